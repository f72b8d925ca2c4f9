import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftFromSeveral } from '../../../../core/draft/draft-form.js';
import { confirmedForm, correctedForm } from '../../../../core/form/correct/correct-form.js';
import { rolesFor, typesFor, type FieldCorrection } from '../../../../core/form/correct/corrections.js';
import { faultsOf } from '../../../../core/form/correct/faults.js';
import { formChanges } from '../../../../core/form/form-changes.js';
import { formErrors } from '../../../../core/form/form-errors.js';
import type { FormDocument } from '../../../../core/form/form-schema.js';
import { formFrom } from '../../../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../../../core/forms/built-in.js';
import { MIZUKI_LAST_YEAR } from '../../../support/mizuki-city.js';
import { workbookOf } from '../../draft/drafted.js';

const DRAFT = formFrom(draftFromSeveral([workbookOf(MIZUKI_LAST_YEAR)], { id: 'mizuki' }).form).document;

const corrected = (fields: Readonly<Record<string, FieldCorrection>>, form = DRAFT): FormDocument =>
  correctedForm(form, {
    fields: Object.fromEntries(Object.entries(fields).map(([id, one]) => [`${form.blocks[0]!.id}.${id}`, one])),
  });
const field = ({ blocks }: FormDocument, id: string) => blocks[0]!.fields.find((one) => one.id === id);
const choices = (form: FormDocument, id: string) =>
  form.vocabularies[field(form, id)?.vocabulary ?? '']?.choices.map(({ value }) => value);
const faults = (form: FormDocument) => faultsOf(form).map(({ field: id, message }) => `${id ?? '-'} ${message.ja}`);

