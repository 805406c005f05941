import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../server/errors.ts';
import { readConfig } from '../server/config.ts';
import type { DiffItem, ProblemView } from '../server/contract/upload.ts';
import { readMapping } from '../server/intake/mapping-schema.ts';
import { problemViews } from '../server/intake/upload-view.ts';
import { cleanName } from '../server/intake/receive-body.ts';
import type { BatchPart } from '../server/intake/batch/files-of.ts';
import type { Acknowledgement } from '../server/publication/acknowledgement.ts';
import { acknowledgeSchema } from '../server/publication/release-routes.ts';
import { namingWarnings } from '../server/publication/warning-views.ts';
import { createServices, type Services } from '../server/services.ts';
import { StartRefused } from '../server/store/migrate.ts';
import { problemDocument } from '../server/http/error-handler.ts';

/** `npm run import`: the same intake as the web page and the API, into the local database. */

const USAGE = `Reads files of figures, or a ZIP of them, checks them, and publishes them if asked to.

  npm run import -- FILE… [--indicator ID] [--profile NAME] [--mapping FILE] [--source ID]
                    [--mode add|replace] [--publish] [--note TEXT] [--acknowledge FILE]

  --indicator ID      what the figures are, where the file does not say it
  --profile NAME      a mapping stored under a name; with --mapping and a new name, it is stored
  --mapping FILE      a mapping (JSON): how a foreign table becomes observations
  --source ID         who published the figures; nothing is published without one
  --mode replace      what the file does not mention is removed, for its indicators and areas (default: add)
  --publish           publishes all files as one release
  --note TEXT         the release's public reason
  --acknowledge FILE  warnings that were seen (JSON): [{"problem": "u-….0", "reason": "…"}], or for all of a kind
                      [{"code": "base-small", "reason": "…"}]; the reasons are kept with the release

Ends with 0 when staged or published, 1 with problems or questions, 2 for wrong usage.`;

/** A command that was called wrongly: one line, then how it is meant. */
class WrongUsage extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        indicator: { type: 'string' },
        profile: { type: 'string' },
        mapping: { type: 'string' },
        source: { type: 'string' },
        mode: { type: 'string', default: 'add' },
        publish: { type: 'boolean', default: false },
        note: { type: 'string' },
        acknowledge: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const { mode } = values;
    if (values.help) return undefined;
    if (positionals.length === 0) throw new WrongUsage('No file is named.');
    if (mode !== 'add' && mode !== 'replace') throw new WrongUsage(`--mode is "${mode}"; it must be add or replace.`);
    return { ...values, mode, files: positionals } as const;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message);
    throw error;
  }
}

type Arguments = NonNullable<ReturnType<typeof readArguments>>;

function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongUsage(
      `${file} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).`,
    );
  }
}

function readAcknowledgements(file: string | undefined): Acknowledgement[] {
  if (file === undefined) return [];
  try {
    return acknowledgeSchema.parse(JSON.parse(readNamed(file).toString('utf8')));
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    throw new WrongUsage(`${file} is not a list of {"problem", "reason"} or {"code", "reason"} in JSON.`);
  }
}

/** One line that is written over again, on a terminal only. */
function showProgress(name: string, share: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const done = Math.round(share * width);
  process.stderr.write(
    `\r${name}  ${'█'.repeat(done)}${'·'.repeat(width - done)} ${String(Math.round(share * 100)).padStart(3)} %`,
  );
  if (share >= 1) process.stderr.write('\r\u001B[2K');
}

/** `file:line:column: severity …`, the way compilers print it, so that editors can jump there. */
function printProblem(file: string, problem: ProblemView): void {
  const place = [file, problem.line ?? '', problem.column ?? ''].join(':').replace(/:+$/, '');
  const value = problem.value === null ? '' : ` "${problem.value}"`;
  const times = problem.count > 1 ? ` (${problem.count} times)` : '';
  console.error(`${place}: ${problem.severity} ${problem.code}${value}${times}`);
  console.error(`    ${problem.message} ${problem.hint}`);
  if (problem.severity === 'warning') console.error(`    To acknowledge it: ${problem.id}, or all ${problem.code}`);
}

const figure = (one: DiffItem['old']): string =>
  one === null ? 'nothing' : one.value === null ? `no value (${one.reason ?? ''})` : String(one.value);

function printChange(item: DiffItem): void {
  const breakdown = Object.entries(item.breakdown).map(([dimension, code]) => `${dimension}=${code}`);
  const series = [item.indicator, item.area, ...breakdown].join(' ');
  console.log(`  ${item.kind} ${series} ${item.period}: ${figure(item.old)} → ${figure(item.new)}`);
}

