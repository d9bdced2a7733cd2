import type { MarkSeverity } from "./marks.ts";
import { editedText, type Tag, withAttribute } from "./xml-tags.ts";

/** Excel's own colours for bad and doubtful. */
const FILLS: Readonly<Record<MarkSeverity, string>> = { error: "FFFFC7CE", warning: "FFFFEB9C" };
const SEVERITIES = ["error", "warning"] as const satisfies readonly MarkSeverity[];

/** Cell formats of the findings' own sheet, after the workbook's. */
const OWN_FORMATS = ["title", "line", "head", "text", "error", "warning", "info", "link"] as const;
export type OwnFormat = (typeof OWN_FORMATS)[number];

/** Looks of our sheet: font and fill by their place among ours. Each font begins with what it is. */
const OWN_FONTS = [
  '<b/><sz val="14"/><color rgb="FF7A1F4B"/><name val="Times New Roman"/><family val="1"/>',
  '<b/><sz val="11"/><name val="Times New Roman"/><family val="1"/>',
  '<sz val="11"/><name val="Times New Roman"/><family val="1"/>',
  '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/>',
] as const;
const HEAD_FILL = "FFF3E8EE";
const SIDES = ["left", "right", "top", "bottom"];
const OWN_BORDER = `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FFC3C9D2"/></${side}>`).join("")}<diagonal/></border>`;

interface Look {
  readonly font: number;
  readonly fill?: number;
  readonly hasBorder?: false;
  readonly align: string;
}

const LOOKS: Readonly<Record<OwnFormat, Look>> = {
  title: { font: 0, hasBorder: false, align: 'vertical="center"' },
  line: { font: 2, hasBorder: false, align: 'vertical="center"' },
  head: { font: 1, fill: 2, align: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { font: 2, align: 'vertical="top" wrapText="1"' },
  error: { font: 1, fill: 0, align: 'horizontal="center" vertical="top"' },
  warning: { font: 1, fill: 1, align: 'horizontal="center" vertical="top"' },
  info: { font: 2, align: 'horizontal="center" vertical="top"' },
  link: { font: 3, align: 'horizontal="center" vertical="top"' },
};

/**
 * A workbook's cell formats with coloured variants of those that marked cells have. Everything about a format but its
 * fill stays; formats are allotted while sheets are written, the part itself comes last.
 */
export class StyleVariants {
  private readonly formats: readonly string[];
  private readonly fills: number;
  private readonly fonts: number;
  private readonly borders: number;
  /** In the order of their places, after ours. */
  private readonly variants: { readonly format: number; readonly severity: MarkSeverity }[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly part: string) {
    const found = readStyles(part);
    this.formats = found.formats;
    this.fills = found.fills;
    this.fonts = found.fonts;
    this.borders = found.borders;
  }

  /** Of a cell format as it is, the same with the severity's fill. */
  variant(format: number, severity: MarkSeverity): number {
    const key = `${format} ${severity}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.formats.length + OWN_FORMATS.length + this.variants.length;
    this.variants.push({ format: format in this.formats ? format : 0, severity });
    this.places.set(key, place);
    return place;
  }

  own(format: OwnFormat): number {
    return this.formats.length + OWN_FORMATS.indexOf(format);
  }

  /** The styles' part with everything that was allotted. */
  xml(): string {
    const added = {
      fonts: (prefix: string) => OWN_FONTS.map((font) => prefixed(`<font>${font}</font>`, prefix)).join(""),
      fills: (prefix: string) =>
        [...SEVERITIES.map((severity) => FILLS[severity]), HEAD_FILL]
          .map((argb) =>
            prefixed(
              `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`,
              prefix,
            ),
          )
          .join(""),
      borders: (prefix: string) => prefixed(OWN_BORDER, prefix),
      cellXfs: (prefix: string) => this.ownFormats(prefix) + this.variantFormats(),
    };
    const counts = {
      fonts: this.fonts + OWN_FONTS.length,
      fills: this.fills + SEVERITIES.length + 1,
      borders: this.borders + 1,
      cellXfs: this.formats.length + OWN_FORMATS.length + this.variants.length,
    };
    return editedText(this.part, (tag) => {
      if (tag.depth !== 2 || !isCollection(tag.name)) return tag.text;
      if (tag.kind === "end") return added[tag.name](tag.prefix) + tag.text;
      const start = withAttribute(tag.text, "count", String(counts[tag.name]));
      if (tag.kind === "start") return start;
      return `${start.replace(/\s*\/>$/, ">")}${added[tag.name](tag.prefix)}</${tag.prefix}${tag.name}>`;
    });
  }

  private ownFormats(prefix: string): string {
    return OWN_FORMATS.map((format) => {
      const { font, fill, hasBorder, align } = LOOKS[format];
      const filled = fill === undefined ? 'fillId="0"' : `fillId="${this.fills + fill}" applyFill="1"`;
      const bordered = hasBorder === false ? 'borderId="0"' : `borderId="${this.borders}" applyBorder="1"`;
      // 49 is the code for text: what stands there stays text when somebody edits it
      const xf = `<xf numFmtId="49" fontId="${this.fonts + font}" ${filled} ${bordered} xfId="0" applyFont="1" applyAlignment="1"><alignment ${align}/></xf>`;
      return prefixed(xf, prefix);
    }).join("");
  }

  private variantFormats(): string {
    return this.variants
      .map(({ format, severity }) => {
        const fill = this.fills + SEVERITIES.indexOf(severity);
        return (this.formats[format] ?? "").replace(/^<[^>]*>/, (tag) =>
          withAttribute(withAttribute(tag, "fillId", String(fill)), "applyFill", "1"),
        );
      })
      .join("");
  }
}

type Collection = "fonts" | "fills" | "borders" | "cellXfs";

function isCollection(name: string): name is Collection {
  return name === "fonts" || name === "fills" || name === "borders" || name === "cellXfs";
}

/** Our elements under the workbook's own prefix. */
function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** How many fonts, fills and borders a styles part has, and its cell formats as they stand. */
function readStyles(part: string): { formats: string[]; fills: number; fonts: number; borders: number } {
  const formats: string[] = [];
  const counts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  let collection: Collection | undefined;
  let open: number | undefined;
  const edit = (tag: Tag): string => {
    if (tag.depth === 2 && isCollection(tag.name)) collection = tag.kind === "start" ? tag.name : undefined;
    if (collection !== undefined && tag.depth === 3) {
      if (tag.kind !== "end") {
        counts[collection] += 1;
        open = tag.at;
      }
      if (tag.kind !== "start" && collection === "cellXfs") formats.push(part.slice(open, tag.at + tag.text.length));
    }
    return tag.text;
  };
  editedText(part, edit);
  return { formats, fills: counts.fills, fonts: counts.fonts, borders: counts.borders };
}

/** The least that a styles part may hold, for workbooks without one. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
