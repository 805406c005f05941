import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { recordAudit } from '../audit/audit-store.ts';
import type { Person } from '../accounts/person.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkNames } from './check-names.ts';
import { dutiesOf } from './duties.ts';
import { quotesIn, type FigureQuote, type QuotedFigure } from './figure-quotes.ts';
import {
  STATEMENT_SCHEMAS,
  type Content,
  type Statement,
  type StatementKind,
  type StatementState,
} from './statement.ts';
import { StatementBook } from './statement-book.ts';
import { StatementStore } from './statement-store.ts';
import { mayWrite } from './who-may-write.ts';

export interface Draft<K extends StatementKind = StatementKind> {
  kind: K;
  /** Left out for a new one. */
  key?: string | undefined;
  body: string | null;
  /** As it was sent; read here. */
  content: unknown;
  state: StatementState;
  /** The version the writer saw; 0 for a new one. */
  seen: number;
}

export interface StatementEffects {
  now(): Date;
  /** Puts letters about a new version into the outbox, in its transaction. */
  tell(trx: Knex.Transaction, next: Statement, before: Statement | undefined): Promise<void>;
  /** The figures as readers see them now; one that is not published is left out. */
  figuresOf(quotes: readonly FigureQuote[]): Promise<QuotedFigure[]>;
}

/** What the city promised and says: kept by versions, read by everyone. */
export class StatementService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #effects: StatementEffects;
  #book: StatementBook = new StatementBook([]);
  #version = 0;
  #mark = '';
  readonly #listeners: (() => void)[] = [];

  constructor(database: Database, catalogue: CatalogueService, effects: StatementEffects) {
    this.#database = database;
    this.#catalogue = catalogue;
    this.#effects = effects;
  }

  /** All statements as they stand, for reading. */
  get book(): StatementBook {
    return this.#book;
  }

  /** Grows with every change; part of what answers are kept under. */
  get version(): number {
    return this.#version;
  }

  /** Reads what is kept; called at the start, and when another process may have written. */
  async reload(): Promise<void> {
    const store = new StatementStore(this.#database.knex);
    const { cityId } = this.#catalogue.current();
    const mark = `${cityId} ${await store.mark(cityId)}`;
    if (mark === this.#mark) return;
    this.#book = new StatementBook(await store.all(cityId));
    this.#mark = mark;
    this.#version += 1;
    for (const tell of this.#listeners) tell();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Keeps a new version. Two people at once lose nothing: who saw an older version than the newest is told so, with
   * both texts still theirs.
   * @throws AppError `invalid-input` with the field; `forbidden`; `conflict` (`changed-meanwhile`) with the version now
   */
  async write<K extends StatementKind>(draft: Draft<K>, person: Person | null): Promise<Statement<K>> {
    const { cityId, bodies } = this.#catalogue.current();
    const content = await this.#bound(draft.kind, this.#read(draft));
    const key = draft.key ?? `${draft.kind}-${randomBytes(5).toString('hex')}`;
    const body = bodies.find((one) => one.key === draft.body) ?? null;
    if (draft.body !== null && !body)
      throw new AppError('invalid-input', { where: 'body', field: 'body', problem: draft.body });
    const at = this.#effects.now().toISOString();
    const written = await inTransaction(this.#database, async (trx) => {
      const store = new StatementStore(trx);
      const before = (await store.versions(cityId, draft.kind, key)).at(-1);
      // Whoever may not write what it was may not make it theirs either.
      if (person) {
        const own = dutiesOf(person.body, this.#book, this.#catalogue.current());
        const was = before && {
          kind: before.kind,
          body: bodies.find((one) => one.key === before.body) ?? null,
          content: before.content,
        };
        if (!mayWrite(person, { kind: draft.kind, body, content }, own) || (was && !mayWrite(person, was, own)))
          throw new AppError('forbidden', { roles: ['editor', 'contributor'] });
      }
      if ((before?.version ?? 0) !== draft.seen)
        throw new AppError('conflict', { reason: 'changed-meanwhile', id: key, count: before?.version ?? 0 });
      const next: Statement = {
        kind: draft.kind,
        key,
        version: draft.seen + 1,
        state: draft.state,
        body: draft.body,
        content,
        at,
        accountId: person?.accountId ?? null,
      };
      await store.insert(cityId, next);
      await this.#effects.tell(trx, next, before);
      await recordAudit(trx, {
        cityId,
        at,
        accountId: next.accountId,
        action: `${draft.kind}.${draft.state}`,
        subject: key,
        before: before && { version: before.version, state: before.state, content: before.content },
        after: { version: next.version, state: next.state, content: next.content },
      });
      return next;
    });
    await this.reload();
    return written as Statement<K>;
  }

  /** A commentary with the figures it quotes as they are now. @throws AppError `invalid-input` for one that is not there */
  async #bound<K extends StatementKind>(kind: K, content: Content<K>): Promise<Content<K>> {
    if (kind !== 'commentary') return content;
    const { texts } = content as Content<'commentary'>;
    const quotes = Object.values(texts).flatMap((text) => (text === undefined ? [] : quotesIn(text)));
    const figures = await this.#effects.figuresOf(quotes);
    const missing = quotes.find((one) => !figures.some((figure) => figure.source === one.source));
    if (missing)
      throw new AppError('invalid-input', { where: 'body', field: 'texts', problem: `[[${missing.source}]]` });
    return { ...content, figures };
  }

  #read<K extends StatementKind>({ kind, content }: Draft<K>): Content<K> {
    const result = STATEMENT_SCHEMAS[kind].safeParse(content);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new AppError('invalid-input', {
        where: 'body',
        field: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      });
    }
    const wrong = checkNames(kind, result.data, this.#catalogue.current());
    if (wrong) throw new AppError('invalid-input', { where: 'body', ...wrong });
    return result.data as Content<K>;
  }
}
