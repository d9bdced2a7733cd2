export * from "./csv-rows";
export * from "./memory";
