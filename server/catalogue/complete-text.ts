import { LANGUAGES, type Language, type LongText, type Text } from '../../indicators/text.ts';

/** A text as somebody typed it: any of the languages, blank ones among them. */
export type TypedText = Readonly<Partial<Record<Language, string>>>;

const said = (text: TypedText, language: Language): string | undefined => text[language]?.trim() || undefined;

/** What stands in for a language nobody wrote: the city's own, else English, else whatever there is; blank when nothing is. */
const standIn = (text: TypedText, own: Language): string =>
  [own, ...LANGUAGES].map((language) => said(text, language)).find((one) => one !== undefined) ?? '';

/** Complete in every language; each is blank when none was written, which the schemas refuse. */
export function completeText(text: TypedText, own: Language): Text {
  const rest = standIn(text, own);
  const of = (language: Language): string => said(text, language) ?? rest;
  return { en: of('en'), fr: of('fr'), da: of('da'), de: of('de') };
}

/** What was written, and English, which a long text always has: it is what a reader of another language falls back to. */
export function completeLongText(text: TypedText, own: Language): LongText {
  const written = LANGUAGES.flatMap((language) => {
    const found = said(text, language);
    return found === undefined ? [] : [[language, found] as const];
  });
  return { en: standIn(text, own), ...Object.fromEntries(written) };
}

/** A new name over an earlier one: a language that only repeated the own one follows it, a translation stays. */
export function renamed(before: Text, name: TypedText, own: Language): Text {
  const earlier = (language: Language): string | undefined =>
    before[language] === before[own] ? undefined : before[language];
  return completeText(
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        said(name, language) ?? (language === own ? before[own] : earlier(language)),
      ]),
    ),
    own,
  );
}
