import { AppError } from '../errors.ts';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

let common: Promise<ReadonlySet<string>> | undefined;

/** The passwords everybody tries first, about 49,000 of them; loaded when the first password is set. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return common;
}

/** Why a password is refused; null when it is taken. Length and the list are all there is: no rule about kinds of letters. */
export async function weaknessOf(
  password: string,
  email: string,
): Promise<'too-short' | 'too-long' | 'too-common' | 'is-address' | null> {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  const address = email.toLowerCase();
  if (plain === address || plain === address.split('@')[0]) return 'is-address';
  if (/^(.)\1+$/u.test(plain) || /^(integration)?barometer\d*$/.test(plain)) return 'too-common';
  return (await commonPasswords()).has(plain) ? 'too-common' : null;
}

/** @throws AppError `password-weak` with the reason */
export async function requireStrong(password: string, email: string): Promise<void> {
  const weakness = await weaknessOf(password, email);
  if (weakness) throw new AppError('password-weak', { reason: weakness, limit: SHORTEST_PASSWORD });
}
