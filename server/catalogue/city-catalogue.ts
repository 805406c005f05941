/** The catalogue as one city runs it: the standard, its own entries over it, and the records that belong to the city. */
import type { Adoption, Area, Catalogue, SourceType } from '../../indicators/definition.ts';
import type { LongText, Text } from '../../indicators/text.ts';
import type { CityIdentity } from '../contract/city.ts';

/** Who published the figures and under which terms: every published figure leads to one. */
export interface Source {
  key: string;
  publisher: string;
  title: string;
  url: string | null;
  licence: string | null;
  kind: SourceType;
  /** How its files write missing and special values; see `indicators/statistics/flags.ts`. */
  convention: string | null;
  /** Date of the edition, ISO. */
  date: string | null;
  /** For surveys: mode, sample, response rate. */
  survey: { mode?: string; sample?: number; responseRate?: number } | null;
  note: LongText | null;
}

export interface Body {
  key: string;
  name: Text;
  kind: 'committee' | 'department' | 'office' | 'council' | 'partner';
  contact: string | null;
}

/** An area as the city keeps it. */
export interface CityArea extends Area {
  /** The area that takes its place when it ends; null while there is none. */
  successor: string | null;
}

export interface CityCatalogue {
  cityId: number;
  identity: CityIdentity;
  /** Standard plus own: own indicators carry `basedOn`; own codes are appended to their lists. */
  catalogue: Catalogue;
  /** The city's areas, and those elsewhere that it shows figures of. */
  areas: CityArea[];
  sources: (Source & { id: number })[];
  bodies: Body[];
  /** By indicator id; an indicator not in it is adopted. */
  adoptions: ReadonlyMap<string, Adoption>;
  /** Grows with every change; part of the response cache's key. */
  version: number;
}
