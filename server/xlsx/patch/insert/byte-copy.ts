/**
 * Copies bytes with some of them replaced, from front to back, without keeping a note of each replacement: a large
 * sheet has a million.
 */
export class ByteCopy {
  private target: Buffer;
  private size = 0;
  private from = 0;

  constructor(private readonly source: Buffer) {
    this.target = Buffer.allocUnsafe(source.length + (source.length >> 6) + 1024);
  }

  /** Puts a text in place of the bytes from `start` to `end`, behind everything replaced so far. */
  replace(start: number, end: number, text: string): void {
    this.copyTo(start);
    this.reserve(text.length * 3);
    this.size += this.target.write(text, this.size, 'utf8');
    this.from = end;
  }

  finish(): Buffer {
    this.copyTo(this.source.length);
    return this.target.subarray(0, this.size);
  }

  private copyTo(end: number): void {
    this.reserve(end - this.from);
    this.size += this.source.copy(this.target, this.size, this.from, end);
    this.from = end;
  }

  private reserve(length: number): void {
    if (this.size + length <= this.target.length) return;
    const larger = Buffer.allocUnsafe(Math.ceil((this.size + length) * 1.25));
    this.target.copy(larger, 0, 0, this.size);
    this.target = larger;
  }
}
