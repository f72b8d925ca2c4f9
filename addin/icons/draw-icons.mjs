/**
 * Draws the add-in's icons into addin/assets: several small sheets and the one they become, a check mark, two arrows that
 * pass each other, a sheet that is handed in, and last year's sheet behind this year's. Run it after changing a shape: `node addin/icons/draw-icons.mjs`. The PNG files it writes are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const INDIGO = [22, 94, 131];
const PAPER = [255, 255, 255];
const PALE = [198, 225, 240];
/** Samples along each side of a pixel. */
const FINE = 8;

/** @param r radius of the corners; all measures in parts of the icon's side */
const rounded = (left, top, right, bottom, r) => (x, y) => {
  const dx = Math.max(left + r - x, x - (right - r), 0);
  const dy = Math.max(top + r - y, y - (bottom - r), 0);
  return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= r * r;
};

const stroke = (ax, ay, bx, by, width) => (x, y) => {
  const [vx, vy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy)));
  return Math.hypot(x - ax - t * vx, y - ay - t * vy) <= width / 2;
};

/** A triangle, its corners in order. */
const triangle =
  (...corners) =>
  (x, y) => {
    const sides = corners.map(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  };

const tile = [rounded(0.02, 0.02, 0.98, 0.98, 0.18), INDIGO];

/** Layers from the back to the front. */
const ICONS = {
  icon: [
    tile,
    [rounded(0.14, 0.16, 0.36, 0.34, 0.04), PALE],
    [rounded(0.14, 0.41, 0.36, 0.59, 0.04), PALE],
    [rounded(0.14, 0.66, 0.36, 0.84, 0.04), PALE],
    [rounded(0.46, 0.16, 0.86, 0.84, 0.06), PAPER],
    [rounded(0.53, 0.28, 0.79, 0.35, 0.03), INDIGO],
    [rounded(0.53, 0.465, 0.79, 0.535, 0.03), INDIGO],
    [rounded(0.53, 0.65, 0.79, 0.72, 0.03), INDIGO],
  ],
  check: [
    tile,
    [rounded(0.2, 0.14, 0.8, 0.86, 0.07), PAPER],
    [stroke(0.34, 0.52, 0.46, 0.65, 0.11), INDIGO],
    [stroke(0.46, 0.65, 0.67, 0.36, 0.11), INDIGO],
  ],
  sync: [
    tile,
    [rounded(0.16, 0.29, 0.62, 0.42, 0.03), PAPER],
    [triangle([0.58, 0.155], [0.86, 0.355], [0.58, 0.555]), PAPER],
    [rounded(0.38, 0.6, 0.84, 0.73, 0.03), PALE],
    [triangle([0.42, 0.465], [0.14, 0.665], [0.42, 0.865]), PALE],
  ],
  submit: [
    tile,
    [rounded(0.14, 0.6, 0.86, 0.86, 0.06), PALE],
    [rounded(0.24, 0.54, 0.76, 0.74, 0.04), INDIGO],
    [rounded(0.43, 0.36, 0.57, 0.68, 0.03), PAPER],
    [triangle([0.24, 0.42], [0.5, 0.12], [0.76, 0.42]), PAPER],
  ],
  previous: [
    tile,
    [rounded(0.14, 0.14, 0.6, 0.7, 0.06), PALE],
    [rounded(0.36, 0.26, 0.9, 0.9, 0.08), INDIGO],
    [rounded(0.4, 0.3, 0.86, 0.86, 0.06), PAPER],
    [rounded(0.48, 0.43, 0.78, 0.5, 0.03), INDIGO],
    [rounded(0.48, 0.565, 0.78, 0.635, 0.03), INDIGO],
    [rounded(0.48, 0.7, 0.66, 0.77, 0.03), INDIGO],
  ],
};

function pixels(layers, size) {
  const data = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      data.set(pixel(layers, row, column, size), row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return data;
}

/** Red, green, blue and opacity, averaged over the samples that anything covers. */
function pixel(layers, row, column, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < FINE * FINE; i++) {
    const x = (column + ((i % FINE) + 0.5) / FINE) / size;
    const y = (row + (Math.floor(i / FINE) + 0.5) / FINE) / size;
    const colour = layers.findLast(([covers]) => covers(x, y))?.[1];
    if (!colour) continue;
    covered += 1;
    colour.forEach((value, k) => (sum[k] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / (FINE * FINE))];
}

function png(layers, size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels(layers, size))),
    chunk('IEND'),
  ]);
}

function chunk(name, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const folder = new URL('../assets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES) writeFileSync(new URL(`${name}-${size}.png`, folder), png(layers, size));
}
