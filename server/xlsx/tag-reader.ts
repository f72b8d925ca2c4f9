/**
 * Goes from tag to tag over the bytes of an XML part. Names come without prefix and are the same string object for
 * the few names a sheet consists of, so that comparing them costs nothing.
 */
import { MAX_COLUMN, MAX_ROW } from '../../core/grid/address.js';
import { damaged } from './refusals.js';
import { endOfTag } from './xml-text.js';

const LT = 0x3c;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const GT = 0x3e;

/** A cell's attributes; the address as column and row. */
interface CellAttributes {
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
  /** What the present `<c>` says; a column of 0 means that it has no address, -1 that there is no such cell. */
  readonly cell = { column: 0, row: 0, style: 0, type: '' };

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
    if (to < 0) throw damaged({ ja: `${this.part} が途中で切れています`, en: `part ${this.part} ends early` });
    this.end = to;
    this.next();
    return [from, to];
  }

  /** From behind the present start tag to its end tag, elements and all. */
  elementRange(name: string): [number, number] {
    const from = this.end;
    while (this.next()) if (this.closing && this.name === name) return [from, this.start];
    throw damaged({ ja: `${this.part} が途中で切れています`, en: `part ${this.part} ends early` });
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

  /** The attributes of a `<c>`. @throws Problem for an address outside every sheet */
  cellAttributes(): CellAttributes {
    const { column, row, style, type } = this.cell;
    if (column < 0) {
      const tag = this.bytes.toString('utf8', this.start, this.start + 40);
      throw damaged({ ja: `${tag}… というセルはありません`, en: `the cell ${tag}… does not exist` });
    }
    return { reference: column === 0 ? undefined : [column, row], style, type };
  }

  /** Reads the attributes of a `<c>` on the way to its end: most of a sheet's bytes are these. */
  private readCell(open: number, nameEnd: number): void {
    const { bytes, cell } = this;
    cell.column = 0;
    cell.row = 0;
    cell.style = 0;
    cell.type = '';
    for (let i = nameEnd; ;) {
      let byte = bytes[i];
      while (byte !== undefined && byte <= 0x20) byte = bytes[++i];
      if (byte === undefined)
        throw damaged({ ja: `${this.part} が途中で切れています`, en: `part ${this.part} ends early` });
      if (byte === GT || byte === SLASH) {
        this.end = byte === GT ? i + 1 : endOfTag(bytes, open);
        return;
      }
      const nameStart = i;
      while (byte !== 0x3d && byte !== undefined && byte > 0x20 && byte !== GT) byte = bytes[++i];
      const name = i - nameStart === 1 ? bytes[nameStart] : 0;
      while (byte !== undefined && byte <= 0x20) byte = bytes[++i];
      const gap = byte === 0x3d ? i + 1 : -1;
      let from = gap;
      // Beyond the last byte nothing compares.
      while (from >= 0 && bytes[from]! <= 0x20) from++;
      const quote = bytes[from];
      if (gap < 0 || (quote !== 0x22 && quote !== 0x27))
        throw damaged({ ja: `${this.part} に壊れた属性があります`, en: `part ${this.part} has a broken attribute` });
      let to = ++from;
      while (bytes[to] !== quote)
        if (++to >= bytes.length)
          throw damaged({ ja: `${this.part} が途中で切れています`, en: `part ${this.part} ends early` });
      if (name === 0x72) this.readReference(from, to);
      else if (name === 0x73) cell.style = wholeNumber(bytes, from, to);
      else if (name === 0x74) cell.type = typeName(bytes, from, to);
      i = to + 1;
    }
  }

  /** Sets the cell's column and row; a column of -1 says that there is no such cell. */
  private readReference(from: number, to: number): void {
    const { bytes, cell } = this;
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      // Between two places of the bytes.
      const letter = (bytes[i]! & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const digits = i;
    let row = 0;
    for (; i < to; i++) {
      // As above.
      const digit = bytes[i]! - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    const exists = i === to && digits > from && i > digits && column <= MAX_COLUMN && row >= 1 && row <= MAX_ROW;
    cell.column = exists ? column : -1;
    cell.row = row;
  }

  private eachAttribute(see: (nameStart: number, nameEnd: number, from: number, to: number) => void): void {
    const { bytes, end } = this;
    let i = this.nameEnd;
    const behindSpace = (at: number) => {
      let next = at;
      // The tag ends within the bytes.
      while (next < end && bytes[next]! <= 0x20) next++;
      return next;
    };
    while (i < end) {
      i = behindSpace(i);
      const nameStart = i;
      // As above.
      while (i < end && bytes[i] !== 0x3d && bytes[i] !== 0x3e && bytes[i]! > 0x20) i++;
      const nameEnd = i;
      i = behindSpace(i);
      if (bytes[i] !== 0x3d) return;
      i = behindSpace(i + 1);
      const quote = bytes[i] ?? 0;
      const from = i + 1;
      const to = bytes.indexOf(quote, from);
      if ((quote !== 0x22 && quote !== 0x27) || to < 0 || to >= end)
        throw damaged({ ja: `${this.part} に壊れた属性があります`, en: `part ${this.part} has a broken attribute` });
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
    if (this.name === 'c' && !closing) this.readCell(open, i);
    else if (bytes[i] === GT) this.end = i + 1;
    else this.end = endOfTag(bytes, open);
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
    if (at < 0) throw damaged({ ja: `${this.part} が途中で切れています`, en: `part ${this.part} ends early` });
    return at + 3;
  }
}

/** Single letters are most of a sheet's tags: no new string for them. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function tagName(bytes: Buffer, from: number, to: number): string {
  const letter = to - from === 1 ? LETTERS[bytes[from] ?? 0] : undefined;
  if (letter !== undefined) return letter;
  if (to - from === 3 && bytes[from] === 0x72 && bytes[from + 1] === 0x6f && bytes[from + 2] === 0x77) return 'row';
  if (to - from === 2 && bytes[from] === 0x69 && bytes[from + 1] === 0x73) return 'is';
  if (to - from === 2 && bytes[from] === 0x73 && bytes[from + 1] === 0x69) return 'si';
  return bytes.toString('latin1', from, to);
}

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    // Between two places of the bytes.
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}

function typeName(bytes: Buffer, from: number, to: number): string {
  return to - from === 1 ? (LETTERS[(bytes[from] ?? 0) & 127] ?? '') : bytes.toString('latin1', from, to);
}
