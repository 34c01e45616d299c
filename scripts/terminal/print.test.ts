import { expect, test } from "vitest";
import { createPrinter } from "./print.mjs";

const ESCAPE = "\u001b";

function write(stream: { isTTY?: boolean }, variables: Record<string, string> = {}): string {
  let written = "";
  const { print, draw } = createPrinter({ ...stream, columns: 12, write: (text) => (written += text) }, variables);
  draw("  📥 'Support': 120 / 3 000");
  draw("");
  print("✅ Terminé");
  return written;
}

test("on a terminal, results have the colour of their sign, and a line moves", () => {
  expect(write({ isTTY: true })).toBe(`\r${ESCAPE}[K  📥 'Suppo\r${ESCAPE}[K${ESCAPE}[32m✅ Terminé${ESCAPE}[39m\n`);
});

test("where a program or a file reads, there is the text alone", () => {
  expect(write({})).toBe("✅ Terminé\n");
  expect(write({ isTTY: true }, { TERM: "dumb" })).toBe("✅ Terminé\n");
});

test("NO_COLOR takes the colours away, unless it is empty", () => {
  expect(write({ isTTY: true }, { NO_COLOR: "1" })).not.toContain(`${ESCAPE}[32m`);
  expect(write({ isTTY: true }, { NO_COLOR: "" })).toContain(`${ESCAPE}[32m`);
});
