import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";

/** Below this many characters the way through Prisma costs less than the way around. */
const LARGE = 500;

// Route bundles do not share modules: only globalThis is one per process.
const shared = globalThis as typeof globalThis & { lokarioLargeTexts?: Map<string, string>; lokarioPool?: Pool };
shared.lokarioLargeTexts ??= new Map();
const waiting = shared.lokarioLargeTexts;

/**
 * Runs a raw statement whose long values go around Prisma, which would copy each of them four times through JSON. What
 * `beside` gives back stands for the text until it reaches the database driver.
 */
export async function withLargeTexts<T>(run: (beside: (text: string) => string) => Promise<T>): Promise<T> {
  // Random, so that no mail can contain one and be taken for another's text.
  const prefix = `large-text:${randomBytes(16).toString("hex")}:`;
  const tickets: string[] = [];
  const beside = (text: string) => {
    if (text.length < LARGE) return text;
    const ticket = `${prefix}${tickets.length}`;
    tickets.push(ticket);
    waiting.set(ticket, text);
    return ticket;
  };
  try {
    return await run(beside);
  } finally {
    for (const ticket of tickets) waiting.delete(ticket);
  }
}

/** How many connections this process has, and how many queries wait for one. */
export function countConnections(): { total: number; idle: number; waiting: number } {
  const { totalCount: total = 0, idleCount: idle = 0, waitingCount: waiting = 0 } = shared.lokarioPool ?? {};
  return { total, idle, waiting };
}

type Pool = ReturnType<Adapter["underlyingDriver"]>;
type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Executor = Pick<Adapter, "executeRaw">;

/** Prisma's driver of PostgreSQL, which puts large texts back in their places. */
export class LargeTextsPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = redeeming(await super.connect());
    shared.lokarioPool = adapter.underlyingDriver();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => redeeming(await start(level));
    return adapter;
  }
}

function redeeming<T extends Executor>(target: T): T {
  const execute = target.executeRaw.bind(target);
  target.executeRaw = (query) => execute({ ...query, args: query.args.map(redeem) });
  return target;
}

function redeem(value: unknown): unknown {
  return typeof value === "string" ? (waiting.get(value) ?? value) : value;
}
