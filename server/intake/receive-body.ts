import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '../errors.ts';

/** A workbook; what a file holds is told from its bytes, whatever it is sent as. */
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Types a file is sent as by itself; some programs know no better name for a table. Those of other office files are
 * taken too: they are refused with what to do, which says more than their type.
 */
const TYPES: readonly string[] = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/json',
  'application/gzip',
  'application/x-gzip',
  'application/zip',
  'application/x-zip-compressed',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.sdmx.data+csv',
  EXCEL,
];

/** What the description of the API names. */
export const BODY_TYPES: readonly string[] = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/json',
  EXCEL,
  'application/gzip',
  'application/zip',
  'application/octet-stream',
  'multipart/form-data',
];

/** Parts that are files; more are refused, none is dropped. */
const MOST_FILES = 501;

/** In characters. */
const LONGEST_MAPPING = 200_000;
/** A table that was pasted, in bytes; a longer one is sent as a file. */
const LONGEST_FIELD = 4 * 1024 * 1024;
export const PASTED_NAME = 'pasted.csv';

/** What was sent: the first file, and all of them where there are several. */
export interface ReceivedBody {
  bytes: Buffer;
  filename: string;
  mediaType: string;
  files: readonly { bytes: Buffer; name: string; mediaType: string }[];
  mapping: string | undefined;
  /** What else a form says. */
  fields: Readonly<Record<string, string>>;
}

/** Takes the body as it comes, and stops reading once it is too large. */
export function receiveBody(request: Request, maxBytes: number): Promise<ReceivedBody> {
  const type = (request.get('content-type') ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
  const tooLarge = new AppError('too-large', { limit: Math.round(maxBytes / 1024 / 1024) });
  if (Number(request.get('content-length') ?? 0) > maxBytes + 65_536) throw tooLarge;
  if (type === 'multipart/form-data') return receiveForm(request, maxBytes, tooLarge);
  if (!TYPES.includes(type)) throw new AppError('unsupported-type', { type });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        request.pause();
        reject(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const filename = 'upload.csv';
      const files = [{ bytes, name: filename, mediaType: type }];
      resolve({ bytes, filename, mediaType: type, files, mapping: undefined, fields: {} });
    });
    request.on('error', reject);
    request.on('aborted', () =>
      reject(new AppError('invalid-input', { where: 'body', field: '', problem: 'aborted' })),
    );
  });
}

function receiveForm(request: Request, maxBytes: number, tooLarge: AppError): Promise<ReceivedBody> {
  return new Promise((resolve, reject) => {
    const malformed = (cause: unknown): void =>
      reject(
        new AppError(
          'invalid-input',
          { where: 'body', field: 'multipart/form-data', problem: cause instanceof Error ? cause.message : '' },
          { cause },
        ),
      );
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        limits: {
          files: MOST_FILES,
          fields: 20,
          fileSize: maxBytes,
          fieldSize: LONGEST_FIELD,
          parts: MOST_FILES + 20,
        },
        defParamCharset: 'utf8',
      });
    } catch (error) {
      malformed(error);
      return;
    }
    let mapping: string | undefined;
    const fields: Record<string, string> = {};
    let files: { chunks: Buffer[]; filename: string; mediaType: string }[] = [];
    let size = 0;
    parser.on('file', (name, stream, info) => {
      if (name === 'mapping') {
        // Sent as a file of its own, as `curl -F mapping=@mapping.json` does.
        mapping = '';
        stream.setEncoding('utf8');
        stream.on('error', malformed);
        stream.on('data', (text: string) => {
          mapping = `${mapping ?? ''}${text}`.slice(0, LONGEST_MAPPING + 1);
        });
        return;
      }
      const own = { chunks: [] as Buffer[], filename: info.filename ?? '', mediaType: info.mimeType };
      files.push(own);
      const stop = (): void => {
        request.unpipe(parser);
        request.pause();
        reject(tooLarge);
      };
      stream.on('data', (chunk: Buffer) => {
        own.chunks.push(chunk);
        size += chunk.length;
        // Each may be as large as one, all together no larger.
        if (size > maxBytes) stop();
      });
      // A form that ends too early is told to the part as well; unheard, it would end the program.
      stream.on('error', malformed);
      stream.on('limit', stop);
    });
    // What is cut is refused whole: the rest of a table would be read as if it were all.
    for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const)
      parser.on(limit, () => malformed(new Error(limit)));
    parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
      if (valueTruncated || nameTruncated) {
        request.unpipe(parser);
        request.pause();
        reject(new AppError('too-large', { limit: LONGEST_FIELD / 1024 / 1024 }));
        return;
      }
      if (name === 'mapping') mapping = value;
      else fields[name] = value;
    });
    parser.on('error', malformed);
    parser.on('close', () => {
      const pasted = fields['text'] ?? '';
      // A form whose file was not chosen sends an empty one without a name.
      files = files.filter((one) => one.filename !== '' || one.chunks.length > 0);
      if (files.length === 0 && pasted.trim() !== '')
        files = [{ chunks: [Buffer.from(pasted, 'utf8')], filename: PASTED_NAME, mediaType: 'text/csv' }];
      if (files.some((one) => one.filename === '') || files.length === 0) malformed(new Error('file'));
      else if ((mapping?.length ?? 0) > LONGEST_MAPPING) malformed(new Error('mapping'));
      else {
        const sent = files.map(({ chunks, filename, mediaType }) => ({
          bytes: Buffer.concat(chunks),
          name: cleanName(filename),
          mediaType,
        }));
        const [first] = sent;
        if (first)
          resolve({
            bytes: first.bytes,
            filename: first.name,
            mediaType: first.mediaType,
            files: sent,
            mapping,
            fields,
          });
      }
    });
    request.on('aborted', () => malformed(new Error('aborted')));
    request.pipe(parser);
  });
}

/** A file name without folders and control characters. */
export const cleanName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[\p{C}"]/gu, '')
    .slice(0, 120) || 'upload.csv';
