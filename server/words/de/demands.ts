import type { Demand } from '../demands.ts';

export const demands: Record<Demand, string> = {
  'a text that is not empty': 'hier muss ein Text stehen',
  'a key of small letters, digits and hyphens': 'nur Kleinbuchstaben, Ziffern und Bindestriche',
  'small letters, digits and hyphens': 'nur Kleinbuchstaben, Ziffern und Bindestriche',
  'a day like 2026-01-31': 'hier muss ein Datum wie 2026-01-31 stehen',
  'at least one language': 'mindestens eine Sprache',
  'each language once': 'jede Sprache nur einmal',
  'a colour like #8a5a00': 'hier muss eine Farbe wie #8a5a00 stehen',
  'a colour with a contrast of at least 4.5 to white':
    'die Farbe muss dunkler sein: Ihr Kontrast zu Weiß muss mindestens 4,5 betragen',
  'the data of an SVG path': 'hier müssen die Daten eines SVG-Pfades stehen',
  'the data of an SVG path, at most 20 000 characters':
    'hier müssen die Daten eines SVG-Pfades stehen, höchstens 20 000 Zeichen',
  'at most 500 characters': 'höchstens 500 Zeichen',
  'at most 60 characters': 'höchstens 60 Zeichen',
  'a text that does not begin with = + - @': 'der Text darf nicht mit = + - @ beginnen',
  'a code of letters, digits and . _ : -': 'nur Buchstaben, Ziffern und . _ : -',
  'a body of the city': 'es muss eine Stelle der Stadt sein',
  'an area of the city': 'es muss ein Gebiet der Stadt sein',
  'an area that is not a part of this one': 'ein Gebiet kann nicht Teil seiner selbst sein',
  'an area that this one does not follow itself': 'ein Gebiet kann nicht auf sich selbst folgen',
  'a day after the first one': 'der Tag muss nach dem ersten liegen',
  'the city itself: no area above it, no end': 'die Stadt selbst hat kein Gebiet über sich und kein Ende',
  'district, country or elsewhere: the city itself is one area':
    'die Stadt selbst ist ein einziges Gebiet; dieses ist ein Bezirk, ein Land oder ein anderer Ort',
  'one of the languages that are offered': 'es muss eine der angebotenen Sprachen sein',
  'nothing, unless the indicator is replaced': 'nichts, außer der Indikator wird ersetzt',
  'an own indicator that exists': 'es muss ein eigener Indikator sein, den es gibt',
  'an indicator that exists': 'es muss ein Indikator sein, den es gibt',
  'an id of small letters, digits and hyphens': 'nur Kleinbuchstaben, Ziffern und Bindestriche',
  'an own indicator that is based on': 'es muss ein eigener Indikator sein, der beruht auf',
  'an id that begins with': 'die Kennung beginnt mit',
  'why it is not used, in the language': 'sagen Sie, warum er nicht verwendet wird, mindestens in der Sprache',
};
