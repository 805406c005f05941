import type { Language, Text } from '../../indicators/text.ts';

/** A city's identity: edited in the studio, exported with it, never a setting. */
export interface CityIdentity {
  key: string;
  name: Text;
  /** Code of the area that is the city itself. */
  area: string;
  languages: Language[];
  defaultLanguage: Language;
  /** A colour that replaces the brass accent; null for the house's own. */
  accent: string | null;
  /** SVG path data of the arms in a 24 × 24 box, one colour; null for the barometer's mark alone. */
  arms: string | null;
  /** Who answers for the barometer, e.g. the statistical office, as printed in the footer. */
  publisher: Text;
  /** Whether this is the demonstration. */
  demo: boolean;
}
