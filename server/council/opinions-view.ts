/** STATEMENTS + RELEASES → what was said to council and committees, and what they decided with figures. Pure. */
import type { Language } from '../../indicators/text.ts';
import type { Statement } from '../commitments/statement.ts';
import type { CommentaryView, SaidText } from '../contract/said.ts';
import { isRevisedSince } from '../explore/said/revised-since.ts';
import { commentaryView, sayName, sayText, type SaidContext } from '../explore/said/said-view.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';

export interface PaperView extends CommentaryView {
  about: { name: string; href: string };
  addressee: string | null;
  reference: string | null;
  document: string | null;
  /** Decisions that rest on it. */
  followed: { key: string; title: string }[];
}

export interface DecisionView {
  key: string;
  date: string;
  body: string;
  title: string;
  reference: string | null;
  url: string | null;
  text: SaidText;
  indicators: { name: string; href: string; isRevised: boolean }[];
  release: string | null;
  practice: SaidText | null;
  checked: string | null;
  /** Opinions stand on the page of opinions; an account stands where the figures do. */
  basedOn: { key: string; title: string; href: string }[];
  invented: boolean;
}

export interface OpinionsView {
  papers: PaperView[];
  decisions: DecisionView[];
}

export interface OpinionsQuestion {
  /** Only what speaks of it; null: everything. */
  indicator: string | null;
  /** Searched in texts and names; empty: everything. */
  q: string;
}

export function opinionsView(
  { indicator, q }: OpinionsQuestion,
  releases: readonly ReleaseRecord[],
  context: SaidContext,
): OpinionsView {
  const { book } = context;
  const commentary = book.published('commentary');
  const decisions = book.published('decision');
  const wanted = (texts: readonly (string | null)[]): boolean =>
    q === '' || texts.some((one) => one?.toLocaleLowerCase().includes(q.toLocaleLowerCase()));
  return {
    papers: commentary
      .filter(({ content }) => content.form !== 'account')
      .filter(
        ({ content }) => indicator === null || ('indicator' in content.about && content.about.indicator === indicator),
      )
      .sort((a, b) => b.content.date.localeCompare(a.content.date))
      .map((one) => paperView(one, decisions, context))
      .filter((one) => wanted([one.text.text, one.signed, one.about.name, one.addressee, one.reference])),
    decisions: decisions
      .filter(({ content }) => indicator === null || content.indicators.includes(indicator))
      .sort((a, b) => b.content.date.localeCompare(a.content.date))
      .map((one) => decisionView(one, commentary, releases, context))
      .filter((one) =>
        wanted([one.title, one.text.text, one.body, one.reference, ...one.indicators.map((own) => own.name)]),
      ),
  };
}

function paperView(
  one: Statement<'commentary'>,
  decisions: readonly Statement<'decision'>[],
  context: SaidContext,
): PaperView {
  const { city, language } = context;
  const { about } = one.content;
  // Versions from before these were asked for have none.
  const { addressee = null, reference = null, document = null } = one.content as Partial<typeof one.content>;
  const name =
    'indicator' in about
      ? city.catalogue.indicators.find((own) => own.id === about.indicator)?.name[language]
      : city.catalogue.objectives.find((own) => own.id === about.objective)?.label[language];
  return {
    ...commentaryView(one, context),
    about: {
      name: name ?? '',
      href: placeOf(one, language),
    },
    addressee: addressee === null || typeof addressee === 'string' ? addressee : sayName(addressee, context),
    reference,
    document,
    followed: decisions
      .filter(({ content }) => content.basedOn.includes(one.key))
      .map(({ key, content }) => ({ key, title: sayName(content.title, context) })),
  };
}

/** The page of what a text is about. */
const placeOf = ({ content: { about } }: Statement<'commentary'>, language: Language): string =>
  'indicator' in about ? `/${language}/indicators/${about.indicator}` : `/${language}/#${about.objective}`;

function decisionView(
  { key, body, content }: Statement<'decision'>,
  commentary: readonly Statement<'commentary'>[],
  releases: readonly ReleaseRecord[],
  context: SaidContext,
): DecisionView {
  const { city, language, day } = context;
  return {
    key,
    date: day(content.date),
    body: city.bodies.find((one) => one.key === body)?.name[language] ?? '',
    title: sayName(content.title, context),
    reference: content.reference,
    url: content.url,
    text: sayText(content.text, context),
    indicators: content.indicators.map((id) => ({
      name: city.catalogue.indicators.find((one) => one.id === id)?.name[language] ?? id,
      href: `/${language}/indicators/${id}`,
      isRevised: isRevisedSince(id, content, releases),
    })),
    release: content.release,
    practice: content.practice ? sayText(content.practice, context) : null,
    checked: content.checkedOn === null ? null : day(content.checkedOn),
    basedOn: content.basedOn.flatMap((own) => {
      const found = commentary.find((one) => one.key === own);
      if (!found) return [];
      const href = found.content.form === 'account' ? placeOf(found, language) : `/${language}/opinions#${own}`;
      return [{ key: own, title: commentaryView(found, context).signed, href }];
    }),
    invented: content.invented,
  };
}
