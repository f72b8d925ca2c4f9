/**
 * Makes new parts known to a package: a relationship from the part that owns them, and their content type.
 */
import { relationshipsPart } from '../parts.js';
import { damaged } from '../refusals.js';
import type { PackageDraft } from './package-draft.js';
import { escapeAttribute } from './xml-write.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** @returns the id of the new relationship */
export async function addRelationship(
  draft: PackageDraft,
  owner: string,
  type: string,
  target: string,
): Promise<string> {
  const name = relationshipsPart(owner);
  const text = draft.has(name)
    ? await draft.readText(name)
    : `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const id = freeName((candidate) => text.includes(`"${candidate}"`) || text.includes(`'${candidate}'`), 'rId');
  const link = `<${prefixOf(text, 'Relationships')}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
  draft.writeText(name, appended(text, 'Relationships', link, name));
  return id;
}

export async function addContentType(draft: PackageDraft, part: string, contentType: string): Promise<void> {
  const text = await draft.readText(CONTENT_TYPES);
  const entry = `<${prefixOf(text, 'Types')}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
  draft.writeText(CONTENT_TYPES, appended(text, 'Types', entry, CONTENT_TYPES));
}

/** Takes a part out of the package, with its content type and the relationships that lead to it. */
export async function removePart(draft: PackageDraft, owner: string, part: string): Promise<void> {
  draft.remove(part);
  const leads = (target: string) => target === `/${part}` || target.split('/').at(-1) === part.split('/').at(-1);
  const links = relationshipsPart(owner);
  if (draft.has(links)) {
    const text = await draft.readText(links);
    draft.writeText(
      links,
      text.replace(/<(?:[\w.-]+:)?Relationship\s[^>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?Relationship>)/g, (link) => {
        return leads(/\sTarget\s*=\s*["']([^"']*)["']/.exec(link)?.[1] ?? '') ? '' : link;
      }),
    );
  }
  const types = await draft.readText(CONTENT_TYPES);
  draft.writeText(
    CONTENT_TYPES,
    types.replace(/<(?:[\w.-]+:)?Override\s[^>]*?\/>/g, (entry) => {
      return entry.includes(`"/${part}"`) || entry.includes(`'/${part}'`) ? '' : entry;
    }),
  );
}

/** `stem1`, `stem2`, … : the first that is not taken. */
export function freeName(taken: (name: string) => boolean, stem: string, ending = ''): string {
  for (let i = 1; ; i++) {
    const name = `${stem}${i}${ending}`;
    if (!taken(name)) return name;
  }
}

function prefixOf(text: string, root: string): string {
  return new RegExp(`<([\\w.-]+:)?${root}\\b`).exec(text)?.[1] ?? '';
}

/** Puts an element at the end of the root element. */
function appended(text: string, root: string, element: string, part: string): string {
  const close = text.lastIndexOf(`</${prefixOf(text, root)}${root}`);
  if (close >= 0) return text.slice(0, close) + element + text.slice(close);
  const empty = new RegExp(`<((?:[\\w.-]+:)?${root}\\b[^>]*?)\\s*/>`).exec(text);
  if (!empty) throw damaged(`part ${part} has no ${root}`);
  const name = (empty[1] ?? '').split(/\s/)[0] ?? root;
  return text.replace(empty[0], () => `<${empty[1]}>${element}</${name}>`);
}
