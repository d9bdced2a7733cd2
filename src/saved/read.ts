import type { Words } from "../values/words.ts";
import { checksumOf } from "./checksum.ts";
import { isObject } from "./is-object.ts";
import { type SavedScorecard, SCHEMA_VERSION, scorecardSchema } from "./schema.ts";
import { contentBytes } from "./write.ts";

/** A scorecard that ltq saved, and what is doubtful about its file. */
export interface ReadScorecard {
  readonly scorecard: SavedScorecard;
  /** Its content is not what ltq wrote, or nothing says that it is. */
  readonly doubt?: Words;
}

/** Why a file can't be used as a scorecard, and what to do. */
export interface ScorecardProblem {
  readonly problem: Words;
  readonly remedy: Words;
}

/** Reads a saved scorecard whole; never throws for what is in the file. */
export async function readScorecard(bytes: Uint8Array): Promise<ReadScorecard | ScorecardProblem> {
  const json = parsed(bytes);
  if (!isObject(json) || typeof json.schema !== "string" || !json.schema.startsWith(FAMILY)) return NOT_A_SCORECARD;
  if (json.schema !== SCHEMA_VERSION) return otherVersion(json.schema, json.ltq);
  const result = scorecardSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return damaged(issue?.path.map(String).join(".") ?? "");
  }
  const { checksum, ...scorecard } = result.data;
  const gap = incompleteUnit(scorecard);
  if (gap !== undefined) return damaged(gap);
  const { checksum: _, ...rest } = json;
  if (checksum === undefined) return { scorecard, doubt: NO_CHECKSUM };
  return checksum === (await checksumOf([contentBytes(rest, scorecard)]))
    ? { scorecard }
    : { scorecard, doubt: EDITED };
}

const FAMILY = "ltq.scorecard/";

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The path of the first result that should be there and is not; what the schema can't say. */
function incompleteUnit({ total, units, indicators, figures, baselines }: SavedScorecard): string | undefined {
  for (const unit of [total, ...units.flatMap((breakdown) => breakdown.units)]) {
    for (const [kind, headings] of [
      ["indicators", indicators],
      ["figures", figures],
    ] as const) {
      for (const { id } of headings) {
        const result = Object.hasOwn(unit[kind], id) ? unit[kind][id] : undefined;
        if (result === undefined || result.baselines.length > baselines.length) return `${unit.name}.${kind}.${id}`;
      }
    }
  }
  return undefined;
}

const AGAIN: Words = {
  vi: "Tính lại từ số liệu gốc: ltq score … -o ket-qua.json",
  en: "Score the data again: ltq score … -o result.json",
};

const NOT_A_SCORECARD: ScorecardProblem = {
  problem: { vi: "Tệp này không phải bảng kết quả do ltq ghi ra.", en: "This file is no scorecard that ltq wrote." },
  remedy: {
    vi: "Ghi ra bằng: ltq score … --format json -o ket-qua.json",
    en: "Write one with: ltq score … --format json -o result.json",
  },
};

function otherVersion(schema: string, ltq: unknown): ScorecardProblem {
  const by = typeof ltq === "string" && ltq.length < 40 ? ` (ltq ${ltq})` : "";
  const found = schema.slice(0, 40);
  return {
    problem: {
      vi: `Bảng kết quả ghi theo ${found}${by}; bản ltq này chỉ đọc ${SCHEMA_VERSION}.`,
      en: `The scorecard is written as ${found}${by}; this ltq reads ${SCHEMA_VERSION} only.`,
    },
    remedy: {
      vi: "Dùng bản ltq đã ghi tệp này, hoặc tính lại từ số liệu gốc bằng bản này: ltq score … -o ket-qua.json",
      en: "Use the ltq that wrote it, or score the data again with this one: ltq score … -o result.json",
    },
  };
}

function damaged(path: string): ScorecardProblem {
  return {
    problem: {
      vi: `Bảng kết quả bị hỏng: mục «${path}» thiếu hoặc không đúng.`,
      en: `The scorecard is damaged: “${path}” is missing or wrong.`,
    },
    remedy: AGAIN,
  };
}

const EDITED: Words = {
  vi: "tệp đã bị sửa sau khi ltq ghi ra (mã kiểm tra không khớp); số liệu trong tệp không còn chắc chắn",
  en: "the file was edited after ltq wrote it (its checksum does not fit); its figures can't be relied on",
};

const NO_CHECKSUM: Words = {
  vi: "tệp không có mã kiểm tra nên không biết có bị sửa hay không",
  en: "the file has no checksum, so there is no telling whether it was edited",
};
