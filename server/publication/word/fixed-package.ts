/**
 * A Word file as it always is: the library writes the moment of writing into its properties and into its zip, and into
 * those of the workbooks behind its charts; and it names parts by chance, or counts on from the file before.
 */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { utf8, zipBytes, type ZippedFile } from '../zip-bytes.js';

const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/** What stands before an id, and the id, which is given anew by the order in which these come. */
const IDS: readonly RegExp[] = [
  /\b(rId)([a-z0-9_-]{21})(?=")/gu,
  /(PowerPlusWaterMarkObject)([a-z0-9_-]{21})(?=")/gu,
  /(_Toc)(\d+)\b/gu,
  /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)(?=")/gu,
  /(<wp:docPr\b[^>]*?\bid=")(\d+)(?=")/gu,
];

/** @param seconds the moment that it is to have been written, since 1970 */
export async function fixedPackage(bytes: Uint8Array, seconds: number): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const files: ZippedFile[] = [];
  const renumber = renumbering();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const { filename: name } = entry;
    const found = await entry.getData(new Uint8ArrayWriter());
    if (name.endsWith('.xlsx')) files.push({ name, bytes: await fixedPackage(found, seconds) });
    else if (/\.(?:xml|rels)$/u.test(name))
      files.push({ name, bytes: utf8(renumber(atMoment(textOf(found), seconds))) });
    else files.push({ name, bytes: found });
  }
  return zipBytes(files);
}

function renumbering(): (text: string) => string {
  const known = IDS.map(() => new Map<string, number>());
  return (text) =>
    IDS.reduce((all, ids, i) => {
      const places = known[i] ?? new Map<string, number>();
      return all.replace(ids, (_, before: string, id: string) => {
        const place = places.get(id) ?? places.size + 1;
        places.set(id, place);
        // The library's own first ids are short: rId1.
        return before === 'rId' ? `rIdPart${place}` : `${before}${place}`;
      });
    }, text);
}

function atMoment(text: string, seconds: number): string {
  const moment = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return text.replace(MOMENT, (_, tag: string) => `${tag}${moment}`);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
