/**
 * Expected errors: what a person did, asked for or may not do. Each carries a stable code (the last part of the
 * problem document's `type`), an HTTP status and the facts its sentence needs; the sentence itself stands in the words
 * files. Anything else that is thrown is a fault of ours.
 */
export type ErrorCode =
  | 'not-found'
  | 'unauthorized'
  | 'sign-in-refused'
  | 'link-void'
  | 'password-weak'
  | 'body-missing'
  | 'file-missing'
  | 'not-sure'
  | 'backup-failed'
  | 'foreign-request'
  | 'forbidden'
  | 'conflict'
  | 'invalid-input'
  | 'upload-rejected'
  | 'upload-not-staged'
  | 'source-missing'
  | 'warnings-not-acknowledged'
  | 'too-large'
  | 'too-many-files'
  | 'several-files'
  | 'quota-used'
  | 'unsupported-type'
  | 'not-acceptable'
  | 'method-not-allowed'
  | 'too-many-requests'
  | 'storage-full'
  | 'storage-read-only'
  | 'no-printer'
  | 'not-ready';

const STATUS: Record<ErrorCode, number> = {
  'not-found': 404,
  unauthorized: 401,
  'sign-in-refused': 401,
  'link-void': 410,
  'password-weak': 422,
  'body-missing': 422,
  'file-missing': 400,
  'not-sure': 400,
  'backup-failed': 500,
  'foreign-request': 403,
  forbidden: 403,
  conflict: 409,
  'invalid-input': 400,
  'upload-rejected': 422,
  'upload-not-staged': 409,
  'source-missing': 422,
  'warnings-not-acknowledged': 409,
  'too-large': 413,
  'too-many-files': 413,
  'several-files': 422,
  'quota-used': 413,
  'unsupported-type': 415,
  'not-acceptable': 406,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  'storage-full': 507,
  'storage-read-only': 503,
  'no-printer': 503,
  'not-ready': 503,
};

export type ErrorFacts = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly facts: ErrorFacts;
  /** Further members of the problem document, such as `problems` of a rejected upload. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    facts: ErrorFacts = {},
    options: { members?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`, { cause: options.cause });
    this.code = code;
    this.status = STATUS[code];
    this.facts = facts;
    this.members = options.members ?? {};
  }
}
