import type { StudioWords } from '../studio-words.ts';
import { accountWords } from './studio/account-words.ts';
import { batchWords } from './studio/batch-words.ts';
import { catalogueWords } from './studio/catalogue-words.ts';
import { cityWords } from './studio/city-words.ts';
import { frameWords } from './studio/frame-words.ts';
import { keepingWords } from './studio/keeping-words.ts';
import { profileWords } from './studio/profile-words.ts';
import { recordWords } from './studio/record-words.ts';
import { releaseWords } from './studio/release-words.ts';
import { reportWords } from './studio/report-words.ts';
import { saidWords } from './studio/said-words.ts';
import { uploadWords } from './studio/upload-words.ts';

/** Every word and sentence of the studio, in German. */
export const studio: StudioWords = {
  ...frameWords,
  ...accountWords,
  ...uploadWords,
  ...releaseWords,
  ...recordWords,
  ...profileWords,
  ...batchWords,
  ...catalogueWords,
  ...cityWords,
  ...keepingWords,
  ...saidWords,
  ...reportWords,
};
