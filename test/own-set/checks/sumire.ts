/**
 * 澄礼町 does not exist. A form that is all prose: a plan, what was done, what was made of it. Written down before the checks
 * were run over it.
 */
import type { FormInput } from '../../../core/form/form.js';
import type { CaseRow } from './minatono.js';

type FieldInput = FormInput['blocks'][number]['fields'][number];
const field = (id: string, ja: string, role: FieldInput['role'], more: Partial<FieldInput> = {}): FieldInput => ({
  id,
  label: { ja, en: id },
  role,
  from: { column: [ja] },
  ...more,
});

export const SUMIRE_FORM: FormInput = {
  id: 'sumire',
  version: 1,
  title: { ja: '子育て応援計画 点検評価票', en: 'Evaluation sheet' },
  vocabularies: {
    rating: {
      choices: [{ value: '達成' }, { value: '概ね達成' }, { value: '一部未達成' }, { value: '未実施' }],
      unset: ['未選択'],
    },
  },
  blocks: [
    {
      id: 'item',
      label: { ja: '取組', en: 'Item' },
      layout: 'table',
      key: ['theme', 'item'],
      fields: [
        field('theme', '基本施策', 'key'),
        field('item', '取組名', 'key', { required: true }),
        field('plan', '計画の内容', 'plan', { required: true }),
        field('aim', '数値目標', 'plan'),
        field('result', '取組の状況と成果', 'answer', { required: true }),
        field('grade', '評価', 'answer', { type: 'choice', vocabulary: 'rating' }),
        field('view', '評価の説明', 'answer'),
        field('future', '次年度の取組', 'answer'),
      ],
    },
  ],
};

export const SUMIRE_YEAR = 2024;

