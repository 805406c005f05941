import { conflictReason, type ConflictReason } from '../conflict-reason.ts';
import type { ErrorWords, SaidFacts } from '../error-words.ts';

const conflicts: Record<ConflictReason, (facts: SaidFacts) => string> = {
  'uploads-overlap': ({ first, second, count, figure }) =>
    `“${first}” and “${second}” say different things of ${count === '1' ? 'one figure' : `${count} figures`} (${figure}). Leave one of them out, or publish the older one first and the newer one after it.`,
  'already-withdrawn': ({ release }) => `Release ${release} has been withdrawn already.`,
  'not-withdrawn': () => 'Nothing of this release is withdrawn.',
  'account-exists': ({ id }) => `There is an account for ${id} already.`,
  'last-admin': () => 'This is the last administrator. Give somebody else that role first.',
  'heir-missing': ({ id, count }) =>
    `${id} leaves drafts or profiles behind (${count}). Say to whom they are handed over.`,
  'heir-unfit': () => 'Drafts can only be handed to somebody else who is active and may work on them.',
  'key-taken': ({ id }) => `There is one called “${id}” already. Choose another key or code.`,
  'not-demo': () => 'This is no demonstration: its figures are the city’s own and are not removed.',
  'still-reading': () => 'A file is being read. Wait until it is done, or discard it, and repeat your step.',
  'area-used': ({ id, count }) =>
    `Figures name the area ${id} (${count} series). End it instead, so that they stay readable.`,
  'area-named': ({ id, count }) =>
    `Other areas name ${id} as the area above them or as their successor (${count}). Change those first.`,
  'own-area': ({ id }) => `${id} is the city itself and stays.`,
  'source-used': ({ id, count }) => `The source ${id} is named by uploads, figures or profiles (${count}) and stays.`,
  'body-used': ({ id, count }) => `Accounts or indicators name the body ${id} (${count}). Give them another one first.`,
  'indicator-used': ({ id, count }) =>
    `The indicator ${id} has figures or stands in the place of another one (${count}). Mark it as not used instead.`,
  'code-used': ({ id, count }) => `Figures use ${id} (${count} series), so it must stay in the catalogue.`,
  'report-published': ({ id }) => `The report of ${id} is published and does not change any more.`,
  'changed-meanwhile': () => 'Somebody else has changed this in the meantime. Load it again and repeat your step.',
};

/** Which file is meant, where it is known. */
const of = (name: string): string => (name === '' ? '' : `“${name}”: `);

