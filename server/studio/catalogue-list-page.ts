import type { Language } from '../../indicators/text.ts';
import type { EditableFile } from '../catalogue/catalogue-editor.ts';
import { html } from '../explore/pages/html.ts';
import { table } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';

const GROUPS = ['indicator', 'key-factor', 'codelist', 'codelist-addition', 'list', 'other'] as const;

/** A file of the catalogue by the name of what it holds; lists without a name of their own by their id. */
export function titleOfFile(
  file: Pick<EditableFile, 'kind' | 'id' | 'path'>,
  { words, language }: { words: Visit['words']; language: Language },
  deps: StudioDeps,
): string {
  const { catalogue } = cityOf(deps);
  const named = (id: string): string | undefined => catalogue.codelists.find((one) => one.id === id)?.name[language];
  const lists: Readonly<Record<string, string>> = words.catalogue.lists;
  switch (file.kind) {
    case 'indicator':
      return catalogue.indicators.find((one) => one.id === file.id)?.name[language] ?? file.id;
    case 'key-factor':
      return catalogue.keyFactors.find((one) => one.id === file.id)?.label[language] ?? file.id;
    case 'codelist':
      return named(file.id) ?? file.id;
    case 'codelist-addition':
      return `${named(file.id.replace(/-.*$/, '')) ?? file.id} (${words.catalogue.own})`;
    case 'list':
      return lists[file.id] ?? file.id;
    default:
      return file.id;
  }
}

export const editAddress = (path: string): string => `/studio/catalogue/edit?path=${encodeURIComponent(path)}`;

/** Every file of the catalogue, by kind, and whether it is the city's own or worded by it. */
export async function catalogueListPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const { editor, standard } = deps.services;
  const files = await editor.editableFiles();
  const offers = await standard.offers();
  const standing = (one: EditableFile): string =>
    one.isOwn ? words.catalogue.own : one.isChanged ? words.catalogue.changed : '';
  return {
    title: words.nav.catalogue,
    current: 'catalogue',
    body: html`<h1>${words.nav.catalogue}</h1>
      <p class="lead">${words.catalogue.lead}</p>
      ${offers.length > 0 ? html`<p class="says">${words.catalogue.offers(offers.length)} <a href="/studio/catalogue/offers">${words.catalogue.toOffers}</a></p>` : null}
      <p class="acts">
        <a class="button first" href="/studio/catalogue/new">${words.catalogue.newIndicator}</a>
        <a class="button second" href="/studio/catalogue/files.zip">${words.catalogue.download}</a>
      </p>
      ${GROUPS.map((kind) => {
        const own = files.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        const rows = own
          .map((one) => ({ one, name: titleOfFile(one, visit, deps) }))
          .toSorted((a, b) => a.name.localeCompare(b.name, language))
          .map(({ one, name }) => [
            html`<a href="${editAddress(one.path)}">${name}</a>`,
            html`<code>${one.id}</code>`,
            standing(one),
          ]);
        return html`<section>
          <h2>${words.catalogue.kinds[kind]}</h2>
          ${table({ caption: words.catalogue.kinds[kind], head: [words.catalogue.field, words.indicators.id, words.workbench.state], rows })}
        </section>`;
      })}`,
  };
}
