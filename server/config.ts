import { resolve } from 'node:path';
import { z } from 'zod';
import { commandWords, type ScanSettings } from './intake/scan-file.ts';
import { DEFAULT_LIMITS, LONGEST_ROW, MOST_ARCHIVE_ENTRIES, type TableLimits } from './intake/table/limits.ts';
import { addressOf, type DatabaseAddress } from './store/database.ts';
import { StartRefused } from './store/migrate.ts';

/** Everything that is set from outside, read once. What belongs to the city (name, languages, arms) is data, not a setting. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  database: DatabaseAddress;
  /** Where readers find the server, without a slash at the end; by default the address it listens on. */
  publicUrl: string;
  demo: boolean;
  timeZone: string;
  /** How many proxies stand in front and may be believed about the reader's address. */
  trustProxy: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  maxUploadBytes: number;
  /** What a file is held to when it is read. */
  tableLimits: TableLimits;
  /** What looks at each file before it is read; null: nothing. */
  scan: ScanSettings | null;
  embedOrigins: string[];
  /** The first administrator, made at the start without the one-time link. */
  admin: { email: string; password: string } | null;
  /** Where mail goes out; null: links are shown to copy. */
  smtpUrl: string | null;
  mailFrom: string;
  openId: { issuer: string; clientId: string; clientSecret: string } | null;
  /** The nightly copy of the database; null: none is made by the server. */
  backup: { folder: string; at: string; keep: number } | null;
}

const MB = 1024 * 1024;

const whole = (least: number, most: number) =>
  z.coerce.number(`a whole number from ${least} to ${most}`).int().min(least).max(most);

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** One line a setting: what is allowed, and the default. `SETTING_NAMES` and the README are checked against it. */
const SETTINGS = {
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data/local'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address beginning with postgres://')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'an address beginning with http:// or https://' }).optional(),
  DEMO: z.enum(['on', 'off'], 'on or off').default('on'),
  TIME_ZONE: z.string().refine(isTimeZone, 'a time zone such as Europe/Zurich').default('Europe/Zurich'),
  TRUST_PROXY: whole(0, 10).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'silent, error, warn, info or debug').default('info'),
  MAX_UPLOAD_MB: whole(1, 4096).default(64),
  MAX_UNPACKED_MB: whole(1, 4096).default(DEFAULT_LIMITS.unpackedBytes / MB),
  MAX_PACKING_RATIO: whole(2, 100_000).default(DEFAULT_LIMITS.packingRatio),
  MAX_ARCHIVE_ENTRIES: whole(1, MOST_ARCHIVE_ENTRIES).default(DEFAULT_LIMITS.archiveEntries),
  MAX_ROWS: whole(1, 1_000_000_000).default(DEFAULT_LIMITS.rows),
  MAX_COLUMNS: whole(1, 1_000_000).default(DEFAULT_LIMITS.columns),
  MAX_CELL_LENGTH: whole(10, LONGEST_ROW).default(DEFAULT_LIMITS.cellLength),
  MAX_READ_SECONDS: whole(1, 86_400).default(DEFAULT_LIMITS.seconds),
  SCAN_COMMAND: z.string().min(1).optional(),
  SCAN_SECONDS: whole(1, 3600).default(60),
  EMBED_ORIGINS: z
    .string()
    .regex(/^(\*|https?:\/\/[^\s;,']+(\s+https?:\/\/[^\s;,']+)*)$/, '* or addresses separated by spaces')
    .default('*'),
  ADMIN_EMAIL: z.email('an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(8, 'at least 8 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'an address beginning with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'an address beginning with https://' }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  BACKUP_AT: z
    .string()
    .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, 'a time such as 02:30, or off')
    .default('02:30'),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP: whole(1, 3650).default(14),
} as const;

/** Settings that say nothing without each other. */
const TOGETHER: readonly (readonly string[])[] = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
];

/** What is said of a setting that is wrong: never its value where that is a secret. */
const SECRETS: ReadonlySet<string> = new Set(['ADMIN_PASSWORD', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'DATABASE_URL']);

export const SETTING_NAMES = Object.keys(SETTINGS);

const schema = z.object(SETTINGS);

/** @throws StartRefused with one line that names the setting, what it was, and what it may be */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = schema.safeParse(set);
  if (!read.success) {
    const issue = read.error.issues[0];
    const name = String(issue?.path[0] ?? '');
    throw new StartRefused(
      `The setting ${name} is ${SECRETS.has(name) ? 'not usable' : `"${environment[name] ?? ''}"`}; it must be ${issue?.message ?? 'something else'}.`,
    );
  }
  for (const names of TOGETHER) {
    const absent = names.find((name) => !environment[name]);
    if (absent && names.some((name) => environment[name]))
      throw new StartRefused(`The setting ${absent} is missing; ${names.join(', ')} are set together or not at all.`);
  }
  const values = read.data;
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '');
  const dataDir = resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    database: addressOf(values.DATABASE_URL, resolve(dataDir, 'barometer.sqlite')),
    publicUrl,
    demo: values.DEMO === 'on',
    timeZone: values.TIME_ZONE,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    maxUploadBytes: values.MAX_UPLOAD_MB * MB,
    tableLimits: {
      unpackedBytes: values.MAX_UNPACKED_MB * MB,
      packingRatio: values.MAX_PACKING_RATIO,
      archiveEntries: values.MAX_ARCHIVE_ENTRIES,
      rows: values.MAX_ROWS,
      columns: values.MAX_COLUMNS,
      cellLength: values.MAX_CELL_LENGTH,
      seconds: values.MAX_READ_SECONDS,
    },
    scan: values.SCAN_COMMAND ? { command: commandWords(values.SCAN_COMMAND), seconds: values.SCAN_SECONDS } : null,
    embedOrigins: values.EMBED_ORIGINS.split(/\s+/),
    admin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL.toLowerCase(), password: values.ADMIN_PASSWORD }
        : null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? `Integration Barometer <noreply@${new URL(publicUrl).hostname}>`,
    openId:
      values.OIDC_ISSUER && values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET
        ? { issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET }
        : null,
    backup:
      values.BACKUP_AT === 'off'
        ? null
        : {
            folder: resolve(values.BACKUP_DIR ?? resolve(dataDir, 'backups')),
            at: values.BACKUP_AT,
            keep: values.BACKUP_KEEP,
          },
  };
}
