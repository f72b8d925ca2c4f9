/**
 * The Japanese texts of the page about the municipality.
 */
export const municipalityJa = {
  title: '自治体',
  lead: 'この画面で扱う自治体と、別の自治体の加え方',
  onlyFor: '管理者だけが見られます。必要なときは、管理者に頼んでください。',
  own: 'この自治体',
  apart:
    '利用者、計画、年度、操作の記録は、自治体ごとに分かれています。ほかの自治体のことは、どの役割でも見られません。',
  another: '別の自治体を加えるには',
  anotherLead:
    '1台のサーバーを、いくつかの自治体で使えます。加えるのは、サーバーの機械を操作できる人です。サーバーを止めずに行えます。',
  add: 'サーバーの機械で、次の命令を実行します。「若草町」は加える自治体の名前に、/path/to/data はデータの場所に置き換えます。',
  addCommand: 'npx torimatome municipality add 若草町 --data /path/to/data',
  list: '加わったことを確かめるには、次の命令を使います。',
  listCommand: 'npx torimatome municipality list --data /path/to/data',
  copy: '命令をコピー',
  handOver:
    '最初の命令は、その自治体の最初の管理者を登録するためのリンクを表示します。リンクは24時間のうちに一度だけ使えます。使われるまでは、同じ命令で作り直せます。',
  why: '画面から加えられないのは、ある自治体の管理者に、ほかの自治体に関わる権限を持たせないためです。',
};

export type MunicipalityMessages = typeof municipalityJa;
