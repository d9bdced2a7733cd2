/**
 * What is left of a text when writing habits are taken away: `Số  khế ước`, `SO KHE UOC` and the NFD spelling of either
 * all become `sokheuoc`. Headers, names of units and words of total rows are compared in this form only.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐÐð]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
