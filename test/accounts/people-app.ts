/** The whole program, asked by HTTP, with people in it and a clock that can be put forward. */
import type { AddressInfo } from 'node:net';
import type { Role } from '../../server/accounts/person.ts';
import { createApp, type App } from '../../server/app.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import type { Assets } from '../../server/http/assets.ts';
import { assembleServices, REAL_EFFECTS, type Services } from '../../server/services.ts';
import type { Database } from '../../server/store/database.ts';
import { memoryDatabase } from '../store/databases.ts';
import { Browser } from './browser.ts';

const noAssets: Assets = {
  style: '/assets/main.css',
  script: '/assets/page.js',
  scriptParts: [],
  studioStyle: '/assets/studio.css',
  studioScript: '/assets/studio.js',
  embedScript: '/assets/embed.js',
  fonts: [],
  serve: (_request, _response, next) => {
    next();
  },
};

export const HOUR = 3_600_000;

export interface PeopleApp {
  services: Services;
  routes: App['routes'];
  express: App['express'];
  remindOwners: App['remindOwners'];
  address: string;
  /** What was written to the log, a line each. */
  log: string[];
  /** Puts the program's clock forward. */
  pass(ms: number): void;
  /** Makes an account whose password is `passwordOf(email)`; returns its number. */
  add(email: string, ...roles: Role[]): Promise<number>;
  /** A browser of somebody, signed in where an address is given. */
  browser(email?: string): Promise<Browser>;
  close(): Promise<void>;
}

export const passwordOf = (email: string): string => `the long word of ${email}`;

export async function peopleApp(
  settings: Record<string, string> = {},
  database: Database | null = null,
  assets: Assets = noAssets,
): Promise<PeopleApp> {
  let time = Date.UTC(2026, 0, 15, 12);
  const log: string[] = [];
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'info', DATA_DIR: '/nowhere', ...settings });
  const effects = { ...REAL_EFFECTS, now: () => new Date(time) };
  const services = await assembleServices(
    config,
    database ?? (await memoryDatabase()),
    loadStandard(),
    effects,
    (line) => log.push(line),
  );
  const { server, routes, express, remindOwners } = createApp(services, assets);
  // On a busy machine a test may pause for longer than the usual five seconds between two questions.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    services,
    routes,
    express,
    remindOwners,
    address,
    log,
    pass: (ms) => {
      time += ms;
    },
    add: async (email, ...roles) => {
      const { accounts, signIn, cityId } = services;
      const body = roles.includes('contributor') ? (services.catalogue.current().bodies[0]?.key ?? null) : null;
      const { id } = await accounts.add(cityId, { email, roles, body }, null);
      await signIn.redeem(tokenOf((await signIn.makeLink(id, 'invitation', null)).url), passwordOf(email), null);
      return id;
    },
    browser: async (email) => {
      const browser = new Browser(address);
      if (email !== undefined) await browser.signIn(email, passwordOf(email));
      return browser;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.close();
    },
  };
}

/** The token in a link's address. */
export const tokenOf = (url: string | null): string => url?.split('/').at(-1) ?? '';
