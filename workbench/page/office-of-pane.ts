/**
 * What is under the task pane in the workbench: the real office.js, which talks to the simulated Excel. The pane itself
 * is the add-in's own page and waits for `officeLoaded`.
 */
import { connect, type OfficeScript } from '../../excel-host/connect.js';
import type { SimulatedExcel } from '../../excel-host/excel-host.js';
import { completeOffice, officeLoader, type OfficeLoader } from '../../excel-host/office-api.js';
import { rememberedLanguage } from '../../view/language/remembered-language.js';
import type { PaneWindow } from './pane-window.js';

const pane = window as PaneWindow;
const joined = new Promise<SimulatedExcel>((resolve) => {
  pane.joinExcel = resolve;
});
pane.officeLoaded = loadOffice();

async function loadOffice(): Promise<void> {
  const [excel] = await Promise.all([joined, loadScript()]);
  // What office.js left in the window is described by @types/office-js and by nothing that could be checked here.
  const loaded = window as unknown as OfficeScript & { readonly Office: object; readonly OSF: OfficeLoader };
  completeOffice(loaded, excel, { displayLanguage: rememberedLanguage() === 'ja' ? 'ja-JP' : 'en-US' });
  connect(excel, loaded);
}

function loadScript(): Promise<void> {
  Object.assign(window, { OSF: officeLoader() });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '../addin/office/excel-web-16.00.js';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('office.js is not there')));
    document.head.append(script);
  });
}
