import type { Language } from "../../values/words.ts";
import { html, Markup } from "./markup.ts";
import { PRINT_STYLE } from "./print-style.ts";
import { SCREEN_STYLE } from "./screen-style.ts";
import { SCRIPT } from "./script.ts";

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** More columns than stand on a portrait page. */
  readonly isWide: boolean;
  readonly body: Markup;
}

/**
 * A whole document in one file. Its policy lets a browser load nothing, send nothing, and run nothing but the script and
 * the style that stand in it.
 */
export async function pageSource({ title, language, isWide, body }: Page): Promise<string> {
  const style = SCREEN_STYLE + PRINT_STYLE;
  const policy = [
    "default-src 'none'",
    `style-src '${await digest(style)}'`,
    `script-src '${await digest(SCRIPT)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body${isWide ? html` class="wide"` : undefined}>
${body}
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return page.source.normalize("NFC");
}

/** As a content security policy names an inline script or style. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
