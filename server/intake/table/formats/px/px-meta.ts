import { BrokenFile } from '../../broken-file.ts';
import { readTexts, withLineEnds, type PxEntry } from './keywords.ts';
import { readTimes } from './timeval.ts';

export interface PxVariable {
  name: string;
  values: string[];
  codes: string[] | undefined;
  /** Canonical periods of a time variable. */
  periods: string[] | undefined;
  /** Whether the rows of a sparse file name it by codes; undefined: the file is not sparse, or it stands in the heading. */
  keyedBy: 'CODES' | 'VALUES' | undefined;
}

/** What a PX file says about its data, in its main language. */
export interface PxMeta {
  stub: PxVariable[];
  heading: PxVariable[];
  /** Texts of keywords that are said once: title, contents, units, source. */
  text(keyword: string): string | undefined;
  /** Every entry of a keyword. */
  entries(keyword: string): PxEntry[];
}

/** The keywords as a table's description (PX file format, version 2013). @throws BrokenFile */
export function readMeta(all: readonly PxEntry[]): PxMeta {
  const languageOf = (): string => readTexts(all.find(({ keyword }) => keyword === 'LANGUAGE')?.raw ?? '')[0] ?? '';
  const main = languageOf().toLowerCase();
  const own = all.filter(({ language }) => language === undefined || language === main);
  const entries = (keyword: string): PxEntry[] => own.filter((entry) => entry.keyword === keyword);
  const text = (keyword: string): string | undefined => {
    const entry = own.find((one) => one.keyword === keyword && one.keys.length === 0);
    return entry && withLineEnds(readTexts(entry.raw).join(', '));
  };
  const byVariable = new Map(
    own.flatMap((entry) => (entry.keys.length === 1 ? [[`${entry.keyword}|${entry.keys[0]}`, entry.raw]] : [])),
  );
  const variable = (name: string): PxVariable => {
    const of = (keyword: string): string[] | undefined => {
      const raw = byVariable.get(`${keyword}|${name}`);
      return raw === undefined ? undefined : readTexts(raw);
    };
    const values = of('VALUES') ?? of('CODES');
    if (!values || values.length === 0) throw new BrokenFile(`VALUES("${name}")`);
    const codes = of('CODES');
    if (codes && codes.length !== values.length)
      throw new BrokenFile(`CODES("${name}"): ${codes.length} ≠ ${values.length}`);
    const times = readTimes(byVariable.get(`TIMEVAL|${name}`) ?? '');
    const keyedBy = of('KEYS')?.[0]?.toUpperCase();
    return {
      name,
      values,
      codes: codes?.every((code, at) => code === values[at]) ? undefined : codes,
      periods: times?.length === values.length ? times : undefined,
      keyedBy: keyedBy === 'CODES' || keyedBy === 'VALUES' ? keyedBy : undefined,
    };
  };
  const variables = (keyword: string): PxVariable[] => readTexts(entries(keyword)[0]?.raw ?? '').map(variable);
  const meta = { stub: variables('STUB'), heading: variables('HEADING'), text, entries };
  const names = [...meta.stub, ...meta.heading].map(({ name }) => name);
  if (names.length === 0 || new Set(names).size < names.length) throw new BrokenFile('STUB, HEADING');
  return meta;
}
