/**
 * The English texts about the second factor, showing again who one is, and where one is signed in.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { SecondFactorMessages } from './second-factor-ja.js';

export const secondFactorEn: SecondFactorMessages = {
  title: 'Second factor',
  lead: 'Beside the password, six figures from an app on your phone show that it is you. They are not asked for at the city’s own sign-in.',
  isOff: 'Not set up.',
  isOffDemanded: 'Your role needs a second factor. Set it up.',
  since: (text) => `On since ${text}.`,
  codesLeft: (n) =>
    n === 0 ? 'No recovery codes are left. Make new ones.' : `${some(n, 'recovery code')} not used yet.`,
  begin: 'Set it up',
  renew: 'Make new recovery codes',
  renewQuestion: 'The recovery codes that you have will no longer work. Make new ones?',
  renewed: 'There are new recovery codes.',
  drop: 'Switch off',
  dropQuestion:
    'Without it the password alone is enough to sign in. To change the phone, switch it off and set it up with the new one.',
  dropped: 'The second factor was switched off.',
  cannotDrop:
    'Your role needs it, so it cannot be switched off. For a new or lost phone, ask an administrator to reset it.',
  cancel: 'Cancel',

  setup: {
    title: 'Your phone',
    steps: [
      'Have an authenticator app on your phone (Google Authenticator, Microsoft Authenticator and the like).',
      'Scan the QR code below with the app, or type the letters.',
      'Enter the six figures that the app shows, and press “Switch on”.',
    ],
    picture: 'QR code for the authenticator app',
    secret: 'To type in place of the QR code',
    code: 'The six figures that the app shows',
    submit: 'Switch on',
  },

  codes: {
    title: 'Recovery codes',
    on: 'The second factor is on.',
    lead: 'Each takes the place of the phone’s code once, when you are without the phone. They are shown only now. Print them or write them down, and keep them where nobody else sees them.',
    list: 'The recovery codes',
    of: (municipality, loginName) => `${municipality} ${loginName}`,
    print: 'Print',
    save: 'Save as a file',
    fileName: 'torimatome-recovery-codes.txt',
    done: 'I have kept them',
  },

  owed: {
    title: 'Set up a second factor',
    lead: (role) =>
      `The municipality asks for a second factor (role: ${role}). Everything else opens once it is set up.`,
    goOn: 'Go on to the console',
  },

  proof: {
    title: 'Is it you?',
    lead: 'This concerns accounts: enter your password once more. What you were doing goes on by itself.',
    submit: 'Confirm and go on',
    again: 'Sign in again',
    againHint: 'Without a password (with the city’s own sign-in), sign in again. What you were typing is lost.',
  },

  sessions: {
    title: 'Where you are signed in',
    lead: 'If you do not know one of them, sign it out and change your password.',
    unknown: 'Unknown browser',
    current: 'This browser',
    since: (text) => `Signed in ${text}`,
    used: (text) => `Last used ${text}`,
    end: 'Sign out',
    endNamed: (device, since) => `Sign out ${device} (signed in ${since})`,
    endOthers: 'Sign out all other browsers',
    ended: 'Signed out.',
    alone: 'You are signed in nowhere else.',
  },

  users: {
    column: 'Second factor',
    has: 'Set up',
    hasNone: 'None',
    reset: 'Reset the second factor',
    resetQuestion: (name) =>
      `This removes the second factor of ${name}. Until it is set up again, the password alone is enough. Make sure that the request is theirs; what you do is recorded.`,
    resetDone: (name) => `The second factor of ${name} was removed. Tell them to set it up again.`,
    policyTitle: 'Roles that need a second factor',
    policyLead:
      'Until they have set it up, people with these roles can do nothing else. Who signs in only with the city’s own sign-in is not asked.',
    policyOwn: 'You have none yet: once this is saved, you are led to setting it up.',
    share: (all, having) => `${count(having)} of ${count(all)} have one`,
    policySaved: 'The roles that need a second factor were saved.',
  },
};
