import type { Knex } from 'knex';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Language } from '../../indicators/text.ts';
import type { ReportState, Standing } from '../contract/reports.ts';

/** A report that was built, without its content. */
export interface ReportRecord {
  id: number;
  year: number;
  state: ReportState;
  /** UTC instants. */
  builtAt: string;
  publishedAt: string | null;
}

/** A built report in one language, as it was hashed. */
export interface ReportText {
  hash: string;
  /** JSON. */
  content: string;
}

export interface BuiltReport {
  standing: Standing;
  /** Drawings by their hash. */
  drawings: Readonly<Record<string, string>>;
  texts: readonly (ReportText & { language: Language })[];
}

interface Row {
  id: number | string;
  year: number | string;
  state: string;
  built_at: string;
  published_at: string | null;
}

const pack = (value: unknown): Buffer => gzipSync(JSON.stringify(value));
const unpack = (bytes: Buffer): unknown => JSON.parse(gunzipSync(bytes).toString('utf8'));

const rowToRecord = (row: Row): ReportRecord => ({
  id: Number(row.id),
  year: Number(row.year),
  state: row.state as ReportState,
  builtAt: row.built_at,
  publishedAt: row.published_at,
});

/** Reports that were built. Build it on a transaction for what belongs together. */
export class ReportStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The newest year first. */
  async list(cityId: number): Promise<ReportRecord[]> {
    const rows = (await this.#knex('report')
      .where({ city_id: cityId })
      .orderBy('year', 'desc')
      .select('id', 'year', 'state', 'built_at', 'published_at')) as Row[];
    return rows.map(rowToRecord);
  }

  async find(cityId: number, year: number): Promise<ReportRecord | undefined> {
    return (await this.list(cityId)).find((one) => one.year === year);
  }

  /** Puts a report in the place of one that was built before and not published; what is published stays. */
  async replace(
    cityId: number,
    { year, at, accountId }: { year: number; at: string; accountId: number | null },
    { standing, drawings, texts }: BuiltReport,
  ): Promise<void> {
    const old = await this.find(cityId, year);
    if (old) {
      await this.#knex('report_text').where({ report_id: old.id }).delete();
      await this.#knex('report').where({ id: old.id }).whereNot({ state: 'published' }).delete();
    }
    await this.#knex('report').insert({
      city_id: cityId,
      year,
      state: 'draft',
      built_at: at,
      account_id: accountId,
      standing: pack(standing),
      drawings: pack(drawings),
    });
    const made = await this.find(cityId, year);
    if (!made) throw new Error(`The report ${year} was not kept`);
    for (const { language, hash, content } of texts)
      await this.#knex('report_text').insert({ report_id: made.id, language, hash, content: gzipSync(content) });
  }

  /** False where it is published already: a published report is fixed. */
  async setState(id: number, state: ReportState, publishedAt: string | null): Promise<boolean> {
    const changed = await this.#knex('report')
      .where({ id })
      .whereNot({ state: 'published' })
      .update({ state, published_at: publishedAt });
    return changed === 1;
  }

  async standing(id: number): Promise<Standing> {
    const row = await this.#knex('report').where({ id }).first<{ standing: Buffer }>('standing');
    return unpack(row.standing) as Standing;
  }

  async drawings(id: number): Promise<Record<string, string>> {
    const row = await this.#knex('report').where({ id }).first<{ drawings: Buffer }>('drawings');
    return unpack(row.drawings) as Record<string, string>;
  }

  async text(id: number, language: Language): Promise<ReportText | undefined> {
    const row = await this.#knex('report_text')
      .where({ report_id: id, language })
      .first<{ hash: string; content: Buffer } | undefined>('hash', 'content');
    return row && { hash: row.hash, content: gunzipSync(row.content).toString('utf8') };
  }

  async pdf(id: number, language: Language): Promise<Buffer | undefined> {
    const row = await this.#knex('report_text')
      .where({ report_id: id, language })
      .first<{ pdf: Buffer | null } | undefined>('pdf');
    return row?.pdf ?? undefined;
  }

  /** Keeps the PDF of a report; the first one that was made stays. */
  async keepPdf(id: number, language: Language, pdf: Buffer): Promise<void> {
    await this.#knex('report_text').where({ report_id: id, language, pdf: null }).update({ pdf });
  }
}
