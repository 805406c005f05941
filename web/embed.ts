/** What one script tag brings into a foreign page: `<barometer-chart indicator="…" lang="…">`. */
import { BarometerGuest } from './elements/barometer-guest.ts';

if (!customElements.get('barometer-chart')) customElements.define('barometer-chart', BarometerGuest);
