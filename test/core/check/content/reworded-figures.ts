/**
 * Figures worded in other ways than the checks were written from: lists, brackets, notes and whole sentences.
 * By rule; the year is 令和5年度.
 */
import type { Example } from '../../../../core/check/content/finding.js';

interface Sentences {
  readonly finds: readonly Example[];
  readonly passes: readonly Example[];
}

const status = (text: string): Example => ({ cells: { status: text } });
const reason = (text: string): Example => ({ cells: { evaluation: text } });
const since = (before: string, now: string): Example => ({ cells: { status: now }, previous: { status: before } });

export const REWORDED_FIGURES: Readonly<Record<string, Sentences>> = {
  R13: {
    finds: [
      {
        cells: { evaluation: '利用者は延べ1,310人で、前年度（1,024人）より増えた。' },
        previous: { evaluation: '利用者は延べ1,204人であった。' },
      },
      {
        cells: { evaluation: '相談件数は398件で、昨年度の421件から減少した。' },
        previous: { evaluation: '相談件数は412件。' },
      },
      {
        cells: { evaluation: '受講者は70名で、昨年度の46名を上回りました。' },
        previous: { evaluation: '受講者は64名でした。' },
      },
      {
        cells: { evaluation: '貸出冊数は21,880冊（前年度24,010冊）であった。' },
        previous: { evaluation: '貸出冊数 20,410冊' },
      },
      { cells: { evaluation: '登録団体は41団体（R4：36団体）' }, previous: { evaluation: '登録団体は38団体' } },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '812',
          figure: '845',
          evaluation: '利用者は845人で、前年度の821人から増加した。',
        },
      },
      {
        cells: { evaluation: '参加者数は160人となり、令和4年度実績125人を大きく上回った。' },
        previous: { evaluation: '参加者数は152人であった。' },
      },
      {
        cells: { evaluation: '回収率は64.0％と、前年度の62.1％を上回った。' },
        previous: { evaluation: '回収率は61.2％であった。' },
      },
      since('延べ412人', '延べ430人（R4：421人）'),
      since('開催12回、参加214人', '開催12回、参加231人（昨年241人）'),
      {
        cells: { evaluation: '相談件数は91件でした（昨年度は48件）。' },
        previous: { evaluation: '相談件数は84件です。' },
      },
      {
        cells: { evaluation: '配布数は11,500部となり、前年度実績の12,500部を下回った。' },
        previous: { evaluation: '配布数は12,000部であった。' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '1,204',
          figure: '1,310',
          evaluation: '昨年度1,240人だった利用者は、1,310人に増えました。',
        },
      },
      since('申請件数　320件', '申請件数　341件（前年度比＋31件　前年度310件）'),
      { cells: { evaluation: '前年の46世帯から71世帯に増えた。' }, previous: { evaluation: '登録者は64世帯。' } },
      {
        cells: { evaluation: '参加率は81.2％で、前年度の74.8％を上回った。' },
        previous: { evaluation: '参加率は78.4％であった。' },
      },
    ],
    passes: [
      {
        cells: { evaluation: '利用者は延べ1,310人で、前年度（1,204人）より増えた。' },
        previous: { evaluation: '利用者は延べ1,204人であった。' },
      },
      {
        cells: { evaluation: '相談件数は398件。コロナ前の令和元年度の500件には届かない。' },
        previous: { evaluation: '相談件数は412件。' },
      },
      {
        cells: { evaluation: '受講者は70名で、昨年度の約60名を上回りました。' },
        previous: { evaluation: '受講者は64名でした。' },
      },
      {
        cells: { evaluation: '実人数は322人で、前年度の310人から増えた。' },
        previous: { evaluation: '利用者は延べ1,204人、実人数は310人であった。' },
      },
      {
        cells: { evaluation: '参加者数は160人。前年度の大人の参加者は98人であった。' },
        previous: { evaluation: '参加者数は152人であった。' },
      },
      {
        cells: { evaluation: '8月の相談は52件で、前年同月の38件を上回った。' },
        previous: { evaluation: '相談件数は412件。' },
      },
      since('延べ412人', '延べ430人（R4：412人）'),
      {
        cells: { evaluation: '相談件数は91件でした（一昨年度は48件）。' },
        previous: { evaluation: '相談件数は84件です。' },
      },
      {
        cells: { evaluation: '相談件数は91件でした（計画策定時は48件）。' },
        previous: { evaluation: '相談件数は84件です。' },
      },
      { cells: { evaluation: '前年の64世帯から71世帯に増えた。' }, previous: { evaluation: '登録者は64世帯。' } },
      {
        cells: { evaluation: '開催は前年度と同じ12回、参加は231人であった。' },
        previous: { evaluation: '開催は12回、参加は214人。' },
      },
    ],
  },
  R14: {
    finds: [
      {
        cells: { evaluation: '利用者数は前年度に比べて増加し、195人となった。' },
        previous: { evaluation: '利用者数は210人。' },
      },
      {
        cells: { evaluation: '相談は340件で、前年度より減っている。' },
        previous: { evaluation: '相談は312件であった。' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '98',
          evaluation: '周知の効果により、利用者数は前年度を上回った。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '131',
          evaluation: '利用者数は前年度を下回った。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '412',
          figure: '530',
          evaluation: '利用者は横ばいで推移している。',
        },
      },
      {
        cells: { evaluation: '受講者は延べ430人となり、昨年度から伸びています。' },
        previous: { evaluation: '受講者は延べ512人でした。' },
      },
      {
        cells: { evaluation: '登録者数は77人である。年々増加傾向にある。' },
        previous: { evaluation: '登録者数は84人である。' },
      },
      {
        cells: { evaluation: '満足度は86.5％となり、昨年度より向上した。' },
        previous: { evaluation: '満足度は91.0％であった。' },
      },
      {
        cells: { evaluation: '貸出点数は9,120点で、前年度比減となった。' },
        previous: { evaluation: '貸出点数は8,412点。' },
      },
      {
        cells: { evaluation: '開催は24回と前年度並みで、参加者は388人と増えた。' },
        previous: { evaluation: '開催は24回、参加者は412人。' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '350',
          figure: '298',
          evaluation: 'コロナ禍で落ち込んだ利用者数は、前年度に続き回復している。',
        },
      },
      {
        cells: { evaluation: '来館者数は11,020人で、前年度から千人余り増えた。' },
        previous: { evaluation: '来館者数は12,400人。' },
      },
      since('利用者　延べ1,240人', '利用者　延べ1,180人（増加）'),
      {
        cells: { evaluation: '参加者は延べ340人で、前年度に比べやや減少しました。' },
        previous: { evaluation: '参加者は延べ312人でした。' },
      },
      {
        cells: {
          indicator: '登録者数（人）',
          previousFigure: '84',
          figure: '61',
          evaluation: '登録者が増え、61人となりました。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '84',
          figure: '112',
          evaluation: '前年度より減少しましたが、概ね目標どおりです。',
        },
      },
      since('相談件数 120件', '相談件数 98件（前年度比増）'),
      { cells: { evaluation: '回収率は58％に上昇した。' }, previous: { evaluation: '回収率は62％であった。' } },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: '前年度を上回る利用があった。',
        },
      },
      {
        cells: { evaluation: '来場者は1,900人と、過年度に比べ大幅に増加しました。' },
        previous: { evaluation: '来場者は2,400人でした。' },
      },
      {
        cells: {
          indicator: '待機児童数（人）',
          previousFigure: '18',
          figure: '25',
          evaluation: '待機児童数は減少した。',
        },
      },
      { cells: { evaluation: '応募は102件と伸び悩んだ。' }, previous: { evaluation: '応募は84件。' } },
      { cells: { indicator: 'x', previousFigure: '210', figure: '209.0', evaluation: '利用者数は大幅に増加した。' } },
    ],
    passes: [
      {
        cells: { evaluation: '利用者数の増加に向けて、周知を行った。195人であった。' },
        previous: { evaluation: '利用者数は210人。' },
      },
      {
        cells: { evaluation: '相談は340件。転入する世帯の減少により、対象となる世帯は減っている。' },
        previous: { evaluation: '相談は312件であった。' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '98',
          evaluation: '利用者数は、コロナ禍の令和2年度より増加している。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '98',
          evaluation: '利用者数は目標を上回った。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '412',
          figure: '420',
          evaluation: '利用者は横ばいで推移している。',
        },
      },
      {
        cells: { evaluation: '受講者は延べ430人。若い世代の割合が増えています。' },
        previous: { evaluation: '受講者は延べ512人でした。' },
      },
      {
        cells: { evaluation: '登録者数は77人である。働く保護者が増えていることから、土曜の回を設けた。' },
        previous: { evaluation: '登録者数は84人である。' },
      },
      { cells: { evaluation: '満足度は86.5％。向上に努める。' }, previous: { evaluation: '満足度は91.0％であった。' } },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '98',
          figure: '120',
          evaluation: '人口が減少する中、利用者は増えている。',
        },
      },
      { cells: { evaluation: '利用は388件。冬の利用は昨年より増えた。' }, previous: { evaluation: '利用は410件。' } },
      {
        cells: { evaluation: '利用は388件に減ったが、1件当たりの時間は増えている。' },
        previous: { evaluation: '利用は410件。' },
      },
      {
        cells: {
          indicator: '登録者数（人）',
          previousFigure: '84',
          figure: '61',
          evaluation: '登録者の増加に努めたが、61人にとどまった。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: '月別では8月の利用が前年同月を上回った。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: '利用者数は減少したが、満足度は上昇した。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: 'コロナ前と比べれば増加している。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: '男性の利用者は増加した。',
        },
      },
      {
        cells: {
          indicator: '待機児童数（人）',
          previousFigure: '18',
          figure: '25',
          evaluation: '待機児童の減少に向けて、定員を増やした。',
        },
      },
      {
        cells: { evaluation: '応募は102件。子育て世帯の減少が続く中でも関心は高い。' },
        previous: { evaluation: '応募は84件。' },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '512',
          figure: '480',
          evaluation: '1人当たりの利用回数は増えている。',
        },
      },
    ],
  },
  R15: {
    finds: [
      status('利用者数 1,240人（市内 812人、市外 418人）'),
      status('参加者は84人（大人51人、子ども43人）であった。'),
      status('相談件数は計212件（電話98件、来所84件、メール40件）である。'),
      status('男性24人、女性41人、合計63人が参加した。'),
      status('内訳は、小学生120人、中学生84人、高校生31人の計245人である。'),
      status('支給件数は1,420件で、内訳は第1子712件、第2子498件、第3子以降200件であった。'),
      status('春12回・夏8回・秋10回の合わせて31回開催した。'),
      status('対象者 320人\n受診者 288人\n未受診者 42人'),
      status('延べ612人（幼児 201人・小学生 311人・中学生 110人）が来館'),
      status('A会場：42人　B会場：38人　C会場：27人　計：117人'),
      status('訪問は保健師分84件＋助産師分41件＝135件'),
      status('申請85件のうち、決定72件、却下9件、取下げ6件であった。'),
      status('受入れは公立3園で12人、私立5園で21人、合計34人であった。'),
      status('開催回数：春6回、秋4回、冬3回（計12回）'),
      status('参加者　大人128人　子ども96人　合計214人'),
      status('相談者の内訳は母親182人、父親31人、祖父母12人で、合わせて235人であった。'),
      status('事業費612千円（国204千円、県204千円、市214千円）'),
      status('会員総数482人（依頼会員301人・提供会員142人・両方会員49人）'),
      status('配布部数2,400部（小学校1,200部、中学校800部、高校500部）'),
      status('・窓口 84件\n・電話 121件\n・メール 32件\n計 247件'),
      status('対象児童412人（1年生142人、2年生131人、3年生149人）'),
      reason('総数は84件で、その内訳は新規31件、継続43件である。'),
      status('年長48人、年中51人、年少39人の合計148人が在籍'),
      status('総額1,420千円（報償費312千円、需用費486千円、委託料602千円）'),
      status('貸出数　図書 12,410冊、雑誌 1,204冊、計 13,714冊'),
      status('参加校は小学校9校・中学校5校の計15校'),
    ],
    passes: [
      status('利用者数 1,240人（市内 822人、市外 418人）'),
      status('参加者は84人（うち大人41人、子ども31人）であった。'),
      status('相談件数は計212件（主なもの：電話98件、来所84件）である。'),
      status('男性24人、女性39人、合計63人が参加した。'),
      status('登録者は延べ120人、実人数は84人で、新規は31人であった。'),
      status('申請85件、決定72件、却下9件（4件は審査中）であった。'),
      status('3か所で計42回開催した。'),
      status('会議を4回、研修を6回開き、計182人が参加した。'),
      status('参加者120人（保護者60人、児童60人、ほかスタッフ12人）'),
      status('相談は212件で、うち育児98件、発達84件、家庭40件など（重複あり）'),
      status('訪問は保健師分84件＋助産師分41件＝125件'),
      status('参加者　大人128人　子ども96人　合計224人'),
      status('参加者224人（市内182人、うち未就学児84人）'),
      status('3回（6月、9月、12月）開催し、合計84人が参加'),
      status('会員総数482人（うち依頼会員301人、提供会員142人）'),
      status('事業費612千円（補助率1/2、上限300千円）'),
      status('参加者は延べ84人、実人数は52人、計6回'),
      status('午前の部42人、午後の部38人。前年度は計72人であった。'),
      status('2か所（駅前42人、本庁38人）で80人'),
      status('検査の結果、異常なし312人、要精検24人、要治療8人であった。'),
      status('総額1,420千円（報償費312千円、需用費486千円ほか）'),
      status('参加校は小学校9校・中学校5校の計14校'),
      status('実施校9校、参加者412人、計12回'),
      status('前期6回、後期6回、計12回開催し、延べ412人が参加'),
      status('大人2人と子ども3人の5人家族が多い。'),
    ],
  },
  R16: {
    finds: [
      status('年間利用者数 2,904人（月平均 262人）'),
      status('24回開催し、延べ516人が参加した（1回あたり31.5人）。'),
      status('開所日数245日、延べ利用者数 4,410人、1日平均 20人'),
      status('相談は年間612件で、月平均61件であった。'),
      status('8会場で延べ1,240人、1会場当たり165人が来場した。'),
      status('延べ1,464人、1か月平均132人が利用した。'),
      status('12教室に登録児童486人、1教室平均42.5人である。'),
      status('貸出冊数は36,120冊で、1人当たりの貸出は平均8.4冊（利用者4,010人）であった。'),
      status('年間開館日数288日、来館者延べ14,112人（1日平均52人）'),
      status('参加者は12回で延べ252人（平均24人）'),
      status('1回平均18人（10回、延べ156人）が参加'),
      status('年間延べ2,160時間、月平均200時間'),
      status('1校あたり平均28人（12校、288人）が受講した。'),
    ],
    passes: [
      status('年間利用者数 2,904人（月平均 242人）'),
      status('24回開催し、延べ516人が参加した（1回あたり21.5人）。'),
      status('開所日数245日、延べ利用者数 4,410人、1日平均 18人'),
      status('10月に開所し、延べ612人、月平均102人が利用した。'),
      status('相談は年間612件、うち新規は月平均12件であった。'),
      status('1回あたりの定員は20人、24回開催し、延べ412人が参加した。'),
      status('全国の平均は1人当たり5.2冊である。'),
      status('年間開館日数288日、来館者延べ14,112人（1日平均49人）'),
      status('1回平均15.6人（10回、延べ156人）が参加'),
      status('1日平均利用者数は46人（年間11,040人、開所240日）'),
      status('平均年齢は72歳、参加は12回で延べ252人であった。'),
    ],
  },
  R25: {
    finds: [
      since('相談件数 84件', '相談件数 152件'),
      since('利用者数　延べ1,240人', '利用者数　延べ512人'),
      { cells: { indicator: '利用者数（人）', previousFigure: '120', figure: '48', evaluation: '窓口で案内した。' } },
      { cells: { indicator: '利用者数（人）', previousFigure: '40', figure: '96', evaluation: 'チラシを配布した。' } },
      status('令和4年度　210件\n令和5年度　88件'),
    ],
    passes: [
      since('相談件数 84件', '相談件数 92件'),
      since('相談件数 2件', '相談件数 5件'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '48',
          evaluation: '隣接市に新しい施設ができた影響により、利用者は48人に減少した。',
        },
      },
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '40',
          figure: '96',
          evaluation: '会場を2か所から4か所に増やしたことで、利用者が増えたものである。',
        },
      },
      since('定員 40人', '定員 80人'),
      { cells: { indicator: '利用者数（人）', previousFigure: '0', figure: '96', evaluation: '今年度から開始した。' } },
      since('前期講座 12人', '後期講座 42人'),
    ],
  },
  R40: {
    finds: [
      status('対象者420人のうち336人が受診し、受診率は85.0％であった。'),
      status('回答数 612件（回収率 72.4％、配布 900件）'),
      status('定員120人に対し参加者は102人で、参加率は90％であった。'),
      status('18校中15校（88.3％）で実施'),
      status('32人が受験し、28人が合格した（合格率82.5％）。'),
      status('目標値500人に対し実績は462人（達成率96.4％）'),
      status('アンケート回答者84人のうち、満足と答えたのは71人（91.5％）であった。'),
      status('配布1,200枚、回収780枚、回収率68.0％'),
      { cells: { targetFigure: '250', figure: '205', status: '目標に対する達成率は86.0％であった。' } },
      status('実施率は83.3％（14校中12校）であった。'),
      status('受診者数 412人（受診率 82.0％、対象者 490人）'),
      status('対象490人、受診412人、受診率81.1％'),
      status('在籍児童612人のうち、朝食を毎日とる児童は521人（82.1％）'),
      status('回答者240人中「満足」が198人で85.2％を占めた。'),
      status('14校のうち9校で導入し、導入率は71.4％となった。'),
      status('40団体中31団体から回答（回答率82.5％）'),
      status('執行率は88.4％（予算額1,200千円、決算額1,040千円）'),
      { cells: { targetFigure: '400', figure: '372', evaluation: '目標の96.0％にあたる372人が利用した。' } },
      { cells: { targetFigure: '400', figure: '372', rate: '90%' } },
      status('進学者は48人（進学率96.0％、卒業者52人）'),
    ],
    passes: [
      status('対象者420人のうち336人が受診し、受診率は80.0％であった。'),
      status('回答数 612件（回収率 68.0％、配布 900件）'),
      status('18校中15校（83.3％）で実施'),
      status('18校中15校で実施した。うち授業での活用率は92％であった。'),
      status('目標値500人に対し実績は462人（達成率92.4％）'),
      status('参加者120人のうち、市外からは24人であった。満足度は92.0％であった。'),
      status('420人中336人、79％台であった昨年度から上昇した。'),
      status('対象490人、受診412人、受診率84.1％'),
      status('在籍児童612人のうち、朝食を毎日とる児童は521人（85.1％）'),
      status('40団体中31団体から回答（回答率77.5％）。満足度は92.0％であった。'),
      status('14校のうち9校で導入した。児童の利用率は71.4％である。'),
      status('参加者84人、うち初参加が52人。アンケート回収率は92.9％'),
    ],
  },
  R41: {
    finds: [
      status('相談は210件で、前年度（184件）より16件増加した。'),
      status('登録者数は前年度の84人から112人に増え、38人の増となった。'),
      status('62回から55回へと9回減少した。'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '148',
          evaluation: '利用者は前年度から38人増えた。',
        },
      },
      since('参加者数 延べ412人', '参加者数 延べ388人（前年度比34人減）'),
      status('令和4年度 310件、令和5年度 341件（21件増）'),
      reason('前年度比12.5％増の270人となった（前年度250人）。'),
      status('開設数は5か所増え、8か所から12か所になった。'),
      status('参加者数は214人（前年度198人、26人増）'),
      status('利用世帯数は48世帯で、前年度の52世帯から6世帯減少しました。'),
      status('令和4年度の124件から132件となり、12件の増加'),
      status('登録者は84人（＋12人、前年度74人）'),
      since('登録者数 412人', '登録者数 448人。前年度から46人の増となった。'),
      since('利用件数 250件', '利用件数 300件（前年度比25％増）'),
      status('前年度45人→今年度61人（14人増）'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '96',
          evaluation: '前年度比30％減となった。',
        },
      },
      reason('昨年度より12校増え、18校から28校での実施となった。'),
    ],
    passes: [
      status('相談は210件で、前年度（184件）より26件増加した。'),
      status('62回から55回へと7回減少した。'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '148',
          evaluation: '利用者は前年度から28人増えた。',
        },
      },
      reason('前年度比8％増の270人となった（前年度250人）。'),
      status('定員を20人増やし、120人とした。'),
      status('相談は210件で、コロナ前より40件少ない。'),
      status('利用は412人で、うち市外が前年度より12人増えた。'),
      status('参加者数は214人（前年度198人、16人増）'),
      since('利用件数 250件', '利用件数 300件（前年度比20％増）'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '96',
          evaluation: '前年度比20％減となった。',
        },
      },
      status('登録者は84人（うち新規12人、前年度74人）'),
      status('職員を2人増やし、6人体制とした。'),
      status('貸出は2倍の840冊となった（前年度420冊）。'),
    ],
  },
  R43: {
    finds: [
      status('受診率は78.2％で、前年度（75.1％）より3.1％増加した。'),
      status('満足度が88％から92％に4％アップした。'),
      {
        cells: { evaluation: '接種率は64.5％となり、前年度より3.5％上昇した。' },
        previous: { evaluation: '接種率は61.0％であった。' },
      },
      status('回収率は52.0％から48.5％へと3.5％低下した。'),
      status('達成率95.0％（前年度91.0％、4.0％増）'),
      status('実施率90％（前年度85％、5％増）'),
      reason('受診率は前年度の71.2％に対し73.6％と2.4％向上した。'),
      status('達成率は3％上昇し、93％となった（前年度90％）。'),
      since('参加率 42.0％', '参加率 45.5％（3.5％増）'),
    ],
    passes: [
      status('受診率は78.2％で、前年度（75.1％）より3.1ポイント増加した。'),
      status('利用者数は前年度より4％増加した。'),
      status('受診率は78.2％。受診者数は前年度比3.1％増の412人であった。'),
      status('実施率90％（前年度85％、5ポイント増）'),
      status('受診者数は3％上昇し、412人となった（前年度400人）。'),
    ],
  },
  R45: {
    finds: [
      since('登録者数（累計）　340人', '登録者数（累計）　328人'),
      since('累計修了者は120人である。', '今年度は14人が修了し、累計修了者は136人となった。'),
      since('これまでに延べ38団体を認証した。', '新たに5団体を認証し、累計は42団体である。'),
      since('累計設置台数 64台', '新規設置8台、累計設置台数 75台'),
      since('延べ登録者数（累計） 210人', '新規登録15人、累計235人'),
      since('累計84件', '新規12件、累計98件'),
      since('認定者は通算56人', '認定者は9人で、通算67人となった。'),
    ],
    passes: [
      since('累計修了者は120人である。', '今年度は14人が修了し、累計修了者は134人となった。'),
      since('登録者数（累計）　340人', '登録者数（累計）　328人（退会者の整理による）'),
      since('累計設置台数 64台', '新規設置8台、累計設置台数 72台'),
      since('累計84件', '新規12件、累計96件'),
      since('累計84件', '新規12件、廃止2件、累計94件'),
    ],
  },
  R46: {
    finds: [
      {
        cells: {
          status: '令和2年度 84件、令和3年度 91件、令和4年度 88件、令和5年度 95件',
          evaluation: '件数は3年連続で増加している。',
          indicator: '件数',
        },
      },
      reason('利用者は過去最多の212人となった（令和3年度 198人、令和4年度 220人、令和5年度 212人）。'),
      reason('申請は毎年増えている（令和3年度62件、令和4年度58件、令和5年度71件）。'),
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 131人\n令和5年度 利用者数 128人',
          evaluation: '利用者数は右肩上がりで推移している。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 131人\n令和5年度 利用者数 128人',
          evaluation: '利用者数はここ数年、増加を続けている。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 111人\n令和5年度 利用者数 115人',
          evaluation: '利用者数は減少の一途をたどっている。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 131人\n令和5年度 利用者数 128人',
          evaluation: '利用者数はこれまでで最も多い128人となった。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 131人\n令和5年度 利用者数 138人',
          evaluation: '利用者数は3年ぶりに増加した。',
        },
      },
      reason('開始以来最多の利用となった（令和2年度310人、令和3年度402人、令和4年度488人、令和5年度471人）。'),
      {
        cells: {
          status: '令和3年度 開催回数 12回\n令和4年度 開催回数 10回\n令和5年度 開催回数 14回',
          evaluation: '開催回数は年々増えている。',
        },
      },
      { cells: { status: '令和3年度 42人、令和4年度 38人、令和5年度 35人', evaluation: '3年連続で増加している。' } },
      {
        cells: {
          status: '令和3年度 相談件数 42件\n令和4年度 相談件数 38件\n令和5年度 相談件数 35件',
          evaluation: '相談件数は毎年増加しており、対応が課題である。',
        },
      },
    ],
    passes: [
      reason('利用者は過去最多の232人となった（令和3年度 198人、令和4年度 220人、令和5年度 232人）。'),
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 131人\n令和5年度 利用者数 138人',
          evaluation: '利用者数は2年連続で増加している。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 111人\n令和5年度 利用者数 115人',
          evaluation: '出生数は年々減少している。',
        },
      },
      {
        cells: {
          status: '令和3年度 利用者数 120人\n令和4年度 利用者数 111人\n令和5年度 利用者数 115人',
          evaluation: '利用者数は2年ぶりに増加した。',
        },
      },
      {
        cells: {
          status: '令和3年度 相談件数 32件\n令和4年度 相談件数 38件\n令和5年度 相談件数 45件',
          evaluation: '相談件数は毎年増加しており、対応が課題である。',
        },
      },
    ],
  },
  R48: {
    finds: [status('令和3年度　参加者数 84人\n令和4年度　参加者数 84人\n令和5年度　参加者数 84人')],
    passes: [
      status('令和3年度　定員 84人\n令和4年度　定員 84人\n令和5年度　定員 84人'),
      status('令和3年度　12回\n令和4年度　12回\n令和5年度　12回'),
    ],
  },
};
