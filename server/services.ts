import { randomBytes } from 'node:crypto';
import { AccountService } from './accounts/account-service.ts';
import { OpenIdSignIn } from './accounts/open-id.ts';
import { sessionSecret } from './accounts/sessions.ts';
import { SignInService } from './accounts/sign-in-service.ts';
import { TokenService } from './accounts/token-service.ts';
import { AdoptionService } from './catalogue/adoption-service.ts';
import { AreaService } from './catalogue/area-service.ts';
import { BodyService } from './catalogue/body-service.ts';
import { CatalogueEditor } from './catalogue/catalogue-editor.ts';
import { CatalogueService } from './catalogue/catalogue-service.ts';
import { DemonstrationService } from './catalogue/demonstration-service.ts';
import { IdentityService } from './catalogue/identity-service.ts';
import { loadStandard } from './catalogue/load-standard.ts';
import { SourceService } from './catalogue/source-service.ts';
import { StandardService } from './catalogue/standard-service.ts';
import type { Config } from './config.ts';
import { loadDemonstration, loadFigures, loadStatements } from './demonstration.ts';
import { asQuoted, findQuoted } from './explore/said/quoted-figures.ts';
import { createLog, type Log } from './http/log.ts';
import { questionLetters } from './commitments/question-letters.ts';
import { StatementService } from './commitments/statement-service.ts';
import { BatchService } from './intake/batch/batch-service.ts';
import { CheckService } from './intake/check-service.ts';
import { OpenWorkStore } from './intake/open-work-store.ts';
import { ProfileService } from './intake/profile/profile-service.ts';
import { scanner } from './intake/scanner.ts';
import { UploadService } from './intake/upload-service.ts';
import { NightlyBackup } from './keeping/nightly-backup.ts';
import { refuseDamagedTexts, refusingDamage } from './keeping/refuse-damaged.ts';
import { MailService } from './mail/mail-service.ts';
import { PublicationService } from './publication/publication-service.ts';
import { checkDataFolder, markDataFolder } from './store/data-folder.ts';
import { openDatabase, type Database } from './store/database.ts';
import { migrate } from './store/migrate.ts';

/** What touches the world from outside; tests replace it. */
export interface Effects {
  now(): Date;
  randomId(): string;
}

export const REAL_EFFECTS: Effects = {
  now: () => new Date(),
  randomId: () => randomBytes(9).toString('hex').slice(0, 12),
};

/** Everything the program is made of, put together once. */
export interface Services {
  config: Config;
  effects: Effects;
  log: Log;
  database: Database;
  catalogue: CatalogueService;
  identity: IdentityService;
  /** Texts and definitions. */
  editor: CatalogueEditor;
  standard: StandardService;
  areas: AreaService;
  bodies: BodyService;
  sources: SourceService;
  adoption: AdoptionService;
  demonstration: DemonstrationService;
  accounts: AccountService;
  signIn: SignInService;
  tokens: TokenService;
  /** Null where no identity provider is set. */
  openId: OpenIdSignIn | null;
  mail: MailService;
  /** Null where no nightly copies are made. */
  nightly: NightlyBackup | null;
  profiles: ProfileService;
  uploads: UploadService;
  /** Several files at once. */
  batches: BatchService;
  publication: PublicationService;
  /** What the city promised and says. */
  statements: StatementService;
  cityId: number;
  /** Signs the cookies of sessions. */
  sessionSecret: string;
  close(): Promise<void>;
}

/** Opens, migrates and fills what must be there. @throws StartRefused when the data folder, database or catalogue forbid it */
export async function createServices(
  config: Config,
  effects: Effects = REAL_EFFECTS,
  write: (line: string) => void = console.error,
): Promise<Services> {
  checkDataFolder(config.dataDir, config.database);
  const standard = loadStandard();
  return refusingDamage(config.database, async () => {
    await migrate(config.database);
    await refuseDamagedTexts(config.database);
    return assembleServices(config, openDatabase(config.database), standard, effects, write);
  });
}

/** The same on a database that is open and migrated already. */
export async function assembleServices(
  config: Config,
  database: Database,
  shipped: ReturnType<typeof loadStandard>,
  effects: Effects,
  write: (line: string) => void,
): Promise<Services> {
  const log = createLog(config.logLevel, effects.now, write);
  const catalogue = new CatalogueService(database, shipped.catalogue, effects);
  const parts = { database, catalogue, effects };
  const profiles = new ProfileService(parts);
  const checks = new CheckService(parts);
  const uploads = new UploadService({
    ...parts,
    profiles,
    checks,
    limits: config.tableLimits,
    scan: scanner(config, log),
  });
  const mail = new MailService({ database, smtpUrl: config.smtpUrl, from: config.mailFrom, effects, log });
  const services: Services = {
    config,
    effects,
    log,
    database,
    catalogue,
    identity: new IdentityService(parts),
    editor: new CatalogueEditor(parts),
    standard: new StandardService(parts),
    areas: new AreaService(parts),
    bodies: new BodyService(parts),
    sources: new SourceService(parts),
    adoption: new AdoptionService(parts),
    demonstration: new DemonstrationService(parts),
    mail,
    openId: config.openId && new OpenIdSignIn({ ...config.openId, publicUrl: config.publicUrl, log }),
    nightly: config.backup && new NightlyBackup({ config, backup: config.backup, log, now: effects.now }),
    accounts: new AccountService(database, {
      now: effects.now,
      bodyExists: (key) => catalogue.current().bodies.some((body) => body.key === key),
      openWork: (knex, accountId) => new OpenWorkStore(knex).of(accountId),
      handOver: (trx, from, to) => new OpenWorkStore(trx).handOver(from, to),
    }),
    signIn: new SignInService(database, {
      now: effects.now,
      log,
      post: mail,
      publicUrl: config.publicUrl,
      city: () => {
        const { cityId, identity } = catalogue.current();
        return { id: cityId, name: identity.name, language: identity.defaultLanguage };
      },
    }),
    tokens: new TokenService(database, effects),
    profiles,
    uploads,
    batches: new BatchService({ ...parts, uploads, limits: config.tableLimits }),
    publication: new PublicationService(parts),
    statements: new StatementService(database, catalogue, {
      now: effects.now,
      tell: questionLetters({ mail, publicUrl: config.publicUrl, city: () => catalogue.current() }),
      figuresOf: async (quotes) => {
        const { cityId, identity } = catalogue.current();
        return asQuoted(await findQuoted(database, quotes, { cityId, area: identity.area }));
      },
    }),
    get cityId() {
      return catalogue.current().cityId;
    },
    sessionSecret: await sessionSecret(database.knex),
    close: async () => {
      await mail.stop();
      await services.nightly?.stop();
      await services.publication.stop();
      await database.close();
    },
  };
  await catalogue.start(shipped.files);
  for (const { path, forced, ownSetAside } of await services.standard.offers())
    if (forced || ownSetAside) log.warn('catalogue-file-unread', { path, forced, ownSetAside });
  await services.uploads.discardHalfRead();
  if (!(await catalogue.hasCity())) {
    if (config.demo) await loadDemonstration(services);
    else await catalogue.foundUnnamedCity();
  } else if (catalogue.current().identity.demo && (await services.publication.dataVersion(services.cityId)) === 0) {
    await loadFigures(services);
  }
  await services.statements.reload();
  if (catalogue.current().identity.demo) await loadStatements(services);
  if (database.file) markDataFolder(config.dataDir, effects.now());
  return services;
}
