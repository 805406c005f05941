import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Language } from '../../../indicators/text.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { VerdictView } from '../../contract/verdicts.ts';
import type { TrendView } from '../../contract/views.ts';
import type { CityReader } from '../city-reader.ts';
import type { FigureReader, PlacedChoice } from '../figure-reader.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import type { TrendReader } from '../trend-reader.ts';
import { Judge } from './judge.ts';
import type { FindPromises } from './promises.ts';

export interface VerdictReaderParts {
  city: CityReader;
  figures: FigureReader;
  trends: TrendReader;
  promises: FindPromises;
}

/** When it is judged, and by whose rule; left out: now, by ours. */
export interface JudgedWhen {
  /** UTC instant: what was known then. */
  asOf?: string | null | undefined;
  /** ISO day at which the verdict is given; by default the one of `asOf`, else today. */
  today?: string;
  rule?: OtherRule | null;
}

/** Verdicts on indicators, each with its receipt. */
export class VerdictReader {
  readonly #parts: VerdictReaderParts;

  constructor(parts: VerdictReaderParts) {
    this.#parts = parts;
  }

  /** Who judges a trend; `observations` are those it was made of. */
  judge(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    trend: TrendView,
    { asOf = null, today, rule = null }: JudgedWhen = {},
  ): Judge {
    const { city, promises } = this.#parts;
    return new Judge({
      definition,
      observations,
      trend,
      promises,
      today: today ?? (asOf ?? city.now).slice(0, 10),
      asOf,
      rule,
      day: (iso) => city.date(`${iso}T12:00:00Z`, trend.language),
    });
  }

  /** The verdict on the series of a choice that stands for all; null where none does, or without figures. */
  async verdict(id: string, language: Language, options: PlacedChoice = {}): Promise<VerdictView | null> {
    return (await this.#judgeOf(id, language, options))?.mainView() ?? null;
  }

  /** The verdicts on all series of a choice. */
  async verdicts(id: string, language: Language, options: PlacedChoice = {}): Promise<VerdictView[]> {
    return (await this.#judgeOf(id, language, options))?.all(true) ?? [];
  }

  async #judgeOf(id: string, language: Language, options: PlacedChoice): Promise<Judge | null> {
    const { city, figures, trends } = this.#parts;
    const definition = city.definition(id);
    const area = options.area ?? city.current.identity.area;
    const chosen = await figures.chosen(id, [area], options);
    if (chosen.length === 0) return null;
    return this.judge(definition, chosen, trends.trendOf(definition, chosen, language, area), { asOf: options.asOf });
  }
}
