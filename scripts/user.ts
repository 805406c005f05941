import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../server/accounts/person.ts';
import { readConfig } from '../server/config.ts';
import { AppError } from '../server/errors.ts';
import { createServices } from '../server/services.ts';
import { StartRefused } from '../server/store/migrate.ts';

const USAGE = `Accounts of the barometer.

  npm run user -- add EMAIL --role ROLE [--role ROLE …] [--body ID]
  npm run user -- list
  npm run user -- remove EMAIL
  npm run user -- token EMAIL --name TEXT      prints an API token, once

Roles: ${ROLES.join(', ')}`;

function wrongUsage(): never {
  console.error(USAGE);
  process.exit(2);
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true },
      body: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [command, email = ''] = positionals;
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const roles = values.role ?? [];
  if (!command || (command !== 'list' && !email) || (command === 'add' && (roles.length === 0 || !roles.every(isRole))))
    wrongUsage();
  const services = await createServices(readConfig(process.env));
  const { accounts, cityId } = services;
  try {
    if (command === 'add') {
      const account = await accounts.add(cityId, email, roles.filter(isRole), values.body ?? null);
      console.log(`${account.email}: ${account.roles.join(', ')}`);
    } else if (command === 'list') {
      for (const account of await accounts.list(cityId)) {
        console.log(
          [
            account.email,
            account.roles.join(' '),
            account.body ?? '-',
            account.disabledAt ? `disabled ${account.disabledAt}` : 'active',
          ].join('\t'),
        );
      }
    } else if (command === 'remove') {
      await accounts.remove(cityId, email);
      console.log(`${email} can no longer sign in; the tokens are revoked.`);
    } else if (command === 'token' && values.name) {
      console.log(await accounts.makeToken(cityId, email, values.name));
    } else {
      wrongUsage();
    }
  } finally {
    await services.close();
  }
}

try {
  await run();
} catch (error) {
  if (error instanceof StartRefused) console.error(error.message);
  else if (error instanceof AppError && error.code === 'not-found') console.error('There is no such account.');
  else if (error instanceof AppError) console.error(`That cannot be: ${JSON.stringify(error.facts)}`);
  else if (error instanceof TypeError && 'code' in error) wrongUsage();
  else throw error;
  process.exitCode = error instanceof AppError && error.code === 'invalid-input' ? 2 : 1;
}
