/** The server as `npm start` runs it, without looking first whether the browser's part is built. */
import { serve } from '../../server/main.ts';

await serve();
