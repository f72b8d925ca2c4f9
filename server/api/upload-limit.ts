import { LARGEST_WORKBOOK_MB } from '../../core/protocol/workbench.js';

/** The largest workbook that can be sent in, in megabytes. */
export const LARGEST_UPLOAD_MB = LARGEST_WORKBOOK_MB;
/** The largest JSON. Excel on the web sends no more than this in one request either. */
export const LARGEST_JSON_MB = 5;
