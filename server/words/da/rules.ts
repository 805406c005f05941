import type { RuleWords } from '../rule-words.ts';

export const rules: RuleWords = {
  notOurs: (rule) => `Det er ikke byens egne vurderinger: På denne side er alt vurderet efter reglen “${rule}”.`,
  objectives: 'Hvad et måls indikatorer siger tilsammen, afgør flertallet af dem, ligesom efter vores egen regel.',
  back: 'Tilbage til byens egne vurderinger',
  methods: 'Sådan vurderer hver regel',
  under: (rule) => `efter reglen “${rule}”`,
  heading: 'De samme tal efter andre regler',
  lead: 'Andre steder vurderer man efter andre regler, som også er offentlige. Se, hvad hver af dem ville sige om disse tal.',
  own: 'Byens egen regel',
  movementAnswer: ({ figures, all, judged, better, worse }) =>
    judged === 0
      ? `Der er tal for ${figures} af ${all} indikatorer. Efter denne regel kan ingen af dem vurderes som helhed.`
      : `Der er tal for ${figures} af ${all} indikatorer. Af de ${judged}, som denne regel kan vurdere som helhed, er ${better} bedre og ${worse} dårligere.`,
  groupsAnswer: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'En indikator' : `${indicators} indikatorer`} viser grupper side om side: Af de ${groups} grupper er ${better} bedre og ${worse} dårligere efter reglen.`,
  courseAnswer: ({ figures, all, judged, met, on, off }) =>
    judged === 0
      ? `Der er tal for ${figures} af ${all} indikatorer. Efter denne regel kan ingen af dem vurderes: Den kræver et måltal.`
      : `Der er tal for ${figures} af ${all} indikatorer. Af de ${judged}, som denne regel kan vurdere, har ${met} nået målet, ${on} er på rette vej, og ${off} er bagud.`,
  unknown: (known) => `den regel findes ikke; der kan vælges mellem ${known}`,
};
