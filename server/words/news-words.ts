import type { Letter } from './mail-words.ts';

/** Words of what changed since a date, and of the letters about it. */
export interface NewsWords {
  title: string;
  lead: string;
  since: string;
  committee: string;
  everything: string;
  show: string;
  sinceDay: (facts: { date: string }) => string;
  byYear: string;
  atom: string;
  news: string;
  nothing: string;
  figures: (facts: { release: string; names: string; more: number }) => string;
  figureCounts: (facts: { added: number; changed: number; removed: number }) => string;
  withdrawn: (facts: { release: string; names: string; more: number }) => string;
  said: Record<
    'target' | 'action' | 'event' | 'commentary' | 'decision' | 'question',
    (facts: { about: string }) => string
  >;
  report: (facts: { year: number }) => string;
  topics: {
    all: string;
    theme: string;
    committee: string;
    indicator: string;
  };
  subscribe: string;
  subscribeLead: string;
  email: string;
  emailHint: string;
  about: string;
  send: string;
  sent: string;
  sentLead: string;
  confirmTitle: string;
  confirmLead: (facts: { topic: string }) => string;
  confirm: string;
  confirmed: string;
  leaveTitle: string;
  leaveLead: (facts: { topic: string }) => string;
  leave: string;
  left: string;
  leftLead: string;
  letters: {
    confirm: (facts: { city: string; topic: string; url: string; days: number }) => Letter;
    news: (facts: {
      city: string;
      topic: string;
      items: readonly { title: string; url: string }[];
      leaveUrl: string;
    }) => Letter;
  };
}
