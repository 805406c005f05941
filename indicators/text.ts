/** The languages the barometer speaks. A city chooses among them; the catalogue's names exist in all four. */
export const LANGUAGES = ['en', 'fr', 'da', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name or label: complete in every language. */
export type Text = Readonly<Record<Language, string>>;

/** A longer text: English at least; other languages are added as they are written. */
export type LongText = Readonly<{ en: string } & Partial<Record<Language, string>>>;

/** A text in the language asked for, and whether it had to come from another one. */
export interface ResolvedText {
  text: string;
  language: Language;
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/** The text in `language`, else in `fallback`, else in English; `language` of the result says which it is. */
export function resolveText(text: Text | LongText, language: Language, fallback: Language = 'en'): ResolvedText {
  for (const candidate of [language, fallback] as const) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return { text: text.en, language: 'en' };
}
