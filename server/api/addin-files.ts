/**
 * The task pane: the files that its build left in dist/pages/addin, and the manifest. As in the console nothing inline
 * runs. The page may stand in a frame of Excel on the web.
 */
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { manifestOf } from '../addin/manifest.js';
import { USUAL_PANE, type PaneSettings } from '../addin/pane-settings.js';
import { builtFiles } from './built-files.js';
import { readPage, sendPage, setPolicy } from './page.js';

/** The page that Excel opens. */
const PANE = 'taskpane.html';
const OWN_OFFICE = './office/office.js';
const MICROSOFT_OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * In whose pages Excel on the web shows a task pane. Every frame around it counts: that of Excel itself, and the page of
 * SharePoint, OneDrive or Microsoft 365 that Excel stands in. Excel on Windows and Mac has no frame around it.
 */
const EXCEL_ON_THE_WEB = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://teams.microsoft.com',
  'https://onedrive.live.com',
];

/**
 * @param folder where the built pages are
 * @param publicUrl where people reach the server; where not given, a manifest names the address that it was asked at
 */
export function addinFiles(folder: string, publicUrl?: string, settings: PaneSettings = USUAL_PANE): Router {
  const router = Router();
  router.get('/manifest.xml', async (request, response) => {
    const manifest = await manifestOf(publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}/`);
    response.set('Content-Disposition', 'attachment; filename="torimatome-manifest.xml"').type('xml').send(manifest);
  });
  router.get(`/addin/${PANE}`, async (_request, response) => {
    const page = await readPage(folder, PANE);
    letExcelFrame(response, settings);
    sendPage(response, settings.officeJs === 'microsoft' ? page.replace(OWN_OFFICE, MICROSOFT_OFFICE) : page);
  });
  router.use('/addin/code', builtFiles(join(folder, 'code'), { immutable: true, maxAge: '365d', fallthrough: false }));
  router.use('/addin/office', builtFiles(join(folder, 'office'), { fallthrough: false }));
  // Excel on the web shows the icons in its own pages.
  router.use('/addin', express.static(folder, { index: false, setHeaders: letOthersShow }));
  return router;
}

function letExcelFrame(response: Response, { officeJs, excelHosts }: PaneSettings): void {
  const { origin } = new URL(MICROSOFT_OFFICE);
  setPolicy(response, {
    'frame-ancestors': ["'self'", ...EXCEL_ON_THE_WEB, ...excelHosts].join(' '),
    ...(officeJs === 'microsoft' ? { 'script-src': `'self' ${origin}` } : {}),
  });
  // It knows this server or nobody; where both are sent, browsers go by the policy.
  response.removeHeader('X-Frame-Options');
}

function letOthersShow(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (path.endsWith('.png')) response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}
