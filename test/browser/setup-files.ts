/**
 * Files that a coordinator hands to the pages for setting up, and dropping one on a page.
 */
import type { Page } from 'playwright-core';
import type { FormDocument } from '../../core/form/form-schema.js';
import { readSampleForm, readSampleWorkbook } from '../../server/sample/sample-city.js';
import { XLSX } from '../server/api/running-server.js';
import { cityWorkbook } from '../support/city/city-form.js';

export interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The sample city's blank form, under the name that people give it. */
export async function blankFile(): Promise<HandedFile> {
  return {
    name: '管理票（令和7年度）.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from(await readSampleWorkbook('blank-2025.xlsx')),
  };
}

/** A workbook on a form that nobody registered. */
export async function otherWorkbook(): Promise<HandedFile> {
  const buffer = Buffer.from(await cityWorkbook({ departments: 2, rowsEach: 2 }));
  return { name: '別の表.xlsx', mimeType: XLSX, buffer };
}

export const memo: HandedFile = { name: 'メモ.xlsx', mimeType: XLSX, buffer: Buffer.from('memo') };

/** The sample city's form as a document. @param changed what is different in it */
export async function formFile(changed: Partial<FormDocument> = {}): Promise<HandedFile> {
  return documentFile(JSON.stringify({ ...(await readSampleForm()).document, ...changed }));
}

export function documentFile(text: string): HandedFile {
  return { name: '様式.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

export async function dropFile(page: Page, { name, buffer }: HandedFile): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${buffer.toString('base64')}'), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], '${name}'));
    return transfer;
  })()`);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer: transfer });
  }
}
