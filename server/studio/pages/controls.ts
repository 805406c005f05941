/** The parts forms are made of: a label above, a hint below it, the field, as large as a thumb. */
import { LANGUAGES, type Language, type LongText } from '../../../indicators/text.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { typedOr } from '../fields.ts';
import type { Typed } from '../studio-route.ts';

const attribute = (name: string, value: string | number | null | undefined): Markup | null =>
  value === null || value === undefined ? null : html` ${raw(name)}="${value}"`;
const flag = (name: string, isSet: boolean | undefined): Markup | null => (isSet ? raw(` ${name}`) : null);

export interface FieldOptions {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | null | undefined;
  typed?: Typed;
  type?: string;
  isRequired?: boolean;
  autocomplete?: string;
  placeholder?: string;
  /** Lines of a text area; without it the field has one line. */
  rows?: number;
  lang?: Language;
  /** Makes ids differ where a page has the same field twice. */
  scope?: string;
  maxLength?: number;
  /** Where a reader of the page begins to type. */
  isFocused?: boolean;
}

const idOf = ({ name, scope }: { name: string; scope?: string | undefined }): string =>
  `f-${scope ? `${scope}-` : ''}${name}`.replaceAll(/[^\w-]/g, '-');

export function field(options: FieldOptions): Markup {
  const { name, label, hint, typed = {}, type = 'text', rows } = options;
  const id = idOf(options);
  const value = type === 'password' ? '' : typedOr(typed, name, options.value);
  const shared = html`id="${id}"
  name="${name}"${flag('required', options.isRequired)}${flag('autofocus', options.isFocused)}${attribute('autocomplete', options.autocomplete)}${attribute('placeholder', options.placeholder)}${attribute('lang', options.lang)}${attribute('maxlength', options.maxLength)}${attribute('aria-describedby', hint ? `${id}-hint` : null)}`;
  return html`<p class="field">
    <label for="${id}">${label}</label>
    ${hint ? html`<small id="${id}-hint">${hint}</small>` : null}
    ${rows ? html`<textarea ${shared} rows="${rows}">${`\n${value}`}</textarea>` : html`<input ${shared} type="${type}" value="${value}" />`}
  </p>`;
}

export interface Choice {
  value: string;
  label: string;
  /** Choices of one group stand together. */
  group?: string;
}

export function select(
  options: Omit<FieldOptions, 'rows' | 'type'> & { choices: readonly Choice[]; none?: string },
): Markup {
  const { name, label, hint, choices, none, typed = {} } = options;
  const id = idOf(options);
  const chosen = typedOr(typed, name, options.value);
  const option = ({ value, label: text }: Choice): Markup =>
    html`<option value="${value}" ${flag('selected', value === chosen)}>${text}</option>`;
  const groups = Map.groupBy(choices, (one) => one.group ?? '');
  return html`<p class="field">
    <label for="${id}">${label}</label>
    ${hint ? html`<small id="${id}-hint">${hint}</small>` : null}
    <select
      id="${id}"
      name="${name}"
      ${flag('required', options.isRequired)}${attribute('aria-describedby', hint ? `${id}-hint` : null)}
    >
      ${none === undefined ? null : option({ value: '', label: none })}
      ${[...groups].map(([group, own]) => (group === '' ? own.map(option) : html`<optgroup label="${group}">${own.map(option)}</optgroup>`))}
    </select>
  </p>`;
}

export function checkbox(options: {
  name: string;
  value?: string;
  label: string | Markup;
  hint?: string | undefined;
  isChecked: boolean;
  scope?: string;
  isRequired?: boolean;
}): Markup {
  const { name, value = 'on', label, hint, isChecked } = options;
  const id = idOf({ name: `${name}-${value}`, scope: options.scope });
  return html`<p class="tick">
    <input
      type="checkbox"
      id="${id}"
      name="${name}"
      value="${value}"
      ${flag('checked', isChecked)}${flag('required', options.isRequired)}
    />
    <label for="${id}">${label}${hint ? html` <small>${hint}</small>` : null}</label>
  </p>`;
}

