/**
 * Of which rows somebody may see who wrote what: of staff, those of their departments and those of none. The server
 * decides; here it is only what is offered.
 */
import { useMay, useSignedIn } from '../../access/me.js';
import type { TableRecord } from '../record-filter.js';

export function useHistoryRight(): (record: TableRecord) => boolean {
  const me = useSignedIn()?.me;
  const may = useMay('read-history');
  return ({ departments }) => {
    if (!may || me?.role !== 'staff') return may;
    return departments.length === 0 || me.departments.some(({ name }) => departments.includes(name));
  };
}
