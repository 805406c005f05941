/** What stands in for `vega-lite` in the browser: our charts come compiled from the server. */
export const version = '6.5.0';

export function compile() {
  throw new Error('Charts are compiled on the server: ask for the format "vega".');
}
