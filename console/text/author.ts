/**
 * Who sent a value, by which file, and when.
 */
import type { RevisionDto } from '../../core/protocol/sync.js';
import { formatDateTime } from '../../view/language/formats.js';
import type { Wording } from './wording.js';

export function authorOf({ submission }: Pick<RevisionDto, 'submission'>, { t, language }: Wording): string {
  const { actor, source, channel, at } = submission;
  const who =
    channel === 'file' && actor !== '' && actor !== source ? t.decisions.ofFile(actor, source) : actor || source;
  return t.decisions.by(who || t.conflicts.unknownSource, formatDateTime(at, language));
}
