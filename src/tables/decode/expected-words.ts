import type { Words } from "../../values/words.ts";
import type { FieldInfo } from "../table.ts";

/** What a cell of a field should hold, said to a user. */
export function expectedWords(info: FieldInfo): Words {
  switch (info.kind) {
    case "money":
      return { vi: "một số tiền, ví dụ 1.234.567", en: "an amount, for example 1,234,567" };
    case "points":
      return info.maximum === undefined
        ? { vi: "số điểm", en: "a score" }
        : { vi: `số điểm từ 0 đến ${info.maximum}`, en: `a score from 0 to ${info.maximum}` };
    case "rate":
      return { vi: "lãi suất %/năm, từ 0 đến 100", en: "a rate in percent a year, from 0 to 100" };
    case "date":
      return { vi: "một ngày, ví dụ 31/12/2020", en: "a date, for example 31/12/2020" };
    case "month":
      return { vi: "một tháng, ví dụ 12/2020", en: "a month, for example 12/2020" };
    case "flag":
      return { vi: "có hoặc không", en: "yes or no" };
    case "key":
      return info.digits === undefined
        ? { vi: "một mã gồm chữ và số", en: "a code of letters and digits" }
        : { vi: `mã gồm ${info.digits} chữ số`, en: `a code of ${info.digits} digits` };
    case "text":
      return { vi: "chữ", en: "text" };
  }
}
