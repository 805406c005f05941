/** Why a step collides with what is there; what has no sentence of its own was changed by somebody else meanwhile. */
export const CONFLICT_REASONS = [
  'uploads-overlap',
  'already-withdrawn',
  'not-withdrawn',
  'account-exists',
  'last-admin',
  'heir-missing',
  'heir-unfit',
  'key-taken',
  'not-demo',
  'still-reading',
  'area-used',
  'area-named',
  'own-area',
  'source-used',
  'body-used',
  'indicator-used',
  'code-used',
  'report-published',
  'changed-meanwhile',
] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

export const conflictReason = (reason: string): ConflictReason =>
  CONFLICT_REASONS.find((one) => one === reason) ?? 'changed-meanwhile';
