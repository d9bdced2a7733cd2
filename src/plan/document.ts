import type { Document, Node, ParsedNode } from "yaml";
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { known } from "../values/known.ts";
import { Fault } from "./fault.ts";
import type { PlanProblem } from "./problem.ts";
import { syntaxFault } from "./syntax-fault.ts";

/** Keys and indexes from the top of the plan to one of its values. */
export type Path = readonly (string | number)[];

/** YAML without its guesses: every scalar is the text that stands there, so `003107` keeps its zeros. */
export type Plain = string | Plain[] | { [key: string]: Plain };

/** A plan's text taken apart: plain values, and for each of them its place. */
export class PlanDocument {
  readonly problems: PlanProblem[] = [];
  /** A key with nothing behind it is left away: it says nothing. */
  readonly value: Plain | undefined;
  readonly #document: Document.Parsed<ParsedNode, true> | Document<ParsedNode, true>;
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.#document = parseDocument(text.normalize("NFC"), { schema: "failsafe", lineCounter: this.#lines });
    for (const error of [...this.#document.errors, ...this.#document.warnings].slice(0, 1)) {
      this.#addAt(error.pos[0], [], syntaxFault(error.code, error.message));
    }
    this.value = this.problems.length > 0 ? undefined : this.#plain(this.#document.contents, []);
  }

  /** Notes a problem with what stands at `path`: with its key, or with its value where there is one. */
  add(path: Path, fault: Fault, at: "key" | "value" = "value"): void {
    this.#addAt(this.#offset(path, at), path, fault);
  }

  #addAt(offset: number, path: Path, { message, remedy }: Fault): void {
    const { line, col } = this.#lines.linePos(offset);
    this.problems.push({ line: Math.max(line, 1), column: Math.max(col, 1), path: writtenPath(path), message, remedy });
  }

  #plain(node: Node | null, path: Path): Plain | undefined {
    if (isScalar(node)) return typeof node.value === "string" && node.value !== "" ? node.value.trim() : undefined;
    if (isSeq<ParsedNode>(node)) return node.items.map((item, index) => this.#plain(item, [...path, index]) ?? "");
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const map: Record<string, Plain> = Object.create(null);
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        if (!isScalar(pair.key)) this.#addAt(pair.key.range[0], path, NOT_A_KEY);
        // `{ a: 0,49 }` is a: 0 and a key 49 without a colon: in braces a comma ends the entry.
        else if (pair.value === null) this.#addAt(pair.key.range[0], [...path, key], noColon(key));
        else {
          const value = this.#plain(pair.value, [...path, key]);
          if (value !== undefined) map[key] = value;
        }
      }
      return map;
    }
    if (isAlias(node)) this.#addAt(known(node.range)[0], path, NO_ALIAS);
    return undefined;
  }

  #offset(path: Path, at: "key" | "value"): number {
    let node: Node | null = this.#document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      if (isSeq<ParsedNode>(node)) {
        node = known(node.items[Number(step)]);
      } else if (isMap<ParsedNode, ParsedNode | null>(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        if (!pair) return offset;
        offset = pair.key.range[0];
        if (last && at === "key") return offset;
        node = pair.value;
      } else return offset;
      offset = node?.range?.[0] ?? offset;
    }
    return offset;
  }
}

/** `communes[2].targets.overdue-ratio` */
function writtenPath(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

const NOT_A_KEY = new Fault(
  { vi: "Tên mục phải là chữ.", en: "A key must be plain text." },
  { vi: "Viết «tên: giá trị».", en: "Write “key: value”." },
);

const NO_ALIAS = new Fault(
  { vi: "Tệp đề án không dùng tham chiếu (*) của YAML.", en: "A plan doesn't use YAML's aliases (*)." },
  { vi: "Ghi lại giá trị, hoặc đặt nó trong dấu ngoặc kép.", en: "Write the value again, or quote it." },
);

function noColon(key: string): Fault {
  return new Fault(
    { vi: `«${key}» không có giá trị.`, en: `“${key}” has no value.` },
    {
      vi: "Viết «tên: giá trị». Trong { } dấu phẩy ngăn các mục: số thập phân viết dấu chấm (0.49 %) hoặc đặt trong ngoặc kép.",
      en: "Write “key: value”. Within { } a comma ends an entry: write decimals with a dot (0.49 %) or quote them.",
    },
  );
}
