/**
 * The appendix of the paper: what is missing, what is not decided, what stands otherwise than the form gave it, what ended;
 * and what the paper is.
 */
import type { Publication } from '../publication.js';
import type { LabelledText, PaperList } from './paper.js';
import { PAPER_WORDS, STATE_WORDS } from './paper-words.js';
import { writtenMoment, writtenYear } from './written-moment.js';

export function appendixOf(publication: Publication): PaperList[] {
  const { open, blocks, about } = publication;
  const labelOf = (block: string, field: string) =>
    blocks.find(({ id }) => id === block)?.fields.find(({ id }) => id === field)?.label.ja ?? field;
  const ended = blocks.flatMap((block) =>
    block.ended.map(({ name, headings, departments }) => [name, headings[0]?.text ?? '', departments.join('、')]),
  );
  const lists: PaperList[] = [
    {
      title: '受理されていない課',
      columns: [PAPER_WORDS.department, '状態', '未記入の欄'],
      rows: open.departments.map(({ name, state, unanswered }) => [name, STATE_WORDS[state], String(unanswered)]),
      none: 'すべての課の回答を受理しています。',
    },
    {
      title: '決まっていない競合',
      columns: ['事業など', '欄'],
      rows: open.conflicts.map(({ block, name, field }) => [name, labelOf(block, field)]),
      none: '決まっていない競合はありません。',
    },
    {
      title: '様式と異なる文言',
      columns: ['事業など', '欄', '様式の文言', '届いた文言'],
      rows: open.changedGiven.map(({ block, name, field, given, written }) => [
        name,
        labelOf(block, field),
        given,
        written,
      ]),
      none: '様式の文言に変更はありません。',
    },
  ];
  if (!about.last) return lists;
  const none = '終了した事業はありません。';
  const title = '前年度で終了した事業';
  return [...lists, { title, columns: ['事業など', PAPER_WORDS.goal, PAPER_WORDS.departments], rows: ended, none }];
}

export function notesOf({ about }: Publication): LabelledText[] {
  const { form, fiscalYear, revision, at, seal, last, licence, contact, municipality, plan } = about;
  return [
    { label: '自治体', text: municipality },
    { label: '計画', text: plan },
    { label: '年度', text: writtenYear(fiscalYear) },
    { label: '様式', text: `${form.title.ja}（${form.id} 第${form.version}版）` },
    { label: '版', text: `第${revision}版（${writtenMoment(at)}）` },
    ...(last ? [{ label: '比較した前年度', text: `${writtenYear(last.fiscalYear)} 第${last.revision}版` }] : []),
    ...(seal === null ? [] : [{ label: '版の封印', text: seal }]),
    ...(licence
      ? [{ label: '利用条件', text: licence.url === null ? licence.name : `${licence.name} ${licence.url}` }]
      : []),
    ...(contact === null ? [] : [{ label: '問い合わせ先', text: contact }]),
    {
      label: '記号',
      text: `「${PAPER_WORDS.nothing}」は記入がないこと、または前年度に該当する事業がないことを示します。`,
    },
  ];
}
