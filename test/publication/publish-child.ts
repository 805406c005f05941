/** A publisher to be killed: publishes one upload after another into the folder it is given and says each release on a line. */
import { addOffice } from '../catalogue/office.ts';
import { readConfig } from '../../server/config.ts';
import { createServices } from '../../server/services.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const services = await createServices(readConfig({ DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'error' }));
if (!services.catalogue.current().sources.some((one) => one.key === 'office')) {
  await addOffice(services);
}
for (let round = Number(first); ; round += 1) {
  // Every figure of a round carries the round's number: a mixture of two rounds would show.
  const rows = Array.from({ length: 400 }, (_one, at) => `${1600 + at},${(round % 90) + 1}`).join('\n');
  const { upload } = await services.uploads.receive({
    bytes: Buffer.from(`period,value\n${rows}\n`),
    filename: `${round}.csv`,
    mediaType: 'text/csv',
    request: { indicator: 'unemp-rate', mode: 'add', source: 'office' },
    accountId: null,
  });
  const { release } = await services.publication.publish({
    uploadIds: [upload.id],
    note: String(round),
    acknowledge: [],
    accountId: null,
    cityId: services.cityId,
  });
  process.stdout.write(`${release.id} ${round}\n`);
}
