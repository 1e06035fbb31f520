/** Pictures of screens with few colours: a palette of 256 says as much, in a third of the bytes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/**
 * The same picture with a palette. It takes what Chromium writes: eight bits, RGB or RGBA, not interlaced.
 * @param {Buffer} png
 */
export function smallPng(png) {
  const { width, height, rgb } = pixelsOf(png);
  const { palette, indexOf } = paletteOf(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(rgb[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * The same picture to the last bit, without filters: surfaces of one colour pack better so.
 * @param {Buffer} png
 */
export function plainPng(png) {
  const { header, height, bytes } = bytesOf(png);
  const stride = bytes.length / height;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(bytes.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  const image = chunk('IDAT', deflateSync(rows, { level: 9 }));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), image, chunk('IEND', Buffer.alloc(0))]);
}

/** Every pixel as one number. */
function pixelsOf(png) {
  const { width, height, size, bytes } = bytesOf(png);
  const rgb = new Uint32Array(width * height);
  for (let i = 0; i < rgb.length; i++)
    rgb[i] = (bytes[i * size] << 16) | (bytes[i * size + 1] << 8) | bytes[i * size + 2];
  return { width, height, rgb };
}

/** The picture's bytes row by row, `size` of them for a pixel. */
function bytesOf(png) {
  let header;
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = data;
    if (name === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = header[9] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * size, height, size);
  return { header, width, height, size, bytes };
}

/** What each row's filter left out is put back: it is told from the pixels to the left and above. */
function unfiltered(data, stride, height, size) {
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < size ? 0 : bytes[y * stride + x - size];
      const above = y === 0 ? 0 : bytes[(y - 1) * stride + x];
      const corner = x < size || y === 0 ? 0 : bytes[(y - 1) * stride + x - size];
      const added = [0, left, above, (left + above) >> 1, nearestOf(left, above, corner)][filter];
      bytes[y * stride + x] = data[y * (stride + 1) + 1 + x] + added;
    }
  }
  return bytes;
}

function nearestOf(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

const channel = (colour, shift) => (colour >> shift) & 255;

/** Boxes of colours are halved at the widest channel until there are enough; each gives its mean. */
function paletteOf(rgb) {
  const counts = new Map();
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const boxes = [[...counts.keys()]];
  while (boxes.length < COLOURS) {
    const [at, shift] = widest(boxes, counts);
    if (at < 0) break;
    const box = boxes[at].sort((a, b) => channel(a, shift) - channel(b, shift));
    boxes.splice(at, 1, box.slice(0, box.length >> 1), box.slice(box.length >> 1));
  }
  const index = new Map(boxes.flatMap((box, at) => box.map((colour) => [colour, at])));
  return { palette: boxes.map((box) => mean(box, counts)), indexOf: (colour) => index.get(colour) };
}

function widest(boxes, counts) {
  let best = [-1, 0, 0];
  for (const [at, box] of boxes.entries()) {
    if (box.length < 2) continue;
    const weight = Math.sqrt(box.reduce((sum, colour) => sum + counts.get(colour), 0));
    for (const shift of [16, 8, 0]) {
      let [low, high] = [255, 0];
      for (const colour of box) {
        low = Math.min(low, channel(colour, shift));
        high = Math.max(high, channel(colour, shift));
      }
      const spread = (high - low) * weight;
      if (spread > best[2]) best = [at, shift, spread];
    }
  }
  return best;
}

/** Of a box with one colour that covers much, that colour: surfaces stay as they are. */
function mean(box, counts) {
  const total = box.reduce((sum, colour) => sum + counts.get(colour), 0);
  const [most] = box.toSorted((a, b) => counts.get(b) - counts.get(a));
  if (counts.get(most) > total / 2) return most;
  return [16, 8, 0].reduce((colour, shift) => {
    const sum = box.reduce((all, one) => all + channel(one, shift) * counts.get(one), 0);
    return colour | (Math.round(sum / total) << shift);
  }, 0);
}
