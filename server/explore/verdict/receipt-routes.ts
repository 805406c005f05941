import { z } from 'zod';
import type { ReceiptOf, ReceiptRow } from '../../contract/verdicts.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import { chartChoice } from '../chart-choice.ts';
import type { ExploreService } from '../explore-service.ts';
import { questionSchema, readQuestion } from '../observation-question.ts';
import { receiptRows } from './receipt-rows.ts';

const RECEIPT_CSV = [
  'One line for each thing, in full precision. `question`: movement, course, gap, rule-denmark, rule-copenhagen,',
  'rule-growth. `item` says which thing, the same in every language: verdict, reason, sentence, method, observation,',
  'baseline, materiality-per-year, mann-kendall-s, mann-kendall-p (its text: exact, or by the normal approximation),',
  'theil-sen-slope-per-year, change, target, pace-ratio, flips-below, flips-above … A side without a line of flips has no',
  'value that would change the verdict. Series stand one after another; of figures never published, only the header.',
].join(' ');

export interface ReceiptRoutesDeps {
  explore: ExploreService;
  receiptCsv(receipts: readonly { of: ReceiptOf; rows: readonly ReceiptRow[] }[]): string;
}

/** The receipts of a page as a file: what each verdict on it rests on, to compute it again. */
export function receiptRoutes({ explore, receiptCsv }: ReceiptRoutesDeps): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/receipt.csv',
      roles: 'public',
      tag: 'observations',
      summary: 'What the verdict on each series rests on: figures, thresholds, tests, and what would change it',
      params: z.object({ id: z.string() }),
      query: questionSchema({}, explore.city.catalogue.dimensions),
      responses: {
        200: { description: RECEIPT_CSV, types: ['text/csv'] },
        400: { description: 'A parameter that is unknown here, or not well formed' },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ params, query, language: spoken }, response) => {
        const definition = explore.definition(params.id);
        readQuestion(query, { dimensions: definition.dimensions, others: [], timeZone: explore.timeZone });
        const choice = chartChoice(query, definition, explore.timeZone);
        const verdicts = await explore.verdicts(params.id, query.lang ?? spoken, choice);
        response
          .vary('Accept-Language')
          .type('text/csv; charset=utf-8')
          .attachment(`${params.id}-receipt.csv`)
          .send(receiptCsv(verdicts.map((one) => ({ of: one.record, rows: receiptRows(one) }))));
      },
    }),
  ];
}
