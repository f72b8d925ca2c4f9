/**
 * A built page on its way out: where the build wrote `__CSP_NONCE__`, the number of this answer is put, and where it wrote
 * `__FIRST_ANSWERS__`, what the page would ask for first.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Response } from 'express';
import { notFound } from './problems.js';

const NONCE_MARK = /__CSP_NONCE__/g;
const ANSWERS_MARK = '__FIRST_ANSWERS__';

/** @throws Problem `not-found` where the page was not built */
export function readPage(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notFound() : error;
  });
}

export function sendPage(response: Response, page: string): void {
  begin(response).send(withNumber(response, page));
}

/**
 * A page in two parts: what there is to see at once, and the answers when they are there.
 * @param answers JSON, in which no `<` stands as it is
 */
export async function sendPageWith(response: Response, page: string, answers: Promise<string>): Promise<void> {
  const [before = '', after = ''] = withNumber(response, page).split(ANSWERS_MARK);
  begin(response).write(before);
  response.flush();
  response.end((await answers) + after);
}

function begin(response: Response): Response {
  return response.set('Cache-Control', 'no-store').type('html');
}

function withNumber({ locals }: Response, page: string): string {
  return page.replace(NONCE_MARK, () => String(locals['nonce']));
}

/** Replaces or adds directives; the others stay as they are for every answer. */
export function setPolicy(response: Response, directives: Readonly<Record<string, string>>): void {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  const others = policy.split(';').filter((one) => !((one.trim().split(' ')[0] ?? '') in directives));
  const own = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  response.set('Content-Security-Policy', [...others, ...own].join(';'));
}
