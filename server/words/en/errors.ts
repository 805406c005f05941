import type { ErrorWords } from '../error-words.ts';

export const errors: ErrorWords = {
  titles: {
    'not-found': 'Not found',
    unauthorized: 'Signing in is needed',
    forbidden: 'Not allowed',
    conflict: 'This collides with something else',
    'invalid-input': 'The request cannot be read',
    'upload-rejected': 'The file has errors',
    'upload-not-staged': 'The upload cannot be published',
    'source-missing': 'The source is missing',
    'warnings-not-acknowledged': 'Warnings are open',
    'too-large': 'The file is too large',
    'unsupported-type': 'This kind of file is not taken',
    'not-acceptable': 'This format is not available',
    'method-not-allowed': 'This cannot be done here',
    'too-many-requests': 'Too many requests',
    'storage-full': 'Storage is full',
    'storage-read-only': 'Storage is read-only',
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
    conflict: ({ reason, release }) =>
      reason === 'uploads-overlap'
        ? 'Two of the uploads speak of the same figures. Publish them one after the other, or discard one.'
        : reason === 'already-withdrawn'
          ? `Release ${release} has been withdrawn already.`
          : 'Somebody else has changed this in the meantime. Load it again and repeat your step.',
    'invalid-input': ({ where, field, problem }) =>
      `The ${where === 'query' ? 'parameter' : 'field'} “${field}” is not right: ${problem}.`,
    'upload-rejected': ({ count }) =>
      `${count === '1' ? 'One error stands' : `${count} errors stand`} between this file and publication; each is listed with its line. Nothing was changed.`,
    'upload-not-staged': ({ state }) => `Only a staged upload can be published; this one is in the state “${state}”.`,
    'source-missing': () =>
      'Name the source of the figures (parameter source) before publishing: who published them, and under which terms.',
    'warnings-not-acknowledged': ({ problems }) =>
      `Acknowledge each warning with a reason before publishing: ${problems}.`,
    'too-large': ({ limit }) =>
      `The file is larger than ${limit} MB. Send it compressed (gzip) or in parts, or have the limit raised.`,
    'unsupported-type': ({ type }) =>
      `Files of the type “${type}” are not taken here. Send CSV (text/csv), also compressed with gzip.`,
    'not-acceptable': ({ formats }) => `Available formats: ${formats}.`,
    'method-not-allowed': ({ allowed }) => `This address answers ${allowed} only.`,
    'too-many-requests': ({ seconds }) => `Wait ${seconds} seconds and try again.`,
    'storage-full': () =>
      'Nothing can be stored because the disk is full. Nothing that was acknowledged is lost; try again when the operator has made room.',
    'storage-read-only': () => 'Nothing can be stored at the moment. Reading works as before.',
    'not-ready': () => 'The barometer is starting. Try again in a moment.',
    internal: ({ id }) => `The fault has been recorded under the number ${id}. Nothing that was acknowledged is lost.`,
  },
};
