/**
 * The part of docs/CHECKS.md that is made of the checks of content themselves: what each looks for, an example and a
 * counter-example. `node dist/test/support/write-checks-document.js` writes it; a test holds the page against it.
 */
import { CONTENT_CHECKS } from '../../core/check/content/all-checks.js';
import type { Example } from '../../core/check/content/finding.js';
import { CONTENT_CODES } from '../../core/issue/content-codes.js';
import { CONTENT_DOCUMENT } from './content-form.js';

export const BEGIN = '<!-- made of the checks: begin -->';
export const END = '<!-- made of the checks: end -->';

export function contentChecksDocument(): string {
  const parts = [...CONTENT_CHECKS]
    .sort((a, b) => CONTENT_CODES[a.code].rule.localeCompare(CONTENT_CODES[b.code].rule))
    .map(({ code, looksFor, finds, passes }) => {
      const { rule, severity, audience } = CONTENT_CODES[code];
      const lines = [
        `### ${rule} \`${code}\``,
        `${looksFor.ja}。${looksFor.en}. (${severity}, for the ${audience})`,
        ...finds.slice(0, 1).map((example) => `- found: ${written(example)}`),
        ...passes.slice(0, 2).map((example) => `- passed over: ${written(example)}`),
      ];
      return `${lines[0] ?? ''}\n\n${lines[1] ?? ''}${lines.length > 2 ? `\n\n${lines.slice(2).join('\n')}` : ''}`;
    });
  return `${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}`;
}

/** The page with its part made anew. */
export function withContentChecks(page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  return before + contentChecksDocument() + (rest.split(END)[1] ?? '');
}

const LABELS = new Map((CONTENT_DOCUMENT.blocks[0]?.fields ?? []).map(({ id, label }) => [id, label.ja]));

function written({ cells, previous, others = [] }: Example): string {
  const rows = [
    said(cells),
    ...others.map((one) => `別の行 ${said(one)}`),
    ...(previous ? [`前年度 ${said(previous)}`] : []),
  ];
  return rows.join(' ／ ');
}

function said(cells: Readonly<Record<string, string>>): string {
  return Object.entries(cells)
    .map(([id, text]) => `${LABELS.get(id) ?? '凡例'}「${text.replace(/\s+/gu, ' ').replace(/\*/g, '＊')}」`)
    .join('');
}
