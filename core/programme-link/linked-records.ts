/**
 * The links between two years' records that need nobody's word any more: what the coordinator decided, and equal keys
 * (rule I3). Nothing here is similar or likely; where equal keys leave a choice, nothing is linked.
 */
import { blockOf, type Form } from '../form/form.js';
import { canonicalValue } from '../record/canonical.js';
import type { FormRecord } from '../record/record.js';
import { keyNames, type KeyNames } from '../record/key-name.js';
import { keyParts } from './key-parts.js';
import type { LinkDecision, ProgrammeRef } from './links-document.js';
import { withoutMarks } from './programme-name.js';

export interface RecordLink {
  readonly block: string;
  readonly status: 'same' | 'renamed' | 'split' | 'joined';
  readonly by: 'key' | 'decision';
  /** Several where programmes were joined or split. */
  readonly previous: readonly FormRecord[];
  readonly current: readonly FormRecord[];
}

export interface LinkedRecords {
  readonly links: readonly RecordLink[];
  /** Decided to have ended, or to be new. */
  readonly ended: readonly FormRecord[];
  readonly begun: readonly FormRecord[];
  /** Decisions about a record that is not there. */
  readonly unfound: readonly LinkDecision[];
  /** What nothing links, in the order of the workbooks. */
  readonly previous: readonly FormRecord[];
  readonly current: readonly FormRecord[];
  /** Whether somebody said that these two are not the same. */
  differ(previous: FormRecord, current: FormRecord): boolean;
}

export function linkRecords(
  form: Form,
  decisions: readonly LinkDecision[],
  previous: readonly FormRecord[],
  current: readonly FormRecord[],
): LinkedRecords {
  return new Linking(form, previous, current).decide(decisions).linkEqualKeys().linkWithoutMarks().result();
}

class Linking {
  private readonly links: RecordLink[] = [];
  private readonly ended: FormRecord[] = [];
  private readonly begun: FormRecord[] = [];
  private readonly unfound: LinkDecision[] = [];
  private readonly different = new Map<FormRecord, Set<FormRecord>>();
  private readonly taken = new Set<FormRecord>();
  private readonly names: KeyNames;

  constructor(
    private readonly form: Form,
    private readonly previous: readonly FormRecord[],
    private readonly current: readonly FormRecord[],
  ) {
    this.names = keyNames(form);
  }

  decide(decisions: readonly LinkDecision[]): this {
    if (decisions.length === 0) return this;
    const [before, now] = [this.byName(this.previous), this.byName(this.current)];
    for (const decision of decisions) {
      const previous = decision.previous.map((ref) => this.find(before, decision.block, ref));
      const current = decision.current.map((ref) => this.find(now, decision.block, ref));
      if ([...previous, ...current].every((record) => record !== undefined)) {
        this.apply(decision, previous as FormRecord[], current as FormRecord[]);
      } else this.unfound.push(decision);
    }
    return this;
  }

  linkEqualKeys(): this {
    this.linkEqual((record) => this.nameOf(record));
    return this;
  }

  /** A key that equals another but for marks links only where no other row of either year has it too. */
  linkWithoutMarks(): this {
    const bare = (record: FormRecord) => this.nameOf(record, withoutMarks);
    const free = (record: FormRecord) => !this.taken.has(record);
    // Nearly all are linked already, and to take off the marks takes longer than all else here.
    const left = new Set(this.previous.filter(free).map(bare));
    if (!this.current.some((record) => free(record) && left.has(bare(record)))) return this;
    const [before, now] = [grouped(this.previous, bare), grouped(this.current, bare)];
    for (const [name, records] of before) this.linkOnly(records, now.get(name) ?? []);
    return this;
  }

  result(): LinkedRecords {
    const place = new Map(this.current.map((record, i) => [record, i]));
    const placeOf = ({ current }: RecordLink) => (current[0] && place.get(current[0])) ?? 0;
    const free = (record: FormRecord) => !this.taken.has(record);
    return {
      links: this.links.sort((a, b) => placeOf(a) - placeOf(b)),
      ended: this.ended,
      begun: this.begun,
      unfound: this.unfound,
      previous: this.previous.filter(free),
      current: this.current.filter(free),
      differ: (a, b) => this.different.get(a)?.has(b) ?? false,
    };
  }

