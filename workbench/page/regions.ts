/**
 * F6 goes from one part of the page to the next, as in Excel: in the cells Tab goes from cell to cell, and without F6
 * there would be no way out by keyboard.
 */

/** Where the focus goes in each part, in the page's order. */
const PLACES = [
  '.page-bar button:first-of-type',
  '.side-bar button',
  'textarea.formula',
  'textarea.editor',
  '.tab-list [aria-selected="true"]',
  '.splitter',
  'iframe.pane',
  '.opening button',
].join(', ');

/** @param step 1 for the next part, -1 for the one before; behind the last comes the first */
function goToRegion(step: 1 | -1): void {
  const present = document.activeElement;
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)].filter(isFirstOfItsPart);
  const here = places.findLastIndex((place) => present && (place === present || isBefore(place, present)));
  const next = places[(here + step + places.length) % places.length];
  next?.focus();
}

function isFirstOfItsPart(place: HTMLElement, _i: number, all: readonly HTMLElement[]): boolean {
  const part = place.closest('.page-bar, .side-bar, .opening') ?? place;
  return all.find((other) => part.contains(other)) === place;
}

function isBefore(place: Element, other: Element): boolean {
  return (place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Listens for F6 in a window: the page's own, or that of the task pane in it. @returns how to stop */
export function listenForRegions(window: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goToRegion(event.shiftKey ? -1 : 1);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
