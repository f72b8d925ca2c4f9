/**
 * Names of files that are handed out: plan, year and department, such as Windows takes them and people recognise them.
 */
import { writtenFiscalYear } from '../text/written-date.js';

interface Named {
  readonly plan: string;
  readonly fiscalYear: number;
}

/** What Windows does not take in a name, in the width in which it does. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/gu;
const WIDE: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};
/** Names of devices, whatever stands behind their point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/iu;
/** In characters; with folder and ending far from the 260 that Windows takes, and in UTF-8 below the 255 bytes of others. */
const LONGEST_PART = 24;

/** `総合計画_令和7年度_福祉課.xlsx` */
export function workbookName({ plan, fiscalYear }: Named, department: string): string {
  return `${[plan, writtenFiscalYear(fiscalYear), department].map(namePart).join('_')}.xlsx`;
}

/** `総合計画_令和7年度_配布.zip` */
export function archiveName({ plan, fiscalYear }: Named): string {
  return `${[plan, writtenFiscalYear(fiscalYear), '配布'].map(namePart).join('_')}.zip`;
}

/** The same names, where two would be one to Windows the later with a number: `福祉課(2).xlsx`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? [];
    let own = name;
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${stem}(${n})${ending}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

export function namePart(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, (mark) => WIDE[mark] ?? ' ');
  const short = [...plain.replace(/\s+/gu, ' ').trim()].slice(0, LONGEST_PART).join('');
  // A name does not end in a point or a space.
  const ended = short.replace(/[. ]+$/u, '');
  return ended === '' || DEVICE.test(ended) ? `_${ended}` : ended;
}
