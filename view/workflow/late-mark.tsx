/**
 * That something came after the deadline, and by how much: in words, so that the colour only helps. Nothing of what was in
 * time.
 */
import { Badge } from '@fluentui/react-components';
import { useLook } from '../look/look.js';
import { useWorkflowWords } from './words.js';

interface LateMarkProps {
  /** 0 where it was in time. */
  readonly days: number;
}

export function LateMark({ days }: LateMarkProps) {
  const look = useLook();
  const words = useWorkflowWords();
  if (days === 0) return null;
  return (
    <Badge className={look.fixed} color="warning" appearance="tint">
      {words.late(days)}
    </Badge>
  );
}
