import { html, type Markup } from './html.ts';

/** A link of few words that says to those who hear it alone what it is about: "As PDF: The year 2025". */
export const linkAbout = (href: string, text: string, about: string): Markup =>
  html`<a href="${href}">${text}<span class="visually-hidden">: ${about}</span></a>`;
