/**
 * Adds parts to a package and takes them out again: the part, the relationship that leads to it, and its content type.
 */
import { posix } from 'node:path';
import { relationships, relationshipsPart } from '../parts.js';
import { damaged } from '../refusals.js';
import { TagReader } from '../tag-reader.js';
import { attributesOf } from './attributes.js';
import type { ChangedPackage } from './changed-package.js';
import { escapeAttribute } from './xml-write.js';
import { prefixAt } from '../row-ends.js';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface NewPart {
  readonly name: string;
  readonly text: string;
  /** undefined where the package's rule for the file name's ending is right. */
  readonly contentType: string | undefined;
}

/** A name that the package does not have yet: `xl/worksheets/sheet` and `.xml` give `xl/worksheets/sheet4.xml`. */
export function freeName(pkg: ChangedPackage, stem: string, ending: string): string {
  // Names of parts are compared without regard to case.
  const taken = new Set(pkg.names.map((name) => name.toLowerCase()));
  for (let i = 1; ; i++) {
    const name = `${stem}${i}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Adds a part and its content type; nothing leads to it yet. */
export async function addPart(pkg: ChangedPackage, { name, text, contentType }: NewPart): Promise<void> {
  pkg.writeText(name, text);
  if (contentType === undefined) return;
  const bytes = await pkg.readXml(CONTENT_TYPES);
  const at = closingTag(bytes, CONTENT_TYPES, 'Types');
  const element = `<${prefixAt(bytes, at + 2)}Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`;
  pkg.splice(CONTENT_TYPES, bytes, [{ start: at, end: at, text: element }]);
}

/** The content type that a part has by its own name; undefined where it goes by its ending. */
export async function contentTypeOf(pkg: ChangedPackage, part: string): Promise<string | undefined> {
  const bytes = await pkg.readXml(CONTENT_TYPES);
  const tag = new TagReader(bytes, CONTENT_TYPES);
  const path = `/${part}`.toLowerCase();
  while (tag.next()) {
    if (tag.name !== 'Override' || tag.closing) continue;
    const attributes = attributesOf(bytes, tag);
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value ?? '';
    if (value('PartName').toLowerCase() === path) return value('ContentType');
  }
  return undefined;
}

/** Whether files with that ending are taken for XML without being named one by one. */
export async function hasDefaultType(pkg: ChangedPackage, ending: string): Promise<boolean> {
  const bytes = await pkg.readXml(CONTENT_TYPES);
  const tag = new TagReader(bytes, CONTENT_TYPES);
  while (tag.next()) {
    if (tag.name === 'Default' && tag.attribute('Extension')?.toLowerCase() === ending) return true;
  }
  return false;
}

/**
 * Lets one part lead to another.
 * @param type the relationship's full type
 * @returns the relationship's id
 */
export async function addRelationship(pkg: ChangedPackage, from: string, type: string, to: string): Promise<string> {
  const name = relationshipsPart(from);
  const target = posix.relative(posix.dirname(from), to);
  if (!pkg.has(name)) {
    const element = `<Relationship Id="rId1" Type="${type}" Target="${escapeAttribute(target)}"/>`;
    pkg.writeText(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${element}</Relationships>`);
    return 'rId1';
  }
  const bytes = await pkg.readXml(name);
  const id = freeId(bytes, name);
  const at = closingTag(bytes, name, 'Relationships');
  const element = `<${prefixAt(bytes, at + 2)}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
  pkg.splice(name, bytes, [{ start: at, end: at, text: element }]);
  return id;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Takes a part out, with its content type and the relationship that leads to it from `from`. */
export async function removePart(pkg: ChangedPackage, from: string, part: string): Promise<void> {
  const name = relationshipsPart(from);
  const ids = new Set((await relationships(pkg, from)).filter(({ target }) => target === part).map(({ id }) => id));
  if (pkg.has(name)) await dropElements(pkg, name, { name: 'Relationship', by: 'Id' }, (id) => ids.has(id));
  const path = `/${part}`.toLowerCase();
  const override = { name: 'Override', by: 'PartName' };
  await dropElements(pkg, CONTENT_TYPES, override, (partName) => partName.toLowerCase() === path);
  pkg.remove(part);
}

/** Takes a part out with all that it leads to; for parts that lead to none that others need. */
export async function removeWithLinked(pkg: ChangedPackage, from: string, part: string): Promise<void> {
  const links = relationshipsPart(part);
  const linked = await relationships(pkg, part);
  await removePart(pkg, from, part);
  for (const { target } of linked) if (pkg.has(target)) await removeWithLinked(pkg, part, target);
  if (pkg.has(links)) pkg.remove(links);
}

/** @param element which ones, by its name and the attribute that tells them apart */
async function dropElements(
  pkg: ChangedPackage,
  part: string,
  element: { readonly name: string; readonly by: string },
  isMeant: (value: string) => boolean,
): Promise<void> {
  const bytes = await pkg.readXml(part);
  const tag = new TagReader(bytes, part);
  const splices = [];
  while (tag.next()) {
    if (tag.name !== element.name || tag.closing) continue;
    const { start, selfClosing, end } = tag;
    const value = attributesOf(bytes, tag).find(({ name }) => name === element.by)?.value;
    if (value === undefined || !isMeant(value)) continue;
    if (!selfClosing) tag.elementRange(element.name);
    splices.push({ start, end: selfClosing ? end : tag.end, text: '' });
  }
  pkg.splice(part, bytes, splices);
}

function freeId(bytes: Buffer, part: string): string {
  const taken = new Set<string>();
  const tag = new TagReader(bytes, part);
  while (tag.next()) taken.add(tag.attribute('Id') ?? '');
  for (let i = taken.size; ; i++) if (!taken.has(`rId${i}`)) return `rId${i}`;
}

/** Where the end tag of the part's root begins. */
function closingTag(bytes: Buffer, part: string, root: string): number {
  const tag = new TagReader(bytes, part);
  while (tag.next()) if (tag.closing && tag.name === root) return tag.start;
  throw damaged({ ja: `${part} に終わりがありません`, en: `part ${part} has no end` });
}
