/** A sign before figures is no formula: `-5`, `+3,2 %`, `−1 200.50`; nor is a lone sign that stands for a missing figure. */
const PLAIN = /^[-+]?[\d.,'’\s\u00A0\u202F]*[%‰]?$/;
/** What a spreadsheet program takes for the beginning of a formula, also in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/**
 * A text that no spreadsheet program runs as a formula: such a beginning gets an apostrophe before it, as spreadsheet
 * programs themselves mark a text. Numbers stay numbers. Only for what we did not write and may not change otherwise.
 */
export const spreadsheetSafe = (text: string): string => (FORMULA.test(text) && !PLAIN.test(text) ? `'${text}` : text);
