/**
 * What is wrong with a form document, each with the place in it (`blocks[0].fields[2].vocabulary`), in Japanese and
 * English: the people who write forms are no programmers.
 */
import { z } from 'zod';
import { formSchema } from './form-schema.js';
import type { Bilingual } from '../issue/issue.js';

export interface FormError {
  /** `''` for the document as a whole. */
  readonly path: string;
  readonly message: Bilingual;
}

type ZodIssue = z.core.$ZodIssue;

/** All errors of a document, in its order; none for a valid form. */
export function formErrors(document: unknown): FormError[] {
  return schemaErrors(formSchema, document);
}

/** The same of a document of another kind that people write. */
export function schemaErrors(schema: z.ZodType, document: unknown): FormError[] {
  const english = schema.safeParse(document, { error: z.locales.en().localeError });
  if (english.success) return [];
  // The same document has the same errors in the same order, whatever language they are said in.
  const japanese = schema.safeParse(document, { error: z.locales.ja().localeError });
  return english.error.issues.map((issue, i) => toError(issue, japanese.error?.issues[i] ?? issue, []));
}

function toError(issue: ZodIssue, japanese: ZodIssue, above: readonly PropertyKey[]): FormError {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && japanese.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    const deeper = issue.errors[branch]?.[0];
    if (deeper) return toError(deeper, japanese.errors[branch]?.[0] ?? deeper, path);
  }
  return { path: z.core.toDotPath(path), message: messageOf(issue, japanese, path.at(-1)) };
}

/**
 * Of the ways in which something could have been meant, the place of the one that got furthest: its error lies deepest.
 * Where all fail at once none is singled out: -1.
 */
function nearestBranch(branches: readonly (readonly ZodIssue[])[]): number {
  const depth = (issues: readonly ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
  const meant = branches
    .map((issues, i) => ({ issues, i }))
    .filter(({ issues }) => issues.length > 0 && !issues.some(missesItsName))
    .sort((a, b) => depth(b.issues) - depth(a.issues));
  const best = meant[0];
  return best && (meant.length === 1 || depth(best.issues) > 1) ? best.i : -1;
}

/** `column`, `label` … : what is not there at all was not meant. */
function missesItsName(issue: ZodIssue): boolean {
  return issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.path.length < 2);
}

function messageOf(issue: ZodIssue, japanese: ZodIssue, name: PropertyKey | undefined): Bilingual {
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    return { ja: translated(issue.message), en: issue.message };
  }
  if (issue.code === 'invalid_union' && name === 'from') return SOURCES;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return MISSING;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return { ja: `知らない項目があります：${keys}`, en: `Unknown property: ${keys}` };
  }
  return { ja: japanese.message, en: issue.message };
}

const MISSING: Bilingual = { ja: 'この項目が必要です', en: 'This property is required' };

const SOURCES: Bilingual = {
  ja: 'column・columns・label・labels・context・heading・level のどれか一つで、値のある場所を書いてください',
  en: 'say where the value stands by exactly one of column, columns, label, labels, context, heading, level',
};

const KINDS: Readonly<Record<string, string>> = {
  field: '項目',
  block: '区画',
  context: '見出し（contexts）',
  'field or context': '項目または見出し（contexts）',
  department: '課',
  vocabulary: '選択肢の一覧（vocabularies）',
};

