import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runLine } from "../cli/run-line.ts";
import { ROOT } from "../support/documents.ts";

const SAMPLE = "fixtures/long-phu";
const COPIES: Readonly<Record<string, string>> = {
  [`${SAMPLE}/ledger.xlsx`]: "so-lieu.xlsx",
  [`${SAMPLE}/plan.yaml`]: "de-an.yaml",
  [`${SAMPLE}/csv/loans.csv`]: "sao-ke.csv",
  [`${SAMPLE}/csv/collections.csv`]: "thu-no.csv",
  [`${SAMPLE}/csv/groups.csv`]: "to.csv",
  [`${SAMPLE}/csv`]: "so-lieu/chau-thanh/2020-12",
  "fixtures/merge/two-offices/long-phu.json": "pgd-long-phu.json",
  "fixtures/merge/two-offices/ke-sach.json": "pgd-ke-sach.json",
  "fixtures/merge/crosswalk/long-phu.json": "long-phu.json",
  "fixtures/merge/crosswalk/ke-sach.json": "ke-sach.json",
  "fixtures/merge/crosswalk/sap-nhap.csv": "sap-nhap.csv",
  "fixtures/trend/crosswalk/2025-06.json": "ket-qua/2025-06.json",
  "fixtures/trend/crosswalk/2025-12.json": "ket-qua/2025-12.json",
};

/**
 * Lays out in a folder what the pages' commands speak of: the sample office under the names that an office would give its
 * files, the months and offices beside it, and the sample where the source folder has it.
 */
export async function layOut(folder: string): Promise<void> {
  const home = process.cwd();
  await cp(join(ROOT, SAMPLE), join(folder, SAMPLE), {
    recursive: true,
    filter: (path) => !path.endsWith("generator"),
  });
  for (const [from, to] of Object.entries(COPIES)) await cp(join(ROOT, from), join(folder, to), { recursive: true });
  await mkdir(join(folder, ".config/fish/completions"), { recursive: true });
  await writeFile(join(folder, "batch.yaml"), MANIFEST);
  process.chdir(folder);
  try {
    for (const date of ["2020-10-31", "2020-11-30"]) {
      const month = date.slice(0, 7);
      await runLine(`ltq score so-lieu.xlsx --plan de-an.yaml --as-of ${date} -o ${month}.json`);
      await cp(`${month}.json`, `ket-qua/${month}.json`);
    }
    for (const office of ["long-phu", "ke-sach"]) await cp(`pgd-${office}.json`, `ket-qua/${office}/2020-12.json`);
  } finally {
    process.chdir(home);
  }
}

const MANIFEST = `plan: de-an.yaml
entries:
  - { name: chau-thanh/2020-12, files: [so-lieu.xlsx] }
`;
