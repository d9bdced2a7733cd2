/** Whether a word is meant as a file, also where there is none: by its ending. */
export function looksLikeFile(word: string): boolean {
  return /\.(xlsx|xlsm|xls|xlsb|xml|ods|csv|txt|tsv|htm|html|json|gz|zip)$/i.test(word);
}

export async function isThere(path: string): Promise<boolean> {
  const { access } = await import("node:fs/promises");
  return await access(path).then(
    () => true,
    () => false,
  );
}
