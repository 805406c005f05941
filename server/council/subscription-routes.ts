import express, { type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import { AppError } from '../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../http/api-route.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { NEWS_WORDS } from '../words/news.ts';
import { subscribeForm, subscriptionStep } from './pages/subscription-pages.ts';
import { languageOf, publicPage, writePage, type PublicPage, type PublicPageDeps } from '../explore/public-page.ts';
import type { SubscriptionService } from './subscription-service.ts';
import { scopeOf, topicChoices, topicName } from './topic.ts';

export interface SubscriptionRoutesDeps extends PublicPageDeps {
  subscriptions: SubscriptionService;
  statements(): StatementBook;
}

const FORM = z.object({
  email: z.email().max(200),
  topic: z.string().max(120).default('all'),
  /** Nobody sees this field: what fills it in is no person. */
  website: z.string().max(0).default(''),
});

const few = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 3600_000,
    limit,
    handler: (_request, _response, next) => {
      next(new AppError('too-many-requests', { seconds: 3600 }));
    },
  });

const readForm = express.urlencoded({ extended: false, limit: '5kb', parameterLimit: 10 });

/** Asking for letters, confirming, leaving. */
export function subscriptionRoutes(deps: SubscriptionRoutesDeps): ApiRoute[] {
  const { explore, subscriptions, statements, publicUrl } = deps;

  /** An address with a token in it is nobody's to index or to cite: such a page has none of its own. */
  const stepPage = (
    title: string,
    lead: string,
    act: { action: string; label: string } | null,
    language: Language,
  ): PublicPage => ({ title, description: lead, path: null, body: subscriptionStep({ title, lead, act }, language) });

  const formPage = (
    language: Language,
    again: { problem: string | null; email: string; topic: string },
  ): PublicPage => ({
    title: NEWS_WORDS[language].subscribe,
    description: NEWS_WORDS[language].subscribeLead,
    path: 'subscription',
    body: subscribeForm({ ...again, choices: topicChoices(explore.city, language) }, language),
  });

  const tokenOf = (value: unknown): string => (typeof value === 'string' ? value : '');

  const posted = (
    purpose: 'confirm' | 'leave',
    summary: string,
    before: RequestHandler[],
    act: (token: string) => Promise<unknown>,
  ): ApiRoute =>
    apiRoute({
      method: 'post',
      path: `/:lang/subscription/${purpose}/:token`,
      roles: 'public',
      tag: 'pages',
      summary,
      params: pathParams(`/:lang/subscription/${purpose}/:token`),
      bodyTypes: ['application/x-www-form-urlencoded'],
      before,
      responses: {
        200: { description: 'Done', types: ['text/html'] },
        410: { description: 'The link no longer works' },
      },
      handle: async ({ raw }, response) => {
        const language = languageOf(raw);
        await act(tokenOf(raw.params['token']));
        const words = NEWS_WORDS[language];
        const page =
          purpose === 'confirm'
            ? stepPage(words.confirmed, words.subscribeLead, null, language)
            : stepPage(words.left, words.leftLead, null, language);
        response
          .set('Cache-Control', 'no-store')
          .type('html')
          .send(writePage(deps, page, language, ''));
      },
    });

  return [
    publicPage(deps, '/subscription', 'Ask for letters about what changed', (request, language) => {
      const words = NEWS_WORDS[language];
      if (request.query['sent'] === '1')
        return {
          title: words.sent,
          description: words.sentLead,
          path: 'subscription',
          body: subscriptionStep({ title: words.sent, lead: words.sentLead, act: null }, language),
        };
      const topic = request.query['topic'];
      return formPage(language, { problem: null, email: '', topic: typeof topic === 'string' ? topic : 'all' });
    }),
    apiRoute({
      method: 'post',
      path: '/:lang/subscription',
      roles: 'public',
      tag: 'pages',
      summary: 'Ask for letters about what changed',
      params: pathParams('/:lang/subscription'),
      bodyTypes: ['application/x-www-form-urlencoded'],
      formFields: FORM,
      before: [sameOriginOnly(publicUrl), few(10), readForm],
      responses: {
        303: { description: 'A letter with a link is on its way', types: ['text/html'] },
        400: { description: 'A field is not right', types: ['text/html'] },
      },
      handle: async ({ raw }, response) => {
        const language = languageOf(raw);
        const typed = (raw.body ?? {}) as Record<string, unknown>;
        const result = FORM.safeParse(typed, { error: z.locales[language]().localeError });
        const topic = result.success ? result.data.topic : tokenOf(typed['topic']);
        response.set('Cache-Control', 'no-store');
        if (!result.success || !scopeOf(topic, explore.city, statements())) {
          const page = formPage(language, {
            problem: result.error?.issues[0]?.message ?? topic,
            email: tokenOf(typed['email']),
            topic,
          });
          response
            .status(400)
            .type('html')
            .send(writePage(deps, page, language, ''));
          return;
        }
        await subscriptions.ask({ email: result.data.email, topic, language });
        response.redirect(303, `/${language}/subscription?sent=1`);
      },
    }),
    publicPage(
      deps,
      '/subscription/confirm/:token',
      'Confirm that letters are wanted',
      async (request, language, response) => {
        response.set('Cache-Control', 'no-store');
        const one = await subscriptions.byToken(tokenOf(request.params['token']), 'confirm');
        const words = NEWS_WORDS[language];
        const topic = topicName(one.topic, explore.city, language);
        // Programs that look into letters follow links; only a person presses a button.
        const act = one.confirmedAt === null ? { action: request.path, label: words.confirm } : null;
        return stepPage(act ? words.confirmTitle : words.confirmed, words.confirmLead({ topic }), act, language);
      },
    ),
    posted('confirm', 'Letters are wanted', [sameOriginOnly(publicUrl), readForm], (token) =>
      subscriptions.confirm(token),
    ),
    publicPage(deps, '/subscription/leave/:token', 'Leave', async (request, language, response) => {
      response.set('Cache-Control', 'no-store');
      const one = await subscriptions.byToken(tokenOf(request.params['token']), 'leave');
      const words = NEWS_WORDS[language];
      const topic = topicName(one.topic, explore.city, language);
      const act = { action: request.path, label: words.leave };
      return stepPage(words.leaveTitle, words.leaveLead({ topic }), act, language);
    }),
    // Mail programs are no browsers and say no origin: the signed address is what lets them.
    posted('leave', 'No more letters, in one click (RFC 8058)', [sameOriginOnly(publicUrl), readForm], (token) =>
      subscriptions.leave(token),
    ),
  ];
}
