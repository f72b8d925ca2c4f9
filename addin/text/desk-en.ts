/**
 * The English texts about the server: the connection, signing in, settings, what the workbook belongs to.
 */
import { countEn as count, someEn } from '../../view/language/counting.js';
import type { deskJa } from './desk-ja.js';

export const deskEn: typeof deskJa = {
  connection: {
    signIn: 'Sign in',
    connecting: 'Looking for the server…',
    retry: 'Connect again',
    away: 'The server is away',
    incompatible: 'The server is of another version',
    signedIn: (name) => name,
    isSignedIn: (name) => `Signed in as ${name}.`,
    waiting: (n) => `${count(n)} ${n === 1 ? 'entry' : 'entries'} not sent yet.`,
    news: 'Other departments have sent entries.',
    toSync: 'Open the sync',
  },

  told: {
    heading: 'Not clear against the form',
    lead: 'Say once what it is: workbooks that have the same, of other departments too, are read so.',
    leadOwn: 'Say once what it is: workbooks of your department are read so.',
    list: 'What was said of the workbooks',
    listLead: 'This year’s workbooks are read so.',
    open: (n) => `${someEn(n, 'thing')} in this workbook cannot be told from the form.`,
    toCheck: 'Settle it in the check',
  },

  settings: {
    account: 'Signing in',
    roles: { staff: 'Staff', coordinator: 'Coordinator', administrator: 'Administrator', viewer: 'Viewer' },
    departments: 'Departments',
    signOut: 'Sign out',
    signingIn: 'Signing in…',
    municipality: 'Municipality',
    loginName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    needed: 'Enter your user name and password.',
    codeNeeded: 'Enter the code.',
    samples: 'Users of the sample city',
    samplesHint: 'In the sample on this computer, one press is enough.',
    byToken: 'Sign in with a token',
    byTokenHint:
      'Sign in to the console, make a token under “Account”, and paste it here. This is the way for people without a password, who use the city’s own sign-in.',
    openConsole: 'Open the console',
    token: 'Token',
    useToken: 'Use this token',
    unavailable: 'You can sign in once the server can be reached.',
    server: 'Server',
    address: 'Address',
    version: 'Version',
    unknownVersion: 'Not known',
    state: 'State',
    states: {
      connecting: 'Looking…',
      'signed-in': 'Connected',
      'signed-out': 'Connected',
      owing: 'Connected',
      away: 'Not connected',
      incompatible: 'Of another version; cannot be used',
    },
    display: 'Display',
    language: 'Language',
    marks: 'Mark cells',
    marksHint: 'Colours cells with errors and conflicts. Your formats stay; switched off, all marks are gone.',
    opens: 'Open with this workbook',
    opensHint: 'The pane opens together with this workbook. The workbook itself remembers it.',
  },

  owing: {
    short: 'Set up a second factor first.',
    toSettings: 'Open the settings',
    long: 'Your role needs a second factor. Open the console, sign in and set it up; then press “It is set up”.',
    done: 'It is set up',
  },

  belonging: {
    heading: 'Belongs to',
    plan: 'Plan',
    cycleState: 'Entries',
    open: 'Open',
    closed: 'Closed (no syncs any more)',
    mine: 'My rows',
    mineRows: (n) => count(n),
    toFirst: 'Select the first',
    noneMine: 'No row of this workbook is your department’s',
    link: 'Link',
    linked: (revision) => `There (up to update ${count(revision)})`,
    fresh: 'There (not synced yet)',
    unlinked: 'None. The first sync makes it, by the headings of the rows.',
    damaged:
      'Damaged; another program seems to have saved the workbook. The next sync makes it anew, by the headings of the rows. What you entered is still there.',
    moved: 'Handed out by a server at another address, but of the same plan and year. You can go on.',
    elsewhere: 'Not a plan of this server',
    elsewhereHint: (plan, year) =>
      `This workbook belongs to “${plan}” (${year}), which is not among the plans that you may see here. Check which server handed it out, or ask the coordinator. Checking still works.`,
    from: 'Handed out by',
    choose: 'Which consolidation is this workbook for?',
    chooseHint: 'Year and form alone do not tell. It will be synced with the one you choose.',
    noCycle: 'Nothing has been started for this form and year',
    noCycleHint: 'It appears here once the coordinator has started it. Checking still works.',
    noForm: 'This version of the form has not arrived from the server yet. Once it is reached, you can sync.',
    unknownSignIn: 'You are not signed in. Forms that the city registered itself are known once you are.',
    signInFirst: 'Sign in to see which plan and year this is, and which rows are your department’s.',
  },
};
