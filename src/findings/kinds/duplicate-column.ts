import type { FindingKind } from "../finding.ts";

export const duplicateColumn = {
  code: "L514",
  severity: "warning",
  title: { vi: "Hai cột cùng một nội dung", en: "Two columns for one field" },
  cause: {
    vi: "Cột {other} “{otherHeader}” cũng có thể là “{field}”; đã dùng cột {column} “{header}”.",
    en: "Column {other} “{otherHeader}” could be “{field}” too; column {column} “{header}” was used.",
  },
  remedy: {
    vi: 'Nếu cột kia mới đúng, hãy khai báo bằng --map "Tên cột=trường".',
    en: 'If the other one is right, say so with a mapping (--map "Header=field").',
  },
} as const satisfies FindingKind;
