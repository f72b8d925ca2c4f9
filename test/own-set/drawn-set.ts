/**
 * The drawn set: its workbooks and what must be read from each (`README.md`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKey } from '../../core/record/record.js';

const FOLDER = join(import.meta.dirname, '../../../test/own-set');

type Texts = Readonly<Record<string, string>>;

export interface ExpectedRecord {
  readonly block: string;
  readonly key: RecordKey;
  readonly values: Texts;
  readonly alternatives?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether it stands in the workbook more than once. */
  readonly twice?: boolean;
}

/** A place about which a careful person would ask. */
export interface Ask {
  readonly place: string;
  readonly fields: readonly string[];
  /** The records that it is about, where it is not all of them. */
  readonly records?: readonly RecordKey[];
  readonly when: 'always' | 'with blank' | 'without blank';
  readonly accept: string;
}

export interface Expected {
  readonly fiscalYear: number | null;
  readonly records: readonly ExpectedRecord[];
  readonly asked: readonly Ask[];
}

export interface DrawnPlace {
  readonly name: string;
  readonly form: string;
  readonly blank: string;
  readonly workbooks: readonly DrawnWorkbook[];
}

export interface DrawnWorkbook {
  /** `kirinose/m1-sorted-filtered-memo` */
  readonly name: string;
  readonly path: string;
  expected(): Expected;
}

export function drawnPlaces(): DrawnPlace[] {
  const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'form.json')));
  return names.map((name) => ({
    name,
    form: join(FOLDER, name, 'form.json'),
    blank: join(FOLDER, name, 'blank.xlsx'),
    workbooks: readdirSync(join(FOLDER, name))
      .filter((file) => file.endsWith('.expected.json'))
      .map((file) => drawnWorkbook(name, file.slice(0, -'.expected.json'.length))),
  }));
}

function drawnWorkbook(place: string, name: string): DrawnWorkbook {
  const path = join(FOLDER, place, name);
  return {
    name: `${place}/${name}`,
    path: `${path}.xlsx`,
    expected: () => JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as Expected,
  };
}

/** A cell of one of the stories, as their `expected.json` names it. */
export interface StoryCell {
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
}

export interface DrawnStory {
  readonly name: string;
  readonly form: string;
  readonly blank: string;
  readonly files: readonly string[];
  readonly result: readonly (StoryCell & { readonly value: string })[];
  /** Where all its copies lie in one folder. */
  readonly conflicts: readonly StoryCell[];
}

export function drawnStories(): DrawnStory[] {
  return readdirSync(join(FOLDER, 'stories')).map((name) => {
    const folder = join(FOLDER, 'stories', name);
    const told = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
      readonly blank: string;
      readonly steps: readonly { readonly file: string }[];
      readonly result: DrawnStory['result'];
      readonly folder: { readonly conflicts: DrawnStory['conflicts'] };
    };
    const blank = join(folder, told.blank);
    return {
      name,
      form: join(blank, '../form.json'),
      blank,
      files: told.steps.map(({ file }) => join(folder, file)),
      result: told.result,
      conflicts: told.folder.conflicts,
    };
  });
}
