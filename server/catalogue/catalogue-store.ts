import type { Knex } from 'knex';
import type { Adoption, Area } from '../../indicators/definition.ts';
import type { LongText, Text } from '../../indicators/text.ts';
import type { CityIdentity } from '../contract/city.ts';
import type { Body, CityArea, Source } from './city-catalogue.ts';
import { FileStore } from './file-store.ts';
import { readStored, type TextPlace } from '../store/stored-text.ts';

/** A file of the catalogue as data: its place below the catalogue's folder, and what it holds. */
export interface CatalogueFile {
  path: string;
  content: unknown;
}

interface CityRow {
  id: number;
  identity: string;
  demo: number;
  revision: number;
}

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
const parse = (text: string | null, place: TextPlace): unknown => (text === null ? null : readStored(text, place));

/** Reads and writes what a city says of itself: identity, areas, sources, bodies, adoptions and its own catalogue files. */
export class CatalogueStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async findCity(): Promise<{ id: number; identity: CityIdentity; revision: number } | undefined> {
    const row = await this.#knex<CityRow>('city')
      .orderBy('id')
      .first<CityRow | undefined>('id', 'identity', 'demo', 'revision');
    return (
      row && {
        id: row.id,
        identity: {
          ...(readStored(row.identity, { table: 'city', column: 'identity', row: row.id }) as CityIdentity),
          demo: row.demo === 1,
        },
        revision: row.revision,
      }
    );
  }

  async insertCity(identity: CityIdentity): Promise<number> {
    const [row] = await this.#knex('city')
      .insert({ key: identity.key, identity: JSON.stringify(identity), demo: identity.demo ? 1 : 0 })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The city was not written');
    return row.id;
  }

  async updateIdentity(cityId: number, identity: CityIdentity): Promise<void> {
    await this.#knex('city')
      .where({ id: cityId })
      .update({ key: identity.key, identity: JSON.stringify(identity), demo: identity.demo ? 1 : 0 });
  }

  /** Tells every reader of the catalogue that something of the city changed. */
  async bumpRevision(cityId: number): Promise<void> {
    await this.#knex('city').where({ id: cityId }).increment('revision', 1);
  }

  /** A first version of one of the city's own files, as a pack brings it. */
  async reviseFile(cityId: number, file: CatalogueFile, at: string, accountId: number | null): Promise<void> {
    const { path, content } = file;
    await new FileStore(this.#knex).insertRevision({ cityId, path, content, base: null, reason: null, at, accountId });
  }

  async areas(cityId: number): Promise<CityArea[]> {
    const rows = await this.#knex('area').where({ city_id: cityId }).orderBy('id').select<
      {
        id: number;
        code: string;
        names: string;
        parent: string | null;
        kind: Area['kind'];
        valid_from: string | null;
        valid_to: string | null;
        successor: string | null;
      }[]
    >('id', 'code', 'names', 'parent', 'kind', 'valid_from', 'valid_to', 'successor');
    return rows.map((row) => ({
      code: row.code,
      name: readStored(row.names, { table: 'area', column: 'names', row: row.id }) as Text,
      parent: row.parent,
      kind: row.kind,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      successor: row.successor,
    }));
  }

  async insertArea(cityId: number, area: Area & Partial<CityArea>): Promise<void> {
    await this.#knex('area').insert({ city_id: cityId, code: area.code, ...areaColumns(area) });
  }

  async updateArea(cityId: number, area: CityArea): Promise<void> {
    await this.#knex('area').where({ city_id: cityId, code: area.code }).update(areaColumns(area));
  }

  async deleteArea(cityId: number, code: string): Promise<void> {
    await this.#knex('area').where({ city_id: cityId, code }).delete();
  }

  /** Gives an area another code, wherever an area names it. */
  async recodeArea(cityId: number, from: string, to: string): Promise<void> {
    for (const column of ['code', 'parent', 'successor'])
      await this.#knex('area')
        .where({ city_id: cityId, [column]: from })
        .update({ [column]: to });
  }

  async sources(cityId: number): Promise<(Source & { id: number })[]> {
    const rows = await this.#knex('source')
      .where({ city_id: cityId })
      .orderBy('id')
      .select<(Omit<Source, 'survey' | 'note'> & { id: number; survey: string | null; note: string | null })[]>(
        'id',
        'key',
        'publisher',
        'title',
        'url',
        'licence',
        'kind',
        'convention',
        'date',
        'survey',
        'note',
      );
    return rows.map((row) => ({
      ...row,
      survey: parse(row.survey, { table: 'source', column: 'survey', row: row.id }) as Source['survey'],
      note: parse(row.note, { table: 'source', column: 'note', row: row.id }) as LongText | null,
    }));
  }

  async insertSource(cityId: number, source: Source): Promise<void> {
    await this.#knex('source').insert({ city_id: cityId, key: source.key, ...sourceColumns(source) });
  }

  async updateSource(cityId: number, source: Source): Promise<void> {
    await this.#knex('source').where({ city_id: cityId, key: source.key }).update(sourceColumns(source));
  }

  async deleteSource(cityId: number, key: string): Promise<void> {
    await this.#knex('source').where({ city_id: cityId, key }).delete();
  }

  async bodies(cityId: number): Promise<Body[]> {
    const rows = await this.#knex('body')
      .where({ city_id: cityId })
      .orderBy('id')
      .select<{ id: number; key: string; names: string; kind: Body['kind']; contact: string | null }[]>(
        'id',
        'key',
        'names',
        'kind',
        'contact',
      );
    return rows.map((row) => ({
      key: row.key,
      name: readStored(row.names, { table: 'body', column: 'names', row: row.id }) as Text,
      kind: row.kind,
      contact: row.contact,
    }));
  }

  async insertBody(cityId: number, body: Body): Promise<void> {
    await this.#knex('body').insert({ city_id: cityId, key: body.key, ...bodyColumns(body) });
  }

  async updateBody(cityId: number, body: Body): Promise<void> {
    await this.#knex('body').where({ city_id: cityId, key: body.key }).update(bodyColumns(body));
  }

  async deleteBody(cityId: number, key: string): Promise<void> {
    await this.#knex('body').where({ city_id: cityId, key }).delete();
  }

  async adoptions(cityId: number): Promise<Adoption[]> {
    const rows = await this.#knex('adoption').where({ city_id: cityId }).select<
      {
        indicator: string;
        state: Adoption['state'];
        replaced_by: string | null;
        reason: string | null;
        owner: string | null;
      }[]
    >('indicator', 'state', 'replaced_by', 'reason', 'owner');
    return rows.map((row) => {
      const reason = parse(row.reason, {
        table: 'adoption',
        column: 'reason',
        row: `${cityId} ${row.indicator}`,
      }) as LongText | null;
      return {
        indicator: row.indicator,
        state: row.state,
        ...(row.replaced_by ? { replacedBy: row.replaced_by } : {}),
        ...(reason ? { reason } : {}),
        ...(row.owner ? { owner: row.owner } : {}),
      };
    });
  }

  async saveAdoption(cityId: number, adoption: Adoption): Promise<void> {
    await this.#knex('adoption')
      .insert({
        city_id: cityId,
        indicator: adoption.indicator,
        state: adoption.state,
        replaced_by: adoption.replacedBy ?? null,
        reason: json(adoption.reason),
        owner: adoption.owner ?? null,
      })
      .onConflict(['city_id', 'indicator'])
      .merge();
  }
}

const areaColumns = (area: Area & Partial<CityArea>) => ({
  names: JSON.stringify(area.name),
  parent: area.parent,
  kind: area.kind,
  valid_from: area.validFrom,
  valid_to: area.validTo,
  successor: area.successor ?? null,
});

const sourceColumns = (source: Source) => ({
  publisher: source.publisher,
  title: source.title,
  url: source.url,
  licence: source.licence,
  kind: source.kind,
  convention: source.convention,
  date: source.date,
  survey: json(source.survey),
  note: json(source.note),
});

const bodyColumns = (body: Body) => ({ names: JSON.stringify(body.name), kind: body.kind, contact: body.contact });
