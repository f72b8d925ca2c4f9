/**
 * Whether the council's paper costs little more than Typst itself takes to set it: 400 programmes with what a city writes of
 * each, from the publication to the bytes of the PDF, in the process that it is set in; and whether 5,000 get done.
 *
 *   node dist/bench/paper.js
 */
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { paperOf } from '../core/publication/paper/paper-of.js';
import { PAPER_WORDS } from '../core/publication/paper/paper-words.js';
import type { Publication } from '../core/publication/publication.js';
import { installedPath } from '../server/installed-path.js';
import { chartColours, COLOURS } from '../server/publication/paper/colours.js';
import { readFonts } from '../server/publication/paper/fonts.js';
import { print } from '../server/publication/paper/press.js';
import { CONTENT_FORM, contentRecord } from '../test/support/content-form.js';
import { publicationOfRecords } from '../test/support/publications.js';

/** Of Typst's own time; seconds of processor; megabytes of the whole process. */
const BAR = { ratio: 1.5, seconds: 3, megabytes: 300 } as const;
const RUNS = 3;
const RATINGS = ['達成', '充実', '継続', '未実施'];

const TEXT =
  '相談の窓口を週五日開き、延べ1,248件（前年度1,102件）の相談に応じた。入所の調整は年に四回行い、待機は0人となった。' +
  '夜間の利用の希望には応えきれず、来年度は開所の時間を見直す。';

function publicationWith(rows: number): Publication {
  const records = Array.from({ length: rows }, (_, i) =>
    contentRecord(
      {
        programme: `第${i + 1}地区の子育て支援拠点`,
        content: '親子が集い、相談できる場を開く。',
        targetFigure: '120',
        figure: String(100 + (i % 40)),
        rating: RATINGS[i % RATINGS.length] ?? '',
        status: TEXT.repeat(1 + (i % 3)),
        evaluation: TEXT,
      },
      i,
    ),
  );
  return publicationOfRecords(CONTENT_FORM, records);
}

/** Typst with nothing around it: fonts read, text ready. */
function typstAlone(publication: Publication): () => Buffer {
  const template = installedPath('server/publication/paper/paper.typ');
  const paper = paperOf(publication);
  const colours = { ...COLOURS, charts: paper.charts.map(chartColours) };
  const sent = Buffer.from(JSON.stringify({ paper: { ...paper, opinions: null }, words: PAPER_WORDS, colours }));
  const fonts = readFonts();
  return () => {
    const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontBlobs: fonts }] });
    compiler.mapShadow(join(dirname(template), 'paper.json'), sent);
    const { result } = compiler.compile({ mainFilePath: template });
    if (!result) throw new Error('Typst could not set the paper');
    const pdf = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    // Nothing is to be remembered from one run to the next.
    compiler.evictCache(0);
    return pdf;
  };
}

async function best(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await work();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

const publication = publicationWith(400);
const alone = await best(typstAlone(publication));
const megabytes = process.resourceUsage().maxRSS / 1024;
const whole = await best(() => print(paperOf(publication)));
const ratio = whole / alone;
say('400 programmes, Typst alone', `${alone.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`, megabytes > BAR.megabytes);
say('400 programmes, whole', `${whole.toFixed(0)} ms`, whole > BAR.seconds * 1000);
say('ratio', `x ${ratio.toFixed(2)}`, ratio > BAR.ratio);

const begun = performance.now();
const { length } = await print(paperOf(publicationWith(5000)));
say('5,000 programmes', `${((performance.now() - begun) / 1000).toFixed(1)} s, ${(length / 1e6).toFixed(1)} MB`, false);

function say(what: string, measured: string, isFault: boolean): void {
  process.stdout.write(`${what.padEnd(30)} ${measured}${isFault ? ' !' : ''}\n`);
  if (isFault) process.exitCode = 1;
}
