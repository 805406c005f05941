import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './backup-copy.ts';
import type { Client } from './client.ts';
import type { Report } from './figure.ts';
import { withFolder, withServer } from './server.ts';

/** A backup, restored into a folder that is new: every release reads as it did, byte for byte. */
export async function comeBack(folder: string, client: Client, report: Report): Promise<void> {
  const file = join(folder, 'backups', 'last.sqlite');
  await runScript('backup', folder, file).done;
  const before = await everything(client);
  await withFolder(async (other) => {
    const junk = join(folder, 'junk.sqlite');
    writeFileSync(junk, 'x'.repeat(100_000));
    report.exactly('exit code of restoring junk', (await runScript('restore', other, junk).done) ?? 'none', 1);
    report.exactly(
      'files it left',
      readdirSync(other)
        .filter((name) => name !== 'server.lock')
        .join(' '),
      '',
    );
    const began = performance.now();
    report.exactly('exit code of restoring', (await runScript('restore', other, file).done) ?? 'none');
    await withServer({ folder: other }, async (server) => {
      report.atMost('restored and serving, s', (performance.now() - began) / 1000, 30);
      const after = await everything(client.on(server));
      report.note('releases compared', before.size);
      report.exactly('releases that read otherwise', [...before].filter(([id, text]) => after.get(id) !== text).length);
      report.exactly('releases that were not there', [...after.keys()].filter((id) => !before.has(id)).length);
    });
  });
}

/** Each release with what it changed, and the figures of now, as they are answered. */
async function everything(client: Client): Promise<Map<string, string>> {
  const all = new Map([['now', await client.csv()]]);
  for (const release of await client.releases())
    all.set(release.id, JSON.stringify([release, await client.changes(release.id)]));
  return all;
}
