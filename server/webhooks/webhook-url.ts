import { AppError } from "@/server/errors";
import { checkHost } from "@/server/network/host-policy";
import type { Service, Target } from "@/server/network/service";

const WEBHOOK: Service = { protocol: "https", hostField: "url", portField: "url" };

/** The address in its usual form; `webhook.url_forbidden` when Lokario would not post there. No name is looked up yet. */
export function normalizeUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") throw forbidden();
  url.hash = "";
  try {
    checkHost(targetOf(url));
  } catch (cause) {
    throw forbidden(cause);
  }
  return url.href;
}

/** What is connected to for an address. */
export function targetOf(url: URL): Target {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? 443 : Number(url.port),
    service: WEBHOOK,
  };
}

function forbidden(cause?: unknown): AppError {
  return new AppError("webhook.url_forbidden", { detail: { field: "url" }, cause });
}
