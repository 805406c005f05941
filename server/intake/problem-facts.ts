/** FACTS → TEXT: what a problem's sentence names, in the reader's language: labels for codes, numbers with their marks. */
import type { Area, Catalogue } from '../../indicators/definition.ts';
import { formatNumber, unitLabel } from '../../indicators/format.ts';
import { parseBreakdownKey } from '../../indicators/observation.ts';
import { labelPeriod, parsePeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { Problem } from '../contract/upload.ts';
import type { ProblemFact } from '../words/problem-words.ts';

/** Where the names of what a problem is about are found. */
export interface FactNames {
  catalogue: Pick<Catalogue, 'indicators' | 'dimensions' | 'codelists'>;
  areas: readonly Area[];
}

/** Where nothing is known but the file: codes are said as they are. */
export const NO_NAMES: FactNames = { catalogue: { indicators: [], dimensions: [], codelists: [] }, areas: [] };

/** Lines of a file and the like: a spreadsheet shows them without marks. */
const PLACES: ReadonlySet<string> = new Set(['first', 'line', 'lines']);

export class FactTexts {
  readonly #things: FactNames;
  readonly #language: Language;
  readonly #areas: ReadonlyMap<string, Area>;

  constructor(things: FactNames, language: Language) {
    this.#things = things;
    this.#language = language;
    this.#areas = new Map(things.areas.map((area) => [area.code, area]));
  }

  /** How the sentence of a problem asks for its facts. */
  of({ facts, value, column }: Problem): ProblemFact {
    const all: Problem['facts'] = { ...facts, value: facts['value'] ?? value ?? '', column: column ?? '' };
    return (name) => this.#text(name, all);
  }

  #text(name: string, facts: Problem['facts']): string {
    const fact = facts[name];
    switch (name) {
      case 'series':
        return this.#series(facts);
      case 'times':
        return sayNumber(factorOf(facts), this.#language);
      case 'smaller':
        return Number(facts['factor']) < 1 ? sayNumber(factorOf(facts), this.#language) : '';
      case 'of':
      case 'parts':
      case 'codes':
        if (facts['dimension'] === undefined || fact === undefined) break;
        return [fact]
          .flat()
          .map((code) => this.#code(String(facts['dimension']), String(code)))
          .join(', ');
      default:
    }
    if (Array.isArray(fact)) return fact.map((one) => this.#named(name, one)).join(', ');
    if (typeof fact !== 'number') return this.#named(name, fact ?? '');
    return PLACES.has(name) ? String(fact) : sayNumber(fact, this.#language);
  }

  /** “Unemployment rate, Basel-Stadt, women”. */
  #series({ indicator = '', area = '', breakdown = '' }: Problem['facts']): string {
    const groups = Object.entries(parseBreakdownKey(String(breakdown)));
    return [
      this.#named('indicator', String(indicator)),
      this.#named('area', String(area)),
      ...groups.map(([dimension, code]) => this.#code(dimension, code)),
    ]
      .filter(Boolean)
      .join(', ');
  }

  #named(name: string, text: string): string {
    switch (name) {
      case 'indicator':
        return this.#things.catalogue.indicators.find((one) => one.id === text)?.name[this.#language] ?? text;
      case 'area':
      case 'areas':
        return this.#areas.get(text)?.name[this.#language] ?? text;
      case 'unit':
        return unitLabel(text, this.#language) || this.#inList('CL_UNIT', text);
      case 'groups': {
        const [dimension = '', code = ''] = text.split('=');
        return this.#code(dimension, code);
      }
      case 'period':
      case 'periods':
      case 'from':
      case 'newest':
      case 'current': {
        const read = parsePeriod(text);
        return read.ok ? labelPeriod(text, this.#language) : text;
      }
      default:
        return text;
    }
  }

  #code(dimension: string, code: string): string {
    const list = this.#things.catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
    return list === undefined ? code : this.#inList(list, code);
  }

  #inList(list: string, code: string): string {
    const codes = this.#things.catalogue.codelists.find((one) => one.id === list)?.codes;
    return codes?.find((one) => one.id === code)?.label[this.#language] ?? code;
  }
}

/** A number with the marks of the language, and as many decimals as it has. */
export function sayNumber(value: number, language: Language): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  return formatNumber(text, text.split('.')[1]?.length ?? 0, language);
}

/** 100, whether a hundred times as large or as small. */
function factorOf(facts: Problem['facts']): number {
  const factor = Number(facts['factor']);
  return factor < 1 ? Math.round(1 / factor) : factor;
}
