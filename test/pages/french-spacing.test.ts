import { describe, expect, test } from 'vitest';
import { frenchSpacing } from '../../server/explore/pages/french-spacing.ts';

describe('the spaces of a French page', () => {
  test.each([
    ['<p>Source: OFS</p>', '<p>Source\u202F: OFS</p>'],
    ['<p><a href="/x">Taux</a>: un chiffre</p>', '<p><a href="/x">Taux</a>\u202F: un chiffre</p>'],
    ['<p>Vraiment ? Oui ; non !</p>', '<p>Vraiment\u202F? Oui\u202F; non\u202F!</p>'],
    ['<p>à propos de « Emploi » ; « Vote »</p>', '<p>à propos de «\u202FEmploi\u202F»\u202F; «\u202FVote\u202F»</p>'],
    ['<h2>Titre:</h2>', '<h2>Titre\u202F:</h2>'],
  ])('a mark gets its narrow space, also behind a link: %s', (given, wanted) => {
    expect(frenchSpacing(given)).toBe(wanted);
  });

  test.each([
    'Comparé\u202F: oui',
    'Comparé\u00A0: oui',
    '<span>Responsable\u202F</span>: moi',
    'à 12:30, voir https://example.org/a?b=1',
    'l&#39;an &amp; la &quot;suite&quot;',
    'Quoi\u202F?!',
    '<p lang="de">Quelle: Amt; <b>gut:</b> ja</p>',
    '<code>a: b</code><svg><title>a: b</title></svg><textarea>a: b</textarea>',
    '<p title="a: b" style="color: red">c</p>',
    '<input value="a: b" /><!-- a: b -->',
  ])('what is right, or no prose of the page, stays: %s', (given) => {
    expect(frenchSpacing(given)).toBe(given);
  });

  test('after a passage in another language it goes on', () => {
    expect(frenchSpacing('<p><span lang="en">a: <span>b:</span></span> c: d</p>')).toBe(
      '<p><span lang="en">a: <span>b:</span></span> c\u202F: d</p>',
    );
  });
});
