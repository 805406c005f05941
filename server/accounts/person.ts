import type { Language } from '../../indicators/text.ts';

/** The roles of the contract; a person may hold several. */
export const ROLES = ['statistician', 'editor', 'contributor', 'councillor', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who asks, as the rest of the program knows them. */
export interface Person {
  accountId: number;
  cityId: number;
  email: string;
  /** As they are called in the studio; null: by their address. */
  name: string | null;
  roles: readonly Role[];
  /** The body a contributor is bound to. */
  body: string | null;
  /** The studio's language for them; null: as their browser says. */
  language: Language | null;
}

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Whether one of the roles is held; an admin holds all. */
export function may(person: Person, roles: readonly Role[]): boolean {
  return person.roles.includes('admin') || person.roles.some((role) => roles.includes(role));
}

export const nameOf = (person: { name: string | null; email: string }): string => person.name ?? person.email;
