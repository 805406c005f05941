/**
 * Where a method has no answer, that is a value with its reason, never an exception and never a number that looks like
 * one: figures of nobody are met every day (methods note 3.2, "report not computable").
 */
export interface NotComputable<Reason extends string = string> {
  ok: false;
  reason: Reason;
}

export const notComputable = <Reason extends string>(reason: Reason): NotComputable<Reason> => ({ ok: false, reason });
