/**
 * How a page of the studio is written. Pages and forms are routes like those of the API, so they stand in the same
 * description with the same roles; what they add is a person's language, the frame around the page, and what happens
 * when a form is refused: the same page again, with the sentence and everything that was typed.
 */
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { Person, Role } from '../accounts/person.ts';
import { saveSession, type Notice } from '../accounts/sessions.ts';
import { AppError } from '../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../http/api-route.ts';
import { problemDocument } from '../http/error-handler.ts';
import { STUDIO_WORDS, type StudioWords } from '../words/studio.ts';
import { html, type Markup } from '../explore/pages/html.ts';

/** What a form sent, as it came: one text a field, or several. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What every page knows. */
export interface Visit {
  /** Null on the pages before signing in. */
  person: Person | null;
  language: Language;
  words: StudioWords;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** What was typed, when the form was refused; else nothing. */
  typed: Typed;
  /** Why it was refused. */
  problem: string | null;
  /** What was done just before. */
  notice: Notice | null;
  raw: Request;
}

export interface StudioPage {
  title: string;
  body: Markup;
  /** The part of the studio it belongs to. */
  current?: string;
  /** Not 200 where the page itself says that something is missing. */
  status?: number;
  /** Where `body` is a whole document by itself. */
  whole?: boolean;
}

/** Where to go after a form was taken, and what is said there. */
export interface Done {
  to: string;
  done?: string;
  /** Shown once to copy. */
  secret?: string;
}

/** The form has answered by itself. */
const ANSWERED: Done = { to: '' };

export interface StudioFrame {
  /** The document around a page. */
  render(page: StudioPage, visit: Visit): string;
  /** The page of somebody who is not signed in. */
  signIn(visit: Visit, next: string): StudioPage;
  /** Where a person has chosen no language. */
  languageOf(request: Request): Language;
}

export type MakePage = (visit: Visit) => StudioPage | Promise<StudioPage>;

const AS_PAGE = { types: ['text/html'] };
const FORM = 'application/x-www-form-urlencoded';

/** A form's fields: parsed here, so that the API's JSON reader never sees them. */
const readForm = express.urlencoded({ extended: false, limit: '2mb', parameterLimit: 5000 });

