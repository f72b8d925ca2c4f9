/**
 * Why a single cell or record of a push was not taken (rule S2): a closed list of reasons, each with a sentence. The
 * rest of the push is saved all the same.
 */
import type { Bilingual } from '../issue/issue.js';

const say = (ja: string, en: string): Bilingual => ({ ja, en });

export const REFUSALS = {
  'foreign-department': say(
    '他の課の欄です。担当課に入力を依頼してください。',
    'This cell belongs to another department. Ask that department to fill it in.',
  ),
  locked: say(
    '提出済みのため変更できません。取りまとめ課に差戻しを依頼してください。',
    'The department has submitted, so its cells are locked. Ask the coordinator to return or reopen it.',
  ),
  'record-unknown': say(
    '対応する行が取りまとめにありません。最新の内容を取り込んでからやり直してください。',
    'There is no such record. Fetch the latest state and try again.',
  ),
  'record-deleted': say(
    'この行は削除されています。必要であれば行を追加し直してください。',
    'This record has been deleted. Add it again if it is needed.',
  ),
  'field-unknown': say('この項目は様式にありません。', 'The form has no such field.'),
  'key-field': say(
    '行の見出しとなる項目のため書き換えられません。別の行として追加してください。',
    'This field names the record and cannot be changed. Add another record instead.',
  ),
  'key-incomplete': say(
    '行の見出しとなる項目が足りないため追加できません。',
    'The record cannot be added: fields that name it are missing.',
  ),
  'given-by-form': say(
    '様式で定められた記載のため書き換えられません。',
    'This is given by the form and stays as it is.',
  ),
  'too-long': say(
    '文字数がExcelのセルの上限（32,767字）を超えています。短くしてください。',
    'The text exceeds the 32,767 characters that an Excel cell can hold. Shorten it.',
  ),
  unreadable: say(
    'セルがエラー値か、どの選択肢を選んだのか決められません。直してから送ってください。',
    'The cell holds an error, or marks that do not say which choice is meant. Mend it and send it again.',
  ),
  'not-text': say(
    'ブックに保存できない文字が含まれています。入力し直してください。',
    'The text has characters that no workbook can hold. Type it again.',
  ),
  'number-differs': say(
    '表示されている値と、セルに入っている数値が食い違っています。値を入力し直すか、セルの表示形式を直してください。',
    'The cell shows another number than the one it holds. Enter the value again, or mend the cell’s number format.',
  ),
  'named-twice': say(
    '同じセルの変更が二度送られています。最初のものを使いました。',
    'The same cell is changed twice in one request. The first was used.',
  ),
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof REFUSALS;
// The table's own keys.
export const REFUSAL_CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];
