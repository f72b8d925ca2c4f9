/**
 * A plan that is not a table: numbered objectives, policies with bullets, headings with numbered activities; and two
 * small tables, of staff and of trainings.
 */
import type { SampleBook, SampleRecord } from './sample-books.js';

const PLAN = {
  name: '事業計画',
  cells: {
    C1: '令 和 五 年 四 月',
    A3: '令和 5 年度 青葉台市みどりの家 事業計画',
    A5: '事業目標：だれもが立ち寄れる庭のような場所',
    ...{ A6: '１', B6: '訪れた人が安心して過ごせる場所をつくる。' },
    ...{ A7: '２', B7: '近くに住む人どうしの結びつきを育てる。' },
    A9: '方針と展開',
    ...{ A10: '１', B10: '庭をひらく' },
    ...{ B11: '・', C11: '花の手入れを訪れた人と共に行う。' },
    ...{ B12: '・', C12: '雨の日は温室をひらき、休む場所を用意する。' },
    ...{ A14: '２', B14: '話を聞く' },
    ...{ B15: '・', C15: '相談員が毎日一人はいるようにする。' },
    A17: '事業の内容',
    ...{ A18: '１', B18: '庭のひろば' },
    B19: '季節ごとに庭の使い方を変え、準備の日には休むことがある。',
    ...{ B20: '(1)', C20: '朝の水やりの会（毎週）' },
    ...{ B21: '(2)', C21: '球根の植え付け：秋に二回' },
    ...{ B22: '(3)', C22: '落ち葉あつめ\n　腐葉土づくりと合わせて行う。' },
    ...{ A24: '２', B24: '相談' },
    ...{ B25: '(1)', C25: '窓口・電話での相談' },
    ...{ B26: '(2)', C26: '出張の相談（月一回）' },
  },
  merges: [...['A3:C3', 'B6:C6', 'B7:C7', 'A9:C9', 'B10:C10', 'B14:C14', 'A17:C17', 'B18:C18', 'B19:C19', 'B24:C24']],
};

const STAFF = {
  name: '職員体制',
  cells: {
    A1: '体制',
    A3: '別表 令和5年度 みどりの家職員体制',
    ...{ A4: '№', B4: '職　　名', C4: '勤務形態' },
    ...{ A5: 1, B5: '所長', C5: '常勤' },
    ...{ A6: 2, B6: '相談員', C6: '常勤' },
    ...{ A7: 3, B7: '相談員', C7: '非常勤' },
    ...{ A8: 4, B8: '庭師', C8: '非常勤' },
  },
};

const TRAINING = {
  name: '研修',
  cells: {
    A1: '職員の研修',
    ...{ A3: '区分', B3: '№', C3: '研修名' },
    ...{ A4: '所内研修', B4: '①', C4: '傾聴の研修' },
    ...{ B5: '②', C5: '救命講習' },
    ...{ A6: '派遣研修', B6: '①', C6: '樹木医の講座' },
  },
  merges: ['A4:A5'],
};

function objective(row: number): SampleRecord {
  return { block: 'objective', sheet: '事業計画', fields: { no: `A${row}`, text: `B${row}` } };
}

function policy(heading: number, row: number): SampleRecord {
  const fields = { no: `A${heading}`, heading: `B${heading}`, bullet: `C${row}` };
  return { block: 'policy', sheet: '事業計画', fields };
}

function item(heading: number, row: number): SampleRecord {
  return { block: 'item', sheet: '事業計画', fields: { no: `A${heading}`, heading: `B${heading}`, item: `C${row}` } };
}

function staff(row: number): SampleRecord {
  return { block: 'staff', sheet: '職員体制', fields: { no: `A${row}`, title: `B${row}`, employment: `C${row}` } };
}

function training(row: number, of = row): SampleRecord {
  return { block: 'training', sheet: '研修', fields: { category: `A${of}`, item: `C${row}` } };
}

export const ACTIVITY_PLAN: SampleBook = {
  form: 'kodaira-plan',
  fiscalYear: 2023,
  sheets: [PLAN, STAFF, TRAINING],
  records: [
    ...[6, 7].map(objective),
    ...[policy(10, 11), policy(10, 12), policy(14, 15)],
    ...[item(18, 20), item(18, 21), item(18, 22), item(24, 25), item(24, 26)],
    ...[5, 6, 7, 8].map(staff),
    ...[training(4), training(5, 4), training(6)],
  ],
};
