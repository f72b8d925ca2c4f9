/**
 * The council's paper（会議資料）as it is set: the one outline of the PDF, of the Word file and of the page for the web.
 * Every text in it is finished Japanese; whoever sets it works nothing out. `paper-of.ts` makes it of a publication.
 */

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface PaperAbout {
  readonly municipality: string;
  readonly plan: string;
  /** 令和7年度（2025年度） */
  readonly year: string;
  readonly title: string;
  /** 第12版　2026年5月15日 10時00分 */
  readonly stamp: string;
  /** The moment of the revision, in seconds since 1970. */
  readonly seconds: number;
  readonly isDraft: boolean;
  /** What keeps it from being final. */
  readonly openMatters: readonly string[];
}

/** Bars of one length, divided by how often each word was chosen; the numbers stand beside them. */
export interface PaperChart {
  readonly title: string;
  /** What the bars are: 基本目標, 課. */
  readonly of: string;
  readonly words: readonly string[];
  /** How many of the words, from the first, are steps of a scale; those behind are of another kind: not filled in. */
  readonly steps: number;
  readonly bars: readonly PaperBar[];
}

export interface PaperBar {
  readonly label: string;
  /** One for each word. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly isWhole: boolean;
}

export interface PaperPart {
  readonly heading: string;
  readonly groups: readonly PaperGroup[];
}

export interface PaperGroup {
  /** '' where the part is not divided. */
  readonly heading: string;
  /** What is said of the group as a whole, before its tables. */
  readonly boxes: readonly PaperBox[];
  readonly tables: readonly PaperTable[];
}

export interface PaperBox {
  readonly name: string;
  readonly texts: readonly LabelledText[];
}

export interface PaperTable {
  readonly caption: string;
  readonly nameLabel: string;
  readonly columns: readonly PaperColumn[];
  /** '' where the rows have no texts. */
  readonly textLabel: string;
  readonly rows: readonly PaperRow[];
  /** In hundredths of the width: of the names, of one value, of the texts. */
  readonly widths: { readonly name: number; readonly value: number; readonly text: number };
}

export interface PaperColumn {
  readonly label: string;
  /** Whether last year's value stands beside. */
  readonly hasLast: boolean;
}

export interface PaperRow {
  readonly number: string;
  readonly name: string;
  readonly departments: string;
  /** 新規, 名称変更（旧：…）; '' where it goes on as it was. */
  readonly change: string;
  readonly values: readonly PaperValue[];
  readonly texts: readonly LabelledText[];
  /** Whether it may be longer than a page, and so has to break. */
  readonly isLong: boolean;
}

export interface PaperValue {
  readonly now: string;
  /** Null in a column without last year's. */
  readonly last: string | null;
}

export interface PaperOpinion {
  readonly goal: string;
  readonly name: string;
  readonly departments: string;
  readonly texts: readonly LabelledText[];
  readonly isLong: boolean;
}

/** A list of the appendix. */
export interface PaperList {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said in place of a list without rows. */
  readonly none: string;
}

export interface Paper {
  readonly about: PaperAbout;
  /** Whether its pages lie on their side: the tables have many columns. */
  readonly isWide: boolean;
  readonly lastYear: string | null;
  readonly facts: readonly LabelledText[];
  readonly charts: readonly PaperChart[];
  readonly parts: readonly PaperPart[];
  /** Undefined where the form has no place for opinions. */
  readonly opinions: readonly PaperOpinion[] | undefined;
  readonly lists: readonly PaperList[];
  readonly notes: readonly LabelledText[];
}
