/**
 * JSON for people who will edit it: what fits into one line stands in one line.
 */

const LINE = 110;

/** @param value what JSON can hold; undefined properties are left out */
export function readableJson(value: unknown): string {
  return `${write(value, '', 0)}\n`;
}

/** @param before characters that already stand in the line */
function write(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const line = inline(value);
  if (indent !== '' && indent.length + before + line.length <= LINE) return line;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => write(item, inner, 0))
    : definedEntries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + write(item, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return entries.length === 0 ? open + close : `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = definedEntries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
