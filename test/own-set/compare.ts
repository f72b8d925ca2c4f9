/**
 * What was read from a drawn workbook beside what must be read: the records by their keys, then every cell.
 */
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import type { Ask, Expected, ExpectedRecord } from './drawn-set.js';
import { areasOf, isNamed, meet, partsOf } from './named-places.js';

/** What is not as it must be, each with its place, in words. */
export interface Shortcomings {
  /** In a field that something else belongs in, or another text than stands there. */
  readonly wrong: string[];
  /** Taken though a person would ask. */
  readonly taken: string[];
  readonly missing: string[];
  /** Records that stand there and were not read, and that were read and stand nowhere. */
  readonly lacking: string[];
  readonly surplus: string[];
  /** Places about which a person would ask, and that no issue names. */
  readonly unnamed: string[];
}

export interface DrawnReading {
  readonly form: Form;
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
  readonly withBlank: boolean;
}

export interface Compared extends Shortcomings {
  readonly right: number;
}

/** @param reading undefined for a workbook that was refused, which is told */
export function compare(expected: Expected, reading: DrawnReading): Compared {
  return new Comparison(expected, reading).compared();
}

class Comparison {
  private readonly asks: readonly Ask[];
  private readonly pairs = new Map<ExpectedRecord, FormRecord>();
  private readonly used = new Set<FormRecord>();
  private right = 0;
  private readonly short: Shortcomings = { wrong: [], taken: [], missing: [], lacking: [], surplus: [], unnamed: [] };

  constructor(
    private readonly expected: Expected,
    private readonly reading: DrawnReading,
  ) {
    const mode = reading.withBlank ? 'with blank' : 'without blank';
    this.asks = expected.asked.filter(({ when }) => when === 'always' || when === mode);
  }

  compared(): Compared {
    const { short } = this;
    this.pair();
    for (const record of this.expected.records) {
      const found = this.pairs.get(record);
      if (!found) short.lacking.push(nameOf(record));
      else if (this.isElsewhere(record, found)) short.wrong.push(`${nameOf(record)} ⇔ ${nameOf(found)}`);
      for (const [field, value] of Object.entries(record.values)) this.cell(record, found, field, value);
    }
    for (const record of this.reading.records) if (!this.used.has(record)) short.surplus.push(nameOf(record));
    for (const { place } of this.asks) {
      if (this.reading.records.length > 0 && !isNamed(place, this.reading.issues)) short.unnamed.push(place);
    }
    return { ...short, right: this.right };
  }

  /** Whether it would be stored in another row than its own: with the blank, its row is known. */
  private isElsewhere({ key }: ExpectedRecord, found: FormRecord): boolean {
    if (!this.reading.withBlank) return false;
    const { key: read } = found;
    return Object.keys(read).some(
      (id) => plain(read[id] ?? '') !== '' && plain(read[id] ?? '') !== plain(key[id] ?? ''),
    );
  }

  /** By the whole key; else by what names a record; else by what it holds. */
  private pair(): void {
    this.pairBy((record, found) => keysOf(this.reading.form, record).includes(readKey(this.reading.form, found)));
    const names = (record: ExpectedRecord) => this.namingFields(record.block);
    this.pairBy((record, found) =>
      names(record).every((id) => plain(textIn(found, id)) === plain(record.values[id] ?? '')),
    );
    this.pairBy((record, found) => {
      const filled = Object.values(record.values).filter((value) => value !== '').length;
      return alike(record, found) >= Math.max(3, filled * 0.6);
    });
  }

  private pairBy(isIt: (record: ExpectedRecord, found: FormRecord) => boolean): void {
    for (const record of this.expected.records) {
      if (this.pairs.has(record)) continue;
      const all = this.reading.records.filter(
        (found) => found.block === record.block && !this.used.has(found) && isIt(record, found),
      );
      const [best] = all.sort((a, b) => alike(record, b) - alike(record, a));
      if (!best) continue;
      this.pairs.set(record, best);
      for (const found of record.twice === true ? all : [best]) this.used.add(found);
    }
  }

