/** What a statistician's script does, by HTTP with a token. */
import { ADMIN, type RunningServer } from './server.ts';

export const INDICATOR = 'unemp-rate';
const SOURCE = 'drill';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** An object where it is JSON, else empty. */
  json: Record<string, unknown>;
  ms: number;
}

export interface Release {
  id: string;
  note: string | null;
}

export async function ask(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, headers: response.headers, text, json, ms: performance.now() - began };
}

/** A figure for each of `rows` months; every one carries the round's number, so that a mixture of two rounds shows. */
export function roundCsv(round: number, rows: number, note: (row: number) => string = () => ''): string {
  const lines = Array.from({ length: rows }, (_one, row) => {
    const month = String((row % 12) + 1).padStart(2, '0');
    return `${1400 + Math.floor(row / 12)}-${month},${valueOf(round)},${note(row)}`;
  });
  return `period,value,note\n${lines.join('\n')}\n`;
}

/** The figure of a round, as it is written: from 5 up, since of percentages below 1 it is asked whether they are fractions. */
export const valueOf = (round: number): string => `${5 + Math.floor(round / 10)}.${round % 10}`;

/** Asks one server in the name of the administrator, who is a statistician as well. */
export class Client {
  readonly #address: string;
  readonly token: string;

  constructor(address: string, token: string) {
    this.#address = address;
    this.token = token;
  }

  /** Signs in on a new server, makes a token and the source that figures are published under. */
  static async begin({ address }: RunningServer): Promise<Client> {
    const json = { 'content-type': 'application/json' };
    const session = await ask(`${address}/api/v1/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(ADMIN),
    });
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const body = JSON.stringify({ name: 'drill' });
    const made = await ask(`${address}/api/v1/tokens`, { method: 'POST', headers: { ...json, cookie }, body });
    if (made.status !== 201) throw new Error(`No token: ${session.text} ${made.text}`);
    const client = new Client(address, made.json['token'] as string);
    const source = { key: SOURCE, publisher: 'Drill', title: 'Generated figures', kind: 'local' };
    const recorded = await client.ask('POST', '/api/v1/sources', source);
    if (recorded.status !== 201 && recorded.status !== 409) throw new Error(`No source: ${recorded.text}`);
    return client;
  }

  /** The same person on a server that was started again. */
  on({ address }: { address: string }): Client {
    return new Client(address, this.token);
  }

  ask(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
    return ask(this.#address + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  uploadPath(): string {
    return `/api/v1/uploads?indicator=${INDICATOR}&source=${SOURCE}`;
  }

  upload(csv: string): Promise<Answer> {
    return this.ask('POST', this.uploadPath(), csv, 'text/csv');
  }

  /** Publishes an upload, its warnings acknowledged. */
  publish(uploaded: Answer, note: string): Promise<Answer> {
    const problems = (uploaded.json['problems'] ?? []) as { id: string; severity: string }[];
    const acknowledge = problems
      .filter(({ severity }) => severity === 'warning')
      .map(({ id }) => ({ problem: id, reason: 'generated for a drill' }));
    return this.ask('POST', `/api/v1/uploads/${String(uploaded.json['id'])}/publish`, { note, acknowledge });
  }

  /** Uploads and publishes a round. @throws when either is not taken */
  async release(csv: string, note: string): Promise<Release> {
    const uploaded = await this.upload(csv);
    if (uploaded.status > 201) throw new Error(`Not uploaded: ${uploaded.text}`);
    const published = await this.publish(uploaded, note);
    if (published.status !== 200) throw new Error(`Not published: ${published.text}`);
    return published.json['release'] as Release;
  }

  /** All releases, newest first. */
  async releases(): Promise<Release[]> {
    return this.#pages<Release>('/api/v1/releases?limit=200');
  }

  /** What a release changed, in full. */
  async changes(release: string): Promise<unknown[]> {
    return this.#pages(`/api/v1/releases/${release}/changes?limit=200`);
  }

  async #pages<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { status, json, text } = await this.ask('GET', next === '' ? path : `${path}&cursor=${next}`);
      if (status !== 200) throw new Error(`${path}: ${text}`);
      items.push(...(json['items'] as T[]));
      next = json['next'] as string | null;
    }
    return items;
  }

  /** What readers are given, byte for byte; they have no token. */
  async csv(): Promise<string> {
    const { status, text } = await ask(`${this.#address}/api/v1/indicators/${INDICATOR}/observations.csv`);
    if (status !== 200) throw new Error(`No figures: ${text}`);
    return text;
  }

  /** The figures readers see, each once, and how many there are. */
  async figures(): Promise<{ values: string[]; count: number }> {
    const [head = '', ...lines] = (await this.csv()).trim().split('\n');
    const at = head.trim().split(',').indexOf('value');
    const values = lines.map((line) => line.split(',')[at] ?? '');
    return { values: [...new Set(values)], count: values.length };
  }
}
