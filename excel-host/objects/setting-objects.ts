/**
 * Settings that the add-in keeps in the workbook.
 */
import { itemNotFound, kind, NULL_OBJECT } from '../wire/host-object.js';
import type { Scope } from './targets.js';
import type { ScopeTarget } from './worksheet-object.js';

interface SettingTarget {
  readonly scope: Scope;
  readonly key: string;
}

export const SETTINGS = kind<ScopeTarget>('SettingCollection', {
  items: ({ scope }) => [...scope.model.settings.keys()].map((key) => SETTING.of({ scope, key })),
  calls: {
    add: ({ scope }, key, value) => {
      scope.model.settings.set(String(key), value);
      return SETTING.of({ scope, key: String(key) });
    },
    getCount: ({ scope }) => scope.model.settings.size,
    getItem: ({ scope }, key) => {
      if (!scope.model.settings.has(String(key))) throw itemNotFound(`setting ${String(key)}`);
      return SETTING.of({ scope, key: String(key) });
    },
    getItemOrNullObject: ({ scope }, key) =>
      scope.model.settings.has(String(key)) ? SETTING.of({ scope, key: String(key) }) : NULL_OBJECT,
  },
});

export const SETTING = kind<SettingTarget>('Setting', {
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
});
