import express, { type Request } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { LANGUAGES, isLanguage, type Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { ChartService } from '../charts/chart-service.ts';
import type { PageFrame } from '../contract/page-views.ts';
import { AppError } from '../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../http/api-route.ts';
import type { Assets } from '../http/assets.ts';
import type { ProblemDocument } from '../http/error-handler.ts';
import { chooseLanguage } from '../http/language.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { COMPARE_WORDS } from '../words/compare.ts';
import { METHODS_WORDS } from '../words/methods.ts';
import { SAID_WORDS } from '../words/said.ts';
import { RULE_WORDS } from '../words/rules.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import type { ExploreService } from './explore-service.ts';
import { cityStyle } from './city-style.ts';
import { CompareReader } from './compare/compare-reader.ts';
import { addressed, chartChoice, chartViewName, queryList } from './chart-choice.ts';
import { heightsOf } from './embed/frame-height.ts';
import { FigureParts, NARROW_CHART_WIDTH } from './figure-parts.ts';
import { areaLead, areaPage } from './pages/area-page.ts';
import { committeePage } from './pages/committee-page.ts';
import { comparePage, type SmallChart } from './pages/compare-page.ts';
import { contextPage } from './pages/context-page.ts';
import { criteriaPage } from './pages/criteria-page.ts';
import { methodsPage } from './pages/methods-page.ts';
import type { Markup } from './pages/html.ts';
import { indicatorPage } from './pages/indicator-page.ts';
import { aboutPage, errorPage, indicatorListPage, keyFactorListPage, keyFactorPage } from './pages/list-pages.ts';
import { overviewPage } from './pages/overview-page.ts';
import { pageLayout, type PageOptions } from './pages/page-layout.ts';
import { underRule } from './pages/rule-notice.ts';
import { questionPage } from './pages/question-page.ts';
import { newerNotice, takeAlongSection } from './pages/take-along-section.ts';
import { readRule } from './read-rule.ts';
import type { TakeAlongReader } from './take-along/take-along-reader.ts';
import { takeAlongView } from './take-along/take-along-view.ts';

export interface PageDeps {
  explore: ExploreService;
  charts: ChartService;
  takeAlong: TakeAlongReader;
  assets: Assets;
  publicUrl: string;
  /** A reader's question on a figure, to those who answer for it. @throws AppError `invalid-input` */
  ask(question: { indicator: string; language: Language; text: string; name: string; email: string }): Promise<void>;
}

type Page = Pick<PageOptions, 'title' | 'description' | 'path' | 'current' | 'indicator' | 'rule'> & { body: Markup };

/** Two of them stand beside each other. */
const COMPARED_CHART_WIDTH = 560;

export function frameOf(explore: ExploreService, language: Language): PageFrame {
  const { identity } = explore.city;
  return { language, city: identity, cityName: identity.name[language] };
}

/** The public pages. Each route makes a view and a page of it; everything a reader chose stands in the address. */
export function pageRoutes(deps: PageDeps): ApiRoute[] {
  const { explore, charts } = deps;
  const compare = new CompareReader(explore);
  const figures = new FigureParts(explore, charts);

  const page = (
    path: string,
    summary: string,
    make: (request: Request, language: Language) => Promise<Page>,
  ): ApiRoute =>
    apiRoute({
      method: 'get',
      path: `/:lang${path}`,
      roles: 'public',
      tag: 'pages',
      summary,
      params: pathParams(`/:lang${path}`),
      responses: { 200: { description: summary, types: ['text/html'] }, 404: { description: 'There is none' } },
      handle: async ({ raw }, response) => {
        const language = raw.params['lang'];
        if (!isLanguage(language)) throw new AppError('not-found');
        const { body, ...rest } = await make(raw, language);
        // Judged by a rule of others: never kept nor found in the place of the city's own answer.
        if (rest.rule) response.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex');
        const search = raw.originalUrl.includes('?') ? raw.originalUrl.slice(raw.originalUrl.indexOf('?')) : '';
        response.type('html').send(
          pageLayout({
            ...rest,
            search,
            body,
            frame: frameOf(explore, language),
            publicUrl: deps.publicUrl,
            assets: deps.assets,
          }),
        );
      },
    });

  return [
    apiRoute({
      method: 'get',
      path: '/',
      roles: 'public',
      tag: 'pages',
      summary: 'To the overview in the reader’s language',
      responses: { 302: { description: 'The overview', types: ['text/html'] } },
      handle: ({ raw }, response) => {
        const language = chooseLanguage(raw, explore.city.identity.defaultLanguage);
        response.vary('Accept-Language').set('Cache-Control', 'no-store').redirect(302, `/${language}/`);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/city.css',
      roles: 'public',
      tag: 'pages',
      summary: 'The city’s own colour',
      query: z.object({ accent: z.string().optional() }),
      responses: { 200: { description: 'A style sheet; empty where the city has none', types: ['text/css'] } },
      handle: (_request, response) => {
        response.type('css').send(cityStyle(explore.city.identity));
      },
    }),

    page('/', 'The overview, by our rule or (`rule`) by a published one', async (request, language) => {
      const words = SITE_WORDS[language];
      const rule = readRule(request.query['rule'], language);
      const view = await explore.overview(language, rule);
      return {
        title: titleUnder(rule, words.nav.overview, language),
        rule,
        description: words.tagline,
        path: '',
        current: 'overview',
        body: overviewPage(view, frameOf(explore, language)),
      };
    }),

    page(
      '/indicators',
      'Indicators, searched and filtered, by our rule or (`rule`) a published one',
      async (request, language) => {
        const rule = readRule(request.query['rule'], language);
        const text = (name: string): string | undefined => queryList(request.query[name])[0];
        const view = await explore.indicators(language, {
          q: text('q')?.slice(0, 200),
          domain: text('domain'),
          theme: text('theme'),
          factor: text('factor'),
          verdict: text('verdict'),
          since: text('since'),
          rule,
        });
        const words = SITE_WORDS[language];
        return {
          title: titleUnder(rule, view.domain?.label ?? words.nav.indicators, language),
          rule,
          description: view.domain?.description.text ?? words.tagline,
          path: 'indicators',
          current: 'indicators',
          body: indicatorListPage(view, frameOf(explore, language)),
        };
      },
    ),

    page('/indicators/:id', 'One indicator, by our rule or (`rule`) by a published one', async (request, language) => {
      const rule = readRule(request.query['rule'], language);
      const id = String(request.params['id']);
      const choice = chartChoice(request.query, explore.definition(id), explore.timeZone);
      const view = await explore.indicator(language, id, { ...choice, rule });
      const whole = addressed(choice, chartViewName(request.query['view']));
      const area = choice.area ?? explore.city.identity.area;
      const other = view.elsewhereTrend;
      const taken =
        view.trend &&
        takeAlongView({
          id,
          name: view.name,
          language,
          publicUrl: deps.publicUrl,
          address: whole.address,
          area,
          isCity: area === explore.city.identity.area,
          first: view.trend.periods[0]?.start ?? null,
          citation: await deps.takeAlong.citation(id, language, whole),
          frame: heightsOf(
            await explore.chart(id, language, chartViewName(request.query['view']), choice, view.trend),
            {
              charts,
              language,
              name: view.name,
              hidden: choice.hide,
            },
          ),
        });
      const newer = await deps.takeAlong.newer(id, language, whole);
      return {
        title: titleUnder(rule, view.place ? `${view.name}, ${view.place.name}` : view.name, language),
        rule,
        description: view.trend?.title ?? view.facts[0]?.text ?? view.name,
        path: `indicators/${id}`,
        indicator: id,
        current: 'indicators',
        body: indicatorPage(
          view,
          frameOf(explore, language),
          view.trend
            ? await figures.of({
                id,
                language,
                view: chartViewName(request.query['view']),
                choice,
                area,
                trend: view.trend,
                rule,
              })
            : { tabs: [], figures: [] },
          other
            ? await figures.part(other, { id, language, query: `&area=${other.area.code}`, hide: [], prefix: 'e' })
            : null,
          {
            under: (to) => inAddress(`/${language}/indicators/${id}`, choice.area, whole.address, to),
            notice: newerNotice(
              newer && { ...newer, href: `${newer.href}${underRule(rule, !newer.href.includes('?'))}` },
              language,
            ),
            takeAlong: taken && takeAlongSection(taken, language),
            receipt: `/api/v1/indicators/${id}/receipt.csv?${[`area=${area}`, ...choice.address].join('')}&lang=${language}`,
          },
        ),
      };
    }),

    page('/indicators/:id/question', 'Ask about a figure', (request, language) =>
      Promise.resolve(questionPart(deps, request, language, { problem: null, typed: {} })),
    ),
    questionForm(deps),

    page('/compare', 'Groups, districts, indicators and places beside each other', async (request, language) => {
      const ids = [...new Set(queryList(request.query['indicator']))];
      const view = await compare.page(language, ids, queryList(request.query['group'])[0]);
      const drawn = new Map<string, SmallChart>();
      for (const [at, { id, trend }] of view.chosen.entries())
        if (trend)
          drawn.set(id, {
            wide: await charts.inline(trend, { width: COMPARED_CHART_WIDTH }, `k${at}`),
            narrow: await charts.inline(trend, { width: NARROW_CHART_WIDTH }, `k${at}n`),
          });
      return {
        title: COMPARE_WORDS[language].heading,
        description: COMPARE_WORDS[language].lead,
        path: 'compare',
        body: comparePage(view, drawn, frameOf(explore, language)),
      };
    }),

    page('/areas/:code', 'One district', async (request, language) => {
      const view = await compare.area(language, String(request.params['code']));
      return {
        title: COMPARE_WORDS[language].area(view.name),
        description: areaLead(view, language),
        path: `areas/${encodeURIComponent(view.code)}`,
        body: areaPage(view, frameOf(explore, language)),
      };
    }),

    page('/methods', 'How the verdicts come about', async (_request, language) => ({
      title: METHODS_WORDS[language].title,
      description: METHODS_WORDS[language].lead,
      path: 'methods',
      body: methodsPage(
        { examples: await explore.methodExamples(language) },
        frameOf(explore, language),
        deps.publicUrl,
      ),
    })),

    page('/criteria', 'What counts as good', (_request, language) =>
      Promise.resolve({
        title: METHODS_WORDS[language].criteria,
        description: METHODS_WORDS[language].criteriaLead,
        path: 'criteria',
        body: criteriaPage(explore.said.criteria(language), frameOf(explore, language)),
      }),
    ),

    page('/context', 'Contextual factors, events and policies', (_request, language) =>
      Promise.resolve({
        title: SAID_WORDS[language].headings.context,
        description: SAID_WORDS[language].contextLead,
        path: 'context',
        body: contextPage(explore.said.context(language), frameOf(explore, language)),
      }),
    ),

    page('/committees/:id', 'One committee or office', async (request, language) => {
      const view = await explore.said.committee(language, String(request.params['id']));
      return {
        title: view.name,
        description: view.objectives.map((one) => one.label).join('; ') || view.name,
        path: `committees/${view.key}`,
        body: committeePage(view, frameOf(explore, language), explore.lastYear),
      };
    }),

    page('/key-factors', 'The key factors', async (_request, language) => ({
      title: SITE_WORDS[language].nav.keyFactors,
      description: SITE_WORDS[language].tagline,
      path: 'key-factors',
      current: 'keyFactors',
      body: keyFactorListPage(explore.city.catalogue.keyFactors, frameOf(explore, language)),
    })),

    page('/key-factors/:id', 'One key factor', async (request, language) => {
      const view = await explore.keyFactor(language, String(request.params['id']));
      return {
        title: `${view.number} ${view.label}`,
        description: view.statement.text,
        path: `key-factors/${view.id}`,
        current: 'keyFactors',
        body: keyFactorPage(view, frameOf(explore, language)),
      };
    }),

    page('/about', 'About the barometer', async (_request, language) => ({
      title: SITE_WORDS[language].nav.about,
      description: SITE_WORDS[language].tagline,
      path: 'about',
      current: 'about',
      body: aboutPage(frameOf(explore, language)),
    })),
  ];
}

/** A page by a rule of others says so in its title too. */
const titleUnder = (rule: OtherRule | null, title: string, language: Language): string =>
  rule ? `${title} (${RULE_WORDS[language].under(VERDICT_WORDS[language].rules[rule].name)})` : title;

/** The address of a page with everything that was chosen on it, under a rule. */
function inAddress(path: string, area: string | undefined, chosen: readonly string[], rule: OtherRule | null): string {
  const place = area === undefined ? '' : `&area=${encodeURIComponent(area)}`;
  return `${path}${[place, ...chosen, underRule(rule, false)].join('').replace(/^&/, '?')}`;
}

const QUESTION_BODY = z.object({
  text: z.string().trim().min(1).max(2000),
  name: z.string().trim().max(100).default(''),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  /** Nobody sees this field: what fills it in is no person. */
  website: z.string().max(0).default(''),
});

function questionPart(
  { explore }: PageDeps,
  request: Request,
  language: Language,
  again: { problem: string | null; typed: Readonly<Record<string, string>> },
): Page {
  const { id: indicator, name } = explore.definition(String(request.params['id']));
  const view = {
    indicator,
    name: name[language],
    owner: explore.said.owner(indicator, language)?.name ?? null,
    report: explore.placeInReport(indicator, language),
    isSent: request.query['sent'] === '1',
    ...again,
  };
  return {
    title: SAID_WORDS[language].ask,
    description: SAID_WORDS[language].askLead,
    path: `indicators/${indicator}/question`,
    body: questionPage(view, frameOf(explore, language)),
  };
}

/** Takes a question: few from one place, from our own page only, and refused with everything that was typed. */
function questionForm(deps: PageDeps): ApiRoute {
  const { explore, publicUrl } = deps;
  return apiRoute({
    method: 'post',
    path: '/:lang/indicators/:id/question',
    roles: 'public',
    tag: 'pages',
    summary: 'Ask about a figure',
    params: pathParams('/:lang/indicators/:id/question'),
    bodyTypes: ['application/x-www-form-urlencoded'],
    formFields: QUESTION_BODY,
    before: [
      sameOriginOnly(publicUrl),
      rateLimit({
        windowMs: 3600_000,
        limit: 10,
        handler: (_request, _response, next) => {
          next(new AppError('too-many-requests', { seconds: 3600 }));
        },
      }),
      express.urlencoded({ extended: false, limit: '20kb', parameterLimit: 20 }),
    ],
    responses: {
      303: { description: 'It arrived', types: ['text/html'] },
      400: { description: 'A field is not right', types: ['text/html'] },
    },
    handle: async ({ raw }, response) => {
      const language = raw.params['lang'];
      if (!isLanguage(language)) throw new AppError('not-found');
      const typed = Object.fromEntries(
        Object.entries((raw.body ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
          typeof value === 'string' ? [[key, value]] : [],
        ),
      );
      const { id } = explore.definition(String(raw.params['id']));
      const result = QUESTION_BODY.safeParse(typed, { error: z.locales[language]().localeError });
      response.set('Cache-Control', 'no-store');
      if (!result.success) {
        const { body, ...rest } = questionPart(deps, raw, language, {
          problem: result.error.issues[0]?.message ?? '',
          typed,
        });
        const frame = frameOf(explore, language);
        response
          .status(400)
          .type('html')
          .send(pageLayout({ ...rest, search: '', body, frame, publicUrl, assets: deps.assets }));
        return;
      }
      const { text, name, email } = result.data;
      await deps.ask({ indicator: id, language, text, name, email });
      response.redirect(303, `/${language}/indicators/${id}/question?sent=1`);
    },
  });
}

/** The page of an error, in the reader's language, with a way on. */
export function errorPageRenderer(deps: PageDeps): (request: Request, problem: ProblemDocument) => string {
  return (request, problem) => {
    const first = request.path.split('/')[1];
    const language = isLanguage(first) ? first : chooseLanguage(request, LANGUAGES[0]);
    const frame = frameOf(deps.explore, language);
    return pageLayout({
      frame,
      title: problem.title,
      description: problem.detail,
      path: null,
      publicUrl: deps.publicUrl,
      assets: deps.assets,
      body: errorPage(problem.title, problem.detail, frame),
    });
  };
}

/** For addresses nothing answers. */
export function notFound(): never {
  throw new AppError('not-found');
}
