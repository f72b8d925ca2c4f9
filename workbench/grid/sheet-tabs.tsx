/**
 * The sheets of the workbook as tabs; hidden ones are not shown.
 */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { GridText } from './grid-text.js';
import type { GridWork } from './grid-work.js';

interface SheetTabsProps {
  readonly work: GridWork;
  readonly text: GridText;
  readonly panelId: string;
}

const TAB_STEP = 160;

export function SheetTabs({ work, text, panelId }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const shown = work.state.sheets.filter(({ hidden }) => !hidden);
  const { active } = work.state;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const here = shown.findIndex(({ id }) => id === active);
    const last = shown.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(here + 1, last),
      ArrowLeft: Math.max(here - 1, 0),
      Home: 0,
      End: last,
    };
    const goal = shown[goals[event.key] ?? -1];
    if (!goal) return;
    event.preventDefault();
    work.activate(goal.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[shown.indexOf(goal)]?.focus();
  };
  const scroll = (by: number) => list.current?.scrollBy({ left: by });

  return (
    <div className="sheet-tabs">
      <button type="button" tabIndex={-1} aria-label={text.earlierTabs} onClick={() => scroll(-TAB_STEP)}>
        ◀
      </button>
      <button type="button" tabIndex={-1} aria-label={text.laterTabs} onClick={() => scroll(TAB_STEP)}>
        ▶
      </button>
      <div ref={list} role="tablist" aria-label={text.tabs} className="tab-list" onKeyDown={onKeyDown}>
        {shown.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === active}
            aria-controls={panelId}
            tabIndex={id === active ? 0 : -1}
            onClick={() => work.activate(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
