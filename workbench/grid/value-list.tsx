/**
 * The list of a cell that offers values to choose from, and the button that opens it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

interface ValueListProps {
  readonly values: readonly string[];
  readonly present: string;
  readonly label: string;
  readonly isOpen: boolean;
  onOpen(): void;
  onChoose(value: string): void;
  /** @param isDone whether the person is done with the list, and not gone elsewhere */
  onClose(isDone: boolean): void;
}

export function ValueList({ values, present, label, isOpen, onOpen, onChoose, onClose }: ValueListProps) {
  return (
    <>
      <button
        type="button"
        className="list-button"
        tabIndex={-1}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onPointerDown={(event) => event.stopPropagation()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isOpen ? onClose(true) : onOpen())}
      >
        ▼
      </button>
      {isOpen && <Choices {...{ values, present, label, onChoose, onClose }} />}
    </>
  );
}

type ChoicesProps = Omit<ValueListProps, 'isOpen' | 'onOpen'>;

function Choices({ values, present, label, onChoose, onClose }: ChoicesProps) {
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const [at, goTo] = useState(Math.max(0, values.indexOf(present)));

  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = values.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const value = values[at];
    event.stopPropagation();
    if (event.altKey && event.key === 'ArrowUp') onClose(true);
    else if (next !== undefined) goTo(next);
    else if ((event.key === 'Enter' || event.key === ' ') && value !== undefined) onChoose(value);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else return;
    event.preventDefault();
  };

  return (
    <ul
      ref={list}
      role="listbox"
      className="list"
      tabIndex={-1}
      aria-label={label}
      aria-activedescendant={`${id}${at}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => onClose(false)}
    >
      {values.map((value, i) => (
        <li key={value} id={`${id}${i}`} role="option" aria-selected={i === at} onClick={() => onChoose(value)}>
          {value}
        </li>
      ))}
    </ul>
  );
}
