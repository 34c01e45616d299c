import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FRENCH = "app/_i18n/fr";
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const PLAIN = /\S [:;?!»]|« /;

/** French words whose sign could begin the next line, away from its word. @returns {string[]} one line each */
export function checkSpaces() {
  return readdirSync(FRENCH, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(FRENCH, file))
    .flatMap((file) => findPlainSpaces(readFileSync(file, "utf8")).map((line) => `${file}:${line}: a plain space`));
}

/** The lines that have a plain space where French wants one that does not break. @returns {number[]} */
export function findPlainSpaces(source) {
  return source
    .split("\n")
    .flatMap((line, index) => ((line.match(TEXT) ?? []).some((text) => PLAIN.test(text)) ? index + 1 : []));
}
