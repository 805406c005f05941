/** The roles of the contract; a person may hold several. */
export const ROLES = ['statistician', 'editor', 'contributor', 'councillor', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who asks, as the rest of the program knows them. */
export interface Person {
  accountId: number;
  cityId: number;
  email: string;
  roles: readonly Role[];
  /** The body a contributor is bound to. */
  body: string | null;
}

/** Whether one of the roles is held; an admin holds all. */
export function may(person: Person, roles: readonly Role[]): boolean {
  return person.roles.includes('admin') || person.roles.some((role) => roles.includes(role));
}
