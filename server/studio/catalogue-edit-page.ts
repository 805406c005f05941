import type { Language } from '../../indicators/text.ts';
import type { OpenedFile } from '../catalogue/catalogue-editor.ts';
import { html, raw, type Markup } from '../explore/pages/html.ts';
import { titleOfFile } from './catalogue-list-page.ts';
import { codeFields, entryFields, languagesOf, tieFields } from './catalogue-row-fields.ts';
import { codesOfFile } from './code-rows.ts';
import { TIE_KINDS, tiesIn } from './factor-ties.ts';
import { typedOr } from './fields.ts';
import { growingLists } from './growing-lists.ts';
import { structureFields } from './indicator-structure.ts';
import { button, field, form, hidden, languageFields, table } from './pages/controls.ts';
import { fieldName, placeName } from './place-name.ts';
import { sayTime } from './say.ts';
import { shownValue } from './shown-value.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';
import { textAt, textPlaces, type TextPlace } from './text-places.ts';

/** One file of the catalogue: its texts in each language, compared with the standard, and its history. */
export async function catalogueEditPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, typed } = visit;
  const path = typedOr(typed, 'path', visit.query['path'] ?? '');
  const opened = await deps.services.editor.open(path);
  const title = titleOfFile(opened, visit, deps);
  return {
    title,
    current: 'catalogue',
    body: html`<p class="eyebrow"><a href="/studio/catalogue">${words.nav.catalogue}</a></p>
      <h1>${title}</h1>
      ${opened.content === null ? null : editForm(path, opened, visit, deps)} ${await comparison(path, visit, deps)}
      ${await history(path, opened, visit, deps)} ${removal(opened, visit)}`,
  };
}

function editForm(path: string, opened: OpenedFile, visit: Visit, deps: StudioDeps): Markup {
  const { words, typed } = visit;
  const structure = structureFields(opened.content, visit, cityOf(deps));
  return form(
    '/studio/catalogue/edit',
    [
      hidden('path', path),
      hidden('base', typedOr(typed, 'base', opened.base === null ? '' : String(opened.base))),
      ...sections(opened, visit, deps),
      ...numberSection(opened, structure, visit, deps),
      html`<details>
        <summary>${words.catalogue.whole}</summary>
        ${field({ name: 'whole', label: words.catalogue.whole, hint: words.catalogue.wholeHint, rows: 16, typed })}
        <pre class="mapping">${JSON.stringify(opened.content, null, 2)}</pre>
      </details>`,
      field({ name: 'reason', label: words.catalogue.reason, hint: words.catalogue.reasonHint, typed, maxLength: 500 }),
      button(words.save),
    ],
    { className: 'sheet sheet-wide' },
  );
}

/** Single texts stand open; the entries of a list are folded under its name and number, with room for more. */
function sections(opened: OpenedFile, visit: Visit, deps: StudioDeps): Markup[] {
  const places = textPlaces(opened.content).filter((one) => one.kind === 'text');
  const growing = growingLists(opened.content);
  const isIndicator = tiesIn(opened.content, 'keyFactors') !== null;
  const byPart = Map.groupBy(places, (one) => one.keys[0] ?? '');
  const parts = [...new Set([...byPart.keys(), ...growing, ...(isIndicator ? TIE_KINDS : [])])];
  const isList = (part: string): boolean => part === '' || Array.isArray(textAt(opened.content, `/${part}`));
  const textsAt = (pointer: string, own: readonly TextPlace[]): Markup[] =>
    own
      .filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
      .map((place) => textFields(place, opened, visit, deps));
  return parts.flatMap((part) => {
    const own = byPart.get(part) ?? [];
    if (!isList(part)) return own.map((place) => textFields(place, opened, visit, deps));
    const name = placeName([part], visit, deps);
    const tieKind = isIndicator ? TIE_KINDS.find((one) => one === part) : undefined;
    if (tieKind) {
      const { length } = tiesIn(opened.content, tieKind) ?? [];
      return [folded(`${name} (${length})`, tieFields(tieKind, opened, visit, deps), visit)];
    }
    const codes = part === 'codes' ? codesOfFile(opened.content) : null;
    if (codes) {
      const rows = codeFields(codes, opened, visit, deps, (at) => textsAt(`/codes/${at}`, own));
      return [folded(`${name} (${codes.length})`, rows, visit)];
    }
    const list = growing.find((one) => one === part);
    const entries = list ? (textAt(opened.content, `/${list}`) as unknown[]) : [];
    const fields = list
      ? entryFields(list, entries, opened, visit, deps, (at) => textsAt(`/${list}/${at}`, own))
      : own.map((place) => textFields(place, opened, visit, deps));
    const count = list ? entries.length : new Set(own.map((one) => one.keys[1])).size;
    return [folded(`${name} (${count})`, fields, visit)];
  });
}

const folded = (title: string, content: readonly Markup[], { problem }: Visit): Markup =>
  html`<details class="section" ${problem === null ? null : raw(' open')}>
    <summary>${title}</summary>
    ${content}
  </details>`;

