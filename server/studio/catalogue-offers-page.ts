import type { Offer } from '../catalogue/standard-service.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { editAddress, titleOfFile } from './catalogue-list-page.ts';
import { button, form, hidden, table } from './pages/controls.ts';
import { fieldName } from './place-name.ts';
import { shownValue } from './shown-value.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';

/** What a newer program would word otherwise, beside what the city accepted and what it wrote itself. */
export async function catalogueOffersPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const offers = await deps.services.standard.offers();
  const open = offers.filter((one) => one.change !== 'none');
  return {
    title: words.catalogue.offersTitle,
    current: 'catalogue',
    body: html`<p class="eyebrow"><a href="/studio/catalogue">${words.nav.catalogue}</a></p>
      <h1>${words.catalogue.offersTitle}</h1>
      <p class="lead">${offers.length === 0 ? words.catalogue.noOffers : words.catalogue.offersLead}</p>
      ${open.length > 1 ? accepting(open, words.catalogue.acceptAll(open.length)) : null}
      ${offers.map((offer) => offerSection(offer, visit, deps))}`,
  };
}

const accepting = (offers: readonly Offer[], label: string): Markup =>
  form('/studio/catalogue/accept', [...offers.map((one) => hidden('path', one.path)), button(label, { quiet: true })], {
    className: 'inline',
  });

function offerSection(offer: Offer, visit: Visit, deps: StudioDeps): Markup {
  const { words } = visit;
  return html`<section>
    <h2>${titleOfFile(offer, visit, deps)} <code>${offer.path}</code></h2>
    ${offer.forced ? html`<p class="warned">${words.catalogue.forced}</p>` : null}
    ${offer.ownSetAside ? html`<p class="warned">${words.catalogue.setAside} ${offer.mistakes.map((one) => `${one.path}: ${one.expected}`).join('; ')}</p>` : null}
    ${table({
      caption: offer.path,
      head: [words.catalogue.field, words.workbench.old, words.workbench.new, words.catalogue.yours],
      rows: offer.differences.map((one) => [
        fieldName(one.field, visit, deps),
        shownValue(one.accepted, visit, deps),
        shownValue(one.shipped, visit, deps),
        one.own === undefined ? '' : shownValue(one.own, visit, deps),
      ]),
      empty: '',
    })}
    ${offer.change === 'none' ? html`<p><a href="${editAddress(offer.path)}">${words.catalogue.edit}</a></p>` : accepting([offer], words.catalogue.accept)}
  </section>`;
}
