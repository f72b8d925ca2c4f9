/**
 * A look as a style of conditional formats: only what it changes is in it. `§` stands for the namespace prefix.
 */
import type { CellLook } from '../../../../core/protocol/opened-workbook.js';

export function differentialStyle({ font, fill }: CellLook): string {
  const on = (name: string, is: boolean | undefined) => (is === undefined ? '' : `<§${name} val="${is ? 1 : 0}"/>`);
  const letters = font
    ? `<§font>${on('b', font.bold)}${on('i', font.italic)}${on('strike', font.strikethrough)}` +
      `${font.underline ? '<§u/>' : ''}${font.colour ? `<§color rgb="FF${font.colour.slice(1)}"/>` : ''}</§font>`
    : '';
  const ground = fill ? `<§fill><§patternFill><§bgColor rgb="FF${fill.slice(1)}"/></§patternFill></§fill>` : '';
  return `<§dxf>${letters}${ground}</§dxf>`;
}
