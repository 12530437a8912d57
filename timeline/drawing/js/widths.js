/**
 * Widths of texts where no browser measures them: advance widths of characters, in thousandths of the height of the
 * letters, to the nearest hundredth.
 *
 * Measured once with `measureText` of Chromium at 100 px for the page's list of fonts where only DejaVu Sans exists
 * after it. Of the fonts which that list finds it is the widest (Arial, Roboto, Segoe UI are about a tenth narrower):
 * what has room here has room in the font of the reader. A letter with an accent is as wide as without it, so it is not
 * listed.
 */

import { JOINED, STYLES, cachedMeasure } from "./measure.js";

/** Of a weight of 400. */
const REGULAR = {
  220: "י",
  230: "′",
  270: "'ון",
  280: "ijlıłіјӏا",
  290: "IJΙІЈӀ",
  320: " ,. ··‘’‚",
  340: "/:;\\|¦ŀι",
  350: "fſƒז",
  360: "-‐‑",
  370: "″",
  390: "()[]tŧ",
  400: "!¡²³¹נ‹›",
  410: "rג",
  450: "دذ",
  460: '"',
  470: "ªºء",
  480: "رزو",
  500: "*_`§¨¯°´¸΄–‖†‡‾",
  520: "szѕةه“”„",
  530: "?¿гзґҕҙӷכ",
  540: "εζךץ",
  550: "cсэєҫד",
  560: "LĳĿŁΓνξר",
  570: "ל",
  580: "Fkυχтҭӡב",
  590: "vxyĲγκλςвухчьҍғүұҳҷҹӌӻӽӿצ•",
  600: "PÞΡπτРкяҎқҝҟӄعغ₶₷₻₼₾₿",
  610: "TYao«»ðøŦΤΥδθοГТУаоҐҬҮҰөӶ",
  620: "eбеђҔәפم",
  630: "ESbdghnpqußþđŋΕΞΣηρσЅЕрҏһע",
  640: "$0123456789{}¢£¤¥µ¶βμЗлҘף‒₡₢₣₤₦₫€₭₮₰₱₲₳₵₸₹₺₽",
  650: "инпћџהחטסجحخ",
  660: "KΚαφψϏңӃӈםת",
  670: "ҒӆӠӺא",
  680: "AVΑΔΛАцҋӊמ",
  690: "BRXZħΒΖΧБВХЧЬЯдҌҩҲҶҸҺӋӼӾ",
  700: "CЄСЭҪ",
  710: "КъҚҜҞקש",
  730: "Uلن",
  750: "HNŊΗΝΠЏИЛНПмҢӇ",
  760: "Ω",
  770: "DGÐĐҊӎ₴",
  780: "&ДЦӅӉقىي₪",
  790: "OQØΘΟΦΨЂЋОыӘӨ",
  800: "‿",
  810: "ŉҵ",
  820: "wك",
  830: "Ъҡ",
  840: "#+<=>^~¬±×÷ωю※←↑→↓−≤≥",
  850: "ф",
  860: "MΜМФҠ",
  880: "ЫҥҨ₠",
  890: "Ӎ",
  900: "жљњҗ",
  920: "Ħшҧطظ",
  930: "Ҵ",
  940: "щبتث",
  950: "%",
  970: "m¼½¾ÆӔ₥",
  980: "æӕ",
  990: "W₩",
  1000: "@©®—―…™",
  1010: "Ҥ",
  1020: "œ",
  1040: "Њف№",
  1070: "ŒШ₨",
  1080: "ЖЮҖҦ",
  1090: "ЉЩ",
  1210: "صض",
  1220: "سش",
  1270: "₧₯",
  1340: "‰",
  1740: "‱",
};

