/** What somebody wants to be told of: everything, a theme, a committee or one indicator. */
import type { Language } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import { dutiesOf } from '../commitments/duties.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import { NEWS_WORDS } from '../words/news.ts';

/** As it is kept and stands in addresses: `all`, `theme:ID`, `committee:KEY`, `indicator:ID`. */
export type Topic = string;

export interface TopicScope {
  /** Null: all of them. */
  indicators: ReadonlySet<string> | null;
  /** Whose own texts count too. */
  body: string | null;
}

/** Undefined for a topic that names nothing there is. */
export function scopeOf(topic: Topic, city: CityCatalogue, book: StatementBook): TopicScope | undefined {
  const at = topic.indexOf(':');
  const [kind, id] = at < 0 ? [topic, ''] : [topic.slice(0, at), topic.slice(at + 1)];
  const { catalogue, bodies } = city;
  if (kind === 'all' && id === '') return { indicators: null, body: null };
  if (kind === 'theme' && catalogue.themes.some((one) => one.id === id))
    return {
      indicators: new Set(catalogue.indicators.filter((one) => one.theme === id).map((one) => one.id)),
      body: null,
    };
  if (kind === 'committee' && bodies.some((one) => one.key === id))
    return { indicators: dutiesOf(id, book, city).indicators, body: id };
  if (kind === 'indicator' && catalogue.indicators.some((one) => one.id === id))
    return { indicators: new Set([id]), body: null };
  return undefined;
}

/** A topic in the reader's words. */
export function topicName(topic: Topic, { catalogue, bodies }: CityCatalogue, language: Language): string {
  const [kind = '', id = ''] = topic.split(':');
  const words = NEWS_WORDS[language].topics;
  const found =
    kind === 'theme'
      ? catalogue.themes.find((one) => one.id === id)?.label[language]
      : kind === 'committee'
        ? bodies.find((one) => one.key === id)?.name[language]
        : kind === 'indicator'
          ? catalogue.indicators.find((one) => one.id === id)?.name[language]
          : words.all;
  return found ?? id;
}

/** Every topic there is, in groups, for a list to choose from. */
export function topicChoices(
  city: CityCatalogue,
  language: Language,
): { group: string; topics: { topic: Topic; name: string }[] }[] {
  const { catalogue, bodies, adoptions } = city;
  const words = NEWS_WORDS[language].topics;
  const of = (kind: string, ids: readonly string[]): { topic: Topic; name: string }[] =>
    ids.map((id) => ({ topic: `${kind}:${id}`, name: topicName(`${kind}:${id}`, city, language) }));
  return [
    {
      group: words.theme,
      topics: of(
        'theme',
        catalogue.themes.map((one) => one.id),
      ),
    },
    {
      group: words.committee,
      topics: of(
        'committee',
        bodies.filter((one) => one.kind === 'committee').map((one) => one.key),
      ),
    },
    {
      group: words.indicator,
      topics: of(
        'indicator',
        catalogue.indicators
          .filter((one) => (adoptions.get(one.id)?.state ?? 'adopted') === 'adopted')
          .map((one) => one.id),
      ),
    },
  ];
}
