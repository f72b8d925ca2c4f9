/**
 * Somebody who has the console or the task pane open: hears of changes as they happen.
 */
import { cycleEventSchema } from '../../core/protocol/sync.js';

export class Listener {
  /** Of the last event. */
  revision = 0;
  events = 0;
  private readonly over = new AbortController();

  async listen(url: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url, { headers, signal: this.over.signal });
    if (!response.ok || !response.body) throw new Error(`no live events: ${response.status}`);
    void this.read(response.body).catch(() => undefined);
  }

  stop(): void {
    this.over.abort();
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
