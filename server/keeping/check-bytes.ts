import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Snapshot } from './snapshot.ts';

/** Uploads whose kept bytes are not those that were sent. One file is held in memory at a time. */
export async function checkUploadBytes(snapshot: Snapshot): Promise<string[]> {
  const findings: string[] = [];
  const uploads = await snapshot.all<{ id: string; filename: string; sha256: string }>(
    'SELECT id, filename, sha256 FROM upload ORDER BY received_at, id',
  );
  for (const { id, filename, sha256 } of uploads) {
    const [file] = await snapshot.all<{ bytes: Buffer }>('SELECT bytes FROM upload_file WHERE upload_id = ?', [id]);
    const fault = file ? faultOf(file.bytes, sha256) : 'are missing';
    if (fault) findings.push(`The bytes of upload ${id} (${filename}) ${fault}.`);
  }
  return findings;
}

function faultOf(packed: Buffer, sha256: string): string | null {
  try {
    const sent = createHash('sha256').update(gunzipSync(packed)).digest('hex');
    return sent === sha256 ? null : 'are not those that were sent';
  } catch {
    return 'cannot be unpacked';
  }
}
