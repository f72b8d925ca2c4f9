/**
 * The link that travels in the workbook (rule I2), as a custom XML part. Other programs' parts are never looked at.
 * Writing one empties Excel's list of undo steps: nothing here is called but at a sync.
 */
import { LINK_NAMESPACE, linkXml, textOfLinkXml } from '../../core/link/link-xml.js';

/** See `ExcelPort.readLink`. Of several parts, as copies of sheets may leave them, the first that can be read counts. */
export async function readLinkPart(context: Excel.RequestContext): Promise<string | undefined> {
  const parts = await ownParts(context);
  if (parts.length === 0) return undefined;
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return texts.map(({ value }) => textOfLinkXml(value)).find((text) => text !== undefined) ?? '';
}

/** See `ExcelPort.writeLink`. */
export async function writeLinkPart(context: Excel.RequestContext, text: string | undefined): Promise<void> {
  const [first, ...others] = await ownParts(context);
  for (const part of text === undefined && first ? [first, ...others] : others) part.delete();
  if (text !== undefined && first) first.setXml(linkXml(text));
  else if (text !== undefined) context.workbook.customXmlParts.add(linkXml(text));
  await context.sync();
}

async function ownParts(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(LINK_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  return parts.items.map((part) => part);
}
