import type { Request } from 'express';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import type { ComparisonKind, DrawnWidth } from '../contract/reports.ts';
import { AppError } from '../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../http/api-route.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { meetingPage } from './pages/meeting-page.ts';
import { reportPage } from './pages/report-page.ts';
import { reportsPage } from './pages/reports-page.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { languageOf, publicPage, writePage, type PublicPage, type PublicPageDeps } from '../explore/public-page.ts';
import type { ReportService, ShownReport } from './report-service.ts';

export interface ReportRoutesDeps extends PublicPageDeps {
  reports: ReportService;
  printer: PdfPrinter;
}

const KINDS = ['year', 'term', 'policy'] as const;

/** @throws AppError `not-found` for what is no year */
function yearOf(request: Request): number {
  const text = String(request.params['year']);
  if (!/^\d{4}$/.test(text)) throw new AppError('not-found', { what: 'report', id: text });
  return Number(text);
}

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The yearly reports as pages, PDF and data. */
export function reportRoutes(deps: ReportRoutesDeps): ApiRoute[] {
  const { explore, reports, printer } = deps;
  const dateOf = (instant: string, language: Language): string => explore.date(instant, language);

  const show = async (
    request: Request,
    language: Language,
    widths?: readonly DrawnWidth[],
  ): Promise<ShownReport & { year: number; compare: ComparisonKind; query: string }> => {
    const year = yearOf(request);
    const area = one(request.query['area']);
    const compare = KINDS.find((kind) => kind === request.query['compare']) ?? 'year';
    const query = area === undefined ? '' : `?area=${encodeURIComponent(area)}`;
    return { ...(await reports.show(year, language, area, widths)), year, compare, query };
  };

  const page = async (request: Request, language: Language, drawn: DrawnWidth): Promise<PublicPage> => {
    const { content, drawings, fixed, year, compare, query } = await show(request, language, [drawn]);
    const { report } = content;
    return {
      title: report.title,
      description: report.comparisons[0]?.lead ?? report.title,
      path: `reports/${year}`,
      body: reportPage({
        report,
        drawings,
        fixed: fixed && { ...fixed, date: dateOf(fixed.publishedAt, language) },
        compare,
        drawn,
        query,
      }),
    };
  };

  return [
    publicPage(deps, '/reports', 'The yearly reports', async (_request, language) => ({
      title: REPORT_WORDS[language].reports,
      description: REPORT_WORDS[language].reportsLead,
      path: 'reports',
      body: reportsPage(await reports.years(), language, (instant) => dateOf(instant, language)),
    })),
    apiRoute({
      method: 'get',
      path: '/:lang/reports/:year.pdf',
      roles: 'public',
      tag: 'pages',
      summary: 'The yearly report as a tagged PDF',
      params: pathParams('/:lang/reports/:year.pdf'),
      responses: {
        200: { description: 'PDF with tags, language, bookmarks and alternative texts', types: ['application/pdf'] },
        404: { description: 'There is none' },
        503: { description: 'This server has no browser to print with' },
      },
      handle: async ({ raw }, response) => {
        const language = languageOf(raw);
        const year = yearOf(raw);
        const isWhole = one(raw.query['area']) === undefined && one(raw.query['compare']) === undefined;
        const kept = isWhole ? await reports.keptPdf(year, language) : undefined;
        const pdf = kept ?? (await printer.print(writePage(deps, await page(raw, language, 'wide'), language, '')));
        // A fixed report's first print is its only one: the same bytes for everyone, for good.
        if (isWhole && !kept) await reports.keepPdf(year, language, pdf);
        response
          .type('application/pdf')
          .set('Content-Disposition', `inline; filename="report-${year}-${language}.pdf"`)
          .send(pdf);
      },
    }),
    publicPage(deps, '/reports/:year', 'The yearly report', (request, language) => page(request, language, 'narrow')),
    publicPage(deps, '/reports/:year/meeting', 'The yearly report on a beamer', async (request, language) => {
      const { content, drawings, year, query } = await show(request, language);
      const { report } = content;
      return {
        title: report.title,
        description: report.comparisons[0]?.lead ?? report.title,
        path: `reports/${year}/meeting`,
        body: meetingPage(content, drawings, query),
      };
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/reports',
      roles: 'public',
      tag: 'council',
      summary: 'Years there is a report of',
      responses: {
        200: {
          description: 'The newest first',
          schema: z.object({
            items: z.array(z.object({ year: z.number(), publishedAt: z.string().nullable() })),
            next: z.null(),
          }),
        },
      },
      handle: async (_request, response) => {
        response.json({ items: await reports.years(), next: null });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/reports/:year',
      roles: 'public',
      tag: 'council',
      summary: 'Everything the yearly report shows, as data',
      params: z.object({ year: z.string() }),
      query: z.object({ area: z.string().optional(), lang: z.enum(LANGUAGES).optional() }),
      responses: {
        200: {
          description:
            'The report; `content` of a published one is for ever the text whose SHA-256 is `hash`, and `revised` lists what reads otherwise today',
          schema: z.object({
            year: z.number(),
            state: z.enum(['provisional', 'published']),
            publishedAt: z.string().nullable(),
            hash: z.string().nullable(),
            revised: z.array(z.looseObject({ indicator: z.string(), series: z.string(), period: z.string() })),
            content: z.looseObject({}),
          }),
        },
        404: { description: 'That year is not over, or there is no such place' },
      },
      handle: async ({ raw, language }, response) => {
        const { content, fixed, year } = await show(raw, language);
        const head = {
          year,
          state: fixed ? 'published' : 'provisional',
          publishedAt: fixed?.publishedAt ?? null,
          hash: fixed?.hash ?? null,
          revised: fixed?.revised ?? [],
        };
        // The kept text goes out as it was hashed, letter by letter.
        response
          .vary('Accept-Language')
          .type('json')
          .send(`${JSON.stringify(head).slice(0, -1)},"content":${fixed?.text ?? JSON.stringify(content)}}`);
      },
    }),
  ];
}
