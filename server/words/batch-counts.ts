/** How the files of a batch stand; together they are all of them, but for those somebody else has in hand. */
export interface BatchCounts {
  files: number;
  /** Read, with a source. */
  ready: number;
  noSource: number;
  reading: number;
  /** Something is asked. */
  asked: number;
  faulty: number;
  published: number;
  discarded: number;
  /** Of an archive, and not a table. */
  skipped: number;
  leftOut: number;
  /** The same bytes as one before it. */
  doubled: number;
}

/** Two files that say different things of the same observation. */
export interface Contradicted {
  first: string;
  second: string;
  count: number;
  /** Of which observation, and what each says of it. */
  what: string;
  one: string;
  other: string;
}

/** A sentence's parts, where they are true, ended with a full stop. */
export const listOf = (parts: readonly (string | false)[]): string => `${parts.filter(Boolean).join('; ')}.`;
