import assert from 'node:assert/strict';
import { formSchema } from '../../../core/form/form-schema.js';
import type { FormInput } from '../../../core/form/form.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';

type Document = { -readonly [K in keyof FormInput]: FormInput[K] };

function complaints(change: (form: Document & Record<string, unknown>) => void): string[] {
  const form = structuredClone(EVALUATION_DOCUMENT) as Document & Record<string, unknown>;
  change(form);
  const result = formSchema.safeParse(form);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a form that contradicts itself', () => {
  it('is sound in the first place', () =>
    assert.deepEqual(
      complaints(() => undefined),
      [],
    ));

  it('names the place of a name that is given nowhere', () => {
    const found = complaints((form) => {
      form.progressBy = 'nobody';
      form.blocks[0]!.key = ['section', 'nothing'];
      form.blocks[0]!.ties = [['rating', 'nothing']];
      form.blocks[0]!.within = 'nowhere';
      form.fiscalYear = [{ header: 'nothing' }];
    });
    assert.deepEqual(found, [
      'progressBy: no field or context is called nobody',
      'fiscalYear.0.header: no field is called nothing',
      'blocks.0.key.1: no field or context is called nothing',
      'blocks.0.within: no context is called nowhere',
      'blocks.0.ties.0: no field is called nothing',
    ]);
  });

  it('names what is given twice', () => {
    const found = complaints((form) => {
      form.blocks[0]!.fields[2]!.id = 'programme';
      form.departments = [{ name: '福祉課' }, { name: '福祉課' }];
    });
    assert.ok(found.includes('departments.1.name: two departments are called 福祉課'));
    assert.ok(found.includes('blocks.0.fields.2.id: two fields are called programme'));
  });

  it('says from where the fields of a layout can come', () => {
    const found = complaints((form) => {
      form.blocks[0]!.fields[0]!.from = { level: 1, take: 'text' };
    });
    assert.deepEqual(found, [
      'blocks.0.fields.0.from: a block of layout table has no level; possible are column, columns, label, labels, context, heading',
      'blocks.0.fields.0.from.level: the block has 0 levels',
    ]);
  });

  it('asks for a place in the template for the part that is taken', () => {
    const found = complaints((form) => {
      form.blocks[0]!.fields[1]!.from = { column: ['事業名'], templates: ['{name}（{departments}）'] };
    });
    assert.deepEqual(found, ['blocks.0.fields.1.from.templates.0: the template has no place {programme}']);
  });
});
