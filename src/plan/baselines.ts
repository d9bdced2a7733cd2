import { writtenDay } from "../values/day.ts";
import { known } from "../values/known.ts";
import { CLASS_KEYS } from "./class-names.ts";
import { communeCodeFault } from "./communes.ts";
import type { Path, PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { Baseline, CommuneClass, ValuesById } from "./plan.ts";
import { stated } from "./stated.ts";
import type { Named } from "./values.ts";
import { readValues } from "./values.ts";

type BaselineFile = NonNullable<PlanFile["baselines"]>[number];

/** The plan's baselines, oldest first; `scorecards` holds the saved scorecards that they name, by path. */
export function readBaselines(
  file: PlanFile,
  named: readonly Named[],
  scorecards: ReadonlyMap<string, Baseline | Fault>,
  document: PlanDocument,
): readonly Baseline[] {
  const dates = new Set<number>();
  const baselines = (file.baselines ?? []).map((written, index) => {
    const path: Path = ["baselines", index];
    if (dates.has(written.date)) document.add([...path, "date"], DATE_TWICE);
    dates.add(written.date);
    return written.scorecard === undefined
      ? readBaseline(written, named, document, path)
      : fromScorecard(written, scorecards.get(written.scorecard) ?? NOT_READ, document, path);
  });
  return baselines.sort((a, b) => a.date - b.date);
}

function readBaseline(written: BaselineFile, named: readonly Named[], document: PlanDocument, path: Path): Baseline {
  const communes = new Map<string, ValuesById>();
  for (const [unit, values] of Object.entries(written.communes ?? {})) {
    const fault = communeCodeFault(unit);
    if (fault) document.add([...path, "communes", unit], fault, "key");
    communes.set(unit, readValues(values, named, document, [...path, "communes", unit]));
  }
  return {
    date: written.date,
    office: readValues(written.office, named, document, [...path, "office"]),
    communes,
    ...(written.classes ? { classes: readClasses(written.classes, document, [...path, "classes"]) } : {}),
  };
}

function readClasses(
  written: Readonly<Record<string, number | undefined>>,
  document: PlanDocument,
  path: Path,
): Readonly<Partial<Record<CommuneClass, number>>> {
  const counts: Partial<Record<CommuneClass, number>> = {};
  for (const [key, count] of stated(written)) {
    const named = known(CLASS_KEYS.get(key));
    if (counts[named] !== undefined) document.add([...path, key], CLASS_TWICE, "key");
    counts[named] = count;
  }
  return counts;
}

function fromScorecard(written: BaselineFile, saved: Baseline | Fault, document: PlanDocument, path: Path): Baseline {
  for (const key of ["office", "communes", "classes"] as const) {
    if (written[key] !== undefined) document.add([...path, key], BOTH_WAYS, "key");
  }
  if (saved instanceof Fault) {
    document.add([...path, "scorecard"], saved);
    return { date: written.date, office: new Map(), communes: new Map() };
  }
  if (saved.date !== written.date) document.add([...path, "date"], otherDate(saved.date));
  return saved;
}

const NOT_READ = new Fault(
  { vi: "Không đọc được tệp này.", en: "This file was not read." },
  { vi: "Kiểm tra đường dẫn, tính từ thư mục của tệp đề án.", en: "Check the path; it starts from the plan's folder." },
);

const DATE_TWICE = new Fault(
  { vi: "Ngày này đã có ở mốc khác.", en: "Another baseline has this date." },
  { vi: "Gộp hai mốc thành một.", en: "Merge the two." },
);

const CLASS_TWICE = new Fault(
  { vi: "Loại này đã có dưới tên khác.", en: "This class stands there under another name." },
  { vi: "Giữ lại một mục.", en: "Keep one of them." },
);

const BOTH_WAYS = new Fault(
  { vi: "Mốc đã lấy số liệu từ tệp «scorecard».", en: "The baseline takes its figures from “scorecard”." },
  { vi: "Bỏ mục này, hoặc bỏ «scorecard».", en: "Drop this key, or “scorecard”." },
);

function otherDate(date: number): Fault {
  const day = writtenDay(date);
  return new Fault(
    { vi: `Tệp «scorecard» là số liệu ngày ${day}.`, en: `The scorecard is of ${day}.` },
    { vi: "Sửa ngày, hoặc chọn tệp khác.", en: "Correct the date, or name another file." },
  );
}
