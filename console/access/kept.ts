/**
 * What the browser keeps for whoever is signed in goes when they sign out: whoever keeps something says how it is forgotten.
 * What stands in the tab's own storage under the product's name goes by itself.
 */
const FORGETTING: (() => unknown)[] = [];

/** To be called by what keeps something. */
export function whenSignedOut(forget: () => unknown): void {
  FORGETTING.push(forget);
}

export async function forgetKept(): Promise<void> {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith('torimatome.')) sessionStorage.removeItem(name);
    }
  } catch {
    // A browser that forbids storage has kept nothing.
  }
  await Promise.allSettled(FORGETTING.map((forget) => forget()));
}
