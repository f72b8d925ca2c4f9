/**
 * A line of a list of users, as somebody typed it: texts that are looked at in `judge-lines.ts`, and where it stands.
 */
import { z } from 'zod';
import { int32Schema, textSchema } from '../text/storable.js';

/** What a list may say of a user. */
export const USER_COLUMNS = ['displayName', 'loginName', 'email', 'departments', 'role'] as const;
export type UserColumn = (typeof USER_COLUMNS)[number];

export const userLineSchema = z.object({
  /** Of the list, counted from 1: what people see beside it in a spreadsheet. */
  line: int32Schema.min(1),
  displayName: textSchema.max(400),
  loginName: textSchema.max(400),
  email: textSchema.max(400),
  departments: textSchema.max(20_000),
  role: textSchema.max(400),
});
export type UserLine = z.infer<typeof userLineSchema>;

/** So many lines are taken at once: more than any city hall has people who answer. */
export const MOST_LINES = 500;
