/**
 * What a backup may cost to read. Its rows come one after the other, so that its size itself is not limited.
 */
const MB = 1024 * 1024;

export const BACKUP_LIMITS = {
  /** Entries of the zip. */
  entries: 1000,
  manifestBytes: MB,
  /** A row: the largest holds a workbook of 30 MB in hexadecimal. A backup with a longer one is not made. */
  lineBytes: 128 * MB,
  /** Rows inserted by one statement, and about as many bytes of their lines. */
  batchRows: 1000,
  batchBytes: MB,
} as const;
