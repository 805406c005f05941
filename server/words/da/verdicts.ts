import type { VerdictWords } from '../verdict-words.ts';
import { within } from './when.ts';

export const verdicts: VerdictWords = {
  movement: {
    better: 'bedre',
    worse: 'dårligere',
    'no-clear-change': 'ingen klar ændring',
    'too-early': 'for tidligt at sige',
  },
  course: { met: 'målet er nået', 'on-course': 'på rette vej', 'off-course': 'bagud', 'no-target': 'intet måltal' },
  gap: {
    closing: 'forskellen bliver mindre',
    'closing-reference-fell': 'forskellen bliver kun mindre, fordi det går sammenligningsgruppen dårligere',
    widening: 'forskellen bliver større',
    'no-clear-change': 'ingen klar ændring i forskellen',
    'too-early': 'for tidligt at sige, hvordan forskellen udvikler sig',
  },
  none: 'ingen vurdering',
  movementWhy: {
    trend: ({ n, from, to, slope, chance }) =>
      `De ${n} sammenlignelige tal fra ${from} til ${to} går i samme retning: ${slope} om året. Uden nogen tendens ville tallene kun være så klart ordnet i ${chance} af tilfældene.`,
    'not-significant': ({ n, from, to, chance }) =>
      `De ${n} sammenlignelige tal fra ${from} til ${to} går ikke klart i én retning: Selv uden nogen tendens ville tallene være så ordnet i ${chance} af tilfældene, og grænsen er 5\u00A0%.`,
    immaterial: ({ from, to, slope, materiality }) =>
      `Fra ${from} til ${to} går tallene i samme retning, men kun med ${slope} om året; en ændring på under ${materiality} om året regnes ikke for væsentlig her.`,
    'within-uncertainty': ({ from, to, change, lower, upper }) =>
      `Ændringen fra ${from} til ${to} (${change}) ligger inden for usikkerheden: Den kan være alt fra ${lower} til ${upper}.`,
    'too-few': ({ n, minimum }) =>
      `Der er ${n === 1 ? 'ét sammenligneligt tal' : `${n} sammenlignelige tal`}; en tendens kræver ${minimum}.`,
    'no-figure': () => 'Der er intet tal at vurdere.',
    suppressed: () =>
      'Det nyeste tal er ikke offentliggjort af hensyn til enkeltpersoner, så der gives ingen vurdering.',
    weak: () =>
      'Tallene i begge ender af sammenligningen skal være sikre nok, og det er de ikke, så der gives ingen vurdering.',
    break: ({ cut }) =>
      `Opgørelsesmåden er ændret ${cut === '' ? 'i de år, der sammenlignes' : `fra ${cut}`}. Der sammenlignes ikke hen over bruddet, så der gives ingen vurdering.`,
    'no-direction': () => 'Ingen af retningerne er i sig selv bedre, så der gives ingen vurdering.',
    'periods-overlap': () => 'Perioderne overlapper og tæller de samme mennesker, så der testes ingen tendens.',
    'periods-differ': () => 'Perioderne er af forskellig slags, så der testes ingen tendens.',
    'baseline-missing': () => 'Der er intet tal for udgangspunktet.',
  },
  courseWhy: {
    onCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod }) =>
      `Fra ${base} ${within(basePeriod)} er tempoet ${pace} af det, der fører til ${target} senest ${within(targetPeriod)}. På en lige linje ville tallet være ${expected} ${within(latestPeriod)}.`,
    away: ({ base, basePeriod, target, targetPeriod, expected, latestPeriod, latest, required }) =>
      `Fra ${base} ${within(basePeriod)} har tallet fjernet sig fra målet på ${target} senest ${within(targetPeriod)}: ${latest} ${within(latestPeriod)} mod ${expected} på en lige linje; herfra kræves der ${required} om året.`,
    offCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod, required }) =>
      `Fra ${base} ${within(basePeriod)} er tempoet ${pace} af det, der fører til ${target} senest ${within(targetPeriod)}. På en lige linje ville tallet være ${expected} ${within(latestPeriod)}; herfra kræves der ${required} om året.`,
    met: ({ target, latest, latestPeriod }) => `Målet på ${target} er nået: ${latest} ${within(latestPeriod)}.`,
    missed: ({ target, targetPeriod, latest, latestPeriod }) =>
      `Målet på ${target} senest ${within(targetPeriod)} blev ikke nået: ${latest} ${within(latestPeriod)}.`,
    'not-kept': ({ target, base, basePeriod, latest, latestPeriod }) =>
      `Målet på ${target} var nået ${within(basePeriod)} (${base}) og er det ikke længere: ${latest} ${within(latestPeriod)}.`,
    'no-target': () => 'Der er ikke sat noget måltal.',
    'no-direction': () => 'Ingen af retningerne er i sig selv bedre, så der er ingen kurs at vurdere.',
    'no-figure': () => 'Der er intet tal at holde op mod målet.',
    suppressed: () =>
      'Det nyeste tal er ikke offentliggjort af hensyn til enkeltpersoner, så kursen kan ikke vurderes.',
    weak: () => 'Tallene er for usikre til at vurdere kursen.',
    break: () =>
      'Opgørelsesmåden er ændret mellem udgangspunktet og det nyeste tal: Målet har brug for et nyt udgangspunkt.',
    'baseline-missing': () => 'Der er intet tal for målets udgangspunkt.',
    fewer_than_two_points: () => 'Der er kun udgangspunktet endnu: Der kan ikke angives noget tempo.',
    base_after_current: () => 'Udgangspunktet ligger efter det nyeste tal.',
    break_in_series: () => 'Opgørelsesmåden er ændret mellem udgangspunktet og det nyeste tal.',
    sign_change: () => 'Udgangspunktet og det nyeste tal har forskelligt fortegn, så der kan ikke angives noget tempo.',
    target_equals_base: () => 'Målet er lig med udgangspunktet.',
    target_met_at_base: () => 'Målet var allerede nået ved udgangspunktet.',
    target_year_not_after_base: () => 'Målets år ligger ikke efter udgangspunktet.',
  },
  movingAway: 'Det nyeste tal har dog fjernet sig fra det igen.',
  gapLevels: (f) =>
    `${f.from}: ${f.group} ${f.fromGroup}, ${f.reference} ${f.fromReference}, forskel ${f.fromGap}. ${f.to}: ${f.toGroup} og ${f.toReference}, forskel ${f.toGap}.`,
  gapMoved: ({ group, reference, groupImproved, referenceImproved }) =>
    groupImproved
      ? `${group}: bedre end ved begyndelsen. ${reference}: ${referenceImproved ? 'også bedre' : 'ikke bedre'}.`
      : `${group}: ikke bedre end ved begyndelsen. ${reference}: ${referenceImproved ? 'bedre' : 'heller ikke bedre'}.`,
  flipAbove: ({ value, period, word }) => `Med ${value} eller mere ${within(period)} ville der stå: ${word}.`,
  flipBelow: ({ value, period, word }) => `Med ${value} eller mindre ${within(period)} ville der stå: ${word}.`,
  flipNone: ({ period }) => `Intet enkelt tal for ${period} ville ændre det.`,
  overdue: ({ since }) => `Et nyere tal skulle have foreligget den ${since}; vurderingen bygger på det gamle.`,
  rules: {
    denmark: {
      name: 'Danmark',
      says: 'Fortegnet på ændringen siden begyndelsen, begge tal afrundet til hele enheder. Ingen test. Har et mål tre indikatorer, afgør flertallet.',
    },
    copenhagen: {
      name: 'København',
      says: 'Ændringen siden basisåret tæller, når den er større, end tilfældigheder kan forklare (95\u00A0%).',
    },
    growth: {
      name: 'Vækst',
      says: 'Opnået vækst om året over for den vækst, der fører til målet (Statistics Canada, Open SDG).',
    },
  },
  otherWhy: {
    'no-figure': 'Der er ikke to tal at sammenligne.',
    'no-direction': 'Ingen af retningerne er i sig selv bedre.',
    break: 'Opgørelsesmåden er ændret undervejs.',
    'no-interval': 'Der mangler antal eller interval at teste med.',
    'no-target': 'Der er ikke sat noget måltal.',
    'not-positive': 'Vækst kan ikke angives hen over nul.',
  },
  otherDecides: {
    denmark: ({ from, to, change }) => `${from} til ${to}: ${change} i hele enheder.`,
    copenhagen: ({ from, to, change, lower, upper }) => `${from} til ${to}: ${change} (${lower} til ${upper}).`,
    growth: ({ from, to, pace }) => `${from} til ${to}: ${pace} af den nødvendige vækst.`,
  },
  objective: {
    majority: ({ count, judged, all }) => `${count} af de ${judged} vurderede indikatorer, ${all} i alt.`,
    'none-judged': ({ all }) => (all === 0 ? 'Der er ingen indikator.' : 'Endnu kan ingen indikator vurderes.'),
    'half-not-judged': ({ judged, all }) =>
      `Kun ${judged} af ${all} indikatorer kan vurderes: for få til at tale for målsætningen.`,
    'no-majority': ({ judged }) => `De ${judged} vurderede indikatorer er ikke enige: intet flertal.`,
  },
  receipt: {
    verdict: 'Vurderingen',
    title: 'Sådan er vurderingen blevet til',
    movement: 'Udvikling',
    course: 'Kurs',
    gap: 'Forskel',
    used: 'Tal, den bygger på',
    rule: 'Regel',
    materiality: 'Væsentlig fra',
    setBy: 'Fastsat af',
    standard: 'programmets standard',
    baseline: 'Udgangspunkt',
    noBaseline: 'intet fastsat: der ses på de seneste ti tal',
    target: 'Mål',
    decision: 'Beslutning',
    test: 'Test',
    slope: 'Hældning',
    change: 'Ændring',
    interval: '95\u00A0%-interval',
    flips: 'Hvad der ville ændre den',
    otherRules: 'De samme tal efter andre regler',
    release: 'Offentliggørelse',
    method: 'Metode og version',
    perYear: 'om året',
    significance: 'sandsynlighed for sådan en orden uden tendens',
    byGroup: 'Dommen over hver gruppe',
    ofGroup: 'Gruppens navn fører til dens egne tal med hele begrundelsen.',
    file: 'Begrundelsen som tabel (CSV)',
  },
};
