import type { EmbedView } from '../../server/contract/embed.ts';

/** A chart with its sentence, table and source as markup of ours. `query` is the choice, as in a page's address. */
export async function fetchEmbed(
  origin: string,
  { indicator, language, query }: { indicator: string; language: string; query: string },
): Promise<EmbedView> {
  const address = new URL(`/api/v1/indicators/${encodeURIComponent(indicator)}/embed`, origin);
  address.search = query;
  if (language !== '') address.searchParams.set('lang', language);
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`The barometer answered ${answer.status}`);
  return (await answer.json()) as EmbedView;
}
