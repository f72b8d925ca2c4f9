/**
 * Which of the known forms a workbook is on; at first left to the server to recognise.
 */
import { makeStyles, Select, type SelectProps } from '@fluentui/react-components';
import type { KnownFormDto } from '../../core/protocol/forms.js';
import { useWording } from '../text/wording.js';

interface FormSelectProps extends Pick<SelectProps, 'id' | 'aria-describedby' | 'aria-labelledby'> {
  readonly forms: readonly KnownFormDto[];
  readonly chosen: KnownFormDto | undefined;
  onChoose(form: KnownFormDto | undefined): void;
}

/** Names of forms are long; the window may be narrow. */
const useStyles = makeStyles({ select: { minWidth: 0, '& > select': { textOverflow: 'ellipsis' } } });

/** What the field around it gives (label, hint) goes to the select itself. */
export function FormSelect({ forms, chosen, onChoose, ...field }: FormSelectProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  return (
    <Select
      {...field}
      className={styles.select}
      value={chosen ? keyOf(chosen) : ''}
      onChange={(_event, { value }) => onChoose(forms.find((form) => keyOf(form) === value))}
    >
      <option value="">{t.setup.begin.recognise}</option>
      {forms.map((form) => (
        <option key={keyOf(form)} value={keyOf(form)}>
          {t.setup.formVersion(say(form.title), form.version)}
        </option>
      ))}
    </Select>
  );
}

const keyOf = ({ id, version }: KnownFormDto) => `${id}/${version}`;
