import { BrokenFile } from '../../broken-file.ts';

/** What is told while XML is read. Names come without their prefix: some programs write `<x:row>`. */
export interface XmlListener {
  /** `attributes` as they stand in the tag: read them with `attribute`. */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  /** Between two tags; references resolved. A long text may come in several pieces. */
  text?(text: string): void;
}

/** Longer tags are none that a spreadsheet writes. */
const LONGEST_TAG = 1 << 16;
/** The same for comments, and texts that are written as CDATA. */
const LONGEST_COMMENT = 1 << 20;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML that comes in pieces, as far as spreadsheets need it: elements, attributes, text, CDATA. A document type
 * is refused, and with it every entity of a file's own (bombs of entities, files fetched from elsewhere).
 */
export class XmlReader {
  readonly #listener: XmlListener;
  #rest = '';
  #depth = 0;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.#text(text.slice(at, tag));
      at = tag;
      const end = this.#tag(text, tag);
      if (end < 0) break;
      at = end;
    }
    this.#rest = text.slice(at);
    // A text that no tag has ended yet is handed on up to its last reference, which may be cut.
    if (this.#rest.length > LONGEST_TAG && !this.#rest.startsWith('<')) {
      const cut = this.#rest.lastIndexOf('&');
      const whole = cut < 0 ? this.#rest.length : cut;
      this.#text(this.#rest.slice(0, whole));
      this.#rest = this.#rest.slice(whole);
    }
    if (this.#rest.length > (this.#rest.startsWith('<!') ? LONGEST_COMMENT : LONGEST_TAG)) throw new BrokenFile('XML');
  }

  /** After the last piece. */
  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '') throw new BrokenFile('XML');
  }

  #text(raw: string): void {
    if (this.#depth > 0) this.#listener.text?.(resolve(raw));
  }

  /** Reads what begins with `<` and gives where it ends; -1 when that has not come yet. */
  #tag(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 0x21 /* ! */) return this.#special(text, at);
    const end = tagEnd(text, at);
    if (end < 0) return -1;
    if (second === 0x3f /* ? */) return end + 1;
    if (second === 0x2f /* / */) {
      this.#depth -= 1;
      this.#listener.close?.(bare(text.slice(at + 2, end).trimEnd()));
      return end + 1;
    }
    const empty = text.charCodeAt(end - 1) === 0x2f;
    const inside = text.slice(at + 1, empty ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = bare(space < 0 ? inside : inside.slice(0, space));
    this.#listener.open?.(name, space < 0 ? '' : inside.slice(space));
    if (empty) this.#listener.close?.(name);
    else this.#depth += 1;
    return end + 1;
  }

  #special(text: string, at: number): number {
    const until = (mark: string, from: number): number => {
      const end = text.indexOf(mark, from);
      return end < 0 ? -1 : end + mark.length;
    };
    if (text.startsWith('<!--', at)) return until('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = until(']]>', at + 9);
      if (end >= 0) this.#listener.text?.(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.length - at < 9) return -1;
    throw new BrokenFile('XML: <!DOCTYPE>');
  }
}

/** Where a tag ends: the first `>` that does not stand inside quotation marks. */
function tagEnd(text: string, at: number): number {
  const first = text.indexOf('>', at);
  if (first < 0) return -1;
  const inside = text.slice(at, first);
  const closed = inside.endsWith('"') || inside.endsWith('"/');
  if ((closed || !inside.includes('"')) && !inside.includes("'")) return first;
  let quote = 0;
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return index;
  }
  return -1;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function resolve(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&([^;&]{0,12})(;?)/g, (_, name: string, semicolon: string) => {
    const code = /^#x[\da-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : undefined;
    const found = code === undefined ? (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) : letter(code);
    if (semicolon === '' || found === undefined) throw new BrokenFile(`XML: &${name}`);
    return found;
  });
}

const letter = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** An attribute by its name without prefix; undefined where there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes[at - 1];
    if (before !== undefined && !/[\s:]/.test(before)) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (match) return resolve(match[1] ?? match[2] ?? '');
  }
  return undefined;
}
