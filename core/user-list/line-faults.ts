/**
 * Why a line of a list of users is not taken, or what else is to be known of it: what is wrong, and what to do.
 */
import type { Bilingual } from '../issue/issue.js';
import { ROLE_NAMES } from './role-words.js';

const say = (ja: string, en: string): Bilingual => ({ ja, en });
const numbers = (lines: readonly number[]) => ({ ja: lines.join('・'), en: lines.join(', ') });

export const needsName = say('氏名がありません。入れてください。', 'There is no name. Enter one.');
export const longName = say('氏名は80文字までにしてください。', 'The name may have 80 characters at most.');
export const needsLoginName = say(
  '利用者名もメールアドレスもありません。どちらかを入れてください。',
  'There is neither a user name nor a mail address. Enter one of them.',
);
export const needsRole = say(
  `役割も担当課もありません。役割（${ROLE_NAMES.ja}）か担当課を入れてください。`,
  `There is neither a role nor a department. Enter a role (${ROLE_NAMES.en}) or a department.`,
);
export const needsDepartment = say(
  '担当者には担当課が要ります。登録されている課を一つ以上入れてください。',
  'Staff need a department. Enter at least one that is registered.',
);
export const isDisabled = say(
  'この利用者は停止中です。使うときは、先に一覧の「変更」で再開してください。',
  'This user is disabled. Enable them in the list first.',
);
export const isSelf = say(
  '自分の役割は一覧では変えられません。ほかの管理者に頼んでください。',
  'Your own role is not changed by a list. Ask another administrator.',
);

export function badLoginName(text: string): Bilingual {
  return say(
    `利用者名「${text}」は使えません。半角の英小文字・数字と . _ - @ で2～64文字にし、英小文字か数字で始めてください。`,
    `"${text}" cannot be a user name: 2 to 64 small letters, digits or . _ - @, beginning with a letter or digit.`,
  );
}

export function badEmail(text: string): Bilingual {
  return say(`「${text}」はメールアドレスではありません。直すか、消してください。`, `"${text}" is no mail address.`);
}

export function unknownRole(text: string): Bilingual {
  return say(
    `役割「${text}」はありません。${ROLE_NAMES.ja}のどれかにしてください。`,
    `There is no role "${text}". Use one of ${ROLE_NAMES.en}.`,
  );
}

/** @param likely the registered name that is most like it, or names that it could be */
export function unknownDepartment(text: string, likely: readonly string[]): Bilingual {
  const ja = likely.length > 0 ? `「${likely.join('」か「')}」ではありませんか。` : '';
  const en = likely.length > 0 ? ` Is it "${likely.join('" or "')}"?` : '';
  return say(
    `担当課「${text}」は登録されていません。${ja || '先に「担当課」のページで登録するか、名称を直してください。'}`,
    `The department "${text}" is not registered.${en || ' Register it on the page of departments first, or correct the name.'}`,
  );
}

export function doubledLoginName(name: string, lines: readonly number[]): Bilingual {
  const { ja, en } = numbers(lines);
  return say(
    `利用者名「${name}」が${ja}行目にもあります。一人を1行にまとめてください。`,
    `The user name "${name}" is in line ${en}, too. Give each person one line.`,
  );
}

export function doubledEmail(email: string, lines: readonly number[]): Bilingual {
  const { ja, en } = numbers(lines);
  return say(
    `メールアドレス「${email}」が${ja}行目にもあります。一人を1行にまとめるか、別のアドレスにしてください。`,
    `The mail address "${email}" is in line ${en}, too. Give each person one line, or use another address.`,
  );
}

/** @param owner user names of those who have it */
export function emailTaken(email: string, owner: string): Bilingual {
  return say(
    `メールアドレス「${email}」は、利用者「${owner}」のものです。同じ人なら利用者名をそろえ、別の人ならアドレスを直してください。`,
    `The mail address "${email}" belongs to the user "${owner}". For the same person use that user name; for another one correct the address.`,
  );
}

export function sameDisplayName(name: string, loginName: string): Bilingual {
  return say(
    `同じ氏名の利用者「${loginName}」がいます。同じ人なら、利用者名を「${loginName}」にしてください。`,
    `There is a user "${loginName}" called ${name}. If it is the same person, use that user name.`,
  );
}

export const departmentsLeftOut = say(
  '担当課は担当者だけに付くので、この行の担当課は使いません。',
  'Only staff have departments: those of this line are not used.',
);

export const notAsSeen = say(
  '確認のあとに、この利用者か担当課が変わりました。もう一度確認してください。',
  'This user or the register changed after you looked. Look at the line again.',
);
