import type { Catalogue } from '../../indicators/definition.ts';
import { LANGUAGES } from '../../indicators/text.ts';

/** What people write over the columns of the canonical form in the four languages, in small letters. */
const FIELD_WORDS: Readonly<Record<string, readonly string[]>> = {
  indicator: ['indicateur', 'indikator'],
  area: ['territoire', 'område', 'gebiet', 'raumbezug'],
  period: ['year', 'période', 'année', 'periode', 'år', 'zeitraum', 'jahr'],
  value: ['valeur', 'værdi', 'wert'],
  lower: ['lower limit', 'limite inférieure', 'nedre grænse', 'untergrenze'],
  upper: ['upper limit', 'limite supérieure', 'øvre grænse', 'obergrenze'],
  numerator: ['numérateur', 'tæller', 'zähler'],
  denominator: ['dénominateur', 'nævner', 'nenner'],
  status: ['statut'],
  conf: ['confidentiality', 'confidentialité', 'fortrolighed', 'vertraulichkeit'],
  reason: ['motif', 'årsag', 'grund'],
  note: ['remarque', 'bemærkning', 'anmerkung', 'bemerkung'],
};

/** Finds the field or dimension a header cell names, by its own name first, then by a word or label in any language. */
export function fieldByHeader(fields: readonly string[], catalogue: Catalogue): (header: string) => string | undefined {
  const known = new Map<string, string>();
  for (const field of fields) for (const word of FIELD_WORDS[field] ?? []) known.set(word, field);
  for (const dimension of catalogue.dimensions)
    for (const language of LANGUAGES) known.set(dimension.label[language].toLocaleLowerCase('en'), dimension.id);
  const names = [...fields, ...catalogue.dimensions.map((one) => one.id)];
  for (const name of names) known.set(name, name);
  return (header) => known.get(header.trim().toLocaleLowerCase('en'));
}
