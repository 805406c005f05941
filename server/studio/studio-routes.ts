import type { Request, Response } from 'express';
import { linkLimits, passwordLimits } from '../accounts/sign-in-limits.ts';
import type { Person } from '../accounts/person.ts';
import { ROLES } from '../accounts/person.ts';
import type { AppError } from '../errors.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { chooseLanguage } from '../http/language.ts';
import { areaPages } from './area-pages.ts';
import { batchPages } from './batch-pages.ts';
import { bodyPages } from './body-pages.ts';
import { cataloguePages } from './catalogue-pages.ts';
import { cityPages } from './city-pages.ts';
import { firstStepsPages } from './first-steps-page.ts';
import { homePage } from './home-page.ts';
import { indicatorPages } from './indicator-pages.ts';
import { keepingPages } from './keeping-page.ts';
import { logPages } from './log-page.ts';
import { mePages } from './me-pages.ts';
import { peoplePages } from './people-pages.ts';
import { profilePages } from './profile-pages.ts';
import { releasePages } from './release-pages.ts';
import { reportPages } from './report-pages.ts';
import { saidPages } from './said-pages.ts';
import { signInPage, signInPages } from './sign-in-pages.ts';
import { sourcePages } from './source-pages.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { studioLayout } from './studio-layout.ts';
import { StudioRoutes } from './studio-route.ts';
import { uploadPages } from './upload-pages.ts';
import { workbenchPages } from './workbench-pages.ts';

export interface Studio {
  routes: ApiRoute[];
  /** The page of an expected error at an address of the studio. */
  refusal(request: Request, response: Response, error: AppError, person: Person | null): Promise<string>;
}

/** The studio: every page and form of the signed-in side. */
export function studio(given: Omit<StudioDeps, 'linkLimits' | 'letterLimits' | 'passwordLimits'>): Studio {
  const deps: StudioDeps = {
    ...given,
    passwordLimits: passwordLimits(),
    linkLimits: [linkLimits()],
    letterLimits: [linkLimits()],
  };
  const routes = new StudioRoutes({
    render: (page, visit) => studioLayout(page, visit, deps),
    signIn: (visit, next) => signInPage(visit, deps, next),
    languageOf: (request) => chooseLanguage(request, cityOf(deps).identity.defaultLanguage),
  });
  return {
    routes: [
      ...signInPages(routes, deps),
      routes.page('/studio', ROLES, 'What is open', (visit) => homePage(visit, deps)),
      ...firstStepsPages(routes, deps),
      ...uploadPages(routes, deps),
      ...workbenchPages(routes, deps),
      ...batchPages(routes, deps),
      ...profilePages(routes, deps),
      ...releasePages(routes, deps),
      ...sourcePages(routes, deps),
      ...indicatorPages(routes, deps),
      ...cataloguePages(routes, deps),
      ...areaPages(routes, deps),
      ...bodyPages(routes, deps),
      ...saidPages(routes, deps),
      ...reportPages(routes, deps),
      ...cityPages(routes, deps),
      ...peoplePages(routes, deps),
      ...logPages(routes, deps),
      ...keepingPages(routes, deps),
      ...mePages(routes, deps),
    ],
    refusal: (request, response, error, person) => routes.refusal(request, response, error, person),
  };
}
