import type { Area, Catalogue, Code } from '../../../indicators/definition.ts';
import { TOTAL } from '../../../indicators/observation.ts';
import { LANGUAGES } from '../../../indicators/text.ts';
import { comparable, foldings, likenessOf, sameWords, stems, type Comparable } from './fold-text.ts';
import { GROUP_HINTS, GROUP_WORDS, NATION_ENDINGS, NATION_WORDS, TOTAL_WORDS } from './group-words.ts';
import { ageCode, readAge } from './read-age.ts';

/** `exact`: by id or label; `variant`: written another way, or another word that can mean nothing else. */
export interface CodeMatch {
  code: string;
  how: 'exact' | 'variant';
}

/** A code that a text may mean, and how alike they are; for a person to confirm, never to be taken. */
export interface CodeCandidate {
  code: string;
  likeness: number;
}

/** Below this a likeness is chance. */
const LEAST_LIKE = 0.42;
/** Texts whose codes are remembered: the same ones are asked for again and again. */
const MOST_KEPT = 20_000;

const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS.flatMap((word) => foldings(word)));
/** `mit und ohne Migrationshintergrund` */
const WITH_AND_WITHOUT = /^(?:mit & ohne|with & without|avec & sans|med & uden) /;

/** Whether a row or column of all together is meant, in any dimension. */
export const isTotalWord = (text: string): boolean =>
  foldings(text).some((form) => TOTALS.has(form) || WITH_AND_WITHOUT.test(form));

/** The codes of one list (or areas, or indicators), found by everything they are called. */
class NameIndex {
  readonly #ids = new Map<string, string>();
  /** Null: two codes are called so. */
  readonly #labels = new Map<string, string | null>();
  readonly #forms = new Map<string, string | null>();
  readonly #stems: { code: string; words: string[] }[] = [];
  readonly #texts: { code: string; text: Comparable }[] = [];
  readonly #hints = new Map<string, string>();

