import type { Config } from '../config.ts';

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export interface Log {
  error(event: string, facts?: Record<string, unknown>): void;
  warn(event: string, facts?: Record<string, unknown>): void;
  info(event: string, facts?: Record<string, unknown>): void;
}

/** One line of JSON for each event; values are encoded, so nothing a visitor sends can forge a line. */
export function createLog(level: Config['logLevel'], now: () => Date, write: (line: string) => void): Log {
  const most = LEVELS.indexOf(level);
  const at =
    (name: 'error' | 'warn' | 'info') =>
    (event: string, facts: Record<string, unknown> = {}): void => {
      if (LEVELS.indexOf(name) <= most)
        write(JSON.stringify({ at: now().toISOString(), level: name, event, ...facts }));
    };
  return { error: at('error'), warn: at('warn'), info: at('info') };
}
