import type { Knex } from 'knex';
import type { Problem } from '../contract/upload.ts';
import { ProblemStore } from './problem-store.ts';
import { readRequest } from './upload-record.ts';
import { readStored } from '../store/stored-text.ts';

/** Against what an upload was checked last, and the number its next problem gets. */
interface Checked {
  against: string;
  next: number;
}

export interface StagedForCheck {
  uploadNo: number;
  sourceId: number | null;
  mode: 'add' | 'replace';
  observations: number;
  checkedAgainst: string | null;
}

interface CheckRow {
  upload_no: number;
  source_id: number | null;
  request: string;
  counts: string | null;
  checked: string | null;
  problem_count: number;
}

const stored = (text: string, column: string, row: string): unknown =>
  readStored(text, { table: 'upload', column, row });

/** What makes a doubt the one it was: what it is about, and every figure it names. */
const doubtKey = ({ cause = '', count, facts }: Problem): string => JSON.stringify([cause, count, facts]);

const sum = (problems: readonly Problem[]): number => problems.reduce((count, one) => count + one.count, 0);

function compareDoubts(
  problems: readonly Problem[],
  doubts: readonly Problem[],
): { fresh: Problem[]; gone: Problem[] } {
  const before = problems.filter((one) => one.cause !== undefined);
  const [known, found] = [new Set(before.map(doubtKey)), new Set(doubts.map(doubtKey))];
  return {
    fresh: doubts.filter((one) => !known.has(doubtKey(one))),
    gone: before.filter((one) => !found.has(doubtKey(one))),
  };
}

/** Against what staged uploads were checked, and the doubts that came of it. */
export class CheckStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The first check, made when the file was read: `problems` in all were stored with it. */
  async begin(uploadId: string, against: string, problems: number): Promise<void> {
    const checked = JSON.stringify({ against, next: problems } satisfies Checked);
    await this.#knex('upload').where({ id: uploadId }).update({ checked });
  }

  /** Undefined once nothing of it is staged. */
  async find(uploadId: string): Promise<StagedForCheck | undefined> {
    const row = await this.#row(uploadId);
    if (!row) return undefined;
    const { observations = 0 } = stored(row.counts ?? '{}', 'counts', uploadId) as { observations?: number };
    const { mode } = readRequest(row.request, uploadId);
    const checked = stored(row.checked ?? 'null', 'checked', uploadId) as Checked | null;
    const { upload_no: uploadNo, source_id: sourceId } = row;
    return { uploadNo, sourceId, mode, observations, checkedAgainst: checked?.against ?? null };
  }

  /** Whether a check found the very doubts that stand. */
  async foundTheSame(uploadId: string, doubts: readonly Problem[]): Promise<boolean> {
    const { fresh, gone } = compareDoubts(await new ProblemStore(this.#knex).list(uploadId), doubts);
    return fresh.length === 0 && gone.length === 0;
  }

  /**
   * Puts what a renewed check found in the place of what the last one had. A doubt that is the same in every fact keeps
   * its number; another one never takes a number that was given before.
   * @returns the numbers of those that are new; none when the upload was read again meanwhile
   */
  async renew(uploadId: string, uploadNo: number, doubts: readonly Problem[], against: string): Promise<number[]> {
    const upload = await this.#row(uploadId);
    if (upload?.upload_no !== uploadNo) return [];
    const problems = new ProblemStore(this.#knex);
    const all = await problems.list(uploadId);
    const { fresh, gone } = compareDoubts(all, doubts);
    const checked = stored(upload.checked ?? 'null', 'checked', uploadId) as Checked | null;
    const first = checked?.next ?? all.length;
    await problems.remove(
      uploadId,
      gone.map((one) => one.position ?? -1),
    );
    await problems.add(uploadId, fresh, first);
    await this.#knex('upload')
      .where({ id: uploadId })
      .update({
        checked: JSON.stringify({ against, next: first + fresh.length } satisfies Checked),
        problem_count: upload.problem_count + sum(fresh) - sum(gone),
      });
    return fresh.map((_one, at) => first + at);
  }

  async #row(uploadId: string): Promise<CheckRow | undefined> {
    return this.#knex('upload as u')
      .join('staging as s', 's.upload_id', 'u.id')
      .where({ 'u.id': uploadId })
      .first<CheckRow | undefined>(
        's.upload_no',
        'u.source_id',
        'u.request',
        'u.counts',
        'u.checked',
        'u.problem_count',
      );
  }
}
