/**
 * The task pane in the workbench: the same as in Excel but for what is under office.js.
 */
import '../../without-eval.js';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ExcelPort } from '../../excel/port.js';
import { excelPort } from '../../excel/workbook.js';
import { App } from '../../frame/app.js';
import { firstView, hashOf } from '../../inspection/route.js';
import { connect, type OfficeScript } from '../host/connect.js';
import type { SimulatedExcel } from '../host/excel-host.js';
import type { PaneWindow } from './pane-window.js';
import '../../page.css';

/** What the script for Excel expects its loader to have left; the loader itself wants to find an Excel. */
const LOADER = {
  ConstantNames: {},
  HostInfoFlags: {},
  InitializationHelper: function () {},
  _OfficeAppFactory: {
    getHostInfo: () => ({}),
    getContext: () => ({}),
    getClientEndPoint: () => null,
    getInitializationHelper: () => ({}),
    getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => '' }),
  },
};

const pane = window as PaneWindow;
const joined = new Promise<SimulatedExcel>((resolve) => {
  pane.joinExcel = resolve;
});

async function openPort(): Promise<ExcelPort> {
  const [excel] = await Promise.all([joined, loadOffice()]);
  connect(excel, window as unknown as OfficeScript);
  return excelPort(Excel);
}

function loadOffice(): Promise<void> {
  Object.assign(window, { OSF: LOADER });
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

if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>
        <App opening={openPort()} />
      </RendererProvider>
    </StrictMode>,
  );
}
