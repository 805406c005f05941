/** What a foreign page is given of an indicator. */
export interface EmbedView {
  name: string;
  language: string;
  /** The answer in a sentence; null without figures. */
  sentence: string | null;
  /** The page of the indicator. */
  page: string;
  /** Markup of ours with chart, table and source; every text in it is escaped. */
  html: string;
}
