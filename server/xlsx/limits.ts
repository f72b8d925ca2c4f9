/**
 * What a workbook may cost to read. Beyond a limit it is refused with a sentence, before the memory is spent.
 */

const MB = 1024 * 1024;

export const LIMITS = {
  /** Parts in the package. Large city workbooks have a few hundred. */
  entries: 10_000,
  /** A part, and all parts that are read, unpacked. */
  partBytes: 768 * MB,
  totalBytes: 1024 * MB,
  /** A part that is not in UTF-8: it is in memory three times. */
  foreignBytes: 128 * MB,
  /** Unpacked size over packed size of a part; real files reach 34:1. */
  ratio: 120,
  /** Parts below this size are harmless at any ratio. */
  ratioFreeBytes: 4 * MB,
  /** Merged areas in a sheet. */
  merges: 50_000,
  /** Drop-down lists of a sheet, and areas that have one; what a file has beyond is left aside. */
  dropdowns: 20_000,
  dropdownAreas: 50_000,
  /** Values of one drop-down list, and rows that are passed over or looked through for all lists of a workbook. */
  dropdownValues: 500,
  dropdownRows: 5_000_000,
  sheets: 1_000,
  /** Number formats; cells of those beyond show their values as they are. Excel knows a few hundred. */
  formats: 5_000,
  /** Cells with something in them, in the whole workbook. */
  cells: 5_000_000,
  /** Cells of a whole workbook that are described for a page. */
  describedCells: 1_000_000,
  /** Bytes of text that all cells show which share texts: a few bytes each may stand for a long text. */
  sharedText: 256 * MB,
  /** Depth of elements in the small XML parts. */
  depth: 64,
} as const;
