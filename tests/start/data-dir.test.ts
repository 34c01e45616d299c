import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "lokario-data-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In a process of its own, so that a hang is a failure and not the end of the tests. */
function openAt(dataDir: string) {
  const script = `
    import { openDataDir } from "./scripts/start/data-dir.mjs";
    try { console.log(openDataDir()); } catch (error) { console.log(error.name + ": " + error.message); }`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, LOKARIO_DATA_DIR: dataDir },
    encoding: "utf8",
    timeout: 10_000,
  }).stdout.trim();
}

it("makes the folder and its parents, for this account only, and finds it again", () => {
  const wanted = join(folder, "a", "b é", "data");
  expect(openAt(wanted)).toBe(wanted);
  expect(openAt(wanted)).toBe(wanted);
  expect(statSync(wanted).mode & 0o066).toBe(0);
});

it.each(["/proc/lokario", "/proc/lokario/deeper", join(folder, "file"), join(folder, "file", "below")])(
  "says at once that %s cannot be used, and what to do",
  (dataDir) => {
    writeFileSync(join(folder, "file"), "");
    const said = openAt(dataDir);
    expect(said).toMatch(/^StartError: LOKARIO_DATA_DIR : le dossier .* ne peut pas être utilisé \((E[A-Z]+)\)/);
    expect(said).toContain("choisissez un autre dossier");
  },
);