const asTexts = (record: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Makes pages and forms of the studio in one frame. */
export class StudioRoutes {
  readonly #frame: StudioFrame;

  constructor(frame: StudioFrame) {
    this.#frame = frame;
  }

  /** A page. Whoever is not signed in gets the form to sign in, in its place. */
  page(path: string, roles: 'public' | readonly Role[], summary: string, make: MakePage): ApiRoute {
    return apiRoute({
      method: 'get',
      path,
      roles,
      tag: 'studio',
      summary,
      params: pathParams(path),
      responses: { 200: { description: summary, ...AS_PAGE } },
      handle: async ({ raw, person }, response) => {
        const visit = await this.#visit(raw, person);
        await this.#send(response, await make(visit), visit);
      },
    });
  }

  /**
   * What a form does. Refused by an expected error, the page it stands on is shown again with the sentence, under the
   * error's status; taken, the reader is sent on, so that loading the page again sends nothing twice.
   */
  form<B>(options: {
    path: string;
    roles: 'public' | readonly Role[];
    summary: string;
    body: z.ZodType<B>;
    before?: ApiRoute['before'];
    act(visit: Visit & { body: B }, response: Response): Done | Promise<Done>;
    /** The page the form stands on. */
    page: MakePage;
  }): ApiRoute {
    const { path, roles, summary, body, act, page } = options;
    return apiRoute({
      method: 'post',
      path,
      roles,
      tag: 'studio',
      summary,
      params: pathParams(path),
      bodyTypes: [FORM],
      formFields: body,
      before: [readForm, ...(options.before ?? [])],
      responses: {
        303: { description: 'Done; the page to go on with', ...AS_PAGE },
        400: { description: 'A field is not right' },
      },
      handle: async ({ raw, person }, response) => {
        const typed = (raw.body ?? {}) as Typed;
        await this.tryForm(
          raw,
          person,
          response,
          () => typed,
          page,
          (visit) => act({ ...visit, body: parsedForm(body, typed, visit.language) }, response),
        );
      },
    });
  }

  /** A form with a step before the last: without an end to go to, the same page is shown with what was typed. */
  preview<B>(options: {
    path: string;
    roles: 'public' | readonly Role[];
    summary: string;
    body: z.ZodType<B>;
    act(visit: Visit & { body: B }): Promise<Done | null>;
    page: MakePage;
  }): ApiRoute {
    const route = this.form({
      ...options,
      act: async (visit, response) => {
        const done = await options.act(visit);
        if (done) return done;
        await this.#send(response, await options.page(visit), visit);
        return ANSWERED;
      },
    });
    return { ...route, responses: { ...route.responses, 200: { description: 'What it would do', ...AS_PAGE } } };
  }

  /**
   * Does what a form asks for, and answers: on to the next page, or the same one again with the reason. For forms that
   * read their body themselves, as those with a file do.
   */
  async tryForm(
    raw: Request,
    person: Person | null,
    response: Response,
    typed: () => Typed,
    page: MakePage,
    act: (visit: Visit) => Done | Promise<Done>,
  ): Promise<void> {
    const visit = await this.#visit(raw, person);
    try {
      const done = await act({ ...visit, typed: typed() });
      if (done !== ANSWERED) await this.go(raw, response, done);
    } catch (error) {
      if (!(error instanceof AppError) || ['unauthorized', 'forbidden', 'not-found'].includes(error.code)) throw error;
      if (typeof error.facts['seconds'] === 'number') response.set('Retry-After', String(error.facts['seconds']));
      const again = {
        ...visit,
        typed: typed(),
        problem: problemDocument(labelled(error, visit.words), visit.language).detail,
      };
      await this.#send(response.status(error.status), await page(again), again);
    }
  }

  /** Sends on to another page, where `done` is said. */
  async go(raw: Request, response: Response, { to, done, secret }: Done): Promise<void> {
    if (done !== undefined || secret !== undefined) {
      raw.session.notice = {
        for: null,
        ...(done === undefined ? {} : { done }),
        ...(secret === undefined ? {} : { secret }),
      };
      await saveSession(raw);
    }
    response.redirect(303, to);
  }

  /** The page of an expected error, inside the studio. */
  async refusal(raw: Request, response: Response, error: AppError, person: Person | null): Promise<string> {
    const visit = await this.#visit(raw, person);
    if (error.code === 'unauthorized')
      return this.#frame.render(this.#frame.signIn(visit, raw.method === 'GET' ? raw.originalUrl : '/studio'), visit);
    const { title, detail } = problemDocument(error, visit.language);
    response.set('Content-Language', visit.language);
    return this.#frame.render(
      {
        title,
        body: html`<h1>${title}</h1>
          <p class="lead">${detail}</p>
          <p><a href="/studio">${visit.words.nav.home}</a></p>`,
      },
      visit,
    );
  }

  async #send(response: Response, page: StudioPage, visit: Visit): Promise<void> {
    if (page.status !== undefined) response.status(page.status);
    const text = page.whole ? page.body.text : this.#frame.render(page, visit);
    response.set('Cache-Control', 'no-store').set('Content-Language', visit.language).type('html').send(text);
  }

  async #visit(raw: Request, person: Person | null): Promise<Visit> {
    // A page that something else in the server failed on has no session.
    const { session } = raw as { session?: Request['session'] };
    const language = person?.language ?? (person && session?.language) ?? this.#frame.languageOf(raw);
    const notice = raw.method === 'GET' ? (session?.notice ?? null) : null;
    if (notice && session) {
      delete session.notice;
      await saveSession(raw);
    }
    return {
      person,
      language,
      words: STUDIO_WORDS[language],
      params: asTexts(raw.params),
      query: asTexts(raw.query),
      typed: {},
      problem: null,
      notice,
      raw,
    };
  }
}

/** What was refused, in the words of the page: a field under the name it has there. */
function labelled(error: AppError, words: StudioWords): AppError {
  const { field, later } = error.facts;
  // Which ones they are is seen on the page, beside the fields for the reasons.
  if (error.code === 'warnings-not-acknowledged') return new AppError(error.code, { problems: '', later: later ?? '' });
  if (error.code !== 'invalid-input' || typeof field !== 'string') return error;
  const [own = '', ...rest] = field.split('.');
  const { fields, city, areas, bodies, indicators, catalogue, sources, people, me } = words;
  const found = [fields, city, areas, bodies, indicators, catalogue, catalogue.places, sources, people, me]
    .map((part): unknown => Reflect.get(part, own))
    .find((label) => typeof label === 'string');
  if (typeof found !== 'string') return error;
  // Which language, or which entry of a list.
  const place = rest.length > 0 ? ` (${rest.join(' ')})` : '';
  return new AppError(error.code, { ...error.facts, field: `${found}${place}` });
}

/** Whoever reached this page is signed in; this says so to the types. */
export function signedIn({ person }: Visit): Person {
  if (!person) throw new AppError('unauthorized');
  return person;
}

/** A form in its shape. @throws AppError `invalid-input` that names the field by its label */
export function parsedForm<B>(schema: z.ZodType<B>, typed: Typed, language: Language): B {
  const { localeError } = z.locales[language]();
  const result = schema.safeParse(typed, {
    error: (issue) =>
      issue.code === 'too_small' && issue.origin === 'string' ? 'a text that is not empty' : localeError(issue),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : '') ?? '');
  const label = STUDIO_WORDS[language].fields[field as keyof StudioWords['fields']] as string | undefined;
  throw new AppError('invalid-input', {
    where: 'body',
    field: label ?? field,
    problem: (issue?.message ?? '').replace(/\.$/, ''),
  });
}
