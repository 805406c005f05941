/** What was promised and said, as pages show it, in the reader's language. */
import type { Language } from '../../indicators/text.ts';

/** A text of somebody, in the language it could be had in. */
export interface SaidText {
  /** Markdown, figures written in. */
  text: string;
  language: Language;
  /** Said where it is not the reader's language. */
  missing: string | null;
}

export interface CommentaryView {
  key: string;
  form: 'account' | 'analysis' | 'opinion';
  year: number;
  text: SaidText;
  signed: string;
  invented: boolean;
}

export interface EventView {
  number: number;
  date: string;
  iso: string;
  title: string;
  text: SaidText | null;
  factor: { href: string; label: string } | null;
  url: string | null;
  invented: boolean;
}

export interface TargetView {
  said: string;
  group: string;
  decision: { text: string; url: string | null } | null;
  /** What it was before, oldest first. */
  earlier: string[];
  invented: boolean;
}

/** An action of the plan: who carries it out, until when, and how far it is. */
export interface ActionView {
  key: string;
  title: string;
  by: string | null;
  due: string;
  progress: 'planned' | 'running' | 'done' | 'dropped';
  /** How far it is, in words, with the day until which that is known; said loudly where it is late. */
  said: string;
  isLate: boolean;
  text: SaidText | null;
  invented: boolean;
}

export interface QuestionAnswerView {
  text: string;
  asked: string;
  answer: SaidText;
  answered: string;
  invented: boolean;
}

export interface SaidView {
  owner: string | null;
  ownerHref: string | null;
  targets: TargetView[];
  actions: ActionView[];
  events: EventView[];
  accounts: CommentaryView[];
  opinions: CommentaryView[];
  contact: { name: string; body: string | null; email: string | null; phone: string | null } | null;
  /** Papers that used a figure of it, newest first; whether its figures were revised after they saw them. */
  decisions: { key: string; date: string; title: string; by: string; isRevised: boolean }[];
  questions: QuestionAnswerView[];
}
