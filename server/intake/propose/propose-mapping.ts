/**
 * TABLE → PROPOSED MAPPING: what each column is, what the file is about, and what only a person can say.
 *
 *     given ─► fields ─► indicator ─► dimensions ─► figures ─► the rest explained or asked ─► mapping, choices, questions
 *
 * Pure: everything comes in as data. What is proposed is held against all rows when the file is read.
 */
import type { Choice, Mapping } from '../../contract/upload.ts';
import type { Unknown } from './ask-meaning.ts';
import { applyGiven } from './apply-given.ts';
import { askEmpty } from './ask-empty.ts';
import { askPlace, askTitle } from './ask-title.ts';
import { Draft, type Asked, type Doubt, type ProposalInput } from './draft.ts';
import { doubtFigures } from './doubt-figures.ts';
import { doubtPeriod } from './doubt-period.ts';
import { explainRest } from './explain-rest.ts';
import { leaveCounters } from './find-counters.ts';
import { readEurostatGroups } from './eurostat-groups.ts';
import { findDerived } from './find-derived.ts';
import { findDimensions } from './find-dimensions.ts';
import { askPeriod, findFields } from './find-fields.ts';
import { findFigures } from './find-figures.ts';
import { askIndicator, doubtAges, doubtIndicator, findIndicator } from './find-indicator.ts';
import { manyAreas, onlyArea } from './many-areas.ts';
import { mappingOf } from './mapping-of.ts';
import { profileDrift } from './profile-drift.ts';
import { recordList } from './record-list.ts';
import { columnChoices } from './say-columns.ts';

export interface Proposal {
  mapping: Mapping;
  choices: Choice[];
  questions: Asked[];
  /** What is told beside the questions. */
  doubts?: readonly Doubt[];
  /** Without an answer the rows cannot be read at all. */
  isOpen: boolean;
  /** Rows that were looked at. */
  rows: number;
  /** The header, where it was looked at. */
  columns: string[];
  /** Whether the columns are not those of the canonical form: then what their texts mean may be asked. */
  isForeign: boolean;
  unknown: Unknown;
  /** The columns by which it shows that this is a list and no table of figures: then nothing is asked. */
  list: string[] | undefined;
  /** Columns the file spells another way than the mapping, as the mapping has them and as the file does. */
  respelled?: readonly (readonly [before: string, after: string])[];
}

export function proposeMapping(input: ProposalInput): Proposal {
  const draft = new Draft(input);
  applyGiven(draft);
  const isBroken = profileDrift(draft);
  leaveCounters(draft);
  findFields(draft);
  const list = recordList(draft);
  if (list) {
    draft.asked.length = 0;
    return { ...finished(draft, true), isOpen: true, list };
  }
  findIndicator(draft);
  findDerived(draft);
  findDimensions(draft);
  readEurostatGroups(draft);
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
  heedTitles(draft);
  return finished(draft, isBroken || !draft.hasPeriod || !draft.hasFigures);
}

/** What stands beside the table, held against what its columns say. */
export function heedTitles(draft: Draft): void {
  askTitle(draft);
  askPlace(draft);
  doubtPeriod(draft);
  doubtIndicator(draft);
  doubtAges(draft);
  doubtFigures(draft);
}

function finished(draft: Draft, isOpen: boolean): Proposal {
  const mapping = mappingOf(draft);
  const areas = manyAreas(draft);
  return {
    mapping,
    choices: columnChoices(draft, mapping),
    questions: draft.asked,
    doubts: draft.doubts,
    // Where nothing is asked the rows are read, and tell what is missing.
    isOpen: isOpen && draft.asked.length > 0,
    rows: draft.input.look.count,
    columns: draft.columns.map((one) => one.header),
    isForeign: true,
    unknown: { atOnce: new Map(areas ? [['area', areas] as const] : []), onlyArea: onlyArea(draft) },
    list: undefined,
  };
}
