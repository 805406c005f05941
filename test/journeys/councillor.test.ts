/**
 * A councillor with a phone and eight minutes before the meeting: what got worse, whose task it is, what they say, what was
 * promised, and a question to those who answer for it. Only what can be read on the screen is tapped.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

const HEIGHT = 844;
const PHONE = { viewport: { width: 390, height: HEIGHT }, hasTouch: true, isMobile: true };
/** Smaller is missed by a finger. */
const FINGER = 44;

/** What stands on the screen, as the councillor reads it. */
const WORDS = {
  de: {
    worse: 'Was sich verschlechtert und wessen Aufgabe es ist',
    report: 'Bericht zum Jahr 2025',
    figure: 'Hochschulquote nach Staatsangehörigkeit',
    moved: 'schlechter: 12,1 % (2015) → 9,0 % (2024)',
    owner: 'Bildungsausschuss (für diese Demonstration erfunden)',
    ownerLine: 'Zuständig: Bildungsausschuss',
    objective: 'Weniger junge Menschen verlassen das Bildungssystem ohne Abschluss',
    objectiveLink: /^Ziel: Weniger junge Menschen/,
    noTarget: 'Es ist kein Zielwert festgelegt.',
    account: /^Rechenschaft der Zuständigen, zu/,
    accountSays: 'Das Brückenjahr steht seit 2021 auch spät Zugezogenen offen.',
    second: /^Eine zweite Stimme, zu/,
    secondSays: 'Das ist kein Fortschritt: Die Latte liegt einfach tiefer.',
    ways: 'In diesem Bericht',
    backToWorse: 'Was sich verschlechtert',
    committees: 'Ausschüsse und Ziele',
    all: /^Alle Zahlen und der Beleg/,
    saidHere: 'Was die Stadt dazu sagt',
    ask: /^Zu dieser Zahl etwas fragen/,
    yourQuestion: 'Ihre Frage',
    question: 'Warum sinkt der Anteil seit 2015?',
    send: 'Frage absenden',
    arrived: 'Ihre Frage ist angekommen.',
  },
  fr: {
    worse: 'Ce qui se dégrade, et à qui il revient d’agir',
    report: 'Rapport de l’année 2025',
    figure: 'Participation à l’enseignement supérieur selon la nationalité',
    moved: 'moins bien : 12,1 % (2015) → 9,0 % (2024)',
    owner: 'Commission de l’éducation (inventée pour cette démonstration)',
    ownerLine: 'Responsable : Commission de l’éducation',
    objective: 'Moins de jeunes quittent le système éducatif sans diplôme',
    objectiveLink: /^But : Moins de jeunes/,
    noTarget: 'Aucun objectif chiffré n’a été fixé.',
    account: /^Le compte rendu des responsables, à propos/,
    accountSays: 'l’année passerelle est ouverte aux jeunes arrivés tard',
    second: /^Une deuxième voix, à propos/,
    secondSays: 'Ce n’est pas un progrès : on a baissé la barre.',
    ways: 'Dans ce rapport',
    backToWorse: 'Ce qui se dégrade',
    committees: 'Commissions et buts',
    all: /^Tous les chiffres et le justificatif/,
    saidHere: 'Ce qu’en dit la ville',
    ask: /^Poser une question sur ce chiffre/,
    yourQuestion: 'Votre question',
    question: 'Pourquoi la part baisse-t-elle depuis 2015 ?',
    send: 'Envoyer la question',
    arrived: 'Votre question est bien arrivée.',
  },
};

let city: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ensureBuilt();
  [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});
beforeEach(async () => {
  page = await (await browser.newContext(PHONE)).newPage();
});

/** As it is read: a space that does not break is one like any other. */
const read = async (place: Locator): Promise<string> => (await place.innerText()).replaceAll(/\s+/g, ' ');

/** Its upper edge stands on the screen, above what stays at the lower edge. */
async function isOnScreen(place: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const top = await place.first().evaluate((one) => Math.round(one.getBoundingClientRect().top));
      return top >= 0 && top < HEIGHT - 100;
    })
    .toBe(true);
}

/** A link or button by its words: large enough for a finger, and it leads somewhere else. */
async function tap(within: Page | Locator, words: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
  const found = within.getByRole(role, { name: words, exact: typeof words === 'string' }).first();
  await found.waitFor({ timeout: 5000 });
  expect((await found.boundingBox())?.height, String(words)).toBeGreaterThanOrEqual(FINGER);
  const before = page.url();
  await found.tap();
  await page.waitForURL((url) => url.href !== before);
}

