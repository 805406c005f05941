/** Letters that no decomposition turns into plain ones, as a reader without them on the keyboard types them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ł: 'l', ı: 'i' };

/** A text as search compares it: without accents, case and typographic apostrophes. */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øæœßđłı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll('’', "'");
}

/** Whether every word of the query occurs in one of the texts. An empty query matches everything. */
export function matchesSearch(query: string, texts: readonly string[]): boolean {
  const words = searchText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = searchText(texts.join(' \n '));
  return words.every((word) => all.includes(word));
}
