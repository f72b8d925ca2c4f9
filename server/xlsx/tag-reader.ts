/**
 * Goes from tag to tag over the bytes of an XML part. Names come without prefix and are the same string object for
 * the few names a sheet consists of, so that comparing them costs nothing.
 */
import { MAX_COLUMN } from '../../core/grid/address.js';
import { damaged } from './refusals.js';
import { endOfTag } from './xml-text.js';

const LT = 0x3c;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;

/** A cell's attributes; the address as column and row. */
export interface CellAttributes {
  readonly reference: readonly [number, number] | undefined;
  readonly style: number;
  readonly type: string;
}

export class TagReader {
  /** Local name of the present tag; `!DOCTYPE` for one. */
  name = '';
  closing = false;
  selfClosing = false;
  /** Where the present tag begins, where its name ends, and the position behind it. */
  start = 0;
  private nameEnd = 0;
  end = 0;

  constructor(
    readonly bytes: Buffer,
    private readonly part: string,
  ) {}

  /** Moves to the next tag; comments, instructions and CDATA are passed over. */
  next(): boolean {
    const { bytes } = this;
    for (let open = bytes.indexOf(LT, this.end); open >= 0; open = bytes.indexOf(LT, this.end)) {
      const second = bytes[open + 1];
      if (second === QUESTION) this.end = endOfTag(bytes, open);
      else if (second === BANG) {
        if (bytes[open + 2] === 0x5b) this.end = this.behindCdata(open);
        else if (bytes[open + 2] === 0x2d) this.end = endOfTag(bytes, open);
        else return this.declaration(open);
      } else return this.read(open, second === SLASH);
    }
    return false;
  }

  /** From the present start tag to its end tag, which becomes the present tag; only text may stand between. */
  textRange(): [number, number] {
    const { bytes } = this;
    const from = this.end;
    let to = bytes.indexOf(LT, from);
    // CDATA and comments belong to the text.
    while (to >= 0 && bytes[to + 1] === BANG) {
      to = bytes.indexOf(LT, bytes[to + 2] === 0x5b ? this.behindCdata(to) : endOfTag(bytes, to));
    }
    if (to < 0) throw damaged(`part ${this.part} ends early`);
    this.end = to;
    this.next();
    return [from, to];
  }

  /** From behind the present start tag to its end tag, elements and all. */
  elementRange(name: string): [number, number] {
    const from = this.end;
    while (this.next()) if (this.closing && this.name === name) return [from, this.start];
    throw damaged(`part ${this.part} ends early`);
  }

  attribute(wanted: string): string | undefined {
    let value: string | undefined;
    this.eachAttribute((nameStart, nameEnd, from, to) => {
      if (nameEnd - nameStart !== wanted.length) return;
      for (let i = 0; i < wanted.length; i++) if (this.bytes[nameStart + i] !== wanted.charCodeAt(i)) return;
      value = this.bytes.toString('latin1', from, to);
    });
    return value;
  }

  /** The attributes of a `<c>` in one go. @throws Problem for an address outside every sheet */
  cellAttributes(): CellAttributes {
    const { bytes } = this;
    let reference: [number, number] | undefined;
    let style = 0;
    let type = '';
    this.eachAttribute((nameStart, nameEnd, from, to) => {
      if (nameEnd - nameStart !== 1) return;
      const name = bytes[nameStart];
      if (name === 0x72) reference = this.reference(from, to);
      else if (name === 0x73) style = Number(bytes.toString('latin1', from, to)) || 0;
      else if (name === 0x74) type = typeName(bytes, from, to);
    });
    return { reference, style, type };
  }

  private reference(from: number, to: number): [number, number] {
    const { bytes } = this;
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = bytes[i]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a || bytes[i]! < 0x41) break;
      column = column * 26 + letter - 0x40;
    }
    let row = 0;
    const digitsFrom = i;
    for (; i < to; i++) {
      const digit = bytes[i]! - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (i < to || digitsFrom === from || i === digitsFrom || column > MAX_COLUMN || row < 1 || row > 1_048_576) {
      throw damaged(`the cell address ${bytes.toString('latin1', from, Math.min(to, from + 20))} does not exist`);
    }
    return [column, row];
  }

  private eachAttribute(see: (nameStart: number, nameEnd: number, from: number, to: number) => void): void {
    const { bytes, end } = this;
    let i = this.nameEnd;
    while (i < end) {
      while (i < end && bytes[i]! <= 0x20) i++;
      const nameStart = i;
      while (i < end && bytes[i] !== 0x3d && bytes[i] !== 0x3e && bytes[i]! > 0x20) i++;
      const nameEnd = i;
      while (i < end && bytes[i]! <= 0x20) i++;
      if (bytes[i] !== 0x3d) return;
      i++;
      while (i < end && bytes[i]! <= 0x20) i++;
      const quote = bytes[i]!;
      const from = i + 1;
      const to = bytes.indexOf(quote, from);
      if ((quote !== 0x22 && quote !== 0x27) || to < 0 || to >= end)
        throw damaged(`part ${this.part} has a broken attribute`);
      see(nameStart, nameEnd, from, to);
      i = to + 1;
    }
  }

  private read(open: number, closing: boolean): boolean {
    const { bytes } = this;
    this.start = open;
    this.closing = closing;
    let i = open + (closing ? 2 : 1);
    let nameStart = i;
    for (let byte = bytes[i]; byte !== undefined && byte > 0x20 && byte !== 0x3e && byte !== SLASH; byte = bytes[++i]) {
      if (byte === COLON) nameStart = i + 1;
    }
    this.nameEnd = i;
    this.name = tagName(bytes, nameStart, i);
    this.end = bytes[i] === 0x3e ? i + 1 : endOfTag(bytes, open);
    this.selfClosing = bytes[this.end - 2] === SLASH && !closing;
    return true;
  }

  private declaration(open: number): boolean {
    this.name = '!DOCTYPE';
    this.closing = false;
    this.selfClosing = true;
    this.start = open;
    this.nameEnd = open + 2;
    this.end = endOfTag(this.bytes, open);
    return true;
  }

  private behindCdata(open: number): number {
    const at = this.bytes.indexOf(']]>', open);
    if (at < 0) throw damaged(`part ${this.part} ends early`);
    return at + 3;
  }
}

/** Single letters are most of a sheet's tags: no new string for them. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function tagName(bytes: Buffer, from: number, to: number): string {
  if (to - from === 1 && bytes[from]! < 128) return LETTERS[bytes[from]!]!;
  if (to - from === 3 && bytes[from] === 0x72 && bytes[from + 1] === 0x6f && bytes[from + 2] === 0x77) return 'row';
  return bytes.toString('latin1', from, to);
}

function typeName(bytes: Buffer, from: number, to: number): string {
  return to - from === 1 ? (LETTERS[bytes[from]! & 127] ?? '') : bytes.toString('latin1', from, to);
}
