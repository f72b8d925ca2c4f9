/**
 * The task pane in the workbench: the same as in Excel but for what is under office.js.
 */
import '../../without-eval.js';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Desk } from '../../desk/desk.js';
import { openDesk, placeOfPage } from '../../desk/open-desk.js';
import type { NoExcel } from '../../excel/port.js';
import { openExcel } from '../../excel/workbook.js';
import { App } from '../../frame/app.js';
import { firstView, hashOf } from '../../inspection/route.js';
import { connect, type OfficeScript } from '../host/connect.js';
import type { SimulatedExcel } from '../host/excel-host.js';
import { completeOffice, officeLoader, type OfficeLoader } from '../host/office-api.js';
import { rememberedLanguage } from '../../text/language.js';
import type { PaneWindow } from './pane-window.js';
import '../../page.css';

const pane = window as PaneWindow;
const joined = new Promise<SimulatedExcel>((resolve) => {
  pane.joinExcel = resolve;
});

async function open(): Promise<Desk | NoExcel> {
  const [excel] = await Promise.all([joined, loadOffice()]);
  // What office.js left in the window is described by @types/office-js and by nothing that could be checked here.
  const loaded = window as unknown as OfficeScript & { readonly Office: object; readonly OSF: OfficeLoader };
  completeOffice(loaded, excel, { displayLanguage: rememberedLanguage() === 'ja' ? 'ja-JP' : 'en-US' });
  connect(excel, loaded);
  const port = await openExcel();
  if (typeof port === 'string') return port;
  const desk = openDesk(port, placeOfPage(window.location));
  void desk.start();
  return desk;
}

function loadOffice(): Promise<void> {
  Object.assign(window, { OSF: officeLoader() });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = './office/excel-web-16.00.js';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('office.js is not there')));
    document.head.append(script);
  });
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const place = document.getElementById('root');

window.location.hash = hashOf(firstView(window.location.search, window.location.hash));

const opening = open();

if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>
        <App opening={opening} seat={placeOfPage(window.location).seat} />
      </RendererProvider>
    </StrictMode>,
  );
}
