import type { Indicator } from "../indicators/indicator.ts";
import { parseMeasure } from "../indicators/language/parse.ts";
import { MeasureSyntaxError } from "../indicators/language/syntax-error.ts";
import type { Words } from "../values/words.ts";
import type { Path, PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { Named } from "./values.ts";

/** Longest short name, in characters: the head of a narrow column. */
const SHORT_LENGTH = 8;

/** The plan's own indicators. Ids must be new, formulas must be formulas. */
export function ownIndicators(file: PlanFile, taken: readonly Named[], document: PlanDocument): readonly Indicator[] {
  const ids = new Set(taken.map(({ id }) => id));
  return (file.indicators ?? []).map((own, index) => {
    const path: Path = ["indicators", index];
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(own.id)) document.add([...path, "id"], notAnId(own.id));
    if (ids.has(own.id)) document.add([...path, "id"], idTaken(own.id));
    ids.add(own.id);
    const short = inBothLanguages(own.short);
    if (Object.values(short).some((name) => [...name].length > SHORT_LENGTH))
      document.add([...path, "short"], TOO_LONG);
    for (const part of ["numerator", "denominator"] as const) {
      const fault = formulaFault(own[part]);
      if (fault) document.add([...path, part], fault);
    }
    return {
      id: own.id,
      name: inBothLanguages(own.name),
      short,
      unit: own.unit,
      better: own.better,
      source: own.source === undefined ? FROM_THE_PLAN : inBothLanguages(own.source),
      readings: {
        plan: {
          words: FROM_THE_PLAN,
          computations: [{ numerator: own.numerator, denominator: own.denominator }],
        },
      },
      defaultReading: "plan",
    };
  });
}

function inBothLanguages(written: string | Words): Words {
  return typeof written === "string" ? { vi: written, en: written } : written;
}

function formulaFault(formula: string): Fault | undefined {
  try {
    parseMeasure(formula);
    return undefined;
  } catch (error) {
    if (!(error instanceof MeasureSyntaxError)) throw error;
    const { at, problem } = error;
    return new Fault(
      {
        vi: `Công thức sai ở ký tự thứ ${at + 1}: ${problem.vi}.`,
        en: `The formula is wrong at character ${at + 1}: ${problem.en}.`,
      },
      {
        vi: 'Ví dụ: sum(loans.overdue where loans.fund = "central"), count(loans), countDistinct(loans.customerId).',
        en: 'For instance: sum(loans.overdue where loans.fund = "central"), count(loans), countDistinct(loans.customerId).',
      },
    );
  }
}

const FROM_THE_PLAN: Words = { vi: "Theo định nghĩa trong tệp đề án", en: "As the plan file defines it" };

function notAnId(id: string): Fault {
  return new Fault(
    { vi: `«${id}» không dùng làm mã được.`, en: `“${id}” can't be an id.` },
    {
      vi: "Dùng chữ thường không dấu, số và gạch nối: frozen-ratio.",
      en: "Use lower-case letters, digits, hyphens: frozen-ratio.",
    },
  );
}

function idTaken(id: string): Fault {
  return new Fault(
    { vi: `Mã «${id}» đã có.`, en: `The id “${id}” is taken.` },
    { vi: "Đặt mã khác.", en: "Choose another." },
  );
}

const TOO_LONG = new Fault(
  { vi: `Tên ngắn dài quá ${SHORT_LENGTH} ký tự.`, en: `The short name has more than ${SHORT_LENGTH} characters.` },
  { vi: "Viết tắt lại.", en: "Abbreviate it." },
);
