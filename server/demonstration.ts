import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CatalogueStore } from './catalogue/catalogue-store.ts';
import { readCityPack } from './catalogue/city-pack.ts';
import { STATEMENT_KINDS } from './commitments/statement.ts';
import { StatementStore } from './commitments/statement-store.ts';
import type { Services } from './services.ts';
import { inTransaction } from './store/transaction.ts';

const DEMO = fileURLToPath(new URL('../data/demo', import.meta.url));

/** Founds the demonstration city in a new database: its identity in one step, its figures through the same intake as any other's. */
export async function loadDemonstration(services: Services): Promise<void> {
  const pack = readCityPack(DEMO);
  const { database, catalogue, effects } = services;
  await inTransaction(database, async (trx) => {
    const store = new CatalogueStore(trx);
    const cityId = await store.insertCity(pack.identity);
    for (const area of pack.areas) await store.insertArea(cityId, area);
    for (const source of pack.sources) await store.insertSource(cityId, source);
    for (const body of pack.bodies) await store.insertBody(cityId, body);
    for (const file of pack.ownFiles) await store.reviseFile(cityId, file, effects.now().toISOString(), null);
    for (const adoption of pack.adoptions) await store.saveAdoption(cityId, adoption);
  });
  await catalogue.reload();
  await loadFigures(services, pack);
}

/**
 * What the demonstration promised and says; texts quote its figures, so they come after them. What was said before is
 * left alone, at each start: a first start that was cut off goes on where it was. Nothing happens where a demonstration
 * of an older program lacks the bodies that speak.
 */
export async function loadStatements(
  { statements, catalogue, database }: Services,
  pack = readCityPack(DEMO),
): Promise<void> {
  const { bodies: present, cityId } = catalogue.current();
  const bodies = new Set(present.map((one) => one.key));
  if (!pack.statements.every((one) => one.body === null || bodies.has(one.body))) return;
  const store = new StatementStore(database.knex);
  for (const { kind, key, body, versions } of pack.statements) {
    const known = STATEMENT_KINDS.find((one) => one === kind);
    if (!known) throw new Error(`statements.json of the demonstration: ${kind} is no kind of statement`);
    const said = (await store.versions(cityId, known, key)).length;
    for (const [seen, content] of versions.entries())
      if (seen >= said) await statements.write({ kind: known, key, body, content, state: 'published', seen }, null);
  }
}

/** The figures of the demonstration, where they are not there yet: a crash on the first start is made good on the second. */
export async function loadFigures(
  { uploads, publication, catalogue }: Services,
  pack = readCityPack(DEMO),
): Promise<void> {
  for (const release of pack.releases) {
    const uploadIds: string[] = [];
    const warned = new Set<string>();
    for (const { file, indicator, source, mode } of release.files) {
      const { upload } = await uploads.receive({
        bytes: readFileSync(join(pack.folder, 'observations', file)),
        filename: file,
        mediaType: 'text/csv',
        request: { indicator, source, mode },
        accountId: null,
      });
      const problems = await uploads.problems(upload.id);
      if (upload.state !== 'staged')
        throw new Error(`${file} of the demonstration is ${upload.state}: ${JSON.stringify(problems.slice(0, 3))}`);
      uploadIds.push(upload.id);
      for (const problem of problems) if (problem.severity === 'warning') warned.add(problem.code);
    }
    await publication.publish({
      uploadIds,
      note: release.note,
      acknowledge: [...warned].map((code) => ({ code, reason: 'Published by the source in this form.' })),
      accountId: null,
      cityId: catalogue.current().cityId,
    });
  }
}
