import { LANGUAGES, resolveText, type Language, type LongText } from '../../indicators/text.ts';

const isText = (value: object): value is LongText =>
  'en' in value && Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key));

/**
 * Every text of an entry in one language, or whole with `all`. A text that had to come from another language is
 * `{text, language}` and not a bare string, so that nobody takes it for a translation.
 */
export function inLanguage(value: unknown, language: Language | 'all', fallback: Language): unknown {
  if (language === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language, fallback));
  if (isText(value)) {
    const found = resolveText(value, language, fallback);
    return found.language === language ? found.text : found;
  }
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inLanguage(own, language, fallback)]));
}
