/** What the pages of the studio load besides: elements that make forms easier; none is needed. */
import './elements/barometer-drop.ts';
import './elements/barometer-try.ts';
