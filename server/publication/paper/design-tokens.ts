/**
 * The design tokens of the Digital Agency（デジタル庁デザインシステム）: colours of the paper and of the page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const CSS = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');

const TOKENS: ReadonlyMap<string, string> = new Map(
  [...readFileSync(CSS, 'utf8').matchAll(/--([\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]),
);

/** @param name e.g. `color-primitive-blue-900` @throws RangeError where there is none of that name */
export function token(name: string): string {
  const value = TOKENS.get(name);
  if (value === undefined) throw new RangeError(`there is no design token ${name}`);
  return value;
}