test.each(['de', 'fr'] as const)(
  'found without help, by tapping only: %s',
  async (language) => {
    const words = WORDS[language];
    const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true });
    const item = page
      .getByRole('region', { name: words.worse })
      .getByRole('listitem')
      .filter({ hasText: words.figure });
    const ways = page.getByRole('navigation', { name: words.ways });
    const toWorse = async (): Promise<void> => {
      await tap(ways, words.backToWorse);
      await isOnScreen(heading(words.worse));
    };

    // What got worse, and whose task it is: one tap from the front page.
    await page.goto(`${city.address}/${language}/`);
    await isOnScreen(page.getByRole('link', { name: words.worse }));
    await tap(page, words.worse);
    await isOnScreen(heading(words.worse));
    await isOnScreen(item);
    for (const part of [words.moved, words.ownerLine, words.noTarget]) expect(await read(item)).toContain(part);

    // What was promised: the objective.
    await tap(item, words.objectiveLink);
    await isOnScreen(heading(words.objective));

    // What those responsible say, and what the others.
    for (const [link, says] of [
      [words.account, words.accountSays],
      [words.second, words.secondSays],
    ] as const) {
      await toWorse();
      await tap(item, link);
      const voice = page.getByRole('article').filter({ hasText: says }).last();
      await isOnScreen(voice);
      expect(await read(voice)).toContain(says);
    }

    // Who is responsible, and back from there.
    await toWorse();
    await tap(item, words.owner);
    await isOnScreen(page.getByRole('heading', { level: 1, name: words.owner }));
    await tap(page, words.report);
    await tap(ways, words.committees);
    await isOnScreen(heading(words.committees));
    await toWorse();

    // The figure in the report, on its own page, what is said of it there, and back.
    await tap(item, words.figure);
    const figure = page.getByRole('article', { name: words.figure, exact: true });
    await isOnScreen(figure);
    await tap(figure, words.all);
    await isOnScreen(page.getByRole('heading', { level: 1, name: words.figure, exact: true }));
    await tap(page, words.saidHere);
    await isOnScreen(heading(words.saidHere));
    await page.goBack();
    await tap(page, words.report);
    await isOnScreen(figure);

    // A question: who gets it is said before it is sent.
    await tap(figure, words.ask);
    expect(await read(page.getByRole('main'))).toContain(words.ownerLine);
    await page.getByLabel(words.yourQuestion).fill(words.question);
    await tap(page, words.send, 'button');
    await isOnScreen(heading(words.arrived));
    expect(city.services.statements.book.newest('question').at(-1)).toMatchObject({
      state: 'in-review',
      body: 'education',
      content: { indicator: 'bs-higher-education', language, text: words.question },
    });
    await tap(page, words.report);
    await isOnScreen(figure);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
  },
  60_000,
);

test('those who answer for the figure find the question at once, and their answer stands with the figure', async () => {
  const words = WORDS.de;
  const { accounts, signIn, cityId } = city.services;
  const figure = `${city.address}/de/indicators/bs-higher-education`;
  await page.goto(`${figure}/question`);
  await page.getByLabel(words.yourQuestion).fill(words.question);
  await page.getByLabel('Ihr Name').fill('M. Beispiel');
  await tap(page, words.send, 'button');

  const owner = { email: 'bildung@example.org', roles: ['contributor' as const], body: 'education' };
  const { id } = await accounts.add(cityId, owner, null);
  const link = await signIn.makeLink(id, 'invitation', null);
  await signIn.redeem(link.url?.split('/').at(-1) ?? '', 'drei enten am see', null);
  await page.context().setExtraHTTPHeaders({ 'Accept-Language': 'de' });
  await page.goto(`${city.address}/studio/sign-in`);
  await page.getByLabel('E-Mail-Adresse').fill(owner.email);
  await page.getByLabel('Passwort').fill('drei enten am see');
  await tap(page, 'Anmelden', 'button');
  // On the page one lands on: whose it is, and what it asks.
  await page.getByRole('link', { name: words.question }).last().tap();
  await page.getByRole('heading', { level: 1, name: words.figure }).waitFor();
  expect(await read(page.getByRole('main'))).toContain('M. Beispiel, 15.01.2026');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
  await page.getByLabel('Deutsch').fill('Weil mehr junge Menschen aus Deutschland eine Lehre machen.');
  await page.getByRole('button', { name: 'Veröffentlichen' }).tap();
  await page.getByText('Veröffentlicht').first().waitFor();

  await page.goto(figure);
  const answered = page.locator('.question-answer').last();
  for (const part of [words.question, 'M. Beispiel', 'Weil mehr junge Menschen', 'Bildungsausschuss'])
    expect(await read(answered)).toContain(part);
}, 60_000);
