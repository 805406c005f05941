/** STATEMENTS → VIEW: what was promised and said about an indicator or objective, in the reader's language. */
import { formatValue } from '../../../indicators/format.ts';
import { labelPeriod } from '../../../indicators/period.ts';
import { LANGUAGES, type Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { ownerOf } from '../../commitments/duties.ts';
import { QUOTE, quotesIn, type FigureQuote } from '../../commitments/figure-quotes.ts';
import type { Content, Statement } from '../../commitments/statement.ts';
import type { StatementBook } from '../../commitments/statement-book.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { isRevisedSince } from './revised-since.ts';
import type { CommentaryView, EventView, SaidText, SaidView, TargetView } from '../../contract/said.ts';
import type { ReleaseRecord } from '../../publication/release-store.ts';
import type { PublishedObservation } from '../observation-queries.ts';

export interface SaidContext {
  book: StatementBook;
  city: CityCatalogue;
  language: Language;
  /** Observations quotes are bound to, as they are now, by the quote's text. */
  quoted: ReadonlyMap<string, PublishedObservation>;
  day(iso: string): string;
}

type Texts = Partial<Record<Language, string | undefined>>;

/** The reader's language, else the city's own, else any. */
export function sayText(
  texts: Texts,
  { city, language, ...context }: SaidContext,
  figures: Content<'commentary'>['figures'] = [],
): SaidText {
  const order = [language, city.identity.defaultLanguage, ...LANGUAGES];
  const found = order.find((one) => texts[one]) ?? 'en';
  return {
    text: writeFigures(texts[found] ?? '', figures, { ...context, city, language }),
    language: found,
    missing:
      found === language
        ? null
        : SAID_WORDS[language].missingIn({
            language: nameOf(language, language),
            there: nameOf(found, language),
          }),
  };
}

export function sayName(names: Texts, { language, city }: Pick<SaidContext, 'language' | 'city'>): string {
  return (
    names[language] ?? names[city.identity.defaultLanguage] ?? LANGUAGES.map((one) => names[one]).find(Boolean) ?? ''
  );
}

/** Quotes of a text, written: the figure as it was said, and what it is now where that differs. */
function writeFigures(
  text: string,
  figures: Content<'commentary'>['figures'],
  { city, language, quoted }: SaidContext,
): string {
  const words = SAID_WORDS[language];
  return text.replaceAll(QUOTE, (whole, source: string) => {
    const [quote] = quotesIn(whole);
    const definition = city.catalogue.indicators.find((one) => one.id === quote?.indicator);
    const then = figures.find((one) => one.source === source);
    if (!definition || !then) return whole;
    const form = { unit: definition.unit, decimals: definition.decimals, language };
    const written = (value: number | null): string => (value === null ? '–' : formatValue(value, form));
    const now = quoted.get(source);
    if (!now) return `${written(then.value)} *(${words.quoteGone})*`;
    return now.value === then.value
      ? written(then.value)
      : `${written(then.value)} *(${words.revised({ now: written(now.value) })})*`;
  });
}

/** Every quote in what is published about an indicator or objective. */
export const quotesOf = (all: readonly Statement<'commentary'>[]): FigureQuote[] =>
  all.flatMap(({ content }) => Object.values(content.texts).flatMap((text) => (text ? quotesIn(text) : [])));

export const commentaryAbout = (
  book: StatementBook,
  about: { indicator?: string; objective?: string },
): Statement<'commentary'>[] =>
  book
    .published('commentary')
    .filter(
      ({ content }) =>
        ('indicator' in content.about && content.about.indicator === about.indicator) ||
        ('objective' in content.about && content.about.objective === about.objective),
    )
    .sort((a, b) => b.content.year - a.content.year || b.content.date.localeCompare(a.content.date));

export function commentaryView(one: Statement<'commentary'>, context: SaidContext): CommentaryView {
  const { content, key, body } = one;
  const { city, language, day } = context;
  const name = city.bodies.find((own) => own.key === body)?.name[language] ?? '';
  return {
    key,
    form: content.form,
    year: content.year,
    text: sayText(content.texts, context, content.figures),
    signed: SAID_WORDS[language].signed({ by: content.signature, body: name, date: day(content.date) }),
    invented: content.invented,
  };
}

/** Events of an indicator until a day, oldest first; the numbers are those beside the chart. */
export function eventsOf(indicator: string, context: SaidContext, until = '9999-12-31'): EventView[] {
  const { book, city, language, day } = context;
  return book
    .published('event')
    .filter(({ content }) => content.indicators.includes(indicator) && content.date <= until)
    .sort((a, b) => a.content.date.localeCompare(b.content.date))
    .map(({ content }, at) => eventView(content, at + 1, { city, language, day, context }));
}

export function eventView(
  content: Content<'event'>,
  number: number,
  { city, language, day, context }: Pick<SaidContext, 'city' | 'language' | 'day'> & { context: SaidContext },
): EventView {
  const factor = city.catalogue.contextualFactors.find((one) => one.id === content.factor);
  return {
    number,
    date: day(content.date),
    iso: content.date,
    title: sayName(content.title, { city, language }),
    text: content.text ? sayText(content.text, context) : null,
    factor: factor ? { href: `/${language}/context#${factor.id}`, label: factor.label[language] } : null,
    url: content.url,
    invented: content.invented,
  };
}

export function targetViews(indicator: string, context: SaidContext): TargetView[] {
  const { book, city, language, day } = context;
  const words = SAID_WORDS[language];
  const definition = city.catalogue.indicators.find((one) => one.id === indicator);
  if (!definition) return [];
  const form = { unit: definition.unit, decimals: definition.decimals, language };
  return book
    .published('target')
    .filter(({ content }) => 'indicator' in content.about && content.about.indicator === indicator)
    .map(({ key, content }) => {
      const value = (one: Content<'target'>): string => (one.value === null ? '' : formatValue(one.value, form));
      const history = book.history('target', key);
      const decision = content.decision;
      return {
        said: words.target({
          value: value(content),
          period: labelPeriod(content.period, language),
          baseline: content.baseline === null ? '' : labelPeriod(content.baseline, language),
        }),
        group: [
          ...Object.entries(content.breakdown).map(([dimension, code]) => codeLabel(city, dimension, code, language)),
          ...(content.area === null
            ? []
            : [city.areas.find((one) => one.code === content.area)?.name[language] ?? content.area]),
        ].join(', '),
        decision: decision && {
          text: [sayName(decision.text, context), day(decision.date), decision.reference ?? '']
            .filter(Boolean)
            .join(', '),
          url: decision.url,
        },
        earlier: history.slice(0, -1).flatMap((old, at) => {
          const until = history[at + 1]?.at.slice(0, 10) ?? '';
          const isSame =
            old.content.value === history[at + 1]?.content.value &&
            old.content.period === history[at + 1]?.content.period;
          return isSame
            ? []
            : [
                words.targetWas({
                  value: value(old.content),
                  period: labelPeriod(old.content.period, language),
                  until: day(until),
                }),
              ];
        }),
        invented: content.invented,
      };
    });
}

function codeLabel({ catalogue }: CityCatalogue, dimension: string, code: string, language: Language): string {
  const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
  return (
    catalogue.codelists.find((one) => one.id === list)?.codes.find((one) => one.id === code)?.label[language] ?? code
  );
}

/** Everything beside the figures of one indicator but the plan's actions. @param releases with figures of it */
export function saidView(
  indicator: string,
  context: SaidContext,
  releases: readonly ReleaseRecord[],
): Omit<SaidView, 'actions'> {
  const { book, city, language, day } = context;
  const words = SAID_WORDS[language];
  const owner = ownerOf(indicator, book, city);
  const nameOf = (key: string | null): string | null =>
    city.bodies.find((one) => one.key === key)?.name[language] ?? null;
  const texts = commentaryAbout(book, { indicator }).map((one) => commentaryView(one, context));
  const contact = book.published('contact').find((one) => one.content.indicator === indicator);
  return {
    owner: nameOf(owner),
    ownerHref: owner === null ? null : `/${language}/committees/${owner}`,
    targets: targetViews(indicator, context),
    events: eventsOf(indicator, context),
    accounts: texts.filter((one) => one.form !== 'opinion'),
    opinions: texts.filter((one) => one.form === 'opinion'),
    contact: contact
      ? {
          name: contact.content.name,
          body: nameOf(contact.body),
          email: contact.content.email,
          phone: contact.content.phone,
        }
      : null,
    decisions: book
      .published('decision')
      .filter(({ content }) => content.indicators.includes(indicator))
      .sort((a, b) => b.content.date.localeCompare(a.content.date))
      .map(({ key, body, content }) => ({
        key,
        date: day(content.date),
        title: sayName(content.title, context),
        by: nameOf(body) ?? '',
        isRevised: isRevisedSince(indicator, content, releases),
      })),
    questions: book
      .published('question')
      .filter((one) => one.content.indicator === indicator && one.content.answer !== null)
      .map(({ content, body }) => ({
        text: content.text,
        asked: words.askedOn({ date: day(content.askedOn), name: content.name ?? '' }),
        answer: sayText(content.answer ?? {}, context),
        answered: words.answeredBy({
          body: nameOf(body) ?? '',
          date: content.answeredOn === null ? '' : day(content.answeredOn),
        }),
        invented: content.invented,
      })),
  };
}

/** What a language is called in the language that is read: "teksten findes på engelsk". */
const nameOf = (named: Language, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? named;
