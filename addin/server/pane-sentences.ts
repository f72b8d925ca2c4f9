/**
 * What the pane says of troubles with the server: above all that nothing is lost which was typed (rule W4).
 */
import type { TroubleSentences } from '../../view/server/server-problem.js';

export const PANE_SENTENCES = {
  offline: {
    ja: 'サーバーに接続できません。入力した内容はこのブックに残り、つながった後の同期で送られます。ネットワーク（庁内LAN・VPN）を確かめてください。',
    en: 'The server cannot be reached. What you entered stays in this workbook and goes with the next sync. Check the network.',
  },
  'try-again': {
    ja: 'サーバーが混み合っているか、応答に時間がかかっています。しばらくしてから、もう一度同期してください。入力した内容は残っています。',
    en: 'The server is busy or slow to answer. Sync again in a moment; nothing you entered is lost.',
  },
  'signed-out': {
    ja: 'サインインの期限が切れています。「設定」からサインインし直してください。入力した内容は残っています。',
    en: 'You are no longer signed in. Sign in again under “Settings”; nothing you entered is lost.',
  },
  'server-too-old': {
    ja: 'サーバーの版がこのパネルより古いため、同期できません。情報システム担当にサーバーの更新を依頼してください。点検はこのまま使えます。',
    en: 'The server is older than this pane and cannot sync with it. Ask the administrator to update it. Checking still works.',
  },
  'page-too-old': {
    ja: 'このパネルの版がサーバーより古くなっています。ブックを保存し、Excelを開き直してください。点検はこのまま使えます。',
    en: 'This pane is older than the server. Save the workbook and open Excel again. Checking still works.',
  },
} as const satisfies Partial<TroubleSentences>;
