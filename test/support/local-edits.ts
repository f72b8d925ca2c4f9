/**
 * What somebody does to their copy of a cycle, for clients that are made up: the pane's copy says what its workbook says.
 */
import type { FieldValue } from '../../core/record/value.js';
import type { AddedHere, LocalCopy, LocalRecord } from '../../core/sync/local-copy.js';

export function writeCell(copy: LocalCopy, id: string, field: string, value: FieldValue): LocalCopy {
  const record = copy.records.get(id);
  if (!record) return copy;
  return withRecord(copy, { ...record, values: { ...record.values, [field]: value } });
}

export function deleteRecord(copy: LocalCopy, id: string): LocalCopy {
  const record = copy.records.get(id);
  return record ? withRecord(copy, { ...record, deleted: true }) : copy;
}

export function addLocally(copy: LocalCopy, added: AddedHere): LocalCopy {
  return { ...copy, added: [...copy.added, added] };
}

/** Gives up what the server refused: the copy shows what the server has. */
export function discardRefused(copy: LocalCopy): LocalCopy {
  const kept = [...copy.records].filter(([, { lost }]) => !lost);
  const records = new Map(
    kept.map(([id, record]) => [id, { ...record, base: record.server, values: record.server, deleted: false }]),
  );
  return { ...copy, records, added: [] };
}

function withRecord(copy: LocalCopy, record: LocalRecord): LocalCopy {
  return { ...copy, records: new Map([...copy.records, [record.id, record]]) };
}
