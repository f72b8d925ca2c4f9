/**
 * The Japanese texts about what became of departments.
 */
export const departmentYearsJa = {
  open: '組織の変更',
  openNamed: (name: string) => `${name}の組織の変更`,
  titleOf: (name: string) => `${name}の組織の変更`,
  fate: 'この課は',
  fates: {
    present: '続いている',
    renamed: '名称が変わった',
    merged: 'ほかの課に統合された',
    split: '複数の課に分かれた',
    ended: 'なくなった',
  },
  since: {
    renamed: '新しい名称になった年度',
    merged: '統合された年度',
    split: '分かれた年度',
    ended: 'なくなった年度（この年度からありません）',
  },
  heir: { renamed: '新しい名称', merged: '統合先の課', split: '分かれたあとの課（1行に1つ）' },
  heirHint: {
    renamed: '行は新しい名称の課のものとして数え、この課の利用者は、新しい課にも属します。',
    merged: '行は統合先の課のものとして数え、この課の利用者は、統合先にも属します。',
    split:
      'どの行がどちらの課のものかは、様式の担当課の欄で決めます。利用者は、「利用者」の画面で分かれたあとの課に入れてください。',
  },
  needs: { one: '課の名称を入れてください。', split: '分かれたあとの課を、2つ以上入れてください。' },
  from: 'いつからある課か',
  fromHint: 'この年度より前の評価では、数えません。',
  always: '指定しない',
  became: (year: string, names: string) => `${year}から${names}`,
  endedIn: (year: string) => `${year}から、ありません`,
  saved: (name: string) => `${name}の組織の変更を保存しました。どの年度の評価にも、すぐに反映されます。`,
};

export type DepartmentYearsMessages = typeof departmentYearsJa;
