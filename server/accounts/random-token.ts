import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in letters an address may hold. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: with so many random bits a plain hash cannot be turned back. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
