/**
 * What is said about accounts: signing in and out, one's own account, users, one-time links, tokens, the audit.
 */
import { z } from 'zod';
import { ROLES } from '../access/access.js';
import { bilingualSchema } from './bilingual.js';

export const roleSchema = z.enum(ROLES);

const time = z.iso.datetime();
const department = z.object({ id: z.string(), name: z.string() });

/** Letters of any script are kept out: a login name is typed on every keyboard. Capitals count as small letters. */
export const loginNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/);
export const displayNameSchema = z.string().trim().min(1).max(80);
const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));
/** What it has to be is said by core/access/password.ts; here only what is worth looking at. */
const passwordSchema = z.string().min(1).max(1024);

/** GET /api/sign-in: what somebody who is not signed in has to know. */
export const signInOptionsSchema = z.object({
  municipalities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** What the button for the city's own sign-in says; null where there is none. */
      oidc: bilingualSchema.nullable(),
    }),
  ),
  /** Users of the sample city, to sign in as with one press; empty except in sample mode on the own machine. */
  samples: z.array(
    z.object({
      loginName: z.string(),
      displayName: z.string(),
      role: roleSchema,
      departments: z.array(z.string()),
    }),
  ),
});
export type SignInOptionsDto = z.infer<typeof signInOptionsSchema>;

/** GET /api/me, and the answer of every way to sign in. */
export const meSchema = z.object({
  userId: z.string(),
  loginName: z.string(),
  displayName: z.string(),
  municipality: z.object({ id: z.string(), name: z.string() }),
  role: roleSchema,
  departments: z.array(department),
  by: z.enum(['session', 'token']),
});
export type MeDto = z.infer<typeof meSchema>;

/** POST /api/session */
export const signInSchema = z.object({
  municipalityId: z.string().min(1).max(64),
  loginName: z.string().trim().toLowerCase().min(1).max(64),
  password: passwordSchema,
});

/** POST /api/session/sample */
export const sampleSignInSchema = z.object({ loginName: z.string().max(64) });

/** DELETE /api/session */
export const signedOutSchema = z.object({
  /** Where to go to sign out at the city's own provider too; null where there is nothing more to do. */
  continueAt: z.string().nullable(),
});

/** PUT /api/me/password: all other sessions end, and personal tokens with them unless they are to be kept. */
export const passwordChangeSchema = z.object({
  current: passwordSchema,
  next: passwordSchema,
  keepTokens: z.boolean().default(false),
});

/** POST /api/one-time-links/look */
export const linkTokenSchema = z.object({ token: z.string().min(1).max(200) });
export const linkSchema = z.object({
  purpose: z.enum(['firstAdministrator', 'invitation', 'passwordReset']),
  /** Null where the municipality is still to be made. */
  municipality: z.string().nullable(),
  /** Whom it is for; null for the first administrator. */
  user: z.object({ loginName: z.string(), displayName: z.string() }).nullable(),
  expiresAt: time,
});
export type LinkDto = z.infer<typeof linkSchema>;

/** POST /api/one-time-links/use: who is made by it is named only for the first administrator. */
export const linkUseSchema = z.object({
  token: z.string().min(1).max(200),
  password: passwordSchema,
  administrator: z
    .object({
      /** The municipality's name, where it is still to be made. */
      municipality: z.string().trim().min(1).max(80).optional(),
      loginName: loginNameSchema,
      displayName: displayNameSchema,
    })
    .optional(),
});

/** GET and POST /api/me/tokens */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: time,
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
});
export const tokensSchema = z.object({ tokens: z.array(tokenSchema) });
export type TokenDto = z.infer<typeof tokenSchema>;
export const newTokenSchema = z.object({
  name: z.string().trim().min(1).max(80),
  /** Null for one that does not expire. */
  days: z.int().min(1).max(3660).nullable(),
});
/** The only time that the token itself is shown. */
export const madeTokenSchema = z.object({ token: tokenSchema, secret: z.string() });
export type MadeTokenDto = z.infer<typeof madeTokenSchema>;

/** POST /api/tokens: a token for a program on whose page cookies do not travel, such as the task pane in Excel. */
export const tokenSignInSchema = signInSchema.extend({ name: newTokenSchema.shape.name });
/** POST /api/tokens/sample */
export const sampleTokenSignInSchema = sampleSignInSchema.extend({ name: newTokenSchema.shape.name });
export const tokenSignedInSchema = z.object({ me: meSchema, secret: z.string() });
export type TokenSignedInDto = z.infer<typeof tokenSignedInSchema>;
/** DELETE /api/me/tokens/{tokenId}: in place of an id, the token that the request is made with. */
export const OWN_TOKEN = 'current';

/** GET /api/users */
export const userSchema = z.object({
  id: z.string(),
  loginName: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  disabled: z.boolean(),
  /** Null for somebody who is no member (any more). */
  role: roleSchema.nullable(),
  departments: z.array(department),
  identities: z.array(z.object({ id: z.string(), issuer: z.string(), subject: z.string() })),
});
export const usersSchema = z.object({ users: z.array(userSchema) });
export type UserDto = z.infer<typeof userSchema>;

/** POST /api/users */
export const newUserSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  email: emailSchema.nullable().default(null),
  role: roleSchema,
  departmentIds: z.array(z.string()).max(200).default([]),
});
export type NewUserDto = z.input<typeof newUserSchema>;
export const oneTimeUrlSchema = z.object({ url: z.string(), expiresAt: time });
export type OneTimeUrlDto = z.infer<typeof oneTimeUrlSchema>;
export const madeUserSchema = z.object({ user: userSchema, link: oneTimeUrlSchema });

/** PATCH /api/users/{userId}: what is not given stays as it is. */
export const userChangeSchema = z.object({
  displayName: displayNameSchema.optional(),
  email: emailSchema.nullable().optional(),
  disabled: z.boolean().optional(),
  /** Given together, because what one means depends on the other; null takes the membership away. */
  membership: z
    .object({ role: roleSchema, departmentIds: z.array(z.string()).max(200) })
    .nullable()
    .optional(),
});
export type UserChangeDto = z.input<typeof userChangeSchema>;

/** POST /api/users/{userId}/identities */
export const newIdentitySchema = z.object({ issuer: z.url().max(400), subject: z.string().min(1).max(255) });

/** GET /api/departments: the register, in its order. */
export const departmentsSchema = z.object({ departments: z.array(department) });
export type DepartmentsDto = z.infer<typeof departmentsSchema>;

/** POST /api/departments, PUT /api/departments/{departmentId}: a department's name as the forms have it. */
export const departmentNameSchema = z.object({ name: z.string().trim().min(1).max(100) });
export const departmentSchema = department;

export const AUDIT_ACTIONS = [
  'session.begin',
  'session.refuse',
  'session.end',
  'session.revoke',
  'password.change',
  'link.make',
  'link.use',
  'user.make',
  'user.change',
  'user.disable',
  'user.enable',
  'membership.grant',
  'membership.remove',
  'identity.link',
  'identity.unlink',
  'token.make',
  'token.revoke',
  'report.export',
  'form.register',
  'cycle.begin',
  'cycle.close',
  'cycle.reopen',
  'cycle.change-form',
  'cycle.change-deadline',
  'programmes.decide',
  'department.add',
  'department.rename',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** GET /api/audit */
export const auditQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The id of the last event that is known: what came before it is given. */
  before: z.string().max(64).optional(),
});
export const auditSchema = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: time,
      actor: z.object({ id: z.string(), displayName: z.string() }).nullable(),
      action: z.string(),
      subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
      detail: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
});
export type AuditDto = z.infer<typeof auditSchema>;
