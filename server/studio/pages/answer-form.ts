import { html, type Markup } from '../../explore/pages/html.ts';
import { CONVENTION_NAMES } from '../../intake/signs.ts';
import { sayCount } from '../say.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { PERIOD_ACROSS } from '../answers-to-mapping.ts';
import { areaChoices, codeChoices, indicatorChoices, roleChoices } from '../choices.ts';
import { SIGN_MEANINGS } from '../workbench-view.ts';
import { button, field, form, hidden, select, type Choice } from './controls.ts';
import { ANSWERS_FORM, choiceFields, questionFields, repairFields } from './question-form.ts';
import { askedColumns, otherColumns } from './column-list.ts';
import type { Bench } from './workbench-page.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be'];
/** Each text of its own is a question; more than these are one for a mapping. */
const MOST_CODES = 80;

/** What is asked before the columns: what they mean follows from it. */
const DECISIVE: ReadonlySet<string> = new Set([
  'sheet-unclear',
  'indicator-unclear',
  'value-unclear',
  'period-unclear',
]);

/** What only a person can say, each with the choices there are; everything else about the file stands folded below. */
export function answerForm(bench: Bench): Markup {
  const { visit, view } = bench;
  const { words } = visit;
  return form(
    `/studio/uploads/${view.upload.id}/answers`,
    [
      ...questionFields(
        view.reading.groups.filter((one) => DECISIVE.has(one.code)),
        visit,
      ),
      askedColumns(bench) ?? html``,
      ...questionFields(
        view.reading.groups.filter((one) => !DECISIVE.has(one.code)),
        visit,
      ),
      ...columnQuestions(bench),
      ...codeQuestions(bench),
      ...signQuestions(bench),
      ...figureQuestions(bench),
      repairFields(bench) ?? html``,
      otherColumns(bench),
      choiceFields(bench) ?? html``,
      html`<details>
        <summary>${words.answers.further}</summary>
        ${furtherFields(bench)}
      </details>`,
      field({
        name: 'profile',
        label: words.answers.keepAs,
        hint: words.answers.keepAsHint,
        typed: visit.typed,
        maxLength: 80,
      }),
      html`<barometer-try data-action="/studio/uploads/${view.upload.id}/try" data-trying="${words.answers.trying}">
        <p id="tried" role="status">${triedText(bench)}</p>
        <p class="acts">
          ${button(words.answers.submit)}
          <button class="second" formaction="/studio/uploads/${view.upload.id}/try#tried">
            ${words.answers.tryOut}
          </button>
        </p>
      </barometer-try>`,
    ],
    { id: ANSWERS_FORM },
  );
}

/** How many rows would become observations. */
function triedText({ visit, tried }: Bench): string {
  const { words, language } = visit;
  if (tried === undefined) return '';
  if (tried === null) return words.answers.tooLargeToTry;
  const { rows, observations, questions, errors } = tried;
  const told = words.answers.tried({
    rows: sayCount(rows, language),
    observations: sayCount(observations, language),
    questions,
  });
  return errors > 0 ? `${told} ${words.answers.triedErrors(errors)}` : told;
}

function columnQuestions({ visit, view, city }: Bench): Markup[] {
  const { words, language, typed } = visit;
  const { columns, headerRow } = view.asks;
  const present = view.upload.recognised?.headerRow ?? 1;
  const header =
    headerRow === null
      ? []
      : [
          field({
            name: 'headerRow',
            label: words.answers.headerRow,
            hint: words.answers.headerRowHint,
            type: 'number',
            value: String(headerRow),
            typed,
          }),
          hidden('headerRowSeen', String(present)),
        ];
  // First the line, then its columns.
  if (columns === null || columns.length === 0 || (headerRow !== null && headerRow !== present)) return header;
  const choices: Choice[] = [
    ...roleChoices(city, language, words),
    { value: PERIOD_ACROSS, label: words.answers.periodAcross },
  ];
  return [
    ...header,
    html`<fieldset>
      <legend>${words.answers.columns}</legend>
      <small>${words.answers.columnsHint}</small>
      <div class="grid">
        ${columns.map(({ header, role }) => select({ name: `column|${header}`, label: header, value: role, choices, none: words.answers.ignore, typed }))}
      </div>
    </fieldset>`,
  ];
}

function codeQuestions({ visit, view, city }: Bench): Markup[] {
  const { words, language, typed } = visit;
  if (view.asks.codes.length === 0) return [];
  const choicesOf = (dimension: string): Choice[] =>
    dimension === 'area'
      ? areaChoices(city, language)
      : dimension === 'indicator'
        ? indicatorChoices(city, language)
        : codeChoices(city, dimension, language, words);
  return [
    html`<fieldset>
      <legend>${words.answers.codes}</legend>
      <small>${words.answers.codesHint}</small>
      <div class="grid">
        ${view.asks.codes.slice(0, MOST_CODES).map(({ dimension, text, count }) =>
          select({
            name: `code|${dimension}|${text}`,
            label: `“${text}”`,
            hint: `${dimensionName(dimension, city, visit)}, ${words.workbench.rows(count)}`,
            choices: choicesOf(dimension),
            none: words.answers.choose,
            typed,
          }),
        )}
      </div>
    </fieldset>`,
  ];
}

