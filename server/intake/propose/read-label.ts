/**
 * What a label says: the header of a column of figures (`Frauen Ausland`, `2010 · América Latina`, `Schweizer 95%
 * Vertrauensintervall Untergrenze`) or a text that names several things at once (`weiblich-deutsch`).
 */
import { TOTAL } from '../../../indicators/observation.ts';
import { parsePeriod } from '../../../indicators/period.ts';
import { HEADER_JOINT } from '../table/outline/join-header.ts';
import { isTotalWord, type CodeMatcher } from './code-matcher.ts';
import { fieldPhrase } from './field-words.ts';
import { fold } from './fold-text.ts';

export interface ReadLabel {
  /** Codes by dimension; the total where a label says so and no more. */
  codes: Record<string, string>;
  /** A field other than the value: the limits of an interval, counts. */
  field?: string;
  indicator?: string;
  period?: string;
  /** Whether all of it was written as the catalogue has it. */
  isExact: boolean;
  /** What is left over, belongs to no code, and has to be asked about; and the dimension it must be of, where one is left. */
  rest?: string;
  restDimension?: string;
}

/** Words that say nothing about the group. No word of place is among them: "in Germany" and "from Germany" are not the same. */
const FILLER = /^(?:der|die|das|den|dem|the|of|de|des|du|la|le|les|af|&|persons|people|personen|personer|personnes)$/;

/** `År: 1995`: a part of a header that says itself what it is. */
const NAMED_PERIOD = /^\s*(?:year|period|time|jahr|zeit|année|période|år|tid|periode)\s*:\s*(\S.*?)\s*$/iu;

/** Of these words alone, all together are meant. */
const PERSONS = /^(?:persons|people|personen|personer|personnes)$/;

/** What is sure at the beginning or end of a label whose rest is asked about: it cannot change what the rest means. */
const AT_THE_EDGE: ReadonlySet<string> = new Set(['sex', 'age']);

/** Words longer than this are no label any more but a sentence. */
const MOST_WORDS = 14;

/** Reads labels of one file, in the dimensions that its indicators have. */
export class LabelReader {
  readonly #matcher: CodeMatcher;
  readonly #dimensions: readonly string[];
  /** Texts of the other columns or rows, folded: `Ausländer` is a man where `Ausländerinnen` stands beside it. */
  readonly #feminine: ReadonlyMap<string, 'F' | 'M'>;
  /** Whether other groups stand beside it, so that the name of the country means its nationals. */
  readonly #hasOthers: boolean;

  constructor(matcher: CodeMatcher, dimensions: readonly string[], texts: readonly string[]) {
    this.#matcher = matcher;
    this.#dimensions = dimensions;
    this.#feminine = sexOfNouns(texts);
    const origins = dimensions.filter((one) => one === 'origin' || one === 'citizenship');
    this.#hasOthers = texts
      .flatMap((text) => text.split(HEADER_JOINT))
      .some(
        (text) => !matcher.isHomeName(text) && !isTotalWord(text) && origins.some((one) => isOther(matcher, one, text)),
      );
  }

  read(label: string): ReadLabel {
    const result: ReadLabel = { codes: {}, isExact: true };
    const rest: string[] = [];
    for (const segment of label.split(HEADER_JOINT)) {
      const period = NAMED_PERIOD.exec(segment)?.[1] ?? segment.trim();
      if (isPeriod(period) && result.period === undefined) result.period = period;
      else rest.push(...this.#segment(segment, result));
    }
    if (rest.length > 0) {
      result.rest = rest.join(' ');
      const free = this.#dimensions.filter((one) => !(one in result.codes));
      if (free.length === 1 && free[0] !== undefined) result.restDimension = free[0];
    }
    return result;
  }

  /** Notes what one part says; gives back what it does not understand. */
  #segment(segment: string, result: ReadLabel): string[] {
    const { field, others } = fieldPhrase(segment);
    if (field !== undefined) {
      result.field ??= field;
      result.isExact = false;
    }
    if (others === '') return [];
    const indicator = this.#matcher.match('indicator', others);
    if (indicator) {
      result.indicator ??= indicator.code;
      if (indicator.how === 'variant') result.isExact = false;
      return [];
    }
    return this.#groups(others, result) ? [] : this.#edges(others, result);
  }

  /** `Frauen Drittstaaten`: what is known at its beginning or end is taken, the rest is asked about. */
  #edges(text: string, result: ReadLabel): string[] {
    const words = text.split(/\s+/);
    for (let kept = words.length - 1; kept > 0; kept -= 1) {
      for (const start of [0, words.length - kept]) {
        const known = words
          .slice(start, start + kept)
          .join(' ')
          .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
        const rest = [...words.slice(0, start), ...words.slice(start + kept)]
          .join(' ')
          .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
        if (known !== '' && !isTotalWord(known) && this.#groups(known, result, AT_THE_EDGE))
          return rest === '' ? [] : [rest];
      }
    }
    return [text];
  }

