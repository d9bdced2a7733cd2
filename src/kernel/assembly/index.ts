export { amountsFrom, amountsStart } from "./amounts";
export { byteCache, byteCacheGet, byteCacheSet } from "./byte-cache";
export { columnBlanks, columnFirstBlank, columnFirstNoted, columnNoted, columnStart } from "./column";
export * from "./csv-rows";
export { datesFrom, datesStart } from "./dates";
export { keysFrom, keysPut, keysStart } from "./keys";
export * from "./memory";
<<<<<<< HEAD
export * from "./xlsx-rows";
export * from "./xlsx-strings";
=======
export { sharedCache, sharedGet, sharedSet } from "./shared-cache";
export { wordsFrom, wordsKeep, wordsStart } from "./words";
>>>>>>> 7a7426c (Keys and words are decoded by WebAssembly; what was learned of a column lies in the kernel's memory)
