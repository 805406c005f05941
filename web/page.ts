/** What every page loads: the elements, which wake only when a reader reaches for them. */
import './elements/barometer-chart.ts';
