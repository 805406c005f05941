/**
 * TABLE → PROPOSED MAPPING: what each column is, what the file is about, and what only a person can say.
 *
 *     given ─► fields ─► indicator ─► dimensions ─► figures ─► the rest explained or asked ─► mapping, choices, questions
 *
 * Pure: everything comes in as data. What is proposed is held against all rows when the file is read.
 */
import type { Choice, Mapping } from '../../contract/upload.ts';
import { applyGiven } from './apply-given.ts';
import { askEmpty } from './ask-empty.ts';
import { Draft, type Asked, type ProposalInput } from './draft.ts';
import { explainRest } from './explain-rest.ts';
import { findDimensions } from './find-dimensions.ts';
import { askPeriod, findFields } from './find-fields.ts';
import { findFigures } from './find-figures.ts';
import { askIndicator, findIndicator } from './find-indicator.ts';
import { mappingOf } from './mapping-of.ts';
import { profileDrift } from './profile-drift.ts';
import { columnChoices } from './say-columns.ts';

export interface Proposal {
  mapping: Mapping;
  choices: Choice[];
  questions: Asked[];
  /** Without an answer the rows cannot be read at all. */
  isOpen: boolean;
  /** Rows that were looked at. */
  rows: number;
  /** The header, where it was looked at. */
  columns: string[];
  /** Whether the columns are not those of the canonical form: then what their texts mean may be asked. */
  isForeign: boolean;
}

export function proposeMapping(input: ProposalInput): Proposal {
  const draft = new Draft(input);
  applyGiven(draft);
  const isBroken = profileDrift(draft);
  findFields(draft);
  findIndicator(draft);
  findDimensions(draft);
  findFigures(draft);
  if (draft.indicators.size === 0 && !draft.columnOf('indicator')) {
    // What the columns mean follows from it: they are asked about once it is known.
    draft.asked.length = 0;
    askIndicator(draft);
    return finished(draft, true);
  }
  if (!draft.hasPeriod) askPeriod(draft);
  explainRest(draft);
  askEmpty(draft);
  return finished(draft, isBroken || !draft.hasPeriod || !draft.hasFigures);
}

function finished(draft: Draft, isOpen: boolean): Proposal {
  const mapping = mappingOf(draft);
  return {
    mapping,
    choices: columnChoices(draft, mapping),
    questions: draft.asked,
    // Where nothing is asked the rows are read, and tell what is missing.
    isOpen: isOpen && draft.asked.length > 0,
    rows: draft.input.look.count,
    columns: draft.columns.map((one) => one.header),
    isForeign: true,
  };
}
