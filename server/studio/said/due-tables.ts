import { html, type Markup } from '../../explore/pages/html.ts';
import { table } from '../pages/controls.ts';
import { sayDay } from '../say.ts';
import { cityOf, type StudioDeps } from '../studio-deps.ts';
import type { Visit } from '../studio-route.ts';
import type { DueFromBody, DueItem } from './due.ts';

/** What is due from each body, under its name; the column of days only where one is set. */
export function dueTables(due: readonly DueFromBody[], year: number, visit: Visit, deps: StudioDeps): Markup[] {
  const { words, language } = visit;
  const { timeZone } = deps.services.config;
  return due.map(({ body, items }) => {
    const name = bodyName(body, visit, deps);
    const hasDays = items.some((one) => one.due !== null);
    return html`<h3>${name}</h3>
      ${table({
        caption: name,
        head: [words.said.fields.about, words.said.what, ...(hasDays ? [words.said.dueOn] : [])],
        rows: items.map((one) => [
          html`<a href="${one.href}">${dueText(one, visit, deps)}</a>`,
          words.said.dues[one.kind](year),
          ...(hasDays ? [one.due === null ? '' : sayDay(one.due, language, timeZone)] : []),
        ]),
      })}`;
  });
}

/** What something due is about, in the language of the visit, else in another that it was written in. */
export function dueText(
  { kind, about }: DueItem,
  { language }: Pick<Visit, 'language'>,
  deps: Pick<StudioDeps, 'services'>,
): string {
  const { catalogue, identity } = cityOf(deps);
  if (typeof about !== 'string')
    return about[language] ?? about[identity.defaultLanguage] ?? Object.values(about).find(Boolean) ?? '';
  if (kind !== 'account') return about;
  return catalogue.objectives.find((one) => one.id === about)?.label[language] ?? about;
}

const bodyName = (key: string | null, { language }: Visit, deps: StudioDeps): string =>
  cityOf(deps).bodies.find((one) => one.key === key)?.name[language] ?? key ?? '–';
