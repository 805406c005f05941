import type { Choice, Mapping, Option, Sureness } from '../../contract/upload.ts';
import { READ_NUMBERS } from '../map-columns.ts';
import { headerLines } from '../table/outline/join-header.ts';
import type { OpenTable } from '../table/table.ts';
import type { IntakeRequest } from '../intake.ts';
import { option } from './make-options.ts';
import type { Meaning } from './meaning.ts';
import { isPeriod } from './read-label.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'ibm850', 'macintosh', 'utf-16le', 'utf-16be'];
const DELIMITERS = [',', ';', '\t', '|'];
const MOST_TEXTS = 200;
const MOST_OPTIONS = 12;
/** Of what a person said any other group of a list may be meant, of areas the first. */
const MOST_CODES = 80;
/** Texts of rows left out that are named in the sentence. */
const SAID = 3;

interface FileFacts {
  table: OpenTable;
  mapping: Mapping;
  request: IntakeRequest;
  /** Decimal marks by column. */
  marks: Readonly<Record<string, string>>;
  header: readonly string[];
}

/** What was recognised of the file as a whole, in the order of the one sentence about it. */
export function fileChoices(facts: FileFacts): Choice[] {
  return [...formChoices(facts), ...shapeChoices(facts), ...figureChoices(facts)];
}

/** Who said a part of the mapping; otherwise it was recognised. */
const sayer = ({ request }: FileFacts, part: keyof Mapping): Sureness =>
  request.mapping[part] !== undefined ? 'given' : request.profile?.[part] !== undefined ? 'profile' : 'recognised';

const choice = (id: string, says: Choice['says'], sureness: Sureness, options: Option[] = []): Choice => ({
  id: `choice|${id}`,
  says,
  sureness,
  isMain: true,
  options,
});

function formChoices(facts: FileFacts): Choice[] {
  const { table } = facts;
  const found: Choice[] = [];
  if (table.format === 'delimited' || table.format === 'eurostat-tsv') {
    const guessed = facts.request.mapping.encoding === undefined && !table.encoding.startsWith('utf');
    const others = ENCODINGS.filter((one) => one !== table.encoding);
    found.push(
      choice(
        'encoding',
        { code: 'encoding', facts: { encoding: table.encoding } },
        guessed ? 'guessed' : sayer(facts, 'encoding'),
        others.map((encoding) => option(encoding, { code: 'encoding', facts: { encoding } }, { encoding })),
      ),
    );
  }
  if (table.dialect) {
    const { delimiter } = table.dialect;
    found.push(
      choice(
        'delimiter',
        { code: 'delimiter', facts: { delimiter } },
        sayer(facts, 'delimiter'),
        DELIMITERS.filter((one) => one !== delimiter).map((one) =>
          option(one, { code: 'delimiter', facts: { delimiter: one } }, { delimiter: one }),
        ),
      ),
    );
  }
  if (table.sheet !== null) {
    const others = (table.sheets ?? []).filter((one) => one !== table.sheet).slice(0, 100);
    found.push(
      choice(
        'sheet',
        { code: 'sheet', facts: { sheet: table.sheet } },
        sayer(facts, 'sheet'),
        others.map((sheet) => option(sheet, { code: 'sheet', facts: { sheet } }, { sheet })),
      ),
    );
  }
  found.push(headerChoice(facts));
  return found;
}

function headerChoice(facts: FileFacts): Choice {
  const lines = headerLines(facts.table.outline);
  const first = lines?.first ?? 1;
  const others = Array.from({ length: 9 }, (_none, at) => first - 4 + at).filter(
    (line) => line > 0 && line !== lines?.first,
  );
  const options = others.map((line) =>
    option(`line-${line}`, { code: 'header-line', facts: { line } }, { headerRow: line, headerRows: 1 }),
  );
  if (!lines) return choice('header', { code: 'no-header', facts: {} }, 'recognised', options);
  const { first: line, last } = lines;
  const says: Choice['says'] =
    line === last ? { code: 'header', facts: { line } } : { code: 'headers', facts: { line, last } };
  return choice('header', says, sayer(facts, 'headerRow'), options);
}

