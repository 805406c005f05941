import { expect, it } from 'vitest';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { findTerms, termsOf } from '../../server/explore/glossary-terms.ts';

const { glossary } = loadStandard().catalogue;
const found = (text: string, language: 'en' | 'fr' | 'da' | 'de'): string[] =>
  findTerms(text, language, glossary).map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);

it.each([
  ['en', 'Foreign citizens of working age.', ['foreign-citizen: Foreign citizens']],
  ['de', 'Ausländerin ist, wer kein Staatsangehöriger ist.', ['foreign-citizen: Ausländerin']],
  ['fr', 'Les étrangers et le taux de chômage.', ['foreign-citizen: étrangers', 'unemployment-rate: taux de chômage']],
  ['da', 'Indvandrere og efterkommere.', ['immigrant: Indvandrere', 'descendant: efterkommere']],
  ['en', 'A missing indicator of integration.', []],
  ['en', 'Reimmigrants are not immigrants-to-be.', []],
] as const)('finds whole words of the glossary with their endings (%s: %s)', (language, text, expected) => {
  expect(found(text, language)).toEqual(expected);
});

it('explains the longer of two terms that lie over each other', () => {
  const text = 'A person with migration background.';
  expect(found(text, 'en')).toEqual(['migration-background: person with migration background']);
});

it('looks through each text in the language it is written in', () => {
  const terms = termsOf(
    [
      { text: 'Indvandrere', language: 'da' },
      { text: 'the electoral register', language: 'en' },
    ],
    glossary,
  );
  expect(terms.map((one) => one.id)).toEqual(['immigrant', 'electoral-register']);
});
