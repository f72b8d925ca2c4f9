/**
 * An object but for one of its properties.
 */
export function withoutProperty<T extends object, K extends keyof T & string>(object: T, name: K): Omit<T, K> {
  // What is left after taking a property out is what the type says.
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)) as Omit<T, K>;
}
