/**
 * JSON shapes the pages, the charts and the browser receive. Types only: the browser imports nothing else of the
 * server. Every text in them is already in the reader's language; every number has its written form beside it.
 */
import type { AbsenceReason } from '../../indicators/observation.ts';
import type { Direction, MeasureType } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { GapWord } from '../../indicators/verdict/gap-movement.ts';
import type { Course, Movement } from '../../indicators/verdict/verdict.ts';

/** One point of a series: a figure, or the reason why there is none. */
export interface PointView {
  /** Canonical period, e.g. `2019`, `2019-Q3`. */
  period: string;
  /** The period as the reader writes it. */
  label: string;
  /** First and last day, ISO. */
  start: string;
  end: string;
  /** Full precision; null when `reason` is set. */
  value: number | null;
  /** The value as shown, with unit and the language's marks; for an absent value the reason's words. */
  text: string;
  reason: AbsenceReason | null;
  lower: number | null;
  upper: number | null;
  provisional: boolean;
  lowReliability: boolean;
  /** The point opens a new segment: it must not be joined with, or compared to, the one before. */
  breakBefore: boolean;
  /** Counts up at each break and at each gap (a missing period between two points): equal numbers may be joined. */
  segment: number;
  note: string | null;
  /** The whole point as one would say it: period, series, value, status, change. */
  spoken: string;
}

export type SeriesRole = 'target' | 'reference' | 'total' | 'other';

export interface SeriesView {
  /** Stable within the view: the breakdown key, with the area before it where areas are compared. */
  id: string;
  label: string;
  /** A short label for the end of the line. */
  shortLabel: string;
  role: SeriesRole;
  points: PointView[];
  /** Of its own page: districts have one. */
  href?: string | null;
}

/** What a trend chart, its sentence and its table show: all three are made from this and nothing else. */
export interface TrendView {
  indicator: string;
  area: { code: string; name: string };
  language: Language;
  /** What is seen, as a sentence. */
  title: string;
  /** What is measured: the indicator's name, population and unit. */
  subtitle: string;
  /** `%`, `points`, `per 1,000` …: what stands at the axis. */
  unit: string;
  /** Code of CL_UNIT. */
  unitCode: string;
  decimals: number;
  direction: Direction;
  measureType: MeasureType;
  validRange: [number | null, number | null] | null;
  /** Series in the order they are listed: target group, reference group, total, others. */
  series: SeriesView[];
  /** Every period any series has, oldest first: the rows of the table. */
  periods: { period: string; label: string; start: string; end: string }[];
  target: { value: number; text: string; period: string | null; label: string } | null;
  /** What happened, numbered as in the list under the chart. */
  events: { number: number; date: string; label: string }[];
  /** Where the way of counting changed: the first period that counts the new way. */
  breaks: { period: string; start: string; end: string; label: string }[];
  /** Numbered notes: breaks, provisional figures, observation notes. */
  notes: string[];
  /** Those notes that came with the figures, where they are in another language than the view. */
  foreignNotes?: { language: Language; texts: string[] } | null;
  /** "Source: …", one line a source. */
  sources: { text: string; url: string | null }[];
  /** The chart in words, for those who do not see it. */
  description: string;
}

/** Groups or areas side by side in one period: a row each, with what it was when the comparable figures began. */
export interface GroupsView extends Omit<TrendView, 'series' | 'periods' | 'events' | 'breaks'> {
  kind: 'groups';
  period: { period: string; label: string; start: string; end: string };
  rows: GroupRow[];
  /** What the marks mean, for the chart's key and the table's head. */
  words: { row: string; now: string; before: string };
}

export interface GroupRow {
  id: string;
  label: string;
  role: SeriesRole;
  now: PointView;
  /** The first figure comparable with it; null where there is none. */
  before: PointView | null;
  /** "+2.3 points since 2014"; null where nothing can be compared. */
  changeText: string | null;
  spoken: string;
  /** Of its own page: districts have one. */
  href?: string | null;
}

/** Whatever a chart can be drawn from. */
export type ChartView = TrendView | GroupsView;

/** How an indicator stands in one line of an overview. */
export interface IndicatorCard {
  id: string;
  name: string;
  href: string;
  domain: string;
  domainLabel: string;
  objective: string;
  theme: string;
  unit: string;
  direction: Direction;
  /** Headline series: label, newest figure, change and the small trend. Null without figures. */
  headline: {
    seriesLabel: string;
    /** `reference` or `other`: no series stands for all, so the change is of one group only and is no verdict. */
    role: SeriesRole;
    latest: PointView;
    /** Change since the first comparable figure (after the last break); null when there is only one. */
    change: ChangeView | null;
    /** Change since the figure before; null where the two may not be compared. */
    lastChange: ChangeView | null;
    /** What was promised for the series. */
    target: { value: number; label: string } | null;
    /** Values for the small trend, oldest first, null for gaps. */
    spark: { period: string; value: number | null; segment: number }[];
    reference: { seriesLabel: string; latest: PointView } | null;
    /** What is said of the series that stands for all; null where none does. */
    verdict: CardVerdict | null;
    /** Where groups stand side by side: those with a figure of the newest period, lowest first. */
    groups: GroupFigure[];
  } | null;
  /** Said loudly when there are no figures: who owes them. */
  empty: { sentence: string; owner: string | null } | null;
}

/** A verdict in words, without its receipt. */
export interface CardVerdict {
  /** The question a line speaks of, where it is not how the indicator moved: some published rules judge the course only. */
  asked?: 'course';
  movement: Movement | null;
  movementText: string;
  why: string;
  course: Course | 'no-target' | null;
  courseText: string;
  gap: GapWord | null;
  gapText: string | null;
  /** It rests on a figure that should have been followed by a newer one. */
  isOverdue: boolean;
}

/** One of several groups that stand side by side. */
export interface GroupFigure {
  label: string;
  text: string;
  value: number;
  /** Its own movement; null: no verdict. */
  movement: Movement | null;
}

/** A change between two figures of one series: never across a break. */
export interface ChangeView {
  from: { period: string; label: string; value: number };
  to: { period: string; label: string; value: number };
  /** From unrounded values. */
  difference: number;
  /** "+2.3 points since 2014". */
  text: string;
  /** By the sign of the difference as it is shown: a fact about the figure, no verdict. */
  way: 'up' | 'down' | 'same';
}
