/** The languages ltq speaks. Vietnamese is the default everywhere. */
export type Language = "vi" | "en";

/** One thing said in every language. */
export type Words = Readonly<Record<Language, string>>;
