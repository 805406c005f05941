import { resolve } from 'node:path';
import { z } from 'zod';
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
  embedOrigins: string[];
}

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
  EMBED_ORIGINS: z
    .string()
    .regex(/^(\*|https?:\/\/[^\s;,']+(\s+https?:\/\/[^\s;,']+)*)$/, '* or addresses separated by spaces')
    .default('*'),
} as const;

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
      `The setting ${name} is "${environment[name] ?? ''}"; it must be ${issue?.message ?? 'something else'}.`,
    );
  }
  const values = read.data;
  const dataDir = resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    database: addressOf(values.DATABASE_URL, resolve(dataDir, 'barometer.sqlite')),
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    demo: values.DEMO === 'on',
    timeZone: values.TIME_ZONE,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    maxUploadBytes: values.MAX_UPLOAD_MB * 1024 * 1024,
    embedOrigins: values.EMBED_ORIGINS.split(/\s+/),
  };
}
