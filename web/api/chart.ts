import type { LiveChart } from '../../server/contract/chart.ts';

/**
 * The chart's specification, places and words, drawn for the size of the picture that stands there; its height counts where
 * the address asks for one. `hidden` are the series that are switched off.
 */
export async function fetchLiveChart(
  src: string,
  hidden: readonly string[],
  { width, height }: { width: number; height: number | null },
): Promise<LiveChart> {
  const address = new URL(src, document.baseURI);
  address.searchParams.set('width', String(Math.round(Math.max(280, Math.min(width, 920)))));
  if (height === null) address.searchParams.delete('height');
  else if (address.searchParams.has('height')) address.searchParams.set('height', String(Math.round(height)));
  if (hidden.length > 0) address.searchParams.set('hide', hidden.join(';'));
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`The chart answered ${response.status}`);
  return (await response.json()) as LiveChart;
}
