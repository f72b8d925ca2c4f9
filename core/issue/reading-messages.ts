/**
 * The sentences for what was found while a workbook was read: what has a place in the form, and what has none.
 */
import type { Bilingual } from './issue.js';
import { inOneLine, quoteEn, quoteJa, say } from './say.js';

export const READING_MESSAGES = {
  'row-unplaced': (missing: Bilingual) =>
    say(
      `この行は「${missing.ja}」が空欄のため、何の行か分かりません。入力するか、不要な行なら削除してください。`,
      `This row has no "${missing.en}", so it cannot be placed. Fill it in, or delete the row if it is not needed.`,
    ),
  'value-second': (field: Bilingual, taken: string) =>
    say(
      `一つだけの「${field.ja}」がこの行にもあります。上の行の「${inOneLine(taken)}」を読み取り、こちらは取りまとめていません。どちらか一つにしてください。`,
      `There is one "${field.en}" for all these rows, and here is another. "${inOneLine(taken)}" above was read, this one was not. Leave one of the two.`,
    ),
  'note-row': () => say('注記または集計の行として読み飛ばしました。', 'Skipped as a note or a subtotal row.'),
  'header-restored': (header: string) => {
    const name = inOneLine(header);
    return say(
      `配布した様式では「${name}」の位置です。「${name}」として読み取りました。`,
      `The form that was handed out has "${name}" here. Read as "${name}".`,
    );
  },
  'row-restored': (name: string) =>
    say(
      `行の名前が書き換えられています。配布した様式の「${inOneLine(name)}」の行として読み取りました。違う場合は知らせてください。`,
      `The name of this row was changed. Read as the row "${inOneLine(name)}" of the form that was handed out; say so if it is another.`,
    ),
  'table-nameless': (name: Bilingual) =>
    say(
      `この見出しの下の表には「${name.ja}」の列が見つからず、何の行か分からないため、読み取っていません。見出しを元の様式に戻してください。`,
      `The table under this header has no column "${name.en}", so nobody can tell what its rows are, and none was read. Restore the header of the form.`,
    ),
  'table-unknown': () =>
    say(
      '上の表の列に合わない内容なので、見出しのない別の表とみて読み取っていません。見出しを元の様式に戻してください。',
      'These rows do not fit the columns of the table above. They were taken for another table without its header, and not read. Restore the header of the form.',
    ),
  'heading-missing': (heading: Bilingual) =>
    say(
      `行を見分ける「${heading.ja}」の見出しがこのシートにありません。どの「${heading.ja}」の行か分からないまま読み取りました。見出しを元の様式に戻してください。`,
      `The heading "${heading.en}", which tells the rows apart, is nowhere on this sheet. They were read without it. Restore the headings of the form.`,
    ),
  'column-told': (header: string, field: Bilingual | undefined) =>
    field
      ? say(
          `指定のとおり、「${header}」の列を「${field.ja}」として読み取りました。`,
          `The column "${header}" was read as "${field.en}", as somebody said.`,
        )
      : say(
          `指定のとおり、「${header}」の列は様式にないものとして読み飛ばしました。`,
          `The column "${header}" was passed over: somebody said that it is none of the form’s.`,
        ),
  'row-told': (written: string, meant: string | null) =>
    meant === null
      ? say(
          `指定のとおり、「${written}」の行は取り込まずに読み飛ばしました。`,
          `The row "${written}" was passed over, as somebody said.`,
        )
      : say(
          `指定のとおり、「${written}」の行を「${meant}」の行として読み取りました。`,
          `The row "${written}" was read as "${meant}", as somebody said.`,
        ),
  'department-told': (written: string, name: string) =>
    say(
      `指定のとおり、「${written}」を「${name}」として読み取りました。`,
      `"${written}" was read as "${name}", as somebody said.`,
    ),
  'told-unused': (written: string, meant: Bilingual) =>
    say(
      `「${written}」は「${meant.ja}」と指定されていますが、使えませんでした。「${meant.ja}」が別にあるか、「${written}」が二つあるためです。どれが正しいか確かめてください。`,
      `Somebody said that "${written}" is "${meant.en}", which could not be used: "${meant.en}" is there as well, or "${written}" is there twice. Check which is right.`,
    ),
  'column-missing': (header: Bilingual) =>
    say(
      `見出し「${header.ja}」の列が見つかりません。見出しを元の様式に戻してください。`,
      `The column "${header.en}" was not found. Restore the header of the form.`,
    ),
  'group-missing': (fields: readonly Bilingual[]) =>
    say(
      `${quoteJa(fields.map(({ ja }) => ja))}の上に並ぶはずの見出しが様式と違います。列の見出しの言葉から読み取りました。違う場合は見出しを元の様式に戻してください。`,
      `The header that belongs over ${quoteEn(
        fields.map(({ en }) => en),
        'and',
      )} is not as in the form. The columns were known by their own words. If they are others, restore the headers of the form.`,
    ),
  'column-ambiguous': (field: Bilingual, columns: readonly string[]) =>
    say(
      `「${field.ja}」の見出しが${columns.length}か所（${columns.join('・')}）にあり、どの列か決められません。${columns[0] ?? ''}の列を読み取りました。様式で、上の見出し（under）か年度（year）を書いて区別してください。`,
      `The header "${field.en}" stands over ${columns.length} columns (${columns.join(', ')}), and nothing tells which is meant. Column ${columns[0] ?? ''} was read. Let the form tell them apart, by the header above (under) or by the year (year).`,
    ),
  'columns-swapped': (asked: Bilingual, found: Bilingual) =>
    say(
      `「${asked.ja}」の列に別の内容があり、「${found.ja}」の列に「${asked.ja}」の値があります。列が入れ替わっていませんか。どちらの列も取りまとめていません。直して送り直してください。`,
      `The column "${asked.en}" holds something else, and the column "${found.en}" holds what "${asked.en}" asks for. Were they swapped? Neither was taken. Put them right and send the workbook again.`,
    ),
  'required-missing': (field: Bilingual) =>
    say(
      `必ず回答する「${field.ja}」の欄がこのシートにありません。この欄への回答が届くまで、回答済みとは数えません。元の様式の見出しに戻して送り直してください。`,
      `"${field.en}" has to be answered, and this sheet does not have it. Nothing here counts as answered until it comes. Restore the header of the form and send the workbook again.`,
    ),
  'block-missing': (block: Bilingual) =>
    say(`「${block.ja}」の欄が見つかりません。`, `The part "${block.en}" of the form was not found.`),
  'sheet-unplaced': () =>
    say('この様式の欄がないシートとして読み飛ばしました。', 'Skipped: nothing of the form was found on this sheet.'),
  'sheet-example': () =>
    say('記入例のシートとして読み飛ばしました。', 'Skipped: this sheet shows how to fill in the form.'),
  'sheet-excluded': () =>
    say(
      '様式が読み取りの対象としていないシートなので、読み飛ばしました。',
      'Skipped: the form does not count this sheet as one of its own.',
    ),
  'sheet-template': (name: Bilingual) =>
    say(
      `「${name.ja}」が空欄なので、記入前の様式として読み飛ばしました。`,
      `Skipped as a form that nobody has filled in yet: "${name.en}" is blank.`,
    ),
  'sheet-unnamed': (name: Bilingual) =>
    say(
      `「${name.ja}」が空欄のため、このシートの回答が何についてのものか分からず、取りまとめていません。「${name.ja}」を入力して送り直してください。`,
      `"${name.en}" is blank, so nobody can say what the answers on this sheet are about. They were not taken. Fill it in and send the workbook again.`,
    ),
  'table-continued': () =>
    say(
      '見出しがないため、前のシートの表の続きとして読み取りました。違う場合は見出しを付けてください。',
      'There is no header here; the rows were read as the continuation of the sheet before. If they are not, add a header.',
    ),
  'column-unplaced': (header: string) =>
    say(
      `「${header}」の列は様式にないため、取りまとめません。`,
      `The column "${header}" is not in the form and is not consolidated.`,
    ),
  'line-unmarked': () =>
    say(
      '行頭の印がありませんが、上の行と同じ段の行として読み取りました。',
      'This line has no mark; it was read as one of those above it.',
    ),
  'label-within': (label: Bilingual, value: string) =>
    say(
      `見出しと値が一つのセルにあるので、「${value}」を「${label.ja}」として読み取りました。`,
      `The label and its value stand in one cell. "${value}" was read as "${label.en}".`,
    ),
  'row-example': () => say('記入例の行として読み飛ばしました。', 'Skipped: this row shows how to fill in the form.'),
  'column-inferred': (
    field: Bilingual,
    column: string,
    { filled, fitting }: { readonly filled: number; readonly fitting: number },
  ) =>
    say(
      `「${field.ja}」の見出しがありませんが、「${column}」の列は位置が同じで、値${filled}件のうち${fitting}件が「${field.ja}」の値なので、「${field.ja}」として読み取りました。違う場合は見出しを直してください。`,
      `There is no header "${field.en}". The column "${column}" stands in its place, and ${fitting} of its ${filled} values are of that kind, so it was read as "${field.en}". If it is not, mend the header.`,
    ),
  'column-doubtful': (fields: readonly Bilingual[], headers: readonly string[]) =>
    say(
      `${quoteJa(fields.map(({ ja }) => ja))}の見出しがなく、${quoteJa(headers)}の列がそれかもしれませんが、一つに決められないため読み取っていません。見出しを様式のとおりに直してください。`,
      `There is no header ${quoteEn(
        fields.map(({ en }) => en),
        'or',
      )}. It may be the column ${quoteEn(headers, 'or')}, which cannot be told, so nothing was read. Restore the header of the form.`,
    ),
  'text-unplaced': () =>
    say('様式の欄の外にある文字です。取りまとめません。', 'This text stands outside the form and is not consolidated.'),
  'cell-error': (error: string) =>
    say(
      `セルがエラー値（${error}）です。数式を直すか、値を入力してください。`,
      `The cell holds the error ${error}. Mend the formula or enter the value.`,
    ),
} as const;
