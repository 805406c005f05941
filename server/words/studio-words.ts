import type { studio } from './en/studio.ts';

/** Every word and sentence of the studio; English gives the shape, so that no language can leave anything out. */
export type StudioWords = typeof studio;
