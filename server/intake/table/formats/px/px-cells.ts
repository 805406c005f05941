import { BrokenFile } from '../../broken-file.ts';
import { placesOf } from '../cube.ts';
import type { PxVariable } from './px-meta.ts';

/** Longer than any cell or key; more is a quotation mark that was never closed. */
const LONGEST_CELL = 10_000;

export interface DataToken {
  text: string;
  isQuoted: boolean;
}

/** What stands behind `DATA=`. Spaces, tabs, commas and semicolons all part cells (older files mix them). */
export function* dataTokens(
  pieces: Iterable<{ text: string; share: number }>,
  dataAt: number,
): Generator<{ tokens: DataToken[]; share: number }> {
  let rest = '';
  let skip = dataAt;
  for (const { text, share } of pieces) {
    const from = Math.min(skip, text.length);
    skip -= from;
    const piece = rest + text.slice(from);
    // What may go on in the next piece waits: a number without its separator, a text without its end.
    const { tokens, end } = tokenise(piece, false);
    rest = piece.slice(end);
    if (rest.length > LONGEST_CELL) throw new BrokenFile('DATA');
    if (tokens.length > 0) yield { tokens, share };
  }
  const { tokens, end } = tokenise(rest, true);
  if (rest.slice(end).trim() !== '') throw new BrokenFile('DATA: "');
  yield { tokens, share: 1 };
}

function tokenise(text: string, isLast: boolean): { tokens: DataToken[]; end: number } {
  const tokens: DataToken[] = [];
  const pattern = /[\s,;]*(?:"([^"]*)"|([^\s,;"]+))/gy;
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!isLast && match[1] === undefined && pattern.lastIndex === text.length) break;
    end = pattern.lastIndex;
    tokens.push({ text: match[1] ?? match[2] ?? '', isQuoted: match[1] !== undefined });
  }
  if (isLast) end += /^[\s,;]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { tokens, end };
}

/** Takes cells in the order of the matrix and says to which values each belongs: the last variable changes fastest. */
export class PxMatrix {
  readonly #sizes: readonly number[];
  readonly #headingSizes: readonly number[];
  readonly #keyed: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly #rowLength: number;
  readonly isSparse: boolean;
  /** How many cells, or rows of a sparse file, there are if none is left out. */
  readonly cells: number;
  readonly rows: number;
  #cell = 0;
  #keys: number[] = [];
  read = 0;

  constructor(stub: readonly PxVariable[], heading: readonly PxVariable[]) {
    this.#sizes = [...stub, ...heading].map(({ values }) => values.length);
    this.#headingSizes = heading.map(({ values }) => values.length);
    this.#rowLength = heading.reduce((product, { values }) => product * values.length, 1);
    this.rows = stub.reduce((product, { values }) => product * values.length, 1);
    this.cells = this.#rowLength * this.rows;
    this.isSparse = stub.some(({ keyedBy }) => keyedBy !== undefined);
    this.#keyed = stub.map(
      ({ values, codes, keyedBy }) =>
        new Map(((keyedBy === 'CODES' ? codes : values) ?? values).map((text, at) => [text, at])),
    );
  }

  /** The places of the next cell; undefined where the token was a key of a sparse row. @throws BrokenFile */
  next({ text, isQuoted }: DataToken): number[] | undefined {
    if (this.isSparse && this.#cell === 0 && this.#keys.length < this.#keyed.length) {
      const place = isQuoted ? this.#keyed[this.#keys.length]?.get(text) : undefined;
      if (place === undefined) throw new BrokenFile(`DATA: KEYS "${text}"`);
      this.#keys.push(place);
      return undefined;
    }
    if (this.read >= this.cells) throw new BrokenFile(`DATA: > ${this.cells}`);
    const places = this.isSparse
      ? [...this.#keys, ...placesOf(this.#cell, this.#headingSizes)]
      : placesOf(this.read, this.#sizes);
    this.read += 1;
    this.#cell += 1;
    if (this.isSparse && this.#cell === this.#rowLength) {
      this.#cell = 0;
      this.#keys = [];
    }
    return places;
  }

  /** After the last token: every cell was there. @throws BrokenFile */
  end(): void {
    const isWhole = this.isSparse ? this.#cell === 0 && this.#keys.length === 0 : this.read === this.cells;
    if (!isWhole) throw new BrokenFile(`DATA: ${this.read} < ${this.cells}`);
  }
}
