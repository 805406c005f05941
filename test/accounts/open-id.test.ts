import { Events, OAuth2Server, type MutableResponse, type MutableToken } from 'oauth2-mock-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OpenIdSignIn, type OpenIdCheck } from '../../server/accounts/open-id.ts';
import { AppError } from '../../server/errors.ts';
import { createLog } from '../../server/http/log.ts';

let provider: OAuth2Server;
let lines: string[];
let signIn: OpenIdSignIn;
let claims: Record<string, unknown>;

beforeEach(async () => {
  provider = new OAuth2Server();
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  claims = { email: 'Anna@City.Example', email_verified: true };
  provider.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) => void Object.assign(payload, claims));
  lines = [];
  signIn = signInAt(provider.issuer.url ?? '');
});

afterEach(async () => {
  if (provider.listening) await provider.stop();
});

function signInAt(issuer: string): OpenIdSignIn {
  const now = (): Date => new Date('2026-06-30T12:00:00Z');
  return new OpenIdSignIn({
    issuer,
    clientId: 'barometer',
    clientSecret: 'kept-secret',
    publicUrl: 'https://barometer.example',
    log: createLog('info', now, (line) => lines.push(line)),
  });
}

/** Goes to the provider as a browser would. @returns the address the provider sends it back to */
async function visit(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '');
}

async function comeBack(change: Partial<OpenIdCheck> = {}): Promise<{ email: string }> {
  const { url, check } = await signIn.start();
  return signIn.finish(await visit(url), { ...check, ...change });
}

async function expectRefused(attempt: Promise<unknown>, reason: RegExp): Promise<void> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'sign-in-refused', facts: {}, cause: expect.anything() as unknown });
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(line).toMatchObject({ level: 'warn', event: 'sign-in-refused', by: 'openid' });
  expect(line['reason']).toMatch(reason);
  expect(lines[0]).not.toContain('kept-secret');
}

const onResponse = (change: (response: MutableResponse) => void): void =>
  void provider.service.once(Events.BeforeResponse, change);

describe('signing in by an identity provider', () => {
  test('asks for a code with PKCE, a state and a nonce, other ones each time', async () => {
    const first = await signIn.start();
    const { searchParams, pathname } = new URL(first.url);
    expect(pathname).toBe('/authorize');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'barometer',
      response_type: 'code',
      redirect_uri: 'https://barometer.example/studio/openid/callback',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      state: first.check.state,
      nonce: first.check.nonce,
    });
    expect(first.url).not.toContain(first.check.verifier);
    const second = await signIn.start();
    const values = [first, second].flatMap(({ check }) => Object.values(check));
    expect(new Set(values).size).toBe(6);
  });

  test('gives the verified address, in small letters', async () => {
    expect(await comeBack()).toEqual({ email: 'anna@city.example' });
    expect(lines).toEqual([]);
  });

  test('works behind a proxy, where the request has another address', async () => {
    const { url, check } = await signIn.start();
    const back = await visit(url);
    const seen = new URL(`http://10.0.0.7:3000/studio/openid/callback${back.search}`);
    expect(await signIn.finish(seen, check)).toEqual({ email: 'anna@city.example' });
  });

  test('asks for the address where the token has none', async () => {
    claims = {};
    provider.service.once(Events.BeforeUserinfo, ({ body }: MutableResponse) => {
      Object.assign(body, { email: 'anna@city.example', email_verified: true });
    });
    expect(await comeBack()).toEqual({ email: 'anna@city.example' });
  });

  test.each([
    [['client_secret_post'], 'body'],
    [['client_secret_basic'], 'header'],
    [['client_secret_basic', 'client_secret_post'], 'body'],
    [undefined, 'header'],
  ])('sends its secret the way the provider takes it: %j', async (methods, where) => {
    provider.service.once(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
      Object.assign(body, { token_endpoint_auth_methods_supported: methods });
    });
    let seen = '';
    provider.service.once(
      Events.BeforeResponse,
      (
        _response: MutableResponse,
        request: { headers: { authorization?: string }; body: { client_secret?: string } },
      ) => {
        seen = request.headers.authorization ? 'header' : request.body.client_secret === 'kept-secret' ? 'body' : '';
      },
    );
    await comeBack();
    expect(seen).toBe(where);
  });
});

describe('is refused', () => {
  test.each([false, undefined, 'true'])('when the address is not verified: %j', async (verified) => {
    claims = { email: 'anna@city.example', email_verified: verified };
    await expectRefused(comeBack(), /not verified the address anna@city\.example/);
  });

  test('when there is no address', async () => {
    claims = {};
    await expectRefused(comeBack(), /no e-mail address/);
  });

  test('with another state', async () => {
    await expectRefused(comeBack({ state: 'somebody-elses' }), /state/);
  });

  test('with another nonce', async () => {
    await expectRefused(comeBack({ nonce: 'somebody-elses' }), /nonce/);
  });

  test('with another verifier', async () => {
    await expectRefused(comeBack({ verifier: 'x'.repeat(43) }), /./);
  });

  test('with a token for another client', async () => {
    claims = { ...claims, aud: 'somebody-else' };
    await expectRefused(comeBack(), /aud/);
  });

  test('with a token that has run out', async () => {
    claims = { ...claims, exp: 1_000_000_000 };
    await expectRefused(comeBack(), /exp/);
  });

  test('with a token that was changed after it was signed', async () => {
    onResponse(({ body }) => {
      if (body === '') return;
      const [header = '', payload = '', signature = ''] = String(body['id_token']).split('.');
      const changed = Buffer.from(payload, 'base64url').toString().replace('Anna@', 'Boss@');
      body['id_token'] = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    });
    await expectRefused(comeBack(), /signature/i);
  });

  test('with a code used before', async () => {
    const { url, check } = await signIn.start();
    const back = await visit(url);
    await signIn.finish(back, check);
    await expectRefused(signIn.finish(back, check), /./);
  });

  test('when the person said no at the provider', async () => {
    const { check } = await signIn.start();
    const back = new URL(`https://barometer.example/studio/openid/callback?error=access_denied&state=${check.state}`);
    await expectRefused(signIn.finish(back, check), /access_denied/);
  });

  test('when the provider is down, and no longer when it is up again', async () => {
    const { port } = provider.address();
    await provider.stop();
    await expectRefused(signIn.start(), /ECONNREFUSED|fetch failed/);
    await provider.start(port, '127.0.0.1');
    expect(await comeBack()).toEqual({ email: 'anna@city.example' });
  });

  test('when the provider goes down on the way', async () => {
    const { url, check } = await signIn.start();
    const back = await visit(url);
    await provider.stop();
    await expectRefused(signIn.finish(back, check), /ECONNREFUSED|fetch failed/);
  });

  test('without TLS anywhere but on this machine', async () => {
    signIn = signInAt('http://identity.example');
    await expectRefused(signIn.start(), /HTTPS/);
  });
});
