/** Perioder i en sætning: "i 2019", "i 3. kvartal 2019", "den 30. juni 2019". */
const DAY = /^\d{1,2}\. (?!kvartal|halvår|tertial)\p{L}/u;

export const within = (period: string): string => `${DAY.test(period) ? 'den' : 'i'} ${period}`;
