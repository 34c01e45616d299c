import type { ErrorCode } from "@/server/errors";
import type { Provider } from "@/server/providers/provider";
import type { Cure } from "./cure";

type Detail = Record<string, string | number>;

/** What the owner can do about a failure of sending, most useful first; reading works without it. */
export function listSmtpCures(code: ErrorCode, detail: Detail, provider: Provider | null): Cure[] {
  return [...curesOf(code, detail, provider), { kind: "withoutSmtp" }];
}

function curesOf(code: ErrorCode, detail: Detail, provider: Provider | null): Cure[] {
  switch (code) {
    case "smtp.auth_failed":
      return [{ kind: "edit", field: "smtpPassword" }];
    case "smtp.app_password_required": {
      const page: Cure[] = provider?.helpUrl ? [{ kind: "appPassword", href: provider.helpUrl }] : [];
      return [...page, { kind: "edit", field: "smtpPassword" }];
    }
    case "smtp.oauth_required":
    case "smtp.too_many_logins":
      return [];
    case "smtp.dns_not_found":
    case "smtp.tls_certificate":
      return [...restoreSmtp(detail, provider), { kind: "edit", field: "smtpHost" }, { kind: "retry" }];
    case "smtp.refused":
    case "smtp.auth_unavailable":
    case "smtp.blocked":
    case "smtp.tls_required":
      return [...restoreSmtp(detail, provider), { kind: "edit", field: "smtpPort" }, { kind: "retry" }];
    case "smtp.timeout":
    case "smtp.protocol":
      return [{ kind: "retry" }, { kind: "edit", field: "smtpHost" }];
    default:
      return [{ kind: "retry" }];
  }
}

/** Offered only where it would change something. */
function restoreSmtp({ host, port }: Detail, provider: Provider | null): Cure[] {
  const server = provider?.smtp;
  return !server || (server.host === host && server.port === port) ? [] : [{ kind: "restoreSmtp" }];
}