function dimensionName(dimension: string, city: Bench['city'], { words, language }: Bench['visit']): string {
  if (dimension === 'area') return words.fields.area;
  if (dimension === 'indicator') return words.fields.indicator;
  return city.catalogue.dimensions.find((one) => one.id === dimension)?.label[language] ?? dimension;
}

function signQuestions({ visit, view }: Bench): Markup[] {
  const { words, language, typed } = visit;
  if (view.asks.signs.length === 0) return [];
  const meanings = SIGN_MEANINGS.map((value) => ({
    value,
    label: value === 'zero' ? words.answers.zero : SITE_WORDS[language].reasons[value],
  }));
  return [
    html`<fieldset>
      <legend>${words.answers.signs}</legend>
      <div class="grid">
        ${view.asks.signs.map(({ text, count }) =>
          select({
            name: `sign|${text}`,
            label: `“${text}”`,
            hint: words.workbench.rows(count),
            choices: meanings,
            none: words.answers.choose,
            typed,
          }),
        )}
      </div>
      ${select({ name: 'convention', label: words.answers.convention, choices: CONVENTION_NAMES.map((name) => ({ value: name, label: words.conventions[name] })), none: words.answers.none, typed })}
    </fieldset>`,
  ];
}

function figureQuestions({ visit, view, city }: Bench): Markup[] {
  const { words, language, typed } = visit;
  const { periods, decimal, indicator, encoding } = view.asks;
  return [
    ...(indicator
      ? [
          select({
            name: 'constant|indicator',
            label: words.fields.indicator,
            choices: indicatorChoices(city, language),
            none: words.answers.choose,
            typed,
          }),
        ]
      : []),
    ...periods.slice(0, MOST_CODES).map(({ text, candidates }) =>
      select({
        name: `code|period|${text}`,
        label: words.answers.period(text),
        choices: candidates.map((value) => ({ value, label: value })),
        none: words.answers.choose,
        typed,
      }),
    ),
    ...(decimal.length > 0
      ? [
          select({
            name: 'decimal',
            label: words.answers.decimal(decimal[0] ?? ''),
            choices: [
              { value: '.', label: words.answers.point },
              { value: ',', label: words.answers.comma },
            ],
            none: words.answers.choose,
            typed,
          }),
        ]
      : []),
    ...(encoding ? [encodingField(visit)] : []),
  ];
}

const encodingField = ({ words, typed }: Bench['visit']): Markup =>
  select({
    name: 'encoding',
    label: words.answers.encoding,
    choices: ENCODINGS.map((name) => ({ value: name, label: name })),
    none: words.answers.unchanged,
    typed,
  });

/** Everything else that can be said of a file, what it is about before how it is written; the last field takes a whole mapping, as the contract has it. */
function furtherFields({ visit, view, city }: Bench): Markup[] {
  const { words, language, typed } = visit;
  const indicator = city.catalogue.indicators.find(
    (one) => one.id === (view.upload.request.indicator ?? view.mapping.constants?.['indicator']),
  );
  const { asks } = view;
  return [
    ...(indicator?.dimensions ?? []).map((dimension) =>
      select({
        name: `constant|${dimension}`,
        label: words.answers.always(dimensionName(dimension, city, visit)),
        value: view.mapping.constants?.[dimension],
        choices: codeChoices(city, dimension, language, words),
        none: words.answers.none,
        typed,
      }),
    ),
    field({
      name: 'scale',
      label: words.answers.scale,
      hint: words.answers.scaleHint,
      value: view.mapping.scale === undefined ? '' : String(view.mapping.scale),
      typed,
    }),
    ...(asks.decimal.length > 0
      ? []
      : [
          select({
            name: 'decimal',
            label: words.answers.decimalMark,
            choices: [
              { value: '.', label: words.answers.point },
              { value: ',', label: words.answers.comma },
            ],
            none: words.answers.unchanged,
            typed,
          }),
        ]),
    ...(asks.headerRow !== null
      ? []
      : [field({ name: 'headerRow', label: words.answers.headerRow, type: 'number', value: '', typed })]),
    select({
      name: 'delimiter',
      label: words.answers.delimiter,
      choices: DELIMITERS.map((value) => ({ value, label: value === '\t' ? words.answers.tab : value })),
      none: words.answers.unchanged,
      typed,
    }),
    ...(asks.encoding ? [] : [encodingField(visit)]),
    field({ name: 'mapping', label: words.answers.mapping, hint: words.answers.mappingHint, rows: 6, typed }),
    ...(Object.keys(view.mapping).length > 0
      ? [html`<pre class="mapping">${JSON.stringify(view.mapping, null, 1)}</pre>`]
      : []),
  ];
}
