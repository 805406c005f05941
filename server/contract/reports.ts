/** The councillors' year as data: what stood at a moment, what changed between two, and the report made of both. */
import type { AbsenceReason } from '../../indicators/observation.ts';
import type { VerdictRecord } from './verdicts.ts';

/** One figure as it stood, by the key of its series (`_T`: the total). */
export interface StandingFigure {
  series: string;
  period: string;
  value: number | null;
  reason: AbsenceReason | null;
  /** The way of counting changed before this period. */
  opensBreak: boolean;
  release: string;
}

/** An indicator as it stood: every figure of its area, and a receipt for each series that is judged on pages. */
export interface IndicatorStanding {
  indicator: string;
  /** Fingerprint of what is measured and how; another one means another definition. */
  definition: string;
  receipts: VerdictRecord[];
  figures: StandingFigure[];
}

/** Everything that stood at a moment. */
export interface Standing {
  /** Last day a figure may be about, and the day verdicts are given at. */
  until: string;
  /** UTC instant of what was known. */
  known: string;
  area: string;
  indicators: IndicatorStanding[];
}

export type VerdictQuestionName = 'movement' | 'course' | 'gap';

/** A verdict that reads otherwise than before; null: none was given. */
export interface VerdictFlip {
  indicator: string;
  series: string;
  question: VerdictQuestionName;
  from: string | null;
  to: string | null;
}

export interface RevisedFigure {
  indicator: string;
  series: string;
  period: string;
  from: number | null;
  to: number | null;
  /** The release it stands in now; null where it is not published any more. */
  release: string | null;
}

/** What changed from one moment to a later one. Lists are in the order of the later moment's indicators. */
export interface YearChanges {
  flips: VerdictFlip[];
  /** Measured in another way than before: another definition, or a break among the newer figures. */
  definitions: string[];
  /** With figures for the first time. */
  fresh: string[];
  /** Figures that both moments have, and that are not the same. */
  revised: RevisedFigure[];
  /** Whose newest figure should have been followed by another one since that day. */
  late: { indicator: string; since: string }[];
  /** Without any figure. */
  missing: string[];
}
