import { expect, it } from 'vitest';
import { inLanguage } from '../../server/explore/in-language.ts';

const entry = { id: 'x', label: { en: 'a', fr: 'b', da: 'c', de: 'd' }, parts: [{ text: { en: 'long', de: 'lang' } }] };

it('gives every text in the language asked for', () => {
  expect(inLanguage(entry, 'de', 'en')).toEqual({ id: 'x', label: 'd', parts: [{ text: 'lang' }] });
});

it('marks a text that comes from the city’s default language, or else from English', () => {
  expect(inLanguage(entry, 'fr', 'de')).toMatchObject({
    label: 'b',
    parts: [{ text: { text: 'lang', language: 'de' } }],
  });
  expect(inLanguage(entry, 'fr', 'da')).toMatchObject({ parts: [{ text: { text: 'long', language: 'en' } }] });
});

it('gives all languages when all are asked for', () => {
  expect(inLanguage(entry, 'all', 'en')).toBe(entry);
});
