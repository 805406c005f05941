/** Périodes dans une phrase : « en 2019 », « au 3e trimestre 2019 », « le 30 juin 2019 », « d’avril 2019 à mai 2020 ». */
const DAY = /^(1er|\d{1,2}) (?!trimestre|semestre|quadrimestre)\p{L}/u;
const ORDINAL = /^\d+(er|e) (trimestre|semestre|quadrimestre)/;

const hasArticle = (period: string): boolean => DAY.test(period) || ORDINAL.test(period);

export const the = (period: string): string => (hasArticle(period) ? `le ${period}` : period);
export const within = (period: string): string =>
  DAY.test(period) ? `le ${period}` : `${ORDINAL.test(period) ? 'au' : 'en'} ${period}`;
/** « plus qu’en 2019 », « plus que le 30 juin 2019 ». */
export const than = (period: string): string =>
  DAY.test(period) ? `que le ${period}` : `qu’${ORDINAL.test(period) ? 'au' : 'en'} ${period}`;
export const from = (period: string): string =>
  hasArticle(period) ? `du ${period}` : /^[aeiou]/i.test(period) ? `d’${period}` : `de ${period}`;
export const to = (period: string): string => `${hasArticle(period) ? 'au' : 'à'} ${period}`;
/** Échéance : « d’ici à 2030 », « d’ici au 30 juin 2030 ». */
export const by = (period: string): string => `d’ici ${to(period)}`;
