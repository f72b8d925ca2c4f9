/**
 * What the console says before its code is there.
 */
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import type { Language } from '../../view/language/remembered-language.js';

type State = DepartmentStandingDto['state'];

interface OpeningWords {
  readonly department: string;
  readonly state: string;
  readonly answered: string;
  readonly states: Readonly<Record<State, string>>;
  /** So many of the departments are in a state. */
  tally(state: string, count: number): string;
}

export const OPENING_WORDS: Readonly<Record<Language, OpeningWords>> = {
  ja: {
    department: '課',
    state: '提出',
    answered: '回答',
    states: {
      'not-started': '未着手',
      editing: '入力中',
      submitted: '提出済み',
      returned: '差戻し',
      accepted: '受理済み',
    },
    tally: (state, count) => `${state} ${count}`,
  },
  en: {
    department: 'Department',
    state: 'State',
    answered: 'Answered',
    states: {
      'not-started': 'Not started',
      editing: 'Editing',
      submitted: 'Submitted',
      returned: 'Returned',
      accepted: 'Accepted',
    },
    tally: (state, count) => `${state} ${count}`,
  },
};
