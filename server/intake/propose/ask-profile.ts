import type { Asked } from './draft.ts';
import { option } from './make-options.ts';

export const PROFILE_QUESTION = 'profile';

/**
 * TWO PROFILES OR MORE that a file could have been made for: which of them it is, before anything else is asked, since
 * the others would not be. The answer is no part of a mapping.
 */
export const askProfile = (profiles: readonly string[]): Asked => ({
  code: 'profile-unclear',
  place: {},
  facts: { texts: [...profiles] },
  question: {
    id: PROFILE_QUESTION,
    options: [
      ...profiles.map((profile) => option(`by|${profile}`, { code: 'by-profile', facts: { text: profile } }, {})),
      option('by-none', { code: 'by-none', facts: {} }, {}),
    ],
  },
});

/** The profile that was chosen, null for none of them; undefined where the answer is none of what was asked. */
export const profileAnswered = (answer: string, profiles: readonly string[]): string | null | undefined =>
  answer === 'by-none' ? null : profiles.find((one) => `by|${one}` === answer);
