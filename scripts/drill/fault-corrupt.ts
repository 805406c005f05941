import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { verify } from '../../server/keeping/verify.ts';
import { runScript } from './backup-copy.ts';
import { Client, roundCsv, valueOf } from './client.ts';
import type { Report } from './figure.ts';
import { NotStarted, withFolder, withServer } from './server.ts';

const FILE = 'barometer.sqlite';
const PAGE = 4096;
const ROUNDS = 4;

/** Seven kinds of damage, each at another place in each copy, and single bits beside them. */
const KINDS: readonly (readonly [name: string, spoil: (file: string) => void])[] = [
  ['empty', (file) => truncateSync(file, 0)],
  ['missing', (file) => rmSync(file)],
  ['cut off', (file) => truncateSync(file, Math.floor(statSync(file).size * (0.1 + Math.random() * 0.8)))],
  ['overwritten at its beginning', (file) => overwrite(file, 0, 512, () => 0x20)],
  ['zeroed for a stretch', (file) => overwrite(file, pageOf(file), 4 * PAGE, () => 0)],
  ['overwritten by something else', (file) => overwrite(file, pageOf(file), PAGE, (byte) => byte ^ 0x55)],
  ['without its log', spoilLog],
  [
    'with a few bits turned over',
    (file) => overwrite(file, Math.floor(Math.random() * statSync(file).size), 3, (byte) => byte ^ 0x10),
  ],
];

/** Damaged copies of a server's folder: refused with the way back, or served as they were; never wrong, never as if empty. */
export async function corruptFault(report: Report, copies: number): Promise<void> {
  await withFolder(async (folder) => {
    const whole = join(folder, 'whole');
    const figures = await makeWhole(whole);
    const counts = { found: 0, silent: 0, empty: 0, unclear: 0, refused: 0, served: 0 };
    const tryCopy = async (copy: number): Promise<void> => {
      const [name, spoil] = KINDS[copy % KINDS.length] ?? ['', () => undefined];
      const damaged = join(folder, `copy-${copy}`);
      cpSync(whole, damaged, { recursive: true });
      spoil(join(damaged, FILE));
      const found = await tryStart(damaged);
      if (found.refused !== undefined) {
        counts.refused += 1;
        if (!isClear(found.refused, join(damaged, FILE))) {
          counts.unclear += 1;
          report.note(`damaged: the unclear refusal of one ${name}`, found.refused);
        }
      } else if (found.served === figures) counts.served += 1;
      else if (found.served.trim().split('\n').length < 2) counts.empty += 1;
      else {
        const { findings } = await verify({ kind: 'sqlite', location: join(damaged, FILE) });
        if (findings.length > 0) counts.found += 1;
        else counts.silent += 1;
        report.note(`damaged: served other figures when ${name}; verify`, findings[0] ?? 'finds nothing');
      }
      rmSync(damaged, { recursive: true, force: true });
    };
    for (let copy = 0; copy < copies; copy += 2)
      await Promise.all([copy, copy + 1].filter((one) => one < copies).map(tryCopy));
    report.note(`damaged: copies refused, of ${copies}`, counts.refused);
    report.note('damaged: copies served as they were', counts.served);
    report.exactly('damaged: served as if empty', counts.empty);
    report.exactly('damaged: other figures served, which verify finds', counts.found);
    report.exactly('damaged: other figures served, and verify finds nothing', counts.silent);
    report.exactly('damaged: refused without the file and the way back', counts.unclear);
    await oneBit(whole, report);
    await oneText(whole, report);
  });
}

/** SQLite notices no bit that turns over inside a figure, and no start reads every figure: `verify` and the next backup do. */
async function oneBit(folder: string, report: Report): Promise<void> {
  const file = join(folder, FILE);
  const connection = new Sqlite(file);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  const figure = Buffer.alloc(8);
  figure.writeDoubleBE(Number(valueOf(ROUNDS)));
  const at = readFileSync(file).lastIndexOf(figure);
  overwrite(file, at + 3, 1, (byte) => byte ^ 0x10);
  const { findings } = await verify({ kind: 'sqlite', location: file });
  report.exactly(
    'a bit of one figure turned over: verify',
    findings.length > 0 ? 'finds it' : 'finds nothing',
    'finds it',
  );
  const code = await runScript('backup', folder, join(folder, 'copy.sqlite')).done;
  report.exactly('a bit of one figure turned over: exit code of the backup', code ?? 'none', 1);
}

/** Nor does it notice one inside a text: what a start reads is refused, and `verify` names table and row. */
async function oneText(folder: string, report: Report): Promise<void> {
  const file = join(folder, FILE);
  const connection = new Sqlite(file);
  connection.exec(`UPDATE city SET identity = replace(identity, '"name":', '"name":\u0013')`);
  connection.close();
  const { refused } = await tryStart(folder);
  report.exactly(
    'a text of the city damaged: the start',
    refused === undefined ? 'served' : isClear(refused, file) ? 'refused clearly' : 'refused unclearly',
    'refused clearly',
  );
  const { findings } = await verify({ kind: 'sqlite', location: file });
  report.exactly(
    'a text of the city damaged: verify',
    findings.some((one) => one.includes('column identity of table city, row 1')) ? 'names it' : 'does not name it',
    'names it',
  );
}

/** A folder as a killed server leaves it: the last changes are still in the log. @returns the figures it shows */
async function makeWhole(folder: string): Promise<string> {
  mkdirSync(folder);
  return withServer({ folder }, async (server) => {
    const client = await Client.begin(server);
    for (let round = 1; round <= ROUNDS; round += 1) await client.release(roundCsv(round, 400), String(round));
    return client.csv();
  });
}

async function tryStart(
  folder: string,
): Promise<{ refused: string; served?: never } | { refused?: never; served: string }> {
  try {
    return await withServer({ folder }, async ({ address }) => {
      const response = await fetch(`${address}/api/v1/indicators/unemp-rate/observations.csv`);
      return { served: response.ok ? await response.text() : `period\nanswered ${response.status}` };
    });
  } catch (error) {
    if (error instanceof NotStarted) return { refused: error.said };
    throw error;
  }
}

const isClear = (said: string, file: string): boolean =>
  said.includes(file) && said.includes('npm run restore -- FILE') && !said.includes('\n');

function overwrite(file: string, from: number, count: number, other: (byte: number) => number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < Math.min(from + count, bytes.length); at += 1) bytes[at] = other(bytes[at] ?? 0);
  writeFileSync(file, bytes);
}

/** The place of a page in the middle of a file. */
const pageOf = (file: string): number => Math.floor((statSync(file).size * (0.2 + 0.6 * Math.random())) / PAGE) * PAGE;

/** The log goes, its index stays; where the server had left none, one is made by a change. */
function spoilLog(file: string): void {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    rmSync(`${file}-wal`);
    return;
  }
  const connection = new Sqlite(file);
  connection.exec('UPDATE city SET revision = revision + 1');
  cpSync(`${file}-shm`, `${file}-shm.kept`);
  connection.close();
  cpSync(`${file}-shm.kept`, `${file}-shm`);
  rmSync(`${file}-shm.kept`);
}
