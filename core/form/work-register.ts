/**
 * The register by which it is told whose work something is (decision 8): the form's, with what the city has said of its
 * departments since. Names and spellings stay the form's; years and successors are the city's where it says any.
 */
import { successorsOf, type Department } from './department-schema.js';
import { Form } from './form.js';

/** A department as the city's own register has it. */
export type CityDepartment = Department;

/**
 * @param own of the form
 * @param city all of the city's
 * @returns undefined where the city says nothing that the form does not
 */
export function workRegister(own: readonly Department[], city: readonly CityDepartment[]): Department[] | undefined {
  const linked = new Set(city.flatMap((one) => (isLinked(one) ? [one.name, ...successorsOf(one)] : [])));
  const known = new Map(city.map((one) => [one.name, one]));
  const merged = own.map((one) => withCity(one, known.get(one.name)));
  const spelt = new Set(own.flatMap(({ name, aliases }) => [name, ...aliases]));
  const isNews = linked.size > 0 || merged.some((one, i) => JSON.stringify(one) !== JSON.stringify(own[i]));
  if (!isNews) return undefined;
  // A form without a register takes the names as they are written: then all that the city has are known.
  const others = city.filter(({ name }) => !spelt.has(name) && (own.length === 0 || linked.has(name)));
  return [...merged, ...others.map((one) => ({ ...one, aliases: free(one.aliases, spelt) }))];
}

/** The forms with a register, kept with the form, so that what is worked out from one is worked out once. */
function registeredForms(): Map<string, Form> {
  return new Map();
}

/** @param register as `workRegister` made it; undefined leaves the form as it is */
export function withRegister(form: Form, register: readonly Department[] | undefined): Form {
  if (!register) return form;
  const forms = form.once(registeredForms);
  const name = JSON.stringify(register);
  const registered = forms.get(name) ?? new Form(form.document, form.year, register);
  forms.set(name, registered);
  return registered;
}

/** The form by which programmes of two years are compared: there renamings that the city has said count too. */
export function comparingForm(form: Form): Form {
  return form.register ? form.once(withRegisteredNames) : form;
}

function withRegisteredNames({ document, year, register = [] }: Form): Form {
  return new Form({ ...document, departments: [...register] }, year);
}

function isLinked(one: CityDepartment): boolean {
  return successorsOf(one).length > 0;
}

/** What the city does not say, the form does. */
function withCity(own: Department, city: CityDepartment | undefined): Department {
  if (!city) return own;
  const { from = own.from, until = own.until } = city;
  const successor = isLinked(city)
    ? city.successor
    : city.until === own.until || city.until === undefined
      ? own.successor
      : undefined;
  return {
    name: own.name,
    aliases: own.aliases,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(successor === undefined ? {} : { successor }),
  };
}

const free = (names: readonly string[], taken: ReadonlySet<string>) => names.filter((name) => !taken.has(name));
