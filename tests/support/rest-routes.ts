import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

type Handler = (request: Request, context: ReturnType<typeof restParams>) => Promise<Response>;

/** The rows that a path may name. */
export interface RestIds {
  mailboxId: number;
  runId: string;
  messageId: string;
  attachmentId: string;
  quarantinedId: number;
}

/** Every route of the REST API, so that a new one is tested too: `/api/inbox/messages/[id]`. */
export const REST_ROUTES = readdirSync("app/api/inbox", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => `/api/inbox/${file.replace(/\/?route\.ts$/, "")}`);

/** The handlers of a route by their methods. */
export function loadRestRoute(route: string): Promise<Record<string, Handler>> {
  return import(/* @vite-ignore */ pathToFileURL(`app${route}/route.ts`).href);
}

/** The second argument that Next gives a route's handler, for the path that names these rows. */
export function restParams(route: string, ids: RestIds) {
  return { params: Promise.resolve({ id: String(idOf(route, ids)), qid: String(ids.quarantinedId) }) };
}

function idOf(route: string, { mailboxId, runId, messageId, attachmentId }: RestIds): string | number {
  if (route.includes("/messages")) return messageId;
  if (route.includes("/attachments")) return attachmentId;
  return route.includes("/runs") ? runId : mailboxId;
}
