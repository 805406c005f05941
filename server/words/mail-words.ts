export interface Letter {
  subject: string;
  body: string;
}

/** The letters the program sends, in one language. */
export interface MailWords {
  invitation: (facts: { city: string; url: string; days: number }) => Letter;
  /** A reader's question, to those who answer for the figure. */
  question: (facts: { city: string; indicator: string; text: string; url: string }) => Letter;
  /** To whoever asked. */
  answer: (facts: { city: string; indicator: string; url: string }) => Letter;
  reset: (facts: { city: string; url: string; days: number }) => Letter;
}
