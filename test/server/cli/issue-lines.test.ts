import assert from 'node:assert/strict';
import { checkContent } from '../../../core/check/content/check-content.js';
import type { Issue } from '../../../core/issue/issue.js';
import { issueLines } from '../../../server/cli/issue-lines.js';
import { issueJson } from '../../../server/cli/output.js';
import { exampleInput } from '../../support/content-form.js';

function found(status: string, previous?: string): Issue {
  const cells = { status };
  const [issue] = checkContent(
    exampleInput(previous === undefined ? { cells } : { cells, previous: { status: previous } }),
  );
  if (!issue) assert.fail('nothing was found');
  return issue;
}

describe('what the command line says of a finding', () => {
  it('quotes the words with what is around them, and says what could stand there', () => {
    assert.deepEqual(issueLines([found('32園中29園（81.0％）で実施した。')], 'ja'), [
      '[誤り] 表!A2 率は29÷32＝90.6%ですが、「81.0％」と書かれています。数値を確かめて、直してください。 (R40 rate-wrong)',
      '    実施状況 A2: 【32園】中【29園】（【81.0％】）で実施した。',
      '    直すなら「81.0％」→「90.6%」',
    ]);
  });

  it('shows last year’s words beside this year’s', () => {
    const [, before, now] = issueLines([found('相談件数 64件', '相談件数 142件')], 'en');
    assert.match(before ?? '', /^ {4}last year status A2: 相談件数 【142件】$/u);
    assert.match(now ?? '', /^ {4}status A2: 相談件数 【64件】$/u);
  });

  it('lists many of one kind together, with their number', () => {
    const one = found('640人（依頼会員 512人、提供会員 118人）');
    const [head = '', first = ''] = issueLines([one, one, one, one], 'ja');
    assert.match(head, /^\[誤り\] 内訳の合計が、書かれている合計と合わない: 4件 \(R15 sum-wrong\)$/u);
    assert.match(first, /^ {2}\[誤り\] 表!A2 /u);
  });

  it('has everything in JSON, each sentence in one language', () => {
    const { message, wording, compared, quotes, suggestion, audience, ofKind } = issueJson(
      found('32園中29園（81.0％）で実施した。'),
      'ja',
    );
    assert.equal(typeof message, 'string');
    assert.equal((wording as { reader: string }).reader.endsWith('数値を担当課に確かめてください。'), true);
    assert.deepEqual((compared as { label: string }[])[0]?.label, '実施状況');
    assert.deepEqual([(quotes as unknown[]).length, suggestion, audience, ofKind], [3, '90.6%', 'writer', 1]);
  });
});