  private apply(
    { block, status }: LinkDecision,
    previous: readonly FormRecord[],
    current: readonly FormRecord[],
  ): void {
    const [before, now] = [previous[0], current[0]];
    if (status === 'different') {
      if (before && now) this.different.set(before, (this.different.get(before) ?? new Set()).add(now));
      return;
    }
    for (const record of [...previous, ...current]) this.taken.add(record);
    if (status === 'ended') this.ended.push(...previous);
    else if (status === 'new') this.begun.push(...current);
    else this.links.push({ block, status, by: 'decision', previous, current });
  }

  private linkEqual(nameOf: (record: FormRecord) => string): void {
    const free = (record: FormRecord) => !this.taken.has(record);
    const now = grouped(this.current.filter(free), nameOf);
    for (const [name, records] of grouped(this.previous.filter(free), nameOf)) {
      const partners = now.get(name);
      if (partners && !this.linkOnly(records, partners)) this.linkRowsOfOneKey(records, partners);
    }
  }

  /**
   * Several rows under one key: those that say the same, then those whose plan says the same, then the one that is
   * left on both sides. Order decides nothing but between rows that are the same in everything.
   */
  private linkRowsOfOneKey(previous: readonly FormRecord[], current: readonly FormRecord[]): void {
    const whole = (record: FormRecord) => this.contentOf(record, false);
    const plan = (record: FormRecord) => this.contentOf(record, true);
    for (const [content, most] of [
      [whole, Infinity],
      [plan, 1],
    ] as const) {
      const free = (record: FormRecord) => !this.taken.has(record);
      const now = grouped(current.filter(free), content);
      for (const [text, records] of grouped(previous.filter(free), content)) {
        const partners = now.get(text) ?? [];
        if (records.length !== partners.length || records.length > most) continue;
        for (const [i, record] of records.entries()) {
          const partner = partners[i];
          if (partner) this.link(record, partner);
        }
      }
    }
    const free = (record: FormRecord) => !this.taken.has(record);
    this.linkOnly(previous.filter(free), current.filter(free));
  }

  /** Links the one record of each side; not where either has several. */
  private linkOnly(previous: readonly FormRecord[], current: readonly FormRecord[]): boolean {
    const [[record, second], [partner, secondPartner]] = [previous, current];
    if (!record || !partner || second || secondPartner) return false;
    this.link(record, partner);
    return true;
  }

  private link(previous: FormRecord, current: FormRecord): void {
    if (this.taken.has(previous) || this.taken.has(current) || this.different.get(previous)?.has(current)) return;
    this.taken.add(previous).add(current);
    this.links.push({ block: previous.block, status: 'same', by: 'key', previous: [previous], current: [current] });
  }

  private nameOf({ block: id, key }: FormRecord, spelling?: (name: string) => string): string {
    const block = blockOf(this.form, id);
    if (!spelling) return this.names(block.id, key);
    const { names } = keyParts(this.form, block);
    const entries = Object.entries(key).map(([part, text]) => [part, names.includes(part) ? spelling(text) : text]);
    return this.names(block.id, Object.fromEntries(entries) as FormRecord['key']);
  }

  private contentOf(record: FormRecord, planOnly: boolean): string {
    const fields = blockOf(this.form, record.block).fields.filter(({ role }) => !planOnly || role !== 'answer');
    const texts = fields.map((field) => {
      const cell = record.cells[field.id];
      return cell ? canonicalValue(this.form, field, cell.value) : '';
    });
    return texts.join('\u0000');
  }

  private byName(records: readonly FormRecord[]): Map<string, FormRecord[]> {
    return grouped(records, (record) => this.nameOf(record));
  }

  private find(records: ReadonlyMap<string, FormRecord[]>, id: string, { key, nth = 1 }: ProgrammeRef) {
    const block = this.form.blocks.find((candidate) => candidate.id === id);
    // A person may write a key's parts in any order.
    const inOrder = block && Object.fromEntries(block.key.map((part) => [part, key[part] ?? '']));
    const found = inOrder && records.get(this.names(block.id, inOrder))?.[nth - 1];
    return found && !this.taken.has(found) ? found : undefined;
  }
}

/** Records by name, in their order. */
export function grouped(
  records: readonly FormRecord[],
  nameOf: (record: FormRecord) => string,
): Map<string, FormRecord[]> {
  const groups = new Map<string, FormRecord[]>();
  for (const record of records) {
    const name = nameOf(record);
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  return groups;
}
