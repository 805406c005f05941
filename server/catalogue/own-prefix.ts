import type { Files } from './compose-files.ts';

const INDICATOR = /^indicators\/([^/]+)\.json$/;
const firstPart = (id: string): string => id.replace(/-.*$/, '');

/**
 * What the ids of a city's own indicators begin with, so that no indicator of a later standard is called the same: the
 * city's key, or what its own ones begin with already. The first is the one to propose.
 */
export function ownPrefixes(cityKey: string, standard: Files, own: Files): string[] {
  const used = [...own.keys()].flatMap((path) => {
    const id = INDICATOR.exec(path)?.[1];
    return id === undefined || standard.has(path) ? [] : [`${firstPart(id)}-`];
  });
  return [...new Set([...used, `${cityKey}-`])];
}
