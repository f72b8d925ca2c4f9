/**
 * A workbook with a digital signature, as Excel lays one down: an origin, a signature that it leads to, a certificate. What
 * it says of the parts is made up; nothing here verifies signatures.
 */
import { openPackage } from '../../server/xlsx/package.js';
import { buildZip } from './build-zip.js';

const SIGNATURE = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
const TYPE = 'application/vnd.openxmlformats-package.digital-signature';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const links = (type: string, target: string) =>
  `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${SIGNATURE}/${type}" Target="${target}"/></Relationships>`;

const SIGNATURE_PARTS: Readonly<Record<string, string>> = {
  '_xmlsignatures/origin.sigs': '',
  '_xmlsignatures/_rels/origin.sigs.rels': links('signature', 'sig1.xml'),
  '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  '_xmlsignatures/_rels/sig1.xml.rels': links('certificate', 'cert1.cer'),
  '_xmlsignatures/cert1.cer': 'certificate',
};

export async function signedWorkbook(workbook: Uint8Array): Promise<Uint8Array> {
  const pkg = await openPackage(workbook);
  const before = await Promise.all(pkg.names.map(async (name) => [name, await pkg.read(name)] as const));
  const parts = before.map(([name, bytes]) => {
    const text = Buffer.from(bytes).toString();
    if (name === '_rels/.rels') {
      const link = `<Relationship Id="rIdS" Type="${SIGNATURE}/origin" Target="_xmlsignatures/origin.sigs"/>`;
      return [name, text.replace('</Relationships>', `${link}</Relationships>`)] as const;
    }
    if (name !== '[Content_Types].xml') return [name, bytes] as const;
    const types =
      `<Default Extension="sigs" ContentType="${TYPE}-origin"/><Default Extension="cer" ContentType="${TYPE}-certificate"/>` +
      `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="${TYPE}-xmlsignature+xml"/>`;
    return [name, text.replace('</Types>', `${types}</Types>`)] as const;
  });
  return buildZip([...parts, ...Object.entries(SIGNATURE_PARTS)]);
}
