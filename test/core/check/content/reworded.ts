/**
 * Ratings, denials, years, announcements and spellings worded in other ways than the checks were written from.
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

export const REWORDED: Readonly<Record<string, Sentences>> = {
  R03: {
    finds: [
      { cells: { evaluation: 'おおむね目標に近い数字となったため「継続」の評価とした。', rating: '達成' } },
      { cells: { evaluation: '以上のことから、評価は継続とする。', rating: '達成' } },
      { cells: { evaluation: '自己評価は「達成」とします。', rating: '継続' } },
      {
        cells: { evaluation: '参加者が目標を下回ったことから、評価区分については「継続」としました。', rating: '達成' },
      },
      { cells: { evaluation: '（評価：未実施）準備が間に合わなかった。', rating: '継続' } },
      { cells: { evaluation: '会場の都合で開催できず、「未実施」とした。', rating: '継続' } },
      { cells: { evaluation: '目標を上回ったので達成と判断した。', rating: '継続' } },
      { cells: { evaluation: '評価については達成が妥当と判断した。', rating: '継続' } },
      { cells: { evaluation: '本年度は未実施とする。', rating: '達成' } },
      { cells: { evaluation: '以上により、本事業の評価区分は充実である。', rating: '継続' } },
      { cells: { evaluation: '評価：達成。目標の回数を上回った。', rating: '継続' } },
      { cells: { evaluation: '目標値に届かなかったことから、評価は「継続」にとどめた。', rating: '達成' } },
      { cells: { evaluation: 'おおむね計画どおり進んでいるので、区分は「継続」としている。', rating: '達成' } },
      { cells: { evaluation: '年度内に終えられなかったため「未実施」と評価しています。', rating: '達成' } },
      { cells: { evaluation: '「達成」と評価できる。', rating: '継続' } },
      { cells: { evaluation: '自己評価を「達成」としたのは、目標を上回ったためである。', rating: '継続' } },
      { cells: { evaluation: 'よって評価区分「継続」とした。', rating: '達成' } },
    ],
    passes: [
      { cells: { evaluation: '参加者からは達成感があったとの声が聞かれた。', rating: '継続' } },
      { cells: { evaluation: '前年度は「未実施」と評価したが、今年度は5回開催できた。', rating: '継続' } },
      { cells: { evaluation: '来年度は「達成」の評価となるよう、回数を増やす。', rating: '継続' } },
      { cells: { evaluation: '相談体制の充実を図り、利用者から高く評価された。', rating: '継続' } },
      { cells: { evaluation: '一部の会場では未実施となったが、全体では予定の回数を行った。', rating: '継続' } },
      { cells: { evaluation: '外部委員からは「達成」とすべきとの意見があった。', rating: '継続' } },
      { cells: { evaluation: '継続して相談に応じたことが評価された。', rating: '達成' } },
      { cells: { evaluation: '目標の達成に向けて、継続的に取り組んだ。', rating: '継続' } },
      { cells: { evaluation: '未実施の2校とは、日程の調整を進めている。', rating: '継続' } },
      { cells: { evaluation: '利用者アンケートでは「充実している」との評価が9割を占めた。', rating: '継続' } },
      { cells: { evaluation: '「継続は力なり」を合言葉に12回開いた。', rating: '達成' } },
      { cells: { evaluation: '国の評価では「達成」とされている項目も含む。', rating: '継続' } },
      { cells: { evaluation: '未実施とした回の代わりに、動画を配信した。', rating: '継続' } },
    ],
  },
  R05: {
    finds: [
      { cells: { rating: '継続', target: '令和5年度　参加者数 200人', status: '参加者数 214人' } },
      { cells: { rating: '継続', targetFigure: '40', figure: '43', indicator: '開催回数（回）' } },
      { cells: { rating: '継続', target: '年12回開催', status: '年14回開催' } },
      { cells: { rating: '継続', target: '8か所', status: '市内8か所に設置済み' } },
      { cells: { rating: '未実施', target: '受診率 85％', status: '受診率 88.2％' } },
      { cells: { rating: '継続', target: '待機児童 0人', status: '待機児童 0人' } },
    ],
    passes: [
      { cells: { rating: '継続', target: '令和5年度　参加者数 200人', status: '参加者数 186人' } },
      { cells: { rating: '達成', targetFigure: '40', figure: '43', indicator: '開催回数（回）' } },
      { cells: { rating: '継続', target: '令和8年度　8か所　令和5年度　9か所', status: '令和5年度　6か所' } },
      { cells: { rating: '継続', targetFigure: '30', figure: '34', indicator: '交通事故件数（件）' } },
      { cells: { rating: '継続', target: '年12回開催、参加者240人', status: '年12回開催、参加者198人' } },
      {
        cells: { rating: '継続', target: '4か月児健診の受診率98％', status: '4回案内を送り、受診率は96.1％であった。' },
      },
    ],
  },
  R06: {
    finds: [
      { cells: { rating: '未実施', status: '6月と10月に研修会を開催し、延べ84人が参加した。' } },
      { cells: { rating: '未実施', status: '3回実施、受講者41名' } },
      { cells: { rating: '達成', status: '感染症の影響により中止' } },
      { cells: { rating: '達成', status: '令和5年度は開催しなかった。' } },
      { cells: { rating: '継続', status: '実施に至らなかった。' } },
      { cells: { rating: '達成', status: '申込みがなかったため、実施していない。' } },
      { cells: { rating: '未実施', status: '市内4校で出前講座を行い、312人が受講しました。' } },
      { cells: { rating: '継続', status: '実績なし' } },
      { cells: { rating: '継続', status: '未着手' } },
      {
        cells: {
          rating: '未実施',
          status: '・出前講座　6回\n・参加者　延べ142人',
          evaluation: '学校からの依頼を受けて実施しました。',
        },
      },
      { cells: { rating: '達成', status: '事業の見直しを行っているため、実施していない。' } },
      { cells: { rating: '継続', status: '本年度は新型コロナウイルス感染症のため中止とした。' } },
      { cells: { rating: '未実施', status: '7月に開催。62名参加。' } },
    ],
    passes: [
      { cells: { rating: '未実施', status: '開催を見送り、代わりに資料を120部配布した。' } },
      { cells: { rating: '未実施', status: '講師の都合により開催できなかった。' } },
      { cells: { rating: '継続', status: '相談窓口で84件に対応した。夏の講座は中止した。' } },
      { cells: { rating: '継続', status: '該当者がいなかったが、周知のため広報に3回掲載した。' } },
      { cells: { rating: '未実施', status: '前年度に12回開催したが、今年度は実施していない。' } },
      { cells: { rating: '廃止', status: '令和4年度末で終了した。' } },
      { cells: { rating: '未実施', status: '令和4年度は7月に開催。今年度は会場の改修により休止した。' } },
      { cells: { rating: '継続', status: '秋の回は雨天のため中止したが、春と夏に計4回行った。' } },
    ],
  },
  R07: {
    finds: [
      {
        cells: {
          evaluation:
            '子どもの数が減るなかで利用の希望は多様になっており、限られた職員でどのように対応していくかが課題となっている。',
        },
        previous: {
          evaluation:
            '子どもの数が減るなかで利用の希望は多様になっており、限られた職員でどのように対応していくかが課題となっている。',
        },
      },
      {
        cells: {
          evaluation: '窓口の混雑を和らげるため、予約の仕組みを取り入れるとともに、案内表示を見直すことが必要である。',
        },
        previous: {
          evaluation:
            '窓口の混雑を和らげるため、予約の仕組みを取り入れるとともに、案内の表示を見直すことが必要である。',
        },
      },
    ],
    passes: [
      { cells: { evaluation: '特になし' }, previous: { evaluation: '特になし' } },
      {
        cells: { evaluation: '今後も引き続き実施していく。' },
        previous: { evaluation: '今後も引き続き実施していく。' },
      },
      {
        cells: { evaluation: '予約の仕組みを取り入れ、窓口の混雑は和らいだ。次は案内の表示を見直す必要がある。' },
        previous: { evaluation: '窓口の混雑を和らげるため、予約の仕組みを取り入れる必要がある。' },
      },
    ],
  },
  R08: {
    finds: [
      since('7回開催、延べ212人参加', '7回開催、延べ212人参加'),
      since('窓口で相談を受け、関係課につないだ。', '窓口で相談を受け、関係課につないだ。'),
      since('利用件数　1,204件', '利用件数　1,204件'),
      since('広報紙に4回掲載し、チラシを2,000枚配布した。', '広報紙に４回掲載し、チラシを２，０００枚配布した。'),
    ],
    passes: [
      since('3園　定員210人', '3園　定員210人'),
      since('市内全12校で実施', '市内全12校で実施'),
      since('検討中', '検討中'),
      since('7回開催、延べ212人参加', '7回開催、延べ198人参加'),
    ],
  },
  R09: {
    finds: [
      status('研修を2回開いた。次年度は夜の回も設けたい。'),
      status('関係機関と連携しながら、切れ目のない支援を行っていく。'),
      status('今後は、学校とも協力しながら進めていきたい。'),
      status('12回開催し、延べ240人が参加した。引き続き周知に努めていく。'),
      status('保護者の負担を減らすため、申請の方法を見直す予定。'),
      status('相談員の増員を検討していく。'),
      status('来年度から新しい会場で実施する予定である。'),
      status('・講座を5回実施\n・今後、受講者の拡大を図る'),
      status('引き続き、関係機関との連携強化に努める。'),
      status('ホームページの内容を充実させ、利用者の増加を目指す。'),
      status('今後も、広報等により周知を行う。'),
      status('説明会を3回開催した。今後、対象者の拡大について検討する。'),
      status('次年度以降、段階的に実施する予定。'),
      status('令和6年度の開設に向け準備を進める。'),
    ],
    passes: [
      status('今後の方針を検討する会議を3回開いた。'),
      status('次年度の計画を策定した。'),
      status('引き続き窓口で相談に応じ、84件を受け付けた。'),
      status('来年度の募集に向けて、説明会を2回開催した。'),
      status('「今後も続けてほしい」との声が多く寄せられた。'),
      status('将来の見込みを試算し、報告書にまとめた。'),
      status('関係機関との連携強化に努めた。'),
      status('令和6年度の開設に向け準備を進めた。'),
      status('今後の進め方について協議した。'),
      status('継続して見守りを行っている。'),
      status('毎月1回、相談日を設けている。'),
      status('要望のあった3校に対し、個別に説明している。'),
    ],
  },
  R10: {
    finds: [
      {
        cells: {
          status: '広報やホームページで制度を知らせ、窓口で個別の相談に応じた。',
          next: '広報やホームページで制度を知らせ、窓口で個別の相談に応じる。',
        },
      },
      {
        cells: {
          status: '学校と連携し、登下校の見守り活動を行うとともに、危険な箇所の点検を実施しました。',
          next: '学校と連携し、登下校の見守り活動を行うとともに、危険な箇所の点検を実施します。',
        },
      },
    ],
    passes: [
      {
        cells: { status: '広報やホームページで制度を知らせた。', next: 'SNSでも制度を知らせ、夜間の窓口を月1回開く。' },
      },
      { cells: { status: '継続実施', next: '継続実施' } },
    ],
  },
  R12: {
    finds: [
      {
        cells: {
          content: '子育て家庭が地域で孤立することのないよう、気軽に集える場を市内各所に設けます。',
          status: '子育て家庭が地域で孤立することのないよう、気軽に集える場を市内各所に設けた。',
        },
      },
    ],
    passes: [
      {
        cells: {
          content: '子育て家庭が気軽に集える場を市内各所に設けます。',
          status: '市内6か所で集いの場を開き、延べ2,410組が利用した。',
        },
      },
    ],
  },
  R17: {
    finds: [
      status('子育て講座を3回開催した。子育て講座を3回開催した。'),
      status('参加者84人、参加者84人'),
      status('市内の小学校で実施した実施した。'),
      status('相談に応じるとともに、とともに、関係課につないだ。'),
    ],
    passes: [
      status('1回目は84人、2回目は84人が参加した。'),
      status('前期42人、後期42人'),
      status('公立3園、私立3園で実施した。'),
      status('一人ひとりの様子を見ながら、少しずつ時間を延ばした。'),
    ],
  },
  R18: {
    finds: [
      status('今年度は実施しなかった。\n参加者は延べ84人であった。'),
      status('説明会は開催していない。説明会には62人が参加した。'),
      status('相談実績なし。電話相談12件、来所相談4件を受けた。'),
      status('登録者数は120人である。周知を進め、登録者数は134人となった。'),
      status('冊子は作成しなかった。冊子を1,200部配布した。'),
      status('事故の発生はなかった。事故は3件発生した。'),
      status('希望者がいなかったため派遣はなかった。派遣は6回、12人であった。'),
      status('苦情は0件。苦情2件については、速やかに対応した。'),
      status('今年度の申請はありませんでした。申請件数3件、交付額120千円。'),
      status('中止とした。当日は210人が来場した。'),
      status('開催回数は6回。毎月開催し、開催回数は12回となった。'),
      status('実績なし（3件、延べ14人）'),
      status('利用者はいなかった。利用者からは好評であった。延べ12人が利用した。'),
      status('パンフレットの作成は見送った。パンフレットを800部作成し、窓口に置いた。'),
      status('交流会は開催できませんでした。交流会には42人が参加しました。'),
      status('登録団体数は31団体であった。登録団体数は38団体となり、活動が広がった。'),
    ],
    passes: [
      status('対面では実施しなかった。オンラインで3回行い、延べ84人が参加した。'),
      status('重大な事故はなかった。軽微な事故は3件であった。'),
      status('前年度は開催できなかったが、今年度は62人が参加した。'),
      status('新規の登録はなかった。登録者数は120人である。'),
      status('4月の登録者数は120人、年度末の登録者数は134人である。'),
      status('冊子は増刷しなかった。在庫の1,200部を配布した。'),
      status('休日の相談はなかった。平日の相談は84件であった。'),
      status('4月から6月までは中止とした。7月以降に6回開き、延べ84人が参加した。'),
      status('A会場は中止とした。B会場では84人が参加した。'),
      status('新規申請はありませんでした。継続の申請は3件でした。'),
      status('会議は書面開催とした。委員12人から意見を得た。'),
      status('登録団体数は年度当初31団体であった。年度末の登録団体数は38団体となった。'),
      status('前期は開催できませんでしたが、後期に42人が参加しました。'),
      status('重傷事故なし。軽傷3件については保護者に連絡した。'),
    ],
  },
  R19: {
    finds: [
      { cells: { target: '隔年で実施（令和4年度、令和6年度）', status: '令和5年度に実施し、412件の回答を得た。' } },
      { cells: { target: '改訂は令和6年度に行う。', status: '令和5年度に改訂を行い、1,000部作成した。' } },
      {
        cells: {
          content: '令和4年度・令和7年度に意識調査を実施します。',
          status: '令和5年度に意識調査を実施しました。',
        },
      },
    ],
    passes: [
      { cells: { target: '隔年で実施（令和5年度、令和7年度）', status: '令和5年度に実施し、412件の回答を得た。' } },
      { cells: { target: '令和4年度に策定した方針に基づき実施', status: '令和5年度に実施した。' } },
    ],
  },
  R20: {
    finds: [
      { cells: { programme: '見守り便【新規】' }, previous: { programme: '見守り便【新規】' } },
      { cells: { programme: '見守り便（新規）' }, previous: { programme: '見守り便（新規）' } },
      { cells: { programme: '★新規　見守り便' }, previous: { programme: '★新規　見守り便' } },
    ],
    passes: [{ cells: { programme: '見守り便' }, previous: { programme: '見守り便【新規】' } }],
  },
  R23: {
    finds: [
      {
        cells: { status: 'R4年度から始めた取組を続けた。' },
        others: [
          { programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' },
          { programme: '乙', status: '令和3年度に始めた。' },
        ],
      },
      {
        cells: { status: '4年度より参加者が増え、62人となった。' },
        others: [
          { programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' },
          { programme: '乙', status: '令和3年度に始めた。' },
        ],
      },
      {
        cells: { evaluation: '元年度に導入した仕組みを見直した。' },
        others: [
          { programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' },
          { programme: '乙', status: '令和3年度に始めた。' },
        ],
      },
      {
        cells: { evaluation: 'H30年度の調査結果を用いた。' },
        others: [
          { programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' },
          { programme: '乙', status: '令和3年度に始めた。' },
        ],
      },
    ],
    passes: [
      {
        cells: { status: '任期3年の委員を選んだ。小学校5年生を対象に、2年間で3回開いた。' },
        others: [{ programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' }],
      },
      {
        cells: { status: '令和3・4年度の2か年で整備した。10年が経過した施設を改めた。' },
        others: [{ programme: '甲', status: '令和5年度は12回、令和4年度は11回開いた。' }],
      },
    ],
  },
  R24: {
    finds: [
      { cells: { target: '令和8年度　150件', status: '利用実績　84人' } },
      { cells: { target: '年間 40回', status: '38人' } },
      { cells: { target: '12団体', status: '登録 14人' } },
      reason('補助額は1,240千円（1,240万円）であった。'),
    ],
    passes: [
      { cells: { target: '令和8年度　150人', status: '利用実績　84名' } },
      { cells: { target: '12か所', status: '11園で実施、延べ412人' } },
      { cells: { target: '受診率 90％', status: '受診者 412人、受診率 88.1％' } },
    ],
  },
  R26: {
    finds: [
      {
        cells: {
          indicator: '登録者数（人）',
          baseline: '240',
          plannedDirection: '漸増',
          status: '登録者数（人）　181人',
        },
      },
      {
        cells: {
          indicator: '利用件数（件）',
          baseline: '420',
          plannedDirection: '維持',
          status: '利用件数（件）　310件',
        },
      },
      {
        cells: {
          indicator: '苦情件数（件）',
          baseline: '12',
          plannedDirection: '漸減',
          status: '苦情件数（件）　31件',
        },
      },
    ],
    passes: [
      {
        cells: {
          indicator: '登録者数（人）',
          baseline: '240',
          plannedDirection: '漸増',
          status: '登録者数（人）　268人',
        },
      },
      {
        cells: {
          indicator: '利用件数（件）',
          baseline: '420',
          plannedDirection: '維持',
          status: '利用件数（件）　412件',
        },
      },
    ],
  },
  R27: {
    finds: [
      { cells: { indicator: '参加者数（人）', figure: '多数' } },
      { cells: { indicator: '参加者数（人）', figure: '－' } },
      { cells: { indicator: '参加者数（人）', figure: '集計中' } },
      { cells: { indicator: '講座の開催回数（回）', figure: '毎月' } },
      { cells: { indicator: '講座の参加者数（人）', status: '講座を5回開催した。' } },
    ],
    passes: [
      { cells: { indicator: '参加者数（人）', figure: '84人' } },
      { cells: { indicator: '講座の参加者数（人）', status: '講座を5回開催し、84人が参加した。' } },
    ],
  },
  R28: {
    finds: [
      { cells: { indicator: '受診率（％）', status: '接種率（％）　88.1％' } },
      { cells: { indicator: '修了者数', figure: '84', evaluation: '申込者数は84人で、ほぼ定員に達した。' } },
    ],
    passes: [
      { cells: { indicator: '修了者数', figure: '84', evaluation: '申込者数は96人、修了者数は84人であった。' } },
      { cells: { indicator: '来館者数（人）', figure: '1,240', evaluation: '延べ利用者数は1,240人であった。' } },
    ],
  },
  R31: {
    finds: [
      status('令和4年9月に講演会を開催し、120人が参加した。'),
      status('令和3年度は、全校に機器を配備した。'),
      reason('令和6年8月に夏の教室を開催した。'),
      { cells: { next: '令和4年度に新しい窓口を開設する。' } },
      status('昨年度は12回開催した。'),
      status('令和4年度実績　84件'),
      status('令和4年12月にシンポジウムを開催し、市民182人が来場した。'),
      reason('令和7年4月に新館を開館した。'),
    ],
    passes: [
      status('令和4年9月に策定した計画に基づき、研修を3回開いた。'),
      status('令和4年度に引き続き、講演会を開催した。'),
      status('令和6年3月に講演会を開催した。'),
      reason('令和6年4月に開所する予定である。'),
      status('令和元年度から続けている講座を5回開いた。'),
      status('令和6年4月1日時点の待機児童は3人である。'),
      status('昨年度は12回だったが、今年度は15回開催した。'),
      status('令和4年度に作成したパンフレットを配布した。'),
      status('令和4年12月に改正された条例に基づき、手続を進めた。'),
      status('平成28年度に開始し、今年度で8年目となる。'),
      status('令和5年度末現在の登録者は84人である。'),
    ],
  },
  R32: {
    finds: [
      { cells: { rating: '達成', status: '計画どおり実施した。' } },
      { cells: { rating: '達成', status: '概ね順調に進んでいる。' } },
      { cells: { rating: '達成', status: '関係機関と連携して取り組んだ。' } },
      { cells: { rating: '達成', status: '予定していた事業をすべて実施した。' } },
    ],
    passes: [
      { cells: { rating: '達成', status: '計画どおり12回実施した。' } },
      { cells: { rating: '継続', status: '計画どおり実施した。' } },
      {
        cells: {
          rating: '達成',
          status: '駅前の広場に案内板を設け、外国語の表示を加えるとともに、夜も見えるように照明を付けた。',
        },
      },
    ],
  },
  R33: {
    finds: [
      status('周知の効果により、利用者数は前年度より増加した。'),
      reason('若い世代の参加が大きく増えた。'),
      reason('相談件数は昨年度に比べ減少している。'),
      reason('講座の申込者が前年度を大幅に上回った。'),
      status('窓口の利用者が増えた。'),
      reason('登録者数が伸びている。'),
      status('SNSでの周知により、若い世代の利用者が増加した。'),
      reason('昨年度と比較して問合せが増えている。'),
      reason('会員数が大幅に減少した。'),
      reason('出席率が前年度より向上した。'),
      status('相談者が年々増えている。'),
      reason('ボランティアの登録者が減ってきている。'),
    ],
    passes: [
      status('利用者数は前年度より12人増加した。'),
      reason('高齢化の進行により、単身世帯が増加している。'),
      reason('利用者の増加を目指し、周知を行う。'),
      {
        cells: {
          indicator: '利用者数（人）',
          previousFigure: '120',
          figure: '131',
          evaluation: '利用者は前年度より増加した。',
        },
      },
      reason('共働き世帯の増加に伴い、保育の需要が高まっている。'),
      status('SNSでの周知により、利用者が増加した（412人）。'),
      reason('核家族化により、育児に不安を抱える保護者が増加している。'),
      reason('相談件数の増加に対応するため、窓口を増やした。'),
      reason('職員の負担が減少した。'),
      reason('空き店舗が増加している。'),
      reason('子どもの数が減少する中、事業の在り方を検討する。'),
      { cells: { indicator: '会員数（人）', figure: '412', evaluation: '会員数が大幅に減少した。' } },
    ],
  },
  R36: {
    finds: [
      status('関係機関との連系を深めた。'),
      status('保護者の不安を軽限するため、相談に応じた。'),
      status('講座を開摧した。'),
      status('利用者への周知徹底をを図った。'),
      status('参加者数が増加したした。'),
      status('適功な支援につなげた。'),
      status('ボランテア養成講座を開いた。'),
      status('研修を受構した職員が増えた。'),
      status('相談窓口の周知に勤めた。'),
      status('必要な支緩を行った。'),
      status('制度の利用を捉した。'),
      status('住民への意識敬発を行った。'),
      status('パンフレツトを配布した。'),
      status('面接による聞き取り調査を実施しした。'),
      status('早期発見・早期待応に努めた。'),
      status('虐待の末然防止に努めた。'),
      status('保育の質の向上に務めた。'),
      status('検討会を設致した。'),
      status('医療機関との連携を強可した。'),
      status('利用者に対しし、案内した。'),
      status('相談員を派見した。'),
      status('きめ細やかなな対応を行った。'),
      status('関係機間と調整した。'),
      status('専問的な助言を得た。'),
      status('事業の周知をを行った。'),
      status('参加者からは好表であった。'),
      status('障害者の就労支縁を行った。'),
      status('研修会にに参加した。'),
      status('円滑な実施に繋がったた。'),
      status('学校運営協議会のの意見を聞いた。'),
    ],
    passes: [
      status('関係機関との連携を深め、周知に努めた。'),
      status('議長を務めた委員に礼を述べた。'),
      status('いきいきと暮らせるまちづくりを進めた。'),
      status('子どもたちがのびのびと遊べる場を設けた。'),
      status('保健所と保険年金課が打合せを行った。'),
      status('体育館を開放し、解放感のある空間とした。'),
      status('感染対策を講じた上で実施した。'),
      status('こどもや若者の意見を聴いた。'),
      status('学校図書館司書が読み聞かせを行った。'),
      status('町内会長会議で説明した。'),
      status('市民参加型の講座とした。'),
      status('各課の担当者会議を経て決定した。'),
      status('新規登録者数が増え、84人となった。'),
      status('区内全域で実施した。'),
      status('保育士等確保対策協議会を開いた。'),
      status('高校生世代までの医療費を助成した。'),
      status('入園児童数は84人であった。'),
      status('産前産後ケアの利用は62件であった。'),
      status('多世代交流拠点施設を整備した。'),
      status('商店会館で開いた。'),
      status('里山整備体験学習を開いた。'),
      status('要支援認定者等の移送を行った。'),
      status('市営住宅の入居者に案内した。'),
      status('幼保小連携推進協議会で協議した。'),
      status('農地転用申請の受付を行った。'),
    ],
  },
  R37: {
    finds: [
      reason('回数を増やしました。参加者の声を聞いた。次回に生かします。'),
      status('12回開催しました。今後も続ける必要がある。'),
    ],
    passes: [reason('12回開催した。参加者の声を聞いた。')],
  },
  R38: {
    finds: [
      { cells: { status: '窓口で案内した。' }, previous: { next: '令和5年度に、予約システムを導入する予定である。' } },
      { cells: { status: '新しい会場は未定である。' }, previous: { next: '令和5年度中に新しい会場を開設する。' } },
      { cells: { status: '4か所で実施した。' }, previous: { next: '令和5年度は6か所で実施する予定。' } },
      {
        cells: { evaluation: '入札が不調となり、改修は延期した。' },
        previous: { next: '令和5年度に改修工事を行う。' },
      },
      { cells: { status: '3,000部作成した。' }, previous: { next: '次年度は5,000部を作成する予定である。' } },
      { cells: { status: '研修を2回実施した。' }, previous: { next: '来年度は研修を4回実施する予定。' } },
      { cells: { status: '計画の策定は見送った。' }, previous: { next: '令和5年度中に計画を策定する。' } },
      {
        cells: { status: '巡回バス2台で運行した。' },
        previous: { next: '次年度、巡回バスを1台増やし3台とする予定である。' },
      },
      {
        cells: { status: '休日窓口は人員が確保できず実施に至っていない。' },
        previous: { next: '令和5年4月から休日窓口を開始する。' },
      },
    ],
    passes: [
      {
        cells: { status: '予約システムを導入した。' },
        previous: { next: '令和5年度に、予約システムを導入する予定である。' },
      },
      { cells: { status: '年10回開催した。' }, previous: { next: '次年度は年10回開催する。' } },
      { cells: { status: '広報に3回掲載した。' }, previous: { next: '引き続き、広報等で周知を図る。' } },
      { cells: { status: '新しい遊具を3基設置した。' }, previous: { next: '令和5年度に新しい遊具を3基設置する。' } },
      {
        cells: { status: '9月から支所でも窓口を開き、31件の相談を受けた。' },
        previous: { next: '令和5年9月に支所でも窓口を開設する予定です。' },
      },
      { cells: { status: '研修を4回実施した。' }, previous: { next: '来年度は研修を4回実施する予定。' } },
      { cells: { status: '12回実施した。' }, previous: { next: '今後も継続して実施する。' } },
      { cells: { status: 'チラシを2,000枚配布した。' }, previous: { next: '周知の方法を検討する。' } },
      { cells: { status: '調査を行った。' }, previous: { next: '令和6年度に計画を策定する。' } },
      { cells: { status: '前年度の6回から8回に増やした。' }, previous: { next: '令和5年度は回数を増やす。' } },
    ],
  },
  R39: {
    finds: [
      {
        cells: {
          legend: '達成：100％以上　充実：80％以上100％未満　継続：50％以上80％未満　未実施：50％未満',
          rating: '達成',
          targetFigure: '120',
          figure: '102',
        },
      },
      {
        cells: {
          legend: '達成（90％以上）、継続（60％以上90％未満）、未実施（60％未満）',
          rating: '継続',
          rate: '94.2%',
        },
      },
    ],
    passes: [
      {
        cells: {
          legend: '達成：100％以上　充実：80％以上100％未満　継続：50％以上80％未満　未実施：50％未満',
          rating: '充実',
          targetFigure: '120',
          figure: '102',
        },
      },
    ],
  },
  R42: {
    finds: [
      {
        cells: {
          programme: '総括',
          evaluation: '「達成」とした事業は3事業、「継続」は1事業であった。',
          rating: '達成',
        },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
      {
        cells: { programme: '総括', evaluation: '全3事業のうち、達成が1事業、継続が2事業である。', rating: '達成' },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
      {
        cells: { programme: '総括', evaluation: '達成：3件、継続：1件', rating: '達成' },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
      {
        cells: { programme: '総括', evaluation: '「継続」と評価したものは2件であった。', rating: '達成' },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
    ],
    passes: [
      {
        cells: {
          programme: '総括',
          evaluation: '「達成」とした事業は2事業、「継続」は1事業であった。',
          rating: '達成',
        },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
      {
        cells: { programme: '総括', evaluation: '達成：2件、継続：1件', rating: '達成' },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
      {
        cells: { programme: '総括', evaluation: '継続3件、新規2件の申請があった。', rating: '達成' },
        others: [
          { programme: '甲', rating: '達成' },
          { programme: '乙', rating: '継続' },
        ],
      },
    ],
  },
  R44: {
    finds: [
      status('令和5年11月31日に閉会した。'),
      status('平成33年4月に開所した。'),
      status('6月31日の会議で決めた。'),
      status('令和5年2月30日に開催した。'),
      status('令和0年度から始めた。'),
      status('令和5年13月に開いた。'),
      status('昭和65年に開園した保育園を改修した。'),
      status('9月31日（日）に開催'),
      status('開催日：9月31日'),
      status('2月30日～3月2日に開催'),
      status('令和5年4月31日付けで委嘱した。'),
      status('平成32年度に設置した。'),
      status('令和五年十一月三十一日に閉会した。'),
      status('R5.6.31に実施'),
      status('令和5年15月に開所'),
      status('昭和70年に建てた。'),
      status('平成5年度は、窓口で84件の相談を受けた。'),
    ],
    passes: [
      status('令和6年2月29日に開催した。'),
      status('平成31年4月30日に閉所した。'),
      status('平成元年に開園した保育園を改修した。'),
      status('1月31日に開催した。'),
      status('平成33年度までの計画を前倒しで終えた。'),
      status('12月28日から1月4日まで休館した。'),
      status('昭和56年以前の住宅を対象とした。'),
      status('開催日：9月30日'),
      status('2月28日～3月2日に開催'),
      status('昭和63年に建てた。'),
      status('R5.6.30に実施'),
      status('平成31年3月に設置した。'),
      status('6・12月に実施'),
      status('平成5年に開館した図書館を改修した。'),
      status('令和35年度までに完了する計画である。'),
      status('平成5年度から続く行事を開いた。'),
    ],
  },
  R47: {
    finds: [
      { cells: { previousFigure: '184', figure: '190' }, previous: { figure: '148' } },
      { cells: { previousText: '夜間窓口を月2回開く。' }, previous: { next: '夜間窓口を月1回開く。' } },
    ],
    passes: [{ cells: { previousFigure: '148', figure: '150' }, previous: { figure: '148' } }],
  },
};
