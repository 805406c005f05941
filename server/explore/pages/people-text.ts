/**
 * Texts of people as HTML: Markdown without HTML, pictures and surprises. Nothing in it can run, load or reach out of its
 * place; a table of ten thousand cells is shown in part, and says so.
 */
import MarkdownIt from 'markdown-it';
import { html, raw, type Markup } from './html.ts';

/** Rows of one table that are shown. */
const MOST_ROWS = 200;
/** Characters that turn the direction of text, hide or control: they never stand in a public text. */
// oxlint-disable-next-line no-control-regex -- these are the ones that are taken out
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

const markdown = new MarkdownIt('default', { html: false, linkify: false, breaks: true, maxNesting: 20 });
markdown.disable(['image', 'html_block', 'html_inline']);
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(address.trim());
const attributes = { rel: 'nofollow ugc noreferrer' };
markdown.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  for (const [name, value] of Object.entries(attributes)) tokens[at]?.attrSet(name, value);
  return self.renderToken(tokens, at, options);
};
// A text stands below a heading of the page: its own begin two levels deeper.
for (const rule of ['heading_open', 'heading_close'])
  markdown.renderer.rules[rule] = (tokens, at, options, _env, self) => {
    const token = tokens[at];
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 3)}`;
    return self.renderToken(tokens, at, options);
  };
markdown.renderer.rules['table_open'] = () => '<div class="table-wrap" tabindex="0"><table>';
markdown.renderer.rules['table_close'] = () => '</table></div>';
// Alignment comes as a style, which the page's policy forbids.
for (const rule of ['th_open', 'td_open'])
  markdown.renderer.rules[rule] = (_tokens, _at, _options, _env, _self) => (rule === 'th_open' ? '<th>' : '<td>');

/** @param more what is said in the place of rows that are not shown */
export function peopleText(text: string, more: (rows: number) => string): Markup {
  const clean = text.replaceAll('\r\n', '\n').replaceAll(HIDDEN, '');
  return html`<div class="people-text">${raw(markdown.render(shortTables(clean, more)))}</div>`;
}

/** Cuts each table after its first rows. */
function shortTables(text: string, more: (rows: number) => string): string {
  const kept: string[] = [];
  let rows = 0;
  let left = 0;
  const close = (): void => {
    if (left > 0) kept.push('', `*${more(left)}*`, '');
    left = 0;
    rows = 0;
  };
  for (const line of text.split('\n')) {
    if (/^\s{0,3}\|/.test(line) || (rows > 0 && line.includes('|'))) {
      rows += 1;
      if (rows > MOST_ROWS + 2) left += 1;
      else kept.push(line);
    } else {
      close();
      kept.push(line);
    }
  }
  close();
  return kept.join('\n');
}
