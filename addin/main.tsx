/**
 * The task pane's page.
 */
import '../view/page/without-eval.js';
import { mountPage } from '../view/page/mount-page.js';
import { App } from './pane/app.js';
import { openDesk, placeOfPage } from './desk/open-desk.js';
import { openExcel } from './excel/open-excel.js';
import { firstView, hashOf } from './inspection/route.js';

/** A page that does not take office.js from Microsoft's loader, as the workbench's, says when it is there. */
const { officeLoaded } = window as { readonly officeLoaded?: Promise<unknown> };

window.location.hash = hashOf(firstView(window.location.search, window.location.hash));

const place = placeOfPage(window.location);

async function open() {
  await officeLoaded;
  const excel = await openExcel();
  if (typeof excel === 'string') return excel;
  const desk = openDesk(excel, place);
  void desk.start();
  return desk;
}

mountPage(<App opening={open()} seat={place.seat} />);
