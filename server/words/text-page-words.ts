/** The words of a page that is a text: a title, a lead, and points under headings. */
export interface TextPageWords {
  title: string;
  lead: string;
  sections: readonly { heading: string; points: readonly string[] }[];
}