export const errors: ErrorWords = {
  titles: {
    'not-found': 'Not found',
    unauthorized: 'Signing in is needed',
    'sign-in-refused': 'Not signed in',
    'link-void': 'This link no longer works',
    'password-weak': 'This password cannot be taken',
    'body-missing': 'The body is missing',
    'file-missing': 'No file was sent',
    'not-sure': 'Nothing was confirmed',
    'backup-failed': 'No copy was made',
    'foreign-request': 'Sent from another site',
    forbidden: 'Not allowed',
    conflict: 'This collides with something else',
    'invalid-input': 'The request cannot be read',
    'upload-rejected': 'The file has errors',
    'upload-not-staged': 'The upload cannot be published',
    'source-missing': 'The source is missing',
    'warnings-not-acknowledged': 'Warnings are open',
    'quota-used': 'Enough for today',
    'too-large': 'The file is too large',
    'too-many-files': 'Too many files',
    'several-files': 'Several files',
    'unsupported-type': 'This kind of file is not taken',
    'not-acceptable': 'This format is not available',
    'method-not-allowed': 'This cannot be done here',
    'too-many-requests': 'Too many requests',
    'storage-full': 'Storage is full',
    'storage-read-only': 'Storage is read-only',
    'no-printer': 'No PDF here',
    'not-ready': 'Not ready yet',
    internal: 'Something went wrong on our side',
  },
  details: {
    'not-found': ({ id }) =>
      id
        ? `There is nothing here called “${id}”. Check the spelling, or start from the overview.`
        : 'There is nothing at this address. Check the spelling, or start from the overview.',
    unauthorized: () => 'Sign in, or send a valid token in the Authorization header.',
    forbidden: () => 'Your account may not do this. Ask the person who administers the barometer.',
    'sign-in-refused': () => 'The e-mail address or the password is not right.',
    'link-void': () =>
      'A link works once and for seven days, and only the newest counts. Ask for a new one, or have the administrator make one.',
    'password-weak': ({ reason, limit }) =>
      reason === 'too-short'
        ? `A password has at least ${limit} characters. A short sentence is easy to remember.`
        : reason === 'too-long'
          ? 'A password has at most 200 characters.'
          : reason === 'not-the-same'
            ? 'The two passwords are not the same.'
            : reason === 'is-address'
              ? 'Your e-mail address is no password.'
              : 'This is one of the passwords that are tried first. Take another: a short sentence is easy to remember.',
    'body-missing': () => 'A contributor writes for one body: name it.',
    'file-missing': () => 'Choose a file, or paste a table.',
    'not-sure': ({ id }) => `Type “${id}” to confirm.`,
    'backup-failed': () => 'The copy could not be made; the log says why. Nothing was changed.',
    'foreign-request': () =>
      'For your safety only pages of the barometer itself may change something. Open the page anew and repeat your step.',
    conflict: (facts) => conflicts[conflictReason(facts.reason)](facts),
    'invalid-input': ({ where, field, problem }) =>
      `The ${where === 'query' ? 'parameter' : 'field'} “${field}” is not right: ${problem}.`,
    'upload-rejected': ({ count }) =>
      `${count === '1' ? 'One error stands' : `${count} errors stand`} between this file and publication; each is listed with its line. Nothing was changed.`,
    'upload-not-staged': ({ state }) => `Only a staged upload can be published; this one is in the state “${state}”.`,
    'source-missing': ({ first }) =>
      `${of(first)}Nobody has said yet where these figures come from. Choose their source, or record a new one under “Source”; then publish.`,
    'warnings-not-acknowledged': ({ problems, later }) =>
      problems === ''
        ? `Give each warning below a reason before publishing.${later === '' ? '' : ' Figures were published since the file was read; it was checked against them, and there are new warnings.'}`
        : `Acknowledge each warning with a reason before publishing: ${problems}.${later === '' ? '' : ` Figures were published since the file was read; it was checked against them, and this is new: ${later}.`}`,
    'quota-used': ({ limit }) =>
      `You have sent as much as one person may within a day (${limit} MB). Go on tomorrow, or have larger files loaded on the server (npm run import).`,
    'too-many-files': ({ limit }) => `At most ${limit} files can be sent at once. Send them in parts.`,
    'several-files': () =>
      'Several files were sent where one is taken. Send them to /api/v1/batches, which reads them together.',
    'too-large': ({ limit }) =>
      `The file is larger than ${limit} MB. Send it compressed (gzip) or in parts, or have the limit raised.`,
    'unsupported-type': ({ type }) =>
      `Files of the type “${type}” are not taken here. Send a table: CSV, Excel (.xlsx), PX, JSON-stat or SDMX-CSV, also compressed with gzip.`,
    'not-acceptable': ({ formats }) => `Available formats: ${formats}.`,
    'method-not-allowed': ({ allowed }) => `This address answers ${allowed} only.`,
    'too-many-requests': ({ seconds }) => `Wait ${seconds} seconds and try again.`,
    'storage-full': () =>
      'Nothing can be stored because the disk is full. Nothing that was acknowledged is lost; try again when the operator has made room.',
    'storage-read-only': () => 'Nothing can be stored at the moment. Reading works as before.',
    'no-printer': () =>
      'This server has no browser to print with. Open the page and print it into a file; it is made for paper. Whoever runs the server can install Chromium or name one in BROWSER_PATH.',
    'not-ready': () => 'The barometer is starting. Try again in a moment.',
    internal: ({ id }) => `The fault has been recorded under the number ${id}. Nothing that was acknowledged is lost.`,
  },
};
