/**
 * The link that travels in a workbook (rule I2), as a custom XML part: written, replaced, and taken away again without
 * leaving anything behind.
 */
import { openPackage, rewritePackage } from '../package.js';
import { locateParts, type WorkbookParts } from '../parts.js';
import { LINK_NAMESPACE } from '../read-workbook.js';
import { parseXml } from '../small-xml.js';
import { addContentType, addRelationship, freeName, OFFICE_RELATIONSHIPS, removePart } from './add-part.js';
import { PackageDraft } from './package-draft.js';
import { escapeText } from './xml-write.js';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Identifies our part among others; the same in every workbook. */
const ITEM_ID = '{7B0C5D56-8C1E-4E0B-9A53-3E5A70F1D6C1}';

/**
 * @param link the link's text; undefined takes the link out of the workbook
 * @throws Problem for bytes that are no readable workbook
 */
export async function writeLinkPart(bytes: Uint8Array, link: string | undefined): Promise<Uint8Array> {
  const pkg = await openPackage(bytes);
  const parts = await locateParts(pkg);
  const draft = new PackageDraft(pkg);
  const present = await findLinkPart(draft, parts);
  if (link === undefined) {
    if (present) await removeLink(draft, parts, present);
  } else if (present) draft.writeText(present.part, linkXml(link));
  else await addLink(draft, parts, link);
  return rewritePackage(bytes, draft.changes);
}

type CustomXml = WorkbookParts['customXml'][number];

async function findLinkPart(draft: PackageDraft, parts: WorkbookParts): Promise<CustomXml | undefined> {
  for (const item of parts.customXml) {
    const bytes = await draft.read(item.part);
    if (!Buffer.from(bytes).includes(LINK_NAMESPACE)) continue;
    if (parseXml(bytes, item.part).uri === LINK_NAMESPACE) return item;
  }
  return undefined;
}

function linkXml(link: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<link xmlns="${LINK_NAMESPACE}">${escapeText(link)}</link>`;
}

async function addLink(draft: PackageDraft, parts: WorkbookParts, link: string): Promise<void> {
  const part = freeName((name) => draft.has(name), 'customXml/item', '.xml');
  const properties = freeName((name) => draft.has(name), 'customXml/itemProps', '.xml');
  draft.writeText(part, linkXml(link));
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${LINK_NAMESPACE}"/></ds:schemaRefs>`;
  draft.writeText(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}">${schema}</ds:datastoreItem>`,
  );
  await addContentType(draft, properties, PROPERTIES_TYPE);
  await addRelationship(draft, part, `${OFFICE_RELATIONSHIPS}/customXmlProps`, properties.split('/').at(-1)!);
  await addRelationship(draft, parts.workbook, `${OFFICE_RELATIONSHIPS}/customXml`, `../${part}`);
}

async function removeLink(draft: PackageDraft, parts: WorkbookParts, { part, properties }: CustomXml): Promise<void> {
  if (properties !== undefined) await removePart(draft, part, properties);
  draft.remove(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  await removePart(draft, parts.workbook, part);
}
