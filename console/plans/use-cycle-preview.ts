/**
 * Has the server look at a blank workbook as soon as it is chosen, and again when another form is: what it would begin a
 * year with, or why it cannot.
 */
import { useCallback } from 'react';
import type { CyclePreviewDto } from '../../core/protocol/plans.js';
import { previewCycle, type FormName } from '../api/plan-calls.js';
import { useFile, type FileLook } from '../file/use-file.js';

/**
 * @param form undefined where the server is to recognise it
 * @param formsVersion another one means that there are other forms to recognise
 */
export function useCyclePreview(
  file: File | undefined,
  form: FormName | undefined,
  formsVersion: number,
): FileLook<CyclePreviewDto> {
  const look = useCallback((blank: Blob) => previewCycle(blank, form), [form]);
  return useFile(file, look, formsVersion);
}
