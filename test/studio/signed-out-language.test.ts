import { expect, test } from 'vitest';
import { addressIn, inChosenLanguage } from '../../server/studio/signed-out-language.ts';

test.each([
  ['/studio/sign-in', 'GET', undefined, '/studio/sign-in?lang=da'],
  ['/studio/sign-in?next=%2Fstudio%2Flog&lang=fr', 'GET', undefined, '/studio/sign-in?next=%2Fstudio%2Flog&lang=da'],
  ['/studio/forgotten?sent=1', 'GET', undefined, '/studio/forgotten?sent=1&lang=da'],
  ['/studio/uploads', 'GET', undefined, '/studio/uploads?lang=da'],
  // Refused: the same page is asked for anew, and still knows where to go on.
  ['/studio/sign-in?lang=fr', 'POST', '/studio/log', '/studio/sign-in?lang=da&next=%2Fstudio%2Flog'],
  ['/studio/link/abc', 'POST', undefined, '/studio/link/abc?lang=da'],
  // What only a form may be sent to cannot be asked for.
  ['/studio/uploads/17/publish', 'POST', undefined, '/studio/sign-in?lang=da'],
])('%s, by %s, in another language', (url, method, next, expected) => {
  expect(addressIn('da', url, method, next)).toBe(expected);
});

test('a language that was chosen goes along, and nothing else does', () => {
  expect(inChosenLanguage({ query: { lang: 'fr' } }, '/studio/sign-in')).toBe('/studio/sign-in?lang=fr');
  expect(inChosenLanguage({ query: { lang: 'fr' } }, '/studio/forgotten?sent=1')).toBe(
    '/studio/forgotten?sent=1&lang=fr',
  );
  expect(inChosenLanguage({ query: { lang: '"><b>' } }, '/studio/sign-in')).toBe('/studio/sign-in');
  expect(inChosenLanguage({ query: {} }, '/studio/sign-in')).toBe('/studio/sign-in');
});
