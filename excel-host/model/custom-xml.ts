/**
 * Custom XML parts of the simulated Excel: what of their text Excel looks at, which is their root's namespace.
 */

/** undefined for what is no XML document: Excel refuses such a part. */
export function namespaceOf(xml: string): string | undefined {
  const body = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[\s\S]*?-->)*/, '');
  const root =
    /^<(?:([\p{L}_][\p{L}\p{N}_.-]*):)?([\p{L}_][\p{L}\p{N}_.-]*)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/u.exec(
      body,
    );
  if (!root) return undefined;
  const [whole, prefix, name = '', attributes = '', selfClosing] = root;
  const qualified = prefix === undefined ? name : `${prefix}:${name}`;
  const rest = body.slice(whole.length).trimEnd();
  if (selfClosing === '/' ? rest !== '' : !rest.endsWith(`</${qualified}>`)) return undefined;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, key, , double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (key === declaration) return double ?? single ?? '';
  }
  return '';
}
