/** What stands in for vega-embed's themes and tooltip: the page has its own colours, and reads figures out itself. */
export const Handler = undefined;
