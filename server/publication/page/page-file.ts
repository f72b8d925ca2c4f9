/**
 * The report as a page for the web: one file without a server, which asks nothing of anybody else's either. What may run and
 * look how is named by its digest, so that nothing else does, whatever somebody wrote into a cell.
 */
import { createHash } from 'node:crypto';
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { utf8 } from '../zip-bytes.js';
import { markup, Markup } from './markup.js';
import { bodyOf } from './page-body.js';
import { SCRIPT } from './page-script.js';
import { styleOf } from './page-style.js';

export function pageFile(paper: Paper): Promise<Uint8Array> {
  const { about } = paper;
  const title = `${about.title} ${about.year}${about.isDraft ? `（${PAPER_WORDS.draft}）` : ''}｜${about.municipality}`;
  const style = styleOf(paper);
  const policy = [
    "default-src 'none'",
    `style-src ${digest(style)}`,
    `script-src ${digest(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // Not a space more within style and script: their digests are over all that stands there.
  const page = markup`<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${`${about.municipality}　${about.plan}　${about.stamp}`}">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${bodyOf(paper)}
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return Promise.resolve(utf8(page.text));
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
