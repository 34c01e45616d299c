import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { COMPRESSED_HEADERS, COMPRESSED_REWRITES } from "./scripts/build/compressed-files.mjs";

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  // Browsers heed it over https only, so that it does no harm on http://localhost.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** Said by scripts/build, which compresses what this builds. */
const compresses = process.env.LOKARIO_COMPRESSED === "1";

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: { position: "bottom-right" },
  allowedDevOrigins: ["127.0.0.1"],
  reactStrictMode: true,
  // Native code, worker files or sockets: these run from node_modules, not from a bundle.
  serverExternalPackages: [
    "@node-rs/argon2",
    "hoodiecrow-imap",
    "imapflow",
    "mailparser",
    "nodemailer",
    "pg",
    "pino",
    "prom-client",
    "sanitize-html",
  ],
  experimental: { optimizePackageImports: ["react-aria-components"] },
  // `npm run check` runs the compiler; a build on the owner's machine need not run it again.
  typescript: { ignoreBuildErrors: true },
  // Started by path at run time, so that no import leads a bundler to it.
  outputFileTracingIncludes: { "/**": ["./dist/parse-worker.mjs", "./prisma/migrations/**"] },
  headers: async () => [
    { source: "/((?!_next/static/).*)", headers: SECURITY_HEADERS },
    // No documents: the type is all that a browser could get wrong.
    { source: "/_next/static/:file*", headers: SECURITY_HEADERS.slice(0, 1) },
    ...(compresses ? COMPRESSED_HEADERS : []),
  ],
  rewrites: async () => ({
    beforeFiles: compresses ? COMPRESSED_REWRITES : [],
    afterFiles: [],
    fallback: [],
  }),
  turbopack: {
    root: import.meta.dirname,
    // Words come compiled: the parser of ICU's syntax stays on the server (docs/decisions/0057-first-load.md).
    resolveAlias: {
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./app/_i18n/format-message.ts",
      },
    },
    // React Aria speaks 34 languages, each of which would be part of the first load; English is its last resort.
    rules: {
      "*.mjs": {
        condition: {
          all: [
            {
              path: /[\\/](react-aria|react-aria-components|react-stately)[\\/].*[\\/]intl[\\/](.*[\\/])?[a-z]{2}-[A-Z]{2}\.mjs$/,
            },
            { not: { path: /[\\/](fr-FR|en-US)\.mjs$/ } },
          ],
        },
        loaders: ["./scripts/build/leave-out.cjs"],
      },
    },
  },
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