function shapeChoices(facts: FileFacts): Choice[] {
  const { mapping, header } = facts;
  const periods = header.filter((name) => isPeriod(name));
  const keys = Object.keys(mapping.columns ?? {}).filter((one) => !NOT_KEYS.has(one));
  const sureness = sayer(facts, 'shape');
  const rows = keys.length > 0 ? [choice('shape', { code: 'rows-are', facts: { keys } }, sureness)] : [];
  if (mapping.shape === 'wide-periods')
    return [
      ...rows,
      choice(
        'periods',
        { code: 'periods-across', facts: { first: periods[0] ?? '', last: periods.at(-1) ?? '' } },
        sureness,
      ),
    ];
  if (mapping.shape !== 'wide-series') return rows;
  const series = Object.values(mapping.valueColumns ?? {}).filter((one) => one['field'] === undefined);
  return [...rows, choice('series', { code: 'series-across', facts: { count: series.length } }, sureness)];
}

const NOT_KEYS: ReadonlySet<string> = new Set([...READ_NUMBERS, 'status', 'conf', 'reason', 'note']);
function figureChoices(facts: FileFacts): Choice[] {
  const { mapping, marks } = facts;
  const { indicator } = facts.request;
  const found: Choice[] = [];
  const about = mapping.constants?.['indicator'] ?? indicator;
  if (about !== null && about !== undefined && mapping.columns?.['indicator'] === undefined)
    found.push(
      choice(
        'indicator',
        { code: 'indicator-is', facts: { indicator: about } },
        indicator !== null ? 'given' : sayer(facts, 'constants'),
      ),
    );
  const used = new Set(Object.values(marks));
  const [mark] = used;
  if (used.size === 1 && mark !== undefined)
    found.push(
      choice(
        'decimal',
        { code: mark === ',' ? 'decimal-comma' : 'decimal-point', facts: {} },
        sayer(facts, 'decimal'),
        [
          option(
            mark === ',' ? '.' : ',',
            { code: 'mark', facts: { mark: mark === ',' ? '.' : ',' } },
            { decimal: mark === ',' ? '.' : ',' },
          ),
        ],
      ),
    );
  for (const [column, texts] of Object.entries(mapping.drop ?? {}))
    found.push(
      choice(
        `drop|${column}`,
        {
          code: 'rows-left-out',
          facts: { column, texts: texts.slice(0, SAID), ...(texts.length > SAID ? { more: texts.length - SAID } : {}) },
        },
        sayer(facts, 'drop'),
        [option('read-them', { code: 'read-them', facts: {} }, { drop: { [column]: null } })],
      ),
    );
  return found;
}

/** Texts that were taken for a code though they are written another way; each can mean something else. */
export function textChoices(
  recognised: Readonly<Record<string, Readonly<Record<string, string>>>>,
  meaning: Meaning,
): Choice[] {
  const all = Object.entries(recognised).flatMap(([kind, texts]) =>
    Object.entries(texts).map(([text, code]) => ({ kind, text, code })),
  );
  return all.slice(0, MOST_TEXTS).map(({ kind, text, code }) => ({
    id: `choice|code|${kind}|${text}`,
    says: sayText(kind, text, code),
    sureness: 'recognised',
    isMain: false,
    options: meaning.options
      .all(kind, text, (other) => ({ codes: { [kind]: { [text]: other } } }))
      .filter((one) => one.id !== code)
      .slice(0, MOST_OPTIONS)
      .map((one) => ({ ...one, isProposed: false })),
  }));
}

/** More than a person has answered one by one: they came with a mapping, and are changed there. */
const MOST_GIVEN = 40;

/** What the sender said of texts; whoever took the wrong group finds it again, and says another. */
export function givenTextChoices(codes: Mapping['codes'], meaning: Meaning): Choice[] {
  const all = Object.entries(codes ?? {}).flatMap(([kind, texts]) =>
    Object.entries(texts).map(([text, code]) => ({ kind, text, code })),
  );
  if (all.length > MOST_GIVEN) return [];
  return all.flatMap(({ kind, text, code }): Choice[] => {
    const options = meaning.options
      .all(kind, text, (other) => ({ codes: { [kind]: { [text]: other } } }))
      .filter((one) => one.id !== code)
      .slice(0, MOST_CODES);
    if (options.length === 0) return [];
    return [
      {
        id: `choice|code|${kind}|${text}`,
        says: sayText(kind, text, code),
        sureness: 'given',
        isMain: false,
        options: options.map((one) => ({ ...one, isProposed: false })),
      },
    ];
  });
}

function sayText(kind: string, text: string, code: string): Choice['says'] {
  if (kind === 'area') return { code: 'text-is-area', facts: { text, area: code } };
  if (kind === 'indicator') return { code: 'text-is-indicator', facts: { text, indicator: code } };
  return { code: 'text-is-code', facts: { text, dimension: kind, code } };
}
