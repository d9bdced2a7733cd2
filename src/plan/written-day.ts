import type { Day } from "../values/day.ts";
import { dayFromIso, dayOf } from "../values/day.ts";
import { Fault } from "./fault.ts";

/** A day as a plan has it: `2018-09-30`, or day first as people write it: `30/09/2018`. */
export function readDay(text: string): Day | Fault {
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = dayFirst ? dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : dayFromIso(text);
  return (
    day ??
    new Fault(
      { vi: `«${text}» không phải là ngày.`, en: `“${text}” is no day.` },
      { vi: "Viết năm-tháng-ngày, ví dụ 2018-09-30.", en: "Write year-month-day, for instance 2018-09-30." },
    )
  );
}
