/** STATEMENTS + QUERY → opinions, analyses and decisions that hold its words, each with why. Pure. */
import { LANGUAGES, type Language } from '../../../indicators/text.ts';
import { QUOTE } from '../../commitments/figure-quotes.ts';
import type { Statement } from '../../commitments/statement.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { sayName, type SaidContext } from '../said/said-view.ts';
import { SearchIndex, type SearchEntry, type SearchField, type SearchText } from './search-index.ts';
import { whyFound } from './search-remarks.ts';

export interface FoundPaper {
  title: string;
  href: string;
  why: string;
}

/** They stand beside the indicators, which are the answer. */
const MOST_PAPERS = 8;

type Texts = Partial<Record<Language, string>>;

const written = (field: SearchField, texts: Texts | undefined): SearchText[] =>
  LANGUAGES.flatMap((language) => {
    // A quoted figure is a number with its source, and no word of the text.
    const text = texts?.[language]?.replaceAll(QUOTE, ' ');
    return text ? [{ field, language, text }] : [];
  });

export function findPapers(query: string, context: SaidContext): FoundPaper[] {
  const { book, language } = context;
  const papers = book.published('commentary').filter(({ content }) => content.form !== 'account');
  const decisions = book.published('decision');
  const entries: SearchEntry[] = [
    ...papers.map((one) => ({
      id: one.key,
      texts: [...written('name', subject(one, context)), ...written('said', one.content.texts)],
    })),
    ...decisions.map(({ key, content }) => ({
      id: key,
      texts: [...written('name', content.title), ...written('said', content.text)],
    })),
  ];
  const found = new SearchIndex(entries).find(query, language);
  // A guess or a part of the words would only add noise beside the indicators.
  if (!found.isWhole || found.corrected.length > 0) return [];
  const why = whyFound(found, language);
  const titles = new Map([
    ...papers.map((one): [string, string] => [
      one.key,
      `${subject(one, context)?.[language] ?? ''} (${SAID_WORDS[language].headings[one.content.form]}, ${one.content.year})`,
    ]),
    ...decisions.map(({ key, content }): [string, string] => [key, sayName(content.title, context)]),
  ]);
  return found.hits.slice(0, MOST_PAPERS).map(({ id }) => ({
    title: titles.get(id) ?? id,
    href: `/${language}/opinions#${id}`,
    why: why[id] ?? '',
  }));
}

/** The name of what it speaks of. */
function subject({ content: { about } }: Statement<'commentary'>, { city }: SaidContext): Texts | undefined {
  return 'indicator' in about
    ? city.catalogue.indicators.find((one) => one.id === about.indicator)?.name
    : city.catalogue.objectives.find((one) => one.id === about.objective)?.label;
}
