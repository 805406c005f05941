/**
 * Who may write which statement. The integration office (editors) writes for the city and enters what committees and
 * departments decide; a second voice (a council, a partner) is written by that body's own contributors and never by the
 * office; a contributor touches nothing but what belongs to the body it is bound to.
 */
import type { Person } from '../accounts/person.ts';
import type { Body } from '../catalogue/city-catalogue.ts';
import type { Content, StatementKind } from './statement.ts';

/** What a contributor writes; the rest is the office's. */
const OF_BODIES: ReadonlySet<StatementKind> = new Set([
  'target',
  'action',
  'event',
  'commentary',
  'contact',
  'question',
]);

/** Bodies that speak beside the administration, not for it. */
export const isSecondVoice = ({ kind }: Pick<Body, 'kind'>): boolean => kind === 'council' || kind === 'partner';

export interface Writing<K extends StatementKind = StatementKind> {
  kind: K;
  /** The body the statement belongs to. */
  body: Body | null;
  content: Content<K>;
}

/** Indicators and objectives a body answers for. */
export interface Duties {
  indicators: ReadonlySet<string>;
  objectives: ReadonlySet<string>;
}

/** @param duties of the person's own body */
export function mayWrite(person: Person, { kind, body, content }: Writing, duties: Duties): boolean {
  if (kind === 'commentary' && body !== null && isSecondVoice(body))
    return person.roles.includes('contributor') && person.body === body.key;
  if (person.roles.includes('admin') || person.roles.includes('editor')) return true;
  if (!person.roles.includes('contributor') || person.body === null) return false;
  if (!OF_BODIES.has(kind) || body?.key !== person.body) return false;
  // A second opinion may be given on anything; all else only on what is one's own.
  return kind === 'commentary' || topicsOf(kind, content).every((topic) => isOwn(topic, duties));
}

interface Topic {
  indicator?: string;
  objective?: string;
}

function topicsOf(kind: StatementKind, content: Content<StatementKind>): Topic[] {
  const parts = content as { about?: Topic; indicator?: string; indicators?: string[]; objectives?: string[] };
  if (kind === 'action')
    return [
      ...(parts.indicators ?? []).map((indicator) => ({ indicator })),
      ...(parts.objectives ?? []).map((objective) => ({ objective })),
    ];
  if (kind === 'event') return (parts.indicators ?? []).map((indicator) => ({ indicator }));
  return [parts.about ?? (parts.indicator === undefined ? {} : { indicator: parts.indicator })];
}

const isOwn = ({ indicator, objective }: Topic, duties: Duties): boolean =>
  (indicator !== undefined && duties.indicators.has(indicator)) ||
  (objective !== undefined && duties.objectives.has(objective));
