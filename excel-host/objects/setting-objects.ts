/**
 * Settings that the add-in keeps in the workbook.
 */
import { itemNotFound } from '../host-error.js';
import { findingCalls, type HostObject, type Members } from '../wire/host-object.js';
import type { Scope, ScopeTarget, SettingTarget } from './targets.js';

export const SETTINGS: Members<ScopeTarget> = {
  items: ({ scope }) => [...scope.model.settings.keys()].map((key) => settingObject(scope, key)),
  calls: {
    add: ({ scope }, key, value) => {
      scope.model.settings.set(String(key), value);
      return settingObject(scope, String(key));
    },
    getCount: ({ scope }) => scope.model.settings.size,
    ...findingCalls<ScopeTarget>(
      'getItem',
      ({ scope }, key) => (scope.model.settings.has(String(key)) ? settingObject(scope, String(key)) : undefined),
      (_target, key) => `setting ${String(key)}`,
    ),
  },
};

export const SETTING: Members<SettingTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  guard: ({ scope, key }) => {
    if (!scope.model.settings.has(key)) throw itemNotFound(`setting ${key}`);
  },
  read: {
    key: ({ key }) => key,
    value: ({ scope, key }) => scope.model.settings.get(key),
  },
  write: { value: ({ scope, key }, value) => void scope.model.settings.set(key, value) },
  calls: { delete: ({ scope, key }) => void scope.model.settings.delete(key) },
};

function settingObject(scope: Scope, key: string): HostObject {
  return scope.make('Setting', { scope, key });
}
