/**
 * Puts the workbench on its page.
 */
import '../../without-eval.js';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench.js';
import '../../page.css';
import './page.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const place = document.getElementById('root');

if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>
        <Workbench />
      </RendererProvider>
    </StrictMode>,
  );
}
