import type { FindingKind } from "../finding.ts";

export const shortRow = {
  code: "L203",
  severity: "error",
  title: { vi: "Dòng thiếu ô ở cuối", en: "Row that ends too soon" },
  cause: {
    vi: "Dòng chỉ có {cells} ô, trong khi cột “{header}” là ô thứ {needed}: các ô sau đã mất, không phải bằng 0.",
    en: "The row has {cells} cells, but column “{header}” is cell {needed}: what stood there is lost, not zero.",
  },
  remedy: {
    vi: "Xuất lại tệp; nếu một ô có chữ xuống dòng thì phải để trong dấu nháy kép, ô trống vẫn giữ dấu phân cách. Cho đến lúc đó, dòng này bị loại.",
    en: "Export the file again; text with a line break belongs in double quotes, and an empty cell keeps its separator. Until then the row is left out.",
  },
} as const satisfies FindingKind;