  /** Splits a text into as few pieces as can be, each a code of another dimension. */
  #groups(text: string, result: ReadLabel, only?: ReadonlySet<string>): boolean {
    const words = text.split(/[\s,;:/()]+|(?<=\p{L})-(?=\p{L})/u).filter((word) => word !== '');
    if (words.length === 0 || words.length > MOST_WORDS) return false;
    const free = this.#dimensions.filter((one) => result.codes[one] === undefined && (only?.has(one) ?? true));
    const found = this.#whole(text, free, true) ?? this.#split(words, free);
    if (!found) return false;
    // Who is not known is not known in any dimension: nothing is sure of the rest.
    if (only && Object.values(found.codes).some((code) => code.startsWith('_'))) return false;
    Object.assign(result.codes, found.codes);
    if (!found.isExact) result.isExact = false;
    return true;
  }

  /** `alone`: no other word says a sex, so that of a noun counts. */
  #whole(text: string, free: readonly string[], alone: boolean): Found | undefined {
    if (isTotalWord(text)) return { codes: {}, isExact: false };
    const noun = this.#feminine.get(fold(text));
    const sex = noun === 'M' && !alone ? undefined : noun;
    for (const dimension of free) {
      const match = this.#match(dimension, text);
      if (!match || !this.#belongs(dimension, match.code)) continue;
      const codes = { [dimension]: match.code };
      if (sex === undefined || dimension === 'sex') return { codes, isExact: match.how === 'exact' };
      // A noun of one sex says two things; without a dimension for the second it would be half read.
      return free.includes('sex') ? { codes: { ...codes, sex }, isExact: false } : undefined;
    }
    return undefined;
  }

  #match(dimension: string, text: string): { code: string; how: 'exact' | 'variant' } | undefined {
    if (!this.#hasOthers && this.#matcher.isHomeName(text)) return undefined;
    const match = this.#matcher.match(dimension, text);
    if (match) return match;
    const masculine = masculineOf(text);
    const noun = masculine === undefined ? undefined : this.#matcher.match(dimension, masculine);
    return noun && noun.code !== TOTAL ? { code: noun.code, how: 'variant' } : undefined;
  }

  /** Of two dimensions with one list of codes, one is of citizenship and one of everything else. */
  #belongs(dimension: string, code: string): boolean {
    if (dimension !== 'origin' && dimension !== 'citizenship') return true;
    if (!this.#dimensions.includes('origin') || !this.#dimensions.includes('citizenship')) return true;
    return this.#matcher.isCitizenship(code) === (dimension === 'citizenship');
  }

  #split(words: readonly string[], free: readonly string[]): Found | undefined {
    if (words.every((word) => FILLER.test(fold(word))))
      return words.some((word) => PERSONS.test(fold(word))) ? { codes: {}, isExact: false } : undefined;
    const memo = new Map<string, Found | undefined>();
    const from = (start: number, left: readonly string[]): Found | undefined => {
      if (start === words.length) return { codes: {}, isExact: true };
      const key = `${start}|${left.join()}`;
      if (memo.has(key)) return memo.get(key);
      let best: Found | undefined;
      for (let end = words.length; end > start && !best; end -= 1) {
        const piece = words.slice(start, end).join(' ');
        const whole = this.#whole(piece, left, false);
        const next = whole
          ? from(
              end,
              left.filter((one) => !(one in whole.codes)),
            )
          : undefined;
        if (whole && next) best = { codes: { ...whole.codes, ...next.codes }, isExact: false };
      }
      if (!best && FILLER.test(fold(words[start] ?? ''))) best = from(start + 1, left);
      memo.set(key, best);
      return best;
    };
    const found = from(0, free);
    return found && Object.keys(found.codes).length > 0 ? found : undefined;
  }
}

/** Whether a text is, or sounds like, another group. */
const isOther = (matcher: CodeMatcher, dimension: string, text: string): boolean =>
  matcher.match(dimension, text) !== undefined || (matcher.candidates(dimension, text)[0]?.likeness ?? 0) >= 0.6;

interface Found {
  codes: Record<string, string>;
  isExact: boolean;
}

/** A year, quarter or month, alone; a number that is no year of our times is none. */
export function isPeriod(text: string): boolean {
  const plain = text.trim();
  if (/^\d+$/.test(plain)) return /^(?:19|20)\d{2}$/.test(plain);
  const read = parsePeriod(plain, 'auto');
  return read.ok || (read.candidates?.length ?? 0) > 0;
}

/** `Ausländerinnen` → `Ausländer`, `étrangères` → `étrangers`; undefined for other words. */
function masculineOf(text: string): string | undefined {
  const german = /^(.*\p{L}{3})(?:innen|in)$/u.exec(text.trim())?.[1];
  if (german !== undefined) return german;
  const french = text
    .trim()
    .replace(/ères$/, 'ers')
    .replace(/ées$/, 'és')
    .replace(/nales$/, 'naux')
    .replace(/aises$/, 'ais');
  return french === text.trim() ? undefined : french;
}

/** Nouns that stand in one file for men and for women, by their folded form; a noun alone is both. */
function sexOfNouns(texts: readonly string[]): Map<string, 'F' | 'M'> {
  const forms = new Map(texts.flatMap((text) => text.split(HEADER_JOINT)).map((text) => [fold(text), text]));
  const sexes = new Map<string, 'F' | 'M'>();
  for (const [form, text] of forms) {
    const masculine = masculineOf(text);
    if (masculine === undefined) continue;
    // Foreign women stand for themselves also where their men are not in the file.
    sexes.set(form, 'F');
    if (forms.has(fold(masculine))) sexes.set(fold(masculine), 'M');
  }
  return sexes;
}
