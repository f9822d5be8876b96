/** Numbers, names and places for the faults that the benchmark of proofreading plants. */

const DIGITS = "零一二三四五六七八九";

export function pick(r, list) {
  return list[r.below(list.length)];
}

/** `count` figures, the first not 0. */
export function figure(r, count) {
  return Array.from({ length: count }, (_, at) => (at === 0 ? 1 + r.below(9) : r.below(10))).join("");
}

/** A number below 10000 in Chinese characters. */
export function han(number) {
  if (number < 10) return DIGITS[number];
  if (number < 20) return `十${number % 10 ? DIGITS[number % 10] : ""}`;
  if (number < 100) return `${DIGITS[Math.floor(number / 10)]}十${number % 10 ? DIGITS[number % 10] : ""}`;
  const [unit, word] = number < 1000 ? [100, "百"] : [1000, "千"];
  const rest = number % unit;
  if (rest === 0) return `${DIGITS[Math.floor(number / unit)]}${word}`;
  const tail = rest >= 10 && rest < 20 ? `一${han(rest)}` : han(rest);
  return `${DIGITS[Math.floor(number / unit)]}${word}${rest < unit / 10 ? "零" : ""}${rest < 10 && unit === 100 ? DIGITS[rest] : tail}`;
}

/** A number that satisfies GB 11643. */
export function identityNumber(r) {
  const two = (number) => String(number).padStart(2, "0");
  const body = `${pick(r, ["110112", "330824", "441224"])}${1950 + r.below(60)}${two(1 + r.below(12))}${two(1 + r.below(28))}${figure(r, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + "10X98765432"[sum % 11];
}

/** A number of that length whose last figure is right by Luhn. */
export function luhnNumber(r, start, length) {
  const body = start + figure(r, length - start.length - 1);
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    const digit = Number(body[body.length - 1 - at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return body + String((10 - (sum % 10)) % 10);
}

export function sessionOf(r, mark) {
  return pick(r, [
    `学习贯彻党的${mark("20")}大精神。`,
    `第${mark("14")}届全国人大代表。`,
    `党的二十届${mark(String(1 + r.below(4)))}中全会。`,
    `县人大第${mark(String(2 + r.below(7)))}次会议。`,
  ]);
}

let counties;
/** A home in one county, a township far from it, and a city named under a province that it does not lie in. */
export function placesOf(r, gazetteer) {
  counties ??= [...gazetteer.all()].filter(
    (place) =>
      place.level === "county" &&
      /[县区]$/.test(place.name) &&
      place.name.length >= 3 &&
      !gazetteer.generic.has(place.name) &&
      gazetteer.named(place.name).length === 1,
  );
  const place = pick(
    r,
    counties.filter(({ name }) => name.length === 3 && /[县区]$/.test(name)),
  );
  let away;
  do {
    const other = pick(r, counties);
    away = other.code.slice(0, 2) === place.code.slice(0, 2) ? undefined : pick(r, [...gazetteer.children(other), other]);
  } while (!away || gazetteer.generic.has(away.name) || gazetteer.named(away.name).length > 1 || /[(（·]/.test(away.name));
  const cities = [...gazetteer.all()].filter(({ level, name }) => level === "prefecture" && name.length >= 3);
  const city = pick(r, cities);
  const provinces = [...gazetteer.all()].filter(({ level, code }) => level === "province" && code !== city.code.slice(0, 2));
  return {
    place,
    home: `${gazetteer.fullName(place)}政务服务中心`,
    away,
    level: place.name.at(-1),
    city,
    province: pick(r, provinces),
  };
}
