import type { Viewer } from "@/server/auth/viewer";
import { countUse, createLimiter } from "@/server/db/create-limiter";
import { AppError } from "@/server/errors";
import { findSettings } from "./find-settings";
import type { Discovery } from "./views";

/** Searches a company may ask for in ten minutes: each calls a handful of servers that the address names. */
const SEARCHES = 40;
const WINDOW_SECONDS = 600;

const limiter = createLimiter("discovery", SEARCHES, WINDOW_SECONDS);

/** Finds the settings of a mailbox from its address, and proves them; within ten seconds. */
export async function discoverSettings(
  viewer: Viewer,
  { emailAddress }: { emailAddress: string },
  signal?: AbortSignal,
): Promise<Discovery> {
  await countSearch(viewer);
  return { found: await findSettings(emailAddress, signal ? { signal } : {}) };
}

async function countSearch({ companyId }: Viewer): Promise<void> {
  const { allowed, waitMs } = await countUse(limiter, companyId);
  if (!allowed) throw new AppError("request.too_many", { retryAfterMs: waitMs });
}
