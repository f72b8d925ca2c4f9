/** The largest workbook that can be sent in. Cities' workbooks have a few megabytes. */
export const LARGEST_UPLOAD_MB = 30;
