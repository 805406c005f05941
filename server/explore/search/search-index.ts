/**
 * A small index over names, definitions and words in every language. A query word is looked for as it is, as a word's
 * beginning, inside a word (German compounds), and only where nothing of that is found, within a slip or two of the
 * finger, and then as one of the same family (Arbeitslosigkeit, Arbeitslosenquote). What was found says where and by which word.
 */
import type { Language } from '../../../indicators/text.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';
import { searchText, wordsOf } from './search-text.ts';

export const SEARCH_FIELDS = [
  'name',
  'term',
  'group',
  'field',
  'objective',
  'factor',
  'definition',
  'said',
  'id',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

const WEIGHT: Readonly<Record<SearchField, number>> = {
  name: 10,
  id: 2,
  term: 6,
  field: 5,
  group: 4,
  objective: 3,
  definition: 3,
  said: 3,
  factor: 2,
};

export interface SearchText {
  field: SearchField;
  /** Null: the same in every language. */
  language: Language | null;
  text: string;
}

export interface SearchEntry {
  id: string;
  texts: readonly SearchText[];
}

export type MatchKind = 'word' | 'beginning' | 'inside' | 'close';

export interface SearchReason {
  field: SearchField;
  language: Language | null;
  /** The word as it stands in the text. */
  word: string;
  kind: MatchKind;
}

export interface SearchHit {
  id: string;
  score: number;
  /** For each word of the query what it was found in; words that were not found are left out. */
  reasons: SearchReason[];
}

export interface SearchResult {
  hits: SearchHit[];
  /** Every hit holds every word; false: nothing does, and each holds at least one. */
  isWhole: boolean;
  /** Query words nothing is spelled like, with what they were taken for. */
  corrected: { typed: string; taken: string }[];
}

interface Posting {
  entry: number;
  field: SearchField;
  language: Language | null;
  word: string;
}

const QUALITY: Readonly<Record<MatchKind, number>> = { word: 1, beginning: 0.8, inside: 0.5, close: 0.4 };
/** Shorter pieces stand inside too many words to mean anything. */
const LEAST_INSIDE = 4;
/** Words up to this length carry little meaning beside others. */
const LITTLE = 3;

export class SearchIndex {
  readonly #entries: readonly SearchEntry[];
  readonly #postings = new Map<string, Posting[]>();

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries;
    entries.forEach(({ texts }, entry) => {
      for (const { field, language, text } of texts) {
        for (const word of wordsOf(text)) {
          const key = searchText(word);
          const known = this.#postings.get(key);
          const posting = { entry, field, language, word };
          if (!known) this.#postings.set(key, [posting]);
          else if (!known.some((one) => one.entry === entry && one.field === field && one.language === language))
            known.push(posting);
        }
      }
    });
  }

  /** An empty query finds nothing: the caller shows everything then. */
  find(query: string, reader: Language): SearchResult {
    const typed = [...new Set(wordsOf(query).map(searchText))];
    // Little words (how, are, der) count where a name or group of the reader's language holds them, else not at all.
    const words = typed.filter((word) => typed.length === 1 || word.length > LITTLE || this.#stands(word, reader));
    const corrected: SearchResult['corrected'] = [];
    const found = words.map((word) => {
      const exact = this.#proper(word, reader, words.length === 1);
      if (exact.size > 0) return exact;
      const close = this.#close(word, reader);
      const [best] = [...close.values()].sort((a, b) => b.score - a.score);
      if (best) corrected.push({ typed: word, taken: best.reason.word });
      return close;
    });
    const hits = this.#entries
      .map(({ id }, at) => {
        const own = found.flatMap((matches) => {
          const match = matches.get(at);
          // A rare word says more of what is meant than one that stands everywhere.
          return match ? [{ ...match, score: match.score * Math.log2(1 + this.#entries.length / matches.size) }] : [];
        });
        return { id, score: own.reduce((sum, one) => sum + one.score, 0), reasons: own.map((one) => one.reason) };
      })
      .filter((one) => one.reasons.length > 0);
    const byScore = (some: SearchHit[]): SearchHit[] => some.sort((a, b) => b.score - a.score);
    const whole = hits.filter((one) => one.reasons.length === words.length);
    if (whole.length > 0) return { hits: byScore(whole), isWhole: true, corrected };
    // Where nothing holds all words, guesses at the misspelt ones would only add noise.
    const proper = hits
      .map((one) => ({ ...one, reasons: one.reasons.filter(({ kind }) => kind !== 'close') }))
      .filter((one) => one.reasons.length > 0);
    return proper.length > 0
      ? { hits: byScore(proper), isWhole: false, corrected: [] }
      : { hits: byScore(hits), isWhole: hits.length === 0, corrected };
  }

  #stands(word: string, reader: Language): boolean {
    const isMeant = (one: Posting): boolean => one.language === reader && one.field !== 'definition';
    const named = this.#postings.get(word)?.filter(isMeant).length ?? 0;
    return named > 0 && named <= Math.max(1, this.#entries.length / 10);
  }

  #proper(word: string, reader: Language, isAlone: boolean): Map<number, { score: number; reason: SearchReason }> {
    const best = new Map<number, { score: number; reason: SearchReason }>();
    for (const [key, postings] of this.#postings) {
      const kind: MatchKind | null =
        key === word
          ? 'word'
          : key.startsWith(word) && (isAlone || word.length > LITTLE)
            ? 'beginning'
            : (word.length >= LEAST_INSIDE && key.includes(word)) || isStemOf(key, word)
              ? 'inside'
              : null;
      if (kind) keepBest(best, postings, kind, reader);
    }
    return best;
  }

  #close(word: string, reader: Language): Map<number, { score: number; reason: SearchReason }> {
    const best = new Map<number, { score: number; reason: SearchReason }>();
    const most = slipsAllowed(word);
    if (most === 0) return best;
    // The nearest only: two slips are looked at where one is not enough.
    for (let slips = 1; slips <= most && best.size === 0; slips += 1) {
      for (const [key, postings] of this.#postings) {
        const beginning = key.length > word.length ? key.slice(0, word.length) : key;
        const isClose =
          editDistance(word, key, slips) <= slips ||
          (word.length >= 6 && editDistance(word, beginning, slips) <= slips);
        if (isClose) keepBest(best, postings, 'close', reader);
      }
    }
    if (best.size === 0) for (const [, postings] of this.#family(word)) keepBest(best, postings, 'close', reader);
    return best;
  }

  /** Words that begin with the longest part of it that any begins with: half of it at least. */
  #family(word: string): [string, Posting[]][] {
    for (let length = word.length - 1; length >= Math.max(LITTLE, Math.ceil(word.length / 2)); length -= 1) {
      const found = [...this.#postings].filter(([key]) => key.startsWith(word.slice(0, length)));
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** “foreign” of “foreigners”: the query's word goes on for an ending only. */
const isStemOf = (key: string, word: string): boolean =>
  key.length >= 5 && word.startsWith(key) && word.length - key.length <= LITTLE;

function keepBest(
  best: Map<number, { score: number; reason: SearchReason }>,
  postings: readonly Posting[],
  kind: MatchKind,
  reader: Language,
): void {
  for (const { entry, field, language, word } of postings) {
    const own = language === null || language === reader ? 1.3 : 1;
    const score = WEIGHT[field] * QUALITY[kind] * own;
    const known = best.get(entry);
    if (!known || score > known.score) best.set(entry, { score, reason: { field, language, word, kind } });
  }
}
