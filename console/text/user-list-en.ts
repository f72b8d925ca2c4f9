/**
 * The English texts of lists of users, and of invitations.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { UserListMessages } from './user-list-ja.js';

export const userListEn: UserListMessages = {
  open: 'Add many',
  title: 'Add many users',
  lead: 'Paste a table from Excel or choose a CSV file. What will happen to each line is shown before anything is done.',
  sampleTitle: 'What a list looks like',
  sample: [
    ['Name', 'User name', 'E-mail', 'Department', 'Role'],
    ['山野 みどり', 'yamano', '', 'こども課', 'staff'],
    ['川辺 航', '', 'kawabe@example.lg.jp', 'こども課、健康課', 'staff'],
    ['谷口 岳', 'taniguchi', '', '', 'coordinator'],
  ],
  sampleHint:
    'The first row has headings, in any order, in English or Japanese. Without a user name the mail address is the user name. Without a role, somebody with a department is staff. Of users who are there already an empty cell changes nothing.',
  sampleFile: 'users.csv',
  saveSample: 'Save this table as CSV',
  paste: 'Paste a table',
  pasteHint: 'Copy it in Excel with its row of headings, and paste it here.',
  dropCall: 'CSV file',
  choose: 'Choose a file',
  fileHint: 'UTF-8 and Shift_JIS (Excel’s “CSV”), with commas or tabs.',
  isWorkbook: 'Workbooks are not read here. Copy the table and paste it, or save it as CSV in Excel.',
  noHeading: 'There is no row of headings',
  noHeadingHint: 'A column “Name” and a column “User name” or “E-mail” are needed. Paste from the row of headings.',
  noLines: 'There are no lines below the headings.',
  tooMany: (n, most) =>
    `There are ${some(n, 'line')}. At most ${count(most)} are taken at once; those after them are not shown. Take the rest next.`,
  unread: (names) => `Columns that are not read: ${names}`,
  preview: 'What happens to each line',
  tally: 'How many of each',
  tallied: (kind, n) => `${kind} ${count(n)}`,
  kinds: { new: 'New', changed: 'Changed', same: 'There already', refused: 'Refused' },
  columns: ['Line', 'What happens', 'Name', 'User name', 'Department', 'Role'],
  changes: (names) => `Changes: ${names}`,
  changed: { displayName: 'name', email: 'mail address', role: 'role', departments: 'departments' },
  take: (n) => `Add or change ${some(n, 'user')}`,
  done: (made, changed, refused) =>
    `${count(made)} added, ${count(changed)} changed.` +
    (refused > 0 ? ` ${some(refused, 'line was', 'lines were')} not taken.` : ''),
  notTaken: 'Lines that were not taken',
  links: {
    title: (n) => `Links for ${some(n, 'user')}`,
    lead: 'Hand each to its own person and nobody else. Whoever opens it chooses a password and can begin. A link works once.',
    whose: (name, loginName) => `${name} (user name: ${loginName})`,
    until: (text) => `Until ${text}`,
    copyFor: (name) => `Copy the note for ${name}`,
    copyAll: 'Copy the list',
    save: 'Save as CSV',
    print: 'Print',
    done: 'Ready to hand out',
    once: 'The links are shown only this once. They cannot be seen again, but made anew.',
    fileName: 'links.csv',
    columns: ['Name', 'User name', 'Department', 'Link', 'Until'],
    letter: (name, loginName, url, until) =>
      `${name},\n\nyou have been added as a user of Torimatome. Open this link and choose a password:\n${url}\n\nUser name: ${loginName}\nUntil ${until} (works once)`,
  },
  invited: {
    open: 'Invited',
    until: (text) => `until ${text}`,
    expired: 'Invitation expired',
    none: 'No link',
    waiting: (n, expired) =>
      `${some(n, 'user has', 'users have')} been invited and not been in yet.` +
      (expired > 0 ? ` ${some(expired, 'link has', 'links have')} expired.` : ''),
    renewExpired: (n) => `New links for ${count(n)} expired`,
    renewAll: (n) => `New links for all ${count(n)}`,
    renew: 'Make a new link',
    withdraw: 'Withdraw the invitation',
    withdrawn: (name) =>
      `The invitation of ${name} was withdrawn. The link that was handed out does not work any more.`,
  },
};