export function radios(options: {
  name: string;
  legend: string;
  choices: readonly (Choice & { hint?: string })[];
  value: string;
  typed?: Typed;
}): Markup {
  const chosen = typedOr(options.typed ?? {}, options.name, options.value);
  return html`<fieldset class="radios">
    <legend>${options.legend}</legend>
    ${options.choices.map(({ value, label, hint }) => {
      const id = idOf({ name: `${options.name}-${value}` });
      return html`<p class="tick">
        <input type="radio" id="${id}" name="${options.name}" value="${value}" ${flag('checked', value === chosen)} />
        <label for="${id}">${label}${hint ? html` <small>${hint}</small>` : null}</label>
      </p>`;
    })}
  </fieldset>`;
}

/** One field for each language of the city; the default one first. */
export function languageFields(options: {
  name: string;
  legend: string;
  hint?: string;
  value: Partial<LongText> | null;
  typed?: Typed;
  languages: readonly Language[];
  rows?: number;
  scope?: string;
}): Markup {
  const languages = LANGUAGES.filter((language) => options.languages.includes(language));
  return html`<fieldset class="languages-fields">
    <legend>${options.legend}</legend>
    ${options.hint ? html`<small>${options.hint}</small>` : null}
    ${languages.map((language) =>
      field({
        name: `${options.name}.${language}`,
        label: SITE_WORDS[language].languageName,
        value: options.value?.[language],
        lang: language,
        typed: options.typed ?? {},
        ...(options.rows ? { rows: options.rows } : {}),
        ...(options.scope ? { scope: options.scope } : {}),
      }),
    )}
  </fieldset>`;
}

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** A button; `danger` for what cannot simply be done again. */
export const button = (
  label: string,
  options: { danger?: boolean; quiet?: boolean; name?: string; value?: string } = {},
): Markup =>
  html`<button
    class="${options.danger ? 'danger' : options.quiet ? 'second' : 'first'}"
    ${attribute('name', options.name)}${attribute('value', options.value)}
  >
    ${label}
  </button>`;

export function form(
  action: string,
  content: Markup | readonly Markup[],
  options: { isFile?: boolean; className?: string; id?: string } = {},
): Markup {
  return html`<form
    ${attribute('id', options.id)}
    method="post"
    action="${action}"
    class="${options.className ?? 'sheet'}"
    ${options.isFile ? raw(' enctype="multipart/form-data"') : null}
  >
    ${content}
  </form>`;
}

/** Terms and what they are, side by side. */
export function facts(pairs: readonly (readonly [term: string, value: string | number | Markup | null])[]): Markup {
  return html`<dl class="facts">
    ${pairs.map(([term, value]) =>
      value === null || value === ''
        ? null
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/**
 * A table with its heading; the first column names the row. On a phone each row becomes a block and each cell says the
 * head of its column; the roles are written out because a browser may forget them then.
 */
export function table(options: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | Markup | null)[])[];
  /** Columns of figures, by position. */
  numbers?: readonly number[];
  /** Columns that are never broken, by position: dates, numbers of releases. */
  whole?: readonly number[];
  empty?: string;
}): Markup {
  const { caption, head, rows, numbers = [], whole = [] } = options;
  if (rows.length === 0) return html`<p class="quiet">${options.empty ?? '–'}</p>`;
  const look = (at: number): Markup | null =>
    numbers.includes(at) ? raw(' class="number"') : whole.includes(at) ? raw(' class="whole"') : null;
  const cell = (content: string | number | Markup | null, at: number): Markup =>
    at === 0
      ? html`<th scope="row" role="rowheader" ${look(at)}>${content}</th>`
      : html`<td role="cell" ${look(at)} data-head="${head[at]}">${content}</td>`;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label="${caption}">
    <table class="studio-table" role="table">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${head.map((text, at) => html`<th scope="col" role="columnheader" ${look(at)}>${text}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (cells) =>
            html`<tr role="row">
              ${cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
