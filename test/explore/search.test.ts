import { describe, expect, it } from 'vitest';
import { editDistance, slipsAllowed } from '../../server/explore/search/edit-distance.ts';
import { SearchIndex } from '../../server/explore/search/search-index.ts';
import { searchText } from '../../server/explore/search/search-text.ts';

describe('a text as search compares it', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['LØSNING', 'losning'],
    ['ældre', 'aeldre'],
    ['Straße', 'strasse'],
    ['l’emploi', "l'emploi"],
  ])('“%s” is “%s”', (text, plain) => expect(searchText(text)).toBe(plain));
});

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['turnout', 'turnout', 0],
    ['turnuot', 'turnout', 1],
    ['turnot', 'turnout', 1],
    ['xurnoutt', 'turnout', 2],
    ['abc', 'xyz', 3],
    ['a', 'abcdef', 3],
  ])('“%s” and “%s”', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  it('short words may hold no slip: they would be other words', () => expect(slipsAllowed('job')).toBe(0));
});

const INDEX = new SearchIndex([
  {
    id: 'unemployment',
    texts: [
      { field: 'name', language: 'en', text: 'Unemployment rate by citizenship' },
      { field: 'name', language: 'de', text: 'Arbeitslosenquote nach Staatsangehörigkeit' },
      { field: 'definition', language: 'en', text: 'People out of work, among women and men' },
    ],
  },
  {
    id: 'turnout',
    texts: [
      { field: 'name', language: 'en', text: 'Turnout' },
      { field: 'name', language: 'fr', text: 'Participation électorale' },
      { field: 'definition', language: 'en', text: 'Votes cast by people who may vote' },
    ],
  },
]);
const ids = (query: string): string[] => INDEX.find(query, 'en').hits.map((one) => one.id);

describe('search', () => {
  it.each([
    ['turnout', ['turnout']],
    ['TURN', ['turnout']],
    ['losenquote', ['unemployment']],
    ['electorale', ['turnout']],
    ['people work', ['unemployment']],
    ['turnuot', ['turnout']],
    ['arbeitslosigkeit', ['unemployment']],
    ['people', ['unemployment', 'turnout']],
    ['zzzzzz', []],
    ['', []],
    ['!?', []],
  ])('“%s” finds %j', (query, found) => expect(ids(query)).toEqual(found));

  it('says by which word of which text and language', () => {
    expect(INDEX.find('electoral', 'en').hits[0]?.reasons).toEqual([
      { field: 'name', language: 'fr', word: 'électorale', kind: 'beginning' },
    ]);
  });

  it('says what a misspelt word was taken for, and only then looks for what is close', () => {
    expect(INDEX.find('citizenshp', 'en').corrected).toEqual([{ typed: 'citizenshp', taken: 'citizenship' }]);
    expect(INDEX.find('citizenship', 'en').corrected).toEqual([]);
  });

  it('finds what holds some of the words where nothing holds all, and says so', () => {
    const { hits, isWhole } = INDEX.find('turnout citizenship', 'en');
    expect(isWhole).toBe(false);
    expect(hits.map((one) => one.id).sort()).toEqual(['turnout', 'unemployment']);
  });
});
