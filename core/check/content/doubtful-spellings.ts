/**
 * Spellings that are hardly ever meant, as data. Never corrected by themselves; where there is one right spelling it is
 * offered. Old forms that stand in names of people and places (齋, 邊, 髙) are not in it.
 */

/** Characters of other hands than Japanese ones, or old forms, with the usual one. */
export const FOREIGN_CHARACTERS: ReadonlyMap<string, string> = new Map(
  '实実 步歩 氣気 区區 个個 书書 东東 业業 务務 动動 发発 变変 图図 园園 场場 处処 头頭 对対 导導 应応 开開 归帰 当當 总総 户戸 报報 时時 显顕 极極 标標 样様 检検 汉漢 济済 现現 划画 环環 疗療 码碼 种種 称稱 税稅 经経 给給 统統 继継 续続 绩績 义義 习習 考攷 联連 胜勝 节節 认認 议議 记記 设設 证証 评評 词詞 话話 说説 请請 课課 调調 读読 负負 财財 质質 费費 资資 赛賽 车車 达達 进進 远遠 连連 适適 选選 邮郵 释釈 钱銭 门門 问問 间間 队隊 际際 险険 难難 静靜 项項 预予 领領 题題 风風 飞飛 馆館 验験 齐斉 龄齢 働働 檢検 實実 學学 國国 會会 體体 驗験 發発 續続 變変 處処 總総 收収 傳伝 圖図 壓圧 應応 戰戦 擧挙 數数 樂楽 歸帰 殘残 當当 經経 縣県 聲声 讀読 輕軽 轉転 遲遅 醫医 鐵鉄 關関 雜雑 靈霊 餘余 點点'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])
    // Pairs in which the first is the Japanese form serve the other way round.
    .filter(([odd, usual]) => odd !== usual && !'区当个考税静赛碼預働称應國學會'.includes(odd)),
);

export interface DoubtfulSpelling {
  readonly pattern: RegExp;
  /** What it probably was to be; undefined where that is not plain. */
  readonly instead: string | undefined;
  readonly why: 'doubled' | 'particle' | 'word' | 'broken';
}

const word = (pattern: string, instead: string): DoubtfulSpelling => ({
  pattern: new RegExp(pattern, 'gu'),
  instead,
  why: 'word',
});
const particle = (pattern: string, instead?: string): DoubtfulSpelling => ({
  pattern: new RegExp(pattern, 'gu'),
  instead,
  why: 'particle',
});
const doubled = (pattern: string, instead?: string): DoubtfulSpelling => ({
  pattern: new RegExp(pattern, 'gu'),
  instead,
  why: 'doubled',
});
const broken = (pattern: string): DoubtfulSpelling => ({
  pattern: new RegExp(pattern, 'gu'),
  instead: undefined,
  why: 'broken',
});

