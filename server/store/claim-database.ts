/**
 * Claims a database (claim.ts), and says in a sentence why it cannot be had.
 */
import type { Problem } from '../../core/problem/problem.js';
import { Held, type Claim, type Holder, type Purpose } from './claim.js';
import { databaseUnavailable, unavailable } from './database-unavailable.js';
import { placeOfUrl } from './database-url.js';
import { driverOf } from './drivers.js';

/**
 * @returns to be released by whoever asked for it; the end of the process releases it too, however it comes
 * @throws Problem `database-unavailable` where somebody else has the database: who, since when, what to do
 */
export async function claimDatabase(url: string, purpose: Purpose): Promise<Claim> {
  const driver = await driverOf(url);
  try {
    return await driver.claim(url, purpose);
  } catch (error) {
    throw error instanceof Held ? held(placeOfUrl(url), purpose, error.holder) : unavailable(error, placeOfUrl(url));
  }
}

function held(place: string, purpose: Purpose, holder: Holder | undefined): Problem {
  const { ja, en } = whoOf(holder);
  if (purpose === 'alone') {
    return databaseUnavailable({
      ja: `${place} はサーバーが使っています${ja}。サーバーを終了してから、やり直してください。`,
      en: `${place} is used by a server${en}. Stop the server and try again.`,
    });
  }
  return databaseUnavailable({
    ja: `${place} はほかのサーバーが使っています${ja}。そのまま使うか、終了してからやり直してください。別に動かすときは --data で別のフォルダーを指定します。`,
    en: `${place} is used by another server${en}. Use that one, or stop it and try again; for a second one, name another folder with --data.`,
  });
}

function whoOf(holder: Holder | undefined) {
  if (!holder) return { ja: '', en: '' };
  const { pid, since, url } = holder;
  const at = url === undefined ? '' : `, ${url}`;
  return { ja: `（プロセス ${pid}、${since} から${at}）`, en: ` (process ${pid}, since ${since}${at})` };
}
