/** How comparable a figure of another place is with one of ours; where definitions differ it is refused, with the reason. */
import { comparabilityOf } from '../../../indicators/codelist.ts';
import type { Comparability, IndicatorDefinition, PublishedValue } from '../../../indicators/definition.ts';
import type { LongText } from '../../../indicators/text.ts';

/** What keeps two figures apart, or must be known of them. */
export type ComparabilityReason =
  | { code: 'definition'; text: LongText | null }
  | { code: 'unit' | 'aim' | 'breakdown' | 'other-group' | 'no-figure' | 'other-definition' }
  | { code: 'group-text'; text: LongText }
  | { code: 'years-apart'; years: number }
  | { code: 'unreliable' };

export interface PlaceComparability {
  state: 'comparable' | 'with-care' | 'refused';
  reasons: ComparabilityReason[];
}

/** Two years lie close enough to be set beside each other, with a word; more is another time. */
const MOST_YEARS = 2;

export interface OwnFigure {
  definition: Pick<IndicatorDefinition, 'unit' | 'difference' | 'basedOn'>;
  /** Group code of the origin list, `_T` for all. */
  group: string;
  /** Last year of the period; null where there is no figure of that group. */
  year: number | null;
}

export function placeComparability(
  own: OwnFigure,
  other: Pick<PublishedValue, 'unit' | 'status' | 'kind' | 'group' | 'breakdown'> & { year: number | null },
  catalogue: { comparability: Comparability[] },
): PlaceComparability {
  const refused: ComparabilityReason[] = [];
  const care: ComparabilityReason[] = [];
  if (own.definition.difference || own.definition.basedOn)
    refused.push({ code: 'definition', text: own.definition.difference ?? null });
  if (other.status === 'D') refused.push({ code: 'other-definition' });
  if (other.unit !== own.definition.unit) refused.push({ code: 'unit' });
  if (other.kind === 'TARGET') refused.push({ code: 'aim' });
  if (Object.keys(other.breakdown ?? {}).length > 0) refused.push({ code: 'breakdown' });
  if (own.year === null) refused.push({ code: 'no-figure' });
  if (other.group !== own.group && !(isAll(other.group) && isAll(own.group))) {
    const known = comparabilityOf(catalogue, own.group, other.group);
    if (!known) refused.push({ code: 'other-group' });
    else (known.relation === 'close' ? care : refused).push({ code: 'group-text', text: known.text });
  }
  if (own.year !== null && other.year !== null && own.year !== other.year) {
    const years = Math.abs(own.year - other.year);
    (years > MOST_YEARS ? refused : care).push({ code: 'years-apart', years });
  }
  if (other.status === 'U') care.push({ code: 'unreliable' });
  if (refused.length > 0) return { state: 'refused', reasons: refused };
  return { state: care.length > 0 ? 'with-care' : 'comparable', reasons: care };
}

/** All people: the total of a list, or an indicator that is not about groups. */
const isAll = (group: string): boolean => group === '_T' || group === '_Z';
