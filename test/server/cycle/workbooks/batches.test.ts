import assert from 'node:assert/strict';
import type { z } from 'zod';
import { batchApi } from '../../../../core/protocol/batch.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { isAsked, submissionsApi } from '../../../../core/protocol/submissions.js';
import { copyHolding, COPY_STORIES, type Answers } from '../../../support/copy-stories.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';

describe('workbooks that are given together, before any of them is taken in', () => {
  let server: TestServer;
  let cycle: CycleDto;
  let blank: Uint8Array;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    server = await startTestServer(true);
    cycle = await server.cycleOf(2025);
    blank = await server.blank(cycle);
  });
  after(() => server.stop());

  type Earlier = z.input<typeof batchApi.relate.body.schema>['earlier'];
  const looked = async (fileName: string, holds: Answers, earlier: Earlier) => {
    const workbook = await copyHolding(blank, holds);
    const params = { cycleId: cycle.id };
    const body = Buffer.from(workbook);
    const preview = await server.ask(submissionsApi.preview, { params, query: { fileName }, body });
    assert.ok(!isAsked(preview));
    const together = { workbook: new Uint8Array(workbook), changes: { earlier } };
    const relation = earlier.length > 0 ? await server.ask(batchApi.relate, { params, body: together }) : undefined;
    return { relation, own: { submissionId: `id of ${fileName}`, fileName, copy: preview.copy } };
  };

  for (const { title, files } of COPY_STORIES) {
    it(`[I4] it is told of each what it goes on from, as it will be when they come in one by one: ${title}`, async () => {
      const earlier: Earlier = [];
      for (const { name, holds, from } of files) {
        const { relation, own } = await looked(name, holds, earlier);
        const [source, differing] = from;
        if (relation) {
          const told = relation.others.find(({ submissionId }) => submissionId === relation.from);
          assert.deepEqual([told?.fileName ?? '', relation.replaces.length], [source, told ? differing : 0], name);
          assert.deepEqual(
            relation.others.map(({ fileName }) => fileName),
            earlier.map(({ fileName }) => fileName),
          );
        }
        earlier.push(own);
      }
    });
  }

  const FIRST: Answers = { '1.achievement': '毎月開いた。', '1.result': '10', '1.rating': 'B' };

  it('[I4] names what would be replaced, with both values, and what would be emptied', async () => {
    const sentence = { '1.achievement': '毎月、読み聞かせの会を開いた。', '2.rating': 'A' };
    const { own } = await looked('一.xlsx', { ...FIRST, ...sentence }, []);
    const { relation } = await looked('二.xlsx', { ...sentence, '1.rating': 'A' }, [own]);
    assert.equal(relation?.from, own.submissionId);
    const replaced = relation.replaces.map(({ label, before, after }) => [label.ja, before, after]);
    assert.deepEqual(replaced.toSorted(), [
      ['実績値', '10', ''],
      ['自己評価', 'B', 'A'],
    ]);
    assert.ok(relation.replaces.every(({ address }) => /^[A-Z]+\d+$/.test(address)));
  });

  it('[I4] of copies of one another, says so, and that nothing would be replaced', async () => {
    const { own } = await looked('一.xlsx', FIRST, []);
    const { relation } = await looked('一 - コピー.xlsx', FIRST, [own]);
    assert.deepEqual(
      [relation?.from, relation?.replaces, relation?.others.map(({ contradicts }) => contradicts)],
      [own.submissionId, [], [0]],
    );
  });

  it('[I4] of an old copy that is given again, warns of nothing: it writes nothing over what was corrected', async () => {
    const first = await looked('一.xlsx', FIRST, []);
    const corrected = await looked('一（修正）.xlsx', { ...FIRST, '1.result': '12' }, [first.own]);
    const { relation } = await looked('一 - コピー.xlsx', FIRST, [first.own, corrected.own]);
    assert.deepEqual(
      [relation?.from, relation?.others.map(({ contradicts }) => contradicts)],
      [first.own.submissionId, [0, 0]],
    );
  });

  it('[C4] of a colleague’s own copy, says in how many cells both contradict each other', async () => {
    const { own } = await looked('一.xlsx', FIRST, []);
    const other = { '1.achievement': '読み聞かせを催した。', '1.result': '20', '1.rating': 'S' };
    const { relation } = await looked('別の担当.xlsx', other, [own]);
    assert.deepEqual([relation?.from, relation?.others[0]?.contradicts], [null, 3]);
  });
});
