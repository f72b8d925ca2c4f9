/**
 * The two dialects of OOXML, transitional and strict, which differ in their namespaces.
 */

const STRICT = 'http://purl.oclc.org/ooxml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org';

/** @param workbook the workbook's main part */
export function isStrict(workbook: Buffer): boolean {
  return workbook.includes(`${STRICT}/spreadsheetml/main`);
}

export function spreadsheetNamespace(strict: boolean): string {
  return strict ? `${STRICT}/spreadsheetml/main` : `${TRANSITIONAL}/spreadsheetml/2006/main`;
}

/** The full type of a relationship: `worksheet`, `styles`, `customXml`. */
export function relationshipType(type: string, strict: boolean): string {
  const base = strict ? `${STRICT}/officeDocument` : `${TRANSITIONAL}/officeDocument/2006`;
  return `${base}/relationships/${type}`;
}
