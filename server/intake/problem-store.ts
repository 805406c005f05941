import type { Knex } from 'knex';
import type { Problem, Question } from '../contract/upload.ts';

/** What was seen in uploads: by upload and position, as the reader's list had it. */
export class ProblemStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** In the place of what an earlier reading saw. */
  async replace(uploadId: string, problems: readonly Problem[]): Promise<void> {
    const rows = problems.map((problem, position) => ({
      upload_id: uploadId,
      position,
      severity: problem.severity,
      code: problem.code,
      line: problem.line,
      col: problem.column,
      value: problem.value,
      facts: JSON.stringify(problem.facts),
      count: problem.count,
    }));
    await this.#knex('upload_problem').where({ upload_id: uploadId }).delete();
    await this.#knex.batchInsert('upload_problem', rows, 90);
    const questions = JSON.stringify(problems.map((problem) => problem.question ?? null));
    await this.#knex('upload').where({ id: uploadId }).update({ questions });
  }

  /** As they were found, with what can be answered to them. */
  async list(uploadId: string): Promise<Problem[]> {
    const upload = await this.#knex('upload')
      .where({ id: uploadId })
      .first<{ questions: string | null } | undefined>('questions');
    const questions = JSON.parse(upload?.questions ?? '[]') as (Question | null)[];
    const rows = await this.#knex('upload_problem')
      .where({ upload_id: uploadId })
      .orderBy('position')
      .select<(Omit<Problem, 'column' | 'facts'> & { col: string | null; facts: string })[]>(
        'severity',
        'code',
        'line',
        'col',
        'value',
        'facts',
        'count',
      );
    return rows.map(({ col, facts, ...row }, position) => {
      const question = questions[position];
      return {
        ...row,
        column: col,
        facts: JSON.parse(facts) as Problem['facts'],
        ...(question ? { question } : {}),
      };
    });
  }
}
