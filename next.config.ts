import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
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
    "sanitize-html",
  ],
  // `npm run check` runs the compiler; a build on the owner's machine need not run it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