export const SUMIRE: readonly CaseRow[] = [
  {
    rules: ['R05'],
    cells: { aim: '令和8年度末　登録店舗 45店舗', result: '令和6年度末　登録店舗 52店舗', grade: '一部未達成' },
  },
  { rules: ['R06'], cells: { result: '関係課と協議中であり、まだ実施していない。', grade: '達成' } },
  { rules: ['R06'], cells: { result: '町内3か所で出張相談を実施し、58人が訪れた。', grade: '未実施' } },
  {
    rules: ['R15'],
    cells: { result: '登録団体は38団体（子育てサークル 14団体、読み聞かせ 11団体、その他 12団体）となった。' },
  },
  { rules: ['R16'], cells: { result: '令和6年度　延べ来場者数 5,412人（月平均 461人）' } },
  {
    rules: ['R13'],
    cells: { result: '利用者数は1,204人であり、令和5年度の1,185人と比べて微増した。' },
    previous: { result: '利用者数は1,158人であった。' },
  },
  {
    rules: ['R14'],
    cells: {
      result: '令和4年度　来館者数 8,120人　令和5年度　来館者数 8,640人　令和6年度　来館者数 8,215人',
      view: '行事を増やした効果があり、来館者数は前年度を上回った。',
    },
  },
  { rules: ['R41'], cells: { result: '申請は134件で、前年度の118件から18件の増となった。' } },
  {
    rules: ['R41'],
    cells: { result: '登録者数は前年度より21人減り、236人となった。' },
    previous: { result: '登録者数は255人となった。' },
  },
  { rules: ['R40'], cells: { result: '対象となる412世帯のうち369世帯（92.6％）を訪問した。' } },
  { rules: ['R43'], cells: { result: '接種率は、令和5年度の78.2％から令和6年度は81.5％へと3.3％増加した。' } },
  { rules: ['R44'], cells: { result: '令和6年2月30日に報告会を開いた。' } },
  {
    rules: ['R46'],
    cells: {
      result: '利用件数　令和4年度 214件、令和5年度 251件、令和6年度 239件',
      view: '利用件数は毎年増加しており、需要が高い。',
    },
  },
  {
    rules: ['R46'],
    cells: {
      result: '参加組数　令和4年度 88組、令和5年度 71組、令和6年度 79組',
      view: '参加組数は2年連続で増加した。',
    },
  },
  {
    rules: ['R45'],
    cells: { result: '累計の修了者数は612人となった。' },
    previous: { result: '累計の修了者数は640人となった。' },
  },
  {
    rules: ['R07'],
    cells: {
      result: '6回開いた。',
      view: '開催日が平日に限られるため働く保護者の参加が難しく、土曜日の開催や動画の配信など、参加しやすい方法を考える必要がある。',
    },
    previous: {
      result: '5回開いた。',
      view: '開催日が平日に限られるため、働く保護者の参加が難しく、土曜日の開催や動画の配信など、参加しやすい方法を考える必要がある。',
    },
  },
  {
    rules: ['R08'],
    cells: { result: '乳幼児健診の会場で絵本を手渡し、読み聞かせの大切さを伝えた。' },
    previous: { result: '乳幼児健診の会場で絵本を手渡し、読み聞かせの大切さを伝えた。' },
  },
  { rules: ['R09'], cells: { result: '子どもの居場所について、地域の団体と協議を進めていきます。' } },
  { rules: ['R22'], cells: { plan: '－', result: '実施した。' } },
  { rules: ['R23'], cells: { result: '5年度に1か所、6年度に2か所を開設した。' } },
  { rules: ['R24'], cells: { aim: '令和8年度　600人', result: '令和6年度　利用実績　418件' } },
  { rules: ['R25'], cells: { result: '令和5年度　利用者数 96人　令和6年度　利用者数 187人' } },
  { rules: ['R33'], cells: { result: '昨年度に比べ、相談件数が減少した。' } },
  { rules: ['R36'], cells: { result: '関係機関とと連携し、8世帯を支えた。' } },
  { rules: ['R36'], cells: { result: '会場に授乳の場所を設け、14人が利用した。児童虐侍の相談は2件であった。' } },
  { rules: ['R37'], cells: { view: '参加者の満足度は高かったです。広報が足りなかった。' } },
  {
    rules: ['R38'],
    cells: { result: '講演会を1回開いた。' },
    previous: { result: '準備した。', future: '令和6年度は、父親向けの料理教室を開催する予定です。' },
  },
  {
    rules: ['R31'],
    cells: { result: '令和6年度は南児童館において空調を入れ替え、利用できる部屋を2室増やした。' },
    previous: { result: '令和5年度は南児童館において空調を入れ替え、利用できる部屋を2室増やした。' },
  },
  {
    rules: ['R18'],
    cells: { result: '受講者数は41人であった。講師を町外から招いた。受講者数は47人で、町内の人が多かった。' },
  },
  { rules: ['R17'], cells: { result: '延長保育　4園　延べ1,230人　延長保育　4園　延べ1,230人' } },
  {
    rules: ['R03'],
    cells: {
      grade: '達成',
      result: '9回開いた。',
      view: '参加者が目標に届かなかったため、評価は「一部未達成」とした。',
    },
  },
  {
    rules: ['R20'],
    cells: { item: '産後の宿泊ケア（新規）', result: '11人が泊まった。' },
    previous: { item: '産後の宿泊ケア（新規）', result: '4人が泊まった。' },
  },
  // what only looks wrong
  {
    rules: [],
    cells: { aim: '令和8年度末　登録店舗 45店舗', result: '令和6年度末　登録店舗 38店舗', grade: '一部未達成' },
  },
  { rules: [], cells: { result: '町内3か所で出張相談を実施し、58人が訪れた。', grade: '概ね達成' } },
  { rules: [], cells: { result: '感染症のため夏の回は中止したが、冬に1回実施した。', grade: '一部未達成' } },
  { rules: [], cells: { result: '登録団体は38団体（子育てサークル 14団体、読み聞かせ 11団体など）となった。' } },
  { rules: [], cells: { result: '令和6年度　延べ来場者数 5,412人（月平均 451人）' } },
  {
    rules: [],
    cells: { result: '利用者数は1,204人であり、令和5年度の1,158人と比べて微増した。' },
    previous: { result: '利用者数は1,158人であった。' },
  },
  {
    rules: [],
    cells: { result: '利用者数は約1,200人で、前年度とほぼ同じであった。' },
    previous: { result: '利用者数は1,158人であった。' },
  },
  {
    rules: [],
    cells: {
      result: '令和5年度　来館者数 8,640人　令和6年度　来館者数 8,215人',
      view: '来館者数が増加する時期に合わせ、職員の配置を改めた。',
    },
  },
  {
    rules: [],
    cells: {
      result: '令和5年度　待機児童数 12人　令和6年度　待機児童数 5人',
      view: '待機児童の減少に向け、保育士の確保に取り組んだ。',
    },
  },
  { rules: [], cells: { result: '申請は134件で、前年度の118件から16件の増となった。' } },
  { rules: [], cells: { result: '対象となる412世帯のうち369世帯（89.5％）を訪問した。' } },
  {
    rules: [],
    cells: { result: '回答のあった203人のうち、「満足」が152人（74.8％）、「やや満足」が31人（15.2％）であった。' },
  },
  {
    rules: [],
    cells: { result: '令和6年4月から令和7年3月まで、毎月第2土曜日に開いた。10時から12時まで、各回15人を定員とした。' },
  },
  {
    rules: [],
    cells: { result: '3歳児健診を12回行い、受診者は301人であった。1歳6か月児健診は12回行い、受診者は288人であった。' },
  },
  { rules: [], cells: { result: '令和4年度に策定した指針に沿って、職員の研修を3回行った。' } },
  { rules: [], cells: { result: '平成27年度から続けている事業で、今年度は22回開いた。' } },
  {
    rules: [],
    cells: { result: '計画どおり実施した。', view: '今後も継続して実施する。' },
    previous: { result: '計画どおり実施した。', view: '今後も継続して実施する。' },
  },
  { rules: [], cells: { result: '保育所 3園（定員210人）' }, previous: { result: '保育所 3園（定員210人）' } },
  {
    rules: [],
    cells: { result: '人口は減少しているが、共働きの世帯は増えており、預かりの希望は根強い。今年度は84人を預かった。' },
  },
  {
    rules: [],
    cells: {
      result: '利用件数　令和4年度 214件、令和5年度 239件、令和6年度 251件',
      view: '利用件数は毎年増加しており、需要が高い。',
    },
  },
  {
    rules: [],
    cells: { result: '修了者は28人、累計の修了者数は640人となった。' },
    previous: { result: '累計の修了者数は612人となった。' },
  },
  { rules: [], cells: { result: '0歳から2歳までの子ども18人、3歳から5歳までの子ども24人、計42人が参加した。' } },
  { rules: [], cells: { view: '「また参加したいです。」という声が多く、内容を充実させた。' } },
  { rules: [], cells: { result: '相談員を2人増やし、5人体制とした。' } },
  { rules: [], cells: { result: '利用料を1回500円から300円に引き下げ、延べ96人が利用した。' } },
  {
    rules: [],
    cells: {
      result: '広報紙に4回載せ、町のページの閲覧は2,310件であった。',
      future: '令和7年4月に窓口を一つにまとめる。',
    },
  },
  { rules: [], cells: { result: '申込者数が増加した場合に備え、予備の会場を2か所確保した。' } },
  {
    rules: [],
    cells: { item: '子どもの新規相談の受付', result: '74件を受け付けた。' },
    previous: { item: '子どもの新規相談の受付', result: '69件を受け付けた。' },
  },
  { rules: [], cells: { aim: '年4回', result: '年4回、計画どおりに会議を開いた。', grade: '達成' } },
  { rules: [], cells: { result: '里帰り出産への対応として17件の助成を行った。助成額は合計で1,021千円であった。' } },
];
