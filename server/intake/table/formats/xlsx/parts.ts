import { BrokenFile } from '../../broken-file.ts';
import { unpackEntry, type ZipEntry } from '../../zip.ts';
import { XmlReader, type XmlListener } from './xml.ts';

/** A part that is held in memory while the workbook is read: names, styles, texts. */
const MAX_PART = 128 * 1024 * 1024;
/** A sheet is read in pieces and never held. */
export const MAX_SHEET = 1024 * 1024 * 1024;

/** The parts of an Office file by their names. */
export class Parts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    // Names are compared without regard to case, as Office does (ECMA-376 part 2, 6.2.2.3).
    this.#entries = new Map(entries.map((entry) => [key(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Reads a small part whole. */
  read(name: string, listener: XmlListener): void {
    for (const _ of this.stream(name, listener, MAX_PART)) continue;
  }

  /** Reads a part piece by piece; after each the listener has been told of it. @throws BrokenFile */
  *stream(name: string, listener: XmlListener, limit = MAX_SHEET): Generator<number> {
    const entry = this.#entries.get(key(name));
    if (!entry) throw new BrokenFile(name);
    const reader = new XmlReader(listener);
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    const decode = (bytes?: Uint8Array): string => {
      try {
        return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
      } catch {
        throw new BrokenFile(`${name}: UTF-8`);
      }
    };
    for (const { bytes, share } of unpackEntry(this.#bytes, entry, limit)) {
      decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8', {
        fatal: true,
      });
      reader.push(decode(bytes));
      yield share;
    }
    reader.push(decode());
    reader.end();
  }
}

const key = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
