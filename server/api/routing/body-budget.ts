/**
 * How many bytes of requests there may be at a time, on their way in or being worked on: of one person, and of all. A
 * request says how long its body is; one that does not is counted as the longest that its route takes.
 */
import type { Request } from 'express';
import type { BodyContent } from '../../../core/protocol/content.js';
import { Problem } from '../../../core/problem/problem.js';
import { longestBody } from './request-body.js';

const MB = 1024 * 1024;
/** A few large workbooks of one person; as many of all as fit beside the rest into a small machine's memory. */
const MOST = { ofOne: 96 * MB, ofAll: 384 * MB };
const TRY_AGAIN_SECONDS = 5;

export class BodyBudget {
  private all = 0;
  private readonly ofOne = new Map<string, number>();

  constructor(private readonly most: { readonly ofOne: number; readonly ofAll: number } = MOST) {}

  /**
   * @param who a user, or an address where nobody is signed in
   * @param isOpen whether the route is anybody's
   * @returns to be called when the request is over
   * @throws Problem `too-many-requests`
   */
  begin(who: string, request: Request, content: BodyContent, isOpen: boolean): () => void {
    const longest = longestBody(content, isOpen);
    const bytes = Math.min(longest, Number(request.get('content-length') ?? longest));
    const own = this.ofOne.get(who) ?? 0;
    if (bytes > 0 && (own + bytes > this.most.ofOne || this.all + bytes > this.most.ofAll)) throw tooMuch();
    this.add(who, bytes);
    return () => this.add(who, -bytes);
  }

  private add(who: string, bytes: number): void {
    this.all += bytes;
    const own = (this.ofOne.get(who) ?? 0) + bytes;
    if (own > 0) this.ofOne.set(who, own);
    else this.ofOne.delete(who);
  }
}

function tooMuch(): Problem {
  const detail = {
    ja: '一度に送られたファイルが多すぎます。前の送信が終わってから、もう一度送ってください（入力した内容は失われません）。',
    en: 'Too much is being sent at a time. Wait until what was sent before is done, and send it again; nothing that you entered is lost.',
  };
  return new Problem('too-many-requests', detail, { retryAfter: TRY_AGAIN_SECONDS });
}
