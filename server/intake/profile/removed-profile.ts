import type { Knex } from 'knex';
import type { Mapping } from '../../contract/upload.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { ProfileRecord } from './profile-store.ts';

/** What the log keeps of a profile that was removed: enough to bring it back. */
export interface RemovedProfile {
  mapping: Mapping;
  source: string | null;
  fingerprint: Fingerprint | null;
  account: number | null;
}

export const asRemoved = ({ mapping, source, fingerprint, owner }: ProfileRecord): RemovedProfile => ({
  mapping,
  source,
  fingerprint,
  account: owner?.accountId ?? null,
});

/** The profile of a name as it was when it was last removed. */
export async function lastRemoved(knex: Knex, cityId: number, name: string): Promise<RemovedProfile | undefined> {
  const entry = await knex('audit_entry')
    .where({ city_id: cityId, action: 'profile.remove', subject: name })
    .orderBy('id', 'desc')
    .first<{ before: string } | undefined>('before');
  return entry && (JSON.parse(entry.before) as RemovedProfile);
}
