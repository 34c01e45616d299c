import { styleText } from "node:util";

/** @typedef {Parameters<typeof styleText>[0]} Style */
/** @typedef {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} Stream */

/** @type {[RegExp, Style][]} */
const STYLES = [
  [/^\s*✅/, "green"],
  [/^\s*⚠️/, "yellow"],
  [/^\s*(❌|✗)/, "red"],
  [/^\s{2,}/, "dim"],
];

export const { print, draw } = createPrinter(process.stdout, process.env);

/**
 * What writes results: `print` a line, on a terminal in the colour of the sign that it begins with (not with NO_COLOR:
 * https://no-color.org); `draw` a line that the next one replaces, on a terminal only.
 * @param {Stream} stream
 * @param {Record<string, string | undefined>} variables
 */
export function createPrinter(stream, variables) {
  const moves = Boolean(stream.isTTY) && variables.TERM !== "dumb";
  const coloured = moves && !variables.NO_COLOR;
  return {
    /** @param {string} line */
    print(line) {
      const [, style] = STYLES.find(([sign]) => sign.test(line)) ?? [];
      // The stream has been judged above; Node would judge its own standard output.
      stream.write(`${coloured && style ? styleText(style, line, { validateStream: false }) : line}\n`);
    },
    /** @param {string} line */
    draw(line) {
      if (moves) stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
  };
}
