import type { InputFile } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext, Section } from "../context.ts";
import { writtenDate } from "../context.ts";
import { formatNumber } from "../format.ts";
import type { ListItem } from "../grid.ts";
import { fill } from "../words.ts";

const TITLE: Words = { vi: "Nguồn gốc số liệu", en: "Provenance" };
const WORDS = {
  program: { vi: "Chương trình tính", en: "Program" },
  plan: { vi: "Đề án", en: "Plan" },
  builtin: { vi: "Đề án có sẵn trong ltq, chưa có tệp riêng", en: "ltq's built-in plan; no plan file was given" },
  term: { vi: "Thực hiện từ {start} đến {end}", en: "From {start} to {end}" },
  files: { vi: "Tệp số liệu", en: "Data files" },
  file: { vi: "{name}: {bytes} byte", en: "{name}: {bytes} bytes" },
  opening: { vi: "{name} (đầu kỳ): {bytes} byte", en: "{name} (opening): {bytes} bytes" },
  sha256: { vi: "SHA-256: {sha256}", en: "SHA-256: {sha256}" },
  figures: { vi: "Số in và số chính xác", en: "Printed and exact figures" },
  printed: {
    vi: "Mọi số trong báo cáo này là số đã in theo quy tắc làm tròn của đề án, kể cả giá trị trong ô bảng tính. Số chính xác (tử số, mẫu số) xuất bằng dạng json hoặc csv.",
    en: "Every figure here is the printed one, rounded by the plan's rule, the values in a workbook's cells included. The exact ones (numerators, denominators) are in the json and csv formats.",
  },
} as const satisfies Record<string, Words>;

/** Who computed what from which files: what it takes to compute the same again. */
export function provenanceSection({ scorecard, style, say }: ReportContext): Section {
  const { plan, inputs, ltq } = scorecard;
  const term =
    plan.start && plan.end
      ? [fill(say(WORDS.term), { start: writtenDate(plan.start), end: writtenDate(plan.end) })]
      : [];
  const hash = (sha256: string | undefined) => (sha256 === undefined ? [] : [fill(say(WORDS.sha256), { sha256 })]);
  const fileItem = ({ name, role, bytes, sha256 }: InputFile, index: number): ListItem => ({
    ...(index === 0 ? { head: say(WORDS.files) } : {}),
    lines: [
      fill(say(role === "opening" ? WORDS.opening : WORDS.file), {
        name,
        bytes: formatNumber({ units: BigInt(bytes), digits: 0 }, style),
      }),
    ],
    small: hash(sha256),
  });
  const items: ListItem[] = [
    { head: say(WORDS.program), lines: [`ltq ${ltq}`], small: [] },
    {
      head: say(WORDS.plan),
      lines: [plan.name, ...term, ...(plan.builtin ? [say(WORDS.builtin)] : [])],
      small: hash(plan.sha256),
    },
    ...inputs.map(fileItem),
    { head: say(WORDS.figures), lines: [say(WORDS.printed)], small: [] },
  ];
  return { title: TITLE, isProvenance: true, blocks: [{ kind: "list", items }] };
}
