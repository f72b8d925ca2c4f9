/**
 * The typeface of the paper: BIZ UDP Gothic, which city halls print with, from npm. Only what it has is drawn, and no font
 * of the machine's: elsewhere the same paper would look otherwise.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'];

export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/biz-udpgothic/${file}`)));
}

/** @returns the code points that a TrueType font draws: of its character map over all of Unicode (format 12) */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const map = tableAt(font, 'cmap');
  const count = font.readUInt16BE(map + 2);
  for (let i = 0; i < count; i++) {
    const part = map + font.readUInt32BE(map + 8 + i * 8);
    if (font.readUInt16BE(part) === 12) return groupsAt(font, part);
  }
  throw new RangeError('the font has no character map of format 12');
}

function groupsAt(font: Buffer, part: number): ReadonlySet<number> {
  const points = new Set<number>();
  const count = font.readUInt32BE(part + 12);
  for (let i = 0; i < count; i++) {
    const group = part + 16 + i * 12;
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++) points.add(point);
  }
  return points;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}
