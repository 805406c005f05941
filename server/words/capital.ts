/** A part of a sentence where it stands alone: with a capital first. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
