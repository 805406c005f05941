import type { Knex } from 'knex';
import type { Problem, Question } from '../contract/upload.ts';
import { readStored } from '../store/stored-text.ts';

type StoredProblem = Omit<Problem, 'column' | 'facts' | 'cause' | 'lines'> & {
  position: number;
  col: string | null;
  facts: string;
  cause: string | null;
  lines: string | null;
};

/** What was seen in uploads: by upload and position, as the reader's list had it. */
export class ProblemStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** In the place of what an earlier reading saw. */
  async replace(uploadId: string, problems: readonly Problem[]): Promise<void> {
    await this.#knex('upload_problem').where({ upload_id: uploadId }).delete();
    await this.add(uploadId, problems, 0);
    const questions = JSON.stringify(problems.map((problem) => problem.question ?? null));
    await this.#knex('upload').where({ id: uploadId }).update({ questions });
  }

  /** Under the numbers from `first` on. */
  async add(uploadId: string, problems: readonly Problem[], first: number): Promise<void> {
    const rows = problems.map((problem, at) => ({
      upload_id: uploadId,
      position: first + at,
      severity: problem.severity,
      code: problem.code,
      line: problem.line,
      col: problem.column,
      value: problem.value,
      facts: JSON.stringify(problem.facts),
      count: problem.count,
      cause: problem.cause ?? null,
      lines: problem.lines ?? null,
    }));
    await this.#knex.batchInsert('upload_problem', rows, 90);
  }

  async remove(uploadId: string, positions: readonly number[]): Promise<void> {
    await this.#knex('upload_problem')
      .where({ upload_id: uploadId })
      .whereIn('position', [...positions])
      .delete();
  }

  /** As they were found, with what can be answered to them. */
  async list(uploadId: string): Promise<Problem[]> {
    const upload = await this.#knex('upload')
      .where({ id: uploadId })
      .first<{ questions: string | null } | undefined>('questions');
    const questions = readStored(upload?.questions ?? '[]', {
      table: 'upload',
      column: 'questions',
      row: uploadId,
    }) as (Question | null)[];
    const rows = await this.#knex('upload_problem')
      .where({ upload_id: uploadId })
      .orderBy('position')
      .select<StoredProblem[]>(
        'position',
        'severity',
        'code',
        'line',
        'col',
        'value',
        'facts',
        'count',
        'cause',
        'lines',
      );
    return rows.map(({ col, facts, cause, lines, ...row }) => {
      const question = questions[row.position];
      return {
        ...row,
        column: col,
        facts: readStored(facts, {
          table: 'upload_problem',
          column: 'facts',
          row: `${uploadId} ${row.position}`,
        }) as Problem['facts'],
        ...(cause === null ? {} : { cause }),
        ...(lines === null ? {} : { lines }),
        ...(question ? { question } : {}),
      };
    });
  }
}
