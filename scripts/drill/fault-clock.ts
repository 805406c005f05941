import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ask, Client, roundCsv, valueOf } from './client.ts';
import type { Report } from './figure.ts';
import { ADMIN, withFolder, withServer } from './server.ts';
import { cookieOf, tryIn } from './sign-in.ts';

const SHIFT = fileURLToPath(new URL('shift-clock.ts', import.meta.url));
const STATUS = fileURLToPath(new URL('../status.ts', import.meta.url));
const YEARS = 3650;

/** A clock that is ten years ahead, then ten years behind, then right: the last publication is what readers see. */
export async function clockFault(report: Report): Promise<void> {
  await withFolder(async (folder) => {
    let cookie = '';
    let token = '';
    let round = 0;
    const counts = { notNewest: 0, listedWrong: 0, sessions: 0, signIns: 0, ages: 0 };
    for (const days of [0, YEARS, -YEARS, 0]) {
      const settings = { DRILL_CLOCK_DAYS: String(days) };
      await withServer({ folder, preload: SHIFT, settings }, async (server) => {
        const client = token === '' ? await Client.begin(server) : new Client(server.address, token);
        ({ token } = client);
        round += 1;
        const { id } = await client.release(roundCsv(round, 100), String(round));
        if (Number((await client.figures()).values.join(' ')) !== Number(valueOf(round))) counts.notNewest += 1;
        if ((await client.releases())[0]?.id !== id) counts.listedWrong += 1;
        // The session of the time before is ten years old, or of ten years hence: neither is one.
        if (cookie !== '' && (await ask(`${server.address}/api/v1/session`, { headers: { cookie } })).status !== 401)
          counts.sessions += 1;
        cookie = cookieOf(await tryIn(server, ADMIN));
        if ((await ask(`${server.address}/api/v1/session`, { headers: { cookie } })).status !== 200)
          counts.signIns += 1;
        const said = execFileSync(
          process.execPath,
          ['--disable-warning=ExperimentalWarning', '--import', SHIFT, STATUS],
          { env: { ...process.env, ...settings, DATA_DIR: folder }, encoding: 'utf8' },
        );
        if (/-\d+ (hours?|days?)/.test(said)) counts.ages += 1;
        await server.stop();
      });
    }
    report.exactly('wrong clock: readers see another release than the last one', counts.notNewest);
    report.exactly('wrong clock: the last release is not listed first', counts.listedWrong);
    report.exactly('wrong clock: sessions that outlive ten years', counts.sessions);
    report.exactly('wrong clock: sessions that are not taken', counts.signIns);
    report.exactly('wrong clock: negative ages', counts.ages);
  });
}
