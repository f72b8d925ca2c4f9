/**
 * The code of an error that Excel threw. Office.js's own error class belongs to its realm, so that its shape is what
 * can be relied on.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
