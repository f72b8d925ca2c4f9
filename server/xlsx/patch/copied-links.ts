/**
 * What a copied sheet leads to: pictures and printer settings are shared with the sheet that it is like; notes, drawings and
 * check boxes are its own.
 */
import { posix } from 'node:path';
import { relationships, relationshipsPart } from '../parts.js';
import { TagReader } from '../tag-reader.js';
import { attributesOf, setAttribute } from './attributes.js';
import type { ChangedPackage } from './changed-package.js';
import { addPart, contentTypeOf, freeName } from './part-links.js';
import { applySplices, type Splice } from './splices.js';

/** Nothing in them says which sheet they belong to. */
const SHARED = new Set(['image', 'printerSettings', 'hyperlink']);
const OWN = new Set(['comments', 'vmlDrawing', 'drawing', 'ctrlProp']);

/** @returns the ids of relationships that the copy does not have */
export async function copyLinks(pkg: ChangedPackage, from: string, to: string): Promise<ReadonlySet<string>> {
  const name = relationshipsPart(from);
  const lost = new Set<string>();
  if (!pkg.has(name)) return lost;
  const targets = new Map((await relationships(pkg, from)).map((link) => [link.id, link]));
  const bytes = await pkg.readXml(name);
  const tag = new TagReader(bytes, name);
  const splices: Splice[] = [];
  while (tag.next()) {
    if (tag.name !== 'Relationship' || tag.closing) continue;
    const { start, end, selfClosing } = tag;
    const id = attributesOf(bytes, tag).find((attribute) => attribute.name === 'Id')?.value ?? '';
    const link = targets.get(id);
    // What leads out of the package leads there from the copy, too.
    if (!link || SHARED.has(link.type)) continue;
    const own = OWN.has(link.type) ? await copyPart(pkg, link.target) : undefined;
    if (own !== undefined) {
      splices.push(...setAttribute(bytes, { start, end }, 'Target', posix.relative(posix.dirname(to), own)));
      continue;
    }
    lost.add(id);
    if (!selfClosing) tag.elementRange('Relationship');
    splices.push({ start, end: selfClosing ? end : tag.end, text: '' });
  }
  pkg.write(relationshipsPart(to), applySplices(bytes, splices));
  return lost;
}

/** @returns the name of the copy; undefined where the part leads to more than can be shared, such as a chart */
async function copyPart(pkg: ChangedPackage, part: string): Promise<string | undefined> {
  if (!pkg.has(part)) return undefined;
  const links = await relationships(pkg, part);
  if (links.some(({ type }) => !SHARED.has(type))) return undefined;
  const ending = posix.extname(part);
  const stem = part.slice(0, part.length - ending.length).replace(/\d+$/u, '');
  const name = freeName(pkg, stem, ending);
  const text = (await pkg.readXml(part)).toString('utf8');
  await addPart(pkg, { name, text, contentType: await contentTypeOf(pkg, part) });
  // It stands in the same folder, so that what leads from there leads from it.
  const own = relationshipsPart(part);
  if (pkg.has(own)) pkg.write(relationshipsPart(name), await pkg.readXml(own));
  return name;
}
