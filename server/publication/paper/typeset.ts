/**
 * Sets a paper as a PDF, tagged for screen readers (PDF/UA-1). Typst is native code that nothing interrupts and whose memory
 * grows with the pages: on a server it runs in a process of its own (`press.ts`).
 */
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import { installedPath } from '../../installed-path.js';
import { chartColours, COLOURS } from './colours.js';
import { drawable } from './drawable.js';
import { codePointsOf, readFonts } from './fonts.js';

const TEMPLATE = installedPath('server/publication/paper/paper.typ');

/**
 * The same paper gives the same bytes, on every machine and at every time: no font, clock or language of the machine comes
 * in.
 * @throws Error where Typst finds a fault, which it names
 */
export function typeset(paper: Paper): Buffer {
  const fonts = readFonts();
  const [regular] = fonts;
  if (!regular) throw new RangeError('there is no font');
  const drawn = drawable(paper, codePointsOf(regular));
  const compiler = NodeCompiler.create({ workspace: dirname(TEMPLATE), fontArgs: [{ fontBlobs: fonts }] });
  const colours = { ...COLOURS, charts: drawn.charts.map(chartColours) };
  compiler.mapShadow(
    join(dirname(TEMPLATE), 'paper.json'),
    Buffer.from(JSON.stringify({ paper: { ...drawn, opinions: drawn.opinions ?? null }, words: PAPER_WORDS, colours })),
  );
  const compiled = compiler.compile({ mainFilePath: TEMPLATE });
  if (!compiled.result) throw faultOf(compiler, compiled.takeDiagnostics());
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: paper.about.seconds });
}

function faultOf(compiler: NodeCompiler, fault: NodeError | null): Error {
  const found: unknown[] = fault ? compiler.fetchDiagnostics(fault) : [];
  return new Error(`Typst could not set the paper: ${JSON.stringify(found)}`);
}
