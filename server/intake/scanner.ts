import type { Config } from '../config.ts';
import type { Log } from '../http/log.ts';
import { scanFile, type ScanResult } from './scan-file.ts';

/** The scanner that is set, telling whoever runs the server where it does not work; undefined where none is. */
export function scanner(
  { scan }: Pick<Config, 'scan'>,
  log: Log,
): ((bytes: Uint8Array) => Promise<ScanResult>) | undefined {
  if (!scan) return undefined;
  return async (bytes) => {
    const result = await scanFile(bytes, scan);
    const facts = { setting: 'SCAN_COMMAND', command: scan.command[0], bytes: bytes.length };
    if (result.kind === 'failed') log.error('scan-failed', { ...facts, why: result.why, says: result.says });
    if (result.kind === 'refused') log.warn('scan-refused', { ...facts, says: result.says });
    return result;
  };
}
