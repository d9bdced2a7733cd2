import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { attributes, html, Markup } from "../../../src/report/html/markup.ts";

/** What a browser would read. */
function read(markup: Markup) {
  return parseDocument(markup.source, { decodeEntities: true }).children;
}

describe("a template of HTML", () => {
  it.each([
    ["text", html`<b>${"<i>&\"'"}</b>`, "<b>&lt;i&gt;&amp;&quot;&#39;</b>"],
    ["a number", html`${1.5}`, "1.5"],
    ["nothing", html`a${undefined}b`, "ab"],
    ["markup", html`<b>${html`<i>${"&"}</i>`}</b>`, "<b><i>&amp;</i></b>"],
    ["a list", html`${[html`<i>`, "<", undefined, ["x"]]}`, "<i>&lt;x"],
    ["line breaks and terminal codes", html`${"a\n\u001b[31mb"}`, "a [31mb"],
    [
      "attributes",
      html`<a${attributes({ id: '"x"', n: 0, hidden: true, none: undefined })}>`,
      '<a id="&quot;x&quot;" n="0" hidden>',
    ],
  ])("prints %s", (_, markup, source) => {
    expect(markup.source).toBe(source);
  });

  it("reads back whatever the text is, as text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\ufffe\uffff]/u.test(text)),
        (text) => {
          const [element, ...others] = read(html`<p${attributes({ title: text })}>${text}</p>`);
          expect(others).toEqual([]);
          expect(element).toMatchObject({ name: "p", attribs: { title: text } });
          const children = element && "children" in element ? element.children : [];
          expect(children.map((child) => ("data" in child ? child.data : child.type))).toEqual(
            text === "" ? [] : [text],
          );
        },
      ),
    );
  });

  it("takes no string for markup", () => {
    expect(html`${new Markup("<b>").source}`.source).toBe("&lt;b&gt;");
  });
});
