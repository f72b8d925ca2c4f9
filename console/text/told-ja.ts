/**
 * The Japanese texts about workbooks of which somebody has to say something first.
 */
export const toldJa = {
  asking: '取り込む前に、確認をお願いします。まだ何も取り込んでいません。',
  lead: '様式と照らして分からないところがあります。それが何かを一度決めると、同じ書き方のブックは、ほかの課のものも次からそのとおりに読み取ります。',
  leadOwn:
    '様式と照らして分からないところがあります。それが何かを一度決めると、自分の課のブックは次からそのとおりに読み取ります。',
  formOf: (file: string) => `${file}：取り込む前の確認`,
  asItIs: '決めずに取り込む',
  asItIsNamed: (file: string) => `${file}を、決めずに取り込む`,
  used: (n: number) => `指定のとおりに読み取った箇所（${n}）`,
  takenBack: (written: string) => `「${written}」の指定を取り消しました。取り込み済みの回答は変わりません。`,
  announce: (file: string) => `${file}：取り込む前に、確認が必要です。`,
  list: '読み取りの指定',
  listLead: 'この年度のブックを読み取るときに使う指定です。取り消すと、次に届いたブックから使いません。',
  empty:
    '指定はまだありません。様式と照らして分からない列、行、課名があるブックを取り込むと、尋ねたことがここに残ります。',
  uses: (n: number) => `使ったブック（${n}）`,
  synced: 'アドインからの同期',
  unused: 'まだ使っていません',
};
