/** The statement on accessibility: what can be done here and how, what cannot yet, and who hears of it. */
export interface AccessibilityWords {
  title: string;
  lead: string;
  sections: readonly { heading: string; points: readonly string[] }[];
}
