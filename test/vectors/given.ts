/** The input of a worked case, read by what a method needs; what is missing or of another kind fails the case. */
export class Given {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(fields: unknown) {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new TypeError('Not an object');
    this.#fields = fields as Readonly<Record<string, unknown>>;
  }

  has(name: string): boolean {
    return (this.#fields[name] ?? null) !== null;
  }

  raw(name: string): unknown {
    if (!Object.hasOwn(this.#fields, name)) throw new TypeError(`The case has no input "${name}"`);
    return this.#fields[name];
  }

  number(name: string, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(name)) return otherwise;
    return asNumber(this.raw(name), name);
  }

  numberOrNull(name: string): number | null {
    return this.has(name) ? this.number(name) : null;
  }

  text(name: string, otherwise?: string): string {
    if (otherwise !== undefined && !this.has(name)) return otherwise;
    const value = this.raw(name);
    if (typeof value !== 'string') throw new TypeError(`"${name}" is no text`);
    return value;
  }

  /** One of a list of words. */
  choice<Word extends string>(name: string, words: readonly Word[], otherwise?: Word): Word {
    const value = this.text(name, otherwise);
    const found = words.find((word) => word === value);
    if (found === undefined) throw new TypeError(`"${name}" is "${value}", not one of ${words.join(', ')}`);
    return found;
  }

  /** A number as it is written, or a text that is one. */
  written(name: string): number | string {
    return asWritten(this.raw(name), name);
  }

  flag(name: string, otherwise?: boolean): boolean {
    if (otherwise !== undefined && !this.has(name)) return otherwise;
    const value = this.raw(name);
    if (typeof value !== 'boolean') throw new TypeError(`"${name}" is neither true nor false`);
    return value;
  }

  flagOrNull(name: string): boolean | null {
    return this.has(name) ? this.flag(name) : null;
  }

  list(name: string): readonly unknown[] {
    return asList(this.raw(name), name);
  }

  numbers(name: string): number[] {
    return this.list(name).map((value) => asNumber(value, name));
  }

  numbersOrNull(name: string): (number | null)[] {
    return this.list(name).map((value) => (value === null ? null : asNumber(value, name)));
  }

  writtenList(name: string): (number | string)[] {
    return this.list(name).map((value) => asWritten(value, name));
  }

  texts(name: string): string[] {
    return this.list(name).map((value) => {
      if (typeof value !== 'string') throw new TypeError(`"${name}" holds something that is no text`);
      return value;
    });
  }

  object(name: string): Given {
    return new Given(this.raw(name));
  }

  objects(name: string): Given[] {
    return this.list(name).map((value) => new Given(value));
  }

  keys(): string[] {
    return Object.keys(this.#fields);
  }

  /** `[[2014, 50], [2015, null]]` */
  series(name: string): { time: number; value: number | null }[] {
    return this.list(name).map((pair) => {
      const [time, value] = asList(pair, name);
      return { time: asNumber(time, name), value: value === null ? null : asNumber(value, name) };
    });
  }

  /** Years whose flags hold a break: `{"2017": ["B"]}`. */
  breaks(name: string): number[] {
    if (!this.has(name)) return [];
    const flags = this.object(name);
    return flags
      .keys()
      .filter((year) => flags.texts(year).includes('B'))
      .map(Number);
  }
}

function asNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new TypeError(`"${name}" is no number`);
  return value;
}

function asWritten(value: unknown, name: string): number | string {
  if (typeof value !== 'number' && typeof value !== 'string') throw new TypeError(`"${name}" is no number`);
  return value;
}

export function asList(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`"${name}" is no list`);
  return value;
}

/** What a case expects by name of field; the method's answer may hold more. */
export type Answer = Readonly<Record<string, unknown>>;
/** What a method answers where there is no answer: its fields empty, and the reason. */
export const notComputed = ({ reason }: { reason: string }, fields: readonly string[]): Answer => ({
  ...Object.fromEntries(fields.map((field) => [field, null])),
  status: 'not_computable',
  reason,
});

/** Both limits, or the reason why there are none. */
export const limitsOf = (found: { ok: true; lower: number; upper: number } | { ok: false; reason: string }): Answer =>
  found.ok ? { lower: found.lower, upper: found.upper } : notComputed(found, ['lower', 'upper']);

export type Method = (given: Given) => Answer;
