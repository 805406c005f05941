import type { Adoption, IndicatorDefinition } from '../../indicators/definition.ts';
import { longDate } from '../../indicators/long-date.ts';
import { resolveText, type Language, type LongText, type ResolvedText } from '../../indicators/text.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import { AppError } from '../errors.ts';
import { REPORT_WORDS } from '../words/reports.ts';

export interface CityReaderParts {
  catalogue: CatalogueService;
  timeZone: string;
  now(): Date;
}

/** What every view of the public side begins with: the city's catalogue as it stands, its texts and its days. */
export class CityReader {
  readonly #parts: CityReaderParts;

  constructor(parts: CityReaderParts) {
    this.#parts = parts;
  }

  get current(): CityCatalogue {
    return this.#parts.catalogue.current();
  }

  get timeZone(): string {
    return this.#parts.timeZone;
  }

  /** ISO instant. */
  get now(): string {
    return this.#parts.now().toISOString();
  }

  /** The newest year that is over, where the city is. */
  get lastYear(): number {
    const zone = { timeZone: this.timeZone, year: 'numeric' } as const;
    return Number(new Intl.DateTimeFormat('en', zone).format(this.#parts.now())) - 1;
  }

  /** The definition of an indicator. @throws AppError `not-found` */
  definition(id: string): IndicatorDefinition {
    const found = this.current.catalogue.indicators.find((one) => one.id === id);
    if (!found) throw new AppError('not-found', { what: 'indicator', id });
    return found;
  }

  adoption(id: string): Adoption {
    return this.current.adoptions.get(id) ?? { indicator: id, state: 'adopted' };
  }

  /** The indicators the city uses, in the catalogue's order. */
  get used(): IndicatorDefinition[] {
    return this.current.catalogue.indicators.filter((one) => this.adoption(one.id).state === 'adopted');
  }

  /** Where an indicator stands in the newest yearly report, which has those in use by their objective. */
  placeInReport(id: string, language: Language): { title: string; href: string } | null {
    const { objective } = this.definition(id);
    const isIn =
      this.adoption(id).state === 'adopted' && this.current.catalogue.objectives.some((one) => one.id === objective);
    if (!isIn) return null;
    const year = this.lastYear;
    return { title: REPORT_WORDS[language].title({ year }), href: `/${language}/reports/${year}#indicator-${id}` };
  }

  /** An instant as a date of the reader's language and the city's zone. */
  date(instant: string, language: Language): string {
    return longDate(instant, language, this.timeZone);
  }

  /** A longer text in the reader's language, else the city's own, else English. */
  text(text: LongText, language: Language): ResolvedText {
    return resolveText(text, language, this.current.identity.defaultLanguage);
  }
}
