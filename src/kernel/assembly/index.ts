export { amountsFrom, amountsStart } from "./amounts";
export { sharedCache, sharedGet, sharedSet } from "./caches";
export { columnBlanks, columnFirstBlank, columnFirstNoted, columnNoted, columnStart } from "./column";
export * from "./csv-rows";
export { datesFrom, datesStart } from "./dates";
export * from "./memory";
export * from "./xlsx-rows";
export * from "./xlsx-strings";
