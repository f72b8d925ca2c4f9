/**
 * Between the link that travels in a workbook (rule I2) and the copy that core syncs: what each record held when it last
 * agreed with the server. The link is all that a sync starts from; nothing else is remembered.
 */
import type { Form } from '../../core/form/form.js';
import type { Link } from '../../core/link/link.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { Delta } from '../../core/sync/delta.js';
import { startCopy, type LocalCopy, type LocalRecord } from '../../core/sync/local-copy.js';

export function copyFromLink(form: Form, link: Link): LocalCopy {
  const deleted = new Set(link.deleted.map(({ id }) => id));
  const records = link.records.map(({ id, block, key, base, formulas }): [string, LocalRecord] => [
    id,
    { id, block, key, server: base, base, values: base, formulas, deleted: deleted.has(id), lost: false },
  ]);
  return { formVersion: form.version, revision: link.revision, records: new Map(records), added: [] };
}

/**
 * The copy of a workbook whose link is lost (rule I3): its records are the server's, and what the sender had seen is not
 * known, so that the server takes the blank form for it.
 * @param whole the whole state of the cycle
 */
export function copyWithoutLink(form: Form, whole: Delta): LocalCopy {
  const { records, ...copy } = startCopy(form, whole);
  const baseless = [...records].map(([id, record]): [string, LocalRecord] => [id, { ...record, base: {} }]);
  return { ...copy, revision: 0, records: new Map(baseless) };
}

/** What a link says beside the copy. */
interface LinkedTo {
  readonly cycle: CycleDto;
  /** Its address. */
  readonly server: string;
  /** The records that have a row in the workbook: others are not this workbook's business. */
  readonly here: ReadonlySet<string>;
  /** That all of its cells agree with. */
  readonly revision: number;
}

export function linkOfCopy({ formVersion, records }: LocalCopy, { cycle, server, here, revision }: LinkedTo): Link {
  const { municipality, plan, fiscalYear, form } = cycle;
  const own = [...records.values()].filter(({ id }) => here.has(id));
  return {
    server,
    municipality,
    plan,
    fiscalYear,
    form: form.id,
    formVersion,
    revision,
    records: own.map(({ id, block, key, base, formulas }) => {
      return { id, block, key: { ...key }, base: { ...base }, ...(formulas ? { formulas: { ...formulas } } : {}) };
    }),
    deleted: [...records.values()]
      .filter(({ deleted }) => deleted)
      .map(({ id, block, key }) => ({ id, block, key: { ...key } })),
  };
}
