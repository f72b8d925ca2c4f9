/**
 * What is wrong with something that was sent, in words: never a pattern, never a schema's own text. People who read it typed
 * something into a field; programs have the place beside it.
 */
import { z } from 'zod';
import { ruleInWords } from '../../core/form/form-errors.js';
import type { Bilingual } from '../../core/issue/issue.js';
import { INPUT_RULES } from '../../core/protocol/input-rules.js';

type ZodIssue = z.core.$ZodIssue;

const say = (ja: string, en: string): Bilingual => ({ ja, en });

/** Fields that people know by a name of their own. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  loginName: say('利用者名', 'login name'),
  displayName: say('氏名', 'name'),
  email: say('メールアドレス', 'mail address'),
  password: say('パスワード', 'password'),
  code: say('確認コード', 'code'),
  name: say('名前', 'name'),
  municipality: say('自治体', 'municipality'),
  departmentIds: say('担当課', 'departments'),
  role: say('役割', 'role'),
  note: say('連絡', 'note'),
  reasons: say('差戻しの理由', 'reasons'),
  text: say('文', 'text'),
  plan: say('計画の名前', 'plan'),
  fiscalYear: say('年度', 'fiscal year'),
  deadline: say('提出期限', 'deadline'),
  fileName: say('ファイルの名前', 'file name'),
};

/** One sentence: which part, and what it has to be. */
export function inputWords(issue: ZodIssue | undefined): Bilingual {
  if (!issue) return say('内容を読み取れません', 'it cannot be read');
  const name = nameOf(issue);
  const rule = ruleOf(issue);
  return say(`${name.ja}：${rule.ja}`, `${name.en}: ${rule.en}`);
}

function nameOf({ path }: ZodIssue): Bilingual {
  const known = path.flatMap((part) => NAMES[String(part)] ?? []).at(-1);
  if (known) return known;
  const place = z.core.toDotPath(path);
  return place === '' ? say('全体', 'the whole') : say(place, place);
}

function ruleOf(issue: ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? say('必要です', 'it is required')
        : say('値の種類が違います', 'it is a value of another kind');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return ruleInWords(issue.message) ?? ofFormat(issue.format, 'pattern' in issue ? issue.pattern : undefined);
    case 'invalid_value': {
      const values = issue.values.map(String);
      return say(`次のどれかにしてください：${values.join('、')}`, `it has to be one of: ${values.join(', ')}`);
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return say(`知らない項目があります：${keys}`, `there is something unknown in it: ${keys}`);
    }
    case 'custom':
      return INPUT_RULES.get(issue.message) ?? ruleInWords(issue.message) ?? say('使えない値です', 'it cannot be used');
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return say('使えない値です', 'it cannot be used');
  }
}

function tooSmall(origin: string, least: number): Bilingual {
  if (origin === 'string') {
    return least === 1
      ? say('空にはできません', 'it cannot be empty')
      : say(`${least}文字以上にしてください`, `it has to have at least ${least} characters`);
  }
  if (origin === 'array') return say(`${least}件以上にしてください`, `there have to be at least ${least}`);
  return say(`${least}以上にしてください`, `it has to be at least ${least}`);
}

function tooBig(origin: string, most: number): Bilingual {
  if (origin === 'string') return say(`${most}文字以内にしてください`, `it may have at most ${most} characters`);
  if (origin === 'array') return say(`${most}件以内にしてください`, `there may be at most ${most}`);
  return say(`${most}以下にしてください`, `it may be at most ${most}`);
}

const FORMATS: Readonly<Record<string, Bilingual>> = {
  uuid: say('識別番号（UUID）ではありません', 'it is not a UUID'),
  date: say('日付は2026-04-01のように書いてください', 'a date is written like 2026-04-01'),
  datetime: say('日時の書き方が違います', 'it is not a date and time'),
  email: say(
    'メールアドレスは name@example.lg.jp のように書いてください',
    'a mail address is written like name@example.lg.jp',
  ),
  url: say('アドレス（URL）の書き方が違います', 'it is not an address'),
};

function ofFormat(format: string, pattern: string | undefined): Bilingual {
  const own = pattern === undefined ? undefined : INPUT_RULES.get(pattern);
  return own ?? FORMATS[format] ?? say('書き方が違います', 'it is written in another way');
}
