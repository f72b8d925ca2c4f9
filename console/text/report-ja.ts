/**
 * What the console says of a report that was downloaded, in Japanese.
 */
export const reportJa = {
  issues: (cutOff: number, others: number) =>
    [
      ...(cutOff > 0 ? [`印刷すると欄に入りきらない回答が${cutOff}件あります。`] : []),
      ...(others > 0 ? [`報告書に書き込めない値などが${others}件あります。`] : []),
    ].join(''),
  grow: '行を高くしてダウンロード',
  growHint: '入りきらない回答のある行を、文がすべて入る高さにします（Excelで広げられる高さまで）。',
};

export type ReportText = typeof reportJa;
