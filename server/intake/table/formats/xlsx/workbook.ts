import { BrokenFile } from '../../broken-file.ts';
import { formatOf, type NumberFormat } from './number-format.ts';
import type { Parts } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { attribute } from './xml.ts';

export interface Sheet {
  name: string;
  /** The part that holds it. */
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: readonly Sheet[];
  /** Days are counted from 1904, as on old Macintoshes. */
  from1904: boolean;
  /** Number formats by the style a cell names. */
  formats: readonly NumberFormat[];
  strings: readonly string[];
}

const MOST_SHEETS = 1000;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** What stands beside the sheets in a workbook: their names, the texts they share, the formats of numbers. */
export function readWorkbook(parts: Parts): Workbook {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const relations = relationsOf(parts, main);
  const partOf = (type: string): string | undefined => {
    const part = relations.find((one) => one.type === type)?.part;
    return part !== undefined && parts.has(part) ? part : undefined;
  };
  const sheets: Sheet[] = [];
  let from1904 = false;
  parts.read(main, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
      // Sheets of charts and of dialogs hold no cells.
      if (relation?.type !== 'worksheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.part, hidden: state !== 'visible' });
    },
  });
  if (sheets.length === 0 || sheets.length > MOST_SHEETS) throw new BrokenFile(main);
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  return {
    sheets,
    from1904,
    formats: styles === undefined ? [] : readFormats(parts, styles),
    strings: strings === undefined ? [] : readSharedStrings(parts, strings),
  };
}

interface Relation {
  id: string;
  type: string;
  part: string;
}

/** Which parts a part names, by the last word of their kind. */
function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(file)) return relations;
  parts.read(file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      });
    },
  });
  return relations;
}

/** The format of each style that cells can name (`cellXfs`). */
function readFormats(parts: Parts, part: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  parts.read(part, {
    open(name, attributes) {
      const id = (): number => Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id(), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(id());
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  const known = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? formatOf(id, codes.get(id));
    known.set(id, format);
    return format;
  });
}
