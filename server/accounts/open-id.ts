import * as client from 'openid-client';
import { AppError } from '../errors.ts';
import type { Log } from '../http/log.ts';

/** In seconds. A person waits for the provider; one that does not answer is as good as down. */
const LONGEST_ANSWER = 10;

export const OPEN_ID_CALLBACK = '/studio/openid/callback';

/** What the session keeps between leaving for the provider and coming back; used once. */
export interface OpenIdCheck {
  verifier: string;
  state: string;
  nonce: string;
}

export interface OpenIdDeps {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Without a slash at the end. */
  publicUrl: string;
  log: Log;
}

/**
 * Asks a city's identity provider who somebody is: authorization code with PKCE, state and nonce. What comes of it is an
 * e-mail address the provider has verified; whether it has an account here is decided elsewhere.
 */
export class OpenIdSignIn {
  readonly #deps: OpenIdDeps;
  readonly #redirectUri: string;
  #provider: Promise<client.Configuration> | undefined;

  constructor(deps: OpenIdDeps) {
    this.#deps = deps;
    this.#redirectUri = `${deps.publicUrl}${OPEN_ID_CALLBACK}`;
  }

  /** Where to send the browser, and what to keep for `finish`. @throws AppError `sign-in-refused` */
  async start(): Promise<{ url: string; check: OpenIdCheck }> {
    return this.#refusing(async () => {
      const provider = await this.#discover();
      const check = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
      };
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: this.#redirectUri,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(check.verifier),
        code_challenge_method: 'S256',
        state: check.state,
        nonce: check.nonce,
      });
      return { url: url.href, check };
    });
  }

  /** Who came back, by the address the browser was sent to. @throws AppError `sign-in-refused` */
  async finish(callbackUrl: URL, check: OpenIdCheck): Promise<{ email: string }> {
    return this.#refusing(async () => {
      const provider = await this.#discover();
      // Behind a proxy the request's own address differs from the one the provider was told.
      const url = new URL(this.#redirectUri);
      url.search = callbackUrl.search;
      const tokens = await client.authorizationCodeGrant(provider, url, {
        pkceCodeVerifier: check.verifier,
        expectedState: check.state,
        expectedNonce: check.nonce,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no id token');
      // Some providers put no more than the subject into the token (OpenID Connect Core 5.4).
      const person =
        claims['email'] === undefined && provider.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      return { email: verifiedEmail(person) };
    });
  }

  /** The provider's addresses and keys, asked for when first needed; asked again where that failed. */
  #discover(): Promise<client.Configuration> {
    this.#provider ??= discover(this.#deps).catch((error: unknown) => {
      this.#provider = undefined;
      throw error;
    });
    return this.#provider;
  }

  /** The person learns only that it failed; the operator, why. */
  async #refusing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      this.#deps.log.warn('sign-in-refused', { by: 'openid', reason: reasonOf(cause) });
      throw new AppError('sign-in-refused', {}, { cause });
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdDeps): Promise<client.Configuration> {
  const server = new URL(issuer);
  // For trying things out on one machine; anywhere else a password would travel in the clear.
  const plain = server.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(server.hostname);
  return client.discovery(server, clientId, clientSecret, authenticateBy(clientSecret), {
    timeout: LONGEST_ANSWER,
    // By default the token of a TLS connection is believed without looking at its signature.
    execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
  });
}

/** In the body of the request, unless the provider takes it in the header only (its default where it says nothing). */
function authenticateBy(secret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(secret);
  const inHeader = client.ClientSecretBasic(secret);
  return (server, metadata, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const onlyHeader = methods.includes('client_secret_basic') && !methods.includes('client_secret_post');
    (onlyHeader ? inHeader : inBody)(server, metadata, body, headers);
  };
}

/** An address that anybody could have typed at the provider would open the account of whoever it belongs to. */
function verifiedEmail(claims: Readonly<Record<string, unknown>>): string {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || email === '') throw new Error('the provider sent no e-mail address');
  if (verified !== true) throw new Error(`the provider has not verified the address ${email}`);
  return email.toLowerCase();
}

/** The messages down to the first cause, with the provider's own words; never its tokens, which some causes hold. */
function reasonOf(error: unknown): string {
  const said: string[] = [];
  for (let one = error; one instanceof Error && said.length < 10; one = one.cause) {
    said.push(one.message);
    if (one instanceof client.AuthorizationResponseError || one instanceof client.ResponseBodyError)
      said.push(one.error, one.error_description ?? '');
  }
  return (
    said
      .filter((text) => text !== '')
      .join(': ')
      .slice(0, 500) || 'unknown'
  );
}
