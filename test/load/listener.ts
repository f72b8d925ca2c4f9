/**
 * Somebody who has the console or the task pane open: hears of changes as they happen, and connects again where the
 * connection breaks; the stream then begins with the present revision.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { cycleEventSchema } from '../../core/protocol/sync.js';

const AGAIN_MS = 500;

export class Listener {
  /** Of the last event. */
  revision = 0;
  events = 0;
  private readonly over = new AbortController();

  /** @returns when the stream has begun */
  async listen(url: string, token: string): Promise<void> {
    const begun = await this.connect(url, token);
    void this.follow(url, token, begun);
  }

  stop(): void {
    this.over.abort();
  }

  private async follow(url: string, token: string, begun: ReadableStream<Uint8Array>): Promise<void> {
    let stream: ReadableStream<Uint8Array> | undefined = begun;
    while (!this.over.signal.aborted) {
      if (stream) await this.read(stream).catch(() => undefined);
      if (this.over.signal.aborted) return;
      await pause(AGAIN_MS);
      stream = await this.connect(url, token).catch(() => undefined);
    }
  }

  private async connect(url: string, token: string): Promise<ReadableStream<Uint8Array>> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url, { headers, signal: this.over.signal });
    if (!response.ok || !response.body) throw new Error(`no live events: ${response.status}`);
    return response.body;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of body) {
      text += decoder.decode(part, { stream: true });
      const lines = text.split('\n');
      text = lines.pop()!;
      for (const line of lines) {
        if (!line.startsWith('data: ')) continue;
        this.revision = cycleEventSchema.parse(JSON.parse(line.slice(6))).revision;
        this.events++;
      }
    }
  }
}
