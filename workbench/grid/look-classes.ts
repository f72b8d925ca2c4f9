/**
 * Looks as classes of a style sheet of the page's own: thousands of cells share a few dozen looks, and a class costs a
 * tenth of setting each property on each cell. The sheet is made by script, which content security policies allow.
 */
import type { CSSProperties } from 'react';
import type { CellLook } from '../../core/protocol/opened-workbook.js';

const PREFIX = 'look-';

class LookClasses {
  private readonly names = new Map<string, string>();
  private sheet: CSSStyleSheet | undefined;

  /** @returns the class with these properties */
  of(style: CSSProperties): string {
    const css = declarations(style);
    const known = this.names.get(css);
    if (known !== undefined) return known;
    const name = `${PREFIX}${this.names.size}`;
    this.names.set(css, name);
    this.ownSheet().insertRule(`.sheet .${name}{${css}}`);
    return name;
  }

  private ownSheet(): CSSStyleSheet {
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(this.sheet);
    }
    return this.sheet;
  }
}

/** Remembers what was worked out for a look, as long as the look itself is around. */
export function rememberByLook<K extends string>(make: (look: CellLook, key: K) => string) {
  const known = new WeakMap<CellLook, Map<K, string>>();
  return (look: CellLook, key: K): string => {
    let ofLook = known.get(look);
    if (!ofLook) known.set(look, (ofLook = new Map()));
    let made = ofLook.get(key);
    if (made === undefined) ofLook.set(key, (made = make(look, key)));
    return made;
  };
}

/** One for the page. */
export const lookClasses = new LookClasses();

/** Braces and semicolons in a font's name would end the declaration; they are in no font's name. */
function declarations(style: CSSProperties): string {
  return Object.entries(style)
    .map(([name, value]) => {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${property}:${String(value).replace(/[{};]/g, '')}`;
    })
    .join(';');
}
