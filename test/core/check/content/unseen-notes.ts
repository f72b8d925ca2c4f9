/**
 * More sentences that the checks were not written from: notes as telegrams, noun phrases, kanji numerals and further rules.
 */
import type { Example } from '../../../../core/check/content/finding.js';

interface Sentences {
  readonly finds: readonly Example[];
  readonly passes: readonly Example[];
}

const status = (text: string, more: Readonly<Record<string, string>> = {}): Example => ({
  cells: { status: text, ...more },
});
const column = (was: string, now: string, text: string, indicator = '利用者数（人）'): Example => ({
  cells: { indicator, previousFigure: was, figure: now, status: text },
});

export const NOTES: Readonly<Record<string, Sentences>> = {
  R03: {
    finds: [
      { cells: { rating: '継続', evaluation: '目標に達したため、「達成」と評価した。' } },
      { cells: { rating: '継続', evaluation: '・計画どおり実施・評価は達成' } },
      { cells: { rating: '未実施', evaluation: '以上により、評価区分は「継続」である。' } },
      { cells: { rating: '継続', evaluation: '自己評価：達成' } },
      { cells: { rating: '達成', evaluation: '目標に届かず、評価区分を「継続」に変更した。' } },
      { cells: { rating: '達成', evaluation: '数値目標には至らず「継続」と判断した。' } },
    ],
    passes: [
      { cells: { rating: '継続', evaluation: '前年度は「達成」と評価したが、今年度は件数が減った。' } },
      { cells: { rating: '継続', evaluation: '次年度は「達成」を目指す。' } },
      { cells: { rating: '継続', evaluation: '目標の達成に向けて周知した。' } },
      { cells: { rating: '継続', evaluation: '参加者からは「充実した内容」と評価された。' } },
    ],
  },
  R06: {
    finds: [
      { cells: { rating: '継続', status: '実績なし' } },
      { cells: { rating: '達成', status: '感染症の影響により全て中止。' } },
      { cells: { rating: '継続', status: '本年度は希望がなく、開催しなかった。' } },
      { cells: { rating: '未実施', status: '年3回開催し、延べ64人が参加した。' } },
      { cells: { rating: '未実施', status: '・講座2回　38人', evaluation: '受講者の満足度は高かった。' } },
    ],
    passes: [
      { cells: { rating: '未実施', status: '感染症の影響により全て中止。' } },
      { cells: { rating: '継続', status: '年3回開催し、延べ64人が参加した。' } },
      { cells: { rating: '未実施', status: '開設に向けて事業者と3回協議した。' } },
      { cells: { rating: '継続', status: '苦情なし。適切に実施した。' } },
    ],
  },
  R08: {
    finds: [
      {
        cells: { status: '窓口で相談に応じ、必要に応じて関係機関につないだ。' },
        previous: { status: '窓口で相談に応じ、必要に応じて関係機関につないだ。' },
      },
    ],
    passes: [
      { cells: { status: '全校で実施' }, previous: { status: '全校で実施' } },
      { cells: { status: '継続実施' }, previous: { status: '継続実施' } },
      { cells: { status: '3園' }, previous: { status: '3園' } },
    ],
  },
  R09: {
    finds: [
      status('相談に応じた。来年度は出張相談を始める予定である。'),
      status('・講座を3回開催・次年度はオンラインでも実施していく'),
      status('引き続き、関係機関と連携し、支援に努めてまいります。'),
    ],
    passes: [
      status('来年度の開設に向け、事業者と協議した。'),
      status('相談に応じるとともに、必要な情報を提供した。'),
      status('計画を策定することを決めた。'),
    ],
  },
  R14: {
    finds: [
      column('410', '388', '・利用者増・周知の強化による'),
      column('410', '388', '利用者数 388人（前年度比22人増）'),
      column('410', '455', '利用者減。天候不順の影響。'),
      column('410', '388', '周知の強化により利用増。'),
      column('410', '520', '利用者数は前年並み。'),
      column('410', '388', '利用者は388人で、昨年に比べ多かった。'),
      column('38', '61', '相談件数　61件　対前年　減', '相談件数（件）'),
      column('85.2%', '81.0%', '受診率は若干上がった。', '受診率'),
      column('12', '9', '開催回数を増やした。', '開催回数（回）'),
    ],
    passes: [
      column('410', '388', '・利用者減・他施設の開設による'),
      column('410', '388', '利用者数 388人（前年度比22人減）'),
      column('410', '455', '利用増。周知を強化。'),
      column('410', '388', '職員を増員。'),
      column('410', '388', '利用増に向けて周知する。'),
      column('410', '388', '利用者数は減ったが、リピーターは増えた。'),
      column('410', '388', '開設日を増やし、利用しやすくした。'),
      column('410', '405', '利用者数は前年並み。'),
    ],
  },
  R15: {
    finds: [
      status('相談 計58件（電話31・来所20・訪問9）'),
      status('参加者98人（大人41、子ども55）'),
      status('男子児童二十三人、女子児童十九人、合計四十三人'),
      status('内訳：小学生40人、中学生25人、高校生5人　合計75人'),
      status('延べ310人（上期160人・下期140人）'),
    ],
    passes: [
      status('相談 計60件（電話31・来所20・訪問9）'),
      status('参加者98人（うち大人41、子ども55）'),
      status('講座3回（6/10、9/8、11/17）'),
      status('定員120人（令和4年度 100人）'),
      status('参加者 98人（申込み 120人、抽選）'),
    ],
  },
  R17: {
    finds: [
      status('広報紙に掲載した。広報紙に掲載した。'),
      status('相談件数　64件　64件'),
      status('関係機関との連携を図り、関係機関との連携を図り、支援した。'),
    ],
    passes: [status('午前の部12人、午後の部12人'), status('男性　8人　女性　8人'), status('一人ひとりに応じた支援')],
  },
  R18: {
    finds: [
      status('・全回中止（感染症）・参加者 計86人'),
      status('利用者なし・利用延べ12人'),
      status('開催実績なし。2回の講座に38人が参加。'),
      status('配布は行わなかった。全世帯に1,200部を配布。'),
      column('30', '262', '延べ26人が利用した。'),
      column('130', '114', '延べ利用者数は141人であった。'),
    ],
    passes: [
      status('・8月の回は中止・参加者 計86人'),
      status('対面は中止・オンラインで2回、38人が参加'),
      status('待機児童なし・入所児童86人'),
      status('事故なし・利用延べ12人'),
      column('30', '262', '新規の利用者は26人であった。'),
    ],
  },
  R23: {
    finds: [
      {
        cells: { status: '5年度は3回実施した。', next: '令和6年度も実施する。' },
        others: [{ status: '令和5年度に開設した。', next: '令和6年度に広げる。' }, { status: '令和5年4月に始めた。' }],
      },
      {
        cells: { status: '４年１０月から実施' },
        others: [{ status: '令和5年度に開設した。', next: '令和6年度に広げる。' }, { status: '令和5年4月に始めた。' }],
      },
    ],
    passes: [
      { cells: { status: '5年目を迎えた。' }, others: [{ status: '令和5年度に開設した。' }] },
      { cells: { status: '令和４・５年度に整備した。' }, others: [{ status: '令和5年度に開設した。' }] },
    ],
  },
  R24: {
    finds: [{ cells: { target: '延べ300人', status: '利用実績　85世帯' } }],
    passes: [{ cells: { target: '延べ300人', status: '延べ280名が利用' } }],
  },
  R31: {
    finds: [
      status('令和3年7月に相談窓口を開設しました。'),
      status('令和6年5月に研修会を実施した。'),
      { cells: { next: '令和4年度は、対象を広げて実施する。' } },
    ],
    passes: [
      status('令和3年度に策定した計画に基づき、支援を行った。'),
      status('令和3年7月の開設から3年目となり、利用が定着した。'),
      { cells: { next: '令和4年度に始めた訪問を続ける。' } },
      { cells: { next: '令和6年度は、対象を広げて実施する。' } },
    ],
  },
  R32: {
    finds: [
      { cells: { rating: '達成', status: '計画どおり実施した。' } },
      { cells: { rating: '達成', status: '適切に対応' } },
    ],
    passes: [
      { cells: { rating: '達成', status: '3回実施した。' } },
      { cells: { rating: '継続', status: '計画どおり実施した。' } },
      { cells: { rating: '達成', status: '全五地区で実施' } },
    ],
  },
  R33: {
    finds: [
      status('・利用者増・満足度も高い'),
      status('相談件数増。内容も複雑化。'),
      status('参加者数は右肩上がり。参加者が増えています。'),
      status('昨年度に比べ申込件数が伸びている。'),
    ],
    passes: [
      status('・利用者増（延べ320人）・満足度も高い'),
      status('相談員を増員。'),
      status('不登校児童が増えているため、相談を受け付けた。'),
    ],
  },
  R36: {
    finds: [
      status('関係期間と連携し、支援した。'),
      status('保護者の負担を軽減するため、送迎を実施しした。'),
      status('子育て支援センタで実施'),
      status('周知に努めたた。'),
      status('相談体性を整えた。'),
      status('参加者を募修した。'),
      status('研修会を会催した。'),
      status('個別に対応する必要があるる。'),
      { cells: { programme: '地域協働活動の推進', status: '協同活動に12人が参加した。' } },
      { cells: { programme: '乳児健康診査', content: '健康診査を行う。', status: '健康診察を12回行った。' } },
      status('支援を行なっていいる。'),
      status('利用者ののニーズを把握した。'),
      status('市の窓口を通じて周知にを図った。'),
    ],
    passes: [
      status('ものの見方が広がった。'),
      status('母国語で対応した。'),
      status('その期間、関係者と協議した。'),
      status('一人一人の実態に応じた。'),
      status('それぞれの地域の特性を生かした。'),
      status('延長保育を実施し、就労を支えた。'),
      status('保健師と保育士が連携した。'),
      { cells: { programme: '乳児健康診査', content: '健康診査を行う。', status: '健康相談を12回行った。' } },
    ],
  },
  R38: {
    finds: [
      {
        cells: { status: '2か所で実施した。', evaluation: '3か所目の開設は見送った。' },
        previous: { next: '3か所目を開設する。' },
      },
      { cells: { status: '講座を3回開いた。' }, previous: { next: '令和5年度は講座を5回開く予定である。' } },
      { cells: { status: '窓口で案内した。' }, previous: { next: '令和5年度に、子育てガイドブックを発行します。' } },
      { cells: { status: '・専用サイトの構築は延期' }, previous: { next: '専用サイトを構築する。' } },
    ],
    passes: [
      { cells: { status: '3か所目を10月に開設した。' }, previous: { next: '3か所目を開設する。' } },
      { cells: { status: '講座を5回開いた。' }, previous: { next: '令和5年度は講座を5回開く予定である。' } },
      {
        cells: { status: 'ガイドブックを2,000部発行した。' },
        previous: { next: '令和5年度に、子育てガイドブックを発行します。' },
      },
      { cells: { status: '窓口で案内した。' }, previous: { next: '引き続き、丁寧な案内に努める。' } },
    ],
  },
  R41: {
    finds: [
      column('410', '455', '利用者 455人（＋35人）'),
      column('410', '455', '・利用者数 455人（前年度比＋55人）・満足度も高い'),
      column('410', '455', '前年度410人→455人（40人増）'),
      column('38', '61', '相談　61件（前年比33件増）', '相談件数（件）'),
      status('参加者　98名（昨年度85名、15名増）'),
    ],
    passes: [
      column('410', '455', '利用者 455人（前年度比＋45人）'),
      column('410', '455', '前年度410人→455人（45人増）'),
      column('410', '455', '定員を20人増やした。'),
      status('参加者　98名（昨年度85名、13名増）'),
    ],
  },
  R45: {
    finds: [
      { cells: { status: '新規5か所（累計58か所）' }, previous: { status: '新規6か所（累計52か所）' } },
      { cells: { indicator: '設置数（累計）', previousFigure: '52', figure: '49' } },
      { cells: { status: '認定店 累計48店' }, previous: { status: '認定店 累計51店' } },
    ],
    passes: [
      { cells: { status: '新規6か所（累計58か所）' }, previous: { status: '新規6か所（累計52か所）' } },
      {
        cells: { indicator: '設置数（累計）', previousFigure: '52', figure: '58', rate: '96.7%' },
        previous: { indicator: '設置数（累計）', previousFigure: '45', figure: '52', rate: '104.0%' },
      },
      { cells: { status: '年間58件（前年度 累計 なし）' }, previous: { status: '年間61件' } },
    ],
  },
  R46: {
    finds: [
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '388', status: '利用者数は過去最多。' },
        previous: { indicator: '利用者数（人）', previousFigure: '395', figure: '410' },
      },
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '455', status: '・3年連続増' },
        previous: { indicator: '利用者数（人）', previousFigure: '430', figure: '410' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '410',
          figure: '455',
          status: '利用者は年々増えている。',
        },
        previous: { indicator: '利用者数（人）', previousFigure: '430', figure: '410' },
      },
      {
        cells: { indicator: '相談件数（件）', previousFigure: '41', figure: '38', status: '相談は2年続けて増えた。' },
        previous: { indicator: '相談件数（件）', previousFigure: '35', figure: '41' },
      },
    ],
    passes: [
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '455', status: '利用者数は過去最多。' },
        previous: { indicator: '利用者数（人）', previousFigure: '395', figure: '410' },
      },
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '455', status: '・2年連続増' },
        previous: { indicator: '利用者数（人）', previousFigure: '395', figure: '410' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '410',
          figure: '388',
          status: '高齢化は年々進んでいる。',
        },
      },
    ],
  },
  R48: {
    finds: [
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '410' },
        previous: { indicator: '利用者数（人）', previousFigure: '410', figure: '410' },
      },
      {
        cells: { indicator: '相談件数（件）', previousFigure: '36', figure: '36' },
        previous: { indicator: '相談件数（件）', previousFigure: '36', figure: '36' },
      },
      {
        cells: { indicator: '配布部数（部）', previousFigure: '1,500', figure: '1,500' },
        previous: { indicator: '配布部数（部）', previousFigure: '1,500', figure: '1,500' },
      },
    ],
    passes: [
      {
        cells: { indicator: '定員（人）', previousFigure: '410', figure: '410' },
        previous: { indicator: '定員（人）', previousFigure: '410', figure: '410' },
      },
      {
        cells: { indicator: '実施校数（校）', previousFigure: '12', figure: '12' },
        previous: { indicator: '実施校数（校）', previousFigure: '12', figure: '12' },
      },
      {
        cells: { indicator: '待機児童数（人）', previousFigure: '0', figure: '0' },
        previous: { indicator: '待機児童数（人）', previousFigure: '0', figure: '0' },
      },
      {
        cells: { indicator: '利用者数（人）', previousFigure: '410', figure: '411' },
        previous: { indicator: '利用者数（人）', previousFigure: '410', figure: '410' },
      },
    ],
  },
};
