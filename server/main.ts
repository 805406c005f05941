import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createServices } from './services.ts';
import { StartRefused } from './store/migrate.ts';

/** Starts the server and stops it in order on SIGTERM and SIGINT. Exits with 1 and one clear line when it cannot start. */
export async function serve(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  try {
    const config = readConfig(environment);
    const services = await createServices(config);
    const { server } = createApp(services);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    console.log(
      `${services.catalogue.current().identity.name.en}: http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
    );
    const stop = (): void => {
      server.close(() => {
        void services.close().then(() => process.exit(0));
      });
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 4000).unref();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (error instanceof StartRefused) console.error(error.message);
    else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      console.error('The port is taken by another program. Set PORT to a free one.');
    else console.error(error);
    process.exit(1);
  }
}
