/**
 * What an indicator has to do with key factors and with contextual factors: for each factor whether, and why. The check
 * of the catalogue says which ties an indicator must have.
 */
import type { Language, LongText } from '../../indicators/text.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import type { Typed } from './studio-route.ts';
import { isContainer, typedAt } from './text-places.ts';

export const TIE_KINDS = ['keyFactors', 'contextualFactors'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

interface Tie {
  id: string;
  primary?: boolean;
  reason: LongText;
}

/** The ties of a kind in a file; null where it has none to have. */
export function tiesIn(content: unknown, kind: TieKind): Tie[] | null {
  if (!isContainer(content) || Array.isArray(content) || !('measureType' in content)) return null;
  const ties = content[kind];
  return Array.isArray(ties) ? (ties as Tie[]) : [];
}

/** What a form says of each factor: not at all, among others, above all. */
export const STRENGTHS = ['none', 'also', 'primary'] as const;
export const strengthOf = (tie: Tie | undefined): (typeof STRENGTHS)[number] =>
  tie === undefined ? 'none' : tie.primary ? 'primary' : 'also';

/** The content with the ties as the form has them, in the order they had, new ones behind; unsent ones stay. */
export function withTies(
  content: unknown,
  typed: Typed,
  factors: Readonly<Record<TieKind, readonly string[]>>,
): unknown {
  if (!tiesIn(content, 'keyFactors')) return content;
  const changed = TIE_KINDS.map((kind) => {
    const before = tiesIn(content, kind) ?? [];
    const order = [
      ...before.map((one) => one.id),
      ...factors[kind].filter((id) => !before.some((tie) => tie.id === id)),
    ];
    return [kind, order.flatMap((id) => tieOf(kind, id, before, typed))] as const;
  });
  return { ...(content as object), ...Object.fromEntries(changed) };
}

/** Factors that are not tied, with a reason written all the same: whether there is a tie is the writer's to say. */
export function untiedReasons(
  content: unknown,
  typed: Typed,
  factors: Readonly<Record<TieKind, readonly string[]>>,
): string[] {
  return TIE_KINDS.flatMap((kind) => {
    const present = tiesIn(content, kind);
    if (!present) return [];
    return factors[kind].filter(
      (id) =>
        typedAt(typed, `tie|${kind}|${id}`) === 'none' &&
        !present.some((tie) => tie.id === id) &&
        LANGUAGES.some((language) => (typedAt(typed, `tie|${kind}|${id}|why.${language}`) ?? '') !== ''),
    );
  });
}

/** A tie that is undone goes with its reason. */
function tieOf(kind: TieKind, id: string, before: readonly Tie[], typed: Typed): Tie[] {
  const present = before.find((one) => one.id === id);
  const strength = typedAt(typed, `tie|${kind}|${id}`);
  if (strength === undefined) return present ? [present] : [];
  const reason: Partial<Record<Language, string>> = { ...present?.reason };
  for (const language of LANGUAGES) {
    const text = typedAt(typed, `tie|${kind}|${id}|why.${language}`);
    if (text === undefined) continue;
    if (text === '') delete reason[language];
    else reason[language] = text;
  }
  const [first = ''] = Object.values(reason);
  if (strength === 'none') return [];
  const primary = kind === 'keyFactors' ? { primary: strength === 'primary' } : {};
  return [{ id, ...primary, reason: { ...reason, en: reason.en ?? first } }];
}
