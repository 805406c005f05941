import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { commandWords, scanFile } from '../../server/intake/scan-file.ts';
import { assembleServices, REAL_EFFECTS } from '../../server/services.ts';
import { memoryDatabase } from '../store/databases.ts';

const bytes = Buffer.from('period,value\n2019,71.2\n');
const NODE = process.execPath;
const scan = (script: string, seconds = 20) => scanFile(bytes, { command: [NODE, '-e', script], seconds });

describe('the scanner', () => {
  test('is given the file itself, and says that it is clean by ending with 0', async () => {
    const reads = `process.exit(require('fs').readFileSync(process.argv[1], 'utf8') === 'period,value\\n2019,71.2\\n' ? 0 : 3)`;
    expect(await scan(reads)).toEqual({ kind: 'clean' });
  });

  test('refuses with its first line, without the place the file lay at', async () => {
    expect(await scan(`console.log('\\n' + process.argv[1] + ': Eicar FOUND\\nmore'); process.exit(1)`)).toEqual({
      kind: 'refused',
      says: ': Eicar FOUND',
    });
    expect(await scan(`console.error('bad'); process.exit(2)`)).toEqual({ kind: 'refused', says: 'bad' });
    expect(await scan('process.exit(7)')).toEqual({ kind: 'refused', says: '7' });
  });

  test('that is missing, may not be run, hangs or dies finds nothing clean', async () => {
    expect(await scanFile(bytes, { command: ['/no/such/scanner'], seconds: 5 })).toMatchObject({
      kind: 'failed',
      why: 'missing',
    });
    expect(await scanFile(bytes, { command: ['/'], seconds: 5 })).toMatchObject({ kind: 'failed', why: 'forbidden' });
    expect(await scan('setInterval(() => {}, 1000)', 0.5)).toMatchObject({ kind: 'failed', why: 'timeout' });
    expect(await scan(`process.kill(process.pid, 'SIGKILL')`)).toMatchObject({ kind: 'failed', why: 'other' });
  });

  test('is run without a shell', async () => {
    expect(commandWords('clamdscan --no-summary "/opt/my scanner" ""; rm')).toEqual([
      'clamdscan',
      '--no-summary',
      '/opt/my scanner',
      '',
      ';',
      'rm',
    ]);
    expect(await scanFile(bytes, { command: ['true', ';', 'false'], seconds: 5 })).toEqual({ kind: 'clean' });
  });
});

test('an upload the scanner does not find clean is refused with a sentence, logged, and read once it is', async () => {
  const lines: string[] = [];
  let command = `${NODE} -e process.exit(9)`;
  const services = await assembleServices(
    readConfig({ DEMO: 'off', LOG_LEVEL: 'warn', SCAN_COMMAND: command }),
    await memoryDatabase(),
    loadStandard(),
    REAL_EFFECTS,
    (line) => lines.push(line),
  );
  try {
    const send = () =>
      services.uploads.receive({
        bytes: Buffer.from(bytes),
        filename: 'figures.csv',
        mediaType: 'text/csv',
        request: { indicator: 'emp-rate-20-64', mode: 'add' },
        accountId: null,
      });
    const { upload } = await send();
    expect(upload.state).toBe('rejected');
    expect(await services.uploads.problems(upload.id)).toMatchObject([{ code: 'scan-refused', facts: { says: '9' } }]);
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toContain('scan-refused');
    // The setting is put right: the same file is read.
    command = `${NODE} -e process.exit(0)`;
    const words = services.config.scan?.command as string[];
    words.splice(0, words.length, ...commandWords(command));
    expect((await send()).upload).toMatchObject({ id: upload.id, state: 'staged' });
  } finally {
    await services.close();
  }
});
