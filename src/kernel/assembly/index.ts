export * from "./csv-rows";
