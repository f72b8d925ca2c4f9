/**
 * The sentence for each issue code, in Japanese and English: what it is and what to do. Where it stands is said by the
 * issue's sheet and address, so the sentences do not repeat it.
 */
import type { IssueCode } from './codes.js';
import type { Bilingual } from './issue.js';
import { READING_MESSAGES } from './reading-messages.js';
import { inOneLine, quoteEn, quoteJa, say } from './say.js';

const WEEKDAYS: readonly Bilingual[] = [
  say('日', 'Sunday'),
  say('月', 'Monday'),
  say('火', 'Tuesday'),
  say('水', 'Wednesday'),
  say('木', 'Thursday'),
  say('金', 'Friday'),
  say('土', 'Saturday'),
];

export const MESSAGES = {
  ...READING_MESSAGES,
  'choice-unknown': (choices: string) =>
    say(`選択肢にない値です。次から選んでください：${choices}`, `Not one of the choices. Choose from: ${choices}`),
  'choice-unclear': (field: Bilingual, marked: readonly string[]) =>
    say(
      `「${field.ja}」の印（${marked.join('・')}）から、どれを選んだのか決められません。一つだけに印を付けてください。`,
      `The marks of "${field.en}" (${marked.join(', ')}) do not say which is meant. Mark one of the choices alone.`,
    ),
  'choice-normalised': (label: string) => say(`「${label}」として読み取りました。`, `Read as "${label}".`),
  'choice-unset': (field: Bilingual) =>
    say(
      `「${field.ja}」が選択されていません。選択肢から選んでください。`,
      `"${field.en}" has not been chosen yet. Choose one.`,
    ),
  'required-blank': (field: Bilingual) =>
    say(`「${field.ja}」が空欄です。入力してください。`, `"${field.en}" is blank. Fill it in.`),
  'name-blank': (field: Bilingual) =>
    say(
      `「${field.ja}」が空欄です。元の様式のとおりに入力してください。`,
      `"${field.en}" is blank. Enter it as in the form.`,
    ),
  'number-unreadable': () =>
    say(
      '数値として読み取れません。「12」「1,200」のように入力してください。',
      'This cannot be read as a number. Enter it as 12 or 1,200.',
    ),
  'date-unreadable': () =>
    say(
      '日付として読み取れません。「令和6年4月10日」「2024/4/10」のように入力してください。',
      'This cannot be read as a date. Enter it as 2024/4/10.',
    ),
  'answer-merged': (field: Bilingual) =>
    say(
      `「${field.ja}」のセルが、配布した様式では別々の行にまたがって結合されています。どの行にも同じ回答として読み取りました。違う場合は結合を解いて行ごとに入力してください。`,
      `This cell of "${field.en}" is merged over rows that the form has apart. It was read as the answer of each of them; unmerge it and answer row by row if that is wrong.`,
    ),
  'answer-ditto': (text: string) =>
    say(
      `「${text}」では、並べ替えや取りまとめの後に何と同じか分からなくなります。上と同じ内容を入力してください。`,
      `"${text}" says nothing any more once rows are sorted or consolidated. Enter what stands above.`,
    ),
  'date-weekday': (date: string, weekday: number) =>
    say(
      `曜日が日付と合いません（${date}は${WEEKDAYS[weekday]?.ja ?? ''}曜日です）。日付か曜日を直してください。`,
      `The day of the week does not fit the date: ${date} is a ${WEEKDAYS[weekday]?.en ?? ''}. Correct one of the two.`,
    ),
  'number-differs': (shown: string, held: number) =>
    say(
      `表示は「${shown}」ですが、セルに入っている数値は${held}です。値を入力し直すか、セルの表示形式を直してください。`,
      `The cell shows "${shown}" and holds ${held}. Enter the value again, or mend the cell’s number format.`,
    ),
  'department-unknown': (near: readonly string[], parts: readonly string[]) =>
    say(
      `${parts.length === 0 ? '課の一覧にない名称です。' : `${quoteJa(parts)}は課の一覧にありません。`}${
        near.length === 0 ? '名称を確かめてください。' : `${quoteJa(near)}ではありませんか。`
      }`,
      `${parts.length === 0 ? 'This department' : quoteEn(parts, 'and')} ${parts.length > 1 ? 'are' : 'is'} not in the list.${
        near.length === 0 ? ' Check the name.' : ` Did you mean ${quoteEn(near, 'or')}?`
      }`,
    ),
  'department-person': (name: string, person: string) =>
    say(
      `「${inOneLine(person)}」は担当者の記載とみて、「${name}」として読み取りました。`,
      `"${inOneLine(person)}" was taken for the person in charge, and the cell was read as "${name}".`,
    ),
  'department-renamed': (name: string, now: string, since: number) =>
    say(
      `「${name}」は${since}年度からは「${now}」です。名称を改めてください。`,
      `Since fiscal year ${since}, "${name}" is "${now}". Update the name.`,
    ),
  'department-split': (name: string, among: readonly string[]) =>
    say(
      `「${name}」の業務は${among.length === 0 ? '複数の課' : quoteJa(among)}に分かれました。担当する課の名称に改めてください。`,
      `The work of "${name}" was divided${among.length === 0 ? '' : ` among ${quoteEn(among, 'and')}`}. Enter the department in charge.`,
    ),
  'department-ended': (name: string, until: number) =>
    say(
      `「${name}」は${until}年度までの課です。担当する課の名称に改めるか、課の一覧に後継の課を加えてください。`,
      `"${name}" existed until fiscal year ${until}. Enter the department in charge, or add its successor to the register.`,
    ),
  'department-early': (name: string, from: number, before: readonly string[]) =>
    say(
      `「${name}」は${from}年度からの課です。${
        before.length === 0
          ? '名称か年度を確かめてください。'
          : `この年度は${quoteJa(before)}です。名称を確かめてください。`
      }`,
      `"${name}" exists from fiscal year ${from}.${
        before.length === 0
          ? ' Check the name or the year.'
          : ` In this year it is ${quoteEn(before, 'or')}. Check the name.`
      }`,
    ),
  'register-differs': () =>
    say(
      '課名の多くが様式の課の一覧にないため、課名の点検はしていません。自分の市の一覧を様式に入れてください。',
      'Most departments are not in the form’s register, so their names were not checked. Give the form your own register.',
    ),
  'text-cut-off': (field: Bilingual, needed: number, printed: number) =>
    say(
      `「${field.ja}」は印刷すると欄に入りきりません（約${needed}行のうち${printed}行まで）。文を短くするか、行の高さを広げてください。`,
      `"${field.en}" does not fit into its cell on paper (some ${needed} lines, of which ${printed} are printed). Shorten the text or make the row higher.`,
    ),
  'text-too-long': (length: number) =>
    say(
      `文字数（${length}字）がExcelのセルの上限を超えています。短くしてください。`,
      `The text (${length} characters) exceeds what an Excel cell can hold. Shorten it.`,
    ),
  'record-duplicate': (other: string) =>
    say(
      `同じ行が${other}にもあります。どちらか一方にまとめてください。`,
      `The same row also stands at ${other}. Merge the two into one.`,
    ),
  'sheet-hidden': (rows: number) =>
    say(
      `非表示のシートにある${rows}行は取りまとめていません。回答であれば、シートを再表示して送り直してください。`,
      `${rows} rows on this hidden sheet are not taken. If they are answers, unhide the sheet and send the workbook again.`,
    ),
  'sheet-other-year': (year: number, rows: number) =>
    say(
      `${year}年度のシートなので、ここにある${rows}行は取りまとめていません。`,
      `This sheet is of fiscal year ${year}; its ${rows} rows are not taken.`,
    ),
  'sheet-repeated': (others: readonly string[], rows: number, differing: number) =>
    say(
      `このシートの${rows}行は${quoteJa(others)}にもあります。同じ値は一つの回答としました。${
        differing === 0 ? '' : `異なる値が${differing}か所あります。どちらが正しいか確かめ、`
      }要らないシートは削除してください。`,
      `${rows} rows of this sheet also stand on ${quoteEn(others, 'and')}. The same values are one answer.${
        differing === 0 ? '' : ` ${differing} values differ: find out which are right.`
      } Delete the sheet that is not needed.`,
    ),
  'record-missing': () =>
    say(
      '様式にある行がこのファイルにありません。削除とはみなさず、行は残します。',
      'A row of the form is missing in this file. This is not taken as a deletion; the row is kept.',
    ),
  'record-unknown': () =>
    say(
      '様式にない行です。追加された行として取り込みました。内容を確かめてください。',
      'This row is not in the form. It was taken in as an added row; please check it.',
    ),
  'record-deleted': () =>
    say(
      '削除の指示がある行です。内容を確かめ、不要であればExcelで行を削除してください。',
      'This row was marked as deleted. Check it, and delete the row in Excel if it is not needed.',
    ),
  'record-similar': (other: string) =>
    say(
      `様式の「${other}」とよく似た行です。名称を書き換えた行であれば、元の名称に戻してください。`,
      `This row resembles "${other}" in the form. If it was renamed, restore the name.`,
    ),
  'descent-open': (others: readonly string[]) =>
    say(
      `${others.map((name) => `「${name}」`).join('、')}とは、どちらが後に直したものか内容からは決められません。違うところは競合にしました。どちらが正しいか、担当課に確かめてください。`,
      `Nobody can tell from their content whether this or ${others.map((name) => `"${name}"`).join(', ')} is the later one. Where they differ is a conflict. Ask the department which is right.`,
    ),
  'blank-kept': (count: number) =>
    say(
      `このシートで空欄の${count}か所に、取りまとめでは回答が入っています。ブックに連携情報がなく、未記入なのか消したのか分からないため、回答を残しました。消すときは、新しく受け取ったブックで空欄にしてください。`,
      `${count} cells that are blank on this sheet hold an answer in the consolidation. The workbook has no link, so nobody can tell whether they were emptied: the answers stay. To empty them, do so in a workbook that is newly handed out.`,
    ),
  'plan-changed': (field: Bilingual) =>
    say(
      `様式で定められた「${field.ja}」が書き換えられています。報告書には様式の記載を使います。`,
      `"${field.en}" is given by the form and was changed. The report keeps the form's text.`,
    ),
  'foreign-edit': (department: string) =>
    say(
      `${department}の欄に他の課が記入しています。両課で確かめてください。`,
      `Another department wrote into a cell of ${department}. Let both departments check it.`,
    ),
  'formula-kept': () =>
    say(
      '様式の数式が入ったセルなので、値で上書きしませんでした。',
      'The form has a formula here; it was not overwritten.',
    ),
  'total-unextended': () =>
    say(
      'この数式は行のセルを一つずつ挙げているため、追加した行を含みません。数式に追加した行を加えてください。',
      'This formula names the rows’ cells one by one and does not take in the added row. Add it to the formula.',
    ),
  'value-unwritten': (field: Bilingual) =>
    say(
      `追加された「${field.ja}」を書く場所が様式にないため、報告書に書いていません。手で書き加えてください。`,
      `The form has no place for this added "${field.en}", so it is not in the report. Add it by hand.`,
    ),
  'layout-yielded': (toContent: boolean) =>
    toContent
      ? say(
          '一方が空白・改行・全角半角だけを、もう一方が内容を変えたセルです。内容の変更を残しました。',
          'One side changed only spaces, line breaks or character width here, the other the content. The content stands.',
        )
      : say(
          '両方が空白・改行・全角半角だけを、それぞれ違うように変えたセルです。先にあった書き方を残しました。',
          'Both sides changed only spaces, line breaks or character width here, in different ways. What stood first stands.',
        ),
  'tie-review': (fields: Bilingual) =>
    say(
      `${fields.ja}を別々の人が変更しました。組み合わせが正しいか確かめてください。`,
      `${fields.en} were changed by different people. Check that they still agree.`,
    ),
  'year-differs': (wanted: number, given: number) =>
    say(
      `${given}年度のファイルのようです（取りまとめは${wanted}年度）。年度を確かめてください。`,
      `This looks like a workbook of fiscal year ${given}; the consolidation is for ${wanted}. Check the year.`,
    ),
  'file-unread': (file: string, why: Bilingual) =>
    say(`「${file}」は取りまとめていません。${why.ja}`, `"${file}" is not in the report. ${why.en}`),
  'file-foreign': (file: string, why: Bilingual) => say(`「${file}」：${why.ja}`, `"${file}": ${why.en}`),
  'file-trace': (file: string, why: Bilingual) =>
    say(`「${file}」は読み飛ばしました。${why.ja}`, `"${file}" was passed over. ${why.en}`),
  'signature-lost': () =>
    say(
      '電子署名のあるブックです。記入すると署名は無効になるため、このブックに記入して作るもの（報告書、課に渡すブックなど）には署名が付きません。元のファイルの署名はそのまま残ります。必要なら、できたブックに署名し直してください。',
      'This workbook has a digital signature. Nothing that is filled in leaves it valid, so workbooks that are made of this one (reports, copies for departments) have none. The file itself keeps its own. Where a signature is needed, sign the workbook that was made.',
    ),
  'macros-left-out': () =>
    say(
      '報告書は.xlsxなので、様式のマクロは入っていません。マクロが要るときは、報告書の名前を.xlsmにしてください。',
      'The report is an .xlsx and holds none of the form’s macros. Give it a name that ends in .xlsm to keep them.',
    ),
  'order-changed': () => say('行の順序が様式と異なります。', 'The rows are in another order than in the form.'),
} as const satisfies Record<IssueCode, (...parts: never[]) => Bilingual>;

export type MessageArguments<Code extends IssueCode> = Parameters<(typeof MESSAGES)[Code]>;
