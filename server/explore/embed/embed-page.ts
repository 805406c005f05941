import { html } from '../pages/html.ts';
import type { Markup } from '../pages/html.ts';

export interface EmbedPageOptions {
  language: string;
  /** Of the indicator. */
  name: string;
  title: string;
  /** Address of the page it is a part of. */
  canonical: string;
  assets: { style: string; script: string };
  accent: string | null;
  body: Markup;
}

/** The document of a frame in a foreign page: nothing but the chart. */
export function embedPage({ language, name, title, canonical, assets, accent, body }: EmbedPageOptions): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href="${canonical}" />
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" type="image/svg+xml" href="/assets/mark.svg" />
        ${accent === null ? null : html`<link rel="stylesheet" href="${accent}" />`}
        <script type="module" src="${assets.script}"></script>
      </head>
      <body class="embed-body">
        <main>
          <h1 class="visually-hidden">${name}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
}
