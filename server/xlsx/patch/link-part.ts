/**
 * Puts the link that travels in a workbook (rule I2) into a custom XML part of its own, or takes it out and leaves
 * nothing behind. Custom XML of other programs is none of our business.
 */
import { LINK_NAMESPACE } from '../../../core/link/link-xml.js';
import { openPackage } from '../package.js';
import { locateParts, type CustomXmlPart, type WorkbookParts } from '../parts.js';
import { parseXml } from '../small-xml.js';
import { isStrict, relationshipType } from './dialect.js';
import { ChangedPackage } from './changed-package.js';
import { addPart, addRelationship, freeName, hasDefaultType, removeWithLinked, XML_HEAD } from './part-links.js';
import { writePackage } from './write-package.js';
import { escapeText } from './xml-write.js';

const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Names the part among others of the same workbook; it is the same in every workbook of ours. */
const ITEM_ID = '{7B1F6B0A-5C1D-4E52-9A57-3D1E6C0B7A11}';

/**
 * @param link the text of the link, or undefined to remove it
 * @returns the workbook with every other part as it was
 * @throws Problem for a text with characters that XML cannot hold, and for what is no workbook
 */
export async function writeLinkPart(bytes: Uint8Array, link: string | undefined): Promise<Uint8Array> {
  const pkg = new ChangedPackage(await openPackage(bytes));
  const parts = await locateParts(pkg);
  const [first, ...others] = await linkParts(pkg, parts);
  const extra = link === undefined && first ? [first, ...others] : others;
  for (const { part } of extra) await removeWithLinked(pkg, parts.workbook, part);
  if (link !== undefined) {
    const text = `${XML_HEAD}<link xmlns="${LINK_NAMESPACE}">${escapeText(link)}</link>`;
    if (first) pkg.writeText(first.part, text);
    else await addItem(pkg, parts, text);
  }
  return writePackage(bytes, pkg);
}

async function linkParts(pkg: ChangedPackage, { customXml }: WorkbookParts): Promise<CustomXmlPart[]> {
  const found: CustomXmlPart[] = [];
  for (const custom of customXml) {
    const bytes = await pkg.read(custom.part);
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LINK_NAMESPACE)) continue;
    const root = parseXml(bytes, custom.part);
    if (root.uri === LINK_NAMESPACE && root.name === 'link') found.push(custom);
  }
  return found;
}

async function addItem(pkg: ChangedPackage, { workbook }: WorkbookParts, text: string): Promise<void> {
  const strict = isStrict(await pkg.readXml(workbook));
  const part = freeName(pkg, 'customXml/item', '.xml');
  const properties = freeName(pkg, 'customXml/itemProps', '.xml');
  const contentType = (await hasDefaultType(pkg, 'xml')) ? undefined : 'application/xml';
  await addPart(pkg, { name: part, text, contentType });
  await addPart(pkg, { name: properties, text: propertiesText(), contentType: PROPERTIES_TYPE });
  await addRelationship(pkg, part, relationshipType('customXmlProps', strict), properties);
  await addRelationship(pkg, workbook, relationshipType('customXml', strict), part);
}

function propertiesText(): string {
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${LINK_NAMESPACE}"/></ds:schemaRefs>`;
  return `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}">${schema}</ds:datastoreItem>`;
}
