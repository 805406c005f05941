import type { Area, Catalogue } from '../../../indicators/definition.ts';
import type { Mapping } from '../../contract/upload.ts';
import { MeaningAsker, type Unknown } from './ask-meaning.ts';
import { CodeMatcher } from './code-matcher.ts';
import { MeaningOptions } from './make-options.ts';

/** Matchers of catalogues in use: the next file of the same city needs no other. */
const matchers = new WeakMap<Catalogue, { areas: readonly Area[]; cityArea: string; matcher: CodeMatcher }>();

function matcherFor(catalogue: Catalogue, areas: readonly Area[], cityArea: string): CodeMatcher {
  const kept = matchers.get(catalogue);
  if (kept?.areas === areas && kept.cityArea === cityArea) return kept.matcher;
  const matcher = new CodeMatcher(catalogue, areas, cityArea);
  matchers.set(catalogue, { areas, cityArea, matcher });
  return matcher;
}

/** What texts can mean in one city: made once for each file, and only when a text needs it. */
export class Meaning {
  readonly #catalogue: Catalogue;
  readonly #areas: readonly Area[];
  readonly #cityArea: string;
  #matcher: CodeMatcher | undefined;
  #options: MeaningOptions | undefined;

  constructor(city: { catalogue: Catalogue; areas: readonly Area[]; cityArea: string }) {
    this.#catalogue = city.catalogue;
    this.#areas = city.areas;
    this.#cityArea = city.cityArea;
  }

  get matcher(): CodeMatcher {
    this.#matcher ??= matcherFor(this.#catalogue, this.#areas, this.#cityArea);
    return this.#matcher;
  }

  get options(): MeaningOptions {
    this.#options ??= new MeaningOptions(this.matcher, this.#catalogue, this.#areas);
    return this.#options;
  }

  /** `isAsking`: texts that are not known are questions and no errors. */
  asker(mapping: Mapping, isAsking: boolean, unknown: Unknown): MeaningAsker {
    return new MeaningAsker(() => this.options, mapping, isAsking, unknown);
  }
}
