/** Numbers and paths as SVG writes them, in as few characters as keep a tenth of a pixel. */

/** @param {number} value */
const rounded = (value) => Math.round(value * 10);

/** @param {number} tenths */
function written(tenths) {
  const high = Math.abs(tenths);
  const rest = high % 10;
  const whole = (high - rest) / 10;
  return `${tenths < 0 ? "-" : ""}${rest ? `${whole}.${rest}` : whole}`;
}

/**
 * A number of pixels.
 * @param {number} value @returns {string}
 */
export const pixel = (value) => written(rounded(value));

/** @param {number} one @param {number} other */
function joined(one, other) {
  const second = written(other);
  return `${written(one)}${second.startsWith("-") ? second : ` ${second}`}`;
}

/** @param {number} right @param {number} down */
function step(right, down) {
  if (!right) return `v${written(down)}`;
  return down ? `l${joined(right, down)}` : `h${written(right)}`;
}

/**
 * Lines, each once and each from where the one before it ended.
 * @param {number[][]} points as [x0, y0, x1, y1] @returns {string}
 */
export function segments(points) {
  const seen = new Set();
  let made = "";
  let [x, y] = [0, 0];
  for (const line of points) {
    const [x0, y0, x1, y1] = line.map(rounded);
    const key = `${x0} ${y0} ${x1} ${y1}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!made || x0 !== x || y0 !== y) made += `m${joined(x0 - x, y0 - y)}`;
    made += step(x1 - x0, y1 - y0);
    [x, y] = [x1, y1];
  }
  return made;
}

/**
 * An outline; steps in one direction are one.
 * @param {number[][]} points @returns {string}
 */
export function outlined(points) {
  let [x, y] = points[0].map(rounded);
  let made = `M${joined(x, y)}`;
  let [right, down] = [0, 0];
  for (const point of points) {
    const [dx, dy] = [rounded(point[0]) - x, rounded(point[1]) - y];
    if (!dx && !dy) continue;
    const straight = (!right && !dx) || (!down && !dy);
    if (straight) [right, down] = [right + dx, down + dy];
    else {
      if (right || down) made += step(right, down);
      [right, down] = [dx, dy];
    }
    [x, y] = [x + dx, y + dy];
  }
  return right || down ? made + step(right, down) : made;
}
