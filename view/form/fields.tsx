/**
 * The fields of a form, and the buttons below them: what is typed or chosen, what is wrong with it, how it is sent.
 */
import { Button, Field, Input, Select, type FieldProps, type InputProps } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useLook } from '../look/look.js';

interface FieldFrame extends Pick<FieldProps, 'hint' | 'required' | 'validationState' | 'className'> {
  readonly label: string;
  /** What is wrong with it; undefined where nothing is. */
  readonly message?: string | undefined;
  /** Stands in one row with it: what takes it at once. */
  readonly children?: ReactNode;
}

/** The field around a control, and what stands beside that; and what is left for the control itself. */
function framed<P extends FieldFrame>(
  props: P,
): [frame: FieldProps, beside: ReactNode, own: Omit<P, keyof FieldFrame>] {
  const { label, hint, required, validationState, className, message, children, ...own } = props;
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(required === undefined ? {} : { required }),
    ...(className === undefined ? {} : { className }),
    ...(message === undefined ? {} : { validationMessage: message, validationState: validationState ?? 'error' }),
  };
  return [frame, children, own];
}

type TypedInput = Pick<
  InputProps,
  | 'value'
  | 'type'
  | 'maxLength'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'autoFocus'
  | 'spellCheck'
  | 'placeholder'
  | 'onKeyDown'
  | 'id'
>;

interface TextFieldProps extends FieldFrame, TypedInput {
  /** To choose from, while anything else can be typed. */
  readonly proposals?: readonly string[];
  onText(text: string): void;
}

export function TextField(props: TextFieldProps) {
  const look = useLook();
  const list = useId();
  const [frame, beside, { proposals, onText, ...input }] = framed(props);
  return (
    <Field {...frame}>
      {(field) => (
        <div className={look.row}>
          <Input
            {...field}
            {...input}
            {...(proposals ? { list } : {})}
            className={look.field}
            onChange={(_event, { value }) => onText(value)}
          />
          {beside}
          {proposals && (
            <datalist id={list}>
              {proposals.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </div>
      )}
    </Field>
  );
}

interface SelectFieldProps<T extends string | number> extends FieldFrame {
  readonly value: T;
  /** What can be chosen, and what each is called. */
  readonly choices: readonly (readonly [value: NoInfer<T>, text: string])[];
  onChoose(value: NoInfer<T>): void;
}

export function SelectField<T extends string | number>(props: SelectFieldProps<T>) {
  const look = useLook();
  const [frame, beside, { value, choices, onChoose }] = framed(props);
  const choose = (text: string) => {
    const chosen = choices.find(([one]) => String(one) === text);
    if (chosen) onChoose(chosen[0]);
  };
  return (
    <Field {...frame}>
      {(field) => (
        <div className={look.row}>
          <Select
            {...field}
            className={look.select}
            value={String(value)}
            onChange={(_event, { value: text }) => choose(text)}
          >
            {choices.map(([one, text]) => (
              <option key={one} value={one}>
                {text}
              </option>
            ))}
          </Select>
          {beside}
        </div>
      )}
    </Field>
  );
}

interface FormButtonsProps {
  readonly submit: string;
  readonly isBusy: boolean;
  /** Whether it is one of several things that can be done here, and not the main one. */
  readonly isMinor?: boolean;
  readonly cancel?: string;
  onCancel?(): void;
}

export function FormButtons({ submit, isBusy, isMinor = false, cancel, onCancel }: FormButtonsProps) {
  return (
    <div className={useLook().row}>
      <Button type="submit" appearance={isMinor ? 'secondary' : 'primary'} disabledFocusable={isBusy}>
        {submit}
      </Button>
      {cancel !== undefined && <Button onClick={onCancel}>{cancel}</Button>}
    </div>
  );
}
