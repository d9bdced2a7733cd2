import type { FindingKind } from "../finding.ts";

export const communeWithTwoNames = {
  code: "L318",
  severity: "warning",
  title: { vi: "Một mã xã có hai tên", en: "One commune code with two names" },
  cause: {
    vi: "Mã xã {code} được ghi là “{first}” và “{second}”.",
    en: "Commune code {code} is called “{first}” and “{second}”.",
  },
  remedy: {
    vi: "Kiểm tra mã xã, nhất là giữa thị trấn và xã cùng tên. ltq lấy tên gặp đầu tiên.",
    en: "Check the code, above all between a town and a commune of the same name. ltq uses the first name.",
  },
} as const satisfies FindingKind;
