import type { Knex } from 'knex';
import { recordAudit } from '../../audit/audit-store.ts';
import { readRequest } from '../upload-record.ts';
import type { Matched } from './apply-match.ts';
import { learnedAnswers } from './learned-answers.ts';
import { learned } from './learned-fingerprint.ts';
import { ProfileStore } from './profile-store.ts';
import { readStored } from '../../store/stored-text.ts';

/**
 * WHAT A PROFILE LEARNS OF A FILE, once the file is published: what was answered about its columns, and what it looks like.
 * What is thrown away teaches nothing.
 */
export async function learnPublished(
  trx: Knex.Transaction,
  uploadIds: readonly string[],
  { cityId, accountId, at }: { cityId: number; accountId: number | null; at: string },
): Promise<void> {
  const rows = await trx('upload')
    .whereIn('id', [...uploadIds])
    .whereNotNull('profile')
    .orderBy('received_at')
    .select<{ id: string; request: string; matched: string | null }[]>('id', 'request', 'matched');
  const store = new ProfileStore(trx);
  for (const row of rows) {
    const { profile: name = '', mapping, answered = [] } = readRequest(row.request, row.id);
    const profile = await store.find(cityId, name);
    if (!profile) continue;
    const told = mapping && learnedAnswers(profile.mapping, mapping, answered);
    if (told) {
      await store.update(cityId, name, { mapping: told }, at);
      const said = (own: typeof told): object => ({ name, source: profile.source, mapping: own });
      const [before, after] = [said(profile.mapping), said(told)];
      await recordAudit(trx, { cityId, at, accountId, action: 'profile.change', subject: name, before, after });
    }
    const file =
      row.matched === null
        ? null
        : (readStored(row.matched, { table: 'upload', column: 'matched', row: row.id }) as Matched).fingerprint;
    const fingerprint = file && learned(profile.fingerprint, file, told ?? profile.mapping);
    if (fingerprint) await store.update(cityId, name, { fingerprint });
  }
}
