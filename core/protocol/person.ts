/**
 * What is said of a person by whoever signs in, invites or is invited.
 */
import { z } from 'zod';
import { ROLES } from '../access/access.js';
import { LOGIN_NAME } from './input-rules.js';
import { nameSchema, textSchema } from '../text/storable.js';

export const roleSchema = z.enum(ROLES);

/** Letters of any script are kept out: a login name is typed on every keyboard. Capitals count as small letters. */
export const loginNameSchema = textSchema.trim().toLowerCase().regex(LOGIN_NAME);
export const displayNameSchema = nameSchema.min(1).max(80);
/** What it has to be is said by core/access/password.ts; here only what is worth looking at. */
export const passwordSchema = textSchema.min(1).max(1024);
/** Of a phone (six figures), or for a lost one. */
export const codeSchema = textSchema.trim().max(40);
