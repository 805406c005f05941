import { z } from 'zod';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import { OTHER_RULES } from '../../indicators/verdict/other-rules.ts';
import type { OverviewView } from '../contract/page-views.ts';
import type { IndicatorCard } from '../contract/views.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import type { ExploreService } from './explore-service.ts';
import { countTallies, tallyOf } from './pages/tally.ts';
import { wordOfLine } from './verdict/under-rule.ts';

const figure = z.object({ period: z.string(), label: z.string(), value: z.number().nullable(), text: z.string() });

const lineSchema = z.object({
  id: z.string(),
  name: z.string(),
  latest: figure.nullable().describe('The newest figure; null without any'),
  counts: z.string().describe('What the indicator counts as: a word of its verdict, groups, undirected or empty'),
  verdict: z
    .object({
      question: z.enum(['movement', 'course']).describe('What is judged; by the rule `growth` the course'),
      value: z.string().nullable(),
      text: z.string(),
      why: z.string(),
      overdue: z.boolean(),
    })
    .nullable()
    .describe('Null without figures, and where groups stand side by side'),
  groups: z.array(
    z.object({ label: z.string(), value: z.number(), text: z.string(), movement: z.string().nullable() }),
  ),
});

const barometerSchema = z
  .object({
    rule: z
      .object({ id: z.enum(OTHER_RULES), name: z.string(), says: z.string() })
      .nullable()
      .describe('The published rule every verdict here is given by; null: the city’s own'),
    overall: z.object({ label: z.string(), latest: figure.nullable() }),
    counts: z.record(z.string(), z.number()).describe('How many indicators of the objectives count as what'),
    objectives: z.array(
      z.object({
        id: z.string(),
        theme: z.string(),
        label: z.string(),
        verdict: z.object({ value: z.string().nullable(), text: z.string() }),
        indicators: z.array(lineSchema),
      }),
    ),
    context: z.array(lineSchema).describe('Indicators of no objective'),
  })
  .meta({ id: 'Barometer' });

const querySchema = z.strictObject({
  lang: z.enum(LANGUAGES).optional(),
  rule: z
    .enum(OTHER_RULES)
    .optional()
    .describe('A published rule to judge the same figures by; left out, the city’s own. Such an answer is not kept'),
});

/** The whole barometer as data: what its page says, by our rule or by a published one. */
export function barometerRoutes(explore: ExploreService): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/barometer',
      roles: 'public',
      tag: 'observations',
      summary: 'The barometer: every objective and indicator with its verdict, by our rule or by a published one',
      query: querySchema,
      responses: {
        200: { description: 'The barometer', schema: barometerSchema },
        400: { description: 'A parameter or rule that is unknown' },
      },
      handle: async ({ query, language: spoken }, response) => {
        const language = query.lang ?? spoken;
        const view = await explore.overview(language, query.rule ?? null);
        if (view.rule) response.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex');
        response.vary('Accept-Language').json(barometerOf(view, language));
      },
    }),
  ];
}

function barometerOf(view: OverviewView, language: Language): z.infer<typeof barometerSchema> {
  const { rule, overall, themes, context } = view;
  const objectives = themes.flatMap((theme) => theme.objectives.map((one) => ({ ...one, theme: theme.id })));
  return {
    rule: rule && { id: rule, ...VERDICT_WORDS[language].rules[rule] },
    overall: { label: overall.label, latest: overall.value && figureOf(overall.value) },
    counts: countTallies(objectives.flatMap((one) => one.cards)),
    objectives: objectives.map(({ id, theme, label, verdict, cards }) => ({
      id,
      theme,
      label,
      verdict: { value: verdict.word, text: verdict.text },
      indicators: cards.map(lineOf),
    })),
    context: context.map(lineOf),
  };
}

const figureOf = ({ period, label, value, text }: z.infer<typeof figure>): z.infer<typeof figure> => ({
  period,
  label,
  value,
  text,
});

function lineOf(card: IndicatorCard): z.infer<typeof lineSchema> {
  const { id, name, headline } = card;
  const verdict = headline?.verdict;
  const question = verdict?.asked ?? 'movement';
  return {
    id,
    name,
    latest: headline && figureOf(headline.latest),
    counts: tallyOf(card),
    verdict: verdict
      ? {
          question,
          value: wordOfLine(verdict),
          text: question === 'course' ? verdict.courseText : verdict.movementText,
          why: verdict.why,
          overdue: verdict.isOverdue,
        }
      : null,
    groups: headline?.groups ?? [],
  };
}
