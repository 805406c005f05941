/**
 * The same figures judged by a rule that others publish: what a line of the barometer then says. The verdicts stand in
 * every receipt already; nothing is reckoned anew here.
 */
import type { OtherRule, OtherVerdict } from '../../../indicators/verdict/other-rules.ts';
import type { Course, Movement } from '../../../indicators/verdict/verdict.ts';
import type { VerdictRecord, VerdictView } from '../../contract/verdicts.ts';
import type { CardVerdict } from '../../contract/views.ts';

type Word = OtherVerdict['word'];

const isCourse = (word: Word): word is Course => word === 'met' || word === 'on-course' || word === 'off-course';
const isMovement = (word: Word): word is Exclude<Movement, 'too-early'> => word !== null && !isCourse(word);

const wordUnder = ({ otherRules }: Pick<VerdictRecord, 'otherRules'>, rule: OtherRule): Word =>
  otherRules.find((one) => one.rule === rule)?.word ?? null;

/** How a series moved by that rule; null where it gives no verdict, or is asked about the course only. */
export function movementUnderRule(record: Pick<VerdictRecord, 'otherRules'>, rule: OtherRule): Movement | null {
  const word = wordUnder(record, rule);
  return isMovement(word) ? word : null;
}

/** What a line says by that rule. Of gaps these rules say nothing. */
export function cardUnderRule(
  { record, receipt }: Pick<VerdictView, 'record' | 'receipt'>,
  rule: OtherRule,
): CardVerdict {
  const word = wordUnder(record, rule);
  const said = receipt.others.find((one) => one.rule === rule);
  const text = said?.text ?? '';
  return {
    ...(rule === 'growth' ? { asked: 'course' } : {}),
    movement: isMovement(word) ? word : null,
    movementText: text,
    why: said?.why ?? '',
    course: isCourse(word) ? word : null,
    courseText: text,
    gap: null,
    gapText: null,
    isOverdue: record.overdueSince !== null,
  };
}

/** The word a line shows and is counted by. */
export function wordOfLine(verdict: CardVerdict | null | undefined): Movement | Course | null {
  if (!verdict) return null;
  if (verdict.asked !== 'course') return verdict.movement;
  return verdict.course === 'no-target' ? null : verdict.course;
}
