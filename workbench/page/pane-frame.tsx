/**
 * The task pane beside the cells, as Excel shows it: a page of its own in a frame, with the real office.js in it, which
 * talks to the simulated Excel instead of to Excel.
 */
import { useEffect, useRef } from 'react';
import type { SimulatedExcel } from '../../excel-host/excel-host.js';
import type { PaneWindow } from './pane-window.js';
import { listenForRegions } from './regions.js';

interface PaneFrameProps {
  readonly excel: SimulatedExcel;
  readonly title: string;
  /** Who sits there: two panes side by side are two people. */
  readonly seat: string;
}

export function PaneFrame({ excel, title, seat }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const join = () => {
      const pane = element.contentWindow as PaneWindow | null;
      if (!pane?.joinExcel) return;
      pane.joinExcel(excel);
      listenForRegions(pane);
    };
    element.addEventListener('load', join);
    join();
    return () => element.removeEventListener('load', join);
  }, [excel]);
  return <iframe ref={frame} className="pane" title={title} src={`./pane.html?seat=${encodeURIComponent(seat)}`} />;
}
