/**
 * Why a department is written to in the course of a cycle, and by which ways that is done.
 */

/** 配布, 督促, 差戻し. */
export const PURPOSES = ['hand-out', 'remind', 'return'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** By this server's mail, by a text that was copied, in one's own mail program, or as a workbook that was downloaded. */
export const WAYS = ['smtp', 'copied', 'mailto', 'downloaded'] as const;
export type Way = (typeof WAYS)[number];

/**
 * What became of it. `unknown`: the mail server was gone before it said whether it had taken the mail; sending it again
 * might send it twice.
 */
export const NOTICE_STATES = ['done', 'sending', 'sent', 'failed', 'unknown'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
