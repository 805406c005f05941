/** What is said where verdicts are given by a rule that others publish. */
export interface RuleWords {
  /** At the top of such a page. */
  notOurs: (rule: string) => string;
  /** How objectives come about under any rule. */
  objectives: string;
  back: string;
  methods: string;
  /** Beside the title of a page. */
  under: (rule: string) => string;
  heading: string;
  lead: string;
  /** The city's own rule, among the others. */
  own: string;
  /** In the place of the answer: another rule need not say that a change is clear. */
  movementAnswer: (facts: { figures: number; all: number; judged: number; better: number; worse: number }) => string;
  groupsAnswer: (facts: { indicators: number; groups: number; better: number; worse: number }) => string;
  /** In the place of the answer where the course is judged, not the movement. */
  courseAnswer: (facts: {
    figures: number;
    all: number;
    judged: number;
    met: number;
    on: number;
    off: number;
  }) => string;
  /** Ends "The parameter “rule” is not right: …". */
  unknown: (known: string) => string;
}
