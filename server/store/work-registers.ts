/**
 * Forms with what their city says of its departments (core/form/work-register.ts), kept under the name of what it says:
 * every request needs one, and the register seldom changes. A name that was given in a transaction which came to nothing is
 * never given again.
 */
import { LRUCache } from 'lru-cache';
import { withRegister, workRegister, type CityDepartment } from '../../core/form/work-register.js';
import type { Form } from '../../core/form/form.js';
import { listRegister } from './accounts/departments.js';
import type { Database } from './database.js';

const registers = new LRUCache<string, readonly CityDepartment[]>({ max: 64 });
const forms = new LRUCache<string, WeakMap<Form, Form>>({ max: 64 });

export interface Registered {
  readonly municipalityId: string;
  readonly registerId: string;
}

/** @param form without a year */
export async function withWorkRegister(database: Database, of: Registered, form: Form): Promise<Form> {
  const name = JSON.stringify([of.municipalityId, of.registerId]);
  const made = forms.get(name) ?? new WeakMap<Form, Form>();
  forms.set(name, made);
  const known = made.get(form);
  if (known) return known;
  const city = registers.get(name) ?? (await readCity(database, of.municipalityId));
  registers.set(name, city);
  const register = workRegister(form.departments, city);
  const registered = withRegister(form, register);
  made.set(form, registered);
  return registered;
}

async function readCity(database: Database, municipalityId: string): Promise<CityDepartment[]> {
  const register = await listRegister(database, municipalityId);
  const names = new Map(register.map(({ id, name }) => [id, name]));
  return register.map(({ name, aliases, from, until, successors }) => {
    const heirs = successors.flatMap((id) => names.get(id) ?? []);
    return {
      name,
      aliases: [...aliases],
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
      ...(heirs.length === 0 ? {} : { successor: heirs }),
    };
  });
}