  private namingFields(block: string): string[] {
    const fields = this.reading.form.blocks.find(({ id }) => id === block)?.fields ?? [];
    return fields.filter(({ role, required }) => role === 'key' && required).map(({ id }) => id);
  }

  private cell(record: ExpectedRecord, found: FormRecord | undefined, field: string, value: string): void {
    const text = found ? textIn(found, field) : '';
    if (squeezed(value) === '' && squeezed(text) === '') return;
    const isRight = this.accepted(record, field).some((one) => squeezed(one) === squeezed(text));
    const asks = this.asks.filter((ask) => isAbout(ask, record, found, field));
    const what = `${nameOf(record)} ${field}: ${value.slice(0, 24)} ⇔ ${text.slice(0, 24)}`;
    const isLeftOut = squeezed(text) === '';
    const mayLack = asks.some(({ accept }) => accept.includes('left out'));
    if (isLeftOut && mayLack && asks.some(({ place }) => isNamed(place, this.reading.issues))) return;
    if (!isLeftOut && isRight && asks.some(({ accept }) => accept === 'left out and named')) {
      this.short.taken.push(what);
    } else if (isRight && !(isLeftOut && mayLack)) this.right++;
    else if (isLeftOut) this.short.missing.push(what);
    else this.short.wrong.push(what);
  }

  private accepted({ values, alternatives = {} }: ExpectedRecord, field: string): string[] {
    const when = alternatives['_when'];
    const counts = when === undefined || when === (this.reading.withBlank ? 'with blank' : 'without blank');
    return [values[field] ?? '', ...(counts ? [alternatives[field] ?? []].flat() : [])];
  }
}

function isAbout(ask: Ask, record: ExpectedRecord, found: FormRecord | undefined, field: string): boolean {
  if (!ask.fields.includes(field)) return false;
  if (ask.records && !ask.records.some((key) => sameKey(key, record.key))) return false;
  const [sheet, address] = partsOf(ask.place);
  if (!/\d/u.test(address)) return true;
  // One about a cell is about that cell only.
  if (found?.sheet !== sheet) return false;
  const own = found.cells[field]?.address ?? '';
  return own === '' || areasOf(address).some((a) => areasOf(own).some((b) => meet(a, b)));
}

function sameKey(a: ExpectedRecord['key'], b: ExpectedRecord['key']): boolean {
  return Object.keys({ ...a, ...b }).every((id) => a[id] === b[id]);
}

function keysOf(form: Form, record: ExpectedRecord): string[] {
  const { block, key, values, alternatives = {} } = record;
  const others = Object.entries(alternatives).filter(([id]) => id !== '_when');
  const versions = [
    values,
    key,
    ...others.flatMap(([id, texts]) => [texts].flat().map((text) => ({ ...values, [id]: text }))),
  ];
  return versions.map((texts) => keyIn(form, block, (id) => texts[id] ?? ''));
}

function readKey(form: Form, found: FormRecord): string {
  return keyIn(form, found.block, (id) => textIn(found, id));
}

function keyIn(form: Form, block: string, text: (id: string) => string): string {
  const key = form.blocks.find(({ id }) => id === block)?.key ?? [];
  return JSON.stringify([block, ...key.map((id) => plain(text(id)))]);
}

function alike({ values }: ExpectedRecord, found: FormRecord): number {
  return Object.entries(values).filter(([id, value]) => squeezed(value) === squeezed(textIn(found, id))).length;
}

function textIn({ cells }: FormRecord, field: string): string {
  return displayText(cells[field]?.value);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function plain(text: string): string {
  return squeezed(text).normalize('NFKC');
}

function nameOf({ block, key }: Pick<FormRecord, 'block' | 'key'>): string {
  const texts = Object.values(key).map((text) => text.slice(0, 12));
  return `${block} ${texts.join('/')}`;
}
