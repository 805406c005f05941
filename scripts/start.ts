import { ensureBuilt } from './build.ts';

/** `npm start`: builds the browser's part where it is not built yet, then serves. */

ensureBuilt();
const { serve } = await import('../server/main.ts');
await serve();
