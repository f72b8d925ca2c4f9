/**
 * Puts the task pane on the page. Griffel's style elements carry the page's nonce, so that a strict content security
 * policy lets them in.
 */
import './without-eval.js';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.js';
import { openDesk, placeOfPage } from './desk/open-desk.js';
import { openExcel } from './excel/workbook.js';
import { firstView, hashOf } from './inspection/route.js';
import './page.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const place = document.getElementById('root');

window.location.hash = hashOf(firstView(window.location.search, window.location.hash));

const opening = openExcel().then((excel) => {
  if (typeof excel === 'string') return excel;
  const desk = openDesk(excel, placeOfPage(window.location));
  void desk.start();
  return desk;
});

if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>
        <App opening={opening} />
      </RendererProvider>
    </StrictMode>,
  );
}
