/**
 * Copies a text and says that it did.
 */
import { Button } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWording } from '../text/wording.js';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, where there is more than one thing to copy. */
  readonly name?: string;
}

export function CopyButton({ text, name }: CopyButtonProps) {
  const { t } = useWording();
  const [isCopied, setCopied] = useState(false);
  // Without https browsers offer no clipboard; the text can still be selected.
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <Button icon={<Copy20Regular />} onClick={copy}>
      {isCopied ? t.accounts.copied : (name ?? t.accounts.copy)}
    </Button>
  );
}
