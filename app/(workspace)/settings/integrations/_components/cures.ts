import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { findProviderByHost } from "@/server/providers/find-provider";
import type { Provider } from "@/server/providers/provider";
import { type Cure, type CureField, SLOWER_MINUTES } from "./cure";
import { listSmtpCures } from "./smtp-cures";

const FORBIDDEN: Record<string, CureField> = {
  imapPort: "imapPort",
  "smtp.host": "smtpHost",
  "smtp.port": "smtpPort",
};

interface Context {
  /** Whose settings they are; null for a provider that Lokario does not know. */
  provider: Provider | null;
  host: string;
  port: number | null;
  /** The interval of its syncs, in minutes. */
  interval: number;
}

/** What the owner can do about an error, most useful first. Waiting and password checks need no button. */
export function listCures(code: ErrorCode, detail: ErrorDetail, context: Context): Cure[] {
  if (code.startsWith("smtp.")) return listSmtpCures(code, detail, context.provider);
  switch (code) {
    case "imap.auth_failed":
      // Only where an app password may be what is missing.
      return [{ kind: "edit", field: "password" }, ...(detail.twoStep ? appPasswordPage(context.provider) : [])];
    case "imap.app_password_required":
      return [...appPasswordPage(context.provider), { kind: "edit", field: "password" }];
    case "imap.dns_not_found":
      return [...suggestedHost(detail), ...restorePreset(context), { kind: "edit", field: "imapHost" }];
    case "imap.refused":
      return [...restorePreset(context), { kind: "edit", field: "imapPort" }, { kind: "retry" }];
    case "imap.tls_certificate":
    case "imap.tls_required":
    case "imap.auth_unavailable":
      return [...restorePreset(context), { kind: "edit", field: "imapHost" }, { kind: "retry" }];
    case "imap.timeout":
      return [{ kind: "retry" }, { kind: "edit", field: "imapHost" }];
    case "mailbox.host_forbidden":
      return [{ kind: "edit", field: FORBIDDEN[String(detail.field)] ?? "imapHost" }];
    case "imap.too_many_logins":
      return [context.interval < SLOWER_MINUTES ? { kind: "slower" } : { kind: "edit", field: "syncIntervalMinutes" }];
    case "imap.throttled":
      return [{ kind: "edit", field: "syncIntervalMinutes" }];
    case "imap.oauth_required":
    case "oauth.revoked":
      return [{ kind: "reconnect" }];
    case "imap.token_refused":
      return [{ kind: "retry" }, { kind: "reconnect" }];
    // The schedule goes on by itself; what is tried before would be refused again.
    case "imap.logins_postponed":
    case "sync.partial":
      return [];
    case "internal":
      return [{ kind: "retry" }, ...referenceOf(detail)];
    default:
      return [{ kind: "retry" }];
  }
}

function appPasswordPage(provider: Provider | null): Cure[] {
  const hasPage = provider?.password === "app" || provider?.password === "appIfTwoStep";
  return hasPage && provider.helpUrl ? [{ kind: "appPassword", href: provider.helpUrl }] : [];
}

function referenceOf({ ref }: ErrorDetail): Cure[] {
  return typeof ref === "string" ? [{ kind: "copyReference", reference: ref }] : [];
}

function suggestedHost({ suggestion }: ErrorDetail): Cure[] {
  return typeof suggestion === "string" ? [{ kind: "useHost", host: suggestion }] : [];
}

/** Offered only where it would change something. */
function restorePreset({ provider, host, port }: Context): Cure[] {
  if (!provider?.imap || (provider.imap.host === host && provider.imap.port === port)) return [];
  // Another of its own servers is another offer, with settings of its own.
  if (provider.imap.host !== host && findProviderByHost(host) === provider) return [];
  return [{ kind: "restorePreset" }];
}
