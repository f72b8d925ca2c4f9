/**
 * The defined names of a workbook and where their elements stand in its part.
 */
import { TagReader } from '../tag-reader.js';
import { plainText } from '../xml-text.js';
import { attributesOf } from './attributes.js';

export interface DefinedName {
  readonly name: string;
  /** The position (from 0) of the only sheet that it holds in; undefined for the whole workbook. */
  readonly sheet: number | undefined;
  readonly formula: string;
  readonly start: number;
  /** Behind the start tag, and where the end tag begins: the formula stands between. */
  readonly tagEnd: number;
  readonly textEnd: number;
}

export function definedNames(workbook: Buffer, part: string): DefinedName[] {
  const names: DefinedName[] = [];
  const tag = new TagReader(workbook, part);
  while (tag.next()) {
    if (tag.name !== 'definedName' || tag.closing || tag.selfClosing) continue;
    const { start, end: tagEnd } = tag;
    const attributes = attributesOf(workbook, tag);
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
    const local = value('localSheetId');
    const [, textEnd] = tag.textRange();
    const sheet = local === undefined ? undefined : Number(local);
    names.push({
      name: value('name') ?? '',
      sheet,
      formula: plainText(workbook, tagEnd, textEnd),
      start,
      tagEnd,
      textEnd,
    });
  }
  return names;
}
