/**
 * The sentences with which a workbook is refused, by cause.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';

/** @param reason what is wrong and where, as a clause */
export function damaged(reason: Bilingual, cause?: unknown): Problem {
  return new Problem(
    'damaged-workbook',
    {
      ja: `ファイルが壊れているか、Excelブックではありません（${reason.ja}）。Excelで開いて保存し直してください。`,
      en: `The file is damaged or is no Excel workbook (${reason.en}). Open it in Excel and save it again.`,
    },
    { cause },
  );
}

/** @param reason as that of a damaged file */
export function unsafe(reason: Bilingual): Problem {
  return new Problem('unsafe-workbook', {
    ja: `安全に読み取れないファイルです（${reason.ja}）。送り主に確かめてください。`,
    en: `The file is not safe to read (${reason.en}). Ask whoever sent it.`,
  });
}

/** @param reason as that of a damaged file */
export function tooLarge(reason: Bilingual): Problem {
  return new Problem('too-large', {
    ja: `ファイルが大きすぎます（${reason.ja}）。不要なシートや書式を除いてください。`,
    en: `The workbook is too large (${reason.en}). Remove sheets and formatting that are not needed.`,
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
    ja: 'Excelブック（.xlsx）ではありません。Excelで開けるものは「Excelブック（.xlsx）」として保存し直し、そうでなければ別のファイルを選んでください。',
    en: 'This is not an Excel workbook (.xlsx). If Excel opens it, save it as "Excel Workbook (.xlsx)"; otherwise choose another file.',
  });
}
