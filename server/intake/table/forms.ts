import type { OpenForm } from './table.ts';

/** How files of spreadsheets and documents begin: ZIP (xlsx, ods), the older Office files, PDF. */
const DOCUMENTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

/** Whether the bytes are a document no form here reads. */
export const isDocument = (bytes: Uint8Array): boolean =>
  DOCUMENTS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));

/**
 * The forms that are told by how a file begins; what no one of them claims is text with delimiters. A line for each
 * file in `formats/`, in the order in which they are asked.
 */
export const FORMS: readonly { claims(bytes: Uint8Array): boolean; open: OpenForm }[] = [];
