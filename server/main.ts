import type { AddressInfo } from 'node:net';
import { LINK_DAYS } from './accounts/sign-in-service.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';
import { claimDataFolder } from './keeping/running-server.ts';
import { createServices, type Services } from './services.ts';
import { StartRefused } from './store/migrate.ts';

/** Makes the administrator the settings name; else prints, on the first start only, the link by which one sets a password. */
async function welcomeFirstAdmin({ config, signIn }: Services): Promise<void> {
  if (config.admin) {
    if (await signIn.ensureAdmin(config.admin.email, config.admin.password))
      console.log(`The administrator ${config.admin.email} can sign in: ${config.publicUrl}/studio`);
    return;
  }
  const link = await signIn.firstAdminLink();
  if (link) console.log(`Set the first administrator's password, once, within ${LINK_DAYS} days: ${link}`);
}

/** Starts the server and stops it in order on SIGTERM and SIGINT. Exits with 1 and one clear line when it cannot start. */
export async function serve(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  try {
    const config = readConfig(environment);
    const letGo = claimDataFolder(config.dataDir);
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
    await welcomeFirstAdmin(services);
    services.mail.start();
    services.nightly?.start();
    const stop = (): void => {
      server.close(() => {
        void (async () => {
          await services.close();
          letGo();
          process.exit(0);
        })();
      });
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 4000).unref();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (error instanceof StartRefused) console.error(error.message);
    else if (error instanceof AppError && error.code === 'password-weak')
      console.error(
        'The setting ADMIN_PASSWORD is too short or one of the passwords that are tried first; take another.',
      );
    else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      console.error('The port is taken by another program. Set PORT to a free one.');
    else console.error(error);
    process.exit(1);
  }
}
