import type { Source } from '../../catalogue/city-catalogue.ts';
import type { UploadRequest } from '../upload-record.ts';
import { fedIndicators } from './fed-indicators.ts';
import { tableParts } from './fingerprint.ts';
import { isByUnit } from './kind-fits.ts';
import type { ProfileRecord } from './profile-store.ts';
import type { ReadyCandidate } from './apply-match.ts';

/** The profiles a file may be held against: none where the sender has named one, or has said how to read it. */
export function candidatesFor(
  request: UploadRequest,
  profiles: readonly ProfileRecord[],
  sources: readonly (Source & { id: number })[],
): ReadyCandidate[] {
  if (request.profile !== undefined || request.mapping !== undefined) return [];
  return profiles.flatMap(({ name, fingerprint, mapping, source }) => {
    if (!fingerprint && !mapping.optional) return [];
    const from = sources.find((one) => one.key === source);
    const fed = fedIndicators(mapping);
    const agrees = <T>(asked: T | undefined, own: readonly T[]): boolean =>
      asked === undefined || own.length === 0 || own.includes(asked);
    return [
      {
        profile: name,
        fingerprint,
        parts: tableParts(mapping),
        saysIndicator: mapping.columns?.['indicator'] !== undefined && !isByUnit(mapping),
        isAllowed: agrees(request.indicator, fed) && agrees(request.source, source === null ? [] : [source]),
        hasIndicator: request.indicator !== undefined,
        mapping,
        sourceId: from?.id ?? null,
        convention: mapping.convention ?? from?.convention ?? null,
      },
    ];
  });
}
