import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

const GROUNDS = ["canvas", "panel", "float", "hover"];
const TEXTS = ["ink", "muted", "faint", "accent", "running", "succeeded", "failed", "waiting"];
const WCAG_AA_TEXT = 4.5;

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function token(name: string, scheme: "light" | "dark"): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`globals.css has no --color-${name}`);
  return found[scheme];
}

describe.each(["light", "dark"] as const)("in the %s theme", (scheme) => {
  const pairs = [
    ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
    ["on-accent", "accent"] as const,
    ["on-accent", "accent-hover"] as const,
  ];

  test.each(pairs)("%s can be read on %s", (text, ground) => {
    expect(contrast(token(text, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(
      WCAG_AA_TEXT,
    );
  });
});
