import { describe, expect, test } from 'vitest';
import type { Person, Role } from '../../server/accounts/person.ts';
import type { Content, StatementKind } from '../../server/commitments/statement.ts';
import { mayWrite, type Duties } from '../../server/commitments/who-may-write.ts';

const person = (roles: Role[], body: string | null = null): Person => ({
  accountId: 1,
  cityId: 1,
  email: 'a@example.org',
  name: null,
  roles,
  body,
  language: null,
});

const body = (key: string, kind: 'committee' | 'council' | 'office') => ({
  key,
  kind,
  name: { en: key, fr: key, da: key, de: key },
  contact: null,
});
const SCHOOLS = body('schools', 'committee');
const WORK = body('work', 'committee');
const COUNCIL = body('council', 'council');

const DUTIES: Duties = { indicators: new Set(['edu-tertiary']), objectives: new Set(['obj1']) };
const content = (about: object): Content<StatementKind> => ({ about }) as unknown as Content<StatementKind>;
const actionOf = (indicators: string[], objectives: string[]): Content<StatementKind> =>
  ({ indicators, objectives }) as unknown as Content<StatementKind>;
const OWN = content({ indicator: 'edu-tertiary' });
const FOREIGN = content({ indicator: 'emp-rate-20-64' });

describe('who may write what', () => {
  test.each([
    ['the office writes a committee’s account', ['editor'], null, 'commentary', SCHOOLS, OWN, true],
    ['but no second voice', ['editor'], null, 'commentary', COUNCIL, OWN, false],
    ['nor does an administrator', ['admin'], null, 'commentary', COUNCIL, OWN, false],
    ['the council writes its own', ['contributor'], 'council', 'commentary', COUNCIL, FOREIGN, true],
    ['and nobody else’s', ['contributor'], 'council', 'commentary', SCHOOLS, OWN, false],
    ['a committee writes its account', ['contributor'], 'schools', 'commentary', SCHOOLS, OWN, true],
    ['not another’s', ['contributor'], 'schools', 'commentary', WORK, OWN, false],
    ['a target of its own indicator', ['contributor'], 'schools', 'target', SCHOOLS, OWN, true],
    ['not of another’s indicator', ['contributor'], 'schools', 'target', SCHOOLS, FOREIGN, false],
    [
      'a target of its own objective',
      ['contributor'],
      'schools',
      'target',
      SCHOOLS,
      content({ objective: 'obj1' }),
      true,
    ],
    ['an action of its own', ['contributor'], 'schools', 'action', SCHOOLS, actionOf(['edu-tertiary'], ['obj1']), true],
    [
      'no action that is another’s too',
      ['contributor'],
      'schools',
      'action',
      SCHOOLS,
      actionOf(['edu-tertiary', 'emp-rate-20-64'], []),
      false,
    ],
    ['no target of nobody', ['contributor'], 'schools', 'target', null, OWN, false],
    ['no policy period', ['contributor'], 'schools', 'policy-period', SCHOOLS, OWN, false],
    ['no threshold', ['contributor'], 'schools', 'threshold', SCHOOLS, OWN, false],
    ['no duties', ['contributor'], 'schools', 'responsibility', SCHOOLS, OWN, false],
    ['whoever is bound to no body writes nothing', ['contributor'], null, 'commentary', SCHOOLS, OWN, false],
    ['statisticians write no texts', ['statistician'], null, 'commentary', SCHOOLS, OWN, false],
    ['councillors neither', ['councillor'], null, 'event', null, OWN, false],
    ['who is both may both', ['editor', 'contributor'], 'council', 'commentary', COUNCIL, OWN, true],
  ] as const)('%s', (_name, roles, of, kind, owner, what, may) => {
    expect(mayWrite(person([...roles], of), { kind, body: owner, content: what }, DUTIES)).toBe(may);
  });

  test('an event on indicators of several bodies is the office’s', () => {
    const event = (...indicators: string[]): Content<StatementKind> =>
      ({ indicators }) as unknown as Content<StatementKind>;
    const contributor = person(['contributor'], 'schools');
    const write = (what: Content<StatementKind>): boolean =>
      mayWrite(contributor, { kind: 'event', body: SCHOOLS, content: what }, DUTIES);
    expect([write(event('edu-tertiary')), write(event('edu-tertiary', 'emp-rate-20-64'))]).toEqual([true, false]);
  });
});
