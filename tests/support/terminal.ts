import { afterAll, beforeAll } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "./company";
import { useOwnDatabase } from "./database";

type Command = (args: string[], say: (line: string) => void) => Promise<number>;

interface Terminal {
  owner: Viewer;
  /** The command with these arguments: its exit code and what it said. */
  run(...args: string[]): Promise<{ code: number; lines: string[] }>;
}

/** Gives a file a terminal beside which no server runs: the command does the work itself, on a database of its own. */
export function terminalFor(command: Command): Readonly<Terminal> {
  const terminal = { run } as Terminal;
  let database: Awaited<ReturnType<typeof useOwnDatabase>>;
  beforeAll(async () => {
    database = await useOwnDatabase();
    terminal.owner = (await createCompany()).owner;
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });
  async function run(...args: string[]) {
    const lines: string[] = [];
    const code = await command(args, (line) => lines.push(line));
    return { code, lines };
  }
  return terminal;
}
