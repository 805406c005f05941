/** A data set of a file, and the name it is called by. */
export interface NamedDataset {
  name: string;
  content: unknown;
}

const isObject = (content: unknown): content is Record<string, unknown> =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

const hasCells = (content: unknown): content is Record<string, unknown> =>
  isObject(content) && isObject(content['dimension']) && 'value' in content;

/**
 * The data sets of a JSON-stat response: the response itself (2.0), those a collection holds (2.0), or those of a bundle by
 * their names (1.x). None where it is no JSON-stat, or only points to data that stand elsewhere.
 */
export function findDatasets(response: unknown): NamedDataset[] {
  if (!isObject(response)) return [];
  const labelOf = (content: Record<string, unknown>, otherwise: string): string =>
    typeof content['label'] === 'string' ? content['label'] : otherwise;
  if (response['class'] === 'collection') {
    const items: unknown = isObject(response['link']) ? response['link']['item'] : undefined;
    const found = (Array.isArray(items) ? items : []).filter(hasCells);
    return found.map((content, at) => ({ name: labelOf(content, String(at + 1)), content }));
  }
  if (hasCells(response)) return [{ name: labelOf(response, 'dataset'), content: response }];
  return Object.entries(response).flatMap(([name, content]) => (hasCells(content) ? [{ name, content }] : []));
}
