/** Words around what the city promised and says, on public pages. */
export interface SaidWords {
  headings: {
    said: string;
    promised: string;
    earlier: string;
    events: string;
    account: string;
    analysis: string;
    opinion: string;
    contact: string;
    questions: string;
    context: string;
    committee: string;
    committees: string;
    objectives: string;
    deliveries: string;
    actions: string;
    policy: string;
    budget: string;
    milestones: string;
    statement: string;
    indicators: string;
    decision: string;
    owner: string;
  };
  invented: string;
  target: (facts: { value: string; period: string; baseline: string }) => string;
  targetWas: (facts: { value: string; period: string; until: string }) => string;
  noTarget: string;
  progress: Record<'planned' | 'running' | 'done' | 'dropped', string>;
  /** How far an action is, and until when it is to be done while it is open. */
  actionStands: (facts: { progress: string; due: string; checked: string; isLate: boolean; isOpen: boolean }) => string;
  /** Signature and day under a text. */
  signed: (facts: { by: string; body: string; date: string }) => string;
  noAccount: (facts: { body: string }) => string;
  noOpinion: string;
  missingIn: (facts: { language: string; there: string }) => string;
  revised: (facts: { now: string }) => string;
  quoteGone: string;
  moreRows: (rows: number) => string;
  ask: string;
  askTitle: (facts: { indicator: string }) => string;
  askLead: string;
  askText: string;
  askName: string;
  askNameHint: string;
  askEmail: string;
  askEmailHint: string;
  askSend: string;
  asked: string;
  askedLead: string;
  back: string;
  askedOn: (facts: { date: string; name: string }) => string;
  answeredBy: (facts: { body: string; date: string }) => string;
  unanswered: string;
  reached: string;
  due: string;
  done: string;
  notReached: string;
  period: (facts: { start: string; end: string }) => string;
  replaces: (facts: { title: string }) => string;
  noContext: string;
  contextLead: string;
  noDuties: string;
  committeeLead: (facts: { objectives: number; indicators: number }) => string;
}
