/**
 * What the loader of office.js would add to `Office`: readiness, requirement sets, language, settings of the document.
 * The loader itself needs a frame of Excel's own around the page, so that the workbench and tests take this instead.
 * `Office.addin` is office.js's own and needs nothing from here. A member that is not known fails by its name.
 */
import type { SimulatedExcel } from './excel-host.js';
import { unknownCall } from './host-error.js';

export interface OfficeOptions {
  /** `ja-JP` where it is left out. */
  readonly displayLanguage?: string;
  /** Requirement sets and their highest versions. */
  readonly sets?: Readonly<Record<string, string>>;
}

/** The sets of Excel on the web, as far as this package of office.js goes. */
const WEB_SETS = {
  ExcelApi: '1.15',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.1',
  CustomXmlParts: '1.1',
  Settings: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.1',
  DialogOrigin: '1.1',
  RibbonApi: '1.1',
  IdentityApi: '1.3',
};

interface AsyncResult {
  readonly status: 'succeeded';
  readonly value: unknown;
  readonly error: undefined;
}
type Callback = (result: AsyncResult) => void;

/** What `excel-web-16.00.js` expects its loader to have put into the window as `OSF`, before it is itself loaded. */
export interface OfficeLoader {
  readonly _OfficeAppFactory: { getContext: () => unknown };
}

export function officeLoader(): OfficeLoader {
  const nothing = () => null;
  const _OfficeAppFactory = {
    getHostInfo: () => ({}),
    getContext: () => ({}),
    getClientEndPoint: nothing,
    getInitializationHelper: () => ({}),
    getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => '' }),
  };
  const expected = { ConstantNames: {}, HostInfoFlags: {}, InitializationHelper: function () {} };
  return Object.assign(expected, { _OfficeAppFactory });
}

/** @param window where `excel-web-16.00.js` left its `Office`; it is completed in place */
export function completeOffice(
  window: { readonly Office: object; readonly OSF: OfficeLoader },
  { model }: SimulatedExcel,
  options: OfficeOptions = {},
): void {
  const { displayLanguage = 'ja-JP' } = options;
  const sets: Readonly<Record<string, string>> = options.sets ?? WEB_SETS;
  const settings = strict('Office.context.document.settings', documentSettings(model.settings));
  const context = {
    displayLanguage,
    contentLanguage: displayLanguage,
    host: 'Excel',
    platform: 'OfficeOnline',
    requirements: strict('Office.context.requirements', {
      isSetSupported: (name: string, version = '1.1') => isAtLeast(sets[name], version),
    }),
    document: strict('Office.context.document', { settings, url: model.options.name, mode: 'readWrite' }),
  };
  const ready = { host: 'Excel', platform: 'OfficeOnline' };
  window.OSF._OfficeAppFactory.getContext = () => context;
  Object.assign(window.Office, {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    onReady: (callback?: (info: typeof ready) => unknown) => {
      callback?.(ready);
      return Promise.resolve(ready);
    },
  });
}

/** `1.14` is more than `1.9`. */
function isAtLeast(there: string | undefined, wanted: string): boolean {
  if (there === undefined) return false;
  const [major = 0, minor = 0] = there.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Changes stay with the page until they are saved, as in Office. */
function documentSettings(saved: Map<string, unknown>) {
  let present = new Map(saved);
  const answer = (...given: readonly unknown[]) => {
    const callback = given.findLast((value) => typeof value === 'function') as Callback | undefined;
    void Promise.resolve().then(() => callback?.({ status: 'succeeded', value: undefined, error: undefined }));
  };
  return {
    get: (name: string) => present.get(name) ?? null,
    set: (name: string, value: unknown) => void present.set(name, copied(value)),
    remove: (name: string) => void present.delete(name),
    saveAsync: (...given: readonly unknown[]) => {
      saved.clear();
      for (const [name, value] of present) saved.set(name, value);
      answer(...given);
    },
    refreshAsync: (...given: readonly unknown[]) => {
      present = new Map(saved);
      answer(...given);
    },
  };
}

/** Settings are kept as JSON. */
function copied(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON') {
        throw unknownCall(`${name}.${key}`);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
