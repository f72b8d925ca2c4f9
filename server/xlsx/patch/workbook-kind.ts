/**
 * A workbook with macros calls itself another kind of file than one without, and Excel opens neither under the other's
 * ending: a report that is to be an .xlsx is made one, without the macros of the form.
 */
import { openPackage } from '../package.js';
import { locateParts, relationships } from '../parts.js';
import { ChangedPackage } from './changed-package.js';
import { attributesOf } from './attributes.js';
import { TagReader } from '../tag-reader.js';
import { removeWithLinked } from './part-links.js';
import { writePackage } from './write-package.js';
import { escapeAttribute } from './xml-write.js';

const KINDS: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The workbook as the kind that an ending means; as it is where it is that kind already, or the ending says nothing.
 * @param ending `.xlsx`
 * @returns also whether macros were left out
 */
export async function asKind(bytes: Uint8Array, ending: string): Promise<{ bytes: Uint8Array; lostMacros: boolean }> {
  const wanted = KINDS[ending.toLowerCase()];
  const pkg = new ChangedPackage(await openPackage(bytes));
  const { workbook } = await locateParts(pkg);
  const types = await pkg.readXml(CONTENT_TYPES);
  const tag = new TagReader(types, CONTENT_TYPES);
  let lostMacros = false;
  while (tag.next()) {
    if (tag.name !== 'Override' || tag.closing) continue;
    const attributes = attributesOf(types, tag);
    const isWorkbook = attributes.some(
      ({ name, value }) => name === 'PartName' && value.toLowerCase() === `/${workbook}`.toLowerCase(),
    );
    const type = attributes.find(({ name }) => name === 'ContentType');
    if (!isWorkbook || !type || !wanted || type.value === wanted) continue;
    pkg.splice(CONTENT_TYPES, types, [{ start: type.start, end: type.end, text: escapeAttribute(wanted) }]);
    if (wanted !== KINDS['.xlsx']) break;
    for (const { type: kind, target } of await relationships(pkg, workbook)) {
      if (kind !== 'vbaProject' || !pkg.has(target)) continue;
      await removeWithLinked(pkg, workbook, target);
      lostMacros = true;
    }
    break;
  }
  return { bytes: pkg.changes.size > 0 ? await writePackage(bytes, pkg) : bytes, lostMacros };
}
