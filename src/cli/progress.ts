import type { ReportProgress } from "../engine/run.ts";
import type { Terminal } from "./terminal.ts";

/** Nobody needs to be told of what is over in a second. */
const PATIENCE = 1000;
const INTERVAL = 200;
const MEGABYTE = 1 << 20;

export interface Progress {
  readonly report: ReportProgress;
  /** Wipes the line; to be called before anything else is printed. */
  end(): void;
}

/** One line on the terminal, rewritten in place: bytes read of bytes, rows, rows a second. Silent where it is no terminal. */
export function progress(terminal: Terminal, now: () => number): Progress {
  if (!terminal.isErrorTerminal) return { report: () => {}, end: () => {} };
  const start = now();
  let shown = start + PATIENCE - INTERVAL;
  let isShown = false;
  return {
    report: (source, bytes, rows) => {
      const time = now();
      if (time - shown < INTERVAL) return;
      shown = time;
      isShown = true;
      const size = source.sheet.storedSize;
      const of =
        size === undefined
          ? " MB"
          : ` / ${megabytes(size, terminal)} MB (${Math.min(100, Math.floor((bytes * 100) / size))} %)`;
      const rate = Math.round(rows / ((time - start) / 1000));
      const words =
        terminal.language === "vi" ? { rows: "dòng", second: "dòng/giây" } : { rows: "rows", second: "rows/s" };
      const line = `${source.sheet.name}: ${megabytes(bytes, terminal)}${of} · ${whole(rows, terminal)} ${words.rows} · ${whole(rate, terminal)} ${words.second}`;
      terminal.rewriteLine(line);
    },
    end: () => {
      if (isShown) terminal.rewriteLine("");
    },
  };
}

function megabytes(bytes: number, { language }: Terminal): string {
  const text = (bytes / MEGABYTE).toFixed(1);
  return language === "vi" ? text.replace(".", ",") : text;
}

function whole(value: number, { language }: Terminal): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
}
