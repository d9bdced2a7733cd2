import type { ByteSource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type InflateOptions, inflate } from "./inflate.ts";
import type { XlsxLimits } from "./limits.ts";
import { asUtf8 } from "./utf8.ts";
import { DONE, START, XmlCursor } from "./xml.ts";
import { type ZipEntry, zipEntries } from "./zip.ts";

/** One arrow from a part to another, by ECMA-376 part 2. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings`; the same in transitional and strict files. */
  readonly type: string;
  /** Full name of the part it leads to. */
  readonly target: string;
}

/** The parts of a workbook, by name: case and slashes count for nothing, as in Excel. */
export class OpcPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly ambiguous = new Set<string>();

  private constructor(
    readonly source: ByteSource,
    private readonly fileSize: number,
    readonly limits: XlsxLimits,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      const other = this.entries.get(key);
      if (other && (other.crc32 !== entry.crc32 || other.size !== entry.size)) this.ambiguous.add(key);
      this.entries.set(key, entry);
    }
  }

  static async open(source: ByteSource, size: number, limits: XlsxLimits): Promise<OpcPackage> {
    return new OpcPackage(source, size, limits, await zipEntries(source, size, limits));
  }

  get file(): string {
    return this.source.name;
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** How many bytes a part takes in the file; undefined where it is not there. */
  storedSize(part: string): number | undefined {
    return this.entries.get(partKey(part))?.storedSize;
  }

  /** How many bytes a part is said to have; undefined where it is not there. */
  size(part: string): number | undefined {
    return this.entries.get(partKey(part))?.size;
  }

  isEncrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.encrypted);
  }

  /** The part's XML in UTF-8, chunk by chunk; each is valid until the next is asked for. */
  stream(part: string, options: InflateOptions = {}): AsyncGenerator<Uint8Array> {
    const key = partKey(part);
    const entry = this.entries.get(key);
    if (entry === undefined) throw new UnreadableFile(this.file, "damaged", `no ${part}`);
    if (this.ambiguous.has(key)) throw new UnreadableFile(this.file, "damaged", `two of ${part}`);
    return asUtf8(inflate(this.source, this.fileSize, entry, this.limits, options));
  }

  /** The part's XML in UTF-8, whole; for the small ones. */
  async whole(part: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.stream(part)) {
      chunks.push(chunk.slice());
      length += chunk.length;
      if (length > this.limits.wholePartBytes) throw new UnreadableFile(this.file, "too-large", part);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  /** Some programs name a target from the package's root without saying so: `xl/styles.xml` inside `xl/`. */
  private target(written: string, folder: string): string {
    const relative = resolved(written, folder);
    const fromRoot = resolved(written, "");
    return !this.has(relative) && this.has(fromRoot) ? fromRoot : relative;
  }

  /** What leads out of `part` (`""`: out of the package itself) to other parts. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
    if (!this.has(name)) return [];
    const bytes = await this.whole(name);
    const cursor = new XmlCursor(this.file, bytes, 0, bytes.length);
    const found: Relationship[] = [];
    for (let kind = cursor.next(); kind !== DONE; kind = cursor.next()) {
      if (kind !== START || !cursor.is("Relationship")) continue;
      if (cursor.attribute("TargetMode") === "External") continue;
      const type = cursor.attribute("Type") ?? "";
      found.push({
        id: cursor.attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: this.target(cursor.attribute("Target") ?? "", folder),
      });
    }
    return found;
  }
}

function partKey(name: string): string {
  return resolved(name, "").toLowerCase();
}

/** A target as written (`worksheets/sheet1.xml`, `/xl/styles.xml`, `..\x.xml`) as a part's full name. */
function resolved(target: string, folder: string): string {
  const slashed = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (slashed.startsWith("/") ? slashed : folder + slashed).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
