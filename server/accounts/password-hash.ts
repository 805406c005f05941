import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the library, whose ambient enum cannot be read here. */
const ARGON2ID = 2;

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How many passwords are worked on at a time; the others wait, and readers never notice. */
const AT_ONCE = 2;

/** Keeps at most `AT_ONCE` of the costly works running. They run in threads of their own, never in the main one. */
export class PasswordHasher {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  /** What an unknown address is checked against, so that it takes as long as a known one. */
  #nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** Whether the password belongs to the hash; without a hash the same work is done, and the answer is no. */
  async verify(known: string | null, password: string): Promise<boolean> {
    this.#nobody ??= this.hash('a password that nobody has');
    const against = known ?? (await this.#nobody);
    const fits = await this.#inTurn(() => verify(against, password.normalize('NFC')));
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
