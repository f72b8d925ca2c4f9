/**
 * What becomes of answers that stand in a workbook which is to be handed out as a blank: nothing is chosen beforehand.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { AnswersChoice, CyclePreviewDto } from '../../core/protocol/plans.js';
import { Message } from '../../view/feedback/message.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

interface AnswersQuestionProps {
  readonly answers: CyclePreviewDto['answers'];
  readonly choice: AnswersChoice | undefined;
  /** Whether it was to be sent without one. */
  readonly isAsked: boolean;
  onChoose(choice: AnswersChoice): void;
}

const CHOICES = ['empty', 'take', 'keep'] as const satisfies readonly AnswersChoice[];

export function AnswersQuestion({ answers: found, choice, isAsked, onChoose }: AnswersQuestionProps) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.year.answers;
  const whose = [
    ...found.departments.map(({ name, cells }) => words.cellsOf(name, cells)),
    ...(found.unowned > 0 ? [words.unowned(found.unowned)] : []),
  ];
  return (
    <div className={look.group}>
      <Message intent="warning" title={words.title}>
        <p className={look.text}>{words.found(found.answers, found.cells)}</p>
        <p className={look.text}>{formatList(whose, language)}</p>
      </Message>
      <Field
        required
        label={words.label}
        hint={words.other}
        {...(isAsked && choice === undefined ? { validationMessage: words.needed } : {})}
      >
        <RadioGroup
          value={choice ?? ''}
          onChange={(_event, { value }) => {
            const chosen = CHOICES.find((one) => one === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {CHOICES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {words[one]}
                  <span className={`${look.block} ${look.small}`}>{words[`${one}Hint`]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
