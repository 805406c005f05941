import type { Mapping } from '../../contract/upload.ts';
import { duplicateQuestion } from '../cell-questions.ts';
import { seeCell, type SeenCells } from '../numbers/seen-cells.ts';
import type { ProblemList } from '../problems.ts';
import { keyFacts, type StagedRow } from '../staged-row.ts';
import type { RepairList } from './repair-list.ts';

/** A row as it is left out: in a wide table one line gives several. */
const placeOf = ({ line, series, period }: StagedRow): string =>
  `${line} ${series.indicator.id} ${series.area} ${series.breakdown} ${period.period.canonical}`;

const nameOf = (row: StagedRow): string =>
  Object.values(keyFacts(row))
    .filter((part) => part !== '')
    .join(' ');

/** More are not remembered; they stay an error. */
const MOST_KEPT = 100_000;

/**
 * Rows with one key. Where they say the same, leaving the repeats out changes no figure and is a repair; where they do
 * not, no rule knows which is right: a person says whether the first or the last of each holds, or corrects the file.
 */
export class Duplicates {
  readonly #choice: Mapping['duplicates'];
  readonly #problems: ProblemList;
  #same: SeenCells | undefined;
  /** Rows after the first of their key, by the place of that first one, where the last is to hold. */
  readonly #repeats = new Map<string, { places: string[]; lines: number[]; differ: boolean }>();
  #kept = 0;
  /** How many rows were not read since another one of their key was. */
  dropped = 0;
  /** How many of them said something else. */
  settled = 0;

  constructor(choice: Mapping['duplicates'], problems: ProblemList) {
    this.#choice = choice;
    this.#problems = problems;
  }

  see(row: StagedRow, first: number, isSame: boolean): void {
    this.dropped += 1;
    const isKept = this.#choice === 'last' && this.#kept < MOST_KEPT;
    if (isKept) this.#keep(row, first, isSame);
    if (isSame) this.#same = seeCell(this.#same, nameOf(row), row.line);
    else if (this.#choice === 'first') this.settled += 1;
    else if (!isKept)
      this.#problems.add('duplicate-key', { line: row.line }, { ...keyFacts(row), first }, duplicateQuestion);
  }

  #keep(row: StagedRow, first: number, isSame: boolean): void {
    const key = placeOf({ ...row, line: first });
    const before = this.#repeats.get(key) ?? { places: [], lines: [], differ: false };
    before.places.push(placeOf(row));
    before.lines.push(row.line);
    before.differ ||= !isSame;
    this.#repeats.set(key, before);
    this.#kept += 1;
  }

  /** Places to leave out in a further reading, so that of each key whose rows differ the last holds. */
  earlier(): Set<string> {
    const out = new Set<string>();
    for (const [first, { places, lines, differ }] of this.#repeats) {
      if (!differ) continue;
      out.add(first);
      const last = lines.indexOf(Math.max(...lines));
      for (const [at, place] of places.entries()) if (at !== last) out.add(place);
    }
    return out;
  }

  /** After the last row. */
  judge(repairs: RepairList): void {
    const same = this.#same;
    if (!same) return;
    const { count, lines, text: key } = same;
    repairs.propose('duplicate-rows', '', { count, lines, before: key, after: '' }, this.#problems);
    if (repairs.isRefused('duplicate-rows', ''))
      this.#problems.addSeen('duplicate-key', { column: '', value: key, lines, count }, { first: '', indicator: key });
  }
}

export const isLeftOut = (row: StagedRow, places: ReadonlySet<string>): boolean =>
  places.size > 0 && places.has(placeOf(row));
