/** What is due from whom: figures, accounts, deliveries, answers. Pure, from what stands. */
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { dutiesOf, ownerOf } from '../../commitments/duties.ts';
import type { StatementBook } from '../../commitments/statement-book.ts';
import { isSecondVoice } from '../../commitments/who-may-write.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import type { Language } from '../../../indicators/text.ts';

export interface DueItem {
  kind: 'figures-missing' | 'figures-overdue' | 'account' | 'opinion' | 'delivery' | 'action' | 'answer';
  /** Indicator, objective or question it is about; of a delivery or an action its text in the languages it was written in. */
  about: string | Partial<Record<Language, string>>;
  href: string;
  /** ISO day it is due; null where none is set. */
  due: string | null;
}

export interface DueFromBody {
  body: string | null;
  items: DueItem[];
}

/** What an opinion of a year is for, in every language. */
const reportOf = (year: number): Record<Language, string> => {
  const title = (language: Language): string => REPORT_WORDS[language].title({ year });
  return { en: title('en'), fr: title('fr'), da: title('da'), de: title('de') };
};

/** @param year the year of which accounts are due */
export function dueFromWhom(
  book: StatementBook,
  city: CityCatalogue,
  cards: readonly IndicatorCard[],
  { year, only }: { year: number; only: string | null },
): DueFromBody[] {
  const due = new Map<string | null, DueItem[]>();
  const add = (body: string | null, item: DueItem): void => {
    if (only !== null && body !== only) return;
    const own = due.get(body);
    if (own) own.push(item);
    else due.set(body, [item]);
  };
  for (const card of cards) {
    const body = city.adoptions.get(card.id)?.owner ?? ownerOf(card.id, book, city);
    const item = { about: card.name, href: card.href, due: null };
    if (!card.headline) add(body, { ...item, kind: 'figures-missing' });
    else if (card.headline.verdict?.isOverdue) add(body, { ...item, kind: 'figures-overdue' });
  }
  const accounts = book.published('commentary').filter((one) => one.content.year === year);
  for (const body of city.bodies) {
    for (const objective of dutiesOf(body.key, book, city).objectives) {
      const isSaid = accounts.some(
        ({ content }) =>
          ('objective' in content.about && content.about.objective === objective) ||
          ('indicator' in content.about &&
            city.catalogue.indicators.some(
              (one) =>
                one.objective === objective && 'indicator' in content.about && one.id === content.about.indicator,
            )),
      );
      if (!isSaid)
        add(body.key, {
          kind: 'account',
          about: objective,
          href: `/studio/said/commentary/new?about=objective:${objective}&body=${body.key}`,
          due: null,
        });
    }
  }
  const spoken = accounts.filter((one) => one.content.form === 'opinion').map((one) => one.body);
  for (const body of city.bodies)
    if (isSecondVoice(body) && !spoken.includes(body.key))
      add(body.key, {
        kind: 'opinion',
        about: reportOf(year),
        href: `/studio/said/commentary/new?body=${body.key}`,
        due: null,
      });
  for (const { key, content } of book.published('responsibility'))
    for (const one of content.deliveries)
      if (!one.isDone)
        add(key, {
          kind: 'delivery',
          about: one.text,
          href: `/studio/said/responsibility/${key}`,
          due: one.due,
        });
  for (const { key, body, content } of book.published('action'))
    if (content.progress === 'planned' || content.progress === 'running')
      add(body, { kind: 'action', about: content.title, href: `/studio/said/action/${key}`, due: content.due });
  for (const { key, body, content, state } of book.newest('question'))
    if (state === 'in-review')
      add(body, {
        kind: 'answer',
        about: content.text.slice(0, 120),
        href: `/studio/said/question/${key}`,
        due: content.askedOn,
      });
  return [...due].map(([body, items]) => ({ body, items }));
}
