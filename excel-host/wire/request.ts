/**
 * A request of office.js as it travels to Excel: actions, and the paths of the objects that they are about.
 */
import { z } from 'zod';

const argumentsSchema = z
  .object({
    Arguments: z.array(z.unknown()).default([]),
    /** For each argument the path of the object that it stands for, 0 where it is a value; nested in lists of objects. */
    ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
  })
  .optional();
export type ArgumentInfo = z.infer<typeof argumentsSchema>;

const pathSchema = z.object({
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
});
export type ObjectPath = z.infer<typeof pathSchema>;

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(''),
  ObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsSchema,
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().optional(),
      Skip: z.number().optional(),
    })
    .optional(),
});
export type Action = z.infer<typeof actionSchema>;

export const batchSchema = z.object({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), pathSchema),
});

/** The numbers that stand for kinds of actions and of paths in a request. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };
export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

/** Names travel with a capital: `GetRange` is `getRange` in the API. */
export function apiName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
