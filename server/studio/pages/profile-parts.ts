import { html, type Markup } from '../../explore/pages/html.ts';
import { button, field, form, hidden } from './controls.ts';
import type { Bench } from './workbench-page.ts';

/** By which profile the file was read without anybody having named it, and why. */
export function foundProfile({ visit: { words }, view: { upload } }: Bench): Markup | null {
  const [first] = upload.matched?.matches ?? [];
  if (first?.sureness !== 'sure' || first.profile !== upload.request.profile) return null;
  const isByName = first.hasName || !first.isOfKind;
  return html`<p>
    ${isByName ? words.profiles.foundByName(first.profile) : words.profiles.foundByKind(first.profile)}
  </p>`;
}

/** Profiles whose files this one looks like, where none was sure enough to be used by itself. */
export function likelyProfiles({ visit: { words }, view: { upload } }: Bench): Markup | null {
  // Of several that would each be sure, the first question asks.
  const { matches = [], rivals } = upload.matched ?? {};
  const likely = upload.request.profile === undefined && !rivals ? matches : [];
  if (likely.length === 0 || !['staged', 'rejected', 'needs-answers'].includes(upload.state)) return null;
  return html`<section aria-labelledby="likely" class="sheet">
    <h2 id="likely">${words.fields.profile}</h2>
    <p>${words.profiles.likely}</p>
    ${likely.map(({ profile, overlap }) =>
      form(
        `/studio/uploads/${upload.id}/profile`,
        [
          html`<p>${words.profiles.likelyOf(profile, Math.round(overlap * 100))}</p>`,
          hidden('profile', profile),
          button(words.profiles.readBySubmit(profile), { quiet: true }),
        ],
        { className: 'inline' },
      ),
    )}
  </section>`;
}

/** How the file was read, kept under a name for the next one of its kind. */
export function keepAsProfile({ visit: { words, typed }, view: { upload } }: Bench): Markup | null {
  if (!['staged', 'published'].includes(upload.state)) return null;
  return html`<details class="section">
    <summary>${words.profiles.keep}</summary>
    ${form(`/studio/uploads/${upload.id}/kept`, [
      html`<p>${words.profiles.keepSays}</p>`,
      field({
        name: 'profile',
        scope: 'kept',
        label: words.profiles.keepName,
        hint: words.profiles.keepReplaces,
        value: upload.request.profile ?? '',
        typed,
        isRequired: true,
        maxLength: 80,
      }),
      button(words.profiles.keep, { quiet: true }),
    ])}
  </details>`;
}
