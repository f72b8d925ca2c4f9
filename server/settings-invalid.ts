/** A setting that cannot be used: which, and why. */
import { Problem } from '../core/problem/problem.js';

/**
 * @param place the option, the variable of the environment or the file
 * @param reason in a few words; without values that are secret
 */
export function settingsInvalid(place: string, reason: string): Problem {
  return new Problem('settings-invalid', {
    ja: `設定 ${place} が正しくありません（${reason}）。直してから起動し直してください。`,
    en: `The setting ${place} is not valid (${reason}). Mend it and start again.`,
  });
}
