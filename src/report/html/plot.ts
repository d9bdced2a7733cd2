import type { Rounded } from "../../engine/rounding.ts";
import type { Status } from "../../engine/scorecard.ts";
import type { BulletChart } from "../grid.ts";
import { placeOf, type Scale } from "./chart-scale.ts";
import { attributes, html, type Markup } from "./markup.ts";

/** What one row of a chart shows. */
export interface Marks {
  readonly actual: Rounded | undefined;
  readonly status: Status;
  readonly target: Rounded | undefined;
  readonly before: readonly Rounded[];
}

/** Drawn in percent of its width, so that marks keep their shape at every size; said beside it in figures. */
const OPEN = html`<svg width="100%" aria-hidden="true" focusable="false">`;

/**
 * A row of a bullet chart: shaded where the target is met, a line at the target, a ring at each baseline, a dot (met) or
 * a diamond (missed) where the unit stands. A mark, not a bar: the axis does not begin at 0.
 */
export function plot({ actual, status, target, before }: Marks, scale: Scale, better: BulletChart["better"]): Markup {
  const rings = before.map((value) => placeOf(value, scale));
  const dot = actual && placeOf(actual, scale);
  const [first] = rings;
  const way =
    dot !== undefined && first !== undefined
      ? html`<line class="way" x1="${first}%" x2="${dot}%" y1="50%" y2="50%"/>`
      : undefined;
  return html`${OPEN}<line class="guide" x2="100%" y1="50%" y2="50%"/>${
    target && zone(placeOf(target, scale), better)
  }${way}${rings.map((x) => mark(x, RING))}${dot === undefined ? undefined : mark(dot, standing(status))}</svg>`;
}

/** A shape at a place, as large as the type beside it asks. */
function mark(x: number, shape: Markup): Markup {
  return html`<svg x="${x}%" y="50%" width="1em" height="1em" viewBox="0 0 14 14" overflow="visible">${shape}</svg>`;
}

/** Shapes lie around the origin, in a field of 14 by 14. */
export const RING = html`<circle class="before" r="3"/>`;

export function standing(status: Status): Markup {
  return status === "missed"
    ? html`<path class="missed" d="M-5.5 0 0-5.5 5.5 0 0 5.5z"/>`
    : html`<circle class="${status}" r="4.5"/>`;
}

function zone(target: number, better: BulletChart["better"]): Markup {
  const [x, width] = better === "higher" ? [target, 100 - target] : [0, target];
  return html`<rect class="zone" x="${x}%" width="${width.toFixed(1)}%" height="100%"/><line class="target" x1="${target}%" x2="${target}%" y2="100%"/>`;
}

/** Room that a label takes beside its place, in percent of the axis. */
const LABEL = 18;

export interface Label {
  readonly text: string;
  readonly value: Rounded;
}

/** The ends of the axis, and the target over its line; an end gives way to a target close by. */
export function axis(scale: Scale, ends: readonly Label[], target: Label | undefined): Markup {
  const goal = target && placeOf(target.value, scale);
  const isFree = (x: number) => goal === undefined || Math.abs(goal - x) > LABEL;
  return html`${OPEN}${ends.map(({ text, value }) => {
    const x = placeOf(value, scale);
    return isFree(x) ? label(x, "end", text) : undefined;
  })}${target && goal !== undefined ? label(goal, "goal", target.text) : undefined}</svg>`;
}

function label(x: number, className: string, text: string): Markup {
  const anchor = x < LABEL / 2 ? "start" : x > 100 - LABEL / 2 ? "end" : "middle";
  return html`<text${attributes({ class: className, x: `${x}%`, y: "80%", "text-anchor": anchor })}>${text}</text>`;
}
