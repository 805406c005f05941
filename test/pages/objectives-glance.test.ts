import { expect, it } from 'vitest';
import { leadOf, objectivesGlance } from '../../server/explore/pages/objectives-glance.ts';
import { byGroup, empty, judged, overview } from './views.ts';

it('shows an objective by the indicator with a target, else the judged one, else groups, else the one owed', () => {
  const promised = judged('en');
  const plain = { ...judged('en'), headline: promised.headline && { ...promised.headline, target: null } };
  expect(leadOf([empty('en'), byGroup('en'), plain, promised])).toBe(promised);
  expect(leadOf([empty('en'), byGroup('en'), plain])).toBe(plain);
  expect(leadOf([empty('en')])?.id).toBe('x-empty');
  expect(leadOf([])).toBeNull();
});

it('never says the change of one group for all of them', () => {
  const card = byGroup('en');
  const changed = {
    ...card,
    headline: card.headline && { ...card.headline, lastChange: judged('en').headline?.change ?? null },
  };
  const view = overview('en');
  const [theme] = view.themes;
  const [objective] = theme?.objectives ?? [];
  if (!theme || !objective) throw new Error('no objective');
  const text = objectivesGlance(
    { ...view, themes: [{ ...theme, objectives: [{ ...objective, cards: [changed] }] }] },
    'en',
  ).text;
  expect(text).toContain('2 better, 1 worse');
  expect(text).not.toContain(judged('en').headline?.change?.text);
});
