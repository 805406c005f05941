/** FORM → CONTENT: what was typed, as the statement keeps it. Its schema decides afterwards whether it may stay. */
import { LANGUAGES } from '../../../indicators/text.ts';
import type { StatementKind } from '../../commitments/statement.ts';
import type { Typed } from '../studio-route.ts';
import { FORM_FIELDS, type FieldForm } from './form-fields.ts';

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};
const orNull = (text: string): string | null => (text === '' ? null : text);

/** In the languages that were filled in; null where none was. */
function inLanguages(typed: Typed, name: string): Record<string, string> | null {
  const filled = LANGUAGES.flatMap((language) => {
    const text = one(typed, `${name}.${language}`);
    return text === '' ? [] : [[language, text] as const];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function several(typed: Typed, name: string): string[] {
  const value = typed[name];
  const all = typeof value === 'string' ? [value] : [...(value ?? [])];
  return all.map((text) => text.trim()).filter((text) => text !== '');
}

/** A decimal point or comma, whichever stands there alone. */
function numberOf(text: string): number | null | undefined {
  if (text === '') return null;
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-');
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** Lines of `2024-12-31; text`; a `+` before the line says that it is done. */
const lines = (text: string): { isDone: boolean; date: string; text: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const isDone = line.startsWith('+');
      const [date = '', ...rest] = line.replace(/^\+\s*/, '').split(';');
      return { isDone, date: date.trim(), text: rest.join(';').trim() };
    });

function partOf(typed: Typed, name: string, form: FieldForm, before: unknown, language: string): unknown {
  const text = one(typed, name);
  switch (form) {
    case 'texts':
    case 'names':
      return inLanguages(typed, name);
    case 'answer': {
      return inLanguages(typed, name);
    }
    case 'year':
    case 'number':
      return numberOf(text);
    case 'about': {
      const [kind = '', id = ''] = text.split(':');
      return { [kind]: id };
    }
    case 'indicators':
    case 'objectives':
    case 'areas':
    case 'commentaries':
      return several(typed, name);
    case 'breakdown':
      return Object.fromEntries(
        several(typed, name).flatMap((pair) => {
          const at = pair.indexOf('=');
          return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
        }),
      );
    case 'decision': {
      const names = inLanguages(typed, `${name}.text`);
      const date = one(typed, `${name}.date`);
      if (names === null && date === '') return null;
      return {
        text: names ?? {},
        date,
        reference: orNull(one(typed, `${name}.reference`)),
        url: orNull(one(typed, `${name}.url`)),
      };
    }
    case 'budget':
      return lines(text).map((line) => {
        const [currency = '', amount = ''] = line.text.split(' ');
        return { year: Number(line.date), amount: numberOf(amount) ?? Number.NaN, currency };
      });
    case 'milestones':
      return lines(text).map((line, at) => ({
        date: line.date,
        text: otherLanguages(before, at, language, line.text),
        isReached: line.isDone,
      }));
    case 'deliveries':
      return lines(text).map((line, at) => ({
        due: line.date,
        text: otherLanguages(before, at, language, line.text),
        isDone: line.isDone,
      }));
    case 'fixed':
      return before;
    default:
      return orNull(text);
  }
}

/** A line is written in one language: what stood in the others stays beside it. */
function otherLanguages(before: unknown, at: number, language: string, text: string): Record<string, string> {
  const rows = Array.isArray(before) ? (before as { text?: Record<string, string> }[]) : [];
  return { ...rows[at]?.text, [language]: text };
}

/** @param before the content it had; of it stays what the form has no field for */
export function readForm(
  kind: StatementKind,
  typed: Typed,
  before: Readonly<Record<string, unknown>>,
  language: string,
): Record<string, unknown> {
  const parts = FORM_FIELDS[kind].map(({ name, form }) => [name, partOf(typed, name, form, before[name], language)]);
  return { ...before, ...(Object.fromEntries(parts) as Record<string, unknown>) };
}
