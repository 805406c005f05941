import { PASTED_NAME } from '../intake/receive-body.ts';
import { sayTime } from './say.ts';
import type { Visit } from './studio-route.ts';

/** What a person calls a delivery: a file by its name, a table that was pasted by when that was. */
export function uploadName(
  { filename, receivedAt }: { filename: string; receivedAt: string },
  { words, language }: Pick<Visit, 'words' | 'language'>,
  timeZone: string,
): string {
  return filename === PASTED_NAME ? words.uploads.pasted(sayTime(receivedAt, language, timeZone)) : filename;
}
