import { LARGEST_WORKBOOK_MB } from '../../core/protocol/workbench.js';

/** The largest workbook that can be sent in, in megabytes. */
export const LARGEST_UPLOAD_MB = LARGEST_WORKBOOK_MB;