/** One field for each language; where it is worded otherwise, the standard's words stand below. */
function textFields({ pointer, keys, value }: TextPlace, opened: OpenedFile, visit: Visit, deps: StudioDeps): Markup {
  const { words, language } = visit;
  const text = value as Record<Language, string>;
  const standard = opened.standard === null ? undefined : (textAt(opened.standard, pointer) as typeof text | undefined);
  const differs = standard && JSON.stringify(standard) !== JSON.stringify(text);
  return html`<div class="place">
    ${languageFields({
      name: `place|${pointer}`,
      legend: placeName(keys, visit, deps),
      value: text,
      typed: visit.typed,
      languages: languagesOf(deps),
      rows: rowsFor(Math.max(0, ...Object.values(text).map((one) => one.length))),
    })}
    ${differs ? html`<p class="standard-text">${words.catalogue.standard}: ${standard[language] ?? standard.en}</p>` : null}
  </div>`;
}

/** Room for the whole of a text, as far as that is reasonable. */
const rowsFor = (length: number): number => Math.min(10, Math.max(1, Math.ceil(length / 55)));

/** What stands where nothing is said. */
function hintOf(keys: readonly string[], { words }: Visit): { hint?: string } {
  const hints: Readonly<Record<string, string>> = words.catalogue.numberHints;
  const hint = hints[keys.join('.')];
  return hint === undefined ? {} : { hint };
}

/** Numbers and what is chosen from lists. */
function numberSection(
  opened: OpenedFile,
  structure: readonly Markup[],
  visit: Visit,
  deps: StudioDeps,
): readonly Markup[] {
  const numbers = textPlaces(opened.content)
    .filter((one) => one.kind === 'number')
    .map(({ pointer, keys, value }) =>
      field({
        name: `place|${pointer}`,
        label: placeName(keys, visit, deps),
        value: typeof value === 'number' ? String(value) : '',
        ...hintOf(keys, visit),
        typed: visit.typed,
      }),
    );
  if (numbers.length + structure.length === 0) return [];
  return [
    html`<details class="section" ${visit.problem === null ? null : raw(' open')}>
      <summary>${visit.words.catalogue.measured}</summary>
      <div class="grid">${numbers} ${structure}</div>
    </details>`,
  ];
}

async function comparison(path: string, visit: Visit, deps: StudioDeps): Promise<Markup | null> {
  const { words } = visit;
  const compared = await deps.services.editor.compare(path);
  if (compared.isOwn) return null;
  return html`<section aria-labelledby="compare">
    <h2 id="compare">${words.catalogue.compare}</h2>
    ${compared.standardChangedSince ? html`<p class="warned">${words.catalogue.standardChanged}</p>` : null}
    ${table({
      caption: words.catalogue.compare,
      head: [words.catalogue.field, words.catalogue.standard, words.catalogue.yours],
      rows: compared.differences
        .filter(saysMore)
        .map((one) => [
          fieldName(one.field, visit, deps),
          shownValue(one.standard, visit, deps),
          shownValue(one.own, visit, deps),
        ]),
      empty: words.catalogue.same,
    })}
    ${compared.isChanged ? restoring(path, null, words.catalogue.restore) : null}
  </section>`;
}

/** That an added entry has the id by which its place is called says nothing more. */
const saysMore = ({ field: place }: { field: string }): boolean =>
  !/^(?:keyFactors|contextualFactors|codes)\.[^#]+\.id$/.test(place);

const restoring = (path: string, revision: number | null, label: string): Markup =>
  form(
    '/studio/catalogue/restore',
    [
      hidden('path', path),
      hidden('revision', revision === null ? '' : String(revision)),
      button(label, { quiet: true }),
    ],
    { className: 'inline' },
  );

async function history(path: string, opened: OpenedFile, visit: Visit, deps: StudioDeps): Promise<Markup | null> {
  const { words, language } = visit;
  const entries = await deps.services.editor.history(path);
  if (entries.length === 0) return null;
  return html`<section aria-labelledby="history">
    <h2 id="history">${words.catalogue.history}</h2>
    ${table({
      caption: words.catalogue.history,
      head: [words.log.when, words.log.who, words.catalogue.reason, ''],
      whole: [0],
      rows: entries.map((one) => [
        sayTime(one.at, language, deps.services.config.timeZone),
        one.account ?? words.log.nobody,
        one.isStandard ? words.catalogue.standard : (one.reason ?? ''),
        one.id === opened.base ? words.catalogue.current : restoring(path, one.id, words.catalogue.restoreThis),
      ]),
    })}
  </section>`;
}

/** An own file has no standard to go back to: it goes, as long as nothing needs it. */
function removal(opened: OpenedFile, { words }: Visit): Markup | null {
  if (!opened.isOwn || opened.content === null) return null;
  return html`<section aria-labelledby="remove">
    <h2 id="remove">${words.catalogue.remove}</h2>
    <p>${words.catalogue.removeSays}</p>
    ${restoring(opened.path, null, words.catalogue.remove)}
  </section>`;
}
