/** PDF → what a screen reader finds in it. Reads the files Chromium writes: plain objects, text streams packed. */

export interface PdfStructure {
  title: string;
  language: string | null;
  isMarked: boolean;
  pages: number;
  /** Titles of the bookmarks. */
  bookmarks: string[];
  /** How often each kind of tag occurs. */
  tags: ReadonlyMap<string, number>;
  /** Alternative texts of the figures that show something; null for one without. */
  figures: (string | null)[];
  fonts: { name: string; isInside: boolean }[];
}

const textOf = (bytes: Buffer): string => bytes.toString('latin1');

/** A PDF string, `(…)` or `<…>`, as text. */
function readString(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(
        written
          .slice(1, -1)
          .replaceAll(/\\([nrtbf()\\]|[0-7]{1,3})/g, (_all, mark: string) =>
            /^[0-7]/.test(mark)
              ? String.fromCharCode(Number.parseInt(mark, 8))
              : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[mark] ?? mark),
          ),
        'latin1',
      );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1');
}

const STRING = String.raw`(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>)`;
const valueOf = (object: string, key: string): string | null => {
  const found = new RegExp(`/${key} ${STRING}`, 's').exec(object);
  return found?.[1] ? readString(found[1]) : null;
};

export function pdfStructure(file: Buffer): PdfStructure {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of textOf(file).matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs))
    objects.set(id, body);
  const all = [...objects.values()];
  const catalog = all.find((one) => one.includes('/Type /Catalog')) ?? '';
  const info = /\/Info (\d+) 0 R/.exec(textOf(file))?.[1] ?? '';
  const elements = all.filter((one) => one.startsWith('<</Type /StructElem'));
  const tagOf = (one: string): string => /\/S \/(\w+)/.exec(one)?.[1] ?? '';
  const outline = all.filter((one) => /\/Title/.test(one) && /\/(Dest|A) /.test(one) && /\/Parent/.test(one));
  const fonts = all.filter((one) => /\/Type \/Font\b/.test(one) && !/\/DescendantFonts/.test(one));
  return {
    title: valueOf(objects.get(info) ?? '', 'Title') ?? '',
    language: valueOf(catalog, 'Lang'),
    isMarked: /\/MarkInfo <<[^>]*\/Marked true/.test(catalog),
    pages: all.filter((one) => /\/Type \/Page\b/.test(one)).length,
    bookmarks: outline.map((one) => valueOf(one, 'Title') ?? ''),
    tags: new Map([...Map.groupBy(elements, tagOf)].map(([tag, found]) => [tag, found.length])),
    figures: elements.filter((one) => tagOf(one) === 'Figure').map((one) => valueOf(one, 'Alt')),
    fonts: fonts.map((one) => {
      const descriptor = objects.get(/\/FontDescriptor (\d+) 0 R/.exec(one)?.[1] ?? '') ?? '';
      return {
        name: /\/BaseFont \/(\S+)/.exec(one)?.[1] ?? 'drawn',
        // A font of drawn letters holds each of them itself.
        isInside: /\/FontFile[23]? /.test(descriptor) || /\/Subtype \/Type3/.test(one),
      };
    }),
  };
}
