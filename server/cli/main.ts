/**
 * `torimatome`: the command line. Each command is loaded only when it is called, so that `read` does not wait for the
 * server's parts.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../../core/access/access.js';
import { PUBLICATION_FORMATS, type PublicationFormat } from '../../core/protocol/publication.js';
import { OFFICE_SOURCES, type OfficeSource } from '../addin/pane-settings.js';
import { productVersion } from '../product-version.js';
import { EXIT, problemLines, type CommandResult, type Language } from './output.js';

interface CommonOptions {
  readonly json?: boolean;
  readonly form?: string;
  readonly lang: Language;
}

interface ConsolidateCall extends CommonOptions {
  output: string;
  map?: string;
  growRows: boolean;
}

interface DatabaseOptions extends CommonOptions {
  readonly data?: string;
}

interface ReportCall extends DatabaseOptions {
  readonly format: PublicationFormat;
  readonly output?: string;
  readonly municipality?: string;
  readonly plan?: string;
  readonly year?: number;
  readonly revision?: number;
}

interface UserOptions extends DatabaseOptions {
  readonly municipality?: string;
  readonly url?: string;
}

interface NewUserOptions {
  readonly name: string;
  readonly role: Role;
  readonly email?: string;
  readonly department?: readonly string[];
}

interface ServeFlags {
  readonly port?: number;
  readonly host?: string;
  readonly data?: string;
  readonly url?: string;
  readonly sample: boolean;
  readonly officeJs?: OfficeSource;
  readonly excelHost?: readonly string[];
}

const program = new Command('torimatome')
  .description('自治体の評価調書をセル単位で取りまとめる / Consolidates evaluation workbooks cell by cell')
  .version(productVersion())
  .exitOverride();

workbookCommand('read', '評価調書を読み取る / read the records of a workbook')
  .argument('<file>', '.xlsx')
  .option('--blank <file>', '配布した様式に合わせて読む / read as a copy of the blank form')
  .option('--map <file>', '列・行・課名の読み替えの指定(.json) / what was said of columns, rows and names')
  .action(async (file: string, options: CommonOptions & { blank?: string; map?: string }) => {
    const { read } = await import('./commands/read.js');
    const { form, blank, map, lang } = options;
    finish(await read(file, { form, blank, map, language: lang }), options);
  });

workbookCommand('check', '評価調書を点検する / check a workbook')
  .argument('<file>', '.xlsx')
  .option('--previous <file>', '前年度の調書 / the workbook of the year before')
  .option('--blank <file>', '配布した様式と行を比べる / compare the rows with the blank form')
  .option('--map <file>', '列・行・課名の読み替えの指定(.json) / what was said of columns, rows and names')
  .action(async (file: string, options: CommonOptions & { previous?: string; blank?: string; map?: string }) => {
    const { check } = await import('./commands/check.js');
    const { form, previous, blank, map, lang } = options;
    finish(await check(file, { form, previous, blank, map, language: lang }), options);
  });

workbookCommand('merge', '三つの版を統合する / merge two edited copies of one workbook')
  .argument('<base>', '元の版 / the common origin')
  .argument('<mine>', '自分の版 / my copy')
  .argument('<theirs>', '相手の版 / their copy')
  .requiredOption('-o, --output <file>', '書き出すファイル / the file to write')
  .action(async (base: string, mine: string, theirs: string, options: CommonOptions & { output: string }) => {
    const { merge } = await import('./commands/merge.js');
    const { form, output, lang } = options;
    finish(await merge(base, mine, theirs, { form, output, language: lang }), options);
  });

workbookCommand('consolidate', '各課の調書を取りまとめる / consolidate the departments’ workbooks into the report')
  .argument('<blank>', '配布した様式 / the blank form')
  .argument('<files...>', '各課から届いたファイル、またはフォルダー / the workbooks sent in, or their folder')
  .requiredOption('-o, --output <file>', '報告書のファイル / the report to write')
  .option('--map <file>', '列・行・課名の読み替えの指定(.json) / what was said of columns, rows and names')
  .option('--grow-rows', '文が入りきらない行を高くする / make rows as high as their answers need', false)
  .action(async (blank: string, files: string[], options: ConsolidateCall) => {
    const { consolidate } = await import('./commands/consolidate.js');
    const { form, output, map, growRows, lang } = options;
    finish(await consolidate(blank, files, { form, output, map, growRows, language: lang }), options);
  });

workbookCommand('programmes', '前年度と今年度の事業を対応させる / link last year’s programmes to this year’s')
  .argument('<previous>', '前年度の調書 / the workbook of the year before')
  .argument('<current>', '今年度の調書 / the workbook of this year')
  .option('-o, --output <file>', '対応表(.json)の書き出し先 / the document of links to write')
  .option('--links <file>', '対応表(.json)の決定を引き継ぐ / the document with the decisions so far')
  .action(async (previous: string, current: string, options: CommonOptions & { output?: string; links?: string }) => {
    const { programmes } = await import('./commands/programmes.js');
    const { form, output, links, lang } = options;
    finish(await programmes(previous, current, { form, output, links, language: lang }), options);
  });

program
  .command('serve')
  .description('サーバーを起動する / start the server')
  .option('--port <number>', 'ポート番号 / port', portNumber)
  .option('--host <address>', '待ち受けるアドレス / address to listen on')
  .option('--data <folder>', 'データの置き場所 / folder for the data')
  .option('--url <url>', '利用者が開くアドレス(https://…) / address under which people reach it')
  .option('--sample', '見本の自治体を用意する / load the sample city', false)
  .addOption(
    new Option(
      '--office-js <source>',
      'office.jsの入手先（自前またはMicrosoft） / where the pane gets office.js',
    ).choices([...OFFICE_SOURCES]),
  )
  .option('--excel-host <url...>', '庁内のOffice Online Server(https://…) / an Office Online Server of your own')
  .action(async (options: ServeFlags) => {
    const { serve } = await import('./commands/serve.js');
    const { port, host, data, url, sample, officeJs, excelHost: excelHosts } = options;
    await serve({ port, host, data, url, sample, officeJs, excelHosts });
  });

program
  .command('manifest')
  .description('Excelアドインのマニフェストを作る / make the manifest of the Excel add-in')
  .requiredOption('--url <url>', '利用者が開くアドレス(https://…) / address under which people reach the server')
  .option('-o, --output <file>', '書き出すファイル(.xml) / the file to write')
  .option('--force', '同じ名前のファイルを置き換える / replace a file of that name')
  .option('--json', 'JSONで出力する / print JSON')
  .addOption(languageOption())
  .action(async (options: CommonOptions & { url: string; output?: string; force?: boolean }) => {
    const { manifest } = await import('./commands/manifest.js');
    const { url, output, force = false, lang } = options;
    finish(await manifest({ url, output, force, language: lang }), options);
  });

databaseCommand('backup', 'データベースをバックアップする / back up the database')
  .argument('<file>', '書き出すファイル(.zip) / the file to write')
  .option('--force', '同じ名前のファイルを置き換える / replace a file of that name')
  .action(async (file: string, options: DatabaseOptions & { force?: boolean }) => {
    const { backup } = await import('./commands/backup.js');
    const { data, force = false, lang } = options;
    finish(await backup(file, { data, force, language: lang }), options);
  });

databaseCommand('restore', 'バックアップを空のデータベースに戻す / restore a backup into an empty database')
  .argument('<file>', 'バックアップ(.zip) / the backup')
  .action(async (file: string, options: DatabaseOptions) => {
    const { restore } = await import('./commands/restore.js');
    finish(await restore(file, { data: options.data, language: options.lang }), options);
  });

databaseCommand(
  'repair',
  '保存できない文字や数を含むデータベースを直す / mend a database that holds what cannot be stored',
).action(async (options: DatabaseOptions) => {
  const { repair } = await import('./commands/repair.js');
  finish(await repair({ data: options.data, language: options.lang }), options);
});

databaseCommand('verify', '履歴が保存された時のままか確かめる / whether the history is as it was stored').action(
  async (options: DatabaseOptions) => {
    const { verifyDatabase } = await import('./commands/verify.js');
    finish(await verifyDatabase({ data: options.data, language: options.lang }), options);
  },
);

databaseCommand(
  'report',
  '公表用の報告書を作る（どの版のものでも） / make the report for publication, as of any revision',
)
  .addOption(new Option('--format <format>', '形式 / format').choices([...PUBLICATION_FORMATS]).makeOptionMandatory())
  .option('-o, --output <file>', '書き出すファイル / the file to write')
  .option('--municipality <name>', '自治体名（複数あるとき） / municipality, where there are several')
  .option('--plan <name>', '計画名（複数あるとき） / plan, where there are several')
  .option('--year <year>', '年度（西暦）。なければ最新 / fiscal year; the latest if not given', wholeNumber)
  .option('--revision <number>', '版。なければ最新 / revision; the latest if not given', wholeNumber)
  .action(async (options: ReportCall) => {
    const { report } = await import('./commands/report.js');
    const { format, output, municipality: name, plan, year, revision, data, lang } = options;
    finish(await report({ format, output, municipality: name, plan, year, revision, data, language: lang }), options);
  });

const user = program.command('user').description('利用者を登録する / users, when nobody can sign in to manage them');

linkCommand('add', '利用者を追加し、パスワードを決めるリンクを出す / add a user and print a link to choose a password')
  .requiredOption('--name <name>', '氏名 / name')
  .addOption(new Option('--role <role>', '役割 / role').choices([...ROLES]).default('administrator'))
  .option('--email <address>', 'メールアドレス / e-mail address')
  .option('--department <name...>', '担当課（担当者のみ） / departments, for staff')
  .action(async (loginName: string, options: UserOptions & NewUserOptions) => {
    const { addUser } = await import('./commands/user.js');
    const { name, role, email, department: departments = [] } = options;
    finish(await addUser(loginName, { ...placeOf(options), name, role, email, departments }), options);
  });

linkCommand('link', 'パスワードを決め直すリンクを出す / print a link to choose another password').action(
  async (loginName: string, options: UserOptions) => {
    const { linkUser } = await import('./commands/user.js');
    finish(await linkUser(loginName, placeOf(options)), options);
  },
);

userCommand(
  'reset-second-factor',
  'スマートフォンを失くした利用者の二段階認証を解除する / remove the second factor of a user who lost the phone',
).action(async (loginName: string, options: UserOptions) => {
  const { resetSecondFactorOf } = await import('./commands/user.js');
  finish(await resetSecondFactorOf(loginName, placeOf(options)), options);
});

const municipality = program.command('municipality').description('自治体を登録する / the municipalities of the server');

databaseOptions(municipality.command('add'))
  .description('自治体を追加し、最初の管理者が登録するリンクを出す / add one, with a link for its first administrator')
  .argument('<name>', '自治体の名前 / its name')
  .option('--url <url>', '利用者がサーバーに接続するアドレス / where people reach the server')
  .action(async (name: string, options: UserOptions) => {
    const { addMunicipalityNamed } = await import('./commands/municipality.js');
    const { data, url, lang } = options;
    finish(await addMunicipalityNamed(name, { data, url, language: lang }), options);
  });

databaseOptions(municipality.command('list').description('自治体の一覧 / list them')).action(
  async (options: DatabaseOptions) => {
    const { listMunicipalityNames } = await import('./commands/municipality.js');
    finish(await listMunicipalityNames({ data: options.data, language: options.lang }), options);
  },
);

const form = program.command('form').description('様式の案を作る・確かめる / draft and check a form document');

form
  .command('draft')
  .description('同じ様式のブックから様式の案を作る / draft a form from workbooks of it')
  .argument(
    '<workbooks...>',
    '.xlsx（記入前のもの、去年のもの、各課のものなど） / the blank, last year’s, departments’ copies',
  )
  .requiredOption('-o, --output <file>', '書き出す様式ファイル(.json) / the form document to write')
  .option('--id <id>', '様式のID（英小文字で始まる英数字とハイフン） / id of the form')
  .option('--force', '同じ名前のファイルを置き換える / replace a file of that name')
  .option('--json', 'JSONで出力する / print JSON')
  .addOption(languageOption())
  .action(async (workbooks: string[], options: CommonOptions & { output: string; id?: string; force?: boolean }) => {
    const { draft } = await import('./commands/form-draft.js');
    const { output, id, force = false, lang } = options;
    finish(await draft(workbooks, { output, id, force, language: lang }), options);
  });

form
  .command('check')
  .description('様式ファイルで何が読めるか確かめる / show what a form document reads')
  .argument('<form>', '.json')
  .argument('<workbook>', '.xlsx')
  .option('--json', 'JSONで出力する / print JSON')
  .addOption(languageOption())
  .action(async (document: string, workbook: string, options: CommonOptions) => {
    const { checkForm } = await import('./commands/form-check.js');
    finish(await checkForm(document, workbook, options.lang), options);
  });

function workbookCommand(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--form <id>', '様式のIDまたは様式ファイル(.json) / form id or form document')
    .option('--json', 'JSONで出力する / print JSON')
    .addOption(languageOption());
}

function userCommand(name: string, description: string): Command {
  return databaseOptions(user.command(name).description(description))
    .argument('<login-name>', '利用者名 / user name')
    .option('--municipality <name>', '自治体名（複数あるとき） / municipality, where there are several');
}

function linkCommand(name: string, description: string): Command {
  return userCommand(name, description).option(
    '--url <url>',
    '利用者が開くアドレス(https://…) / address under which people reach the server',
  );
}

function databaseCommand(name: string, description: string): Command {
  return databaseOptions(program.command(name).description(description));
}

function databaseOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'データの置き場所 / folder for the data')
    .option('--json', 'JSONで出力する / print JSON')
    .addOption(languageOption());
}

function placeOf({ data, municipality, url, lang }: UserOptions) {
  return { data, municipality, url, language: lang };
}

function languageOption(): Option {
  return new Option('--lang <language>', '文の言語 / language of sentences').choices(['ja', 'en']).default('ja');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0–65535');
  return port;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}

function finish({ json, lines, notes = [], exit }: CommandResult, options: CommonOptions): void {
  const text = options.json ? JSON.stringify(json) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
  if (options.json) for (const note of notes) process.stderr.write(`${note}\n`);
  process.exitCode = exit;
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the call, or printed the help that was asked for.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.failed;
  else {
    for (const line of problemLines(error)) process.stderr.write(`${line}\n`);
    if (process.env['TORIMATOME_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = EXIT.failed;
  }
}
