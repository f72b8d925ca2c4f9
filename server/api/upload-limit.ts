/** The largest workbook that can be sent in. Cities' workbooks have a few megabytes. */
export const LARGEST_UPLOAD_MB = 30;
/** The largest JSON. Excel on the web sends no more than this in one request either. */
export const LARGEST_JSON_MB = 5;
