/** How many letters of a word are shown as stars at most: the length of a name is not told. */
const STARS = 3;
const SHOWN_DIGITS = 4;

/** `Nguyễn Văn An` → `N*** V** A*` */
export function maskedName(name: string): string {
  return name
    .normalize("NFC")
    .split(/\s+/u)
    .map((word) => {
      const [first = "", ...rest] = word;
      return first + "*".repeat(Math.min(STARS, rest.length));
    })
    .join(" ");
}

/** `0310701234` → `******1234` */
export function maskedNumber(number: string): string {
  const hidden = Math.max(0, number.length - SHOWN_DIGITS);
  return "*".repeat(hidden) + number.slice(hidden);
}
