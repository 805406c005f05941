/** What every page loads: the elements, which wake only when a reader reaches for them. */
import { BarometerChart } from './elements/barometer-chart.ts';
import './elements/barometer-copy.ts';
import './elements/barometer-meeting.ts';

customElements.define('barometer-chart', BarometerChart);