  add(code: string, labels: readonly string[]): void {
    this.#ids.set(code, code);
    for (const label of labels) {
      put(this.#labels, label.toLocaleLowerCase('en'), code);
      this.variant(code, label);
    }
  }

  variant(code: string, word: string): void {
    for (const form of foldings(word)) put(this.#forms, form, code);
    this.#stems.push({ code, words: stems(word) });
    this.#texts.push({ code, text: comparable(word) });
  }

  hint(code: string, word: string): void {
    for (const form of foldings(word)) this.#hints.set(form, code);
  }

  find(text: string): CodeMatch | undefined {
    const exact = this.#ids.get(text) ?? this.#labels.get(text.toLocaleLowerCase('en'));
    if (exact !== undefined) return exact === null ? undefined : { code: exact, how: 'exact' };
    for (const form of foldings(text)) {
      const variant = this.#forms.get(form);
      if (variant !== undefined) return variant === null ? undefined : { code: variant, how: 'variant' };
    }
    const words = stems(text);
    if (words.join('').length < 4) return undefined;
    const codes = new Set(this.#stems.filter((one) => sameWords(one.words, words)).map((one) => one.code));
    const [only] = codes;
    return codes.size === 1 && only !== undefined ? { code: only, how: 'variant' } : undefined;
  }

  candidates(text: string): CodeCandidate[] {
    const best = new Map<string, number>();
    const note = (code: string, value: number): void => {
      if (value >= LEAST_LIKE && value > (best.get(code) ?? 0)) best.set(code, value);
    };
    const own = comparable(text);
    // Two or three letters are like anything.
    if (own.folded.length > 3) for (const one of this.#texts) note(one.code, likenessOf(own, one.text));
    for (const form of foldings(text)) {
      const hinted = this.#hints.get(form);
      if (hinted !== undefined) note(hinted, 0.9);
    }
    return [...best]
      .map(([code, value]) => ({ code, likeness: value }))
      .toSorted((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1));
  }
}

function put(map: Map<string, string | null>, name: string, code: string): void {
  const before = map.get(name);
  map.set(name, before === undefined || before === code ? code : null);
}

const textsOf = (label: Readonly<Record<string, string>>): string[] =>
  LANGUAGES.map((language) => label[language] ?? '');

/** The country a city lies in, by the code of its area (`CH-BS`); undefined where the code does not say. */
export function homeCountry(cityArea: string): string | undefined {
  const country = /^([A-Z]{2})(?:[-_.]|$)/.exec(cityArea)?.[1];
  if (country === undefined) return undefined;
  const name = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(country);
  return name === undefined ? undefined : country;
}

const NATIONALS: ReadonlySet<string> = new Set(Object.values(NATION_WORDS).flatMap((words) => words.flatMap(foldings)));

/** Whether a text names the nationals of some country (`Deutsche`, `Swiss`): a group, whatever country the city lies in. */
export const isNationals = (text: string): boolean => foldings(text).some((form) => NATIONALS.has(form));

/** Every name of a country in the four languages. */
const countryNames = (country: string): string[] =>
  LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country);

/** TEXT → CODE, whatever way the text is written; and, where no code is sure, those it may mean. */
export class CodeMatcher {
  readonly #lists = new Map<string, NameIndex>();
  readonly #byDimension = new Map<string, { list: string; codes: ReadonlySet<string> }>();
  readonly #own = new NameIndex();
  readonly #elsewhere = new NameIndex();
  readonly #indicators = new NameIndex();
  readonly #citizenship: ReadonlySet<string>;
  readonly #homeNames: ReadonlySet<string>;
  readonly #schemes: ReadonlyMap<string, readonly string[]>;
  readonly #matches = new Map<string, CodeMatch | null>();

  constructor(catalogue: Catalogue, areas: readonly Area[], cityArea: string) {
    const home = homeCountry(cityArea);
    const all = catalogue.codelists.flatMap((one) => one.codes);
    this.#citizenship = new Set(
      all.filter((one) => one.schemes?.some((scheme) => /\bCIT/.test(scheme))).map((one) => one.id),
    );
    this.#homeNames = new Set(home === undefined ? [] : countryNames(home).flatMap((name) => foldings(name)));
    this.#schemes = new Map(all.map((one) => [one.id, one.schemes ?? []]));
    for (const { id, codelist } of catalogue.dimensions) {
      const codes = catalogue.codelists.find((one) => one.id === codelist)?.codes ?? [];
      this.#byDimension.set(id, { list: codelist, codes: new Set(codes.map((one) => one.id)) });
      if (!this.#lists.has(codelist)) this.#lists.set(codelist, listIndex(codelist, codes, home));
    }
    for (const area of areas) addArea(this.#own, area);
    for (const area of catalogue.areas) addArea(this.#elsewhere, area);
    const based = new Map(catalogue.indicators.map((one) => [one.id, one.basedOn]));
    for (const one of catalogue.indicators) {
      // An own indicator goes before the standard one it stands for, where both have one name.
      const replaced = catalogue.indicators.some((other) => based.get(other.id) === one.id);
      if (replaced) this.#indicators.add(one.id, []);
      else this.#indicators.add(one.id, textsOf(one.name));
    }
  }

  /** Whether a code of an origin list says which country's citizens are meant. */
  isCitizenship(code: string): boolean {
    return this.#citizenship.has(code);
  }

  /**
   * Whether a text is the name of the country the city lies in: its nationals beside other groups, else the whole country,
   * whose figures are not the city's.
   */
  isHomeName(text: string): boolean {
    return foldings(text).some((form) => this.#homeNames.has(form));
  }

  /** `dimension` may be `area` and `indicator` too. */
  match(dimension: string, text: string): CodeMatch | undefined {
    const key = `${dimension}\n${text}`;
    const known = this.#matches.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = this.#find(dimension, text);
    if (this.#matches.size < MOST_KEPT) this.#matches.set(key, found ?? null);
    return found;
  }

  #find(dimension: string, text: string): CodeMatch | undefined {
    if (dimension === 'area') return this.#own.find(text) ?? this.#elsewhere.find(text) ?? this.#numbered(text);
    if (dimension === 'indicator') return this.#indicators.find(text);
    const known = this.#byDimension.get(dimension);
    if (!known) return undefined;
    const found = this.#lists.get(known.list)?.find(text);
    if (found) return found;
    if (known.codes.has(TOTAL) && isTotalWord(text)) return { code: TOTAL, how: 'variant' };
    const age = known.list === 'CL_AGE' ? readAge(text) : undefined;
    const code = age && ageCode(age);
    return code !== undefined && known.codes.has(code) ? { code, how: 'variant' } : undefined;
  }

  /** `06 Sendling` is the area Sendling. */
  #numbered(text: string): CodeMatch | undefined {
    const name = /^\s*\d{1,4}[.\s–-]+(\p{L}.*)$/u.exec(text)?.[1];
    const found = name === undefined ? undefined : this.#own.find(name);
    return found && { code: found.code, how: 'variant' };
  }

  /** Born abroad is not foreign citizen: what is told apart by birth is never proposed for citizenship, nor the reverse. */
  #isOfDefinition(text: string, header: string, code: string): boolean {
    const definition = DEFINITIONS.find(([words]) => words.test(text))?.[1] ?? definitionOf(header);
    const schemes = this.#schemes.get(code) ?? [];
    return definition === undefined || schemes.includes('all') || schemes.some((one) => definition.test(one));
  }

  /** The likeliest first; `header` is that of the column, which may say by what people are told apart. */
  candidates(dimension: string, text: string, header = ''): CodeCandidate[] {
    if (dimension === 'area') return this.#own.candidates(text);
    if (dimension === 'indicator') return this.#indicators.candidates(text);
    const known = this.#byDimension.get(dimension);
    if (!known) return [];
    const list = this.#lists.get(known.list);
    const isByBirth = known.list === 'CL_ORIGIN' && definitionOf(header) === BY_BIRTH;
    const all = WITH_OR_WITHOUT.test(text.trim())
      ? (list?.candidates(`${text} ${header}`.trim()) ?? [])
      : isByBirth
        ? likeliest([text, `${header} ${text}`, `born in ${text}`].flatMap((one) => list?.candidates(one) ?? []))
        : (list?.candidates(text) ?? []);
    const found = known.list === 'CL_ORIGIN' ? all.filter((one) => this.#isOfDefinition(text, header, one.code)) : all;
    // What StatLine calls all together.
    if (/^T\d{6}$/.test(text) && known.codes.has(TOTAL)) return [{ code: TOTAL, likeness: 0.9 }];
    // 15–25 may mean 15 to under 25.
    const age = known.list === 'CL_AGE' ? readAge(text) : undefined;
    const open = age && age.to !== null ? ageCode({ from: age.from, to: age.to - 1 }) : undefined;
    return open !== undefined && known.codes.has(open)
      ? [{ code: open, likeness: 0.95 }, ...found.filter((one) => one.code !== open)]
      : found;
  }
}

/** Words that say what they mean only beside the header: `mit` under `Migrationshintergrund`. */
const WITH_OR_WITHOUT = /^(?:mit|ohne|with|without|avec|sans|med|uden)$/iu;

/** Each code once, the likeliest first. */
function likeliest(found: readonly CodeCandidate[]): CodeCandidate[] {
  const sorted = found.toSorted((a, b) => b.likeness - a.likeness);
  return sorted.filter((one, at) => sorted.findIndex(({ code }) => code === one.code) === at);
}

const BY_BIRTH = /^COB/;

/** Words that say by which definition people are told apart, and the schemes that define them so. */
const DEFINITIONS: readonly (readonly [words: RegExp, schemes: RegExp])[] = [
  [
    /\b(?:born|birth)\b|-born|gebor(?:en|ene)|geburt|\bnée?s?\b|naissance|\bfødt|fødeland|född|nacid|nat[oiae] |geboren/iu,
    BY_BIRTH,
  ],
  [/citizen|national|staatsang|staatsbürg|nationalit|statsborger|medborgar|cittadin|nacionalidad/iu, /^CIT|^NO-EL|^EU/],
];

/** The schemes a header or a text says people are told apart by; undefined where it says none, or more than one. */
export function definitionOf(text: string): RegExp | undefined {
  const [only, ...others] = DEFINITIONS.filter(([words]) => words.test(text));
  return others.length === 0 ? only?.[1] : undefined;
}

function addArea(index: NameIndex, area: Area): void {
  index.add(area.code, textsOf(area.name));
}

function listIndex(list: string, codes: readonly Code[], home: string | undefined): NameIndex {
  const index = new NameIndex();
  for (const code of codes) index.add(code.id, textsOf(code.label));
  const has = new Set(codes.map((one) => one.id));
  const each = (
    words: Readonly<Record<string, readonly string[]>>,
    take: (code: string, word: string) => void,
  ): void => {
    for (const [code, texts] of Object.entries(words)) if (has.has(code)) for (const text of texts) take(code, text);
  };
  each(GROUP_WORDS[list] ?? {}, (code, word) => index.variant(code, word));
  each(GROUP_HINTS[list] ?? {}, (code, word) => index.hint(code, word));
  if (list === 'CL_ORIGIN' && home !== undefined && has.has('NAT_CIT')) {
    for (const word of NATION_WORDS[home] ?? []) {
      index.variant('NAT_CIT', word);
      for (const ending of NATION_ENDINGS) index.variant('NAT_CIT', `${word} ${ending}`);
      if (!has.has('FOR_CIT')) continue;
      for (const not of ['nicht', 'nicht ', 'non ', 'ikke ', 'ikke-']) index.variant('FOR_CIT', `${not}${word}`);
      for (const ending of NATION_ENDINGS)
        for (const not of ['nicht', 'nicht ', 'ohne ', 'without ', 'sans ', 'uden '])
          index.variant('FOR_CIT', `${not}${word} ${ending}`);
    }
    const hintBorn = (code: string, texts: readonly string[]): void => {
      if (has.has(code)) for (const text of texts) index.hint(code, text);
    };
    for (const name of countryNames(home)) {
      index.variant('NAT_CIT', name);
      hintBorn('NB', [`${name}-born`, `born in ${name}`, `in ${name} geboren`, `né en ${name}`, `født i ${name}`]);
      hintBorn('FB', [`non-${name}-born`, `nicht in ${name} geboren`, `born outside ${name}`, `ikke født i ${name}`]);
    }
    if (home === 'GB') {
      hintBorn('NB', ['uk-born', 'born in the uk']);
      hintBorn('FB', ['non-uk-born', 'born outside the uk']);
    }
  }
  return index;
}
