/**
 * What only a person can say, and what was recognised and may be changed: one form, whose fields may also stand in the
 * table of the file. `answer|ID` carries the option that was chosen, `free|ID` a text of one's own.
 */
import type { OptionView, QuestionView } from '../../contract/upload.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import type { QuestionGroup } from '../reading-parts.ts';
import type { Visit } from '../studio-route.ts';
import { typedOr } from '../fields.ts';
import type { Bench } from './workbench-page.ts';

/** The form that fields elsewhere on the page belong to. */
export const ANSWERS_FORM = 'answers-form';

/** Up to so many options stand open, each with its button; more are a list to open. */
const MOST_OPEN = 6;

const optionText = ({ label, isProposed, rows }: OptionView, { words }: Visit): string =>
  [label, isProposed ? `(${words.answers.proposed})` : '', rows === null ? '' : `– ${words.workbench.rows(rows)}`]
    .filter(Boolean)
    .join(' ');

/** A list of options. Nothing is chosen by itself where something is asked; a proposal is chosen, and says so. */
export function optionSelect(
  name: string,
  options: readonly OptionView[],
  { visit, none, label, describedBy }: { visit: Visit; none: string; label?: string; describedBy?: string },
): Markup {
  const proposed = options.find((one) => one.isProposed)?.id ?? '';
  const chosen = typedOr(visit.typed, name, proposed);
  return html`<select
    name="${name}"
    form="${ANSWERS_FORM}"
    ${label ? html`aria-label="${label}"` : null}
    ${describedBy ? html`aria-labelledby="${describedBy}"` : null}
  >
    <option value="">${none}</option>
    ${options.map((one) => html`<option value="${one.id}" ${one.id === chosen ? raw('selected') : null}>${optionText(one, visit)}</option>`)}
  </select>`;
}

const freeField = (question: QuestionView, { words, typed }: Visit): Markup | null =>
  question.free
    ? html`<label class="free"
        >${words.answers.free}
        <input
          name="free|${question.id}"
          form="${ANSWERS_FORM}"
          value="${typedOr(typed, `free|${question.id}`, '')}"
          maxlength="200"
      /></label>`
    : null;

function alone(question: QuestionView, visit: Visit): Markup {
  const { words, typed } = visit;
  const name = `answer|${question.id}`;
  const proposed = question.options.find((one) => one.isProposed)?.id ?? '';
  const chosen = typedOr(typed, name, proposed);
  return html`<fieldset class="question">
    <legend>${question.message}</legend>
    ${question.hint ? html`<small>${question.hint}</small>` : null}
    ${
      question.options.length > MOST_OPEN
        ? optionSelect(name, question.options, { visit, none: words.answers.choose, label: question.message })
        : question.options.map(
            (one) =>
              html`<label class="tick option"
                ><input
                  type="radio"
                  name="${name}"
                  form="${ANSWERS_FORM}"
                  value="${one.id}"
                  ${one.id === chosen ? raw('checked') : null}
                />
                <span>${optionText(one, visit)}</span></label
              >`,
          )
    }
    ${freeField(question, visit)}
  </fieldset>`;
}

/** Texts nobody knows are titled alike, whether they are asked about or refused. */
const TITLE_OF: Readonly<Record<string, string>> = {
  'group-unclear': 'code-unknown',
  'area-unclear': 'area-unknown',
  'name-unclear': 'indicator-unknown',
};

/** Many of one kind: what stands in the file, how often, and what it means. */
function together({ code, questions }: QuestionGroup, visit: Visit): Markup {
  const { words } = visit;
  const title =
    words.answers.groups[(TITLE_OF[code] ?? code) as keyof typeof words.answers.groups] ?? words.answers.groups.other;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label="${title}">
    <table class="studio-table question-table">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.answers.inTheFile}</th>
          <th scope="col" class="number">${words.answers.rowCount}</th>
          <th scope="col">${words.answers.means}</th>
        </tr>
      </thead>
      <tbody>
        ${questions.map((one, at) => {
          const id = `q-${code}-${at}`;
          return html`<tr>
            <th scope="row" id="${id}">
              ${one.value ?? one.message}${one.column ? html` <small class="quiet">${one.column}</small>` : null}
            </th>
            <td class="number" data-head="${words.answers.rowCount}">${one.count}</td>
            <td>
              ${optionSelect(`answer|${one.id}`, one.options, { visit, none: words.answers.choose, describedBy: id })}
              ${freeField(one, visit)}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${leaveRest(questions, visit)}
  </div>`;
}

/** One tick instead of forty choices: whatever was not answered here is left out. */
function leaveRest(questions: readonly QuestionView[], { words, typed }: Visit): Markup | null {
  const kinds = Map.groupBy(questions, ({ id }) => /^code\|[^|]*\|/.exec(id)?.[0] ?? '');
  return html`${[...kinds].flatMap(([kind, own]) => {
    const answer = ['leave-rows', 'leave-column'].find((id) =>
      own.every((one) => one.options.some((option) => option.id === id)),
    );
    if (kind === '' || own.length < 3 || answer === undefined) return [];
    const value = `${answer}|${kind}`;
    const isTicked = [typed['rest'] ?? []].flat().includes(value);
    return [
      html`<label class="option"
        ><input
          type="checkbox"
          name="rest"
          form="${ANSWERS_FORM}"
          value="${value}"
          ${isTicked ? raw('checked') : null}
        />
        <span>${words.answers.leaveRest}</span></label
      >`,
    ];
  })}`;
}

/** Every question, the most decisive kinds first, as they were asked. */
export const questionFields = (groups: readonly QuestionGroup[], visit: Visit): Markup[] =>
  groups.map((group) =>
    group.questions.length === 1 && group.questions[0] ? alone(group.questions[0], visit) : together(group, visit),
  );

/** What was recognised, a line each, with what could be said instead. */
export function choiceFields({ visit, view }: Bench): Markup | null {
  const { words } = visit;
  const { choices } = view.reading;
  if (choices.length === 0) return null;
  return html`<details class="choices">
    <summary>${words.answers.readAs}</summary>
    <ul class="plain">
      ${choices.map(
        (one) =>
          html`<li>
            <span>${one.text}</span>
            <small class="sure sure-${one.sureness}">${words.answers.sureness[one.sureness]}</small>
            ${one.options.length > 0 ? optionSelect(`answer|${one.id}`, one.options, { visit, none: words.answers.asRead, label: one.text }) : null}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What was put right, each with what it changed, to be left as it was after all. */
export function repairFields({ visit, view }: Bench): Markup | null {
  const { words } = visit;
  const { repairs } = view.reading;
  if (repairs.length === 0) return null;
  return html`<fieldset class="question">
    <legend>${words.answers.repairs}</legend>
    <ul class="plain">
      ${repairs.map(
        (one) =>
          html`<li>
            <span>${one.message} ${one.effect}</span>
            <small class="quiet">${words.workbench.rows(one.count)}</small>
            <small class="sure">${one.isAccepted ? words.answers.repairDone : words.answers.repairLeft}</small>
            ${optionSelect(`answer|${one.question}`, one.options, { visit, none: one.isAccepted ? words.answers.repairKept : words.answers.repairRefused, label: one.message })}
          </li>`,
      )}
    </ul>
  </fieldset>`;
}