export const DOUBTFUL: readonly DoubtfulSpelling[] = [
  word('選択枝|選択枠', '選択肢'),
  word('認定子ども園', '認定こども園'),
  word('認定子供園', '認定こども園'),
  word('(?<=[\\p{Script=Han}])に務め(?=[るたてま])', 'に努め'),
  word('(?<=(?:軽減|緩和|解消|低減|抑制))を(?:緩和|軽減|低減)(?=する|し|を|$)', 'を図る'),
  word('講議', '講義'),
  word('専問', '専門'),
  word('訪門', '訪問'),
  word('復数', '複数'),
  word('対照者', '対象者'),
  word('実施伏況|実施状態況', '実施状況'),
  word('徹低', '徹底'),
  word('完壁', '完璧'),
  word('価値感', '価値観'),
  word('成積', '成績'),
  word('危倶', '危惧'),
  word('派遺', '派遣'),
  word('幣害', '弊害'),
  word('保健料', '保険料'),
  word('生活保健(?!所|師|室|指導)', '生活保険'),
  word('意志疎通', '意思疎通'),
  word('異和感', '違和感'),
  word('特微', '特徴'),
  word('支緩', '支援'),
  word('児童虐侍|虐侍', '虐待'),
  word('待機児章', '待機児童'),
  particle('(?<!も)のに(?=向けた|向けて|対する|関する|よる|おける)', 'に'),
  particle('(?<=解消|推進|実現|向上|達成|拡大|改善|充実|確保|防止|軽減|強化)の(?=向けた?(?:て|検討|取))', 'に'),
  particle(
    '(?<=[\\p{Script=Han}\\p{Script=Katakana}])(?:をを|にに(?!ぎ|ん)|がが(?!ん|い|く)|のの(?!び|し|ち|ぼ|ろ|う)|とと(?!も|の|ころ|ん)|でで(?!き)|へへ|をの|をが|がを|にを|のを(?=図|行|実)|をに(?!ぎ|ら|お|ん))',
  ),
  particle('・(?=[をがはにへ](?!ん|っ|い|り|つ|じ|ぐ|な|ぎ|こ))'),
  particle('(?<=[\\p{Script=Han}\\p{Script=Katakana}])と含む', 'を含む'),
  particle('(?<=ニーズ|要望|期待|声)(?=応え|応じ|対応し)', 'に'),
  particle('(?<=引き続|引続)きた(?!め|い)', 'き'),
  particle('([がをはに])[(（][^()（）]{1,20}[)）]\\1(?![\\p{Script=Hiragana}])'),
  doubled('(?<=[\\p{Script=Han}])(?:して){2,}(?!く)', 'して'),
  doubled('(?<=[低高多少良悪強弱広狭長短早遅近遠難無])いい(?=[\\p{Script=Hiragana}])', 'い'),
  word('撤底', '徹底'),
  word('必用(?=[なとで性])', '必要'),
  word('間題', '問題'),
  word('園庭解放|校庭解放|施設解放', '開放'),
  word('(?<=支援|相談|連携|実施|協力|運営|見守り|受入)体勢', '体制'),
  word('(?<=参加する|学ぶ|ふれあう|交流の|考える|話す|体験の|学習の)機械', '機会'),
  word('感心(?=を(?:持|も|高|深|寄)|が(?:高|薄|低))', '関心'),
  word('を対照(?=に|と)', 'を対象'),
  word('国民健康保健|介護保健(?!福祉)', '国民健康保険'),
  word('保護社|利用社|参加社(?!会)', '者'),
  word('(?<![年月週期度旬])末(?=就学|就園|満(?!了|期)|実施|着手|経験|整備|加入|受診|登録)', '未'),
  word('(?<![\\p{Script=Katakana}ー])ー(?=時預|人ひとり|般(?!的?に)|環として|体的|部の)', '一'),
  word('(?<![\\p{Script=Katakana}ー])カ(?=を入れ|を合わせ)', '力'),
  word('(?<![\\p{Script=Katakana}ー])タ(?=方|食|刻)', '夕'),
  word('(?<![\\p{Script=Katakana}ー])エ(?=夫|事(?!業)|作)', '工'),
  word('(?<=窓|人)ロ(?![\\p{Script=Katakana}ー])', '口'),
  word('(?<=を)向かえ(?=[たるま])', '迎え'),
  broken('(?<=に)努(?=[たまる])|(?<=を)図(?=た|ました)'),
  particle('(?<=[ぁ-ん])をを'),
  doubled('ましたた|(?<=す|い|れ|え)るる(?=[。、])|(?<=し|っ|い)たた(?=[。、])'),
  doubled('(?<=[しなたさ])いかった', 'かった'),
  particle('(?<=[うくすつぬむるた])とこと(?=[がをもは])', 'こと'),
  doubled('(?:すること(?:や|が|を|に|で)){2,}'),
  doubled(
    '校校(?!長|舎|庭|正|歌|門|区内|務|内|外|種)|園園(?!長|児|庭|舎|内)|課課|会会(?!場|員|議|長|館|費|食|計)|業業(?!務|者|界|種)',
  ),
  doubled('(?<![\\p{Script=Hiragana}])(?:ました){2}|(?:ます){2}(?!ます)|(?:です){2}|(?:した){2}(?![\\p{Script=Han}])'),
  doubled('。。|、、|、。|。、|・・(?!・)'),
  broken('(?<![収気本])支[、。]'),
];

/** Words that are written in two ways; in one workbook the rarer one is told. */
export const TWO_WAYS: readonly (readonly [string, string])[] = [
  ['ウイルス', 'ウィルス'],
  ['コンピューター', 'コンピュータ(?!ー)'],
  ['センター', 'センタ(?!ー|リング)'],
  ['サーバー', 'サーバ(?!ー|イ)'],
  ['インターネット', 'インタネット'],
  ['インフルエンザ', 'インフルエンサ(?!ー)'],
  ['ヴァイオリン', 'バイオリン'],
  ['ボランティア', 'ボランテイア'],
  ['コミュニティ', 'コミュニティー|コミニティ|コミュニテイ'],
  ['シミュレーション', 'シュミレーション'],
  ['コミュニケーション', 'コミニュケーション|コミニケーション'],
  ['ショートステイ', 'ショートスティ'],
  ['デイサービス', 'デーサービス|ディサービス'],
  ['ファミリー・サポート', 'ファミリ・サポート'],
];
