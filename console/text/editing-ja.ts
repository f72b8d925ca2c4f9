/**
 * The Japanese texts about changing an answer in the merged table.
 */
export const editingJa = {
  lead: '届いた回答を、ひとつの表で読む。回答のセルを押すと、その場で直せます。',
  open: (field: string, row: string) => `${row}の${field}を直す`,
  value: '回答',
  hint: 'Ctrl+Enterでも保存できます。',
  save: '保存',
  cancel: 'やめる',
  saved: (row: string, field: string) => `${row}の${field}を保存しました。`,
  undo: '元に戻す',
  undone: (row: string, field: string) => `${row}の${field}を元に戻しました。`,
  notUndone: 'その後に別の人が書き換えたため、競合になりました。「競合」で、どちらにするか決めてください。',
  refused: '保存できません',
  conflict: '別の人が先に書き換えていました',
  conflictHint: '入力した回答は「競合」に残してあります。どちらにするか決めてください。',
  toConflicts: '競合を開く',
};

export type EditingMessages = typeof editingJa;
