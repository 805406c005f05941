import Sqlite from 'better-sqlite3';
import { damageRefused } from '../store/data-folder.ts';
import type { DatabaseAddress } from '../store/database.ts';
import { DamagedText } from '../store/stored-text.ts';
import { checkTexts, READ_AT_START } from './check-texts.ts';
import { inOneLine } from './refusal.ts';
import { withSnapshot } from './snapshot.ts';

/**
 * Looks at every text that is read before the server listens, so that nothing of a city is left out or taken for
 * something else because bytes of it were changed. The rest is looked at when it is asked for, and by `verify`.
 * @throws StartRefused that names the first text found, and how many more there are
 */
export async function refuseDamagedTexts(address: DatabaseAddress): Promise<void> {
  const [first, ...others] = await withSnapshot(address, (snapshot) => checkTexts(snapshot, READ_AT_START));
  if (first === undefined) return;
  const more =
    others.length > 0 ? ` ${others.length} more ${others.length > 1 ? 'are' : 'is'} named by npm run verify.` : '';
  throw damageRefused(address, `${first}${more}`);
}

/** Does the work of a start; what it finds damaged on the way is said as a refusal, not as a fault of the program. */
export async function refusingDamage<T>(address: DatabaseAddress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedText) throw damageRefused(address, error.message);
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      throw damageRefused(address, `${inOneLine(error)}.`);
    throw error;
  }
}
