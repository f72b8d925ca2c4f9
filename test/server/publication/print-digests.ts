/** Prints the digest of every format of one publication: called in processes of other time zones. */
import { createHash } from 'node:crypto';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { FORMATS } from '../../../server/publication/formats.js';
import { inventedPublication } from '../../support/invented-publication.js';

const [form] = BUILT_IN_FORMS;
if (form) {
  const publication = inventedPublication(form);
  for (const [format, { make }] of Object.entries(FORMATS)) {
    const digest = createHash('sha256')
      .update(await make(publication))
      .digest('hex');
    process.stdout.write(`${format} ${digest}\n`);
  }
}
