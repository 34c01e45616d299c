import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { ResolverFactory } from "oxc-resolver";

const resolver = new ResolverFactory({
  extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
  conditionNames: ["import", "require", "node", "default"],
  tsconfig: { configFile: join(process.cwd(), "tsconfig.json") },
});

/**
 * What every source file imports, types included: paths from the project's root, `npm:name` for packages, `?specifier`
 * for what leads nowhere.
 * @param {string[]} folders
 * @returns {Map<string, string[]>}
 */
export function readImports(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.includes("/generated/")),
  );
  return new Map(files.map((file) => [file, readSpecifiers(file).map((specifier) => locate(file, specifier))]));
}

function readSpecifiers(file) {
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  const reexported = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const source = readFileSync(file, "utf8");
  const loaded = module.dynamicImports.map(({ moduleRequest }) =>
    /^["']([^"']+)["']$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.at(1),
  );
  return [...imported, ...reexported, ...loaded].filter((specifier) => specifier !== undefined);
}

function locate(file, specifier) {
  if (specifier.startsWith("node:")) return specifier;
  if (!/^(\.|@\/)/.test(specifier)) return `npm:${/^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]}`;
  const { path } = resolver.sync(join(process.cwd(), dirname(file)), specifier);
  return path ? relative(process.cwd(), path) : `?${specifier}`;
}
