import { conflictReason, type ConflictReason } from '../conflict-reason.ts';
import type { ErrorWords, SaidFacts } from '../error-words.ts';
import { n } from './count.ts';

const conflicts: Record<ConflictReason, (facts: SaidFacts) => string> = {
  'uploads-overlap': ({ first, second, count, figure }) =>
    `« ${first} » et « ${second} » se contredisent sur ${count === '1' ? 'un chiffre' : `${count} chiffres`} (${figure}). Laissez l’un des deux de côté, ou publiez d’abord le plus ancien, puis le plus récent.`,
  'already-withdrawn': ({ release }) => `La publication ${release} a déjà été retirée.`,
  'not-withdrawn': () => 'Rien de cette publication n’est retiré.',
  'account-exists': ({ id }) => `Il existe déjà un compte pour ${id}.`,
  'last-admin': () =>
    'C’est la dernière personne qui administre le baromètre. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'heir-missing': ({ id, count }) =>
    `${id} laisse des brouillons ou des profils (${count}). Indiquez à qui ils sont remis.`,
  'heir-unfit': () => 'Les brouillons ne peuvent être remis qu’à une autre personne active qui peut y travailler.',
  'key-taken': ({ id }) => `« ${id} » existe déjà. Choisissez une autre clé ou un autre code.`,
  'not-demo': () => 'Ceci n’est pas une démonstration : les chiffres sont ceux de la ville et ne sont pas supprimés.',
  'still-reading': () =>
    'Un fichier est en cours de lecture. Attendez la fin ou abandonnez-le, puis répétez l’opération.',
  'area-used': ({ id, count }) =>
    `Des chiffres se rapportent au territoire ${id} (${n(String(count), 'série', 'séries')}). Mettez-y plutôt fin, pour qu’ils restent lisibles.`,
  'area-named': ({ id, count }) =>
    `D’autres territoires désignent ${id} comme territoire supérieur ou comme successeur (${count}). Modifiez-les d’abord.`,
  'own-area': ({ id }) => `${id} est la ville elle-même et reste en place.`,
  'source-used': ({ id, count }) =>
    `La source ${id} est citée par des fichiers, des chiffres ou des profils (${count}) et reste en place.`,
  'body-used': ({ id, count }) =>
    `Des comptes ou des indicateurs désignent le service ${id} (${count}). Attribuez-les d’abord à un autre.`,
  'indicator-used': ({ id, count }) =>
    `L’indicateur ${id} a des chiffres ou en remplace un autre (${count}). Déclarez-le plutôt non utilisé.`,
  'code-used': ({ id, count }) =>
    `Des chiffres utilisent ${id} (${n(String(count), 'série', 'séries')}) : il doit rester dans le catalogue.`,
  'report-published': ({ id }) => `Le rapport de l’année ${id} est publié et ne change plus.`,
  'changed-meanwhile': () => 'Quelqu’un d’autre a modifié cet élément entre-temps. Rechargez-le et recommencez.',
};

/** Which file is meant, where it is known. */
const of = (name: string): string => (name === '' ? '' : `« ${name} » : `);

