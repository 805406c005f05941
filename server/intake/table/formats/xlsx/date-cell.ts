/** The last day a spreadsheet knows: 9999-12-31. */
const LAST = 2_958_465;
const DAY = 86_400_000;

/**
 * A day number under a date format as ISO text, as fine as the format shows it: `2019`, `2019-07`, `2019-07-31`. Undefined where the
 * number is none: a year that was given a date's format (2019 would be a day of July 1905), a figure (12.3 would be in
 * January 1900), the 29th of February 1900, which there never was.
 */
export function dateText(serial: number, shows: string, from1904: boolean): string | undefined {
  if (shows === 't') return serial >= 0 && serial < 1 ? clock(serial, true) : undefined;
  if (!(serial >= 366 && serial <= LAST)) return undefined;
  const isWhole = Number.isInteger(serial);
  if (isWhole && serial >= 1900 && serial <= 2100) return undefined;
  if (!isWhole && serial < 20_000) return undefined;
  const whole = Math.floor(serial);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + whole * DAY).toISOString().slice(0, 10);
  if (shows === 'y') return day.slice(0, 4);
  if (shows === 'ym' || shows === 'm') return day.slice(0, 7);
  // A day without its year is no date: most often `5-9` that was taken for one.
  if (shows === 'md') return day.slice(4);
  return shows.includes('t') && !isWhole ? `${day}T${clock(serial - whole, false)}` : day;
}

function clock(share: number, withSeconds: boolean): string {
  const text = new Date(Math.round(share * 86_400) * 1000).toISOString();
  return text.slice(11, withSeconds || text.slice(17, 19) !== '00' ? 19 : 16);
}
