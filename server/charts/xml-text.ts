/** Characters XML 1.0 cannot hold even as a reference: one of them, and no program opens the picture or the feed. */
// oxlint-disable-next-line no-control-regex -- these are the ones that are taken out
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text or markup as far as XML can hold it. */
export const inXml = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, '');

/** A text between tags or in a quoted attribute. */
export const xmlText = (text: string): string =>
  inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
