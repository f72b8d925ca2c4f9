/** R19: done in a year that the plan does not name, where the plan names its years. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { yearEn, yearJa } from '../wording.js';

export const yearUnplanned: ContentCheck = {
  code: 'year-unplanned',
  looksFor: say(
    '計画が年度を挙げている発行・実施などを、それ以外の年度に行っている',
    'done in another year than those that the plan names',
  ),
  finds: [
    { cells: { target: '3年ごとに改訂　発行予定　令和4年度　令和7年度', status: '令和5年度　2,000部作成' } },
    { cells: { target: '令和4年度と令和7年度に調査を実施', status: '令和5年度に実施　回答340人' } },
  ],
  passes: [
    { cells: { target: '3年ごとに改訂　発行予定　令和5年度　令和8年度', status: '令和5年度　2,000部作成' } },
    { cells: { target: '令和4年度　2か所　令和7年度　3か所', status: '令和5年度　2か所で実施' } },
  ],
  examine: eachRow((row, { table }) =>
    textsFor(row, 'target', 'content').flatMap((plan) => [
      ...unplanned(row, plan, table),
      ...otherYear(row, plan, table),
      ...ofAnotherPlace(row, plan, table),
    ]),
  ),
};

const PLANNED = /(?:発行|実施|開催|作成|改訂|整備|調査|策定|更新|点検)(?:(?:予定|年度)(?:は|:)?|(?:予定|年度)?[(（])$/u;
/** 令和4年度と令和7年度に実施: what is planned stands behind the years. */
const PLANNED_BEHIND =
  /^(?:に|の|は)?(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,10}を)?(?:発行|実施|開催|作成|改訂|整備|調査|策定|更新|点検)/u;
const DONE =
  /(?:作成|発行|実施|開催|改訂|整備|策定|更新)(?!予定|計画|を検討|に向|を目指|す[るべ]|でき|しな|しませ|せず|は(?:な|し))/u;

const DEED = '(?:改修|増築|改築|新築|整備|移転|更新|建替え?|建て替え|補修|解体|耐震|塗装|設置|開設|調査|舗装)';

/** (北保育園は令和6年度、南保育園は令和5年度), and both are told as done: each place has its year. */
function ofAnotherPlace(row: Row, plan: RowText, { year }: CheckInput['table']): Finding[] {
  const { plain, years } = plan.prose;
  if (year === undefined || years.length < 2) return [];
  const places = years.flatMap((mention) => {
    const name = /([\p{Script=Han}\p{Script=Katakana}ー]{2,12})(?:は|が|:)$/u.exec(plain.slice(0, mention.start))?.[1];
    return name === undefined || mention.year === undefined ? [] : [{ name, mention, of: mention.year }];
  });
  if (!places.some(({ of }) => of === year)) return [];
  return places
    .filter(({ of }) => of > year)
    .flatMap(({ name, mention, of }): Finding[] => {
      const done = new RegExp(
        `${name}[^。、]{0,14}?${DEED}[^。]{0,14}(?:行[っい]|実施し|完了|終え|し(?:た|まし)|。|$)`,
        'u',
      );
      return textsFor(row, 'status').flatMap((text): Finding[] => {
        const told = text.prose.sentences.find(
          ({ text: words }) =>
            done.test(words) && !/予定|設計|準備|検討|調整|協議|見込|向け|来年度|次年度|前倒し/u.test(words),
        );
        const start = told ? text.prose.plain.indexOf(name, told.start) : -1;
        if (!told || start < 0) return [];
        return [
          {
            row,
            field: text.field,
            quotes: [quote(text, { start, end: Math.min(told.end, start + name.length + 12) }), quote(plan, mention)],
            message: say(
              `計画では「${name}」は${yearJa(of)}ですが、今年度に行ったと書かれています。年度を確かめ、計画を変えたのならそのことを書いてください。`,
              `The plan has "${name}" in ${yearEn(of)}, and it is told as done in this year. Check the year; if the plan was changed, say so.`,
            ),
          },
        ];
      });
    });
}

const ONCE =
  /^(?:に|には|は|の)、?[^。]{0,24}?(増築|新築|改築|整備|改修|策定|建設|開設|移転|設置|開園|開校|導入|改定|統合)(?:する|します|予定|を予定|。|$)/u;

/** 改訂は令和6年度に行う: the deed stands before its year. */
function deedBefore({ prose: { plain } }: RowText, { start, end }: { start: number; end: number }): string | undefined {
  if (!/^に(?:行う|行います|実施|予定|する)/u.test(plain.slice(end))) return undefined;
  return /(増築|新築|改築|整備|改修|策定|改訂|改定|建設|開設|移転|設置|導入|統合|調査)(?:は|を|:)$/u.exec(
    plain.slice(0, start),
  )?.[1];
}

/** 令和6年度に増築する, and 令和5年9月に増築を終え. */
function otherYear(row: Row, plan: RowText, { year }: CheckInput['table']): Finding[] {
  const [planned, ...others] = plan.prose.years;
  if (planned?.year === undefined || others.length > 0 || planned.year === year || planned.fault !== undefined)
    return [];
  const deed = ONCE.exec(plan.prose.plain.slice(planned.end))?.[1] ?? deedBefore(plan, planned);
  if (deed === undefined) return [];
  const done = new RegExp(
    `^(?:に|には|末に|は)?[^。]{0,16}${deed}(?:を|が|は)?(?:終え|完了|行[っい]|実施し|し(?:た|まし|、)|され)`,
    'u',
  );
  return textsFor(row, 'status').flatMap((text): Finding[] => {
    const at = text.prose.years.find(
      (one) => one.year === year && done.test(text.prose.plain.slice(one.end, one.end + 40)),
    );
    if (!at) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, at), quote(plan, planned)],
        message: say(
          `計画では${yearJa(planned.year ?? 0)}の「${deed}」を、${yearJa(year ?? 0)}に行ったと書かれています。年度を確かめ、計画を変えたのならそのことを書いてください。`,
          `The plan has this in ${yearEn(planned.year ?? 0)}, and it is told as done in ${yearEn(year ?? 0)}. Check the year; if the plan was changed, say so.`,
        ),
      },
    ];
  });
}

function unplanned(row: Row, plan: RowText, { year }: CheckInput['table']): Finding[] {
  const [first, ...others] = plan.prose.years;
  if (!first || others.length === 0 || year === undefined) return [];
  const { plain, years } = plan.prose;
  const behind = plain.slice(years.at(-1)?.end ?? first.end);
  const isPlan = PLANNED.test(plain.slice(0, first.start)) || PLANNED_BEHIND.test(behind);
  if (!isPlan || years.some((one) => one.year === year)) return [];
  // Years with something of their own between them are stages.
  const isList = years.every((one, i) => i === 0 || one.start - (years[i - 1]?.end ?? 0) <= 2);
  if (!isList) return [];
  return textsFor(row, 'status').flatMap((text): Finding[] => {
    const done = text.prose.years.find(
      (one) => one.year === year && DONE.test(text.prose.plain.slice(one.end, one.end + 24)),
    );
    if (!done) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [quote(text, done), quote(plan, { start: first.start, end: years.at(-1)?.end ?? first.end })],
        message: say(
          `計画が挙げている年度（${years.map((one) => (one.year === undefined ? '' : yearJa(one.year))).join('・')}）ではない${yearJa(year)}に行っています。計画を変えたのなら、そのことを書いてください。`,
          `This was done in ${yearEn(year)}, which is not one of the years of the plan. If the plan was changed, say so.`,
        ),
      },
    ];
  });
}
