import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Operation } from "@/server/rest/operation";
import type { Handler } from "@/server/rest/serve";
import { restRequest } from "./rest";

/** Ids of rows, by the beginning of the paths that name them. */
export interface RowIds {
  mailboxId: number;
  runId: string;
  clientId: number;
  conversationId: string;
  messageId: string;
  attachmentId: string;
  quarantinedId: number;
  endpointId: number;
  deliveryId: string;
  draftId: string;
}

/** The file that Next would serve a path with. */
export function routeFileOf({ path: template }: Pick<Operation, "path">): string {
  return `app${template.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`;
}

/** The handler that Next would call for an operation. */
export async function handlerOf(operation: Operation): Promise<Handler> {
  const route: Record<string, Handler | undefined> = await import(path.resolve(routeFileOf(operation)));
  const handler = route[operation.method];
  if (!handler) throw new Error(`${operation.path} has no ${operation.method}`);
  return handler;
}

interface Call {
  token: string;
  ids: RowIds;
  body?: Record<string, unknown> | undefined;
}

/** A call of an operation about these rows, by default with the body of its example. */
export async function callOperation(operation: Operation, { token, ids, body = operation.example }: Call) {
  const params = paramsOf(operation, ids);
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const handler = await handlerOf(operation);
  const request = restRequest(url, { method: operation.method, token, body });
  if (operation.requiresKey) request.headers.set("Idempotency-Key", randomUUID());
  return handler(request, { params: Promise.resolve(params) });
}

function paramsOf({ path: template }: Operation, ids: RowIds): Record<string, string> {
  const rows: Record<string, string | number> = {
    ...{ integrations: ids.mailboxId, runs: ids.runId, clients: ids.clientId },
    ...{ conversations: ids.conversationId, messages: ids.messageId, attachments: ids.attachmentId },
    ...{ webhooks: ids.endpointId, outgoing: ids.draftId },
  };
  const room = template.split("/")[3] ?? "";
  return { id: String(rows[room]), qid: String(ids.quarantinedId), deliveryId: ids.deliveryId };
}
