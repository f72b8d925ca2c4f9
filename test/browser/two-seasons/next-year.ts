/**
 * The second season: the next year's workbook, with one programme renamed, one ended, one new, and a division split.
 */
import assert from 'node:assert/strict';
import { accessibilityFaults, overflow } from '../console-page.js';
import { answersIn, answersOf, written } from './answers.js';
import { asFile, blankOf, handedOutIn, type Office } from './office.js';
import { divisionsOf, ENDED, NEW, RENAMED, SECOND_SEASON, SPLIT } from './shiomino.js';

/** @param office as soon as it is open */
export function nextYear(office: () => Office): void {
  let steps = 0;

  it('begins with the workbook of the next year, dropped', async () => {
    const desk = office();
    const { page, hand } = desk;
    hand.counted();
    await desk.go('準備');
    await hand.drop(page, await blankOf(SECOND_SEASON));
    await desk.said('令和8年度（2026年度）');
    await hand.press(desk.button('この内容で始める'));
    await page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
    await page.getByRole('rowheader', { name: SPLIT.into[0] }).waitFor();
    steps += desk.tell('the second year begun');
  });

  it('says which programmes go on, under what name, and which division became which', async () => {
    const desk = office();
    const { page, hand } = desk;
    await desk.go('事業のつながり');
    const list = desk.main().getByRole('list', { name: '事業の一覧' });
    const successions = desk.main().getByRole('region', { name: '課の変わったところ' });
    await successions.getByText('土木課は、道路課、河川課に分かれた').waitFor();
    await desk.picture('programmes', 1040);
    assert.deepEqual(await accessibilityFaults(page), []);
    await hand.press(list.getByRole('button', { name: new RegExp(`^つなぐ：.*${RENAMED[0]}`) }));
    await hand.press(list.getByRole('button', { name: new RegExp(`^新規の事業：.*${NEW}`) }));
    await hand.press(list.getByRole('button', { name: new RegExp(`^終了した事業：.*${ENDED}`) }));
    await desk.said('決めていない事業はありません');
    await hand.press(desk.button(/^このとおり登録する：土木課/, successions));
    await successions.getByText('登録しました：土木課は、道路課、河川課に分かれた。').waitFor();
    steps += desk.tell('programmes renamed, new, ended, and a division split');
    const width = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(page), 0);
    await page.setViewportSize(width);
    assert.deepEqual(await accessibilityFaults(page), []);
  });

  it('is taken back and said again', async () => {
    const desk = office();
    const successions = desk.main().getByRole('region', { name: '課の変わったところ' });
    await desk.button('元に戻す', successions).click();
    await successions.getByText('元に戻しました。').waitFor();
    await desk.button(/^このとおり登録する：土木課/, successions).click();
    await successions.getByText('登録しました：土木課は、道路課、河川課に分かれた。').waitFor();
  });

  it('hands out to seventeen divisions and takes their workbooks in', async () => {
    const desk = office();
    await desk.go('配布と連絡');
    await desk
      .main()
      .getByRole('checkbox', { name: /^前年度の回答のシートを付ける/ })
      .waitFor();
    const divisions = divisionsOf(SECOND_SEASON);
    const handedOut = await handedOutIn(
      await desk.download(desk.button('17課分をまとめてダウンロード（ZIP）')),
      divisions,
    );
    assert.deepEqual([...handedOut.keys()], divisions);
    const files = [];
    for (const [division, bytes] of handedOut) {
      files.push(asFile(`${division}.xlsx`, await written(bytes, answersOf(SECOND_SEASON, [division]))));
    }
    await desk.go('ブックの取り込み');
    await desk.give(...files);
    const confirm = desk.button('17件を取り込む').and(desk.main().locator(':not([aria-disabled=true])'));
    await confirm.waitFor();
    await desk.hand.press(confirm);
    await desk.main().getByText('17件のうち17件を取り込みました。').waitFor();
    steps += desk.tell('seventeen divisions taken in');
  });

  it('gives a report in which every cell is right: fifteen steps for the whole year', async () => {
    const desk = office();
    await desk.go('進捗と提出');
    await desk.said('すべての課から届いています。');
    for (const division of SPLIT.into) {
      await desk
        .main()
        .getByRole('checkbox', { name: `${division}を選ぶ` })
        .waitFor();
    }
    const report = await desk.download(desk.main().getByRole('link', { name: '報告書をダウンロード' }));
    const cells = Object.entries(answersOf(SECOND_SEASON, divisionsOf(SECOND_SEASON)));
    const expected = Object.fromEntries(cells.map(([address, raw]) => [address, String(raw)]));
    assert.deepEqual(await answersIn(report, SECOND_SEASON), expected);
    steps += desk.tell('the report');
    process.stdout.write(`      the second year: ${steps} steps\n`);
    assert.ok(steps <= 15, `${steps} steps`);
  });
}