/** Of a weight of 600. */
const BOLD = {
  260: "′",
  290: "י",
  310: "'",
  340: "ijlıіјӏוןا",
  350: "  ",
  370: "/IJ\\|¦łΙІЈӀ",
  380: ",.··‘’‚",
  390: "ι",
  400: ":;ז",
  410: "‹›",
  420: "-‐‑",
  440: "f²³¹ſƒ΄",
  450: "גנ″",
  460: "!()[]¡",
  480: "tŧ",
  490: "r",
  500: "_`§¨¯°´¸–‖†‡‾",
  510: "ءدذ",
  520: '"*гґӷ',
  540: "ғӻ",
  560: "ªºŀε",
  570: "כ",
  580: "?z¿зтҙҭךرز",
  590: "cζξςсэєҫדةه",
  600: "sѕלר₶₷₻₼₾₿",
  610: "ҍב",
  620: "و",
  630: "Ξλвьӄ",
  640: "L¤¶ĿŁΓτГяҐӡӶ•",
  650: "vxy«»χухүұҳӽӿצ",
  660: "פץ“”„",
  670: "akаҒҕӺעף",
  680: "EFTeŦΕΣΤγνυЕТекқҝҟҬәטסתعغ",
  690: "oðøĳαδθοнопчџҷҹӈӌөהח",
  700: "$0123456789¢£¥биם‒₡₢₣₤₦₫€₭₮₰₱₲₳₵₸₹₺₽",
  710: "hnu{}ŋηκЗђҘһ",
  720: "SYbdgpqßþđΥβρЅрҏҮҰמجحخ",
  730: "CPZΖΡЄРСЭлћҎҪאم",
  740: "µÞĲμцק",
  750: "ъ",
  760: "BΒБВЬҌש",
  770: "AKRVXΑΔΚΛΧϏАУХЯҚҲӃӠӼӾ",
  780: "σφ",
  790: "ħπψ",
  810: "UЧдҋҔңҶҸҺӆӊӋ",
  820: "GКмҜҞ",
  830: "DЛҡ‿",
  840: "#+<=>HN^~¬±Ð×÷ĐŊΗΝΠЏИНПӇ←↑→↓−≤≥",
  850: "OQØΘΟΦΨΩОӘӨن",
  860: "ҩ₴",
  870: "&ωҥل",
  880: "ЂЋ",
  890: "Дق",
  900: "ы₪",
  920: "wكىي",
  930: "Цӎ₠",
  940: "Ъ",
  950: "ҨӅ",
  960: "њҊҢӉ",
  970: "Ħю※",
  980: "ŉ",
  990: "Ффљ",
  1000: "%@M©®ΜМжҗҵبتث—―…™",
  1020: "Ҡҧ",
  1040: "m¼½¾Ыطظ₥",
  1050: "æӕ",
  1060: "ш",
  1080: "ÆӔ",
  1090: "œ",
  1100: "WҤ₩",
  1110: "щҴӍ",
  1130: "Њ",
  1150: "Љ",
  1160: "ف",
  1170: "ŒЮ",
  1200: "₨№",
  1220: "ЖҖ",
  1240: "Ш",
  1270: "Ҧ",
  1330: "Щ",
  1350: "صض",
  1380: "سش",
  1390: "₯",
  1440: "‰",
  1520: "₧",
  1890: "‱",
};

/** @param {Record<number, string>} table */
const byLetter = (table) =>
  new Map(Object.entries(table).flatMap(([wide, letters]) => [...letters].map((letter) => [letter, Number(wide)])));
/** @type {Record<number, {known: Map<string, number>, unknown: number}>} */
const WEIGHTS = {
  400: { known: byLetter(REGULAR), unknown: 650 },
  600: { known: byLetter(BOLD), unknown: 720 },
};

const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** What East Asian scripts write in a square, and pictograms, which are wider. */
const WIDE = [
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f]/u,
  /[\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u,
];
const PICTOGRAM = 0x1f000;

/**
 * The width of a character in thousandths of the height: 0 for what combines, 1000 for what is wide.
 * @param {string} character @param {number} weight @returns {number}
 */
export function advance(character, weight) {
  const { known, unknown } = WEIGHTS[Math.min(weight, 600)];
  const [letter] = character.normalize("NFD");
  const listed = known.get(letter);
  if (listed !== undefined) return listed;
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (WIDE.some((range) => range.test(character))) return Number(character.codePointAt(0)) < PICTOGRAM ? 1000 : 1300;
  return unknown;
}

/** How wide joined letters are, as a share of the same letters separately: at most, except for the rarest words. */
const TOGETHER = 0.9;

/** A measure by the table. */
export const byTable = () =>
  cachedMeasure((text, style) => {
    const { size, weight } = STYLES[style];
    const letters = [...text];
    const share = (/** @type {string} */ letter) => (letters.length > 1 && JOINED.test(letter) ? TOGETHER : 1);
    return (letters.reduce((sum, letter) => sum + advance(letter, weight) * share(letter), 0) * size) / 1000;
  });
