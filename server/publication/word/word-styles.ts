/**
 * How the Word file looks: styles that whoever edits it can change in one place.
 */
import { LineRuleType, type IStylesOptions } from 'docx';
import { COLOURS } from '../paper/colours.js';

/** On every Windows since 10; elsewhere Word takes another Gothic. */
export const FONT = 'BIZ UDPGothic';

export const MARGIN = { top: 1300, bottom: 1100, left: 1020, right: 1020 } as const;

/** Of the text on a page, in twips. */
export function pageWidth(isWide: boolean): number {
  return (isWide ? 16_838 : 11_906) - MARGIN.left - MARGIN.right;
}

export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: hex(COLOURS.ink) },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 19, color: hex(COLOURS.ink), language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { after: 60, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 44, bold: true }, paragraph: { alignment: 'center', spacing: { after: 200 } } },
    heading1: heading(30, 360),
    heading2: heading(23, 300),
    heading3: heading(20, 240),
  },
  paragraphStyles: [
    { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 16, color: hex(COLOURS.faint) } },
    { id: 'Cover', name: 'Cover', basedOn: 'Normal', run: { size: 26 }, paragraph: { alignment: 'center' } },
    { id: 'CellText', name: 'Cell text', basedOn: 'Normal', paragraph: { alignment: 'both', spacing: { after: 40 } } },
    {
      id: 'CellLabel',
      name: 'Cell label',
      basedOn: 'Normal',
      run: { size: 16, bold: true, color: hex(COLOURS.faint) },
      paragraph: { keepNext: true, spacing: { after: 0 } },
    },
    {
      id: 'CellHead',
      name: 'Cell head',
      basedOn: 'Normal',
      run: { size: 17, bold: true },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
