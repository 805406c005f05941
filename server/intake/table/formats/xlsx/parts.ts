import { BrokenFile } from '../../broken-file.ts';
import { SHEET_TIMES, type TableLimits } from '../../limits.ts';
import { unpackEntry, type ZipEntry } from '../../zip.ts';
import { XmlReader, type XmlListener } from './xml.ts';

/** The parts of an Office file by their names. */
export class Parts {
  readonly #bytes: Uint8Array;
  readonly #limits: TableLimits;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], limits: TableLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    // Names are compared without regard to case, as Office does (ECMA-376 part 2, 6.2.2.3).
    this.#entries = new Map(entries.map((entry) => [key(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Names of parts, as they are compared. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Reads a part that is held in memory while the workbook is read: names, styles, texts. */
  read(name: string, listener: XmlListener): void {
    for (const _ of this.#pieces(name, listener, this.#limits)) continue;
  }

  /** Reads a sheet piece by piece, which is never held; after each the listener has been told of it. @throws BrokenFile */
  stream(name: string, listener: XmlListener): Generator<number> {
    return this.#pieces(name, listener, {
      ...this.#limits,
      unpackedBytes: this.#limits.unpackedBytes * SHEET_TIMES,
    });
  }

  *#pieces(name: string, listener: XmlListener, limits: TableLimits): Generator<number> {
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
    for (const { bytes, share } of unpackEntry(this.#bytes, entry, limits)) {
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
