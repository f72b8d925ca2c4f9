/**
 * Marks that count: １, (3), ④, 5. as people number lines. Reads the number and writes the mark for another one in the
 * same way. Marks without a number (・) do not count.
 */
import { withoutUnseen } from './unseen.js';

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
const BRACKETED = [...'⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'];
const DIGITS = /^(\s*[（(〔［[]?\s*)([0-9]{1,4}|[０-９]{1,4})(\s*[)）〕］\]]?[.．、]?\s*)$/u;

export interface Counter {
  readonly number: number;
  /** The same mark with another number. */
  readonly mark: (number: number) => string;
}

/** undefined for a text that is more than a mark, or none that counts. */
export function readCounter(written: string): Counter | undefined {
  const text = withoutUnseen(written);
  for (const set of [CIRCLED, BRACKETED]) {
    const at = set.indexOf(text.trim());
    if (at >= 0) return { number: at + 1, mark: (number) => set[number - 1] ?? `(${number})` };
  }
  const match = DIGITS.exec(text);
  if (!match) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const isWide = /[０-９]/u.test(digits);
  const isPadded = /^[0０]/u.test(digits);
  return {
    number: Number(digits.normalize('NFKC')),
    mark: (number) => {
      const narrow = String(number).padStart(isPadded ? digits.length : 1, '0');
      return `${before}${isWide ? widened(narrow) : narrow}${after}`;
    },
  };
}

function widened(digits: string): string {
  return digits.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
