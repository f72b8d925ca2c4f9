/**
 * Two sheets of entries by programme and department: programmes merged over the rows of their departments, one that is
 * repeated instead, answers that are missing, a number that is text.
 */
import type { SampleBook, SampleRecord } from './sample-books.js';

const HEADER = {
  A3: 'No.',
  B3: '事業名',
  C3: '担当課',
  D3: '内容\n(計画の記載)',
  E3: '実施状況\n(令和5年度)',
  F3: '評価',
  G3: '今後の取り組み',
  H3: '方向性',
};

const FIRST = {
  name: '1-(1)',
  cells: {
    A1: '１　緑と水辺に親しむまち',
    A2: '(1)公園と広場の充実',
    ...HEADER,
    A4: 1,
    B4: '遊具の点検',
    C4: '都市整備課',
    D4: 'すべての公園の遊具を点検し、傷んだものから直します。',
    E4: '二十四の公園を点検し、三基を直した。',
    F4: 'A',
    G4: '点検の記録を地図で公開する。',
    H4: '継続',
    C5: 'スポーツ振興課',
    E5: '競技広場の柵を確かめた。',
    F5: 'B',
    G5: '利用団体にも確認を頼む。',
    H5: '継続',
    A6: 2,
    B6: '広場の貸し出し',
    C6: 'コミュニティ推進課',
    D6: '地区の催しに広場を貸し出します。',
    E6: '延べ 48 回',
    F6: 'A',
    G6: '予約を電子化する。',
    H6: '充実',
    A7: 3,
    B7: '木かげのベンチ',
    C7: '都市計画課',
    D7: '歩道沿いにベンチを置きます。',
    E7: '七台を置いた。',
    F7: 'A',
    G7: '置き場所の希望を聞く。',
    H7: '充実',
    A8: 3,
    B8: '木かげのベンチ',
    C8: '福祉課',
    D8: '歩道沿いにベンチを置きます。',
    E8: '',
    F8: '未選択',
    G8: '',
    H8: '未選択',
  },
  merges: ['A4:A5', 'B4:B5', 'D4:D5'],
};

const SECOND = {
  name: '1-(2)',
  cells: {
    A1: '１　緑と水辺に親しむまち',
    A2: '(2) 学びと見守り',
    ...HEADER,
    A4: '1',
    B4: '森の教室',
    C4: '生涯学習課',
    D4: '里山で学ぶ教室をひらきます。',
    E4: '年四回、百二人が参加した。',
    F4: 'Ｂ',
    G4: '冬の回を加える。',
    H4: '充実',
    C5: '学校教育課',
    E5: '三校が授業で利用した。',
    F5: 'A',
    G5: '移動の手段を確保する。',
    H5: '継続',
    C6: '図書課',
    E6: '植物の本の棚をつくった。',
    F6: 'A',
    G6: '貸し出しの様子を見て入れ替える。',
    H6: '継続',
    A7: '2',
    B7: '水辺の見守り',
    C7: '防災安全課',
    D7: '夏の間、水辺を巡回します。',
    E7: '四十日巡回した。',
    F7: 'A',
    G7: '巡回の時間を見直す。',
    H7: '縮小',
  },
  merges: ['A4:A6', 'B4:B6', 'D4:D6'],
};

function entry(sheet: string, row: number, of = row): SampleRecord {
  return {
    block: 'entry',
    sheet,
    fields: {
      section: 'A2',
      no: `A${of}`,
      programme: `B${of}`,
      department: `C${row}`,
      content: `D${of}`,
      status: `E${row}`,
      rating: `F${row}`,
      nextSteps: `G${row}`,
      direction: `H${row}`,
    },
  };
}

export const STATUS_SHEETS: SampleBook = {
  form: 'ogori-status',
  fiscalYear: 2023,
  sheets: [FIRST, SECOND],
  records: [
    entry('1-(1)', 4),
    entry('1-(1)', 5, 4),
    entry('1-(1)', 6),
    entry('1-(1)', 7),
    entry('1-(1)', 8),
    entry('1-(2)', 4),
    entry('1-(2)', 5, 4),
    entry('1-(2)', 6, 4),
    entry('1-(2)', 7),
  ],
};
