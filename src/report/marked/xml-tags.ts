/** A tag of an XML document as it stands there. */
export interface Tag {
  /** `<x:row r="3">`, whole. */
  readonly text: string;
  readonly kind: "start" | "end" | "empty";
  /** Without its prefix. */
  readonly name: string;
  /** `x:`, or nothing: new elements need the same. */
  readonly prefix: string;
  /** 1 for the root's. */
  readonly depth: number;
  /** Where it begins, in characters from the document's start. */
  readonly at: number;
}

/** What to write in a tag's place; the tag's own text leaves it as it is. */
export type EditTag = (tag: Tag) => string;

/** Whether nothing within an element whose start tag this is needs editing: it is passed over, and `edit` not asked. */
export type IsLeft = (tag: Tag) => boolean;

/** Comments, CDATA sections and instructions; else a tag, whose attributes may hold a `>`. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[^\s/>!?"':]+:)?)([^\s/>!?"':]+)[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/g;
const ENCODING = /(\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

/** An XML document in UTF-8, chunk by chunk, with some of its tags replaced; everything else stays as it is. */
export async function* editTags(
  chunks: AsyncIterable<Uint8Array>,
  edit: EditTag,
  isLeft: IsLeft = () => false,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const encoder = new TextEncoder();
  const editor = new TagEditor(edit, isLeft);
  for await (const chunk of chunks) {
    const text = editor.next(decoder.decode(chunk, { stream: true }));
    if (text !== "") yield encoder.encode(text);
  }
  yield encoder.encode(editor.next(decoder.decode()) + editor.rest());
}

/** The same for a document that is small enough to be a text. */
export function editedText(text: string, edit: EditTag): string {
  const editor = new TagEditor(edit, () => false);
  return editor.next(text) + editor.rest();
}

class TagEditor {
  private left = "";
  private depth = 0;
  private before = 0;
  /** The end tag of the element that is being passed over. */
  private passing: string | undefined;

  constructor(
    private readonly edit: EditTag,
    private readonly isLeft: IsLeft,
  ) {}

  /** What is settled after so much more of the document. */
  next(more: string): string {
    const text = this.left + more;
    const settled: string[] = [];
    let from = 0;
    while (this.passing === undefined || this.hasPassed(text, from)) {
      const start = this.passing === undefined ? from : text.indexOf(this.passing, from);
      this.passing = undefined;
      MARKUP.lastIndex = start;
      const match = MARKUP.exec(text);
      // what begins before it has no end yet: a comment, whose text may look like a tag
      if (!match || text.slice(start, match.index).includes("<")) break;
      settled.push(text.slice(from, match.index), this.replaced(match));
      from = MARKUP.lastIndex;
    }
    const open = text.indexOf("<", from);
    const end = open < 0 ? text.length : open;
    settled.push(text.slice(from, end));
    this.left = text.slice(end);
    this.before += end;
    return settled.join("");
  }

  /** Whether the element's end is there; within comments and CDATA sections an end tag is none, so that they are read. */
  private hasPassed(text: string, from: number): boolean {
    const end = text.indexOf(this.passing ?? "", from);
    if (end < 0) return false;
    if (text.slice(from, end).includes("<!")) this.passing = undefined;
    return true;
  }

  rest(): string {
    return this.left;
  }

  private replaced(match: RegExpExecArray): string {
    const [text, slash, prefix = "", name] = match;
    if (name === undefined) return text.startsWith("<?xml") ? text.replace(ENCODING, '$1"UTF-8"') : text;
    const kind = slash ? "end" : text.endsWith("/>") ? "empty" : "start";
    if (kind !== "end") this.depth += 1;
    const tag: Tag = { text, kind, name, prefix, depth: this.depth, at: this.before + match.index };
    const replaced = this.edit(tag);
    if (kind === "start" && this.isLeft(tag)) this.passing = `</${prefix}${name}>`;
    if (kind !== "start") this.depth -= 1;
    return replaced;
  }
}

/** One of an element's tags, with something more at the element's end. */
export function addedTo({ text, kind, prefix, name }: Tag, more: string): string {
  if (kind === "end") return more + text;
  return kind === "start" ? text : `${text.replace(/\s*\/>$/, ">")}${more}</${prefix}${name}>`;
}

/** The value of an attribute, as it is written; undefined where the tag has none of this name. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}

export function withAttribute(tag: string, name: string, value: string): string {
  return withoutAttribute(tag, name).replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}
