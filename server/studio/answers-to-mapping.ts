/**
 * What was answered on the workbench → the mapping the file is read with. The names of the form's fields carry what
 * they are about: `column|HEADER`, `code|DIMENSION|TEXT`, `sign|TEXT`, `constant|FIELD`.
 */
import type { Mapping } from '../contract/upload.ts';
import { mappingSchema } from '../intake/mapping-schema.ts';
import { AppError } from '../errors.ts';
import type { Typed } from './studio-route.ts';

/** The column holds figures, and its header is their period. */
export const PERIOD_ACROSS = '~period';

const one = (value: string | readonly string[] | undefined): string =>
  (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();

/** Everything of one kind: `code|origin|deutsch` gives ['origin', 'deutsch'] and what was chosen. */
function* answered(typed: Typed, kind: string): Generator<[parts: string[], chosen: string]> {
  for (const [name, value] of Object.entries(typed)) {
    const [own, ...parts] = name.split('|');
    if (own === kind) yield [parts, one(value)];
  }
}

/** What was chosen for questions and choices, by their ids; a text of one's own goes before an option. */
export function answersOf(typed: Typed): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const kind of ['answer', 'free'])
    for (const [parts, chosen] of answered(typed, kind)) if (chosen !== '') answers[parts.join('|')] = chosen;
  for (const rest of all(typed['rest'])) {
    // `leave-rows|code|origin|`: everything of that kind that was not answered.
    const [answer = '', ...parts] = rest.split('|');
    const prefix = parts.join('|');
    for (const [name, value] of Object.entries(typed))
      if (name.startsWith(`answer|${prefix}`) && one(value) === '') answers[name.slice('answer|'.length)] ??= answer;
  }
  return answers;
}

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Whether anything was said in the fields that are parts of a mapping. */
export const saysMapping = (typed: Typed): boolean =>
  Object.entries(typed).some(
    ([name, value]) => !/^(?:answer\||free\||profile$|rest$|headerRowSeen$)/.test(name) && one(value) !== '',
  );

/** @throws AppError `invalid-input` that names what cannot be */
export function answersToMapping(typed: Typed, present: Mapping): Mapping {
  const mapping: Record<string, unknown> = {};
  const columns: Record<string, string> = {};
  const across: string[] = [];
  const left: string[] = [];
  let saysColumns = false;
  for (const [parts, chosen] of answered(typed, 'column')) {
    const header = parts.join('|');
    saysColumns = true;
    if (chosen === PERIOD_ACROSS) across.push(header);
    // A kind of file would read the column again.
    else if (chosen === '' && present.optional) left.push(header);
    else if (chosen !== '') {
      if (columns[chosen] !== undefined)
        throw new AppError('invalid-input', {
          where: 'body',
          field: header,
          problem: `${chosen}: ${columns[chosen]}, ${header}`,
        });
      columns[chosen] = header;
    }
  }
  const headerRow = one(typed['headerRow']);
  // Under another header the columns are others: they are asked about again.
  const isOtherHeader = headerRow !== '' && headerRow !== one(typed['headerRowSeen']);
  if (saysColumns && !isOtherHeader && Object.keys(columns).length + across.length > 0) {
    mapping['columns'] = columns;
    mapping['shape'] = across.length > 0 ? 'wide-periods' : 'long';
    if (across.length > 0) mapping['periodColumns'] = across;
    if (left.length > 0) mapping['ignore'] = [...new Set([...(present.ignore ?? []), ...left])];
  }
  const constants = { ...present.constants };
  for (const [[field = ''], chosen] of answered(typed, 'constant')) {
    if (chosen === '') delete constants[field];
    else constants[field] = chosen;
  }
  if (Object.keys(constants).length > 0 || present.constants) mapping['constants'] = constants;
  const codes = Object.fromEntries(Object.entries(present.codes ?? {}).map(([kind, texts]) => [kind, { ...texts }]));
  for (const [[dimension = '', ...text], chosen] of answered(typed, 'code'))
    if (chosen !== '') codes[dimension] = { ...codes[dimension], [text.join('|')]: chosen };
  if (Object.keys(codes).length > 0) mapping['codes'] = codes;
  const missing = { ...present.missing };
  for (const [text, chosen] of answered(typed, 'sign')) if (chosen !== '') missing[text.join('|')] = chosen;
  if (Object.keys(missing).length > 0) mapping['missing'] = missing;
  for (const name of ['decimal', 'encoding', 'convention', 'delimiter', 'periods'] as const)
    if (one(typed[name]) !== '') mapping[name] = one(typed[name]);
  for (const name of ['headerRow', 'scale'] as const)
    if (one(typed[name]) !== '') mapping[name] = Number(one(typed[name]));
  Object.assign(mapping, written(one(typed['mapping'])));
  const result = mappingSchema.safeParse(mapping);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('invalid-input', {
    where: 'body',
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}

/** A mapping written out by hand, as the contract has it. */
function written(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new AppError('invalid-input', { where: 'body', field: 'mapping', problem: 'JSON' });
}
