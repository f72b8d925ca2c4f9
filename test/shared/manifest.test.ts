import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MANIFEST = fileURLToPath(new URL('../../../manifest.xml', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../../../shared/office-xsd/OfficeAppManifestV1_1.xsd', import.meta.url));

describe('the manifest beside Microsoft’s schema', () => {
  it('is valid', () => {
    assert.doesNotThrow(() =>
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, MANIFEST], { stdio: 'pipe' }),
    );
  });
});
