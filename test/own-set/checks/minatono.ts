/**
 * 湊野市 does not exist. Rows of an invented progress report, with the rules that a careful coordinator would name and with
 * rows that look like faults and are none. Written down before the checks were run over them.
 */
import type { FormInput } from '../../../core/form/form.js';

type FieldInput = FormInput['blocks'][number]['fields'][number];
const field = (id: string, ja: string, role: FieldInput['role'], more: Partial<FieldInput> = {}): FieldInput => ({
  id,
  label: { ja, en: id },
  role,
  from: { column: [ja] },
  ...more,
});

export const MINATONO_FORM: FormInput = {
  id: 'minatono',
  version: 1,
  title: { ja: '子ども計画 進捗管理シート', en: 'Progress sheet of the plan for children' },
  vocabularies: {
    rating: { choices: [{ value: 'A' }, { value: 'B' }, { value: 'C' }, { value: 'D' }] },
    direction: { choices: [{ value: '拡充' }, { value: '継続' }, { value: '縮小' }, { value: '廃止' }] },
  },
  blocks: [
    {
      id: 'row',
      label: { ja: '事業', en: 'Programme' },
      layout: 'table',
      key: ['name'],
      fields: [
        field('name', '事業名', 'key', { required: true }),
        field('outline', '事業概要', 'plan'),
        field('indicator', '指標', 'plan'),
        field('unit', '単位', 'plan'),
        field('goal', '目標値（R5）', 'plan', { type: 'number' }),
        field('r3', 'R3実績', 'plan', { type: 'number' }),
        field('r4', 'R4実績', 'plan', { type: 'number' }),
        field('r5', 'R5実績', 'answer', { type: 'number' }),
        field('rate', '達成率', 'answer'),
        field('done', '令和5年度の取組実績', 'answer', { required: true }),
        field('rating', '自己評価', 'answer', { type: 'choice', vocabulary: 'rating' }),
        field('reason', '評価の理由・課題', 'answer'),
        field('improve', '今後の改善策', 'answer'),
        field('formerImprove', '前年度の改善策', 'plan'),
        field('direction', '今後の方向性', 'answer', { type: 'choice', vocabulary: 'direction' }),
      ],
    },
  ],
};

export const MINATONO_YEAR = 2023;
export const MINATONO_LEGEND = '【評価】A：達成率100％以上　B：80％以上100％未満　C：50％以上80％未満　D：50％未満';

export interface CaseRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly previous?: Readonly<Record<string, string>>;
  /** The rules that are broken; empty for what only looks so. */
  readonly rules: readonly string[];
}

