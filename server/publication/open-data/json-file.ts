/**
 * The publication as JSON, with the texts as they were typed, and the schema that it is by.
 */
import { z } from 'zod';
import { publicationSchema, type Publication } from '../../../core/publication/publication.js';
import { utf8 } from '../zip-bytes.js';

export function publicationJson(publication: Publication): Uint8Array {
  return utf8(`${JSON.stringify(publication, null, 1)}\n`);
}

export function publicationSchemaJson(): Uint8Array {
  const title = '取りまとめの公表データ / Publication of a consolidated evaluation';
  return utf8(`${JSON.stringify({ title, ...z.toJSONSchema(publicationSchema, { io: 'output' }) }, null, 1)}\n`);
}
