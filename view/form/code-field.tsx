/**
 * Where the second factor is typed: the code of the phone, or one for a lost phone. It takes the focus, because it comes
 * when the server asks for it.
 */
import { useTexts } from '../language/wording.js';
import { TextField } from './fields.js';

const TEXTS = {
  ja: {
    label: '確認コード',
    hint: 'スマートフォンの認証アプリに表示されている6桁の数字です。手元にないときは、控えておいた回復コードを入れます。',
  },
  en: {
    label: 'Code',
    hint: 'The six figures that the app on your phone shows. Without the phone, one of your recovery codes.',
  },
};

interface CodeFieldProps {
  readonly value: string;
  /** What is wrong with it. */
  readonly message?: string | undefined;
  onText(text: string): void;
}

export function CodeField({ value, message, onText }: CodeFieldProps) {
  const { t } = useTexts(TEXTS);
  return (
    <TextField
      required
      autoFocus
      label={t.label}
      hint={t.hint}
      message={message}
      value={value}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      onText={onText}
    />
  );
}
