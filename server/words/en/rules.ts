import type { RuleWords } from '../rule-words.ts';

export const rules: RuleWords = {
  notOurs: (rule) => `These are not the city’s own verdicts: on this page everything is judged by the rule “${rule}”.`,
  objectives: 'What the indicators of an objective say together is told by their majority, as under our own rule.',
  back: 'Back to the city’s own verdicts',
  methods: 'How each rule judges',
  under: (rule) => `by the rule “${rule}”`,
  heading: 'The same figures under other rules',
  lead: 'Other places judge by other rules, and publish them. See what each would say of these figures.',
  own: 'The city’s own rule',
  movementAnswer: ({ figures, all, judged, better, worse }) =>
    judged === 0
      ? `${figures} of ${all} indicators have figures. By this rule none can be judged as a whole.`
      : `${figures} of ${all} indicators have figures. Of the ${judged} that this rule can judge as a whole, it calls ${better} better and ${worse} worse.`,
  groupsAnswer: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'One shows' : `${indicators} show`} groups side by side: of their ${groups} groups, the rule calls ${better} better and ${worse} worse.`,
  courseAnswer: ({ figures, all, judged, met, on, off }) =>
    judged === 0
      ? `${figures} of ${all} indicators have figures. By this rule none can be judged: it needs a target.`
      : `${figures} of ${all} indicators have figures. Of the ${judged} that this rule can judge, ${met} ${met === 1 ? 'has' : 'have'} met the target, ${on} ${on === 1 ? 'is' : 'are'} on course and ${off} off course.`,
  unknown: (known) => `there is no such rule; the rules that can be chosen are ${known}`,
};
