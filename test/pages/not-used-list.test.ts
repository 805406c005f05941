import { expect, test } from 'vitest';
import type { ResolvedText } from '../../indicators/text.ts';
import { notUsedList, type NotUsed } from '../../server/explore/pages/not-used-list.ts';

const reason = (text: string): ResolvedText => ({ text, language: 'en' });
const item = (name: string, text: string | null): NotUsed => ({
  name,
  href: `/en/indicators/${name}`,
  reason: text === null ? null : reason(text),
});
const times = (text: string, markup: string): number => markup.split(text).length - 1;

test('a reason that many indicators share is said once, after those that have one of their own', () => {
  const markup = notUsedList(
    [item('a', 'No survey.'), item('b', 'No survey.'), item('c', 'No register.'), item('d', 'No survey.')],
    'en',
  ).text;
  expect(times('No survey.', markup)).toBe(1);
  expect(markup.indexOf('No register.')).toBeLessThan(markup.indexOf('No survey.'));
  for (const name of ['a', 'b', 'c', 'd']) expect(times(`/en/indicators/${name}"`, markup)).toBe(1);
  expect(markup.indexOf('indicators/c')).toBeLessThan(markup.indexOf('indicators/a'));
});

test('where each has its own or none, all stand in one list in their order', () => {
  const markup = notUsedList([item('a', 'First.'), item('b', null), item('c', null), item('d', null)], 'de').text;
  expect(times('<ul', markup)).toBe(1);
  expect(markup).toContain('lang="en">First.');
});
