/** Statements by what a reader or writer asks of them: pure, from all versions there are. */
import type { Statement, StatementKind } from './statement.ts';

export class StatementBook {
  readonly #byKey: ReadonlyMap<string, Statement[]>;
  /** The versions of each, by kind: a page of many groups asks for its targets once for every group. */
  readonly #ofKind: ReadonlyMap<StatementKind, Statement[][]>;

  /** @param versions oldest first */
  constructor(versions: readonly Statement[]) {
    this.#byKey = Map.groupBy(versions, (one) => `${one.kind} ${one.key}`);
    this.#ofKind = Map.groupBy(this.#byKey.values(), ([first]) => first?.kind as StatementKind);
  }

  /** Every version of one, oldest first; empty where there is none. */
  versions<K extends StatementKind>(kind: K, key: string): Statement<K>[] {
    return (this.#byKey.get(`${kind} ${key}`) ?? []) as unknown as Statement<K>[];
  }

  /** What readers see: of each the newest published version, unless it was withdrawn after that. */
  published<K extends StatementKind>(kind: K): Statement<K>[] {
    return this.#each(kind, (versions) => {
      const last = versions.findLast((one) => one.state === 'published' || one.state === 'withdrawn');
      return last?.state === 'published' ? last : undefined;
    });
  }

  /** What writers see: of each the newest version, whatever its state. */
  newest<K extends StatementKind>(kind: K): Statement<K>[] {
    return this.#each(kind, (versions) => versions.at(-1));
  }

  /** The published versions of one, oldest first: how a promise changed. */
  history<K extends StatementKind>(kind: K, key: string): Statement<K>[] {
    return this.versions(kind, key).filter((one) => one.state === 'published' || one.state === 'withdrawn');
  }

  /** As it stood at a moment. @param at UTC instant */
  asOf(at: string): StatementBook {
    return new StatementBook([...this.#byKey.values()].flat().filter((one) => one.at <= at));
  }

  #each<K extends StatementKind>(
    kind: K,
    choose: (versions: Statement<K>[]) => Statement<K> | undefined,
  ): Statement<K>[] {
    const all = (this.#ofKind.get(kind) ?? []) as unknown as Statement<K>[][];
    return all.flatMap((versions) => choose(versions) ?? []);
  }
}
