export interface Letter {
  subject: string;
  body: string;
}

/** The letters the program sends, in one language. */
export interface MailWords {
  invitation: (facts: { city: string; url: string; days: number }) => Letter;
  reset: (facts: { city: string; url: string; days: number }) => Letter;
}
