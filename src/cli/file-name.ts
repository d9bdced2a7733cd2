/** Whether a word is meant as a file, also where there is none: by its ending. */
export function looksLikeFile(word: string): boolean {
  return /\.(xlsx|xlsm|xls|xlsb|xml|ods|csv|txt|tsv|htm|html|json|gz|zip)$/i.test(word);
}
