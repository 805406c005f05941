/**
 * A foreign table and its right reading, as text: what it is, the file, what is asked, and every figure. The reading is
 * what a person gets who accepts what is proposed, with the answers that only a person can give.
 */
import type { Area } from '../../indicators/definition.ts';
import type { Mapping, Problem } from '../../server/contract/upload.ts';
import { readUpload, type IntakeResult } from '../../server/intake/intake.ts';
import { answerQuestions } from '../../server/intake/propose/answer-questions.ts';
import { CONTEXT } from './read-case.ts';
import { MemoryStaging } from './real-files/memory-staging.ts';

export interface ForeignTable {
  about: string;
  city: string;
  indicator: string;
  /** `QUESTION = OPTION`: what a person says where nothing, or something else, is proposed. */
  answers: Record<string, string>;
  file: string;
  reading: string;
}

/** Questions that follow from answers; more rounds than these no person would stay for. */
const MOST_ROUNDS = 4;

export function parseForeignTable(text: string): ForeignTable {
  const [head = '', file = '', reading = ''] = text.split(/^--- (?:file|reading)\n/m);
  const lines = head.trim().split('\n');
  const said = (name: string): string =>
    lines
      .find((one) => one.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim() ?? '';
  const answers = lines.flatMap((line) => {
    const [, question = '', option = ''] = /^answer: (.*) = (.*)$/.exec(line) ?? [];
    return question === '' ? [] : [[question, option] as const];
  });
  return {
    about: said('about'),
    city: said('city'),
    indicator: said('indicator'),
    answers: Object.fromEntries(answers),
    file,
    reading,
  };
}

/** What is asked in each round, and what is read in the end, as it stands in the case. */
export async function readForeignTable({ city, indicator, answers, file }: ForeignTable): Promise<string> {
  const areas = city.split(';').map((one, at) => areaOf(one.trim(), at));
  const context = { ...CONTEXT, areas, cityArea: areas[0]?.code ?? '' };
  const said: string[] = [];
  let mapping: Mapping = {};
  for (let round = 1; ; round += 1) {
    const staging = new MemoryStaging();
    const result = await readUpload(Buffer.from(file), { indicator: indicator || null, mapping }, context, staging);
    const asked = result.problems.filter(({ question }) => question !== undefined);
    for (const one of asked) said.push(`asks ${one.question?.id ?? ''}${proposed(one) ? ` (${proposed(one)})` : ''}`);
    const given = Object.fromEntries(
      asked.flatMap((one) => {
        const id = one.question?.id ?? '';
        const answer = answers[id] ?? proposed(one);
        return answer === undefined ? [] : [[id, answer] as const];
      }),
    );
    if (result.state !== 'needs-answers' || round === MOST_ROUNDS || Object.keys(given).length === 0)
      return [...said, ...outcome(result, staging)].join('\n') + '\n';
    const parts = {
      problems: result.problems,
      choices: result.recognised.choices,
      effective: result.recognised.mapping,
    };
    const next = answerQuestions(mapping, parts, given);
    if ('wrong' in next)
      return [...said, `wrong answer to ${next.wrong.question}: ${next.wrong.known.join(' | ')}`].join('\n');
    mapping = next.mapping;
  }
}

const proposed = ({ question }: Problem): string | undefined => question?.options.find((one) => one.isProposed)?.id;

function outcome(result: IntakeResult, staging: MemoryStaging): string[] {
  const faults = result.problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return [
    ...new Set(faults.map(({ code, line, value }) => `${code} in line ${line ?? '–'}${value ? `: ${value}` : ''}`)),
    result.state,
    ...[...staging.rows].map(([key, row]) => {
      const more = [
        row.lower === null ? '' : `${row.lower}–${row.upper ?? ''}`,
        row.numerator === null ? '' : `${row.numerator}/${row.denominator ?? ''}`,
        row.status ?? '',
        row.note === null ? '' : `«${row.note}»`,
      ];
      return [`${key} = ${row.value ?? row.reason ?? ''}`, ...more].filter((part) => part !== '').join(' ');
    }),
  ];
}

function areaOf(text: string, at: number): Area {
  const [code = '', ...name] = text.split(' ');
  const label = name.join(' ');
  return {
    code,
    name: { en: label, fr: label, da: label, de: label },
    parent: null,
    kind: at === 0 ? 'city' : 'district',
    validFrom: null,
    validTo: null,
  };
}
