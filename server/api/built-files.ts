/**
 * Built files on their way out, as they were packed when the pages were built (scripts/pack-pages.mjs): better than there is
 * time for while somebody waits. What was not packed is left to `compressed()`.
 */
import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type RequestHandler } from 'express';

type Settings = NonNullable<Parameters<typeof express.static>[1]>;

/** The better first. */
const PACKINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** @param folder whose files are served, with the packed ones beside them */
export function builtFiles(folder: string, settings: Settings): RequestHandler {
  const packed = new Set(namesIn(folder));
  const files = express.static(folder, settings);
  return (request, response, next) => {
    const [path = '', ...query] = request.url.split('?');
    const type = TYPES[extname(path)];
    const packing = PACKINGS.find(
      ([encoding, ending]) => packed.has(path + ending) && request.acceptsEncodings(encoding) === encoding,
    );
    if (type !== undefined && packing) {
      const [encoding, ending] = packing;
      response.set({ 'Content-Encoding': encoding, 'Content-Type': `${type}; charset=utf-8` }).vary('Accept-Encoding');
      request.url = [path + ending, ...query].join('?');
    }
    return files(request, response, next);
  };
}

/** As in the address: `/index-abc.js.br`. None where nothing was built. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.replaceAll('\\', '/')}`);
  } catch {
    return [];
  }
}
