/**
 * Hands a file to the browser's own downloads.
 */
import type { Download } from '../../view/server/ask.js';

export function saveFile({ name, content }: Download): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by the next turn; a minute is generous for large ones.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
