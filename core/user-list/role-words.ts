/**
 * Roles as people write them in a list.
 */
import type { Role } from '../access/access.js';
import { compact } from '../text/normalise.js';

const WORDS: Readonly<Record<Role, readonly string[]>> = {
  staff: ['担当者', '担当', '課担当者', '各課担当者', '担当課', 'staff'],
  coordinator: [
    '取りまとめ担当',
    '取りまとめ担当者',
    '取りまとめ',
    '取りまとめ課',
    'とりまとめ',
    '取りまとめ役',
    'coordinator',
  ],
  administrator: ['管理者', 'システム管理者', '情報システム担当', 'administrator', 'admin'],
  viewer: ['閲覧者', '閲覧', '閲覧のみ', 'viewer'],
};
const ROLE_OF = new Map(Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role])));

/** What each is called in both languages, in sentences about lists. */
export const ROLE_NAMES = {
  ja: '担当者、取りまとめ担当、管理者、閲覧者',
  en: 'staff, coordinator, administrator, viewer',
} as const;

/** The role that a text names; undefined for any other text. */
export function roleCalled(text: string): Role | undefined {
  return ROLE_OF.get(compact(text).toLowerCase());
}
