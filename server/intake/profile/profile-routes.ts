import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import { mappingSchema } from '../mapping-schema.ts';
import type { UploadService } from '../upload-service.ts';
import { fedIndicators } from './fed-indicators.ts';
import { profileName } from './profile-name.ts';
import type { ProfileRecord, ProfileService } from './profile-service.ts';

const staff = ['statistician'] as const;
const params = z.object({ name: z.string() });

const profileSchema = z
  .looseObject({
    name: z.string(),
    source: z.string().nullable().describe('Key of the source its files come from'),
    mapping: mappingSchema,
    indicators: z.array(z.string()).describe('The indicators it feeds, as far as it says so itself'),
    fingerprint: z
      .object({
        format: z.string(),
        sheet: z.string().nullable(),
        names: z.array(z.string()),
        header: z.array(z.string()),
      })
      .nullable()
      .describe('By what a file of its kind is known again; null until one was read'),
    owner: z.object({ accountId: z.number().int(), name: z.string() }).nullable(),
    createdAt: z.string(),
    changedAt: z.string().nullable(),
    uses: z.object({
      uploads: z.number().int(),
      open: z.number().int().describe('Of them, neither published nor given up'),
      last: z.object({ id: z.string(), filename: z.string(), receivedAt: z.string() }).nullable(),
    }),
  })
  .meta({ id: 'Profile' });

/** Profiles: how files of one kind are read, kept under a name. */
export function profileRoutes({ profiles, uploads }: { profiles: ProfileService; uploads: UploadService }): ApiRoute[] {
  const view = async (profile: ProfileRecord) => ({
    ...profile,
    indicators: fedIndicators(profile.mapping),
    uses: await profiles.uses(profile.name),
  });
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/profiles',
      roles: staff,
      tag: 'uploads',
      summary: 'Profiles: how files of one kind are read, by name',
      query: z.strictObject({ lang: z.string().optional() }),
      responses: {
        200: {
          description: 'All of them',
          schema: z.object({ items: z.array(profileSchema), next: z.string().nullable() }),
        },
      },
      handle: async (_request, response) => {
        response.json({ items: await Promise.all((await profiles.list()).map(view)), next: null });
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/profiles',
      roles: staff,
      tag: 'uploads',
      summary: 'Keep a mapping, or what was accepted for an upload, under a name',
      body: z.strictObject({
        name: profileName,
        mapping: mappingSchema.optional(),
        source: z.string().optional(),
        upload: z.string().optional().describe('The upload whose accepted choices are kept, in the place of a mapping'),
      }),
      responses: {
        201: { description: 'The profile', schema: profileSchema },
        400: { description: 'Neither a mapping nor an upload is named, or the source is unknown' },
        404: { description: 'There is no such upload' },
        409: { description: 'There is one of this name' },
      },
      handle: async ({ body, person }, response) => {
        const { kept, fingerprint } = body.upload
          ? await uploads.asProfile(body.upload)
          : { kept: { mapping: body.mapping, source: body.source }, fingerprint: null };
        const { mapping = body.mapping, source } = kept;
        if (!mapping) throw new AppError('invalid-input', { where: 'body', field: 'mapping', problem: 'required' });
        const said = { mapping: { ...mapping, ...body.mapping }, source: body.source ?? source };
        const profile = await profiles.add(body.name, said, fingerprint, person?.accountId ?? null);
        response
          .status(201)
          .location(`/api/v1/profiles/${encodeURIComponent(profile.name)}`)
          .json(await view(profile));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/profiles/:name',
      roles: staff,
      tag: 'uploads',
      summary: 'One profile',
      params,
      responses: {
        200: { description: 'The profile', schema: profileSchema },
        404: { description: 'There is none of this name' },
      },
      handle: async ({ params: { name } }, response) => {
        response.json(await view(await profiles.get(name)));
      },
    }),
    apiRoute({
      method: 'patch',
      path: '/api/v1/profiles/:name',
      roles: staff,
      tag: 'uploads',
      summary: 'Rename a profile, hand it over, or change what it says',
      params,
      body: z.strictObject({
        name: profileName.optional(),
        mapping: mappingSchema.optional().describe('In the place of the whole mapping'),
        source: z.string().nullable().optional(),
        owner: z.number().int().optional().describe('The account it is handed to'),
        upload: z.string().optional().describe('The upload whose accepted choices take the place of what it said'),
      }),
      responses: {
        200: { description: 'The profile', schema: profileSchema },
        404: { description: 'There is none of this name, or no such upload' },
        409: { description: 'Another one has the new name, or the account cannot have it' },
      },
      handle: async ({ params: { name }, body, person }, response) => {
        const { upload, ...edit } = body;
        const accountId = person?.accountId ?? null;
        await profiles.get(name);
        if (upload !== undefined) {
          const { kept, fingerprint } = await uploads.asProfile(upload);
          await profiles.keep(name, kept, fingerprint, accountId);
        }
        response.json(await view(await profiles.edit(name, edit, accountId)));
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/profiles/:name',
      roles: staff,
      tag: 'uploads',
      summary: 'Take a profile away; open uploads keep what it said',
      params,
      responses: {
        204: { description: 'It is gone; the log remembers it' },
        404: { description: 'There is none of this name' },
      },
      handle: async ({ params: { name }, person }, response) => {
        await profiles.remove(name, person?.accountId ?? null);
        response.status(204).end();
      },
    }),
  ];
}
