import { withFirst, type BatchRecord } from '../intake/batch/batch-service.ts';
import type { BatchCounts } from '../words/batch-counts.ts';
import { standingOf } from './standing.ts';

const KINDS = {
  reading: 'reading',
  'needs-answers': 'asked',
  rejected: 'faulty',
  staged: 'ready',
  'no-source': 'noSource',
  published: 'published',
  discarded: 'discarded',
} as const;

/** How the files of a batch stand, each counted once; somebody else's hands are none of these kinds. */
export function countBatch(files: BatchRecord['files']): BatchCounts {
  const counts: BatchCounts = {
    files: files.length,
    ready: 0,
    noSource: 0,
    reading: 0,
    asked: 0,
    faulty: 0,
    published: 0,
    discarded: 0,
    skipped: 0,
    leftOut: 0,
    doubled: 0,
  };
  for (const { upload, isLeftOut, sameAs } of withFirst(files)) {
    const standing = upload && standingOf(upload);
    const kind = standing && standing in KINDS ? KINDS[standing as keyof typeof KINDS] : undefined;
    const isOver = kind === 'published' || kind === 'discarded';
    if (!upload) counts.skipped += 1;
    else if (sameAs !== null) counts.doubled += 1;
    else if (isLeftOut && !isOver) counts.leftOut += 1;
    else if (kind) counts[kind] += 1;
  }
  return counts;
}
