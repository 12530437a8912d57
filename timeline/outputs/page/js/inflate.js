/** Unpacks gzip (RFC 1951, 1952) where the browser has no DecompressionStream. */

/** Lengths from code 257 on, and distances from code 0 on: how many bits follow each code. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5];
const DISTANCE_BITS = [0, 0, 0, 0, ...Array.from({ length: 26 }, (_, k) => 1 + (k >> 1))];
/** The order in which the lengths of the codes of lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST = 15;

/** @param {number[]} bits @param {number} first @returns {number[]} the least value of each code */
function bases(bits, first) {
  let next = first;
  return bits.map((many) => {
    const base = next;
    next += 2 ** many;
    return base;
  });
}
const LENGTHS = [...bases(LENGTH_BITS, 3), 258];
const DISTANCES = bases(DISTANCE_BITS, 1);

/** @typedef {{counts: Uint16Array, symbols: number[]}} Codes how many codes of each length, and what they encode */

/**
 * The codes of Huffman for symbols with these lengths.
 * @param {ArrayLike<number>} lengths @returns {Codes}
 */
function codes(lengths) {
  const counts = new Uint16Array(MOST + 1);
  const order = Array.from(lengths, (length, symbol) => ({ length, symbol })).filter(({ length }) => length);
  for (const { length } of order) counts[length]++;
  return { counts, symbols: order.sort((a, b) => a.length - b.length).map(({ symbol }) => symbol) };
}

const FIXED = {
  letters: codes(Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8))),
  distances: codes(new Array(30).fill(5)),
};

/** Reads bits, the lowest of each byte first. */
class Bits {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at * 8;
  }

  /** @param {number} many @returns {number} */
  take(many) {
    if (this.at + many > this.bytes.length * 8) throw new Error("what is packed ends early");
    let value = 0;
    for (let k = 0; k < many; k++, this.at++) value |= ((this.bytes[this.at >> 3] >> (this.at & 7)) & 1) << k;
    return value;
  }

  /** @param {Codes} codes @returns {number} the next symbol */
  symbol({ counts, symbols }) {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= MOST; length++) {
      code |= this.take(1);
      const many = counts[length];
      if (code - first < many) return symbols[index + code - first];
      index += many;
      first = (first + many) << 1;
      code <<= 1;
    }
    throw new Error("what is packed is broken");
  }
}

/** @param {Bits} bits @returns {{letters: Codes, distances: Codes}} */
function described(bits) {
  const [letters, distances, many] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const lengths = new Uint8Array(19);
  for (let k = 0; k < many; k++) lengths[ORDER[k]] = bits.take(3);
  const short = codes(lengths);
  /** @type {number[]} */
  const found = [];
  while (found.length < letters + distances) {
    const symbol = bits.symbol(short);
    if (symbol < 16) found.push(symbol);
    else {
      const again = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      const value = symbol === 16 ? found[found.length - 1] : 0;
      for (let k = 0; k < again; k++) found.push(value);
    }
  }
  return { letters: codes(found.slice(0, letters)), distances: codes(found.slice(letters)) };
}

/**
 * The bytes that a block of gzip encodes.
 * @param {Uint8Array} packed with a header of ten bytes @returns {Uint8Array}
 */
export function inflated(packed) {
  const size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
  const made = new Uint8Array(size);
  const bits = new Bits(packed, 10);
  let end = 0;
  for (let last = 0; !last;) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 0) {
      const from = (bits.at + 7) >> 3;
      const many = packed[from] | (packed[from + 1] << 8);
      made.set(packed.subarray(from + 4, from + 4 + many), end);
      end += many;
      bits.at = (from + 4 + many) * 8;
    } else end = block(bits, kind === 1 ? FIXED : described(bits), made, end);
  }
  return made;
}

/** @param {Bits} bits @param {{letters: Codes, distances: Codes}} codes @param {Uint8Array} made @param {number} end */
function block(bits, { letters, distances }, made, end) {
  let at = end;
  for (;;) {
    const symbol = bits.symbol(letters);
    if (symbol < 256) made[at++] = symbol;
    else if (symbol === 256) return at;
    else {
      const length = LENGTHS[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
      const code = bits.symbol(distances);
      const back = DISTANCES[code] + bits.take(DISTANCE_BITS[code]);
      for (let k = 0; k < length; k++, at++) made[at] = made[at - back];
    }
  }
}
