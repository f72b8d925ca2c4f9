/**
 * The conditional formats that hold somewhere in some areas. Only formats by formula (`Custom`) can be added here.
 */
import { addConditionalFormat, clearConditionalFormats, conditionalFormatsIn } from '../model/rule-changes.js';
import type { ConditionalFormat } from '../model/sheet-model.js';
import { HostError, invalidArgument, itemNotFound, kind, NULL_OBJECT, unknownCall } from '../wire/host-object.js';
import { CONDITIONAL_FORMAT, formatObject } from './conditional-format-object.js';
import { refuseDeleted, type AreasTarget } from './targets.js';

export const CONDITIONAL_FORMATS = kind<AreasTarget>('ConditionalFormatCollection', {
  guard: refuseDeleted,
  items: (target) => formatsOf(target).map(({ id }) => CONDITIONAL_FORMAT.of({ ...target, id })),
  calls: {
    add: (target, type) => {
      if (type !== 'Custom') throw unknownCall(`ConditionalFormatCollection.add(${String(type)})`);
      const { scope, sheet, areas } = target;
      refuseProtected(target);
      const id = scope.model.nextId('CF');
      addConditionalFormat(scope.model, sheet, { id, areas, type: 'expression', stopIfTrue: false, formulas: [] });
      return formatObject({ scope, sheet, id });
    },
    getCount: (target) => formatsOf(target).length,
    getItem: (target, id) => {
      const format = formatsOf(target).find((other) => other.id === id);
      if (!format) throw itemNotFound(`conditional format ${String(id)}`);
      return formatObject({ ...target, id: format.id });
    },
    getItemOrNullObject: (target, id) => {
      const format = formatsOf(target).find((other) => other.id === id);
      return format ? formatObject({ ...target, id: format.id }) : NULL_OBJECT;
    },
    getItemAt: (target, index) => {
      const format = formatsOf(target)[Number(index)];
      if (!format) throw invalidArgument(`conditional format ${String(index)}`);
      return formatObject({ ...target, id: format.id });
    },
    clearAll: (target) => {
      refuseProtected(target);
      clearConditionalFormats(target.scope.model, target.sheet, target.areas);
    },
  },
});

function formatsOf({ sheet, areas }: AreasTarget): ConditionalFormat[] {
  return conditionalFormatsIn(sheet, areas);
}

/** A protected sheet takes no formats, not even into unlocked cells. */
export function refuseProtected({ sheet }: Pick<AreasTarget, 'sheet'>): void {
  if (sheet.isProtected) throw new HostError('AccessDenied', `The worksheet ${sheet.name} is protected.`);
}
