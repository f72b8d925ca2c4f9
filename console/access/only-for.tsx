/**
 * A page for those who may do something; everybody else who opens its address is told whose work it is.
 */
import type { ReactNode } from 'react';
import type { Action } from '../../core/access/access.js';
import { useMay } from './me.js';
import { Nothing } from '../feedback/nothing.js';
import { useWording } from '../text/wording.js';

interface OnlyForProps {
  readonly action: Action;
  /** Whose work it is, and whom to ask. */
  readonly hint: string;
  readonly children: ReactNode;
}

export function OnlyFor({ action, hint, children }: OnlyForProps) {
  const { t } = useWording();
  return useMay(action) ? children : <Nothing wholePage title={t.setup.onlyFor} hint={hint} />;
}
