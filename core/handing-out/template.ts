/**
 * Texts with places that are filled in for each department: 「{課名}　御中」. A place is a name from a closed list in braces of
 * either width; what is in braces and on no list is complained about before anybody sends it.
 *
 * A line in which every place stays empty is left out, so that one text serves with and without a deadline.
 */

export const PLACEHOLDERS = [
  '課名',
  '自治体',
  '計画',
  '年度',
  '期限',
  '残り',
  '行数',
  '足りない件数',
  '足りない欄',
  '差戻し理由',
  'ページ',
  '差出人',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What each place says; `''` where there is nothing to say. */
export type PlaceTexts = Readonly<Record<Placeholder, string>>;

export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

export interface TemplateComplaint {
  readonly kind: 'unknown' | 'unpaired';
  /** As it is written, with its braces; the line where a brace has no other. */
  readonly written: string;
}

const PLACE = /[{｛]([^{}｛｝\n]*)[}｝]/gu;
const BRACE = /[{}｛｝]/u;

/** What is wrong with a text, in its order; nothing where it can be filled in. */
export function templateComplaints(text: string): TemplateComplaint[] {
  return text.split('\n').flatMap((line) => {
    const unknown = [...line.matchAll(PLACE)].flatMap(([written, name = '']): TemplateComplaint[] =>
      placeNamed(name) === undefined ? [{ kind: 'unknown', written }] : [],
    );
    const isUnpaired = BRACE.test(line.replace(PLACE, ''));
    return isUnpaired ? [...unknown, { kind: 'unpaired', written: line.trim() }] : unknown;
  });
}

/** The text for one department. What is in braces and means nothing stays as it is. */
export function fillTemplate({ subject, body }: TemplateText, texts: PlaceTexts): TemplateText {
  return { subject: oneLine(filled(subject, texts)), body: withFewBlanks(filled(body, texts)) };
}

function filled(text: string, texts: PlaceTexts): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .flatMap((line) => {
      const places = [...line.matchAll(PLACE)].flatMap(([, name = '']) => placeNamed(name) ?? []);
      if (places.length > 0 && places.every((place) => texts[place] === '')) return [];
      const said = (written: string, name: string) => {
        const place = placeNamed(name);
        return place === undefined ? written : texts[place];
      };
      return [line.replace(PLACE, said)];
    })
    .join('\n');
}

function placeNamed(name: string): Placeholder | undefined {
  const wanted = name.normalize('NFKC').trim();
  return PLACEHOLDERS.find((place) => place === wanted);
}

/** Lines that were left out leave one blank line behind them, not two. */
function withFewBlanks(text: string): string {
  return text.replace(/\n{3,}/gu, '\n\n').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
