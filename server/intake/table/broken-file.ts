/**
 * A file whose form is broken: thrown in the middle of reading it, and turned into a problem where the form is opened or
 * read, so that no reader of it ever sees an exception.
 */
export class BrokenFile extends Error {
  /** What is wrong, in the words of the form's own rules: a part's name, a keyword, a place. It is shown as it stands. */
  constructor(what: string) {
    super(what.slice(0, 200));
    this.name = 'BrokenFile';
  }
}
