/**
 * A sentence or label in both languages, as it travels.
 */
import { z } from 'zod';

export const bilingualSchema = z.object({ ja: z.string(), en: z.string() });
