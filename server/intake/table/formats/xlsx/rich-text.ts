import { attribute } from './xml.ts';

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789()+-', (letter, at) => [letter, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻')[at] ?? letter]),
);

/**
 * The text of a string of a spreadsheet (`si`, `is`), of one or several runs. Raised digits stay raised: a footnote's 1
 * behind 12.3 would otherwise read as 12.31. How a word is pronounced (`rPh`) is left out.
 */
export class RichText {
  #text = '';
  #inText = false;
  #spoken = false;
  #raised = false;

  open(name: string, attributes: string): void {
    if (name === 'si' || name === 'is') this.#text = '';
    else if (name === 't') this.#inText = !this.#spoken;
    else if (name === 'rPh') this.#spoken = true;
    else if (name === 'r') this.#raised = false;
    else if (name === 'vertAlign') this.#raised = attribute(attributes, 'val') === 'superscript';
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += this.#raised ? Array.from(text, (letter) => RAISED[letter] ?? letter).join('') : text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'r') this.#raised = false;
  }

  /** The text so far, with the letters XML cannot hold (`_x000D_`, ECMA-376, 22.9.2.19) put back and one kind of line end. */
  get whole(): string {
    return unescaped(this.#text);
  }
}

export function unescaped(text: string): string {
  const whole = text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole;
}
