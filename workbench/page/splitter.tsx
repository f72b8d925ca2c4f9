/**
 * The border between cells and task pane: it can be dragged, and moved with arrow keys.
 */
import type { KeyboardEvent, PointerEvent } from 'react';

interface SplitterProps {
  readonly label: string;
  /** The pane's part of the side, in per cent. */
  readonly share: number;
  /** Whether the pane stands below the cells. */
  readonly isStacked: boolean;
  onShare(share: number): void;
}

const LEAST = 15;
const MOST = 75;
const STEP = 3;

/** What a key adds to the pane's part. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: STEP,
  ArrowUp: STEP,
  ArrowRight: -STEP,
  ArrowDown: -STEP,
};

export function Splitter({ label, share, isStacked, onShare }: SplitterProps) {
  const set = (wanted: number) => onShare(Math.round(Math.min(MOST, Math.max(LEAST, wanted))));

  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const part = isStacked ? (box.bottom - event.clientY) / box.height : (box.right - event.clientX) / box.width;
    set(part * 100);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(share + step);
  };

  return (
    <div
      role="separator"
      className="splitter"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    />
  );
}
