/** The whole program on an in-memory database with the demonstration in it, for tests that ask it by HTTP. */
import type { AddressInfo } from 'node:net';
import { createApp, type App } from '../../server/app.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import type { Assets } from '../../server/http/assets.ts';
import { assembleServices, type Services } from '../../server/services.ts';
import { memoryDatabase } from '../store/databases.ts';

/** Tests of data need no build: each file is where its name says. */
const noAssets: Assets = {
  style: '/assets/main.css',
  script: '/assets/page.js',
  scriptParts: [],
  embedScript: '/assets/embed.js',
  studioStyle: '/assets/studio.css',
  studioScript: '/assets/studio.js',
  fonts: [],
  serve: (_request, _response, next) => {
    next();
  },
};

export interface Demonstration {
  services: Services;
  routes: App['routes'];
  reports: App['reports'];
  subscriptions: App['subscriptions'];
  address: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A JSON answer. */
  json(path: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** `assets` are the built ones where a browser looks at the pages. */
export async function demonstration(
  assets: Assets = noAssets,
  settings: Record<string, string> = {},
): Promise<Demonstration> {
  let id = 0;
  let second = 0;
  const effects = {
    // A second later at each look, so that releases follow each other in time.
    now: () => new Date(Date.UTC(2026, 0, 15, 12, 0, second++)),
    randomId: () => `id${String(id++).padStart(10, '0')}`,
  };
  const config = readConfig({ DEMO: 'on', LOG_LEVEL: 'error', ...settings });
  const services = await assembleServices(config, await memoryDatabase(), loadStandard(), effects, console.error);
  const { server, routes, reports, subscriptions } = createApp(services, assets);
  // On a busy machine a test may pause for longer than the usual five seconds between two questions.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(address + path, { headers });
  return {
    services,
    routes,
    reports,
    subscriptions,
    address,
    get,
    json: async (path) => (await (await get(path)).json()) as Record<string, unknown>,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.close();
    },
  };
}
