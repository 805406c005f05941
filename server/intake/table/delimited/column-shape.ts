import { cellKind, type CellKind } from '../cell-kind.ts';

/** Values a column is known by. */
const ENOUGH = 400;
/** Longer values have no shape worth comparing. */
const LONGEST = 24;
/** A column of few shapes is fixed: dates, times, codes. */
const FEW = 4;

/** Digits, capitals and small letters by their kind, other signs as they are: `AB-1234` is `AA-9999`. */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\d/g, '9')
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}/gu, 'a');

const signClass = (sign: string | undefined): string =>
  sign === undefined ? '' : /\d/.test(sign) ? '9' : /\p{Lu}/u.test(sign) ? 'A' : /\p{Ll}/u.test(sign) ? 'a' : sign;

/** What the cells of a column look like, learned from rows that are sound: whether another text could stand there too. */
export class ColumnShape {
  readonly #kinds = new Map<CellKind, number>();
  readonly #shapes = new Map<string, number>();
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();
  /** Signs that every value has: a currency, the slashes of an address. */
  #always: Set<string> | undefined;
  #count = 0;
  #longest = 0;
  #isSpaced = false;

  constructor(values: readonly string[]) {
    for (const value of values.slice(0, ENOUGH)) this.#learn(value.trim());
  }

  #learn(text: string): void {
    this.#count += 1;
    const kind = cellKind(text);
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    if (kind === 'empty') return;
    const shape = text.length > LONGEST ? 'long' : shapeOf(text);
    this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + 1);
    this.#firsts.add(signClass(text[0]));
    this.#lasts.add(signClass(text.at(-1)));
    this.#longest = Math.max(this.#longest, text.length);
    this.#isSpaced ||= text.includes(' ');
    const signs = new Set(text.match(/[^\p{L}\p{N}\s]/gu) ?? []);
    this.#always = this.#always ? new Set([...this.#always].filter((sign) => signs.has(sign))) : signs;
  }

  get #filled(): number {
    return this.#count - (this.#kinds.get('empty') ?? 0);
  }

  /** Words stand in it, with spaces between them. */
  get isProse(): boolean {
    return this.#isSpaced && (this.#kinds.get('text') ?? 0) > this.#filled / 2;
  }

  /** From 0, like the others, to 1, like none of them. */
  misfit(value: string): number {
    const text = value.trim();
    if (this.#count === 0) return 0;
    const kind = cellKind(text);
    if (kind === 'empty') return this.#kinds.has('empty') ? 0 : 1;
    // In a column that is nearly empty, a text is rarely meant.
    if (this.#filled < Math.max(3, this.#count / 20)) return this.#count < 8 && this.#kinds.has(kind) ? 0 : 0.6;
    const shape = text.length > LONGEST ? 'long' : shapeOf(text);
    if (this.#shapes.has(shape) && shape !== 'long') return 0;
    if (this.#filled >= 5 && this.#shapes.size <= FEW && !this.#shapes.has('long')) return 1;
    if (!this.#kinds.has(kind)) return kind === 'sign' ? 0.5 : 1;
    // Every value a word with capital, and now a figure before it: not this column's.
    const [first, last] = [signClass(text[0]), signClass(text.at(-1))];
    const strange = (this.#firsts.has(first) ? 0 : 0.6) + (this.#lasts.has(last) ? 0 : 0.4);
    const length = text.length > this.#longest * 2 + 8 ? 0.5 : 0;
    const spaced = text.includes(' ') && !this.#isSpaced ? 0.6 : 0;
    const lacking = [...(this.#always ?? [])].some((sign) => !text.includes(sign)) ? 0.6 : 0;
    return Math.min(1, strange + length + spaced + lacking);
  }
}
