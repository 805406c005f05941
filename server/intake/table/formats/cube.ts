import type { Mapping } from '../../../contract/upload.ts';
import { ColumnNames } from '../column-names.ts';

/** A variable of a table that is a cube (PX, JSON-stat): each cell belongs to one value of each. */
export interface CubeVariable {
  name: string;
  texts: readonly string[];
  /** Undefined where they say the same as the texts. */
  codes: readonly string[] | undefined;
  /** The periods of a time variable, in our form. */
  periods: readonly string[] | undefined;
}

/** What a column holds for a cell of the cube: by the places of its values in their variables, its text and its status. */
type CubeCell = (places: readonly number[], text: string, status: string) => string;

/**
 * The columns of a cube's long table: a column for each variable, then one for its codes or periods, then what is added. What the
 * form says about them gathers in `known`.
 */
export class CubeColumns {
  readonly #names = new ColumnNames();
  readonly #columns: { name: string; cell: CubeCell }[] = [];
  readonly known: Mapping & Required<Pick<Mapping, 'columns' | 'twins'>> = { shape: 'long', columns: {}, twins: {} };
  /** The name of each variable's column. */
  readonly variables: readonly string[];
  /** The name of the column of codes of each, where it has one. */
  readonly codes: readonly (string | undefined)[];

  constructor(variables: readonly CubeVariable[]) {
    this.variables = variables.map(({ name, texts }, at) => this.add(name, (places) => texts[places[at] ?? 0] ?? ''));
    this.codes = variables.map(({ codes, periods }, at) => {
      const name = this.variables[at] ?? '';
      if (!periods) return codes && this.add(`${name} (code)`, (places) => codes[places[at] ?? 0] ?? '');
      const column = this.add(`${name} (period)`, (places) => periods[places[at] ?? 0] ?? '');
      this.known.columns['period'] = column;
      this.known.twins[name] = column;
      return undefined;
    });
  }

  /** Adds a column under a name that is free, which it gives back. */
  add(wanted: string, cell: CubeCell): string {
    const name = this.#names.free(wanted);
    this.#columns.push({ name, cell });
    return name;
  }

  /** Units that differ between the values of one variable stand in a column of their own. */
  addUnits(at: number, units: readonly string[]): void {
    if (new Set(units).size > 1) this.add('unit', (places) => units[places[at] ?? 0] ?? '');
  }

  get header(): string[] {
    return this.#columns.map(({ name }) => name);
  }

  row(places: readonly number[], text: string, status = ''): string[] {
    return this.#columns.map(({ cell }) => cell(places, text, status));
  }
}

/** The places of a cell by its number, the last variable changing fastest. */
export function placesOf(cell: number, sizes: readonly number[]): number[] {
  const places = Array.from({ length: sizes.length }, () => 0);
  let rest = cell;
  for (let at = sizes.length - 1; at >= 0; at -= 1) {
    const size = sizes[at] ?? 1;
    places[at] = rest % size;
    rest = Math.floor(rest / size);
  }
  return places;
}
