import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mapping, MappingPatch } from '../../../server/contract/upload.ts';

/** The committed truth about the real files: `table.tsv`, with the profiles it names beside it. */
const FOLDER = new URL('../../cases/real-files/', import.meta.url);

/** How a file comes in: as it is, with an indicator named, with a profile, or not at all. */
export type Means = 'nothing' | 'indicator' | 'profile' | 'asked' | 'refused';

/** A figure read by eye: the key of the observation, and what must stand there. */
export interface SpotFigure {
  key: string;
  /** A number as it is written, or a reason. */
  value: string;
  /** Letters of the status, separated by spaces; undefined where nothing is said of it. */
  status: string | undefined;
  note: string | undefined;
}

export interface TableRow {
  path: string;
  /** In bytes: another file of this name is not the one that was read by eye. */
  size: number;
  what: string;
  means: Means;
  /** Name of the profile below `profiles/`, or of the test indicator where only that is given; empty for neither. */
  given: string;
  /** Codes of problems without the answers below, which only a person can give: what is asked. */
  asks: string[];
  answers: MappingPatch | undefined;
  state: 'staged' | 'needs-answers' | 'rejected';
  rows: number;
  /** Observations with a figure, and with a reason in its place. */
  values: number;
  absent: number;
  /** All figures added up, to nine digits. */
  sum: string;
  /** Codes of problems above a notice, each once. */
  says: string[];
  figures: SpotFigure[];
  why: string;
  /** What should be so and is not yet. */
  todo: string;
}

const lines = readFileSync(new URL('table.tsv', FOLDER), 'utf8').trimEnd().split('\n');
const [header = '', ...body] = lines;

export const TABLE: readonly TableRow[] = body.map((line) => {
  const names = header.split('\t');
  const cells = line.split('\t');
  const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
  return {
    path: cell('path'),
    size: Number(cell('size')),
    what: cell('what'),
    means: cell('means') as Means,
    given: cell('given'),
    asks: cell('asks').split(' ').filter(Boolean),
    answers: cell('answers') === '' ? undefined : (JSON.parse(cell('answers')) as MappingPatch),
    state: cell('state') as TableRow['state'],
    rows: Number(cell('rows')),
    values: Number(cell('values')),
    absent: Number(cell('absent')),
    sum: cell('sum'),
    says: cell('says').split(' ').filter(Boolean),
    figures: cell('figures').split(' ¦ ').filter(Boolean).map(readFigure),
    why: cell('why'),
    todo: cell('todo'),
  };
});

/** `x-share T sex=F 2019 = 12.5 [E] «note»`. */
function readFigure(text: string): SpotFigure {
  const match = /^(.*) = (\S+)(?: \[([A-Z ]+)\])?(?: «(.*)»)?$/.exec(text);
  if (!match) throw new Error(`Not a figure: ${text}`);
  const [, key = '', value = '', status, note] = match;
  return { key, value, status, note };
}

/** All profiles by name. */
export const PROFILES: ReadonlyMap<string, Mapping> = new Map(
  readdirSync(new URL('profiles/', FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(join('profiles', name), FOLDER), 'utf8')) as Mapping,
    ]),
);