export const MINATONO: readonly CaseRow[] = [
  // what is wrong
  {
    rules: ['R39'],
    cells: {
      indicator: '受講者数',
      unit: '人',
      goal: '200',
      r4: '150',
      r5: '172',
      rate: '86.0%',
      rating: 'A',
      done: '講座を14回開き、子育て中の保護者が参加した。',
    },
  },
  {
    rules: ['R40'],
    cells: {
      indicator: '訪問件数',
      unit: '件',
      goal: '480',
      r4: '430',
      r5: '456',
      rate: '98.0%',
      rating: 'B',
      done: '乳児のいる家庭を保健師が訪ねた。',
    },
  },
  {
    rules: ['R40'],
    cells: { done: '市内の27校中24校（85.2％）で放課後の学習支援を行い、地域の講師が指導に当たった。' },
  },
  { rules: ['R41'], cells: { done: 'ひろばの登録世帯は312世帯から347世帯へ45世帯増え、休日の利用も広がった。' } },
  {
    rules: ['R41'],
    cells: {
      indicator: '貸出冊数',
      unit: '冊',
      r4: '18,240',
      r5: '19,105',
      done: '絵本の貸出冊数は前年度に比べ965冊増加した。',
    },
  },
  { rules: ['R43'], cells: { done: '健診の受診率は92.4％から94.1％となり、1.7％上昇した。' } },
  {
    rules: ['R14'],
    cells: {
      indicator: '相談件数',
      unit: '件',
      r3: '610',
      r4: '588',
      r5: '641',
      done: '窓口の周知が行き渡り、相談件数は前年度より減少した。',
    },
  },
  {
    rules: ['R14'],
    cells: {
      indicator: '延べ利用者数',
      unit: '人',
      r4: '4,210',
      r5: '3,655',
      done: '新しい遊具を入れたことで、延べ利用者数は増加している。',
    },
  },
  {
    rules: ['R46'],
    cells: {
      indicator: '参加者数',
      unit: '人',
      r3: '922',
      r4: '741',
      r5: '802',
      done: '親子教室の参加者数は年々増加しており、定着してきた。',
    },
  },
  {
    rules: ['R46'],
    cells: {
      indicator: '登録者数',
      unit: '人',
      r3: '530',
      r4: '498',
      r5: '521',
      done: '広報の効果もあり、登録者数は過去最高となった。',
    },
  },
  {
    rules: ['R46', 'R14'],
    cells: {
      indicator: '来所者数',
      unit: '人',
      r3: '541',
      r4: '760',
      r5: '922',
      reason: '来所者数は年々減少傾向にあり、内容の見直しが課題である。',
      done: '毎週水曜に開所した。',
    },
  },
  { rules: ['R15'], cells: { done: '参加者は全体で186人（保護者 94人、子ども 82人）であった。' } },
  { rules: ['R15'], cells: { done: '相談の内訳は、発達38件、就園27件、家庭19件、合計94件であった。' } },
  { rules: ['R16'], cells: { done: '24回開催し、延べ612人が参加した（1回平均 28.5人）。' } },
  {
    rules: ['R13'],
    cells: { done: '参加者数は338人で、昨年度の296人を上回った。' },
    previous: { done: '親子体操の参加者数は269人であった。' },
  },
  {
    rules: ['R47'],
    cells: { r4: '1,306', r5: '1,298', indicator: '利用件数', done: '予約の受付を電子化した。' },
    previous: { indicator: '利用件数', r4: '1,360', done: '予約の受付を電話で行った。' },
  },
  {
    rules: ['R47'],
    cells: { formerImprove: '開室の時間を30分延ばす。', done: '開室の時間を見直した。' },
    previous: { improve: '開室の時間を1時間延ばす。', done: '毎日開室した。' },
  },
  { rules: ['R25'], cells: { indicator: '派遣回数', unit: '回', r4: '212', r5: '88', done: '家庭を訪ねて支援した。' } },
  { rules: ['R44'], cells: { done: '令和5年11月31日に中央公園で催しを開いた。' } },
  { rules: ['R44'], cells: { done: '平成33年4月に開所した北分室で、週3回相談を受けた。' } },
  {
    rules: ['R45'],
    cells: { done: '今年度の新規登録者数は42人、累計登録者数は388人となった。' },
    previous: { done: '累計登録者数は351人となった。' },
  },
  {
    rules: ['R07'],
    cells: {
      done: '夏に2回開いた。',
      reason:
        '参加する家庭が固定化しており、初めて参加する家庭が入りやすい雰囲気をつくることと、開催日を増やすことが課題となっている。',
    },
    previous: {
      done: '夏に1回開いた。',
      reason:
        '参加する家庭が固定化しており、初めて参加する家庭が入りやすい雰囲気をつくることと、開催日を増やすことが課題となっている。',
    },
  },
  { rules: ['R09'], cells: { done: '関係機関と情報を共有しながら、切れ目のない支援に努めていく。' } },
  { rules: ['R32'], cells: { rating: 'A', done: '保護者の交流を支援した。' } },
  { rules: ['R33'], cells: { done: '令和4年度と比べて申込者数が大きく増加し、待つ時間が生じた。' } },
  { rules: ['R36'], cells: { done: '講師の派遺を12回行った。' } },
  { rules: ['R36'], cells: { done: '職員の研修を5回行い、支援の質のの向上を図った。' } },
  { rules: ['R37'], cells: { done: '教室を8回開いた。', improve: '会場を増やします。周知の方法も見直す。' } },
  {
    rules: ['R38'],
    cells: { done: '冊子を1,500部作成した。' },
    previous: { done: '冊子を配った。', improve: '令和5年度は2,000部を発行する予定である。' },
  },
  {
    rules: ['R48'],
    cells: { indicator: '相談件数', unit: '件', r3: '286', r4: '286', r5: '286', done: '電話と面談で相談を受けた。' },
  },
  { rules: ['R31'], cells: { done: '令和3年8月に子ども食堂の連絡会を開き、12団体が情報を交換した。' } },
  {
    rules: ['R10'],
    cells: {
      done: '里親制度を知ってもらうため、街頭でチラシを配り、説明会への参加を呼びかけた。',
      improve: '里親制度を知ってもらうため、街頭でチラシを配り、説明会への参加を呼びかける。',
    },
  },
  {
    rules: ['R12'],
    cells: {
      outline: '発達に不安のある子どもとその保護者に対し、専門の職員が個別に相談に応じます。',
      done: '発達に不安のある子どもとその保護者に対し、専門の職員が個別に相談に応じた。',
    },
  },
  { rules: ['R18'], cells: { done: '令和5年度は未開催（令和5年度 3回開催、延べ41人参加）。' } },
  {
    rules: ['R17'],
    cells: {
      done: '見守りのボランティアを募り、18人が登録した。研修を2回開いた。見守りのボランティアを募り、18人が登録した。',
    },
  },
  {
    rules: ['R03'],
    cells: {
      rating: 'C',
      done: '説明会を2回開いた。',
      reason: '目標には届かなかったが、新たな取組を始めたことからB評価とした。',
    },
  },
  { rules: ['R42'], cells: { done: '第2章の10事業を点検した。', reason: '全体ではD評価が9事業となった。' } },
  {
    rules: ['R20'],
    cells: { name: '【新規】医療的ケア児の受入れ', done: '2人を受け入れた。' },
    previous: { name: '【新規】医療的ケア児の受入れ', done: '受入れの準備を進めた。' },
  },
  {
    rules: ['R27'],
    cells: { indicator: '出張講座の回数（回）', r5: '実施', done: '学校の求めに応じて講師を送った。' },
  },
  // what only looks wrong
  {
    rules: [],
    cells: {
      indicator: '受講者数',
      unit: '人',
      goal: '200',
      r4: '190',
      r5: '204',
      rate: '102.0%',
      rating: 'A',
      done: '講座を14回開いた。',
    },
  },
  {
    rules: [],
    cells: {
      indicator: '待機児童数',
      unit: '人',
      goal: '5',
      r4: '8',
      r5: '4',
      rate: '120%',
      rating: 'A',
      done: '保育所の定員を24人増やした。',
    },
  },
  { rules: [], cells: { done: '18園中17園（94％）で実施した。' } },
  { rules: [], cells: { done: '相談は45件から52件へ7件増加した。' } },
  {
    rules: [],
    cells: {
      indicator: '相談件数',
      unit: '件',
      r4: '610',
      r5: '588',
      done: '夜間の窓口を設け、相談件数の増加を図った。',
    },
  },
  {
    rules: [],
    cells: {
      indicator: '利用者数',
      unit: '人',
      r4: '610',
      r5: '588',
      done: '児童数が増加した地区に、2か所目のひろばを開いた。',
    },
  },
  {
    rules: [],
    cells: {
      indicator: '利用者数',
      unit: '人',
      r4: '610',
      r5: '598',
      reason: '利用者数はほぼ横ばいで推移している。',
      done: '毎週開いた。',
    },
  },
  { rules: [], cells: { indicator: '派遣回数', unit: '回', r4: '3', r5: '6', done: '求めに応じて講師を送った。' } },
  {
    rules: [],
    cells: {
      done: '小学校4年生から6年生までの児童を対象に、20時まで開いた。1教室概ね40人とし、任期2年の指導員を置いた。',
    },
  },
  {
    rules: [],
    cells: { done: '現状どおり継続した。', improve: '現状どおり継続する。' },
    previous: { done: '現状どおり継続した。', improve: '現状どおり継続する。' },
  },
  { rules: [], cells: { done: '2施設　定員80人' }, previous: { done: '2施設　定員80人' } },
  {
    rules: [],
    cells: { name: '病児の預かり', done: '94人を預かった。' },
    previous: { name: '病児の預かり\n※新規', done: '51人を預かった。' },
  },
  { rules: [], cells: { done: '令和6年4月1日現在の登録は64人である。' } },
  { rules: [], cells: { done: '令和２・３年度に作成した手引きを用い、職員研修を4回行った。' } },
  { rules: [], cells: { done: '平成32年度を目標年度とする前計画から引き継いだ事業で、6回開いた。' } },
  { rules: [], cells: { done: '実人数21人、延べ人数340人が利用した。' } },
  { rules: [], cells: { done: '相談は120件（うち新規35件、継続で支援したもの62件）であった。' } },
  {
    rules: [],
    cells: { done: '参加者数は延べ269人であり、前年度の241人から28人増加した。' },
    previous: { done: '参加者数は延べ241人であった。' },
  },
  { rules: [], cells: { done: '満足度は88.0％から91.5％へ3.5ポイント上昇した。' } },
  { rules: [], cells: { indicator: '施設数', unit: 'か所', r3: '14', r4: '14', r5: '14', done: '14か所で開いた。' } },
  { rules: [], cells: { rating: 'A', done: '12回開き、延べ300人が参加した。' } },
  { rules: [], cells: { done: '壊れた遊具を直した。まだ直す必要のあるものが残っている。' } },
  {
    rules: [],
    cells: {
      done: '窓口で待つ時間が課題となっているため、予約制を試した。',
      reason: '昨年度はC評価であったが、予約制により改善した。',
      rating: 'B',
    },
  },
  {
    rules: [],
    cells: { done: '累計登録者数は393人となった。今年度の新規登録者数は42人であった。' },
    previous: { done: '累計登録者数は351人となった。' },
  },
  {
    rules: [],
    cells: {
      done: '月2回、土曜日に開き、約300人が参加した。',
      reason: '今後は少子化により参加者数は減少すると予測される。',
    },
  },
  {
    rules: [],
    cells: { done: '冊子を2,000部作成した。' },
    previous: { done: '冊子を配った。', improve: '令和5年度は2,000部を発行する予定である。' },
  },
  {
    rules: [],
    cells: {
      indicator: '参加者数',
      unit: '人',
      r3: '702',
      r4: '741',
      r5: '802',
      done: '参加者数は3年連続で増加した。',
    },
  },
  {
    rules: [],
    cells: {
      indicator: '不登校の児童数',
      unit: '人',
      goal: '40',
      r4: '52',
      r5: '47',
      rate: '85.1%',
      rating: 'B',
      done: '校内に居場所を設けた。',
    },
  },
  { rules: [], cells: { done: '保護者会（第1回保護者会、第2回保護者会）で説明した。' } },
  { rules: [], cells: { done: '9名の相談員が、410人から相談を受けた。' } },
  // written later, before the checks were run over them
  { rules: [], cells: { done: '会員数は640人で、うち依頼会員が512人、提供会員が118人である。' } },
  {
    rules: [],
    cells: { done: '前年度と同じ12回開催し、参加者は前年度の2倍を超えた。' },
    previous: { done: '10回開催した。' },
  },
  {
    rules: [],
    cells: { done: '出生数は前年度の412人から388人に減少した。訪問は370件行った。' },
    previous: { done: '訪問は402件行った。' },
  },
  { rules: [], cells: { done: '対象の3歳児412人のうち398人が受診し、受診率は96.6％であった。' } },
  {
    rules: [],
    cells: {
      indicator: '受診率',
      unit: '％',
      goal: '95',
      r3: '93.1',
      r4: '94.0',
      r5: '96.6',
      rate: '101.7%',
      rating: 'A',
      done: '健診を24回行った。',
    },
  },
  {
    rules: [],
    cells: {
      indicator: '虐待相談件数',
      unit: '件',
      r3: '201',
      r4: '188',
      r5: '196',
      done: '相談件数は令和3年度と比べて減少した。',
    },
  },
  { rules: [], cells: { done: '令和5年4月1日時点の待機児童は0人であり、2年連続でゼロとなった。' } },
  { rules: [], cells: { done: 'ホームページの閲覧数は月平均1,250件であった。' } },
  {
    rules: [],
    cells: { done: '前年度に引き続き、月1回の相談日を設け、延べ88人が利用した。', improve: '周知に努める。' },
    previous: { done: '月1回の相談日を設け、延べ91人が利用した。', improve: '周知に努める。' },
  },
  { rules: [], cells: { done: 'R4年度に整備した3か所に加え、新たに2か所を整備し、計5か所となった。' } },
  {
    rules: [],
    cells: {
      indicator: '実施園数',
      unit: '園',
      goal: '20',
      r3: '18',
      r4: '18',
      r5: '18',
      rate: '90%',
      rating: 'B',
      done: '公立6園、私立12園の計18園で実施した。',
    },
  },
  { rules: [], cells: { done: '大人120人、子ども85人、スタッフ15人の合計220人が集まった。' } },
  { rules: [], cells: { done: 'クーポンを3,200世帯に配り、2,816世帯（88％）が使った。' } },
  { rules: [], cells: { done: '参加者の満足度は5点満点中4.6点で、前年度の4.5点から0.1点上がった。' } },
  { rules: [], cells: { done: '支援員を3人増やして18人とし、待機児童の解消に努めた。' } },
  { rules: [], cells: { done: '10月から3月まで週2回、17時から19時まで学習会を開き、中学3年生12人が参加した。' } },
  {
    rules: [],
    cells: {
      done: '保育士の資格を持つ職員が対応した。平成28年に開設して以来、利用者は年々増えている。今年度は延べ1,830人であった。',
    },
    previous: { done: '延べ1,640人が利用した。' },
  },
  {
    rules: [],
    cells: {
      indicator: '苦情件数',
      unit: '件',
      goal: '10',
      r4: '14',
      r5: '9',
      rate: '110%',
      rating: 'A',
      done: '職員の研修を2回行った。',
    },
  },
  { rules: [], cells: { done: '予算額は12,500千円、決算額は11,980千円であった。執行率は95.8％である。' } },
  { rules: [], cells: { done: '夏休みに3回、冬休みに1回、計4回開催した。' } },
  {
    rules: ['R25'],
    cells: {
      indicator: '参加者数',
      unit: '人',
      r3: '300',
      r4: '120',
      r5: '290',
      done: '参加者数は前年度から大きく増加し、感染症の影響を受ける前の水準に戻った。',
    },
  },
  {
    rules: ['R13'],
    cells: { done: '研修の参加者は58人で、昨年度の74人を下回った。' },
    previous: { done: '研修の参加者は47人であった。' },
  },
  {
    rules: ['R14'],
    cells: {
      indicator: '登録団体数',
      unit: '団体',
      r3: '31',
      r4: '30',
      r5: '26',
      done: '登録団体数は着実に増えている。',
    },
  },
  {
    rules: ['R41'],
    cells: {
      indicator: '参加者数',
      unit: '人',
      r4: '500',
      r5: '560',
      done: '参加者数は前年度比15％増の560人であった。',
    },
  },
  { rules: ['R40'], cells: { done: '実施率は81.0％（32園中29園）である。' } },
  {
    rules: ['R45'],
    cells: { done: 'これまでの累計で1,020件の助成を行った。' },
    previous: { done: 'これまでの累計で1,105件の助成を行った。' },
  },
  {
    rules: ['R46'],
    cells: { indicator: '来場者数', unit: '人', r3: '910', r4: '850', r5: '905', done: '来場者数は過去最多であった。' },
  },
  {
    rules: ['R46'],
    cells: {
      indicator: '来場者数',
      unit: '人',
      r3: '910',
      r4: '850',
      r5: '905',
      done: '来場者数は3年連続で増加している。',
    },
  },
  {
    rules: ['R25'],
    cells: { indicator: '延べ利用者数', unit: '人', r4: '1,353', r5: '614', done: '利用の時間を見直した。' },
  },
  { rules: ['R16'], cells: { done: '年間の延べ利用者は3,696人で、月平均では318人となる。' } },
  { rules: ['R15'], cells: { done: '延べ利用者数3,696人（乳児1,204人、幼児2,392人）' } },
  { rules: ['R42'], cells: { done: 'A評価が2事業、C評価が31事業であった。' } },
  { rules: ['R44'], cells: { done: '令和5年4月31日に開所式を行った。' } },
  { rules: ['R09'], cells: { done: '今後も引き続き、関係課と連携して周知を図る。' } },
  {
    rules: ['R31'],
    cells: { done: '令和2年度に全校で端末を配り、使い方の指導を始めた学校もあった。令和3年度は研修を2回行った。' },
  },
  {
    rules: ['R48'],
    cells: { indicator: '利用者数', unit: '人', r3: '1,204', r4: '1,204', r5: '1,204', done: '週5日開いた。' },
  },
];
