import { fieldNamed } from "../indicators/language/names.ts";
import { foldName } from "../values/fold.ts";
import type { Path, PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { PlanCommune } from "./plan.ts";
import { beyondLimit } from "./target-limit.ts";
import type { Named } from "./values.ts";
import { readValues } from "./values.ts";

/** The communes that the plan lists; each once, each with a code or a name. Two of one name are told apart by their codes. */
export function readCommunes(
  file: PlanFile,
  indicators: readonly Named[],
  document: PlanDocument,
): readonly PlanCommune[] {
  const codes = new Set<string>();
  /** Whether all communes of a name have codes. */
  const coded = new Map<string, boolean>();
  return (file.communes ?? []).map(({ code, name, owner, start, targets }, index) => {
    const path: Path = ["communes", index];
    if (code === undefined && name === undefined) document.add(path, NEITHER_CODE_NOR_NAME);
    if (code !== undefined) {
      const fault = communeCodeFault(code) ?? (codes.has(code) ? twice(code) : undefined);
      if (fault) document.add([...path, "code"], fault);
      codes.add(code);
    }
    if (name !== undefined) {
      const namesakes = coded.get(foldName(name));
      const isToldApart = code !== undefined && namesakes !== false;
      if (namesakes !== undefined && !isToldApart) document.add([...path, "name"], twice(name));
      coded.set(foldName(name), isToldApart);
    }
    return {
      ...(code === undefined ? {} : { code }),
      ...(name === undefined ? {} : { name }),
      ...(owner === undefined ? {} : { owner }),
      ...(start === undefined ? {} : { start }),
      targets: readValues(targets, indicators, document, [...path, "targets"], beyondLimit),
    };
  });
}

/** Digits that are too few have lost zeros somewhere: the exports' codes have them, so nothing would match. */
export function communeCodeFault(code: string): Fault | undefined {
  const digits = fieldNamed("loans", "communeCode")?.digits ?? 0;
  if (!/^\d+$/.test(code) || code.length >= digits) return undefined;
  return new Fault(
    { vi: `Mã xã «${code}» thiếu chữ số.`, en: `The commune code “${code}” lacks digits.` },
    {
      vi: `Mã xã có ${digits} chữ số; có phải «${code.padStart(digits, "0")}»?`,
      en: `Commune codes have ${digits} digits; did you mean “${code.padStart(digits, "0")}”?`,
    },
  );
}

const NEITHER_CODE_NOR_NAME = new Fault(
  { vi: "Xã không có mã, cũng không có tên.", en: "The commune has neither code nor name." },
  { vi: 'Thêm «code: "310701"» hoặc «name: Xã …».', en: 'Add “code: "310701"” or “name: Xã …”.' },
);

function twice(written: string): Fault {
  return new Fault(
    { vi: `«${written}» đã có ở trên.`, en: `“${written}” stands there twice.` },
    {
      vi: "Gộp lại thành một mục; hai xã trùng tên thì ghi mã cho cả hai; xã và thị trấn trùng tên thì ghi đủ «Xã», «Thị trấn».",
      en: "Merge the two; tell two communes of one name apart by a code for each, a town from a commune by its prefix.",
    },
  );
}
