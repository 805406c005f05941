import { createServer, type Server } from 'node:http';
import express, { Router, type ErrorRequestHandler, type Express, type Request } from 'express';
import { z } from 'zod';
import type { Person } from './accounts/person.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { SessionStore } from './accounts/session-store.ts';
import { personOfSession, sessions } from './accounts/sessions.ts';
import { signInLimits } from './accounts/sign-in-limits.ts';
import { tokenRoutes } from './accounts/token-routes.ts';
import { userRoutes } from './accounts/user-routes.ts';
import { sourceRoutes } from './catalogue/source-routes.ts';
import { ChartService } from './charts/chart-service.ts';
import { findPromises } from './commitments/find-promises.ts';
import { askAbout } from './commitments/ask-about.ts';
import { statementRoutes } from './commitments/statement-routes.ts';
import { changesRoutes } from './council/changes-routes.ts';
import { NewsReader } from './council/news-reader.ts';
import { opinionsRoutes } from './council/opinions-routes.ts';
import { PdfPrinter } from './council/pdf-printer.ts';
import { reportRoutes } from './council/report-routes.ts';
import { ReportService } from './council/report-service.ts';
import { subscriptionRoutes } from './council/subscription-routes.ts';
import { SubscriptionService } from './council/subscription-service.ts';
import { exploreRoutes } from './explore/explore-routes.ts';
import { ExploreService } from './explore/explore-service.ts';
import { behindRoutes } from './explore/behind/behind-routes.ts';
import { embedRoutes } from './explore/embed/embed-routes.ts';
import { machineRoutes } from './explore/embed/machine-routes.ts';
import { socialRoutes } from './explore/embed/social-routes.ts';
import { TakeAlongReader } from './explore/take-along/take-along-reader.ts';
import { errorPageRenderer, notFound, pageRoutes } from './explore/page-routes.ts';
import { apiRoute, mountApiRoutes, type ApiRoute } from './http/api-route.ts';
import { loadAssets, type Assets } from './http/assets.ts';
import { errorHandler } from './http/error-handler.ts';
import { keepingUp } from './http/keep-up.ts';
import { responseCache } from './http/response-cache.ts';
import { AppError } from './errors.ts';
import { sameOriginOnly } from './http/same-origin.ts';
import { openToAllOrigins, securityHeaders } from './http/security.ts';
import { batchRoutes } from './intake/batch/batch-routes.ts';
import { profileRoutes } from './intake/profile/profile-routes.ts';
import { uploadRoutes } from './intake/upload-routes.ts';
import { observationsCsv } from './open-data/observations-csv.ts';
import { receiptCsv } from './open-data/receipt-csv.ts';
import { openApiDocument } from './open-data/openapi.ts';
import { workbook } from './open-data/workbook.ts';
import { releaseRoutes } from './publication/release-routes.ts';
import type { Services } from './services.ts';
import { remindByCalendar } from './studio/reports/report-reminders.ts';
import { studio, type Studio } from './studio/studio-routes.ts';

const HOUR = 3600_000;

export interface App {
  server: Server;
  routes: readonly ApiRoute[];
  /** As it was put together: what is asked when somebody wants to know what is really mounted. */
  express: Express;
  /** The yearly reports. */
  reports: ReportService;
  /** Letters about what changed. */
  subscriptions: SubscriptionService;
  /** Sends the reminders of reports that the calendar asks for; done by itself every hour. @returns how many letters */
  remindOwners(): Promise<number>;
}

/** For whoever watches the server: that it lives, and that it can answer. */
function healthRoutes({ knex }: Services['database']): ApiRoute[] {
  const route = (path: string, summary: string, status: string, look: () => Promise<unknown>): ApiRoute =>
    apiRoute({
      method: 'get',
      path,
      roles: 'public',
      tag: 'meta',
      summary,
      responses: { 200: { description: summary, schema: z.object({ status: z.string() }) } },
      handle: async (_request, response) => {
        await look();
        response.set('Cache-Control', 'no-store').json({ status });
      },
    });
  return [
    route('/healthz', 'The server lives', 'ok', () => Promise.resolve()),
    route('/readyz', 'The server can answer', 'ready', () => knex('city').first('id')),
  ];
}