describe('a form that a person corrects', () => {
  it('is the same without corrections', () => assert.deepEqual(correctedForm(DRAFT, { fields: {} }), DRAFT));

  it('has another name where one is said, in both languages, and keeps its id', () => {
    const { id, label, draft } = field(corrected({ column7: { label: '今年度の取組' } }), 'column7')!;
    assert.deepEqual([id, label, draft], ['column7', { ja: '今年度の取組', en: '今年度の取組' }, undefined]);
  });

  it('has another type, with what belongs to it', () => {
    const form = corrected({ column9: { type: 'choice', choices: ['ある', 'ない'] }, column8: { type: 'text' } });
    assert.deepEqual(choices(form, 'column9'), ['ある', 'ない']);
    assert.equal(field(form, 'column8')!.vocabulary, undefined);
    assert.deepEqual(Object.keys(form.vocabularies), [field(form, 'column9')!.vocabulary]);
    assert.deepEqual(formErrors(form), []);
  });

  it('has other choices, and keeps the other spellings of those that stay', () => {
    const [block] = DRAFT.blocks;
    const name = block!.fields.find(({ id }) => id === 'column8')!.vocabulary!;
    const known = { ...DRAFT.vocabularies[name]!, choices: [{ value: '進んだ', aliases: ['○'] }] };
    const form = corrected(
      { column8: { choices: ['進んだ', '止まった'] } },
      { ...DRAFT, vocabularies: { [name]: known } },
    );
    assert.deepEqual(form.vocabularies[name]!.choices, [
      { value: '進んだ', aliases: ['○'] },
      { value: '止まった', aliases: [] },
    ]);
  });

  it('gives a field choices of its own where another shares them', () => {
    const shared = corrected({ column9: { type: 'choice', choices: ['仮'] } });
    const [block] = shared.blocks;
    const vocabulary = field(shared, 'column8')!.vocabulary!;
    const fields = block!.fields.map((one) => (one.id === 'column9' ? { ...one, vocabulary } : one));
    const form = corrected({ column9: { choices: ['ある'] } }, { ...shared, blocks: [{ ...block!, fields }] });
    assert.deepEqual(choices(form, 'column9'), ['ある']);
    assert.deepEqual(choices(form, 'column8'), choices(DRAFT, 'column8'));
  });

  it('takes a field into the key and out of it, and a name that is gone is another’s', () => {
    const form = corrected({ no: { role: 'plan' }, programme: { role: 'plan' }, purpose: { role: 'key' } });
    assert.deepEqual(form.blocks[0]!.key, ['pillar', 'purpose']);
    assert.equal(field(form, 'purpose')!.required, true);
    assert.deepEqual(formErrors(form), []);
  });

  it('is counted by the column that is said to name the departments', () => {
    const without = corrected({ column3: { type: 'text' } });
    assert.equal(without.progressBy, undefined);
    const other = corrected({ column3: { type: 'text' }, purpose: { type: 'department' } });
    assert.deepEqual([other.progressBy, field(other, 'purpose')!.several], ['purpose', true]);
  });

  it('leaves a column out with everything that hangs on it', () => {
    const form = corrected({ column8: { isLeftOut: true }, column3: { isLeftOut: true } });
    assert.equal(field(form, 'column8'), undefined);
    assert.deepEqual(form.vocabularies, {});
    assert.equal(form.progressBy, undefined);
    assert.deepEqual(formErrors(form), []);
  });

  it('has the departments that are listed, and keeps what is known of each', () => {
    const known = { name: '地域福祉課', aliases: ['福祉'] };
    const form = correctedForm(
      { ...DRAFT, departments: [known] },
      { departments: ['地域福祉課', '新しい課'], fields: {} },
    );
    assert.deepEqual(form.departments, [known, { name: '新しい課', aliases: [] }]);
  });

  it('is called in English as it is in Japanese, unless somebody gave it an English name', () => {
    const titled = (form: FormDocument) => correctedForm(form, { title: '歩みの表', fields: {} }).title;
    assert.deepEqual(titled(DRAFT), { ja: '歩みの表', en: '歩みの表' });
    assert.equal(titled({ ...DRAFT, title: { ja: 'ア', en: 'Walks' } }).en, 'Walks');
  });

  it('calls a table as a person calls it', () => {
    const [{ id }] = DRAFT.blocks as [FormDocument['blocks'][number]];
    const form = correctedForm(DRAFT, { blocks: { [id]: '取組' }, fields: {} });
    assert.deepEqual(form.blocks[0]!.label, { ja: '取組', en: '取組' });
    assert.deepEqual(
      formChanges(DRAFT, form).map(({ kind }) => kind),
      ['block'],
    );
    assert.match(faults(correctedForm(DRAFT, { blocks: { [id]: '' }, fields: {} }))[0]!, /^- 名称を/);
  });

  it('has no notes any more when somebody stands for it', () => {
    const form = confirmedForm(DRAFT);
    assert.ok(!JSON.stringify(form).includes('because'));
    assert.deepEqual(
      form.blocks.map(({ fields }) => fields.length),
      DRAFT.blocks.map(({ fields }) => fields.length),
    );
  });

  it('says what is missing, where, in words that need no document', () => {
    assert.deepEqual(faults(DRAFT), []);
    assert.match(faults(corrected({ no: { role: 'plan' }, programme: { role: 'plan' } }))[0]!, /^- 行を見分ける列が/);
    assert.match(faults(corrected({ column9: { type: 'choice' } }))[0]!, /^column9 選択肢を1行に/);
    assert.match(faults(corrected({ column9: { label: ' ' } }))[0]!, /^column9 名称を/);
    assert.match(faults(correctedForm(DRAFT, { title: '', fields: {} }))[0]!, /^- 様式の名称を/);
    const nothing = Object.fromEntries(DRAFT.blocks[0]!.fields.map(({ id }) => [id, { isLeftOut: true }]));
    assert.match(faults(corrected(nothing))[0]!, /^- 読み取る列がありません/);
  });

  /** Any of the corrections that the table offers for any of the fields. */
  const anyCorrection = (form: FormDocument) =>
    fc.record(
      Object.fromEntries(
        form.blocks.flatMap((block) =>
          block.fields.map((one) => {
            const choice = fc.record(
              {
                type: fc.constantFrom(...typesFor(one)),
                role: fc.constantFrom(...rolesFor(one)),
                choices: fc.constant(['甲', '乙']),
                isLeftOut: fc.boolean(),
                required: fc.boolean(),
              },
              { requiredKeys: [] },
            );
            return [`${block.id}.${one.id}`, choice] as const;
          }),
        ),
      ),
      { requiredKeys: [] },
    );

  for (const form of [DRAFT, ...BUILT_IN_FORMS.map(({ document }) => document)]) {
    it(`is a valid form or has a fault that is said, whatever is corrected of ${form.id}`, () => {
      fc.assert(
        fc.property(anyCorrection(form), (fields) => {
          const result = correctedForm(form, { fields: fields as Record<string, FieldCorrection> });
          const errors = formErrors(result);
          // A choice between one kind and another has no choices until somebody enters them.
          assert.ok(errors.length === 0 || faultsOf(result).length > 0);
          for (const fault of faultsOf(result)) assert.ok(!/（[a-z]+[[.]/u.test(fault.message.ja), fault.message.ja);
        }),
        { numRuns: 300 },
      );
    });
  }
});

describe('what is another in a later version of a form', () => {
  const kinds = (fields: Readonly<Record<string, FieldCorrection>>) =>
    formChanges(DRAFT, corrected(fields)).map((change) =>
      `${change.kind} ${'field' in change ? change.field : ''}`.trim(),
    );

  it('is nothing where nothing is', () => assert.deepEqual(formChanges(DRAFT, DRAFT), []));

  it('is said field by field: added, removed, renamed, retyped, another’s to fill in, other choices', () => {
    assert.deepEqual(kinds({ column9: { isLeftOut: true } }), ['removed column9']);
    assert.deepEqual(kinds({ column9: { label: '引き継ぎ' } }), ['renamed column9']);
    assert.deepEqual(kinds({ column9: { type: 'number' } }), ['type column9']);
    assert.deepEqual(kinds({ column9: { role: 'plan' } }), ['role column9']);
    assert.deepEqual(kinds({ column9: { required: true } }), ['required column9']);
    const [change] = formChanges(DRAFT, corrected({ column8: { choices: ['進んだ', '止まった'] } }));
    assert.deepEqual(change?.kind === 'choices' && [change.added, change.removed], [
      ['止まった'],
      ['やや進んだ', '足踏み', '後退した'],
    ]);
    assert.deepEqual(
      formChanges(corrected({ column9: { isLeftOut: true } }), DRAFT).map(({ kind }) => kind),
      ['added'],
    );
  });

  it('is said of the form as a whole: its name, its departments', () => {
    const after = correctedForm(DRAFT, { title: '別の名', departments: ['地域福祉課', '新しい課'], fields: {} });
    assert.deepEqual(
      formChanges(DRAFT, after).map(({ kind }) => kind),
      ['title', 'departments'],
    );
  });
});
