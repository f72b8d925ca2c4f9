/**
 * The fields of a form as a table, block by block: what each column of the sheet is taken for. In a narrow window each row
 * is a small form below the other; it is a table to those who listen to it all the same.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FieldCorrection } from '../../core/form/correct/corrections.js';
import type { FormFault } from '../../core/form/correct/faults.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { FieldRow } from './field-row.js';
import type { SeenField } from './seen-field.js';
import { NARROW, ROOMY } from './widths.js';

interface FormTableProps {
  readonly fields: readonly SeenField[];
  /** How many records are read of the block; undefined where nobody knows. */
  readonly records: number | undefined;
  /** Of the block. */
  readonly faults: readonly FormFault[];
  /** Its name, as it was corrected. */
  readonly label: string;
  onLabel(label: string): void;
  onCorrect(name: string, change: FieldCorrection): void;
}

const useStyles = makeStyles({
  name: { maxWidth: '420px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    lineHeight: 1.6,
    [ROOMY]: { tableLayout: 'fixed' },
    [NARROW]: { display: 'block', '& > tbody': { display: 'block' } },
  },
  head: {
    [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  heading: {
    padding: '8px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Of the columns, in the order in which they stand. */
const WIDTHS = ['52px', '15%', '16%', '18%', '15%', '18%', '18%'];

export function FormTable({ label, fields, records, faults, onLabel, onCorrect }: FormTableProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.ownForm;
  const whole = faults.filter(({ field }) => field === undefined);
  return (
    <section className={look.group} aria-label={label}>
      <h3 className={look.heading}>{records === undefined ? label : words.blockOf(label, records)}</h3>
      <div className={styles.name}>
        <TextField label={words.blockName} value={label} maxLength={200} onText={onLabel} />
      </div>
      {whole.map(({ message }) => (
        <p key={message.en} className={mergeClasses(look.text, look.wrong)}>
          {say(message)}
        </p>
      ))}
      <div className={look.surface}>
        <table role="table" className={styles.table} aria-label={words.caption(label)}>
          <colgroup>
            {WIDTHS.map((width, i) => (
              <col key={i} style={{ width }} />
            ))}
          </colgroup>
          <thead role="rowgroup" className={styles.head}>
            <tr role="row">
              {Object.values(words.columns).map((one) => (
                <th key={one} role="columnheader" scope="col" className={styles.heading}>
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {fields.map((seen) => {
              const fault = faults.find(({ field }) => field === seen.field.id);
              return (
                <FieldRow
                  key={seen.name}
                  seen={seen}
                  fault={fault && say(fault.message)}
                  onCorrect={(change) => onCorrect(seen.name, change)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
