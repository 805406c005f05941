import type { Area, Catalogue } from '../../indicators/definition.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { Choice, ChoiceView, Option, OptionView, Problem, Question, Saying } from '../contract/upload.ts';
import type { FieldName, MeaningName, ReadingWords, SayingCode } from '../words/reading-words.ts';
import { READING_WORDS } from '../words/reading.ts';
import { capital } from '../words/capital.ts';

/** Where the names of what a saying is about are found. */
export interface NamedThings {
  catalogue: Catalogue;
  areas: readonly Area[];
}

/** Encodings as people write them. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
  'iso-8859-15': 'ISO 8859-15',
  ibm850: 'CP 850',
  macintosh: 'Mac Roman',
};

/** What was recognised of a file and what it asks, in the reader's language. */
export class ReadingView {
  readonly #things: NamedThings;
  readonly #language: Language;
  readonly #words: ReadingWords;

  constructor(things: NamedThings, language: Language) {
    this.#things = things;
    this.#language = language;
    this.#words = READING_WORDS[language];
  }

  say({ code, facts }: Saying): string {
    return this.#words.sayings[code as SayingCode]((name) => this.#fact(name, facts));
  }

  options(options: readonly Option[]): OptionView[] {
    return options.map(({ says, ...rest }) => ({ ...rest, label: this.say(says) }));
  }

  question({ id, options, free }: Question): { id: string; options: OptionView[]; free?: Question['free'] } {
    return { id, options: this.options(options), ...(free ? { free } : {}) };
  }

  choices(choices: readonly Choice[]): ChoiceView[] {
    return choices.map(({ says, options, ...rest }) => ({
      ...rest,
      text: this.say(says),
      options: this.options(options),
    }));
  }

  /** The one sentence about a file; without counts while what becomes of its rows is still asked. */
  sentence(choices: readonly Choice[], counts: { rows: number; observations: number } | null): string {
    const parts = choices.filter((one) => one.isMain).map((one) => this.say(one.says));
    if (counts === null) return `${capital(parts.join(', '))}.`;
    return this.#words.sentence(parts, counts.rows, counts.observations);
  }

  /** Ids by their names where the saying names one; everything else as it stands in the file. */
  #fact(name: string, facts: Problem['facts']): string {
    const fact = facts[name];
    if (fact === undefined) return '';
    if (Array.isArray(fact)) return this.#words.list(fact.map((one) => this.#part(name, one)));
    return typeof fact === 'number' ? fact.toLocaleString(this.#language) : this.#part(name, fact, facts['dimension']);
  }

  #part(name: string, text: string, dimension?: Problem['facts'][string]): string {
    const { catalogue, areas } = this.#things;
    const language = this.#language;
    switch (name) {
      case 'field':
        return this.#words.fields[text as FieldName] ?? text;
      case 'from':
      case 'to':
        return labelPeriod(text, language);
      case 'meaning':
        return this.#words.meanings[text as MeaningName] ?? text;
      case 'shape':
        return this.#words.shapes[text as keyof ReadingWords['shapes']] ?? text;
      case 'delimiter':
        return this.#words.delimiters[text as ',' | ';' | '\t' | '|'] ?? text;
      case 'encoding':
        return ENCODING_NAMES[text] ?? text;
      case 'keys':
        return this.#words.fields[text as FieldName] ?? this.#inSentence(this.#dimension(text));
      case 'dimension':
        return this.#dimension(text);
      case 'code':
        return this.#code(String(dimension ?? ''), text);
      case 'parts': {
        // `origin=NAT_CIT`, or a field or an indicator by its own name.
        const [kind = '', code] = text.split('=');
        if (code === undefined) return this.#words.fields[text as FieldName] ?? text;
        return kind === 'indicator' ? this.#part('indicator', code) : this.#code(kind, code);
      }
      case 'indicator':
        return this.#indicator(text);
      case 'area': {
        const area = [...areas, ...catalogue.areas].find((one) => one.code === text);
        return area ? `${area.name[language]} (${area.code})` : text;
      }
      default:
        return text;
    }
  }

  /** Its name; with its id where the city's own one is called as the standard's. */
  #indicator(id: string): string {
    const { indicators } = this.#things.catalogue;
    const name = indicators.find((one) => one.id === id)?.name[this.#language];
    if (name === undefined) return id;
    const isShared = indicators.some((one) => one.id !== id && one.name[this.#language] === name);
    return isShared ? `${name} (${id})` : name;
  }

  /** German nouns keep their capital. */
  #inSentence(label: string): string {
    return this.#language === 'de' ? label : label.slice(0, 1).toLocaleLowerCase(this.#language) + label.slice(1);
  }

  #dimension(id: string): string {
    return this.#things.catalogue.dimensions.find((one) => one.id === id)?.label[this.#language] ?? id;
  }

  #code(dimension: string, id: string): string {
    const { catalogue } = this.#things;
    const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
    const code = catalogue.codelists.find((one) => one.id === list)?.codes.find((one) => one.id === id);
    return code ? `${code.label[this.#language]} (${id})` : id;
  }
}
