import assert from 'node:assert/strict';
import { CONTENT_CHECKS } from '../../../../core/check/content/all-checks.js';
import { checkContent } from '../../../../core/check/content/check-content.js';
import { issueSchema } from '../../../../core/protocol/issue.js';
import { issueAnswer } from '../../../../server/cycle/answers/push-answer.js';
import { exampleInput } from '../../../support/content-form.js';

const ALL = CONTENT_CHECKS.flatMap(({ finds }) => finds.flatMap((example) => checkContent(exampleInput(example))));

describe('what a finding carries', () => {
  it('says of each quote in which cell it stands, and where in its text', () => {
    for (const { code, quotes = [], compared = [] } of ALL) {
      for (const { cell, field, start, end, text, isPrevious } of quotes) {
        const of = compared[cell];
        assert.equal(of?.text.slice(start, end), text, code);
        assert.deepEqual([of?.field, of?.isPrevious], [field, isPrevious], code);
      }
    }
  });

  it('names each cell once, with its sheet and its label', () => {
    for (const { code, compared = [] } of ALL) {
      const names = compared.map(({ sheet, address, isPrevious }) => `${isPrevious ?? false} ${sheet}!${address}`);
      assert.equal(new Set(names).size, names.length, code);
      assert.ok(
        compared.every(({ label, sheet }) => label.ja !== '' && sheet !== ''),
        code,
      );
    }
  });

  it('shows last year’s text beside this year’s', () => {
    const previous = { status: '相談件数 142件' };
    const [issue] = checkContent(exampleInput({ cells: { status: '相談件数 64件' }, previous }));
    assert.deepEqual(
      issue?.compared?.map(({ text, isPrevious }) => [text, isPrevious ?? false]),
      [
        ['相談件数 142件', true],
        ['相談件数 64件', false],
      ],
    );
  });

  it('asks the writer to do something, and the reader to ask the department', () => {
    for (const { code, wording, audience, message } of ALL) {
      if (!wording || !audience) assert.fail(code);
      assert.deepEqual(message, wording[audience]);
      assert.match(wording.writer.ja, /ください。$/u);
      assert.match(wording.reader.ja, /ください。$/u);
      if (audience === 'writer') assert.match(wording.reader.ja, /担当課[^。]*ください。$/u);
      assert.doesNotMatch(wording.writer.ja, /担当課/u);
      assert.doesNotMatch(wording.reader.ja, /ください。.*ください。/u);
      assert.match(wording.reader.en, /\.$/u);
    }
  });

  it('travels as it is, and an issue without all that, as before', () => {
    for (const issue of ALL) {
      assert.deepEqual(issueSchema.parse(JSON.parse(JSON.stringify(issueAnswer(issue)))), issueAnswer(issue));
    }
    const plain = { code: 'required-blank', rule: 'F5', severity: 'error', sheet: '', address: '', block: '', key: {} };
    const old = { ...plain, message: { ja: '空欄', en: 'blank' }, evidence: [] };
    assert.deepEqual(issueSchema.parse(old), old);
  });
});
