import type { Area, Catalogue, IndicatorDefinition } from '../../indicators/definition.ts';
import { TOTAL } from '../../indicators/observation.ts';
import { LANGUAGES, type Text } from '../../indicators/text.ts';
import type { Mapping } from '../contract/upload.ts';
import type { CodeMatcher } from './propose/code-matcher.ts';

/** Codes by themselves and by their names; a name that two codes share leads nowhere. */
class Names {
  readonly #codes = new Map<string, string>();
  readonly #names = new Map<string, string | null>();

  add(code: string, label: Text): void {
    this.#codes.set(code, code);
    for (const language of LANGUAGES) {
      const name = label[language].toLocaleLowerCase('en');
      const before = this.#names.get(name);
      this.#names.set(name, before === undefined || before === code ? code : null);
    }
  }

  find(text: string): string | undefined {
    return this.#codes.get(text) ?? this.#names.get(text.toLocaleLowerCase('en')) ?? undefined;
  }
}

/** What the file's own words mean: by the mapping, else by code, else by a name in any of the four languages, else by a variant. */
export class CodeFinder {
  readonly #mapped: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #indicators: ReadonlyMap<string, IndicatorDefinition>;
  readonly #own = new Names();
  readonly #elsewhere = new Names();
  readonly #lists = new Map<string, Names>();
  readonly #schemes = new Map<string, ReadonlySet<string>>();
  readonly #matcher: () => CodeMatcher;
  /** Texts that were recognised though they are written in another way, by kind, with the code they were taken for. */
  readonly recognised: Record<string, Record<string, string>> = {};

  /** The matcher is made when the first text needs it. */
  constructor(catalogue: Catalogue, areas: readonly Area[], codes: Mapping['codes'], matcher: () => CodeMatcher) {
    this.#matcher = matcher;
    this.#mapped = new Map(
      Object.entries(codes ?? {}).map(([kind, texts]) => [kind, new Map(Object.entries(texts))] as const),
    );
    this.#indicators = new Map(catalogue.indicators.map((one) => [one.id, one]));
    for (const area of areas) this.#own.add(area.code, area.name);
    for (const area of catalogue.areas) this.#elsewhere.add(area.code, area.name);
    for (const dimension of catalogue.dimensions) {
      const names = new Names();
      const codes = catalogue.codelists.find((one) => one.id === dimension.codelist)?.codes ?? [];
      const byId = new Map(codes.map((one) => [one.id, one]));
      for (const code of codes) {
        names.add(code.id, code.label);
        const schemes = new Set<string>();
        // A finer code belongs to the definitions of the code above it as well.
        for (let one: typeof code | undefined = code, deep = 0; one && deep < 9; deep += 1) {
          for (const scheme of one.schemes ?? []) schemes.add(scheme);
          one = one.parent === undefined ? undefined : byId.get(one.parent);
        }
        this.#schemes.set(`${dimension.id}\n${code.id}`, schemes);
      }
      this.#lists.set(dimension.id, names);
    }
  }

  /** The text the mapping puts in its place, else the text itself. */
  translated(kind: string, text: string): string {
    return this.#mapped.get(kind)?.get(text) ?? text;
  }

  /** Whether the mapping says what the text means: then nothing else is looked for. */
  isMapped(kind: string, text: string): boolean {
    return this.#mapped.get(kind)?.has(text) ?? false;
  }

  indicator(text: string): IndicatorDefinition | undefined {
    const found = this.#indicators.get(this.translated('indicator', text));
    return found ?? this.#indicators.get(this.#variant('indicator', text) ?? '');
  }

  area(text: string): string | undefined {
    const meant = this.translated('area', text);
    return this.#own.find(meant) ?? this.#elsewhere.find(meant) ?? this.#variant('area', text);
  }

  /** An empty text is the total. */
  code(dimension: string, text: string): string | undefined {
    const meant = this.translated(dimension, text);
    if (meant === '') return TOTAL;
    return this.#lists.get(dimension)?.find(meant) ?? this.#variant(dimension, text);
  }

  #variant(kind: string, text: string): string | undefined {
    if (text === '' || this.isMapped(kind, text)) return undefined;
    const found = this.#matcher().match(kind, text)?.code;
    if (found !== undefined) (this.recognised[kind] ??= {})[text] = found;
    return found;
  }

  /** The group definitions a code belongs to; empty where it fits all. */
  schemes(dimension: string, code: string): ReadonlySet<string> {
    const schemes = this.#schemes.get(`${dimension}\n${code}`) ?? new Set();
    return schemes.has('all') || code === TOTAL ? new Set() : schemes;
  }
}
