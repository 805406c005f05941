/** Periods in a sentence: "in 2019", "in the 3rd quarter 2019", "on 30 June 2019". */
const DAY = /^\d{1,2} \p{L}/u;
const ORDINAL = /^\d+(st|nd|rd|th) /;

export const the = (period: string): string => (ORDINAL.test(period) ? `the ${period}` : period);
export const within = (period: string): string => `${DAY.test(period) ? 'on' : 'in'} ${the(period)}`;