export const errors: ErrorWords = {
  titles: {
    'not-found': 'Page introuvable',
    unauthorized: 'Connexion nécessaire',
    'sign-in-refused': 'Connexion refusée',
    'link-void': 'Ce lien n’est plus valable',
    'password-weak': 'Ce mot de passe ne convient pas',
    'body-missing': 'L’organe manque',
    'file-missing': 'Aucun fichier envoyé',
    'not-sure': 'Rien n’a été confirmé',
    'backup-failed': 'Aucune copie',
    'foreign-request': 'Envoyé depuis un autre site',
    forbidden: 'Accès refusé',
    conflict: 'Conflit avec une autre modification',
    'invalid-input': 'Requête illisible',
    'upload-rejected': 'Le fichier contient des erreurs',
    'upload-not-staged': 'Ce dépôt ne peut pas être publié',
    'source-missing': 'La source manque',
    'warnings-not-acknowledged': 'Des avertissements restent ouverts',
    'quota-used': 'Assez pour aujourd’hui',
    'too-large': 'Fichier trop volumineux',
    'too-many-files': 'Trop de fichiers',
    'several-files': 'Plusieurs fichiers',
    'unsupported-type': 'Type de fichier non accepté',
    'not-acceptable': 'Format non disponible',
    'method-not-allowed': 'Opération impossible à cette adresse',
    'too-many-requests': 'Trop de requêtes',
    'storage-full': 'Espace de stockage plein',
    'storage-read-only': 'Stockage en lecture seule',
    'no-printer': 'Pas de PDF ici',
    'not-ready': 'Pas encore prêt',
    internal: 'Une erreur s’est produite de notre côté',
  },
  details: {
    'not-found': ({ id }) =>
      id
        ? `Rien ne porte ici le nom « ${id} ». Vérifiez l’orthographe ou partez de la vue d’ensemble.`
        : 'Il n’y a rien à cette adresse. Vérifiez l’orthographe ou partez de la vue d’ensemble.',
    unauthorized: () => 'Connectez-vous, ou envoyez un jeton valable dans l’en-tête Authorization.',
    forbidden: () =>
      'Votre compte ne permet pas cette opération. Adressez-vous à la personne qui administre le baromètre.',
    'sign-in-refused': () => 'L’adresse électronique ou le mot de passe n’est pas correct.',
    'link-void': () =>
      'Un lien sert une seule fois, pendant sept jours, et seul le plus récent compte. Demandez-en un nouveau, ou adressez-vous à la personne qui administre le baromètre.',
    'password-weak': ({ reason, limit }) =>
      reason === 'too-short'
        ? `Un mot de passe compte au moins ${limit} caractères. Une courte phrase se retient facilement.`
        : reason === 'too-long'
          ? 'Un mot de passe compte au plus 200 caractères.'
          : reason === 'not-the-same'
            ? 'Les deux mots de passe ne sont pas identiques.'
            : reason === 'is-address'
              ? 'Votre adresse électronique ne peut pas servir de mot de passe.'
              : 'Ce mot de passe est l’un des premiers que l’on essaie. Prenez-en un autre : une courte phrase se retient facilement.',
    'body-missing': () => 'Une contributrice ou un contributeur écrit pour un organe : indiquez lequel.',
    'file-missing': () => 'Choisissez un fichier ou collez un tableau.',
    'not-sure': ({ id }) => `Saisissez « ${id} » pour confirmer.`,
    'backup-failed': () => 'La copie n’a pas pu être faite ; le journal dit pourquoi. Rien n’a été modifié.',
    'foreign-request': () =>
      'Pour votre sécurité, seules les pages du baromètre peuvent modifier quelque chose. Rouvrez la page et recommencez.',
    conflict: (facts) => conflicts[conflictReason(facts.reason)](facts),
    'invalid-input': ({ where, field, problem }) =>
      `Le ${where === 'query' ? 'paramètre' : 'champ'} « ${field} » n’est pas valable : ${problem}.`,
    'upload-rejected': ({ count }) =>
      `${count === '1' ? 'Une erreur empêche' : `${count} erreurs empêchent`} la publication de ce fichier ; chacune est indiquée avec sa ligne. Rien n’a été modifié.`,
    'upload-not-staged': ({ state }) =>
      `Seul un dépôt prêt à publier peut l’être ; celui-ci est dans l’état « ${state} ».`,
    'source-missing': ({ first }) =>
      `${of(first)}Il n’est pas encore dit d’où viennent ces chiffres. Sous « Source », choisissez-en une ou créez-en une nouvelle ; vous pourrez ensuite publier.`,
    'warnings-not-acknowledged': ({ problems, later }) =>
      problems === ''
        ? `Donnez un motif à chacun des avertissements ci-dessous avant de publier.${later === '' ? '' : ' Des chiffres ont été publiés depuis la lecture du fichier ; la comparaison avec eux fait apparaître de nouveaux avertissements.'}`
        : `Confirmez chaque avertissement avec un motif avant de publier : ${problems}.${later === '' ? '' : ` Des chiffres ont été publiés depuis la lecture du fichier ; la comparaison avec eux fait apparaître : ${later}.`}`,
    'quota-used': ({ limit }) =>
      `Vous avez envoyé tout ce qu’une personne peut envoyer en un jour (${limit} Mo). Continuez demain, ou faites charger les gros fichiers sur le serveur (npm run import).`,
    'too-many-files': ({ limit }) =>
      `Au plus ${limit} fichiers peuvent être envoyés à la fois. Envoyez-les en plusieurs fois.`,
    'several-files': () =>
      'Plusieurs fichiers sont arrivés là où un seul est accepté. Envoyez-les à /api/v1/batches, qui les lit ensemble.',
    'too-large': ({ limit }) =>
      `Le fichier dépasse ${limit} Mo. Envoyez-le compressé (gzip) ou en plusieurs parties, ou faites relever la limite.`,
    'unsupported-type': ({ type }) =>
      `Les fichiers du type « ${type} » ne sont pas acceptés ici. Envoyez un tableau : CSV, Excel (.xlsx), PX, JSON-stat ou SDMX-CSV, éventuellement compressé avec gzip.`,
    'not-acceptable': ({ formats }) => `Formats disponibles : ${formats}.`,
    'method-not-allowed': ({ allowed }) => `Cette adresse ne répond qu’à ${allowed}.`,
    'too-many-requests': ({ seconds }) => `Attendez ${seconds} secondes, puis réessayez.`,
    'storage-full': () =>
      'Rien ne peut être enregistré : le disque est plein. Rien de ce qui a été confirmé n’est perdu ; réessayez quand de la place aura été faite.',
    'storage-read-only': () => 'Rien ne peut être enregistré pour le moment. La lecture fonctionne comme d’habitude.',
    'no-printer': () =>
      'Ce serveur n’a pas de navigateur pour imprimer. Ouvrez la page et imprimez-la dans un fichier\u202F: elle est faite pour le papier. La personne qui exploite le serveur peut installer Chromium ou en indiquer un dans BROWSER_PATH.',
    'not-ready': () => 'Le baromètre démarre. Réessayez dans un instant.',
    internal: ({ id }) => `L’erreur est enregistrée sous le numéro ${id}. Rien de ce qui a été confirmé n’est perdu.`,
  },
};
