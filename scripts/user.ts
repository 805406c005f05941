import { parseArgs } from 'node:util';
import { LINK_DAYS, type MadeLink } from '../server/accounts/sign-in-service.ts';
import { isRole, ROLES } from '../server/accounts/person.ts';
import { readConfig } from '../server/config.ts';
import { AppError } from '../server/errors.ts';
import { problemDocument } from '../server/http/error-handler.ts';
import { createServices } from '../server/services.ts';
import { StartRefused } from '../server/store/migrate.ts';

const USAGE = `Accounts of the barometer.

  npm run user -- add EMAIL --role ROLE [--role ROLE …] [--body ID]      prints a link to set the password
  npm run user -- list
  npm run user -- remove EMAIL [--to EMAIL]    ends an account; drafts and profiles go to the other one
  npm run user -- link EMAIL                   prints a link to set the password anew
  npm run user -- token EMAIL --name TEXT      prints an API token, once

Roles: ${ROLES.join(', ')}`;

function wrongUsage(): never {
  console.error(USAGE);
  process.exit(2);
}

function printLink(email: string, { mailed, url }: MadeLink): void {
  console.log(
    mailed ? `A letter to ${email} is on its way.` : `Set the password, once, within ${LINK_DAYS} days: ${url}`,
  );
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true },
      body: { type: 'string' },
      name: { type: 'string' },
      to: { type: 'string' },
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
  const { accounts, signIn, tokens, cityId } = services;
  try {
    if (command === 'add') {
      const account = await accounts.add(
        cityId,
        { email, roles: roles.filter(isRole), body: values.body ?? null },
        null,
      );
      console.log(`${account.email}: ${account.roles.join(', ')}`);
      printLink(email, await signIn.makeLink(account.id, 'invitation', null));
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
      const { id } = await accounts.getByEmail(cityId, email);
      const heir = values.to === undefined ? null : (await accounts.getByEmail(cityId, values.to)).id;
      const { uploads, profiles } = await accounts.disable(cityId, id, heir, null);
      console.log(`${email} can no longer sign in; the tokens are revoked.`);
      if (heir !== null) console.log(`Handed over to ${values.to}: drafts ${uploads}, profiles ${profiles}.`);
    } else if (command === 'token' && values.name) {
      const { id } = await accounts.getByEmail(cityId, email);
      console.log((await tokens.make(cityId, id, values.name, null)).token);
    } else if (command === 'link') {
      const { id } = await accounts.getByEmail(cityId, email);
      printLink(email, await signIn.makeLink(id, 'reset', null));
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
  else if (error instanceof AppError)
    console.error(
      `${problemDocument(error, 'en').detail}${error.facts['reason'] === 'heir-missing' ? ' (--to EMAIL)' : ''}`,
    );
  else if (error instanceof TypeError && 'code' in error) wrongUsage();
  else throw error;
  process.exitCode = error instanceof AppError && error.code === 'invalid-input' ? 2 : 1;
}
