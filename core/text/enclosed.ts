/**
 * Characters in a circle: how somebody who circles one of 「５・４・３・２・１」 on paper does it in a workbook. For comparing
 * names ④ is 4 (NFKC); where a circle is the answer, the two differ.
 */

interface Family {
  readonly from: number;
  readonly to: number;
  readonly plain?: (at: number) => string;
  /** Read, and written only where one of them stands already. */
  readonly isRare?: boolean;
}

/** Families of such characters, from the first to the last; the plain ones of some of them no normal form gives. */
const FAMILIES: readonly Family[] = [
  { from: 0x2460, to: 0x2473 }, // ①
  { from: 0x2776, to: 0x277f, plain: (at) => String(at + 1) }, // ❶
  { from: 0x2780, to: 0x2789, plain: (at) => String(at + 1) }, // ➀
  { from: 0x278a, to: 0x2793, plain: (at) => String(at + 1) }, // ➊
  { from: 0x24f5, to: 0x24fe, plain: (at) => String(at + 1) }, // ⓵
  { from: 0x24b6, to: 0x24e9 }, // Ⓐ ⓐ
  { from: 0x24ea, to: 0x24ea }, // ⓪
  { from: 0x3251, to: 0x325f }, // ㉑
  { from: 0x32b1, to: 0x32bf }, // ㊱
  { from: 0x32d0, to: 0x32fe }, // ㋐
  { from: 0x3280, to: 0x32b0, isRare: true }, // ㊀ ㊤ ㊝
];

/** Put behind any character, a circle around it. */
const CIRCLE = '\u20dd';

function familyOf(character: string): Family | undefined {
  const code = character.codePointAt(0) ?? 0;
  return FAMILIES.find(({ from, to }) => code >= from && code <= to);
}

/** What stands in the circle; undefined for a character without one. */
export function withoutCircle(character: string): string | undefined {
  if (character.endsWith(CIRCLE)) return character.slice(0, -CIRCLE.length);
  const family = familyOf(character);
  if (!family) return undefined;
  return family.plain?.((character.codePointAt(0) ?? 0) - family.from) ?? character.normalize('NFKC');
}

/**
 * A short text in one circle, as the one that stands beside it is drawn.
 * @param like a character with a circle, or `''`
 * @returns undefined where there is none
 */
export function withCircle(text: string, like: string): string | undefined {
  const plain = text.normalize('NFKC');
  if (like.endsWith(CIRCLE)) return [...text].length === 1 ? text + CIRCLE : undefined;
  const own = familyOf(like);
  const others = FAMILIES.filter(({ isRare }) => !isRare);
  for (const family of own ? [own, ...others] : others) {
    for (let code = family.from; code <= family.to; code++) {
      const character = String.fromCodePoint(code);
      if (withoutCircle(character) === plain) return character;
    }
  }
  return undefined;
}
