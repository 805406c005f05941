import type { ObjectiveView, OverviewView, PageFrame } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import { barometerDial } from './barometer-dial.ts';
import { html, raw, type Markup } from './html.ts';
import { indicatorRow } from './indicator-row.ts';
import { objectivesGlance } from './objectives-glance.ts';
import { RULE_WORDS } from '../../words/rules.ts';
import { ruleNotice, ruleSwitch, underRule } from './rule-notice.ts';
import { scaleLegend } from './scale-legend.ts';
import { countGroups, countTallies, tallyLine } from './tally.ts';
import { objectiveVerdictLine } from './verdict-section.ts';

function objectiveBlock(objective: ObjectiveView, frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  return html`<section class="objective" aria-labelledby="${objective.id}">
    <header class="objective-head">
      <h3 id="${objective.id}">${objective.label}</h3>
      ${
        objective.cards.length === 0
          ? html`<p class="loud-line"><strong class="loud">${words.emptyLoud}.</strong> ${words.noneInObjective}</p>`
          : html`${objectiveVerdictLine(objective.verdict, language)}${tallyLine(objective.cards, words)}`
      }
      <details class="provenance">
      <summary>${words.headings.provenance}: ${objective.provenance}</summary>
      <p${language === 'en' ? null : raw(' lang="en"')}>${objective.provenanceBasis}</p>
    </details>
    </header>
    ${
      objective.cards.length === 0
        ? null
        : html`<ul class="rows">
            ${objective.cards.map((card) => indicatorRow(card, language))}
          </ul>`
    }
  </section>`;
}

/** The barometer: the answer and the instrument, then every theme and objective with the figures behind it. */
export function overviewPage(view: OverviewView, frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const cards = view.themes.flatMap((theme) => theme.objectives.flatMap((objective) => objective.cards));
  const counts = countTallies(cards);
  const groups = countGroups(cards);
  const { rule } = view;
  const figures = cards.length - counts.empty;
  const answer =
    rule === 'growth'
      ? RULE_WORDS[language].courseAnswer({
          figures,
          all: cards.length,
          judged: counts.met + counts['on-course'] + counts['off-course'],
          met: counts.met,
          on: counts['on-course'],
          off: counts['off-course'],
        })
      : (rule ? RULE_WORDS[language].movementAnswer : words.overviewAnswer)({
          figures,
          all: cards.length,
          judged: counts.better + counts.worse + counts['no-clear-change'],
          better: counts.better,
          worse: counts.worse,
        });
  return html`${ruleNotice(rule, language, `/${language}/`)}
    <section class="opening">
      <div class="opening-text">
        <h1 class="answer">
          <span class="visually-hidden">${words.site}, ${frame.cityName}.</span>
          ${answer}
        </h1>
        <p class="to-report">
          <a href="/${language}/reports/${view.reportYear}#worse-now">${REPORT_WORDS[language].headings.worseNow}</a>
        </p>
        ${view.districtsHref ? html`<p class="to-report"><a href="${view.districtsHref}">${COMPARE_WORDS[language].toDistricts}</a></p>` : null}
        ${groups.indicators === 0 ? null : html`<p class="lead">${(rule ? RULE_WORDS[language].groupsAnswer : words.overviewGroups)(groups)}</p>`}
        ${tallyLine(cards, words)}
        <p class="quiet">${words.tagline} ${view.newest ? words.newest(view.newest.id, view.newest.date) : null}</p>
      </div>
      ${
        // The dial's wedges speak of movement, which that rule says nothing of.
        rule === 'growth'
          ? null
          : // What it draws stands below in words: who hears the page is spared the way to read it.
            html`<figure class="dial-figure" aria-hidden="true">
              ${barometerDial(view, frame.cityName, words.dialEmpty)}
              <figcaption class="quiet">${words.dialCaption}</figcaption>
            </figure>`
      }
    </section>
    <section class="overall" aria-labelledby="overall">
      <h2 id="overall">${view.overall.label}</h2>
      <div>
        <p class="overall-said">
          ${view.overall.value ? html`<a href="${view.overall.href}">${view.overall.value.text}</a> (${view.overall.value.label})` : html`<strong class="loud">${words.overallEmpty}</strong>`}
        </p>
        <p class="quiet">${words.overallNote}</p>
      </div>
    </section>
    ${objectivesGlance(view, language)} ${scaleLegend(words)}
    <div class="overview-detail">
      ${view.themes.map(
        (theme) =>
          html`<section class="theme" aria-labelledby="theme-${theme.id}">
            <h2 id="theme-${theme.id}">${theme.label}</h2>
            <div class="theme-body">${theme.objectives.map((objective) => objectiveBlock(objective, frame))}</div>
          </section>`,
      )}
      ${
        view.context.length === 0
          ? null
          : html`<section class="theme" aria-labelledby="context">
              <h2 id="context">${words.headings.context}</h2>
              <div class="theme-body">
                <ul class="rows">
                  ${view.context.map((card) => indicatorRow(card, language))}
                </ul>
              </div>
            </section>`
      }
    </div>
    ${ruleSwitch(rule, language, (to) => `/${language}/${underRule(to)}`)}
    <p class="print-only">${VIEW_WORDS[language].glance.printed} /${language}/indicators</p>`;
}
