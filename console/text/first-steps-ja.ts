/**
 * The Japanese texts of the first pages: what comes next, and who does it.
 */
export const firstStepsJa = {
  forAdministrator: '課と利用者を登録すると、取りまとめ担当が年度を始められます。次の順に進めてください。',
  forCoordinator: '次の順に進めると、各課に様式を配れるようになります。',
  departments: '担当課を登録します。年度を始めるときに、様式から読み取ることもできます。',
  toDepartments: '課を登録する',
  users: '取りまとめ担当と各課の担当者を登録し、招待のリンクを渡します。',
  toUsers: '利用者を登録する',
  toStart: '最初の画面へ',
};

export type FirstStepsMessages = typeof firstStepsJa;
