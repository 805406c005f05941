import type { Language, ResolvedText } from '../../../indicators/text.ts';
import { raw, type Markup } from './html.ts';

/** The `lang` attribute of a text that is not in the page's language, so that it is read out rightly; else nothing. */
export function langOf(text: ResolvedText, language: Language): Markup | null {
  return text.language === language ? null : raw(` lang="${text.language}"`);
}

/** Whether one of the texts could not be given in the page's language. */
export const someForeign = (texts: readonly ResolvedText[], language: Language): boolean =>
  texts.some((text) => text.language !== language);
