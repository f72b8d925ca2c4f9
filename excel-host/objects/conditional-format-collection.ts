/**
 * The conditional formats that hold somewhere in some areas. Only formats by formula (`Custom`) can be added here.
 */
import { invalidArgument, unknownCall } from '../host-error.js';
import { addConditionalFormat, clearConditionalFormats, conditionalFormatsIn } from '../model/rule-changes.js';
import { findingCalls, type HostObject, type Members } from '../wire/host-object.js';
import { refuseDeleted, refuseProtected, type AreasTarget } from './targets.js';

export const CONDITIONAL_FORMATS: Members<AreasTarget> = {
  guard: refuseDeleted,
  items: (target) => formatsOf(target).map(({ id }) => formatObject(target, id)),
  calls: {
    add: (target, type) => {
      if (type !== 'Custom') throw unknownCall(`ConditionalFormatCollection.add(${String(type)})`);
      const { scope, sheet, areas } = target;
      refuseProtected(target);
      const id = scope.model.nextId('CF');
      addConditionalFormat(scope.model, sheet, { id, areas, type: 'expression', stopIfTrue: false, formulas: [] });
      return formatObject(target, id);
    },
    getCount: (target) => formatsOf(target).length,
    ...findingCalls<AreasTarget>(
      'getItem',
      (target, id) => {
        const format = formatsOf(target).find((other) => other.id === id);
        return format && formatObject(target, format.id);
      },
      (_target, id) => `conditional format ${String(id)}`,
    ),
    getItemAt: (target, index) => {
      const format = formatsOf(target)[Number(index)];
      if (!format) throw invalidArgument(`conditional format ${String(index)}`);
      return formatObject(target, format.id);
    },
    clearAll: (target) => {
      refuseProtected(target);
      clearConditionalFormats(target.scope.model, target.sheet, target.areas);
    },
  },
};

function formatsOf({ sheet, areas }: AreasTarget) {
  return conditionalFormatsIn(sheet, areas);
}

function formatObject({ scope, sheet }: AreasTarget, id: string): HostObject {
  return scope.make('ConditionalFormat', { scope, sheet, id });
}
