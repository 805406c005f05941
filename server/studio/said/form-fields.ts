/** Which fields a form of each kind of statement has, in their order. */
import type { StatementKind } from '../../commitments/statement.ts';

/** How a part of a statement is written in a form. */
export type FieldForm =
  | 'texts'
  | 'names'
  | 'plain'
  | 'day'
  | 'year'
  | 'period'
  | 'number'
  | 'url'
  | 'about'
  | 'indicator'
  | 'indicators'
  | 'objectives'
  | 'factor'
  | 'area'
  | 'areas'
  | 'breakdown'
  | 'form'
  | 'progress'
  | 'policy'
  | 'commentaries'
  | 'decision'
  | 'budget'
  | 'milestones'
  | 'deliveries'
  | 'answer'
  | 'fixed';

export interface FormField {
  name: string;
  form: FieldForm;
  isRequired?: boolean;
}

const must = (name: string, form: FieldForm): FormField => ({ name, form, isRequired: true });
const may = (name: string, form: FieldForm): FormField => ({ name, form });

export const FORM_FIELDS: Record<StatementKind, readonly FormField[]> = {
  'policy-period': [
    must('title', 'names'),
    must('start', 'day'),
    must('end', 'day'),
    may('document', 'url'),
    may('decision', 'decision'),
    may('predecessor', 'policy'),
    may('objectives', 'objectives'),
    may('budget', 'budget'),
    may('milestones', 'milestones'),
  ],
  responsibility: [may('objectives', 'objectives'), may('indicators', 'indicators'), may('deliveries', 'deliveries')],
  target: [
    must('about', 'about'),
    may('area', 'area'),
    may('breakdown', 'breakdown'),
    may('baseline', 'period'),
    may('value', 'number'),
    must('period', 'period'),
    may('text', 'texts'),
    may('decision', 'decision'),
  ],
  threshold: [
    must('indicator', 'indicator'),
    must('materialityPerYear', 'number'),
    must('setOn', 'day'),
    may('reason', 'texts'),
  ],
  event: [
    must('date', 'day'),
    must('title', 'names'),
    may('text', 'texts'),
    may('factor', 'factor'),
    may('indicators', 'indicators'),
    may('areas', 'areas'),
    may('url', 'url'),
  ],
  context: [must('factor', 'factor'), must('date', 'day'), must('text', 'texts'), may('indicators', 'indicators')],
  commentary: [
    must('about', 'about'),
    must('year', 'year'),
    must('form', 'form'),
    must('date', 'day'),
    must('signature', 'plain'),
    must('texts', 'texts'),
    may('asks', 'texts'),
    may('addressee', 'names'),
    may('reference', 'plain'),
    may('document', 'url'),
  ],
  decision: [
    must('date', 'day'),
    must('title', 'names'),
    may('reference', 'plain'),
    may('url', 'url'),
    must('text', 'texts'),
    may('indicators', 'indicators'),
    may('release', 'plain'),
    may('basedOn', 'commentaries'),
    may('practice', 'texts'),
    may('checkedOn', 'day'),
  ],
  action: [
    must('title', 'names'),
    may('objectives', 'objectives'),
    may('indicators', 'indicators'),
    may('policy', 'policy'),
    must('due', 'day'),
    must('progress', 'progress'),
    may('checkedOn', 'day'),
    may('text', 'texts'),
  ],
  'council-term': [must('title', 'names'), must('start', 'day'), must('end', 'day')],
  contact: [must('indicator', 'indicator'), must('name', 'plain'), may('email', 'plain'), may('phone', 'plain')],
  question: [may('text', 'fixed'), may('answer', 'answer')],
};

/** Kinds of which there is one for each body, factor or indicator: their key is its. */
export const KEY_OF: Partial<Record<StatementKind, 'body' | 'factor' | 'indicator'>> = {
  responsibility: 'body',
  context: 'factor',
  threshold: 'indicator',
  contact: 'indicator',
};
