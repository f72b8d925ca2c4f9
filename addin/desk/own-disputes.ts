/**
 * Which conflicts somebody is asked about: a coordinator all, staff those of their own rows. Pure.
 */
import { sameDepartment } from '../../core/form/department.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Dispute } from '../session/disputes.js';
import type { DeskState } from './desk-state.js';

export function ownDisputes({ me, book, disputes: { list = [] } }: Pick<DeskState, 'me' | 'book' | 'disputes'>) {
  if (me?.role !== 'staff') return list;
  const rows = new Set(book?.own.flatMap(({ sheet, cells }) => Object.values(cells).map(placeIn(sheet))));
  const dated = book?.form && book.cycle ? formInYear(book.form, book.cycle.fiscalYear) : undefined;
  // One without a row here, as in a workbook that is not linked yet, is known by who its key names.
  const isNamed = ({ key }: Dispute) =>
    dated !== undefined &&
    Object.values(key).some((text) => me.departments.some(({ name }) => sameDepartment(dated, text, name)));
  return list.filter((dispute) => (dispute.address === '' ? isNamed(dispute) : rows.has(placeOf(dispute))));
}

function placeIn(sheet: string) {
  return ({ address }: { readonly address: string }) => placeOf({ sheet, address });
}

function placeOf({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${sheet}!${address}`;
}
