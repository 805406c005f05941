import { labelPeriod } from '../../../indicators/period.ts';
import type { Language } from '../../../indicators/text.ts';
import type { WorkbookView } from '../../contract/workbook.ts';
import type { PublicationService } from '../../publication/publication-service.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { asOfQuery } from '../as-of.ts';
import type { ExploreService } from '../explore-service.ts';
import type { TrendChoice } from '../figure-reader.ts';
import { newerFigures } from '../newer-figures.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import { bibtex, plainCitation, ris, type CitedFigures } from './citation.ts';
import { workbookView } from './workbook-view.ts';

export interface TakeAlongParts {
  explore: ExploreService;
  publication: PublicationService;
  publicUrl: string;
}

/** A choice with the address that gives it again. */
export interface AddressedChoice extends TrendChoice {
  area?: string | undefined;
  /** Parts of an address, `&origin=…`. */
  address: readonly string[];
}

export type Citation = Record<'text' | 'bibtex' | 'ris', string> & Pick<CitedFigures, 'known' | 'url'>;

/** What a reader takes along: the same choice as file, citation and lasting link. */
export class TakeAlongReader {
  readonly #parts: TakeAlongParts;

  constructor(parts: TakeAlongParts) {
    this.#parts = parts;
  }

  /** Addresses of a page of ours begin with it. */
  get publicUrl(): string {
    return this.#parts.publicUrl;
  }

  /** How to cite the figures of a choice; null where none were ever published. */
  async citation(id: string, language: Language, choice: AddressedChoice): Promise<Citation | null> {
    const facts = await this.#cited(id, language, choice);
    if (!facts) return null;
    const words = TAKE_ALONG_WORDS[language];
    return {
      text: plainCitation(facts, words),
      bibtex: bibtex(facts, words),
      ris: ris(facts, words),
      known: facts.known,
      url: facts.url,
    };
  }

  async #cited(id: string, language: Language, choice: AddressedChoice): Promise<CitedFigures | null> {
    const { explore, publication, publicUrl } = this.#parts;
    const { city } = explore;
    const releases = await publication.releases(city.cityId, { limit: 20, before: null, indicator: id });
    // The figures stand since the newest act; an older state is cited at the moment that was asked for.
    const acts = releases.flatMap((one) => [
      one.publishedAt,
      ...one.indicators.flatMap((own) => (own.indicator === id && own.withdrawnAt !== null ? [own.withdrawnAt] : [])),
    ]);
    const known = choice.asOf ?? acts.sort().at(-1);
    if (known === undefined) return null;
    const definition = explore.definition(id);
    const observations = await explore.chosen(id, choice.area ?? city.identity.area, choice);
    const place = city.areas.find((one) => one.code === (choice.area ?? city.identity.area));
    const used = new Set(observations.map((one) => one.sourceId));
    const query = choice.address.filter((one) => !one.startsWith('&asOf='));
    const area = choice.area === undefined || choice.area === city.identity.area ? '' : `&area=${choice.area}`;
    const address = `${area}${query.join('')}${asOfQuery(known)}`.replace(/^&/, '?');
    return {
      title: `${definition.name[language]} (${place?.name[language] ?? ''})`,
      publisher: city.identity.publisher[language],
      collection: `${SITE_WORDS[language].site}, ${city.identity.name[language]}`,
      sources: city.sources.filter((one) => used.has(one.id)).map((one) => `${one.publisher}: ${one.title}`),
      known,
      knownText: explore.date(known, language),
      release: releases.find((one) => one.publishedAt <= known)?.id ?? null,
      url: `${publicUrl}/${language}/indicators/${id}${address}`,
    };
  }

  /** What the address of an older view does not show; null where it shows the newest. */
  async newer(
    id: string,
    language: Language,
    choice: AddressedChoice,
  ): Promise<{ sentences: string[]; href: string } | null> {
    if (choice.to === undefined && choice.asOf === undefined) return null;
    const { explore } = this.#parts;
    const area = choice.area ?? explore.city.identity.area;
    const shown = await explore.chosen(id, area, choice);
    const now = await explore.chosen(id, area, { ...choice, to: undefined, asOf: undefined });
    const found = newerFigures(shown, now);
    const words = TAKE_ALONG_WORDS[language];
    const label = (period: string): string => labelPeriod(period, language);
    const sentences = [
      ...(choice.asOf === undefined ? [] : [words.asKnown(explore.date(choice.asOf, language))]),
      ...(found?.later
        ? [words.newer.later({ shown: label(found.later.shown), newest: label(found.later.newest), count: 0 })]
        : []),
      ...(found && found.revised > 0 ? [words.newer.revised({ shown: '', newest: '', count: found.revised })] : []),
    ];
    const kept = choice.address.filter((one) => !/^&(to|asOf)=/.test(one));
    const place = choice.area === undefined ? [] : [`&area=${choice.area}`];
    return sentences.length === 0
      ? null
      : { sentences, href: `/${language}/indicators/${id}${[...place, ...kept].join('').replace(/^&/, '?')}` };
  }

  /** Figures of one or several indicators as a workbook with their sources, terms and citations. */
  async workbook(
    language: Language,
    ids: readonly string[],
    observations: readonly PublishedObservation[],
    choice: AddressedChoice,
  ): Promise<WorkbookView> {
    const { explore } = this.#parts;
    const citations = new Map<string, Citation>();
    for (const id of ids) {
      const cited = await this.citation(id, language, choice);
      if (cited) citations.set(id, cited);
    }
    return workbookView({
      language,
      city: explore.city,
      definitions: ids.map((id) => explore.definition(id)),
      observations,
      verdicts: (await Promise.all(ids.map((id) => explore.verdicts(id, language, choice)))).flat(),
      citations,
    });
  }
}
