/**
 * Takes the text of a server-sent event stream apart, as it comes in pieces. Pure.
 */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly data: string;
}

export class EventLines {
  private rest = '';
  private data: string[] = [];
  private id: string | undefined;

  /** @returns the events that are whole with this piece */
  take(piece: string): StreamEvent[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): StreamEvent[] {
    if (line === '') {
      const event = { id: this.id, data: this.data.join('\n') };
      const isEvent = this.data.length > 0;
      this.data = [];
      return isEvent ? [event] : [];
    }
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (name === 'data') this.data.push(value);
    if (name === 'id') this.id = value;
    return [];
  }
}
