/**
 * The Japanese texts of the first pages: what comes next, and who does it.
 */
import { countJa as count } from '../../view/language/counting.js';

export const firstStepsJa = {
  forAdministrator: '課と利用者を登録すると、取りまとめ担当が年度を始められます。次の順に進めてください。',
  forCoordinator: '次の順に進めると、各課に様式を配れるようになります。',
  departments: '担当課を登録します。年度を始めるときに、様式から読み取ることもできます。',
  toDepartments: '課を登録する',
  users: '取りまとめ担当と各課の担当者を登録し、招待のリンクを渡します。',
  toUsers: '利用者を登録する',
  toStart: '最初の画面へ',
  next: '次にすること',
  withoutStaff: (n: number) => `担当者が登録されていない課が${count(n)}課あります。`,
  expiredInvitations: (n: number) => `${count(n)}人の招待の期限が切れています。`,
  toInvitations: '招待のリンクを作り直す',
  reading: (submitted: number, all: number) =>
    `${count(all)}課のうち${count(submitted)}課が提出しました。提出された回答は、取りまとめ表で読めます。`,
  toTable: '取りまとめ表を開く',
};

export type FirstStepsMessages = typeof firstStepsJa;