/** A file as it is named on the line, or one out of an archive. */
type NamedPart = BatchPart & { shown: string };

/** The named files one after another, with archives of several opened. */
function* partsOf(services: Services, files: readonly string[]): Generator<NamedPart> {
  for (const file of files) {
    const mediaType = extname(file) === '.tsv' ? 'text/tab-separated-values' : 'text/csv';
    const parts = services.batches.partsOf([{ name: basename(file), bytes: readNamed(file), mediaType }]);
    for (const part of parts) yield { ...part, shown: parts.length === 1 ? file : `${file}/${cleanName(part.name)}` };
  }
}

/** The id of the upload, or null where the file has errors or questions. */
async function bringIn(services: Services, args: Arguments, part: NamedPart): Promise<string | null> {
  const file = part.shown;
  const name = cleanName(part.name);
  if ('skipped' in part) {
    for (const problem of problemViews('', [part.skipped], services.catalogue.current(), 'en'))
      printProblem(file, problem);
    return null;
  }
  const { upload, isNew } = await services.uploads.receive({
    bytes: part.bytes,
    filename: name,
    mediaType: part.mediaType,
    request: {
      indicator: args.indicator,
      profile: args.profile,
      source: args.source,
      mode: args.mode,
      mapping: args.mapping === undefined ? undefined : readMapping(readNamed(args.mapping).toString('utf8')),
    },
    accountId: null,
    onProgress: (share) => showProgress(name, share),
  });
  const things = services.catalogue.current();
  for (const problem of problemViews(upload.id, await services.uploads.problems(upload.id), things, 'en'))
    printProblem(file, problem);
  const counts = upload.counts ?? { observations: 0, rows: 0, problems: 0 };
  const by =
    args.profile === undefined && upload.request.profile ? `, read by the profile ${upload.request.profile}` : '';
  const again = isNew ? '' : ' (the same bytes as before)';
  console.log(
    `${file}: ${upload.id} ${upload.state}, ${counts.observations} observations from ${counts.rows} rows${by}${again}`,
  );
  return upload.state === 'staged' || upload.state === 'published' ? upload.id : null;
}

/** Lists what publishing would change: every revised and removed figure with old and new. */
async function printPreview(services: Services, uploadIds: readonly string[]): Promise<void> {
  const { counts } = await services.publication.preview(uploadIds, services.cityId);
  console.log(
    `${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.removed} removed`,
  );
  const page = 500;
  for (let offset = 0; ; offset += page) {
    const items = await services.publication.previewItems(uploadIds, services.cityId, page, offset);
    for (const item of items) if (item.kind !== 'added') printChange(item);
    if (items.length < page) return;
  }
}

async function run(): Promise<number> {
  const args = readArguments();
  if (!args) {
    console.log(USAGE);
    return 0;
  }
  const acknowledge = readAcknowledgements(args.acknowledge);
  const services = await createServices(readConfig(process.env));
  try {
    const staged: string[] = [];
    let faulty = 0;
    for (const part of partsOf(services, args.files)) {
      const id = await bringIn(services, args, part);
      if (id === null) faulty += 1;
      else if ((await services.uploads.get(id)).state === 'staged') staged.push(id);
    }
    if (staged.length > 0) await printPreview(services, staged);
    if (faulty > 0) {
      if (args.publish) console.error('Nothing was published: all files go into one release, or none.');
      return 1;
    }
    if (!args.publish) return 0;
    if (staged.length === 0) {
      console.log('These files are published already.');
      return 0;
    }
    const publishing = services.publication.publish({
      uploadIds: staged,
      note: args.note ?? null,
      acknowledge,
      accountId: null,
      cityId: services.cityId,
    });
    const names = { uploads: services.uploads, things: () => services.catalogue.current() };
    const { release } = await namingWarnings(publishing, staged, names, 'en');
    console.log(`Published as release ${release.id}.`);
    return 0;
  } finally {
    await services.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof StartRefused) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof AppError) {
    console.error(problemDocument(error, 'en').detail);
    // What was found when it was about to be published has not been printed yet.
    const later = error.facts['later'];
    for (const problem of (error.members['problems'] ?? []) as ProblemView[])
      if (Array.isArray(later) && later.includes(problem.id)) printProblem('', problem);
    process.exitCode = error.code === 'invalid-input' ? 2 : 1;
  } else throw error;
}
