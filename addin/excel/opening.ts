/**
 * Whether the pane opens by itself with a workbook: a setting that travels in the workbook, which Excel knows by name.
 */
const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument';

export function opensWithWorkbook({ document }: Pick<Office.Context, 'document'>): boolean {
  return document.settings.get(AUTO_SHOW) === true;
}

/** @throws Error where Excel does not keep settings, as in a workbook that is read-only */
export async function openWithWorkbook({ document }: Pick<Office.Context, 'document'>, open: boolean): Promise<void> {
  const { settings } = document;
  if ((settings.get(AUTO_SHOW) === true) === open) return;
  if (open) settings.set(AUTO_SHOW, true);
  else settings.remove(AUTO_SHOW);
  await new Promise<void>((done, failed) =>
    settings.saveAsync(({ status, error }) => (String(status) === 'failed' ? failed(error) : done())),
  );
}
