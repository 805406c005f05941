import type { Area, Catalogue, IndicatorDefinition } from '../../indicators/definition.ts';
import { TOTAL } from '../../indicators/observation.ts';
import { LANGUAGES, type Text } from '../../indicators/text.ts';
import type { Mapping } from '../contract/upload.ts';

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

/** What the file's own words mean: by the mapping, else by code, else by a name in any of the four languages. */
export class CodeFinder {
  readonly #mapped: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #indicators: ReadonlyMap<string, IndicatorDefinition>;
  readonly #own = new Names();
  readonly #elsewhere = new Names();
  readonly #lists = new Map<string, Names>();
  readonly #schemes = new Map<string, ReadonlySet<string>>();

  constructor(catalogue: Catalogue, areas: readonly Area[], codes: Mapping['codes']) {
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

  indicator(text: string): IndicatorDefinition | undefined {
    return this.#indicators.get(this.translated('indicator', text));
  }

  area(text: string): string | undefined {
    const meant = this.translated('area', text);
    return this.#own.find(meant) ?? this.#elsewhere.find(meant);
  }

  /** An empty text is the total. */
  code(dimension: string, text: string): string | undefined {
    const meant = this.translated(dimension, text);
    return meant === '' ? TOTAL : this.#lists.get(dimension)?.find(meant);
  }

  /** The group definitions a code belongs to; empty where it fits all. */
  schemes(dimension: string, code: string): ReadonlySet<string> {
    const schemes = this.#schemes.get(`${dimension}\n${code}`) ?? new Set();
    return schemes.has('all') || code === TOTAL ? new Set() : schemes;
  }
}
