const YEAR_FIRST = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(?:[0-2]\d|3[01]))?(?!\d)/;
const DAY_FIRST = /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[-_.])?(0?[1-9]|1[0-2])[-_.](20\d\d)(?!\d)/;

/** The month that a file's or a folder's name states: `2020-12`, `so-lieu-20201231`, `31-12-2020`, `12.2020` → `2020-12`. */
export function monthInName(name: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(name);
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]}`;
  const dayFirst = DAY_FIRST.exec(name);
  return dayFirst ? `${dayFirst[2]}-${dayFirst[1]?.padStart(2, "0")}` : undefined;
}
