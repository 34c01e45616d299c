import { env } from "@/server/env";
import { PrismaClient } from "./generated/client";
import { LargeTextsPg } from "./large-texts";

// Next bundles routes apart, so a module variable would open one pool per bundle: the process keeps one.
const shared = globalThis as typeof globalThis & { lokarioDb?: PrismaClient };

function openClient(): PrismaClient {
  const { DATABASE_URL } = env();
  // Its long messages quote the values of the query, which may be mail.
  return new PrismaClient({
    // A serverless host has many processes with one request or a few each.
    adapter: new LargeTextsPg({ connectionString: DATABASE_URL, max: process.env.VERCEL ? 4 : 10 }),
    errorFormat: "minimal",
  });
}

/** The process's one Prisma client, opened at first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    shared.lokarioDb ??= openClient();
    const value: unknown = Reflect.get(shared.lokarioDb, property);
    return typeof value === "function" ? value.bind(shared.lokarioDb) : value;
  },
});

/** A client inside `db.$transaction(async (tx) => …)`. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