/** The sentences of the schema's own rules in Japanese; a rule that is not listed here is said in English. */
const RULES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^a form has at most (\d+) fields, and this one has (\d+)$/u,
    (most, all) => `様式の項目は全部で${most}個までです（この様式は${all}個）`,
  ],
  [/^the code of a check$/u, () => '点検の符号は、docs/CHECKS.mdの一覧にあるとおりに書いてください'],
  [/^a form has at most (\d+) vocabularies$/u, (most) => `選択肢の一覧（vocabularies）は${most}個までです`],
  [/^no ([a-z ]+) is called (.+)$/u, (kind, name) => `「${name}」という${KINDS[kind!] ?? kind}はありません`],
  [/^two ([a-z]+?)s are called (.+)$/u, (kind, name) => `「${name}」という${KINDS[kind!] ?? kind}が二つあります`],
  [
    /^a block of layout (\w+) has no (\w+); possible are (.+)$/u,
    (layout, kind, places) => `layoutが${layout}の区画では ${kind} は使えません。使えるもの：${places}`,
  ],
  [/^the block has (\d+) levels$/u, (count) => `この区画の段（levels）は${count}段です`],
  [
    /^a field that takes decorations has decorations/u,
    () => '飾り（decorations）を取り出す項目には、decorationsを書き、roleをkeyかplanにしてください',
  ],
  [
    /^a cell is taken apart by templates or by decorations$/u,
    () => 'templatesとdecorationsは、どちらか一方だけを使えます',
  ],
  [/^the template has no place (.+)$/u, (place) => `ひな型に ${place} がありません`],
  [
    /^block (.+) has no label that is a required key/u,
    (block) =>
      `区画「${block}」には、記録を見分ける必須の見出し（roleがkey、requiredがtrue、fromがlabel）がないため、labelsでは参照できません`,
  ],
  [
    /^a field that takes from a label is given/u,
    () => '見出しの欄から取る項目（labels）のroleは、keyかplanにしてください',
  ],
  [/^an outline needs at least one level$/u, () => '箇条書き（outline）には段（levels）が一つ以上必要です'],
  [
    /^a table needs a column that is a required key/u,
    () => '表（table）には、行を見分ける必須の列（roleがkey、requiredがtrue、fromがcolumn）が必要です',
  ],
  [/^(.+) begins or ends with a mark/u, (name) => `「${name}」は、名称をつなぐ記号で始まるか終わっています`],
  [/^(.+) ends before it begins$/u, (name) => `「${name}」の終わりの年度（until）が始まりの年度（from）より前です`],
  [/^(.+) has a successor and needs/u, (name) => `「${name}」には後の課があるので、最後の年度（until）が必要です`],
  [
    /^(.+) ended in (\d+) and cannot take over after (\d+)$/u,
    (heir, ended, until) => `「${heir}」は${ended}年度までなので、${until}年度の後を引き継げません`,
  ],
  [
    /^(.+) also means (.+), which exists in the same years$/u,
    (alias, other) => `「${alias}」は、同じ年度にある「${other}」のことでもあります`,
  ],
  [/^successors lead in a circle: (.+)$/u, (circle) => `後の課（successor）が輪になっています：${circle}`],
  [/^letters, digits and hyphens/u, () => '英小文字で始まる英数字とハイフンで書いてください'],
  [
    /^a column whose header is a year says its year once$/u,
    () => 'columnに年度を書いた項目には、yearをもう一つ書けません',
  ],
  [/^what is chosen by a mark is a field of type choice$/u, () => '印で選ぶ項目のtypeはchoiceにしてください'],
  [/^what is chosen by a mark is no key$/u, () => '印で選ぶ項目は鍵（roleがkey）にできません'],
  [
    /^a choice that is spread over columns is not filled down$/u,
    () => '列ごとに印を付けて選ぶ項目では、fillDownは使えません',
  ],
  [/^a choice that is made by a mark has no qualifier/u, () => '印で選ぶ項目には、qualifiedの選択肢の一覧を使えません'],
  [
    /^a cell that lists the choices is not taken apart/u,
    () => '選択肢を並べたセル（choices）では、templatesとdecorationsは使えません',
  ],
  [
    /^a year is a number, cycle/u,
    () =>
      '年度は、西暦の数字か cycle（取りまとめの年度）、cycle-1（その前年度）、cycle+1（翌年度）のように書いてください',
  ],
  [
    /^a large change is one of a figure/u,
    () => '大きな増減（largeChange）は、roleがanswerで、typeがnumberかtextの項目にだけ書けます',
  ],
  [/^a field is written block\.field$/u, () => '項目は「区画.項目」の形（programme.rating）で書いてください'],
  [/^the number of a municipality has/u, () => '全国地方公共団体コードは5桁か6桁の数字で書いてください'],
  [/^a template has at most (\d+) open places$/u, (count) => `ひな型の { } と * は合わせて${count}個までです`],
];

function translated(message: string): string {
  return ruleInWords(message)?.ja ?? message;
}

/** One of the schema's own rules, by its message; undefined for what is none. */
export function ruleInWords(message: string): Bilingual | undefined {
  for (const [pattern, say] of RULES) {
    const match = pattern.exec(message);
    if (match) return { ja: say(...match.slice(1)), en: message };
  }
  return undefined;
}
