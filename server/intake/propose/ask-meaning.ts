import type { Mapping, MappingPatch, Option, Question } from '../../contract/upload.ts';
import { isDistance } from './derived-words.ts';
import { leaveRows, option, type MeaningOptions } from './make-options.ts';
import type { AskedTogether } from './many-areas.ts';

/** So many texts of a kind are asked about one by one; the others together. */
const ASKED_SINGLY = 40;
/** Of those, so many are left out by one answer, and so many are named. */
const MOST_LEFT_OUT = 5000;
const NAMED = 8;

/** What is known beforehand of texts that will not be known. */
export interface Unknown {
  /** By kind: what is asked once about all of them. */
  atOnce: ReadonlyMap<string, AskedTogether>;
  /** The only place of the file, which is likely the city. */
  onlyArea?: { text: string; city: string } | undefined;
}

/** Makes questions about texts of a file that no code, area or indicator is known by. */
export class MeaningAsker {
  readonly #asked = new Map<string, number>();
  /** By column: the texts that are asked about together. */
  readonly #rest = new Map<string, { named: string[]; texts: string[] }>();
  readonly #options: () => MeaningOptions;
  readonly #mapping: Mapping;
  /** Whether such texts are questions; in a file of the canonical form they are errors, with a way out. */
  readonly isAsking: boolean;
  /** By kind: texts that are asked about together from the first on. */
  readonly #onlyArea: Unknown['onlyArea'];
  readonly #atOnce: ReadonlyMap<string, AskedTogether>;

  /** The options are made when the first is needed: most files ask nothing. */
  constructor(
    options: () => MeaningOptions,
    mapping: Mapping,
    isAsking: boolean,
    { atOnce, onlyArea }: Unknown = { atOnce: new Map() },
  ) {
    this.#atOnce = atOnce;
    this.#onlyArea = onlyArea;
    this.#options = options;
    this.#mapping = mapping;
    this.isAsking = isAsking;
  }

  /**
   * Whether a text is one too many to be asked about alone. Then it is added to those of its column, whose names and
   * question these are; they grow while the file is read.
   */
  together(
    kind: string,
    text: string,
    column: string,
  ): { named: string[]; isAtOnce: boolean; ask: () => Question } | undefined {
    const asked = (this.#asked.get(kind) ?? 0) + 1;
    this.#asked.set(kind, asked);
    const atOnce = this.#atOnce.get(kind);
    if (asked <= ASKED_SINGLY && !atOnce) return undefined;
    const rest = this.#rest.get(column) ?? { named: [], texts: [] };
    this.#rest.set(column, rest);
    if (rest.named.length < NAMED) rest.named.push(text);
    if (rest.texts.length < MOST_LEFT_OUT) rest.texts.push(text);
    const leaving = leaveRows(column, rest.texts, atOnce?.isLeaving);
    return {
      named: atOnce?.named ?? rest.named,
      isAtOnce: atOnce !== undefined,
      ask: () => ({ id: `texts|${column}`, options: [leaving, ...(atOnce?.options ?? [])] }),
    };
  }

  /** `column` is where the text stands; null where it stands in a header. */
  question(kind: string, text: string, column: string | null): Question {
    const all = this.#options().all(kind, text, (code) => ({ codes: { [kind]: { [text]: code } } }), column ?? '');
    const isOnly = kind === 'area' && this.#onlyArea?.text === text && !all.some((one) => one.isProposed);
    const options = isOnly ? all.map((one) => ({ ...one, isProposed: one.id === this.#onlyArea?.city })) : all;
    return { id: `code|${kind}|${text}`, options: [...options, ...this.#leaving(kind, text, column)] };
  }

  /** Which indicator all figures belong to. */
  indicator(likely: string): Question {
    return {
      id: 'indicator',
      options: this.#options().all('indicator', likely, (indicator) => ({ constants: { indicator } })),
    };
  }

  #leaving(kind: string, text: string, column: string | null): Option[] {
    if (column !== null) return [leaveRows(column, [text])];
    const columns = Object.entries(this.#mapping.valueColumns ?? {}).filter(([, entry]) => entry[kind] === text);
    if (columns.length === 0) return [];
    const patch: MappingPatch = {
      valueColumns: Object.fromEntries(columns.map(([name]) => [name, null])),
      ignore: columns.map(([name]) => name),
    };
    return [option('leave-column', { code: 'leave-column', facts: {} }, patch, isDistance(text))];
  }
}
