/**
 * A sentence or label in both languages, as it travels.
 */
import { z } from 'zod';
import { textSchema } from '../text/storable.js';

export const bilingualSchema = z.object({ ja: textSchema, en: textSchema });
