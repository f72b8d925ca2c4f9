import assert from 'node:assert/strict';
import { archiveName, distinctNames, workbookName } from '../../../core/handing-out/file-name.js';
import { typedAddresses } from '../../../core/handing-out/mail-address.js';
import { fitsMailto, mailtoOf } from '../../../core/handing-out/mailto.js';
import { respondentWriter } from '../../../core/form/respondent-text.js';

describe('names of files that are handed out', () => {
  const cycle = { plan: '総合計画', fiscalYear: 2025 };

  it('are plan, year and department, in Japanese', () => {
    assert.equal(workbookName(cycle, '福祉課'), '総合計画_令和7年度_福祉課.xlsx');
    assert.equal(archiveName(cycle), '総合計画_令和7年度_配布.zip');
  });

  const unsafe = [
    ['こども/若者: 計画*', 'こども／若者： 計画＊_令和7年度_課.xlsx'],
    ['"引用"<計画>|?\\', '”引用”＜計画＞｜？＼_令和7年度_課.xlsx'],
    ['計画\n第二', '計画 第二_令和7年度_課.xlsx'],
    ['計画. ', '計画_令和7年度_課.xlsx'],
    ['NUL', '_NUL_令和7年度_課.xlsx'],
    ['', '__令和7年度_課.xlsx'],
    ['..', '__令和7年度_課.xlsx'],
  ] as const;
  for (const [plan, name] of unsafe) {
    it(`are such as Windows takes them: ${JSON.stringify(plan)}`, () =>
      assert.equal(workbookName({ ...cycle, plan }, '課'), name));
  }

  it('are short enough for every system, whatever the plan is called', () => {
    const name = workbookName({ ...cycle, plan: '長'.repeat(200) }, '𠮷'.repeat(100));
    assert.ok(Buffer.byteLength(name) <= 255, String(Buffer.byteLength(name)));
    assert.doesNotMatch(name, /\p{Cs}/u);
  });

  it('are all different to a system to which A and a are the same', () => {
    assert.deepEqual(distinctNames(['A課.xlsx', 'a課.xlsx', 'A課.xlsx', 'B.xlsx']), [
      'A課.xlsx',
      'a課(2).xlsx',
      'A課(3).xlsx',
      'B.xlsx',
    ]);
  });
});

describe('mail addresses', () => {
  it('are taken as they are pasted, each once, and what is none is named', () => {
    assert.deepEqual(typedAddresses('Fukushi@example.lg.jp、b@example.jp;\n<fukushi@example.lg.jp> 福祉課'), {
      addresses: ['fukushi@example.lg.jp', 'b@example.jp'],
      wrong: ['福祉課'],
    });
    assert.deepEqual(typedAddresses(' \n'), { addresses: [], wrong: [] });
    assert.deepEqual(typedAddresses('ａ＠example.jp').addresses, ['a@example.jp']);
  });

  it('open a mail with subject and text as RFC 6068 has it', () => {
    const href = mailtoOf(['a@example.jp', 'b+c@example.jp'], { subject: '件名 & 他', body: '一行目\n二行目' });
    assert.equal(href.slice(0, 40), 'mailto:a@example.jp,b%2Bc@example.jp?sub');
    const { searchParams } = new URL(href);
    assert.deepEqual([searchParams.get('subject'), searchParams.get('body')], ['件名 & 他', '一行目\r\n二行目']);
    assert.equal(mailtoOf(['a@example.jp'], {}), 'mailto:a@example.jp');
  });

  it('are known to be too long before a mail program cuts them off', () => {
    assert.ok(fitsMailto(mailtoOf(['a@example.jp'], { subject: '短い', body: 'x'.repeat(1900) })));
    assert.ok(!fitsMailto(mailtoOf(['a@example.jp'], { body: '長い文面'.repeat(60) })));
  });
});

describe('the place for the name of who fills a workbook in', () => {
  const places = [
    ['回答課：（{department}）', '回答課：（　　　　）', '回答課：（福祉課）'],
    ['回答課：（{department}）', '回答課：（）', '回答課：（福祉課）'],
    ['回答課:{department}', '回答課：', '回答課：福祉課'],
    ['回答課:{department}', '回答課：　　', '回答課：福祉課'],
    ['記入した課：{department}', '記入した課：〇〇課', '記入した課：福祉課'],
    ['回答課:{department}', '回答課：図書館', undefined],
    ['回答課:{department}', '事業名', undefined],
    ['回答課:{department}', '', undefined],
  ] as const;
  for (const [template, text, written] of places) {
    it(`is where the form would read it: ${JSON.stringify(text)}`, () =>
      assert.equal(respondentWriter(template)(text, '福祉課'), written));
  }
});
