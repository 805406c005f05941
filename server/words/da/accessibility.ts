import type { TextPageWords } from '../text-page-words.ts';

export const accessibility: TextPageWords = {
  title: 'Tilgængelighed',
  lead: 'Disse sider er lavet til at kunne læses af alle: med tastatur, med skærmlæser, forstørret, på papir og uden scripts. De sigter mod retningslinjerne WCAG 2.2, niveau AA.',
  sections: [
    {
      heading: 'Hvad du kan regne med',
      points: [
        'Hvert diagram har en sætning, en tabel med de samme tal og en plads på siden, som tastaturet kan nå.',
        'I et diagram går piletasterne fra tal til tal og fra linje til linje; hvert skridt læses op. Home, End og Page-tasterne går længere, S sammenfatter diagrammet, T fører til tabellen. Tasterne virker kun, mens diagrammet har fokus. Knapper ved siden af diagrammet gør det samme.',
        'Intet siges med farve alene: vurderinger har et ord og en form, linjer har streger, mærker og navne.',
        'Siderne virker uden scripts og uden webskrifter, i lyst og mørkt, i systemets egne farver og forstørret til 400 procent uden at man skal rulle sidelæns. Brede tabeller ruller i deres egen ramme.',
        'Intet bevæger sig af sig selv, og intet er begrænset i tid.',
      ],
    },
    {
      heading: 'Hvad der endnu ikke er, som det skal være',
      points: [
        'Nogle længere tekster findes kun på engelsk. De er mærket som engelske, så en skærmlæser læser dem rigtigt.',
        'Et diagram med meget mange linjer navngiver kun nogle af dem i billedet; alle kan gennemgås og står i tabellen.',
        'Billeder i PNG kan ikke læses op. De samme tal fås som CSV, XLSX og JSON.',
      ],
    },
    {
      heading: 'Hvordan det er undersøgt',
      points: [
        'Hver slags side kontrolleres efter reglerne i axe på fire sprog, i lyst, mørkt og tvungne farver, hver gang programmet ændres; en test gennemgår diagrammerne med tastaturet og sammenligner det, der siges, med tabellen.',
        'Det er gjort i Chromium. Andre browsere, og skærmlæsere sammen med dem, der bruger dem, er endnu ikke prøvet.',
        'Denne erklæring er skrevet den 25. november 2026 af dem, der laver programmet.',
      ],
    },
    {
      heading: 'Hvis noget står i vejen for dig',
      points: [
        'Sig det dér, hvor det skete: hver indikator har linket »Spørg om dette tal«, som når de ansvarlige. Skriv, hvad du ville gøre, og hvad du brugte.',
      ],
    },
  ],
};
