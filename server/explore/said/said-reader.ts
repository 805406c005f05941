import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { resolveText, type Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { dutiesOf, ownerOf } from '../../commitments/duties.ts';
import type { StatementBook } from '../../commitments/statement-book.ts';
import type { Statement } from '../../commitments/statement.ts';
import type { SaidView } from '../../contract/said.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { AppError } from '../../errors.ts';
import type { ReleaseRecord } from '../../publication/release-store.ts';
import type { Database } from '../../store/database.ts';
import { criteriaView } from '../criteria-view.ts';
import { objectiveOf } from '../objective-of.ts';
import type { CriteriaView } from '../pages/criteria-page.ts';
import { actionViews } from './action-view.ts';
import { committeeView, type CommitteeView } from './committee-view.ts';
import { contextView, type ContextView } from './context-view.ts';
import { findQuoted } from './quoted-figures.ts';
import { commentaryAbout, quotesOf, saidView, type SaidContext } from './said-view.ts';

export interface SaidReaderParts {
  database: Database;
  city(): CityCatalogue;
  statements(): StatementBook;
  cards(indicators: readonly IndicatorDefinition[], language: Language): Promise<IndicatorCard[]>;
  /** Releases with figures of an indicator, the newest first. */
  releases(indicator: string): Promise<ReleaseRecord[]>;
  now(): Date;
  /** An instant as a date of the reader's language and the city's zone. */
  date(instant: string, language: Language): string;
}

/** What the public reads of what was promised and said. */
export class SaidReader {
  readonly #parts: SaidReaderParts;

  constructor(parts: SaidReaderParts) {
    this.#parts = parts;
  }

  #today(): string {
    return this.#parts.now().toISOString().slice(0, 10);
  }

  /** Statements as they stand. @param quoted figures that texts quote */
  contextOf(language: Language, quoted: SaidContext['quoted'] = new Map()): SaidContext {
    return {
      book: this.#parts.statements(),
      city: this.#parts.city(),
      language,
      quoted,
      day: (iso) => this.#parts.date(`${iso}T12:00:00Z`, language),
    };
  }

  /** Statements with the figures they quote, as they are now. */
  async saying(language: Language, commentary: readonly Statement<'commentary'>[]): Promise<SaidContext> {
    const { cityId, identity } = this.#parts.city();
    const quoted = await findQuoted(this.#parts.database, quotesOf(commentary), { cityId, area: identity.area });
    return this.contextOf(language, quoted);
  }

  /** What was promised and said about an indicator. */
  async indicator(language: Language, indicator: string): Promise<SaidView> {
    const commentary = commentaryAbout(this.#parts.statements(), { indicator });
    const releases = await this.#parts.releases(indicator);
    const context = await this.saying(language, commentary);
    return { ...saidView(indicator, context, releases), actions: actionViews({ indicator }, this.#today(), context) };
  }

  /** A body: what it answers for, all year round. @throws AppError `not-found` */
  async committee(language: Language, key: string): Promise<CommitteeView> {
    const body = this.#parts.city().bodies.find((one) => one.key === key);
    if (!body) throw new AppError('not-found', { what: 'body', id: key });
    const book = this.#parts.statements();
    const duties = dutiesOf(key, book, this.#parts.city());
    const used = this.#parts
      .city()
      .catalogue.indicators.filter((one) => duties.indicators.has(one.id) && this.#stateOf(one.id) === 'adopted');
    const commentary = book.published('commentary').filter((one) => one.body === key);
    return committeeView(body, duties, await this.#parts.cards(used, language), {
      ...(await this.saying(language, commentary)),
      today: this.#today(),
      objectiveOf: (cards) => objectiveOf(cards, language).verdict,
    });
  }

  /** The body that answers for an indicator; null where nobody does yet. */
  owner(indicator: string, language: Language): { name: string; href: string } | null {
    const city = this.#parts.city();
    const key = ownerOf(indicator, this.#parts.statements(), city);
    const body = city.bodies.find((one) => one.key === key);
    return body ? { name: body.name[language], href: `/${language}/committees/${body.key}` } : null;
  }

  /** The bodies that answer for an objective. */
  responsibleFor(objective: string, language: Language): { name: string; href: string }[] {
    const given = this.#parts.statements().published('responsibility');
    return given.flatMap(({ key, content }) => {
      const body = this.#parts.city().bodies.find((one) => one.key === key);
      if (!body || !content.objectives.includes(objective)) return [];
      return [{ name: body.name[language], href: `/${language}/committees/${key}` }];
    });
  }

  /** The criterion for good of every indicator in use. */
  criteria(language: Language): CriteriaView {
    const used = this.#parts.city().catalogue.indicators.filter((one) => this.#stateOf(one.id) === 'adopted');
    const day = (iso: string): string => this.#parts.date(`${iso}T12:00:00Z`, language);
    return criteriaView(used, this.#parts.statements(), this.#parts.city(), language, day);
  }

  /** The contextual factors: what the city says of each, and what happened. */
  context(language: Language): ContextView {
    return contextView(this.contextOf(language, new Map()), (text) =>
      resolveText(text, language, this.#parts.city().identity.defaultLanguage),
    );
  }

  #stateOf(indicator: string): string {
    return this.#parts.city().adoptions.get(indicator)?.state ?? 'adopted';
  }
}
