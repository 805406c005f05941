/** How a file was read and what it asks, as the workbench lays it out: pure, from what is kept with the upload. */
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Choice, OptionView, QuestionView, RepairView, Saying, Sureness } from '../contract/upload.ts';
import type { Language } from '../../indicators/text.ts';
import { repairQuestion } from '../intake/cell-questions.ts';
import { isOfColumn } from './column-lines.ts';
import { ReadingView } from '../intake/reading-view.ts';
import { repairViews } from '../intake/upload-view.ts';
import type { UploadRecord } from '../intake/upload-service.ts';

/** Questions of one kind stand together: forty unknown words are one table, not forty forms. */
export interface QuestionGroup {
  code: string;
  questions: QuestionView[];
}

/** Something that was recognised, with what could be said instead. */
export interface ChoiceLine {
  id: string;
  text: string;
  sureness: Sureness;
  options: OptionView[];
}

/** What a column was taken for. */
export interface ColumnRole {
  id: string;
  /** "Period"; the column's name stands above it already. */
  label: string;
  text: string;
  sureness: Sureness;
  options: OptionView[];
  /** Nothing is decided of it yet: it is asked about together with others. */
  isOpen: boolean;
}

/** Something that was put right, or could be, with the other way to have it. */
export interface RepairLine extends RepairView {
  question: string;
  options: OptionView[];
}

export interface ReadingParts {
  /** All that was recognised, in one sentence; empty where nothing was. */
  sentence: string;
  groups: QuestionGroup[];
  /** What was recognised of the file as a whole and of its words. */
  choices: ChoiceLine[];
  /** What was put right or left on somebody's word; what nobody has decided is asked. */
  repairs: RepairLine[];
  /** By the column's own name. */
  columns: ReadonlyMap<string, ColumnRole>;
}

/** Questions that can be answered by a choice; the others keep the forms of their own. */
const canBeAnswered = ({ options, free }: QuestionView): boolean => options.length > 0 || free !== undefined;

export function readingParts(
  upload: Pick<UploadRecord, 'recognised' | 'counts'>,
  questions: readonly QuestionView[],
  city: CityCatalogue,
  language: Language,
): ReadingParts {
  const view = new ReadingView(city, language);
  const all = upload.recognised?.choices ?? [];
  const columns = new Map<string, ColumnRole>();
  const choices: ChoiceLine[] = [];
  for (const choice of all) {
    const { id, sureness } = choice;
    const options = view.options(choice.options);
    const text = view.say(choice.says);
    const column = columnOf(choice);
    if (column === null) choices.push({ id, text, sureness, options });
    else
      columns.set(column, {
        id,
        text,
        sureness,
        options,
        label: view.say(roleOf(choice.says)),
        isOpen: choice.says.code === 'column-open',
      });
  }
  const answerable = onceEach(questions.filter((one) => canBeAnswered(one) && !isOfColumn(one)));
  return {
    sentence: all.length > 0 && upload.counts ? view.sentence(all, questions.length > 0 ? null : upload.counts) : '',
    groups: [...Map.groupBy(answerable, (one) => one.code)].map(([code, own]) => ({ code, questions: own })),
    choices,
    repairs: repairViews(upload.recognised?.repairs ?? [], language)
      .filter(({ isAccepted }) => isAccepted !== null)
      .map((repair) => {
        const { id, options } = view.question(repairQuestion(repair));
        const other = repair.isAccepted ? 'refuse' : 'accept';
        return { ...repair, question: id, options: options.filter((one) => one.id === other) };
      }),
    columns,
  };
}

/** A sign that stands in forty columns is one question, of all their rows. */
function onceEach(questions: readonly QuestionView[]): QuestionView[] {
  const byId = new Map<string, QuestionView>();
  for (const one of questions) {
    const before = byId.get(one.id);
    byId.set(one.id, before ? { ...before, column: null, count: before.count + one.count } : one);
  }
  return [...byId.values()];
}

/** The column a choice is about; null where it is about something else. */
function columnOf({ id, says }: Choice): string | null {
  const { column } = says.facts;
  return id.startsWith('choice|column|') && typeof column === 'string' ? column : null;
}

const ROLE_SAYINGS: Readonly<Record<string, Saying['code']>> = {
  'column-is': 'field',
  'column-is-dimension': 'dimension',
  'column-is-series': 'figures-of',
  'column-constant': 'leave-column',
  'column-twin': 'leave-column',
  'column-left': 'leave-column',
  'column-open': 'not-decided',
};

/** The same without the column's name. */
const roleOf = ({ code, facts }: Saying): Saying => ({ code: ROLE_SAYINGS[code] ?? code, facts });
