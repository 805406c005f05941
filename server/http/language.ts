import type { Request } from 'express';
import { LANGUAGES, isLanguage, type Language } from '../../indicators/text.ts';

/** The reader's language: `?lang=`, else the first of `Accept-Language` that we speak, else `fallback`. */
export function chooseLanguage(request: Request, fallback: Language = 'en'): Language {
  const asked = request.query['lang'];
  if (isLanguage(asked)) return asked;
  const accepted = request.acceptsLanguages([...new Set([fallback, ...LANGUAGES])]);
  return isLanguage(accepted) ? accepted : fallback;
}
