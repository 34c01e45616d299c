import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { findUnsaidWords } from "./find-unsaid-words.mjs";

/** Words of app/_i18n that no screen asks for. @returns {Promise<string[]>} one line each */
export async function checkWords() {
  const { MESSAGES } = await tsImport("../../app/_i18n/messages.ts", import.meta.url);
  const sources = listSources().map((file) => readFileSync(file, "utf8"));
  return findUnsaidWords(listKeys(MESSAGES.fr), sources).map((key) => `${key}: no screen says it`);
}

function listSources() {
  return ["app", "server"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/\/_i18n\/(fr|en)\/|\/generated\//.test(file));
}

function listKeys(words, path = "") {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? `${path}${name}` : listKeys(value, `${path}${name}.`),
  );
}
