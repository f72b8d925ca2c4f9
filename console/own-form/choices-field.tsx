/**
 * The choices of a field, one on each line, below how many there are. What is typed stays as it is typed; the choices are
 * what stands in its lines.
 */
import { Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { shortened } from '../../core/text/shorten.js';
import { useLook } from '../../view/look/look.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

interface ChoicesFieldProps {
  readonly label: string;
  readonly choices: readonly string[];
  onChoices(choices: readonly string[]): void;
}

const LONGEST_SUMMARY = 24;
const MOST_ROWS = 12;

export function ChoicesField({ label, choices, onChoices }: ChoicesFieldProps) {
  const look = useLook();
  const words = useWording().t.ownForm;
  return (
    <Details
      summary={words.choices(choices.length, shortened(choices.join('、'), LONGEST_SUMMARY))}
      open={choices.length === 0}
    >
      <LinesField label={label} lines={choices} className={look.field} onLines={onChoices} />
    </Details>
  );
}

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly className?: string;
  onLines(lines: readonly string[]): void;
}

export function LinesField({ label, lines, className, onLines }: LinesFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isTyped = typed !== undefined && sameLines(linesOf(typed), lines);
  return (
    <Textarea
      {...(className === undefined ? {} : { className })}
      style={{ width: '100%' }}
      aria-label={label}
      resize="vertical"
      rows={Math.min(MOST_ROWS, Math.max(3, lines.length + 1))}
      value={isTyped ? typed : lines.join('\n')}
      onChange={(_event, { value }) => {
        setTyped(value);
        onLines(linesOf(value));
      }}
    />
  );
}

/** Each once. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, i) => line === other[i]);
}
