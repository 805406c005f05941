import type { Language } from '../../indicators/text.ts';
import { mail as da } from './da/mail.ts';
import { mail as de } from './de/mail.ts';
import { mail as en } from './en/mail.ts';
import { mail as fr } from './fr/mail.ts';
import type { MailWords } from './mail-words.ts';

export const MAIL_WORDS: Record<Language, MailWords> = { en, fr, da, de };
