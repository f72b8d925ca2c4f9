/**
 * Whether the pane opens by itself with a workbook: a setting that travels in the workbook, which Excel knows by name. It
 * is this add-in's own; settings of others are kept elsewhere.
 */
const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument';

export async function opensWithWorkbook(context: Excel.RequestContext): Promise<boolean> {
  const setting = context.workbook.settings.getItemOrNullObject(AUTO_SHOW).load('value');
  await context.sync();
  return !setting.isNullObject && setting.value === true;
}

/** Leaves nothing behind when it is taken back. */
export async function openWithWorkbook(context: Excel.RequestContext, open: boolean): Promise<void> {
  if (open) context.workbook.settings.add(AUTO_SHOW, true);
  else context.workbook.settings.getItemOrNullObject(AUTO_SHOW).delete();
  await context.sync();
}
