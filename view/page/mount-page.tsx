/**
 * Puts a screen on its page. Griffel's style elements carry the page's nonce, so that a strict content security policy
 * lets them in.
 */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';

/** @param screen goes into the page's `#root` */
export function mountPage(screen: ReactNode): void {
  const place = document.getElementById('root');
  if (!place) return;
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>{screen}</RendererProvider>
    </StrictMode>,
  );
}
