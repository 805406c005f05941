import type { Language } from '../../indicators/text.ts';
import type { KeyFactorPageView } from '../contract/page-views.ts';
import { AppError } from '../errors.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ExploreReaders } from './explore-readers.ts';

/** A key factor with the indicators that speak to it. @throws AppError `not-found` */
export async function readKeyFactor(
  { city, cards: cardReader }: ExploreReaders,
  language: Language,
  id: string,
): Promise<KeyFactorPageView> {
  const words = SITE_WORDS[language];
  const factor = city.current.catalogue.keyFactors.find((one) => one.id === id);
  if (!factor) throw new AppError('not-found', { what: 'key-factor', id });
  const evidence = city.used.filter((one) => one.keyFactors.some((own) => own.id === id));
  const cards = await cardReader.cards(evidence, language);
  return {
    id,
    number: factor.number,
    label: factor.label[language],
    statement: city.text(factor.statement, language),
    why: city.text(factor.why, language),
    questions: factor.questions.map((one) => ({ id: one.id, text: city.text(one.text, language) })),
    examples: factor.examples.map((one) => ({
      id: one.id,
      city: one.city,
      year: one.year ?? null,
      text: city.text(one.text, language),
      provenance: words.provenance[one.provenance.state],
    })),
    evidence: evidence.flatMap((one, at) => {
      const own = one.keyFactors.find((entry) => entry.id === id);
      const card = cards[at];
      return own && card ? [{ card, reason: city.text(own.reason, language), primary: own.primary }] : [];
    }),
  };
}
