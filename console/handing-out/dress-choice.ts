/**
 * How workbooks are made ready: for the zip, for one alone, for those that go with a letter.
 */
export interface DressChoice {
  /** Whether the cells that the department is to fill in are coloured. */
  readonly marked: 'yes' | 'no';
  /** Whether last year's answers are on a sheet of their own. */
  readonly earlier: 'sheet' | 'none';
}

export const USUAL_DRESS: DressChoice = { marked: 'yes', earlier: 'none' };
