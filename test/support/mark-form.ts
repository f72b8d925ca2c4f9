/**
 * A form of the tests' own in which choices are made by marks: ticked in columns of their own, circled, boxes in a text,
 * beside a label.
 */
import { formFrom, type FormInput } from '../../core/form/form.js';

const label = (ja: string) => ({ ja, en: ja });

export const MARK_DOCUMENT: FormInput = {
  id: 'test-marks',
  version: 1,
  title: label('印で選ぶ様式'),
  fiscalYear: [{ template: '*年度*点検表' }],
  vocabularies: {
    done: { choices: [{ value: '達成' }, { value: '概ね達成', aliases: ['おおむね達成'] }, { value: '未達成' }] },
    weight: { choices: ['5', '4', '3', '2', '1'].map((value) => ({ value })) },
    next: { choices: ['継続', '見直し', '終了'].map((value) => ({ value })), unset: ['未選択'] },
  },
  blocks: [
    {
      ...{ id: 'cover', label: label('表紙'), layout: 'labels', key: ['whole'] },
      fields: [
        {
          ...{ id: 'whole', label: label('計画名'), role: 'key' },
          from: { label: ['計画名'], take: 'right' },
        },
        {
          ...{ id: 'overall', label: label('全体の評価'), type: 'choice', vocabulary: 'done', role: 'answer' },
          from: { label: ['全体の評価'], take: 'right', choices: 'marked' },
        },
      ],
    },
    {
      ...{ id: 'entry', label: label('事業'), layout: 'table', key: ['programme'] },
      fields: [
        {
          ...{ id: 'programme', label: label('事業名'), role: 'key', required: true },
          from: { column: ['事業名'] },
        },
        {
          ...{ id: 'done', label: label('達成度'), type: 'choice', vocabulary: 'done', role: 'answer', required: true },
          from: { columns: 'choices', under: ['達成度'] },
        },
        {
          ...{
            id: 'weight',
            label: label('重要度'),
            type: 'choice',
            vocabulary: 'weight',
            role: 'answer',
            required: true,
          },
          from: { column: ['重要度'], choices: 'marked' },
        },
        {
          ...{ id: 'next', label: label('今後'), type: 'choice', vocabulary: 'next', role: 'answer', required: true },
          from: { column: ['今後'], choices: 'marked' },
        },
        { ...{ id: 'note', label: label('備考'), role: 'answer' }, from: { column: ['備考'] } },
      ],
    },
  ],
};

export const MARK_FORM = formFrom(MARK_DOCUMENT);

type Cells = Readonly<Record<string, string | number | boolean>>;

export const MARK_MERGES = ['A5:A6', 'B5:D5', 'E5:E6', 'F5:F6', 'G5:G6'];

const BOXES = '□継続　□見直し　□終了';

/** As it is handed out: three programmes. */
export const MARK_BLANK: Cells = {
  A1: '令和６年度　みどり点検表',
  ...{ A2: '計画名', B2: 'みどりの計画', A3: '全体の評価', B3: '達成・概ね達成・未達成' },
  ...{
    A5: '事業名',
    B5: '達成度',
    E5: '重要度',
    F5: '今後',
    G5: '備考',
    B6: '達成',
    C6: 'おおむね\n達成',
    D6: '未達成',
  },
  ...{ A7: '花壇の世話', E7: '５・４・３・２・１', F7: BOXES },
  ...{ A8: '苗の配布', E8: '５・４・３・２・１', F8: BOXES },
  ...{ A9: '落ち葉拾い', E9: '５・４・３・２・１', F9: BOXES },
};

/** Two of the programmes are answered, and the cover. */
export const MARK_ANSWERS: Cells = {
  B3: '達成・○概ね達成・未達成',
  ...{ B7: '○', E7: '５・④・３・２・１', F7: '☑継続　□見直し　□終了', G7: '春' },
  ...{ D8: '○', E8: '５・４・３・２・①', F8: '□継続　□見直し　■終了' },
};
