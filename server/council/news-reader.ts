import type { Language } from '../../indicators/text.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import type { Statement } from '../commitments/statement.ts';
import type { ExploreService } from '../explore/explore-service.ts';
import { sayName } from '../explore/said/said-view.ts';
import type { PublicationService } from '../publication/publication-service.ts';
import { NEWS_WORDS } from '../words/news.ts';
import { isWanted, newsSince, type NewsItem, type SaidNews } from './news.ts';
import type { ReportService } from './report-service.ts';
import { scopeOf, type Topic } from './topic.ts';

export interface NewsParts {
  explore: ExploreService;
  publication: PublicationService;
  reports: ReportService;
  statements(): StatementBook;
  publicUrl: string;
}

/** A news item in the reader's words. */
export interface NewsView {
  /** Stays the same in every feed and letter. */
  id: string;
  at: string;
  title: string;
  /** Path below the public address. */
  path: string;
  summary: string;
}

/** Releases that are looked through: far more than a city publishes in a year. */
const MOST_RELEASES = 200;
/** Indicators named in a title. */
const NAMED = 3;

export class NewsReader {
  readonly #parts: NewsParts;

  constructor(parts: NewsParts) {
    this.#parts = parts;
  }

  /** What was published about a topic after an instant, newest first; nothing for a topic that is not there. */
  async since(instant: string, topic: Topic): Promise<NewsItem[]> {
    const { explore, publication, reports, statements } = this.#parts;
    const book = statements();
    const { city } = explore;
    const scope = scopeOf(topic, city, book);
    if (!scope) return [];
    const all = newsSince(
      {
        releases: await publication.releases(city.cityId, { limit: MOST_RELEASES, before: null, indicator: null }),
        statements: (['target', 'action', 'event', 'commentary', 'decision', 'question'] as const).flatMap(
          (kind): Statement[] => book.published(kind),
        ),
        reports: (await reports.built()).filter((one) => one.state === 'published'),
        indicatorsOf: (objective) =>
          city.catalogue.indicators.filter((one) => one.objective === objective).map((one) => one.id),
      },
      instant,
    );
    return all.filter((one) => isWanted(one, scope));
  }

  view(item: NewsItem, language: Language): NewsView {
    const words = NEWS_WORDS[language];
    const { city } = this.#parts.explore;
    const nameOf = (id: string): string => city.catalogue.indicators.find((one) => one.id === id)?.name[language] ?? id;
    const [only, ...more] = item.indicators;
    const path =
      only !== undefined && more.length === 0 ? `/${language}/indicators/${only}` : `/${language}/indicators`;
    switch (item.kind) {
      case 'figures':
      case 'withdrawn': {
        const { release } = item;
        const facts = {
          release: release.id,
          names: item.indicators.slice(0, NAMED).map(nameOf).join(', '),
          more: Math.max(0, item.indicators.length - NAMED),
        };
        const sum = (key: 'added' | 'changed' | 'removed'): number =>
          release.indicators.reduce((all, own) => all + own[key], 0);
        return {
          id: `${item.kind}-${release.id}-${item.at}`,
          at: item.at,
          title: words[item.kind](facts),
          path,
          summary: [
            words.figureCounts({ added: sum('added'), changed: sum('changed'), removed: sum('removed') }),
            release.note ?? '',
          ]
            .filter(Boolean)
            .join(' '),
        };
      }
      case 'said':
        return this.#said(item.statement, item.at, path, language);
      case 'report':
        return {
          id: `report-${item.year}`,
          at: item.at,
          title: words.report({ year: item.year }),
          path: `/${language}/reports/${item.year}`,
          summary: '',
        };
    }
  }

  #said(statement: Statement<SaidNews>, at: string, path: string, language: Language): NewsView {
    const { city } = this.#parts.explore;
    const { kind, key, version, content } = statement;
    const names = content as {
      title?: Partial<Record<Language, string>>;
      about?: { indicator?: string; objective?: string };
      indicator?: string;
      form?: string;
    };
    const indicator = names.about?.indicator ?? names.indicator;
    const about = names.title
      ? sayName(names.title, { language, city })
      : (city.catalogue.indicators.find((one) => one.id === indicator)?.name[language] ??
        city.catalogue.objectives.find((one) => one.id === names.about?.objective)?.label[language] ??
        key);
    const by = city.bodies.find((one) => one.key === statement.body)?.name[language] ?? '';
    // An account stands with its figure, not among the papers given to council and committees.
    const isPaper = kind === 'decision' || (kind === 'commentary' && names.form !== 'account');
    const own = isPaper ? `/${language}/opinions#${key}` : path;
    return {
      id: `${kind}-${key}-${version}`,
      at,
      title: NEWS_WORDS[language].said[kind]({ about }),
      path: own,
      summary: by,
    };
  }
}
