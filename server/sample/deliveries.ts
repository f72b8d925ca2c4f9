/**
 * The workbooks of the sample city that have not arrived yet, to try the upload with: as asked, in disagreement with
 * what was sent before, written in the ways people write, and unfinished.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { fillWorkbook, typeAsAsked, type TypedAnswer } from './fill-workbook.js';
import { readAnswers, readSampleForm, readSampleWorkbook, type SampleAnswer } from './sample-city.js';

interface SampleDelivery {
  /** The file's name. */
  readonly name: string;
  readonly department: string;
  readonly note: Bilingual;
  /** The workbook that was filled in, when it is not the one that was sent out. */
  readonly blank?: string;
  readonly habits?: (answer: SampleAnswer) => TypedAnswer;
}

/** The year in which some departments are still missing. */
export const OPEN_YEAR = 2025;

const PLAIN: Bilingual = { ja: '様式どおりに記入したブック', en: 'Filled in as asked' };

export const SAMPLE_DELIVERIES: readonly SampleDelivery[] = [
  { name: '図書館.xlsx', department: '図書館', note: PLAIN },
  {
    name: '子育て支援課（別の担当）.xlsx',
    department: '子育て支援課',
    note: {
      ja: '同じ課の別の人が三つのセルだけ記入し、先に届いたブックと食い違う',
      en: 'A colleague’s own copy: three cells, which disagree with what was sent before',
    },
    habits: fillInThree,
  },
  {
    name: '学校教育課.xlsx',
    department: '学校教育課',
    note: {
      ja: '列の入替え、丸数字、全角、途中の注記など、書き方がさまざま',
      en: 'Columns moved, list marks, full width, a note between the rows',
    },
    blank: 'rearranged-2025.xlsx',
    habits: writeFreely,
  },
  {
    name: '生活支援課.xlsx',
    department: '生活支援課',
    note: { ja: '未評価と空欄が残ったまま', en: 'Unrated and blank cells are left in it' },
    habits: leaveUnfinished,
  },
  { name: '生涯学習課.xlsx', department: '生涯学習課', note: PLAIN },
  { name: '地域協働課.xlsx', department: '地域協働課', note: PLAIN },
  { name: '防災安全課.xlsx', department: '防災安全課', note: PLAIN },
];

/** Makes the workbook of a delivery. */
export async function sampleWorkbook({ department, blank, habits }: SampleDelivery): Promise<Uint8Array> {
  const [form, answers] = await Promise.all([readSampleForm(), readAnswers(OPEN_YEAR)]);
  const bytes = await readSampleWorkbook(blank ?? `blank-${OPEN_YEAR}.xlsx`);
  return fillWorkbook(bytes, form, { department, answers, habits });
}

/** In a copy of their own, so that it descends from the blank form and replaces nothing (rule I4). */
function fillInThree(answer: SampleAnswer): TypedAnswer {
  if (answer.no === '104') {
    const achievement = '南部に二つ目の会場を開き、利用者が増えた。三月分を加えて実績を改めた。';
    return { result: 25_810, achievement };
  }
  return answer.no === '304' ? { direction: '拡充' } : {};
}

const DIRECTIONS = ['拡充', '継続', '見直し', '終了'];

function writeFreely(answer: SampleAnswer): TypedAnswer {
  const { result, achievement, rating, direction } = answer;
  return {
    result: answer.no === '303' ? toFullWidth(String(result)) : result,
    achievement: `　${achievement}\n`,
    rating: toFullWidth(rating),
    direction: `${'①②③④'[DIRECTIONS.indexOf(direction)] ?? ''}${direction}`,
  };
}

function toFullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function leaveUnfinished(answer: SampleAnswer): TypedAnswer {
  const typed = typeAsAsked(answer);
  return answer.no === '404' ? { ...typed, rating: '未評価', direction: null } : typed;
}
