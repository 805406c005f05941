import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Language } from '../../indicators/text.ts';
import { ownerOf } from './duties.ts';
import type { StatementService } from './statement-service.ts';
import type { Statement } from './statement.ts';

/** A reader's question on a figure: it waits for the body that answers for the figure, and is shown with its answer. */
export async function askAbout(
  statements: StatementService,
  question: { indicator: string; language: Language; text: string; name: string; email: string },
  city: CityCatalogue,
  now: Date,
): Promise<Statement<'question'>> {
  const { indicator, language, text, name, email } = question;
  return statements.write(
    {
      kind: 'question',
      body: ownerOf(indicator, statements.book, city),
      state: 'in-review',
      seen: 0,
      content: {
        indicator,
        address: `/${language}/indicators/${indicator}`,
        language,
        text,
        name: name || null,
        email: email || null,
        askedOn: now.toISOString().slice(0, 10),
        answer: null,
        answeredOn: null,
      },
    },
    null,
  );
}
