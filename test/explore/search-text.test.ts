import { describe, expect, it } from 'vitest';
import { matchesSearch } from '../../server/explore/search-text.ts';

describe('search', () => {
  it.each([
    ['turkiye', 'Türkiye'],
    ['LOSNING', 'løsning'],
    ['aeldre', 'ældre'],
    ['strasse', 'Straße'],
    ["l'emploi", 'Taux d’accès à l’emploi'],
    ['emploi acces', 'Taux d’accès à l’emploi'],
    ['', 'anything'],
    ['   ', 'anything'],
  ])('“%s” finds “%s”', (query, text) => {
    expect(matchesSearch(query, [text])).toBe(true);
  });

  it('wants every word, but in any of the texts', () => {
    expect(matchesSearch('unemployment women', ['Unemployment', 'among women'])).toBe(true);
    expect(matchesSearch('unemployment men', ['Employment', 'of men'])).toBe(false);
  });
});
