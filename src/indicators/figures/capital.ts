import type { Figure } from "../indicator.ts";

export const capital: Figure = {
  id: "capital",
  name: { vi: "Tổng nguồn vốn", en: "Capital" },
  unit: "dong",
  source: { vi: "Bảng nguồn vốn của đơn vị; ltq không tính", en: "The office's own table; ltq does not compute it" },
  computations: [
    {
      numerator:
        "sum(office.capital where office.date = asOf and office.communeCode? is missing and office.communeName? is missing)",
    },
    { numerator: "sum(office.capital where office.date = asOf)" },
  ],
};
