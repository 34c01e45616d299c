import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { ProviderPreset } from "@/server/mailboxes/presets";

/** The fields of the form that a cure sends the owner to. */
export const CURE_FIELDS = ["password", "imapHost", "imapPort", "syncIntervalMinutes"] as const;
export type CureField = (typeof CURE_FIELDS)[number];

/** One thing the owner can do about an error; the screen that shows it knows how. */
export type Cure =
  | { kind: "appPassword"; href: string }
  | { kind: "edit"; field: CureField }
  | { kind: "restorePreset" }
  | { kind: "useHost"; host: string }
  | { kind: "retry" };

interface Context {
  /** The preset in use; null for a mailbox without one. */
  preset: ProviderPreset | null;
  host: string;
  port: number | null;
}

/** What the owner can do about an error, most useful first. Waiting and password checks need no button. */
export function listCures(code: ErrorCode, detail: ErrorDetail, context: Context): Cure[] {
  switch (code) {
    case "imap.auth_failed":
      return [{ kind: "edit", field: "password" }];
    case "imap.app_password_required":
      return [...appPasswordPage(context.preset), { kind: "edit", field: "password" }];
    case "imap.dns_not_found":
      return [...suggestedHost(detail), ...restorePreset(context), { kind: "edit", field: "imapHost" }];
    case "imap.refused":
      return [...restorePreset(context), { kind: "edit", field: "imapPort" }, { kind: "retry" }];
    case "imap.tls_certificate":
    case "imap.tls_required":
      return [...restorePreset(context), { kind: "edit", field: "imapHost" }, { kind: "retry" }];
    case "imap.timeout":
      return [{ kind: "retry" }, { kind: "edit", field: "imapHost" }];
    case "mailbox.host_forbidden":
      return [{ kind: "edit", field: detail.field === "imapPort" ? "imapPort" : "imapHost" }];
    case "imap.too_many_logins":
    case "imap.throttled":
      return [{ kind: "edit", field: "syncIntervalMinutes" }];
    case "imap.oauth_required":
    case "oauth.revoked":
    case "sync.partial":
      return [];
    default:
      return [{ kind: "retry" }];
  }
}

function appPasswordPage(preset: ProviderPreset | null): Cure[] {
  return preset?.appPassword === "required" && preset.helpUrl ? [{ kind: "appPassword", href: preset.helpUrl }] : [];
}

function suggestedHost({ suggestion }: ErrorDetail): Cure[] {
  return typeof suggestion === "string" ? [{ kind: "useHost", host: suggestion }] : [];
}

/** Offered only where it would change something. */
function restorePreset({ preset, host, port }: Context): Cure[] {
  const isOwnServer = !preset || preset.imapHost === "";
  if (isOwnServer || (preset.imapHost === host && preset.imapPort === port)) return [];
  return [{ kind: "restorePreset" }];
}
