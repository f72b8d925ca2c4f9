/**
 * What is where in a workbook's package, found by relationships, never by file names: sheets may be called anything.
 */
import { posix } from 'node:path';
import { Problem } from '../../core/problem/problem.js';
import { LIMITS } from './limits.js';
import type { Package } from './package.js';
import { damaged, notAWorkbook, tooLarge } from './refusals.js';
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from './small-xml.js';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface CustomXmlPart {
  readonly part: string;
  /** The part with its identifier, if it has one. */
  readonly properties?: string;
}

export interface WorkbookParts {
  readonly workbook: string;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly calcChain?: string;
  readonly customXml: readonly CustomXmlPart[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  /** Whether it carries a digital signature. */
  readonly signed: boolean;
}

/** A name that stands for a formula: in the whole workbook, or in one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | undefined;
  readonly formula: string;
}

export interface Relationship {
  readonly id: string;
  /** The last segment of the type: `worksheet`, `styles`. The same in both dialects. */
  readonly type: string;
  readonly target: string;
}

/** @throws Problem for a package that is no workbook */
export async function locateParts(pkg: Package): Promise<WorkbookParts> {
  const workbook = (await relationships(pkg, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined || !pkg.has(workbook)) throw notAWorkbook();
  const root = parseXml(await pkg.read(workbook), workbook);
  if (root.name !== 'workbook') throw notAWorkbook();
  const links = await relationships(pkg, workbook);
  const first = (type: string) => links.find((link) => link.type === type && pkg.has(link.target))?.target;
  const sharedStrings = first('sharedStrings');
  const styles = first('styles');
  const calcChain = first('calcChain');
  return {
    workbook,
    sheets: sheetParts(pkg, root, links),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
    ...(calcChain === undefined ? {} : { calcChain }),
    customXml: await customXmlParts(pkg, links),
    date1904: isTrue(childNamed(root, 'workbookPr')?.attributes['date1904']),
    definedNames: definedNames(root),
    signed: (await signaturesOf(pkg)).length > 0,
  };
}

function sheetParts(pkg: Package, root: XmlElement, links: readonly Relationship[]): SheetPart[] {
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet');
  if (sheets.length > LIMITS.sheets)
    throw tooLarge({ ja: `シートが${LIMITS.sheets}枚を超えます`, en: `more than ${LIMITS.sheets} sheets` });
  const parts = sheets.flatMap(({ attributes }) => {
    const link = links.find(({ id }) => id === (attributes['r:id'] ?? attributes['id']));
    // Chart, dialog and macro sheets hold no cells; a module of an old .xls is left as a sheet that leads nowhere.
    if (link?.type !== 'worksheet' || !pkg.has(link.target)) return [];
    const state = attributes['state'] ?? 'visible';
    return [{ name: attributes['name'] ?? '', part: link.target, hidden: state !== 'visible' }];
  });
  if (parts.length === 0 && sheets.length > 0)
    throw damaged({ ja: 'セルのあるシートがありません', en: 'no sheet has a part with cells' });
  return parts;
}

function definedNames(root: XmlElement): DefinedName[] {
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').map(({ attributes }) => attributes['name']);
  return childrenNamed(childNamed(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
    name: attributes['name'] ?? '',
    sheet: sheets[Number(attributes['localSheetId'] ?? -1)],
    formula: text,
  }));
}

/** @throws Problem for a sheet that the workbook does not have */
export function sheetPart(parts: WorkbookParts, name: string): SheetPart {
  const found = parts.sheets.find((sheet) => sheet.name === name);
  if (found) return found;
  throw new Problem('file-not-writable', {
    ja: `シート「${name}」がありません。`,
    en: `There is no sheet "${name}".`,
  });
}

async function customXmlParts(pkg: Package, links: readonly Relationship[]): Promise<CustomXmlPart[]> {
  const parts = links.filter(({ type, target }) => type === 'customXml' && pkg.has(target));
  return Promise.all(
    parts.map(async ({ target }) => {
      const properties = (await relationships(pkg, target)).find(({ type }) => type === 'customXmlProps')?.target;
      return properties === undefined ? { part: target } : { part: target, properties };
    }),
  );
}

/** The parts that lead to the digital signatures of a package: one, where there are any. */
export async function signaturesOf(pkg: Package): Promise<string[]> {
  const links = await relationships(pkg, '');
  return links.flatMap(({ type, target }) => (type === 'origin' && pkg.has(target) ? [target] : []));
}

/** The relationships of a part (`''` for the package itself), their targets as names in the package. */
export async function relationships(pkg: Package, part: string): Promise<Relationship[]> {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const root = parseXml(await pkg.read(name), name);
  return childrenNamed(root, 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: pkg.spelling(resolveTarget(part, attributes['Target'] ?? '')),
    }));
}

export function relationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const full = path.startsWith('/') ? path.replace(/^\/+/, '') : posix.join(posix.dirname(part), path);
  return posix.normalize(full);
}
