import type { PlausibilityCode } from '../../intake/plausibility/codes.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** »Ledighed, Basel-Stadt, kvinder, 2021«, og hvilket af dens antal. */
const what = (fact: ProblemFact): string => {
  const counts: Record<string, string> = { numerator: ' (tæller)', denominator: ' (nævner)' };
  return `${fact('series')}, ${fact('period')}${counts[fact('field')] ?? ''}`;
};

export const plausibility: ProblemWords<PlausibilityCode> = {
  jump: (fact) => ({
    message: `${what(fact)}: ${fact('figure')} efter ${fact('before')} (${fact('from')}). Serien plejer at ændre sig med omkring ${fact('usual')}.`,
    hint: 'Sammenlign med kilden. Er tallet rigtigt, så skriv, hvad der ligger bag; er definitionen ændret, så markér bruddet med status B.',
  }),
  'unit-changed': (fact) => ({
    message: `Tallene for ${fact('indicator')} er omkring ${fact('times')} gange så ${fact('smaller') ? 'små' : 'store'} som før: ${fact('value')}, hvor der stod ${fact('before')}.`,
    hint: 'Tjek enheden: procent eller brøk, personer eller tusinder. En faktor kan angives i indstillingerne for indlæsning.',
  }),
  'total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: de kendte dele (${fact('parts')}) giver allerede ${fact('sum')}, mere end helheden (${fact('of')}), ${fact('whole')}.`
        : `${what(fact)}: delene (${fact('parts')}) giver ${fact('sum')}, helheden (${fact('of')}) er ${fact('whole')}.`,
    hint: 'Ret det tal, der er forkert, eller send den gruppe, der mangler. Udgør delene ikke helheden, så skriv det.',
  }),
  'total-outside-parts': (fact) => ({
    message: `${what(fact)}: helheden (${fact('of')}) er ${fact('whole')}, men dens dele (${fact('parts')}) ligger mellem ${fact('least')} og ${fact('most')}. Tallet for alle ligger mellem delenes.`,
    hint: 'Se efter ombyttede rækker eller kolonner eller en gruppe, der er talt anderledes.',
  }),
  'parts-not-100': (fact) => ({
    message: `${what(fact)}: andelene (${fact('parts')}) giver ${fact('sum')}, ikke 100.`,
    hint: 'Ret den andel, der er forkert, eller send den gruppe, der mangler.',
  }),
  'area-total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: de kendte dele af området giver allerede ${fact('sum')}, mere end helhedens ${fact('whole')}.`
        : `${what(fact)}: områdets dele giver ${fact('sum')}, helheden er ${fact('whole')}.`,
    hint: 'Ret det tal, der er forkert. Tælles der personer, som ikke hører til nogen del, så skriv det.',
  }),
  'area-outside-parts': (fact) => ({
    message: `${what(fact)}: tallet er ${fact('whole')}, men områdets dele ligger mellem ${fact('least')} og ${fact('most')}.`,
    hint: 'Se efter ombyttede rækker eller en del, der er talt anderledes.',
  }),
  'period-copied': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: alle ${fact('figures')} tal er præcis dem fra ${fact('from')}.`,
    hint: 'Tjek, at kolonnen fra den tidligere periode ikke er udfyldt igen.',
  }),
  'period-late': (fact) => ({
    message: `${what(fact)} kommer, efter at ${fact('newest')} er offentliggjort.`,
    hint: 'Tjek perioden. Tilføjes tallet bagefter, så skriv, hvorfor det kommer nu.',
  }),
  'period-gap': (fact) => ({
    message: `${fact('series')}: der er intet mellem ${fact('from')} og ${fact('period')}; hidtil er ingen periode sprunget over.`,
    hint: 'Send det, der mangler, eller en række med grunden til, at der ingen værdi er.',
  }),
  'period-kind-changed': (fact) => ({
    message: `${fact('series')}: ${fact('period')} er en anden slags periode end ${fact('current')}, som er offentliggjort.`,
    hint: 'To slags perioder sammenlignes aldrig, så her begynder en linje for sig. Tjek, at det er meningen.',
  }),
  'coverage-areas': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: der mangler områder fra sidste levering: ${fact('areas')}.`,
    hint: 'Send dem også, eller en række med grunden til, at der ingen værdi er.',
  }),
  'coverage-groups': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: der mangler grupper fra sidste levering: ${fact('groups')}.`,
    hint: 'Send dem også, eller en række med grunden til, at der ingen værdi er.',
  }),
  'coverage-periods': (fact) => ({
    message: `${fact('indicator')}: filen slutter med ${fact('period')}; ${fact('periods')} er leveret før og er ikke med.`,
    hint: 'Tjek, at det er kildens nyeste fil.',
  }),
  'coverage-fewer': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: ${fact('missing')} af ${fact('all')} serier fra sidste levering har intet tal.`,
    hint: 'Tjek, at filen er hel.',
  }),
};
