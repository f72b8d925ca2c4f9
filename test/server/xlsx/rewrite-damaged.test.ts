import assert from 'node:assert/strict';
import { Problem } from '../../../core/problem/problem.js';
import { openPackage, rewritePackage } from '../../../server/xlsx/package.js';
import { buildWorkbook } from '../../support/build-workbook.js';

const ODD = [0, 0x7f, 0xff];

describe('writing into a damaged package', function () {
  this.timeout(120_000);

  it('ends in a package that opens, or in a refusal by name, whichever byte of its directory or headers is wrong', async () => {
    const workbook = Buffer.from(await buildWorkbook({ sheets: [{ name: '調書' }] }));
    const directory = workbook.indexOf('PK\u0001\u0002', 0, 'latin1');
    const places = [...range(0, 60), ...range(directory, workbook.length)];
    const parts = new Map([['custom/added.xml', Buffer.from('<a/>')]]);
    for (const at of places) {
      for (const odd of ODD) {
        const bytes = Buffer.from(workbook);
        bytes[at] = odd;
        await rewritePackage(bytes, parts)
          .then(openPackage)
          .catch((error: unknown) => {
            assert.ok(error instanceof Problem, `byte ${at} as ${odd}: ${error instanceof Error ? error.stack : ''}`);
          });
      }
    }
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
