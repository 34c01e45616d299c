import type { SmtpView } from "@/server/mailboxes/views";
import { findProvider } from "@/server/providers/find-provider";
import type { ServerAddress } from "@/server/providers/provider";

/** « Envoi des réponses » as the form has it; without a server nothing is sent. */
export interface SmtpFields {
  smtpHost: string;
  smtpPort: string;
  smtpUseTls: boolean;
  /** Empty: the same as for reading. */
  smtpUsername: string;
  smtpSamePassword: boolean;
  smtpPassword: string;
  /** The owner changed something here: what is found no longer touches it. */
  smtpEdited: boolean;
}

export type SmtpTextField = "smtpHost" | "smtpPort" | "smtpUsername" | "smtpPassword";

export const SMTP_TEXT_FIELDS: readonly SmtpTextField[] = ["smtpHost", "smtpPort", "smtpUsername", "smtpPassword"];

export type SmtpChange =
  | { kind: "smtpUseTls"; value: boolean }
  | { kind: "smtpSamePassword"; value: boolean }
  /** The provider's server, or none. */
  | { kind: "smtpServer"; server: ServerAddress | null };

/** What a provider or a search fills in. */
export function smtpFieldsOf(server: ServerAddress | null): SmtpFields {
  return {
    smtpHost: server?.host ?? "",
    smtpPort: String(server?.port ?? 465),
    smtpUseTls: server?.security !== "starttls",
    smtpUsername: "",
    smtpSamePassword: true,
    smtpPassword: "",
    smtpEdited: false,
  };
}

/** The fields of a mailbox that exists; the password is never shown. */
export function smtpFieldsOfMailbox(smtp: SmtpView | null): SmtpFields {
  if (!smtp) return { ...smtpFieldsOf(null), smtpEdited: true };
  const { host, port, useTls, username, samePassword } = smtp;
  const server = { host, port, security: useTls ? "tls" : "starttls" } as const;
  return {
    ...smtpFieldsOf(server),
    smtpUsername: username ?? "",
    smtpSamePassword: samePassword,
    smtpEdited: true,
  };
}

export function changeSmtp<State extends SmtpFields>(state: State, change: SmtpChange): State {
  switch (change.kind) {
    case "smtpUseTls":
      return { ...state, smtpUseTls: change.value, smtpPort: portFor(change.value, state.smtpPort), smtpEdited: true };
    case "smtpSamePassword":
      return { ...state, smtpSamePassword: change.value, smtpPassword: "", smtpEdited: true };
    case "smtpServer":
      return { ...state, ...smtpFieldsOf(change.server), smtpEdited: true };
  }
}

/** What the owner chose for sending survives whatever fills in the rest of the form. */
export function keepSmtp<State extends SmtpFields>(before: State, after: State): State {
  if (!before.smtpEdited) return after;
  const { smtpHost, smtpPort, smtpUseTls, smtpUsername, smtpSamePassword, smtpPassword, smtpEdited } = before;
  return { ...after, smtpHost, smtpPort, smtpUseTls, smtpUsername, smtpSamePassword, smtpPassword, smtpEdited };
}

/** What the form sends of it; a port that cannot be read becomes NaN, which the schema refuses by its field. */
export function toSmtpInput(fields: SmtpFields) {
  if (fields.smtpHost.trim() === "") return null;
  return {
    host: fields.smtpHost,
    port: /^\s*\d+\s*$/.test(fields.smtpPort) ? Number(fields.smtpPort) : Number.NaN,
    useTls: fields.smtpUseTls,
    username: fields.smtpUsername,
    samePassword: fields.smtpSamePassword,
    password: fields.smtpPassword,
  };
}

/** The provider's server for sending, where the form has another one or none. */
export function findOtherServer(fields: SmtpFields, providerKey: string | null): ServerAddress | null {
  const server = findProvider(providerKey)?.smtp ?? null;
  const isInUse = server?.host === fields.smtpHost.trim() && String(server.port) === fields.smtpPort.trim();
  return isInUse ? null : server;
}

/** Follows the usual port of each mode; a port the owner chose himself stays. */
function portFor(useTls: boolean, port: string): string {
  const [from, to] = useTls ? ["587", "465"] : ["465", "587"];
  return port === from ? to : port;
}
