/**
 * How the task pane's pages are delivered: where office.js comes from, and which pages may have them in a frame. Settings
 * that cannot be used are refused at the start.
 */
import { wholeHost } from '../public-url.js';
import { settingsInvalid } from '../settings-invalid.js';

/** `installation`: this server's own copy, for networks without internet. `microsoft`: Microsoft's CDN. */
export const OFFICE_SOURCES = ['installation', 'microsoft'] as const;
export type OfficeSource = (typeof OFFICE_SOURCES)[number];

export interface PaneSettings {
  readonly officeJs: OfficeSource;
  /** Origins of Office Online Servers of the city's own, beside Microsoft's. */
  readonly excelHosts: readonly string[];
}

export const USUAL_PANE: PaneSettings = { officeJs: 'installation', excelHosts: [] };

interface PaneOptions {
  readonly officeJs?: OfficeSource | undefined;
  readonly excelHosts?: readonly string[] | undefined;
}

/**
 * What was given on the command line, else what the environment says (`TORIMATOME_OFFICE_JS`, `TORIMATOME_EXCEL_HOSTS`
 * with spaces between).
 * @throws Problem `settings-invalid`
 */
export function paneSettings({ officeJs, excelHosts }: PaneOptions, environment: NodeJS.ProcessEnv): PaneSettings {
  const named = environment['TORIMATOME_EXCEL_HOSTS']?.split(/\s+/).filter((host) => host !== '') ?? [];
  return {
    officeJs: officeJs ?? officeSource(environment['TORIMATOME_OFFICE_JS']),
    excelHosts: excelHosts
      ? excelHosts.map((host) => originOf(host, '--excel-host'))
      : named.map((host) => originOf(host, 'TORIMATOME_EXCEL_HOSTS')),
  };
}

function officeSource(text: string | undefined): OfficeSource {
  if (!text) return USUAL_PANE.officeJs;
  const source = OFFICE_SOURCES.find((one) => one === text);
  if (source) return source;
  throw settingsInvalid('TORIMATOME_OFFICE_JS', OFFICE_SOURCES.join(' / '));
}

/** An origin alone: it goes into a header, where a space or a semicolon would mean something else. */
function originOf(text: string, place: string): string {
  const url = wholeHost(text);
  if (url && /^[\w.:[\]-]+$/.test(url.host)) return url.origin;
  throw settingsInvalid(place, 'https://office.example.lg.jp');
}
