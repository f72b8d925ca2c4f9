/**
 * A form laid out to be corrected by somebody who knows the sheet and no document: its name, its fields as tables, its
 * departments, what has no place in it. The document itself can be saved, for what is not shown here.
 */
import { Button, Checkbox, Field } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { Corrections, FieldCorrection } from '../../core/form/correct/corrections.js';
import type { FormFault } from '../../core/form/correct/faults.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import type { FormTrialDto } from '../../core/protocol/form-trial.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { saveFile } from '../file/save-file.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { LinesField } from './choices-field.js';
import { FormTable } from './form-table.js';
import { isDoubtful, seenFields } from './seen-field.js';

interface FormEditorProps {
  /** Before it is corrected. */
  readonly form: FormDocument;
  readonly corrections: Corrections;
  /** As it would be registered. */
  readonly corrected: FormDocument;
  /** Fields that the version before does not have. */
  readonly added: readonly string[];
  /** What is read with the form as it was; undefined where it was tried on nothing. */
  readonly trial: FormTrialDto | undefined;
  readonly faults: readonly FormFault[];
  /** What can be done about columns that are not in the form. */
  readonly unreadHint?: string;
  onCorrections(corrections: Corrections): void;
}

export function FormEditor({
  form,
  corrections,
  corrected,
  added,
  trial,
  faults,
  unreadHint,
  onCorrections,
}: FormEditorProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.ownForm;
  const blocks = form.blocks.map((block) => ({
    block,
    fields: seenFields({ form, corrections, added, trial }, block),
  }));
  const doubts = blocks.flatMap(({ fields }) => fields).filter((seen) => !seen.isLeftOut && isDoubtful(seen)).length;
  const correct = (name: string, change: FieldCorrection) => {
    const own = { ...corrections.fields[name], ...change };
    onCorrections({ ...corrections, fields: { ...corrections.fields, [name]: own } });
  };
  const departments = corrections.departments ?? form.departments.map(({ name }) => name);
  return (
    <>
      <TextField
        required
        label={words.name}
        hint={words.nameHint}
        value={corrections.title ?? say(form.title)}
        maxLength={200}
        onText={(title) => onCorrections({ ...corrections, title })}
      />
      <p className={look.text} role="status">
        {doubts > 0 ? words.doubts(doubts) : words.noDoubts}
      </p>
      {blocks.map(({ block, fields }) => (
        <FormTable
          key={block.id}
          label={corrections.blocks?.[block.id] ?? say(block.label)}
          fields={fields}
          records={trial && recordsOf(trial, block.id)}
          faults={faults.filter((fault) => fault.block === block.id)}
          onLabel={(label) => onCorrections({ ...corrections, blocks: { ...corrections.blocks, [block.id]: label } })}
          onCorrect={correct}
        />
      ))}
      {trial && trial.unread.length > 0 && (
        <Details summary={words.unread(trial.unread.length)}>
          <p className={look.quiet}>
            {words.unreadHint} {unreadHint}
          </p>
          <ul className={look.points}>
            {trial.unread.map(({ sheet, address, texts }) => (
              <li key={`${sheet} ${address}`}>
                {sheet} {address}：{texts.join(' / ')}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Details summary={words.departments(departments.length)}>
        <Field hint={words.departmentsHint}>
          {() => (
            <LinesField
              label={words.departmentsField}
              lines={departments}
              onLines={(names) => onCorrections({ ...corrections, departments: names })}
            />
          )}
        </Field>
      </Details>
      <Checkbox
        label={words.draftsShown}
        checked={corrections.draftsShown ?? form.draftsShown === true}
        onChange={(_event, { checked }) => onCorrections({ ...corrections, draftsShown: checked === true })}
      />
      <Details summary={words.document}>
        <p className={look.quiet}>{words.documentHint}</p>
        <Button icon={<ArrowDownload20Regular />} onClick={() => saveDocument(corrected)}>
          {words.downloadDocument}
        </Button>
      </Details>
    </>
  );
}

function recordsOf({ books }: FormTrialDto, block: string): number {
  const all = books.flatMap(({ blocks }) => blocks).filter((one) => one.block === block);
  return all.reduce((sum, { records }) => sum + records, 0);
}

function saveDocument(form: FormDocument): void {
  const content = new Blob([JSON.stringify(form, null, 2)], { type: 'application/json' });
  saveFile({ name: `${form.id}-${form.version}.json`, content });
}
