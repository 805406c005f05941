/** RELEASES, STATEMENTS, REPORTS → NEWS: what was published, when, about what. Pure. */
import type { Statement, StatementKind } from '../commitments/statement.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import type { ReportRecord } from './report-store.ts';
import type { TopicScope } from './topic.ts';

/** Kinds of statements that are news; the rest is how the house is kept. */
const SAID = [
  'target',
  'action',
  'event',
  'commentary',
  'decision',
  'question',
] as const satisfies readonly StatementKind[];
export type SaidNews = (typeof SAID)[number];

export type NewsItem = {
  /** UTC instant. */
  at: string;
  /** Indicators it is about; empty for what is about everything. */
  indicators: string[];
  body: string | null;
} & (
  | { kind: 'figures' | 'withdrawn'; release: ReleaseRecord }
  | { kind: 'said'; statement: Statement<SaidNews> }
  | { kind: 'report'; year: number }
);

export interface NewsSources {
  releases: readonly ReleaseRecord[];
  /** The newest published version of each. */
  statements: readonly Statement[];
  reports: readonly ReportRecord[];
  /** The indicators of an objective. */
  indicatorsOf(objective: string): string[];
}

/** Everything that was published after an instant, newest first. */
export function newsSince({ releases, statements, reports, indicatorsOf }: NewsSources, since: string): NewsItem[] {
  const figures = releases.flatMap((release): NewsItem[] => {
    const withdrawn = release.indicators.filter((one) => one.withdrawnAt !== null);
    return [
      { at: release.publishedAt, kind: 'figures', release, body: null, indicators: idsOf(release.indicators) },
      ...[...Map.groupBy(withdrawn, (one) => one.withdrawnAt ?? '')].map(([at, own]): NewsItem => ({
        at,
        kind: 'withdrawn',
        release,
        body: null,
        indicators: idsOf(own),
      })),
    ];
  });
  const said = statements.flatMap((one): NewsItem[] =>
    isNews(one)
      ? [{ at: one.at, kind: 'said', statement: one, body: one.body, indicators: indicatorsIn(one, indicatorsOf) }]
      : [],
  );
  const published = reports.flatMap(({ year, publishedAt }): NewsItem[] =>
    publishedAt === null ? [] : [{ at: publishedAt, kind: 'report', year, body: null, indicators: [] }],
  );
  return [...figures, ...said, ...published].filter((one) => one.at > since).sort((a, b) => b.at.localeCompare(a.at));
}

const idsOf = (all: readonly { indicator: string }[]): string[] => all.map((one) => one.indicator);

const isNews = (one: Statement): one is Statement<SaidNews> =>
  (SAID as readonly StatementKind[]).includes(one.kind) &&
  (one.kind !== 'question' || (one.content as { answer?: unknown }).answer !== null);

function indicatorsIn({ content }: Statement<SaidNews>, indicatorsOf: NewsSources['indicatorsOf']): string[] {
  const names = content as {
    about?: { indicator?: string; objective?: string };
    indicator?: string;
    indicators?: string[];
    objectives?: string[];
  };
  return [
    ...(names.about?.indicator === undefined ? [] : [names.about.indicator]),
    ...(names.about?.objective === undefined ? [] : indicatorsOf(names.about.objective)),
    ...(names.indicator === undefined ? [] : [names.indicator]),
    ...(names.indicators ?? []),
    ...(names.objectives ?? []).flatMap(indicatorsOf),
  ];
}

/** Whether somebody who asked for a topic is told of it. */
export const isWanted = ({ indicators, body, kind }: NewsItem, scope: TopicScope): boolean =>
  scope.indicators === null ||
  kind === 'report' ||
  (body !== null && body === scope.body) ||
  indicators.some((one) => scope.indicators?.has(one));
