/** A browser as far as sessions go: it keeps the cookies it is given and sends them again. */
import { expect } from 'vitest';

export interface Answer {
  status: number;
  headers: Headers;
  /** What was answered, as JSON where it is. */
  body: Record<string, unknown>;
  text: string;
}

export interface Asked {
  /** Sent as JSON; a text goes as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async ask(method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const isData = body instanceof FormData || typeof body === 'string';
    const response = await fetch(this.#address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined || isData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isData ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {},
      text,
    };
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.ask('POST', path, { body });
  }

  async signIn(email: string, password: string): Promise<Answer> {
    const answer = await this.post('/api/v1/session', { email, password });
    expect(answer.status, answer.text).toBe(200);
    return answer;
  }

  /** The address of whoever is signed in; null where nobody is. */
  async who(): Promise<string | null> {
    const { status, body } = await this.get('/api/v1/session');
    return status === 200 ? (body['person'] as { email: string }).email : null;
  }

  /** Another browser with the same cookies, as a thief would have it. */
  twin(): Browser {
    const twin = new Browser(this.#address);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const isOver = attributes.some((attribute) => /^\s*expires=Thu, 01 Jan 1970/i.test(attribute));
    if (isOver) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
