import type { LimitProblemCode } from '../../intake/limit-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Why a file could not be scanned. */
const WHY: Readonly<Record<string, string>> = {
  missing: 'le programme d’analyse n’est pas installé.',
  forbidden: 'le programme d’analyse ne peut pas être lancé.',
  timeout: 'le programme d’analyse n’a pas répondu à temps.',
  other: 'le programme d’analyse s’est arrêté sans répondre.',
};

export const limitProblems: ProblemWords<LimitProblemCode> = {
  'too-large-unpacked': (fact) => ({
    message: `Le fichier compressé dépasse ${fact('limit')} Mo une fois ouvert.`,
    hint: 'Envoyez-le en plusieurs parties.',
  }),
  'archive-ratio': (fact) => ({
    message: `Une fois décompressé, le fichier dépasse ${fact('limit')} fois sa taille, ce qui n’arrive à aucun tableau ; il n’a pas été décompressé.`,
    hint: 'Enregistrez à nouveau le tableau dans son programme d’origine, sans le compresser, et envoyez ce fichier.',
  }),
  'archive-entries': (fact) => ({
    message: `L’archive contient plus de ${fact('limit')} fichiers.`,
    hint: 'Décompressez-la et envoyez le tableau voulu.',
  }),
  'archive-encrypted': () => ({
    message: 'L’archive est protégée par un mot de passe.',
    hint: 'Décompressez-la avec le mot de passe et envoyez le fichier qu’elle contient.',
  }),
  'archive-nested': () => ({
    message: 'L’archive en contient une autre, qui n’est pas décompressée.',
    hint: 'Décompressez les deux et envoyez le tableau qu’elles contiennent.',
  }),
  'archive-several': (fact) => ({
    message: `L’archive contient ${fact('found')} fichiers ; on ne sait pas quel tableau est le bon : ${fact('files')}.`,
    hint: 'Décompressez-la et envoyez ses fichiers un par un.',
  }),
  'not-text': () => ({
    message: 'C’est une archive de fichiers, pas un tableau.',
    hint: 'Décompressez-la et envoyez ses fichiers un par un.',
  }),
  'too-many-rows': (fact) => ({
    message: `Le tableau a plus de ${fact('limit')} lignes ; rien n’en est repris.`,
    hint: 'Envoyez-le en plusieurs parties, par exemple par années.',
  }),
  'too-many-columns': (fact) => ({
    message: `Le fichier a ${fact('found')} colonnes ; on en lit au plus ${fact('limit')}.`,
    hint: 'Vérifiez le séparateur ou envoyez le tableau en plusieurs parties.',
  }),
  'cell-too-long': (fact) => ({
    message: `Une cellule contient ${fact('found')} caractères ; ${fact('limit')} au plus sont lus.`,
    hint: 'Vérifiez si un guillemet qui précède n’a jamais été fermé, ou raccourcissez le texte.',
  }),
  'took-too-long': (fact) => ({
    message: `La lecture a duré plus de ${fact('limit')} secondes et a été abandonnée.`,
    hint: 'Envoyez le tableau en plusieurs parties. S’il est petit, c’est que le serveur est occupé : réessayez plus tard.',
  }),
  'reading-broken-off': () => ({
    message:
      'La nouvelle lecture du fichier a été interrompue par une défaillance de ce programme, ou parce qu’il a été arrêté. Le fichier et vos réponses sont conservés.',
    hint: 'Faites-le relire.',
  }),
  'links-unread': () => ({
    message:
      'Le classeur renvoie à d’autres fichiers. Ils ne sont jamais consultés : on lit ce qui en est enregistré dans les cellules.',
    hint: 'Vérifiez que les chiffres étaient à jour quand le classeur a été enregistré.',
  }),
  'scan-refused': (fact) => ({
    message: `L’analyse antivirus a refusé le fichier : ${fact('says')}`,
    hint: 'Refaites le tableau à partir de sa source. Si vous pensez que l’analyse se trompe, montrez cette phrase à la personne qui gère le serveur.',
  }),
  'scan-failed': (fact) => ({
    message: `Le fichier n’a pas pu être soumis à l’analyse antivirus ; il n’a donc pas été lu : ${WHY[fact('why')] ?? WHY['other']}`,
    hint: 'Réessayez plus tard. La personne qui gère le serveur trouvera la cause dans son journal et dans le réglage SCAN_COMMAND.',
  }),
};
