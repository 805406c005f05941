import type { UploadRecord } from '../intake/upload-service.ts';

/** The one indicator an upload's figures are of, as it was sent for or as was answered; null where its rows say it. */
export const indicatorOf = ({ request, recognised }: Pick<UploadRecord, 'request' | 'recognised'>): string | null =>
  request.indicator ?? recognised?.mapping.constants?.['indicator'] ?? null;
