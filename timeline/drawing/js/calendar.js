/** Civil dates as whole numbers: proleptic Gregorian, astronomical years, any year a double can count. */

export const DAY = 86400;

/**
 * The second at which a day ends.
 * @param {number} day @returns {number}
 */
export const endOf = (day) => (day + 1) * DAY;

/**
 * @typedef {{year: number, month: number, day: number, hour: number, minute: number, second: number, weekday:
 *   number}} Civil
 */

/**
 * The day number (days from 1970-01-01) of a civil date.
 * @param {number} year @param {number} month from 1 @param {number} day @returns {number}
 */
export function dayNumber(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/**
 * The civil date and time of a second counted from 1970-01-01T00:00:00.
 * @param {number} seconds @returns {Civil}
 */
export function civil(seconds) {
  const days = Math.floor(seconds / DAY);
  const rest = Math.floor(seconds - days * DAY);
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((days + 4) % 7) + 7) % 7,
  };
}

/**
 * The first second of a civil date.
 * @param {number} year @param {number} [month] @param {number} [day] @returns {number}
 */
export function second(year, month = 1, day = 1) {
  const carried = month - 1;
  return dayNumber(year + Math.floor(carried / 12), (((carried % 12) + 12) % 12) + 1, day) * DAY;
}
