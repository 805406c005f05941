/** Fields for the parts of a catalogue file that are rows: codes, ties to factors, questions, examples, cautions. */
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import type { Code, CodeList } from '../../indicators/definition.ts';
import type { OpenedFile } from '../catalogue/catalogue-editor.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { NEW_ROWS } from './code-rows.ts';
import { STRENGTHS, strengthOf, tiesIn, type TieKind } from './factor-ties.ts';
import { EXAMPLE_FACTS, entryName, type Growing } from './growing-lists.ts';
import { checkbox, field, languageFields, select, type Choice } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';
import { isContainer, textAt } from './text-places.ts';

/** Draws the texts of the entry at a position. */
type TextsOf = (at: number) => readonly Markup[];

/** English is what a reader of another language falls back to, so it always can be written. */
export const languagesOf = (deps: StudioDeps): Language[] => [
  ...new Set<Language>(['en', ...cityOf(deps).identity.languages]),
];

const group = (legend: string, content: readonly (Markup | null)[]): Markup =>
  html`<fieldset class="entry">
    <legend>${legend}</legend>
    ${content}
  </fieldset>`;

export function codeFields(
  codes: readonly Code[],
  opened: OpenedFile,
  visit: Visit,
  deps: StudioDeps,
  texts: TextsOf,
): Markup[] {
  const { words, language, typed } = visit;
  const { rows } = words.catalogue;
  const around = codesAround(codes, opened, deps);
  const parents = (self: string): Choice[] =>
    around
      .filter((one) => one.id !== self)
      .map((one) => ({ value: one.id, label: `${one.label[language]} (${one.id})` }));
  const schemes = [...new Set(around.flatMap((one) => one.schemes ?? []))];
  const placing = (row: string, code: Code | null, at: number | null): Markup =>
    html`<div class="grid">
      ${select({ name: `${row}|parent`, label: rows.parent, value: code?.parent ?? '', typed, none: words.answers.none, choices: parents(code?.id ?? '') })}
      ${field({ name: `${row}|place`, label: rows.place, value: at === null ? '' : String(at + 1), typed, maxLength: 4 })}
      ${schemes.length > 0 ? field({ name: `${row}|schemes`, label: words.catalogue.places.schemes, hint: rows.schemesHint(schemes.join(', ')), value: code?.schemes?.join(', ') ?? '', typed }) : null}
    </div>`;
  const standing = codes.map((code, at) =>
    group(`${code.label[language]} (${code.id})`, [
      ...texts(at),
      placing(`code|${at}`, code, at),
      leaveOut(`code|${at}|drop`, visit, code.id),
    ]),
  );
  const added = Array.from({ length: NEW_ROWS }, (_row, at) =>
    group(`${rows.newCode} ${at + 1}`, [
      field({ name: `new|${at}|id`, label: rows.code, hint: rows.codeHint, typed, maxLength: 60 }),
      languageFields({
        name: `new|${at}|label`,
        legend: words.catalogue.places.name,
        hint: words.languagesHint,
        value: null,
        typed,
        languages: LANGUAGES,
      }),
      placing(`new|${at}`, null, null),
    ]),
  );
  return [...standing, ...added];
}

/** What a code may be part of: the codes of its own file, and of the list an addition adds to. */
function codesAround(codes: readonly Code[], { content }: OpenedFile, deps: StudioDeps): readonly Code[] {
  const extended = (content as { extends?: string }).extends;
  const list: CodeList | undefined = cityOf(deps).catalogue.codelists.find((one) => one.id === extended);
  return list?.codes ?? codes;
}

/** One group of fields for each factor there is: whether the indicator has to do with it, and why. */
export function tieFields(kind: TieKind, { content }: OpenedFile, visit: Visit, deps: StudioDeps): Markup[] {
  const { words, language, typed } = visit;
  const { rows } = words.catalogue;
  const ties = tiesIn(content, kind) ?? [];
  const strengths = STRENGTHS.filter((one) => kind === 'keyFactors' || one !== 'primary');
  return cityOf(deps).catalogue[kind].map((factor) => {
    const tie = ties.find((one) => one.id === factor.id);
    return group(factor.label[language], [
      select({
        name: `tie|${kind}|${factor.id}`,
        label: rows.tie,
        value: strengthOf(tie),
        typed,
        choices: strengths.map((value) => ({ value, label: rows.strengths[value] })),
      }),
      languageFields({
        name: `tie|${kind}|${factor.id}|why`,
        legend: rows.why,
        value: tie?.reason ?? null,
        typed,
        languages: languagesOf(deps),
      }),
    ]);
  });
}

export function entryFields(
  name: Growing,
  entries: readonly unknown[],
  { standard }: OpenedFile,
  visit: Visit,
  deps: StudioDeps,
  texts: TextsOf,
): Markup[] {
  const { words } = visit;
  const place = words.catalogue.places[name];
  const beside = textAt(standard, `/${name}`);
  const theirs = new Set(Array.isArray(beside) ? beside.map((one: unknown, at) => entryName(one, at)) : []);
  const standing = entries.map((entry, at) => {
    const id = entryName(entry, at);
    const facts = name === 'examples' && !theirs.has(id) ? exampleFacts(`fact|${id}`, entry, visit, deps) : null;
    return group(`${place} ${at + 1}`, [...texts(at), facts, leaveOut(`drop|${name}|${id}`, visit, `${at + 1}`)]);
  });
  return [...standing, group(words.catalogue.add, newEntry(name, visit, deps))];
}

function newEntry(name: Growing, visit: Visit, deps: StudioDeps): (Markup | null)[] {
  const { words, typed } = visit;
  const text = (part: string, legend: string, hint?: string): Markup =>
    languageFields({
      name: `add|${part}`,
      legend,
      value: null,
      typed,
      languages: languagesOf(deps),
      rows: 3,
      ...(hint ? { hint } : {}),
    });
  const { places, addHint } = words.catalogue;
  return [
    text(name, name === 'pitfalls' ? places.pitfalls : places.text, addHint),
    name === 'questions' ? text('lookFor', places.lookFor) : null,
    name === 'examples' ? exampleFacts('add|examples', null, visit, deps) : null,
  ];
}

function exampleFacts(row: string, entry: unknown, { words, typed, language }: Visit, deps: StudioDeps): Markup {
  const present = (fact: string): string => {
    const value = isContainer(entry) ? Reflect.get(entry, fact) : undefined;
    if (typeof value === 'string') return value;
    return entry === null && fact === 'city' ? cityOf(deps).identity.name[language] : '';
  };
  return html`<div class="grid">
    ${EXAMPLE_FACTS.map((fact) => field({ name: `${row}|${fact}`, label: words.catalogue.rows[fact], value: present(fact), typed, maxLength: 100 }))}
  </div>`;
}

const leaveOut = (name: string, { words, typed }: Visit, of: string): Markup =>
  checkbox({ name, label: `${words.catalogue.rows.leaveOut}: ${of}`, isChecked: typed[name] !== undefined });
