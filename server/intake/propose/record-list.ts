import type { Draft } from './draft.ts';
import { foldings } from './fold-text.ts';
import { holdsNumbers, shareOfTexts, type ColumnLook } from './look-at-table.ts';
import { words } from './words.ts';

/** Fewer rows could be anything. */
const LEAST_ROWS = 5;
/** So many of a column's cells are different where each row is a record of its own. */
const UNIQUE = 0.8;
const VARIED = 0.3;
const NAMED = 6;

/** Words over the columns of lists: of payments, contracts, people, addresses. Each word of a header is looked at. */
const RECORD_WORDS: ReadonlySet<string> = new Set(
  words(`
    supplier | vendor | payee | invoice | transaction | voucher | expense | purchase | contract | contractor | merchant
    address | street | postcode | zip | phone | telephone | fax | email | e-mail | firstname | surname | lastname
    employee | beneficiary | recipient | business | company | certification | certified | bidder | award
    lieferant | rechnung | buchung | kreditor | empfänger | auftragnehmer | vertrag | adresse | strasse | straße | plz
    telefon | vorname | nachname | firma | beleg
    fournisseur | facture | paiement | bénéficiaire | marché | contrat | rue | téléphone | courriel | prénom | entreprise
    leverandør | faktura | bilag | kontrakt | vej | postnummer | fornavn | efternavn | virksomhed | modtager
  `).flatMap((word) => foldings(word)),
);

/**
 * A LIST IS NO STATISTIC: where each row is a payment, a contract or an address, nothing can be asked that would make
 * figures of it. Gives the columns by which it shows; undefined where it may be a table of figures.
 */
export function recordList(draft: Draft): string[] | undefined {
  const { look, own, profile, family, city } = draft.input;
  if (look.count < LEAST_ROWS || family !== undefined || own.columns || profile.columns) return undefined;
  const named = draft.given.constants?.['indicator'] ?? draft.input.indicator;
  const known = city.catalogue.indicators.find((one) => one.id === named);
  const dimensions = known?.dimensions ?? city.catalogue.dimensions.map((one) => one.id);
  const hasGroups = draft.free.some(
    (one) =>
      !one.hasMore &&
      one.texts.size > 1 &&
      dimensions.some((id) => shareOfTexts(one, (text) => city.matcher.match(id, text)?.how === 'exact') >= VARIED),
  );
  if (hasGroups) return undefined;
  const records = draft.columns.filter((one) => !holdsNumbers(one) && isNamedAsRecord(one));
  const texts = draft.free.filter((one) => one.filled > 0 && !holdsNumbers(one));
  const varied = texts.filter((one) => share(one) >= VARIED || one.hasMore);
  const isUnique = draft.free.some((one) => one.filled >= LEAST_ROWS && share(one) >= UNIQUE);
  const isList = varied.length > 0 && (records.length >= 2 || (records.length === 1 && varied.length > 1 && isUnique));
  return isList ? [...new Set([...records, ...varied])].slice(0, NAMED).map((one) => one.name) : undefined;
}

const share = ({ texts, filled, hasMore }: ColumnLook): number =>
  filled === 0 ? 0 : hasMore ? UNIQUE : texts.size / filled;

/** `Supplier Name`, `vendor_name`, `InvoiceNumber`. */
function isNamedAsRecord({ header }: ColumnLook): boolean {
  const plain = header.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[_\-/.]+/gu, ' ');
  return plain.split(/\s+/).some((word) => foldings(word).some((form) => RECORD_WORDS.has(form)));
}
