/**
 * How the pane shows itself: its language, marks in the workbook, opening together with it.
 */
import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { formatList } from '../../view/language/formats.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { FailureText } from '../frame/failure-bar.js';
import { LANGUAGE_NAMES, type Language } from '../../view/language/language.js';
import { LANGUAGES } from '../../view/language/remembered-language.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

export function DisplaySection({ onLanguage }: { onLanguage(language: Language): void }) {
  const look = useLook();
  const { language, t } = useWording();
  const { settings } = useDesk();
  const { marks, unmarked, opensWithWorkbook, failure } = useDeskState((state) => state.settings);
  return (
    <section className={look.stack} aria-labelledby="settings-display">
      <h2 className={look.subheading} id="settings-display">
        {t.settings.display}
      </h2>
      <Field label={t.settings.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, { value }) => onLanguage(value as Language)}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={<span lang={one}>{LANGUAGE_NAMES[one]}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={t.settings.marksHint}>
        <Switch
          checked={marks}
          label={t.settings.marks}
          onChange={(_event, { checked }) => void settings.setMarks(checked)}
        />
      </Field>
      {unmarked.length > 0 && <p className={look.text}>{t.lists.unmarked(formatList(unmarked, language))}</p>}
      <Field hint={t.settings.opensHint}>
        <Switch
          checked={opensWithWorkbook ?? false}
          label={t.settings.opens}
          onChange={(_event, { checked }) => void settings.setOpensWithWorkbook(checked)}
        />
      </Field>
      {failure && <FailureText failure={failure} />}
    </section>
  );
}
