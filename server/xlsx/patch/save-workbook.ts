/**
 * Saves what was changed in the workbench into the file that was opened there: cells, the link, and rules that were
 * added. Everything else of the file stays as it was.
 */
import { Problem } from '../../../core/problem/problem.js';
import type { SavedWorkbook } from '../../../core/protocol/saved-workbook.js';
import { LINK_NAMESPACE } from '../../../core/link/link-xml.js';
import { parseXml } from '../small-xml.js';
import { writeLinkPart } from './link-part.js';
import { patchWorkbook } from './patch-workbook.js';
import { addRules } from './rules/add-rules.js';

/** @throws Problem for a change that cannot be saved; then nothing is */
export async function saveWorkbook(bytes: Uint8Array, changes: SavedWorkbook): Promise<Uint8Array> {
  const cells = changes.cells.map(({ sheet, address, text, value }) => ({
    sheet,
    address,
    content: { text, raw: value },
  }));
  let saved = await patchWorkbook(bytes, { cells, insertions: [], conflicts: [] });
  for (const { namespace, xml } of changes.customXml) {
    if (namespace !== LINK_NAMESPACE) throw foreignPart(namespace);
    saved = await writeLinkPart(saved, xml === null ? undefined : linkText(xml));
  }
  return changes.rules.length > 0 ? addRules(saved, changes.rules) : saved;
}

function linkText(xml: string): string {
  return parseXml(Buffer.from(xml, 'utf8'), 'customXml').text;
}

/** Custom XML of other programs is none of our business. */
function foreignPart(namespace: string): Problem {
  return new Problem('file-not-writable', {
    ja: `他のプログラムのデータ（${namespace}）は保存できません。`,
    en: `Data of another program (${namespace}) cannot be saved.`,
  });
}
