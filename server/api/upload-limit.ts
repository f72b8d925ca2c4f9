import { LARGEST_WORKBOOK_MB } from '../../core/protocol/workbench.js';

/** The largest workbook that can be sent in, in megabytes. */
export const LARGEST_UPLOAD_MB = LARGEST_WORKBOOK_MB;
/** The largest JSON. Excel on the web sends no more than this in one request either. */
export const LARGEST_JSON_MB = 5;
/** The largest JSON from somebody who is not signed in, in kilobytes: names, passwords, tokens. */
export const LARGEST_OPEN_JSON_KB = 16;
