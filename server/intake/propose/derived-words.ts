/** How a figure was made from others that stand in the same file. */
export type Derived = 'change' | 'percent' | 'index';

const PER_CENT = String.raw`(?:%|per ?cent|prozent|pour ?cents?|pct|procent|prosent)`;
/** What stands before the period or the level a figure is compared with. */
const AGAINST = String.raw`(?:from|on|over|since|against|compared|vs\.?|year|previous|last|gegenüber|gegen|zum|zur|seit|ggü\.?|par rapport|sur un an|depuis|fra|siden|i forhold|ift\.?|annuelle?|(?:in|en|i) ${PER_CENT}|\(|,|$)`;

const CHANGE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:(?:annual |absolute |percentage |relative |net )?change|increase|veränderung|differenz|zu-?\s?(?:/|und|bzw\.)\s?abnahme|zunahme|zuwachs|variation|évolution|accroissement|ændring|stigning|endring|tilvekst)s?(?=[^\p{L}]*${AGAINST})`,
  'iu',
);
const CHANGE_ALSO = new RegExp(
  String.raw`year[- ]on[- ]year|\by/y\b|\byoy\b|vorjahres(?:veränderung|vergleich)|écart (?:par rapport|avec l)|difference (?:from|to|on) (?:the )?(?:previous|last|prior)`,
  'iu',
);
/** An index by itself may be an indicator; one that is told its base is made of other figures. */
const INDEX = /(?:index|indexiert|indices?|indeks|messziffer)[^\p{L}]*.*=\s*100(?!\d)|(?:^|\D)\d{4}\s*=\s*100(?!\d)/iu;

const IN_PER_CENT = new RegExp(`${PER_CENT}|percentage change|relative change|y/y|yoy`, 'iu');

/** What a header or a row says it was made as; undefined for all that may be a figure of its own. */
export function derivedAs(text: string): Derived | undefined {
  if (INDEX.test(text)) return 'index';
  if (!CHANGE.test(text) && !CHANGE_ALSO.test(text)) return undefined;
  // A difference of two shares is in points.
  if (/punkt|point/iu.test(text)) return 'change';
  return IN_PER_CENT.test(text) ? 'percent' : 'change';
}

const DISTANCE =
  /^(?:difference|diff\.?|gap|differenz|abstand|unterschied|écart|différence|forskel|afstand)(?![\p{L}])/iu;

/** `Difference`, `Écart` beside groups: how far they lie apart, and no group. */
export const isDistance = (text: string): boolean => DISTANCE.test(text.trim());

/** What is said beside figures and is none of them: `Target`, `Rang`, `Forecast`. */
const NO_FIGURE =
  /^(?:target|goal|ziel(?:wert|größe)?|soll(?:wert)?|objectif|cible|mål(?:tal)?|rank(?:ing)?|rang(?:platz)?|platz|classement|placering|forecast|projection|prognose(?:wert)?|projektion|vorausberechnung|prévision|fremskrivning)(?![\p{L}])/iu;

/** Whether a text says of figures that they are wanted, expected or an order, and not what was found. */
export const isNoFigure = (text: string): boolean => NO_FIGURE.test(text.trim());

/** Units of indicators that are themselves a change, a distance or an index. */
const MADE_UNITS: ReadonlySet<string> = new Set(['PC_CHG', 'PP', 'IX']);

/** Whether the header over the only figures says that they are none of an indicator in this unit, but made of them. */
export const isMadeOfFigures = (header: string, unit: string): boolean =>
  isNoFigure(header) ||
  (!MADE_UNITS.has(unit) &&
    (derivedAs(header) !== undefined || isDistance(header) || CHANGE_ALONE.test(header.trim())));

const CHANGE_ALONE = /^(?:change|veränderung|variation|évolution|ændring)(?![\p{L}])/iu;
