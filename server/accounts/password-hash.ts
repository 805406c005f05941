import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the library, whose ambient enum cannot be read here. */
const ARGON2ID = 2;

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const unguessable = (bytes: number): string => randomBytes(bytes).toString('base64').replaceAll('=', '');
/**
 * What an unknown address is checked against: of the form and cost of a hash, and no password's. It is not made by
 * hashing, so that also the first check of all takes as long as any other.
 */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${unguessable(16)}$${unguessable(32)}`;

/** How many passwords are worked on at a time: two, and always a core less than there are, so that readers never notice. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));

/** Keeps at most `AT_ONCE` of the costly works running. They run in threads of their own, never in the main one. */
export class PasswordHasher {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** Whether the password belongs to the hash; without a hash the same work is done, and the answer is no. */
  async verify(known: string | null, password: string): Promise<boolean> {
    const fits = await this.#inTurn(() => verify(known ?? NOBODY, password.normalize('NFC')));
    return fits && known !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next one who waits, or is given back.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
