/**
 * Addresses that open a mail in one's own mail program. Windows and Outlook cut off what is longer than about two thousand
 * characters without a word, and a Japanese character takes nine of them: what is too long is known before it is opened.
 */
import type { TemplateText } from './template.js';

/** In characters of the address. */
export const LONGEST_MAILTO = 2000;

/** @returns its `href`; line ends as RFC 6068 has them */
export function mailtoOf(recipients: readonly string[], { subject, body }: Partial<TemplateText>): string {
  const fields = [
    ...(subject === undefined ? [] : [`subject=${encoded(subject)}`]),
    ...(body === undefined ? [] : [`body=${encoded(body.replace(/\r?\n/gu, '\r\n'))}`]),
  ];
  const query = fields.length === 0 ? '' : `?${fields.join('&')}`;
  return `mailto:${recipients.map(encodedAddress).join(',')}${query}`;
}

export function fitsMailto(href: string): boolean {
  return href.length <= LONGEST_MAILTO;
}

function encodedAddress(address: string): string {
  return encodeURIComponent(address).replace(/%40/gu, '@');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/'/gu, '%27');
}
