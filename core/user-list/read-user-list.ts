/**
 * Finds the columns of a list of users by their headings, in Japanese or English and in any order, and gives its lines.
 * What else the list has is not read, and named. Nothing is guessed from what the cells hold.
 */
import { compact } from '../text/normalise.js';
import { storable } from '../text/storable.js';
import { isBlankText } from '../text/unseen.js';
import { USER_COLUMNS, type UserColumn, type UserLine } from './user-line.js';

export interface UserList {
  readonly lines: readonly UserLine[];
  /** Headings of columns that are not read. */
  readonly unread: readonly string[];
}

const HEADINGS: Readonly<Record<UserColumn, readonly string[]>> = {
  displayName: [
    '氏名',
    '名前',
    'お名前',
    '職員名',
    '担当者名',
    '担当者氏名',
    '利用者氏名',
    'name',
    'fullname',
    'displayname',
  ],
  loginName: [
    ...['利用者名', '利用者id', 'ログイン名', 'ログインid', 'サインイン名', 'サインインid', 'ユーザー名', 'ユーザ名'],
    ...[
      'ユーザーid',
      'ユーザid',
      'アカウント',
      'アカウント名',
      'id',
      'user',
      'username',
      'userid',
      'login',
      'loginname',
    ],
    ...['loginid', 'signinname', 'account'],
  ],
  email: ['メール', 'メールアドレス', 'eメール', '電子メール', 'mail', 'mailaddress', 'email', 'emailaddress'],
  departments: [
    ...['担当課', '担当課名', '課', '課名', '所属', '所属課', '所属名', '部署', '部署名', '所管課', '課室', '課室名'],
    ...['department', 'departments', 'division', 'divisions', 'section', 'sections'],
  ],
  role: ['役割', '権限', '区分', '種別', '役割名', 'role', 'roles'],
};
const COLUMN_OF = new Map(
  USER_COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)),
);

/** A title and a note may stand above the headings. */
const HIGHEST_ROWS = 10;

/**
 * @param rows cells as texts, from the top of the list
 * @returns undefined where no row of headings says at least a name, and a user name or mail address
 */
export function readUserList(rows: readonly (readonly string[])[]): UserList | undefined {
  const top = rows.slice(0, HIGHEST_ROWS).findIndex((row) => isHeading(row.map(columnOf)));
  const headings = rows[top];
  if (!headings) return undefined;
  const columns = headings.map(columnOf);
  const lines = rows.flatMap((row, at) => (at > top && !row.every(isBlankText) ? [lineOf(row, columns, at + 1)] : []));
  const unread = headings.filter((heading, i) => columns[i] === undefined && !isBlankText(heading));
  return { lines, unread: unread.map((heading) => storable(heading).trim()) };
}

function isHeading(columns: readonly (UserColumn | undefined)[]): boolean {
  return columns.includes('displayName') && (columns.includes('loginName') || columns.includes('email'));
}

/** By its words alone: 「担当課（複数可）」 and 「担当課２」 are 担当課, 「E-mail」 is email. */
function columnOf(heading: string): UserColumn | undefined {
  const word = compact(heading)
    .toLowerCase()
    .replace(/\([^)]*\)|[^\p{L}\p{N}ー]/gu, '');
  return COLUMN_OF.get(word) ?? COLUMN_OF.get(word.replace(/\d+$/u, ''));
}

/** Several columns of one kind are taken together: 担当課１, 担当課２. */
function lineOf(row: readonly string[], columns: readonly (UserColumn | undefined)[], line: number): UserLine {
  const said = (column: UserColumn) => {
    const cells = row.filter((text, i) => columns[i] === column && !isBlankText(text));
    return cells.map((text) => storable(text).trim()).join(column === 'departments' ? '、' : ' ');
  };
  return {
    line,
    displayName: said('displayName'),
    loginName: said('loginName'),
    email: said('email'),
    departments: said('departments'),
    role: said('role'),
  };
}
