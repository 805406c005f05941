import type { Services } from '../../server/services.ts';

/** Records the source that tests publish under, `office`. */
export async function addOffice(
  { catalogue }: Pick<Services, 'catalogue'>,
  convention: string | null = null,
): Promise<void> {
  await catalogue.addSource(
    {
      key: 'office',
      publisher: 'Statistical office',
      title: 'Yearbook',
      url: null,
      licence: null,
      kind: 'local',
      convention,
      date: null,
      survey: null,
      note: null,
    },
    null,
  );
}
