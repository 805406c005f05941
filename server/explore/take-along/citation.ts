/** How a figure is quoted so that it can be found again as it stood: with its date of knowledge. */
export interface CitedFigures {
  /** Indicator and place. */
  title: string;
  /** Who answers for the barometer. */
  publisher: string;
  /** Name of the barometer and the city. */
  collection: string;
  /** Who published the figures themselves. */
  sources: readonly string[];
  /** UTC instant at which the figures stood like this. */
  known: string;
  /** The same as the reader writes a date. */
  knownText: string;
  /** Newest release in it; null while there is none. */
  release: string | null;
  /** Address that gives these figures for ever. */
  url: string;
}

export interface CitationWords {
  known: (date: string, release: string | null) => string;
  data: string;
}

/** One line for an article or a slide. */
export function plainCitation(facts: CitedFigures, words: CitationWords): string {
  const data = facts.sources.length > 0 ? ` ${words.data} ${facts.sources.join('; ')}.` : '';
  return `${facts.publisher}: ${facts.title}. ${facts.collection}. ${words.known(facts.knownText, facts.release)}.${data} ${facts.url}`;
}

const key = ({ url, known }: CitedFigures): string =>
  `${(/\/indicators\/([\w-]+)/.exec(url)?.[1] ?? 'barometer').replaceAll('-', '')}${known.slice(0, 4)}`;

/** A value between braces: what BibTeX would read as a command is written so that it does not. */
const braced = (text: string): string =>
  `{${text.replaceAll(/[\\{}]/g, '').replaceAll(/([&%$#_])/g, String.raw`\$1`)}}`;

export function bibtex(facts: CitedFigures, words: CitationWords): string {
  const note = [
    words.known(facts.knownText, facts.release),
    facts.sources.length > 0 ? `${words.data} ${facts.sources.join('; ')}` : '',
  ];
  return `@misc{${key(facts)},
  author = {${braced(facts.publisher)}},
  title = {${braced(facts.title)}},
  howpublished = ${braced(facts.collection)},
  year = {${facts.known.slice(0, 4)}},
  note = ${braced(note.filter(Boolean).join('. '))},
  url = {${facts.url}}
}
`;
}

const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export function ris(facts: CitedFigures, words: CitationWords): string {
  const fields: [string, string][] = [
    ['TY', 'DATA'],
    ['AU', facts.publisher],
    ['TI', facts.title],
    ['T2', facts.collection],
    ['PY', facts.known.slice(0, 4)],
    ['DA', facts.known.slice(0, 10).replaceAll('-', '/')],
    ['N1', words.known(facts.knownText, facts.release)],
    ...facts.sources.map((one): [string, string] => ['N1', `${words.data} ${one}`]),
    ['UR', facts.url],
  ];
  return `${fields.map(([name, text]) => `${name}  - ${line(text)}`).join('\r\n')}\r\nER  - \r\n`;
}
