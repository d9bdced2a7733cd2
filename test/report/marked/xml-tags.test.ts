import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, editedText, editTags, type IsLeft, withAttribute } from "../../../src/report/marked/xml-tags.ts";

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Every tag's name in capitals, where `edit` is asked. */
async function shouted(text: string, size: number, isLeft?: IsLeft): Promise<string> {
  let edited = "";
  const decoder = new TextDecoder();
  const edit = ({ text: tag, name }: { text: string; name: string }) => tag.replace(name, name.toUpperCase());
  for await (const chunk of editTags(chunked(text, size), edit, isLeft)) {
    edited += decoder.decode(chunk, { stream: true });
  }
  return edited + decoder.decode();
}

const SHEET =
  '<?xml version="1.0"?><s><!-- <row> --><row r="1" t="a>b"><c t="Đầu"/></row><row r="2"><c><![CDATA[</row>]]></c></row><x:row/></s>';
const EDITED =
  '<?xml version="1.0"?><S><!-- <row> --><ROW r="1" t="a>b"><C t="Đầu"/></ROW><ROW r="2"><C><![CDATA[</row>]]></C></ROW><x:ROW/></S>';

describe("tags edited while a document passes", () => {
  it("comments, CDATA sections and values of attributes are no tags, wherever a chunk ends", async () => {
    for (let size = 1; size <= SHEET.length; size++) expect(await shouted(SHEET, size)).toBe(EDITED);
  });

  it("what is left alone is passed over whole, wherever a chunk ends", async () => {
    const expected = EDITED.replace("<C t", "<c t").replace("<C><![", "<c><![").replace("]]></C>", "]]></c>");
    const isRow: IsLeft = ({ name }) => name === "row";
    for (let size = 1; size <= SHEET.length; size++) {
      // a CDATA section that holds an end tag: the row is read, not passed over
      const edited = await shouted(SHEET, size, isRow);
      expect(edited.replace(/<(\/?)C>/g, "<$1c>")).toBe(expected);
    }
  });

  it("nothing else changes, whatever the document", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<b x='>'/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "đ",
      "<",
      ">",
      '"',
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(editedText(text, (tag) => tag.text)).toBe(text);
      }),
    );
  });
});

describe("attributes", () => {
  it.each([
    ['<c r="A1" s="3">', "s", "3"],
    ["<c s = '4'/>", "s", "4"],
    ['<c xs="1">', "s", undefined],
  ])("%s: %s is %s", (tag, name, value) => {
    expect(attribute(tag, name)).toBe(value);
  });

  it("is replaced or added", () => {
    expect(withAttribute('<c s="1" r="A1"/>', "s", "2")).toBe('<c r="A1" s="2"/>');
    expect(withAttribute("<c>", "s", "2")).toBe('<c s="2">');
  });
});
