/**
 * The Japanese texts about a year's blank workbook: answers that stand in it, replacing it, the year after it, deleting it.
 */
import { countJa as count } from '../../view/language/counting.js';

export const yearJa = {
  answers: {
    title: 'このブックには、すでに回答が入っています',
    found: (answers: number, cells: number) => `回答${count(answers)}件（${count(cells)}個のセル）`,
    cellsOf: (name: string, cells: number) => `${name} ${count(cells)}個`,
    unowned: (cells: number) => `どの課のものでもない行 ${count(cells)}個`,
    label: '入っている回答をどうしますか',
    empty: '空にして配る',
    emptyHint: '回答を消したブックを様式にします。どの課も、まだ回答していない状態から始まります。',
    take: '回答として取り込む',
    takeHint:
      '空にしたブックを様式にし、入っていた回答は、行の担当課の回答として取り込みます（取り込んだ人とファイル名が履歴に残ります）。始めたあとに、様式の差替えや年度の削除はできません。',
    keep: 'そのまま残す',
    keepHint: '印字された文として残して配ります。回答のある行は、はじめから記入済みと数えます。',
    other: 'どれでもないときは、上の「別のブックを選ぶ」で選び直します。',
    needed: '回答をどうするかを選んでください。',
  },
  blank: {
    title: '配布用の様式の差替え',
    lead: 'まだ何も届いていないので、様式を差し替えられます。同じ行の番号と、事業のつながりは引き継ぎます。すでに配ったブックは、新しいものを配り直してください。',
    drop: '新しい様式（空のブック）をここにドロップ',
    hint: '様式の版は、今と同じものです。',
    submit: 'この様式に差し替える',
    needs: '新しい様式のブックを選んでください。',
    done: (name: string) => `${name}の様式を差し替えました。`,
    over: 'すでに届いたものがあるため、様式の差替えと年度の削除はできません。届いた回答とその履歴は残します。',
  },
  remove: {
    title: '年度の削除',
    lead: 'まだ何も届いていないので、この年度を削除できます。',
    open: 'この年度を削除する…',
    ask: (name: string) => `${name}を削除しますか`,
    means: [
      '配布用の様式、行、事業のつながりと読み取りの指定を、この年度の分だけ消します。元に戻せません。',
      'ほかの年度、担当課、利用者、様式は変わりません。',
    ],
    field: (plan: string) => `確認のため、計画の名称「${plan}」を入れてください`,
    differs: '計画の名称が違います。',
    submit: '削除する',
    done: (name: string) => `${name}を削除しました。`,
  },
  next: {
    open: '翌年度を始める',
    openNamed: (name: string) => `${name}の翌年度を始める`,
    title: (name: string) => `${name}を始める`,
    lead: '様式、担当課、行を、この年度から引き継ぎます。回答は引き継ぎません（前年度の値として見られます）。',
    reading: '引き継ぐ内容を調べています…',
    rows: '引き継ぐ行',
    rowsOf: (n: number, added: number) =>
      `${count(n)}行${added > 0 ? `（うち、各課が加えた行 ${count(added)}行）` : ''}`,
    emptied: '消す回答',
    emptiedOf: (n: number) => `${count(n)}件`,
    relabel: (n: number) => `年度の書かれたセル（${count(n)}か所）を、新しい年度に書き替える`,
    labels: '書き替えるところ',
    labelOf: (place: string, text: string, next: string) => `${place}：${text} → ${next}`,
    otherYears: (n: number) =>
      `ほかの年度が書かれたセルが${count(n)}か所あります。そのまま残すので、始めたあとに様式を見て、必要なら直したものに差し替えてください。`,
    deadline: '提出期限（なくてもかまいません）',
    submit: 'この内容で始める',
    isThere: (name: string) => `${name}は、すでにあります。`,
  },
};

export type YearMessages = typeof yearJa;
