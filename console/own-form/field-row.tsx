/**
 * One field of a form in the table: the header as it stands in the sheet, what it is taken for, how sure and why, some
 * values; and what can be corrected of it, right there.
 */
import { Checkbox, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rolesFor, typesFor, type FieldCorrection } from '../../core/form/correct/corrections.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { ChoicesField } from './choices-field.js';
import { isDoubtful, type SeenField } from './seen-field.js';
import { SurenessSign } from './sureness-sign.js';
import { NARROW, ROOMY } from './widths.js';

interface FieldRowProps {
  readonly seen: SeenField;
  /** What is wrong with it, in words; undefined where nothing is. */
  readonly fault: string | undefined;
  onCorrect(change: FieldCorrection): void;
}

const useStyles = makeStyles({
  row: {
    [NARROW]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px', padding: '14px 12px' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  doubtful: { backgroundColor: tokens.colorStatusWarningBackground1 },
  cell: {
    textAlign: 'start',
    fontWeight: 'inherit',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [ROOMY]: { padding: '10px 8px' },
    [NARROW]: { display: 'block', padding: 0 },
  },
  /** Whether it is read stands below what it is. */
  header: { [NARROW]: { order: -1 } },
  /** In a narrow window the head of the table is not there. */
  called: { display: 'none', [NARROW]: { display: 'block', fontSize: tokens.fontSizeBase200 } },
  control: { width: '100%', minWidth: 0 },
  examples: { margin: 0, paddingInlineStart: '1.2em' },
});

export function FieldRow({ seen, fault, onCorrect }: FieldRowProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.ownForm;
  const { field, correction, isLeftOut, shown } = seen;
  const header = useHeaderText(seen);
  const { label = say(field.label), role = field.role, type = field.type, required = field.required } = correction;
  const cell = (title: string, content: ReactNode) => (
    <td role="cell" className={styles.cell}>
      <span className={mergeClasses(look.dim, styles.called)} aria-hidden="true">
        {title}
      </span>
      {content}
    </td>
  );
  return (
    <tr role="row" className={mergeClasses(styles.row, isDoubtful(seen) && styles.doubtful)}>
      {cell(
        words.columns.isRead,
        <Checkbox
          checked={!isLeftOut}
          aria-label={words.isReadNamed(header)}
          onChange={(_event, { checked }) => onCorrect({ isLeftOut: checked !== true })}
        />,
      )}
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.header)}>
        <span className={look.strong}>{header}</span>
        {shown?.header && (
          <span className={mergeClasses(look.small, look.block)}>
            {shown.header.sheet} {shown.header.address}
          </span>
        )}
      </th>
      {isLeftOut ? (
        <td role="cell" className={mergeClasses(styles.cell, look.dim)} colSpan={5} aria-colspan={5}>
          {words.leftOut}
        </td>
      ) : (
        <>
          {cell(
            words.columns.name,
            <div className={look.group}>
              <Input
                className={styles.control}
                aria-label={words.nameOf(header)}
                aria-invalid={fault !== undefined}
                value={label}
                maxLength={200}
                onChange={(_event, { value }) => onCorrect({ label: value })}
              />
              {fault !== undefined && <p className={mergeClasses(look.small, look.wrong)}>{fault}</p>}
            </div>,
          )}
          {cell(words.columns.sure, <SurenessSign seen={seen} />)}
          {cell(
            words.columns.examples,
            shown && shown.examples.length > 0 ? (
              <ul className={styles.examples}>
                {shown.examples.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ) : (
              <span className={look.blank}>{words.noExamples}</span>
            ),
          )}
          {cell(
            words.columns.who,
            <div className={look.group}>
              <Select
                className={styles.control}
                aria-label={words.whoOf(header)}
                value={role}
                onChange={(_event, { value }) =>
                  onCorrect({ role: rolesFor(field).find((one) => one === value) ?? role })
                }
              >
                {rolesFor(field).map((one) => (
                  <option key={one} value={one}>
                    {words.roles[one]}
                  </option>
                ))}
              </Select>
              {role === 'answer' && (
                <Checkbox
                  checked={required}
                  label={words.required}
                  aria-label={words.requiredOf(header)}
                  onChange={(_event, { checked }) => onCorrect({ required: checked === true })}
                />
              )}
            </div>,
          )}
          {cell(
            words.columns.type,
            <div className={look.group}>
              <Select
                className={styles.control}
                aria-label={words.typeOf(header)}
                value={type}
                onChange={(_event, { value }) =>
                  onCorrect({ type: typesFor(field).find((one) => one === value) ?? type })
                }
              >
                {typesFor(field).map((one) => (
                  <option key={one} value={one}>
                    {words.types[one]}
                  </option>
                ))}
              </Select>
              {type === 'choice' && (
                <ChoicesField
                  label={words.choicesOf(header)}
                  choices={seen.choices}
                  onChoices={(choices) => onCorrect({ choices })}
                />
              )}
            </div>,
          )}
        </>
      )}
    </tr>
  );
}

/** As in the sheet; for what has no header, where it is found. */
function useHeaderText({ field, shown }: SeenField): string {
  const { t, say } = useWording();
  const texts = shown?.header?.texts ?? [];
  if (texts.length > 0) return texts.join(' › ');
  const { from } = field;
  if ('context' in from) return `${say(field.label)}（${t.ownForm.fromHeading}）`;
  if ('level' in from) return `${say(field.label)}（${t.ownForm.fromLine}）`;
  return say(field.label);
}
