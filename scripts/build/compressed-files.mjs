/**
 * Of a browser that reads Brotli.
 * @type {import("next/dist/lib/load-custom-routes").RouteHas}
 */
const BROTLI = { type: "header", key: "accept-encoding", value: "(?:.*[ ,])?br(?:[ ,;].*)?" };
const TYPES = { js: "application/javascript; charset=UTF-8", css: "text/css; charset=UTF-8" };
const sourceOf = (extension) => `/_next/static/:file(.*\\.${extension})`;

/** Next's rewrites: to the files that `compressStatic` wrote beside the build's own. */
export const COMPRESSED_REWRITES = Object.keys(TYPES).map((extension) => ({
  source: sourceOf(extension),
  has: [BROTLI],
  destination: "/_next/static/:file.br",
}));

/** Next's headers: what such a file is, whose name ends otherwise. */
export const COMPRESSED_HEADERS = Object.entries(TYPES).map(([extension, type]) => ({
  source: sourceOf(extension),
  has: [BROTLI],
  headers: [
    { key: "Content-Type", value: type },
    { key: "Content-Encoding", value: "br" },
    { key: "Vary", value: "Accept-Encoding" },
  ],
}));
