const ONSET = /^(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?/u;

/** Every vowel group of Vietnamese, tone taken away. */
const NUCLEUS =
  "a ă â e ê i o ô ơ u ư y ia iê yê ya ua uô uơ ưa ươ oa oă oe oo uâ uê uy uya uyê ai ao au ay âu ây eo êu iu iêu yêu " +
  "oi ôi ơi ui uôi ưi ươi ưu ươu oai oay oao oeo uây uyu";

const RHYME = new RegExp(`^(?:${NUCLEUS.split(" ").join("|")})(?:ch|ng|nh|[cmnpt])?$`, "u");

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether `word` could be a Vietnamese syllable: onset, one vowel group with at most one tone, coda. */
export function isSyllable(word: string): boolean {
  const lower = word.normalize("NFC").toLowerCase();
  const rhyme = lower.replace(ONSET, "");
  return isRhyme(rhyme) || isRhyme(lower) || (lower.startsWith("gi") && isRhyme(lower.slice(1)));
}

function isRhyme(text: string): boolean {
  const apart = text.normalize("NFD");
  const toneless = apart.replace(TONES, "");
  return apart.length - toneless.length <= 1 && RHYME.test(toneless.normalize("NFC"));
}
