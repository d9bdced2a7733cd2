import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { bundleInOne } from "./bundle.ts";
import { licenceText, shippedPackages } from "./licences.ts";

/** Starts the program beside it, from wherever it is called. */
const LAUNCHERS = {
  windows: {
    name: "ltq.cmd",
    text: '@echo off\r\n"%~dp0node.exe" "%~dp0ltq.cjs" %*\r\nexit /b %errorlevel%\r\n',
  },
  other: {
    name: "ltq",
    text: '#!/bin/sh\nhere=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\nexec "$here/node" "$here/ltq.cjs" "$@"\n',
  },
} as const;

const READ_ME = {
  windows: {
    name: "doc-truoc.txt",
    // a byte order mark: Notepad before Windows 10 takes a text without one for the code page's
    text: `\uFEFFltq: không cần cài đặt, không cần quyền quản trị.\r
\r
1. Giải nén thư mục này vào đâu cũng được, ví dụ D:\\ltq.\r
2. Mở Command Prompt ở thư mục chứa tệp số liệu rồi gõ:\r
     D:\\ltq\\ltq.cmd score so-lieu.xlsx -o bao-cao.html\r
   Trong PowerShell cũng gõ như vậy.\r
\r
Chữ Việt hiện đúng với mọi code page, không cần chcp. Muốn có tệp thì dùng -o:\r
tệp do dấu > ghi ra có thể hỏng chữ Việt trong PowerShell.\r
\r
ltq chỉ đọc các tệp được nêu tên và không gửi gì ra khỏi máy.\r
`,
  },
  other: {
    name: "read-me.txt",
    text: `ltq: no installation, no administrator.

Unpack this folder anywhere, then:  /where/it/is/ltq score ledger.xlsx -o report.html

ltq reads the files you name and sends nothing anywhere.
`,
  },
} as const;

/** Owner may do everything, others read and run: as a zip keeps it of a plain file. */
const EXECUTABLE = 0o100755;
const PLAIN = 0o100644;

/**
 * Makes `folder`, to be carried to a machine and run there as it is: the program, a Node to run it (`node.exe` for
 * Windows) and a launcher.
 */
export async function portableFolder(folder: string, node: string): Promise<readonly string[]> {
  const system = node.toLowerCase().endsWith(".exe") ? "windows" : "other";
  const launcher = LAUNCHERS[system];
  const readMe = READ_ME[system];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const into = (name: string): string => join(folder, name);
  const runtime = system === "windows" ? "node.exe" : "node";
  const metafile = await bundleInOne(into("ltq.cjs"));
  await copyFile(node, into(runtime));
  await writeFile(into(launcher.name), launcher.text);
  await writeFile(into(readMe.name), readMe.text);
  const licences = [await licenceText(await shippedPackages([metafile])), await nodeLicence(node)];
  await writeFile(into("third-party.txt"), licences.join(`\n${"-".repeat(78)}\n\n`));
  await copyFile("LICENSE", into("LICENSE"));
  for (const name of [runtime, launcher.name]) await chmod(into(name), 0o755);
  return ["ltq.cjs", runtime, launcher.name, readMe.name, "third-party.txt", "LICENSE"];
}

/** Node's own licence stands beside it (Windows), or one folder up (others). */
async function nodeLicence(node: string): Promise<string> {
  const places = [dirname(resolve(node)), dirname(dirname(resolve(node)))];
  for (const place of places) {
    const text = await readFile(join(place, "LICENSE"), "utf8").catch(() => undefined);
    if (text !== undefined) return `Node.js\n\n${text}`;
  }
  return "Node.js: https://github.com/nodejs/node/blob/main/LICENSE\n";
}

/** The folder as one zip, its name the folder's. */
export async function zipFolder(folder: string, names: readonly string[]): Promise<string> {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const name of names) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    const isRun = name.startsWith("node") || name === "ltq";
    await writer.add(`${basename(folder)}/${name}`, new Uint8ArrayReader(bytes), {
      unixMode: isRun ? EXECUTABLE : PLAIN,
    });
  }
  const path = `${folder}.zip`;
  await writeFile(path, await writer.close());
  return path;
}
