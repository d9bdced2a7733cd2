import type { ErrorCode } from "yaml";
import type { Words } from "../values/words.ts";
import { Fault } from "./fault.ts";

/** What YAML itself refuses, in the user's language; its own English words where it is none of the usual. */
export function syntaxFault(code: ErrorCode, words: string): Fault {
  const usual = USUAL[code];
  if (usual) return usual;
  const detail = words.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
  return new Fault({ vi: `Sai cú pháp YAML: ${detail}.`, en: `YAML syntax: ${detail}.` }, CHECK_LAYOUT);
}

const CHECK_LAYOUT: Words = {
  vi: "Xem lại chỗ thụt đầu dòng, dấu hai chấm, dấu ngoặc ở dòng này và dòng trên.",
  en: "Check indentation, colons and brackets on this line and the one above.",
};

const QUOTE_IT: Words = {
  vi: "Đặt cả giá trị trong dấu ngoặc kép.",
  en: "Put the whole value in double quotes.",
};

const USUAL: Partial<Record<ErrorCode, Fault>> = {
  TAB_AS_INDENT: new Fault(
    { vi: "Đầu dòng dùng phím Tab.", en: "The line is indented with a tab." },
    { vi: "Thay bằng dấu cách.", en: "Use spaces." },
  ),
  DUPLICATE_KEY: new Fault(
    { vi: "Mục này đã có ở trên.", en: "This key stands there twice." },
    { vi: "Giữ lại một mục.", en: "Keep one of them." },
  ),
  BLOCK_AS_IMPLICIT_KEY: new Fault({ vi: "Giá trị có dấu hai chấm.", en: "The value holds a colon." }, QUOTE_IT),
  BAD_SCALAR_START: new Fault(
    { vi: "Giá trị không được bắt đầu bằng ký tự này.", en: "A value can't start with this character." },
    QUOTE_IT,
  ),
  MISSING_CHAR: new Fault(
    { vi: "Thiếu dấu đóng ngoặc hoặc dấu ngăn.", en: "A closing quote, bracket or separator is missing." },
    CHECK_LAYOUT,
  ),
  MULTIPLE_DOCS: new Fault(
    { vi: "Tệp có nhiều phần ngăn bằng «---».", en: "The file holds several documents, parted by “---”." },
    { vi: "Mỗi tệp chỉ một đề án.", en: "Keep one plan per file." },
  ),
  BAD_INDENT: new Fault({ vi: "Thụt đầu dòng không đúng.", en: "The indentation is wrong." }, CHECK_LAYOUT),
};
