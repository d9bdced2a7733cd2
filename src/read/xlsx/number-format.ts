/**
 * Whether a number format shows a number as a calendar date or time of day (ECMA-376 18.8.30, 18.8.31). Elapsed time
 * (`[h]:mm`) is an amount, no date.
 */
export function isDateFormat(code: string): boolean {
  const section = code.replace(/"[^"]*"?|[\\_*]./gsu, "").split(";", 1)[0] ?? "";
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return false;
  const bare = section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/am\/pm|a\/p/gi, "h")
    .replace(/(s)\.0+/gi, "$1");
  if (/[0#?@]/.test(bare)) return false;
  const letters = bare.match(/[a-z]+/gi) ?? [];
  return letters.length > 0 && letters.every((run) => /^(?:y+|m+|d+|h+|s+|e+|g+|b+|a{3,4})+$/i.test(run));
}

/** Ids that mean a date without any code in the file; 27–36 and 50–58 are dates in the East Asian editions. */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}
