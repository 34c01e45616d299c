import { AppError } from "@/server/errors";
import { checkHost } from "@/server/network/host-policy";
import { targetOf } from "@/server/network/target-of";

/** What of the form a refusal is about. */
export const WEBHOOK_FIELDS = { hostField: "url", portField: "url" };

/** The address in its usual form; `webhook.url_forbidden` when Lokario would not post there. No name is looked up yet. */
export function normalizeUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") throw forbidden();
  url.hash = "";
  try {
    checkHost(targetOf(url, WEBHOOK_FIELDS));
  } catch (cause) {
    throw forbidden(cause);
  }
  return url.href;
}

function forbidden(cause?: unknown): AppError {
  return new AppError("webhook.url_forbidden", { detail: { field: "url" }, cause });
}