/** Expected errors at an address of the studio: a page in its frame; for somebody who is not signed in, the form to sign in. */
function studioErrors(office: Studio, identify: (request: Request) => Promise<Person | null>): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (!(error instanceof AppError) || response.headersSent || !request.accepts('html')) {
      next(error);
      return;
    }
    const person = error.code === 'unauthorized' ? null : await identify(request);
    const page = await office.refusal(request, response, error, person);
    response.status(error.status).set('Cache-Control', 'no-store').type('html').send(page);
  };
}

/** Puts the features together: request → response cache → route → service → store. Importing this starts nothing. */
export function createApp(services: Services, assets: Assets = loadAssets()): App {
  const { config, database, catalogue, publication, uploads, accounts, signIn, tokens, log } = services;
  const explore = new ExploreService({
    database,
    catalogue,
    publication,
    timeZone: config.timeZone,
    now: services.effects.now,
    statements: () => services.statements.book,
    promises: (question) =>
      findPromises(
        question.asOf === null ? services.statements.book : services.statements.book.asOf(question.asOf),
        catalogue.current(),
        question,
      ),
  });
  const charts = new ChartService();
  const takeAlong = new TakeAlongReader({ explore, publication, publicUrl: config.publicUrl });
  const reports = new ReportService({
    database,
    explore,
    charts,
    statements: () => services.statements.book,
    now: services.effects.now,
  });
  const printer = new PdfPrinter({ assets, publicUrl: config.publicUrl });
  const news = new NewsReader({
    explore,
    publication,
    reports,
    statements: () => services.statements.book,
    publicUrl: config.publicUrl,
  });
  const subscriptions = new SubscriptionService({
    database,
    explore,
    news,
    mail: services.mail,
    secret: services.sessionSecret,
    publicUrl: config.publicUrl,
    now: services.effects.now,
  });
  const cityId = (): number => catalogue.current().cityId;
  const isSecure = config.publicUrl.startsWith('https://');

  const limits = signInLimits();
  const pages = {
    explore,
    charts,
    takeAlong,
    assets,
    publicUrl: config.publicUrl,
    ask: async (question: Parameters<typeof askAbout>[1]) => {
      await askAbout(services.statements, question, catalogue.current(), services.effects.now());
    },
  };
  const office = studio({ services, explore, charts, reports, assets, isSecure, signInLimits: limits });
  const identify = async (request: Request): Promise<Person | null> =>
    (await tokens.identify(request.get('authorization'))) ?? (await personOfSession(request, database.knex));

  const routes: ApiRoute[] = [
    ...exploreRoutes({
      explore,
      charts,
      database,
      timeZone: config.timeZone,
      observationsCsv,
      receiptCsv,
      takeAlong,
      workbook,
    }),
    ...sessionRoutes({ signIn, isSecure, limits }),
    ...tokenRoutes({ tokens }),
    ...userRoutes({ accounts, signIn, cityId }),
    ...sourceRoutes({ catalogue }),
    ...releaseRoutes({ publication, cityId, uploads, things: () => catalogue.current() }),
    ...statementRoutes(services.statements),
    ...profileRoutes({ profiles: services.profiles, uploads }),
    ...batchRoutes({
      batches: services.batches,
      maxBytes: config.maxUploadBytes,
      things: () => catalogue.current(),
    }),
    ...uploadRoutes({
      uploads,
      maxBytes: config.maxUploadBytes,
      diffOf: (id) => publication.preview([id], cityId()),
      diffItems: (id, limit, offset) => publication.previewItems([id], cityId(), limit, offset),
      dimensionsOf: (id) => explore.definition(id).dimensions,
      things: () => catalogue.current(),
    }),
  ];
  routes.push(
    ...healthRoutes(database),
    ...office.routes,
    // Before the pages: an address of theirs may be any word.
    ...embedRoutes({ explore, charts, assets, publicUrl: config.publicUrl, embedOrigins: config.embedOrigins }),
    ...socialRoutes({ explore, charts }),
    ...machineRoutes({ explore, publication, publicUrl: config.publicUrl }),
    ...reportRoutes({ explore, reports, printer, assets, publicUrl: config.publicUrl }),
    ...opinionsRoutes({
      explore,
      publication,
      statements: () => services.statements.book,
      assets,
      publicUrl: config.publicUrl,
    }),
    ...changesRoutes({ explore, reports, news, assets, publicUrl: config.publicUrl, now: services.effects.now }),
    ...subscriptionRoutes({
      explore,
      subscriptions,
      statements: () => services.statements.book,
      assets,
      publicUrl: config.publicUrl,
    }),
    ...behindRoutes({ explore, database, assets, publicUrl: config.publicUrl, now: services.effects.now }),
    ...pageRoutes(pages),
    apiRoute({
      method: 'get',
      path: '/api/v1/openapi.json',
      roles: 'public',
      tag: 'meta',
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1' } },
      handle: (_request, response) => {
        response.json(openApiDocument(routes, config.publicUrl));
      },
    }),
  );

  const app = express();
  app.disable('x-powered-by');
  // Express's own last resort shows no stack then, whatever the environment says.
  app.set('env', 'production');
  app.set('trust proxy', config.trustProxy);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(securityHeaders(config));
  // Scripts and letters are loaded by other people's pages too.
  app.use('/assets', openToAllOrigins, assets.serve);
  const api = Router();
  mountApiRoutes(api, routes, {
    identify,
    json: express.json({ limit: '1mb', strict: true }),
  });
  app.use('/api', openToAllOrigins);
  const sessionStore = new SessionStore(database, services.effects.now);
  const signedIn = sessions({ store: sessionStore, secret: services.sessionSecret, publicUrl: config.publicUrl });
  app.use(['/api', '/studio'], ...signedIn, sameOriginOnly(config.publicUrl));
  app.use(api);
  app.use(notFound);
  app.use('/studio', studioErrors(office, identify));
  app.use(errorHandler(log, errorPageRenderer(pages)));

  let dataVersion = 0;
  let isClosed = false;
  const versionOf = keepingUp(
    [
      () => catalogue.refresh(),
      () => services.statements.reload(),
      () => reports.reload(),
      async () => {
        // Answers may come back in another order than they were asked for: the version never falls.
        dataVersion = Math.max(dataVersion, await publication.dataVersion(cityId()));
      },
    ],
    (reason) => {
      if (!isClosed) log.error('not-taken-over', { reason });
    },
  );
  publication.onChange(() => {
    // At once a number nothing was kept under; the true one follows.
    dataVersion += 1;
    void versionOf();
  });
  void versionOf();
  // Another process may publish into the same database (the import command): its acts are seen within a second.
  const watch = setInterval(() => void versionOf(), 1000);
  watch.unref();

  const server = createServer(
    responseCache(app, {
      maxBytes: 64 * 1024 * 1024,
      version: () => `${dataVersion}.${catalogue.current().version}.${services.statements.version}.${reports.version}`,
      variant: (request) =>
        `${String(request.headers['accept-language'] ?? '').slice(0, 60)}|${String(request.headers.accept ?? '').slice(0, 60)}`,
    }),
  );
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  // Who neither sends nor reads for a minute is let go.
  server.setTimeout(60_000);
  server.maxHeadersCount = 100;
  const sweep = setInterval(() => void sessionStore.sweep().catch(() => undefined), HOUR);
  sweep.unref();
  const tell = setInterval(
    () => void subscriptions.tell().catch((error: unknown) => log.error('letters-fault', { reason: String(error) })),
    60_000,
  );
  tell.unref();
  const remindOwners = (): Promise<number> => remindByCalendar({ services, explore, reports });
  const reminding = setInterval(
    () => void remindOwners().catch((error: unknown) => log.error('reminders-fault', { reason: String(error) })),
    HOUR,
  );
  reminding.unref();
  server.on('close', () => {
    isClosed = true;
    clearInterval(tell);
    clearInterval(reminding);
    clearInterval(watch);
    clearInterval(sweep);
  });
  return { server, routes, express: app, reports, subscriptions, remindOwners };
}
