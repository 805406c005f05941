import type { Problem } from '../contract/upload.ts';
import type { IntakeResult } from './intake.ts';
import { ProblemList } from './problems.ts';
import type { ScanResult } from './scan-file.ts';

/** What is said of a file that was not read since its scan did not find it clean. */
export function refusedByScan(scan: Exclude<ScanResult, { kind: 'clean' }>): IntakeResult {
  const problems = new ProblemList();
  if (scan.kind === 'refused') problems.add('scan-refused', {}, { says: scan.says });
  else problems.add('scan-failed', {}, { why: scan.why });
  return unread(problems.list());
}

/** What is said of a file whose reading was broken off after an earlier one had been acknowledged. */
export function brokenOff(): IntakeResult {
  const problems = new ProblemList();
  problems.add('reading-broken-off');
  return unread(problems.list());
}

/** A file of which nothing is known but why it was not read. */
const unread = (problems: Problem[]): IntakeResult => ({
  state: 'rejected',
  recognised: {
    encoding: '',
    delimiter: '',
    headerRow: 0,
    columns: [],
    shape: 'long',
    marks: {},
    mapping: {},
    choices: [],
    repairs: [],
  },
  counts: { rows: 0, observations: 0, problems: problems.length },
  problems,
});
