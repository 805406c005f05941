import { existsSync, readFileSync, statSync } from 'node:fs';
import { endianness, uptime } from 'node:os';

const HEADER = 32;
const FRAME_HEADER = 24;

/** What a write-ahead log holds: its transactions up to the first frame that does not fit, and what lies behind it. */
interface WalContent {
  salts: string;
  /** Frames up to the last transaction that is whole. */
  committed: number;
  /** A transaction's end that lies behind a frame that does not fit, with more of the same log behind it. */
  goesOn: boolean;
}

/** SQLite's running checksum over 32-bit words, two at a time. */
function sumUp(words: Uint32Array, sums: [number, number]): void {
  let [first, second] = sums;
  for (let at = 0; at < words.length; at += 2) {
    first = (first + (words[at] ?? 0) + second) >>> 0;
    second = (second + (words[at + 1] ?? 0) + first) >>> 0;
  }
  sums[0] = first;
  sums[1] = second;
}

function wordsOf(bytes: Uint8Array, isBigEndian: boolean): Uint32Array {
  const copy = Buffer.from(bytes);
  if (isBigEndian !== (endianness() === 'BE')) copy.swap32();
  return new Uint32Array(copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.length));
}

/** Follows the log as SQLite does when it recovers; undefined when its header is not one. */
function readWal(log: Buffer): WalContent | undefined {
  const magic = log.readUInt32BE(0);
  if (magic >>> 1 !== 0x377f0682 >>> 1) return undefined;
  const isBigEndian = (magic & 1) === 1;
  const sums: [number, number] = [0, 0];
  sumUp(wordsOf(log.subarray(0, 24), isBigEndian), sums);
  if (sums[0] !== log.readUInt32BE(24) || sums[1] !== log.readUInt32BE(28)) return undefined;
  const salts = log.toString('hex', 16, 24);
  const frameSize = FRAME_HEADER + log.readUInt32BE(8);
  const frames = Math.floor((log.length - HEADER) / frameSize);
  const content: WalContent = { salts, committed: 0, goesOn: false };
  let fits = true;
  let endBehind = false;
  for (let frame = 0; frame < frames; frame += 1) {
    const at = HEADER + frame * frameSize;
    const isOfThisLog = log.toString('hex', at + 8, at + 16) === salts;
    if (fits && isOfThisLog) {
      sumUp(wordsOf(log.subarray(at, at + 8), isBigEndian), sums);
      sumUp(wordsOf(log.subarray(at + FRAME_HEADER, at + frameSize), isBigEndian), sums);
      fits = sums[0] === log.readUInt32BE(at + 16) && sums[1] === log.readUInt32BE(at + 20);
    } else if (fits) {
      fits = false;
    }
    const isEnd = log.readUInt32BE(at + 4) > 0;
    if (fits) {
      if (isEnd) content.committed = frame + 1;
    } else if (isOfThisLog) {
      // One torn transaction at the very end was never acknowledged; anything after its end means that others were.
      if (endBehind) content.goesOn = true;
      endBehind ||= isEnd;
    }
  }
  return content;
}

/** What the log's index remembers: up to which frame transactions were acknowledged, and how many are in the database already. */
function readIndex(index: Buffer): { salts: string; acknowledged: number; carried: number } | undefined {
  if (index.length < 136) return undefined;
  const little = endianness() === 'LE';
  const word = (at: number): number => (little ? index.readUInt32LE(at) : index.readUInt32BE(at));
  const sums: [number, number] = [0, 0];
  sumUp(wordsOf(index.subarray(0, 40), !little), sums);
  const isWhole = sums[0] === word(40) && sums[1] === word(44) && index.compare(index, 48, 96, 0, 48) === 0;
  return isWhole && index[12] === 1
    ? { salts: index.toString('hex', 32, 40), acknowledged: word(16), carried: word(96) }
    : undefined;
}

/**
 * Whether acknowledged changes are missing from the write-ahead log beside a database. SQLite itself takes a damaged log
 * for one that ends earlier, and goes on with older figures as if nothing had been; this says so instead.
 * @returns what is wrong, as part of a sentence; null when nothing is
 */
export function faultOfWal(file: string): string | null {
  const [logFile, indexFile] = [`${file}-wal`, `${file}-shm`];
  // The index first: a program that is writing meanwhile only makes the log longer than it says.
  const index = existsSync(indexFile) ? readIndex(readFileSync(indexFile)) : undefined;
  // Of before the machine last started, it may be older than the log.
  const isRecent = index !== undefined && statSync(indexFile).mtimeMs > Date.now() - uptime() * 1000;
  const log = existsSync(logFile) ? readFileSync(logFile) : Buffer.alloc(0);
  const missing = 'changes that were acknowledged are missing from it';
  if (log.length <= HEADER)
    return index && isRecent && index.carried < index.acknowledged ? `is gone or empty, and ${missing}` : null;
  const content = readWal(log);
  if (!content) return 'does not begin as one';
  if (index?.salts === content.salts && index.acknowledged > content.committed) return `is damaged: ${missing}`;
  return content.goesOn ? `is damaged in the middle: ${missing}` : null;
}
