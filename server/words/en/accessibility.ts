import type { TextPageWords } from '../text-page-words.ts';

export const accessibility: TextPageWords = {
  title: 'Accessibility',
  lead: 'These pages are made to be read by everyone: with a keyboard, with a screen reader, enlarged, on paper, without scripts. They aim at the Web Content Accessibility Guidelines 2.2, level AA.',
  sections: [
    {
      heading: 'What you can rely on',
      points: [
        'Every chart has a sentence, a table with the same figures, and a place in the page that the keyboard reaches.',
        'In a chart the arrow keys move from figure to figure and from line to line; each step is spoken. Home, End and the Page keys go further, S sums the chart up, T leads to the table. These keys work only while the chart has the focus. Buttons beside the chart do the same.',
        'Nothing is told by colour alone: verdicts have a word and a shape, lines have dashes, marks and names.',
        'Pages work without scripts and without web fonts, in light and dark, in the system’s own colours, and enlarged to 400 per cent without scrolling sideways. Wide tables scroll in a frame of their own.',
        'Nothing moves by itself, nothing is limited in time.',
      ],
    },
    {
      heading: 'What is not as it should be',
      points: [
        'Some longer texts are there in English only. They are marked as English, so that a screen reader reads them rightly.',
        'A chart with very many lines names only some of them in the picture; all of them can be walked through and stand in the table.',
        'Pictures taken along as PNG cannot be read out. The same figures can be had as CSV, XLSX and JSON.',
      ],
    },
    {
      heading: 'How this was found out',
      points: [
        'Every kind of page is checked by the axe rules in four languages, light, dark and in forced colours, each time the program changes; a test walks through the charts by keyboard and compares what is spoken with the table.',
        'This was done in Chromium. Other browsers, and screen readers with the people who use them, have not been tried yet.',
        'This statement was written on 25 November 2026, by those who make the program.',
      ],
    },
    {
      heading: 'If something stands in your way',
      points: [
        'Tell us on the page where it happened: every indicator has the link “Ask about this figure”, which reaches those responsible. Say what you wanted to do and what you used.',
      ],
    },
  ],
};
