/**
 * Status of an observation and its confidentiality: two fields, the first a list. Sources: SDMX guideline "Possible
 * Ways of Implementing the Observation Status Concept" v2.0 (May 2019); Eurostat's flags since 27 January 2025;
 * methods note 6.
 */

/** CL_OBS_STATUS in order of precedence, for places that can hold only one letter. */
export const OBS_STATUS = [
  'B',
  'O',
  'M',
  'L',
  'H',
  'Q',
  'J',
  'S',
  'D',
  'K',
  'W',
  'I',
  'F',
  'E',
  'P',
  'N',
  'U',
  'V',
  'G',
  'A',
] as const;
export type ObsStatus = (typeof OBS_STATUS)[number];

export const CONF_STATUS = ['F', 'N', 'C', 'D', 'S', 'E', 'P'] as const;
export type ConfStatus = (typeof CONF_STATUS)[number];

export const isConfStatus = (letter: string): letter is ConfStatus =>
  (CONF_STATUS as readonly string[]).includes(letter);

/** Letters that stand in place of a figure: missing for one reason or another, or suppressed. */
const NO_FIGURE: ReadonlySet<string> = new Set(['O', 'M', 'L', 'H', 'Q']);

/** Each letter once, in order of precedence; `A` only when nothing else is to be said. @throws for a letter SDMX does not know */
export function orderStatus(flags: readonly string[]): ObsStatus[] {
  const unknown = flags.find((flag) => !(OBS_STATUS as readonly string[]).includes(flag));
  if (unknown !== undefined) throw new RangeError(`Not a letter of CL_OBS_STATUS: ${unknown}`);
  const said = OBS_STATUS.filter((letter) => letter !== 'A' && flags.includes(letter));
  return said.length > 0 ? said : ['A'];
}

/** The one letter to show where only one fits. */
export function leadingStatus(flags: readonly string[]): ObsStatus {
  return orderStatus(flags)[0] ?? 'A';
}

export interface StatusPair {
  obsStatus: ObsStatus | null;
  confStatus: ConfStatus | null;
}

const EUROSTAT: Readonly<Record<string, StatusPair>> = {
  ...Object.fromEntries(
    (['B', 'D', 'E', 'F', 'I', 'M', 'N', 'P', 'U'] as const).map((letter) => [
      letter.toLowerCase(),
      { obsStatus: letter, confStatus: null },
    ]),
  ),
  // Before 2025: estimated by Eurostat, not applicable, confidential.
  s: { obsStatus: 'I', confStatus: null },
  z: { obsStatus: 'M', confStatus: null },
  c: { obsStatus: null, confStatus: 'C' },
  C: { obsStatus: null, confStatus: 'C' },
  N: { obsStatus: null, confStatus: 'N' },
  P: { obsStatus: null, confStatus: 'P' },
  // Revised: told by the history of releases, not by a letter.
  r: { obsStatus: null, confStatus: null },
};

/** Eurostat's letter, of today or of before 2025; undefined for one Eurostat never used. */
export function fromEurostat(flag: string): StatusPair | undefined {
  return Object.hasOwn(EUROSTAT, flag) ? EUROSTAT[flag] : undefined;
}

/**
 * Status of a gap, ratio or change from the status of the figures it was computed from: all their letters without `A`.
 * Where one of them has no figure to show, neither has the result.
 */
export function statusOfDerived(inputs: readonly (readonly string[])[]): { status: ObsStatus[]; hasValue: boolean } {
  const status = orderStatus(inputs.flat());
  return { status, hasValue: !status.some((letter) => NO_FIGURE.has(letter)) };
}
