/**
 * The sentences with which a workbook is refused, by cause.
 */
import { Problem } from '../../core/problem/problem.js';

export function damaged(reason: string, cause?: unknown): Problem {
  return new Problem(
    'damaged-workbook',
    {
      ja: `ファイルが壊れているか、Excelブックではありません（${reason}）。Excelで開いて保存し直してください。`,
      en: `The file is damaged or is no Excel workbook (${reason}). Open it in Excel and save it again.`,
    },
    { cause },
  );
}

export function unsafe(reason: string): Problem {
  return new Problem('unsafe-workbook', {
    ja: `安全に読み取れないファイルです（${reason}）。送り主に確かめてください。`,
    en: `The file is not safe to read (${reason}). Ask whoever sent it.`,
  });
}

export function tooLarge(reason: string): Problem {
  return new Problem('too-large', {
    ja: `ファイルが大きすぎます（${reason}）。不要なシートや書式を除いてください。`,
    en: `The workbook is too large (${reason}). Remove sheets and formatting that are not needed.`,
  });
}

export function encrypted(): Problem {
  return new Problem('encrypted-workbook', {
    ja: 'パスワードで保護されたファイルです。パスワードを外して保存し直してください。',
    en: 'The file is protected by a password. Save it without the password.',
  });
}

export function oldFormat(): Problem {
  return new Problem('old-workbook-format', {
    ja: '古い形式（.xls）のファイルです。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。',
    en: 'This is a file of the old format (.xls). Open it in Excel and save it as "Excel Workbook (.xlsx)".',
  });
}

export function notAWorkbook(): Problem {
  return new Problem('not-a-workbook', {
    ja: 'Excelブック（.xlsx）ではありません。',
    en: 'This is not an Excel workbook (.xlsx).',
  });
}
