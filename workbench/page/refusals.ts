/**
 * Why the simulated Excel did not take something, as a sentence.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { HostError } from '../../excel-host/host-error.js';

/** @throws whatever is no refusal */
export function refusalOf(error: unknown): Bilingual {
  if (!(error instanceof HostError)) throw error;
  if (error.code === 'AccessDenied') {
    return {
      ja: '保護されたシートのセルなので、書き込めません。入力欄のセルに書くか、取りまとめ課にお尋ねください。',
      en: 'This cell of a protected sheet cannot be written. Use the cells meant for input, or ask the coordinator.',
    };
  }
  if (error.code === 'ApiNotFound') {
    return {
      ja: 'この画面では、その数式を計算できません。値を入力するか、Excelで編集してください。',
      en: 'This page does not calculate that formula. Type a value, or use Excel.',
    };
  }
  return {
    ja: `書き込めませんでした（${error.code}）。内容を確かめて、もう一度入力してください。`,
    en: `That was not written (${error.code}). Check it and type it again.`,
  };
}
