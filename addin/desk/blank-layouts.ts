/**
 * The blanks of cycles as the open workbook is laid against them: each is worked out once for a version of its form.
 */
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import { layoutOf, type BlankLayout } from '../../core/reader/blank/blank-layout.js';
import { fitForm } from '../../core/reader/read-form.js';

export class BlankLayouts {
  private readonly known = new WeakMap<Workbook, Map<Form, BlankLayout>>();

  of(blank: Workbook, form: Form): BlankLayout {
    const own = this.known.get(blank) ?? new Map<Form, BlankLayout>();
    this.known.set(blank, own);
    const layout = own.get(form) ?? layoutOf(blank, fitForm(blank, form).reading);
    own.set(form, layout);
    return layout;
  }
}
