/**
 * The council's paper as a Word file, for those who have to edit it: headings are headings, tables repeat their first rows,
 * charts are Word's own, and 案 stands on every page while anything is open.
 */
import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { fixedPackage } from './fixed-package.js';
import { bodyOf } from './word-body.js';
import { FONT, MARGIN, pageWidth, STYLES } from './word-styles.js';

/** A4, in twips; Word wants the upright size, however the page lies. */
const PAGE = { width: 11_906, height: 16_838 } as const;

/** The same paper gives the same bytes. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const { about, isWide } = paper;
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    title: `${about.title} ${about.year}${about.isDraft ? `（${PAPER_WORDS.draft}）` : ''}`,
    creator: about.municipality,
    lastModifiedBy: about.municipality,
    description: about.stamp,
    styles: STYLES,
    sections: [
      {
        properties: {
          titlePage: false,
          page: { size: { width: PAGE.width, height: PAGE.height, orientation }, margin: MARGIN },
        },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: bodyOf(paper),
      },
    ],
  });
  return fixedPackage(await Packer.toBuffer(document), about.seconds);
}

function headerOf({ about, isWide }: Paper): Header {
  const mark = new TextRun({ text: PAPER_WORDS.draft, bold: true, border: { style: 'single', size: 6, space: 2 } });
  const behind = new TextWatermark({ text: PAPER_WORDS.draft, font: FONT, width: 260, color: 'D9D9D9' });
  return new Header({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth(isWide) }],
        children: [
          new TextRun(`${about.municipality}　${about.title}　${about.year}`),
          ...(about.isDraft ? [new TextRun('\t'), mark, behind] : []),
        ],
      }),
    ],
  });
}

function footerOf({ about, isWide }: Paper): Footer {
  const stamp = about.isDraft ? `${about.stamp}　（${PAPER_WORDS.draft}）` : about.stamp;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth(isWide) }],
        children: [new TextRun({ children: [stamp, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
