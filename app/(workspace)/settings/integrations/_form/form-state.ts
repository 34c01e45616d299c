import type { FoundSettings } from "@/server/discovery/views";
import { findProvider } from "@/server/providers/find-provider";
import type { OfferKey, ProviderKey, ProviderServers, ServerAddress } from "@/server/providers/provider";
import { defaultUsername } from "@/server/providers/username-forms";
import { type SmtpChange, type SmtpFields, type SmtpTextField, smtpFieldsOf } from "../_smtp/smtp-fields";

/** What the owner sees in the form; numbers stay text until they are checked. */
export interface FormState extends SmtpFields {
  /** null as long as neither the owner nor the address has told. */
  preset: ProviderKey | null;
  /** Offer of a provider that has several on different servers (« Votre offre OVH »); null elsewhere. */
  offer: OfferKey | null;
  name: string;
  emailAddress: string;
  password: string;
  imapHost: string;
  imapPort: string;
  useTls: boolean;
  username: string;
  syncIntervalMinutes: string;
  enabled: boolean;
  /** How far back mail is imported: months, null for all; absent where the mailbox's page asks for it. */
  historyMonths?: 1 | 6 | 12 | null;
  /** The owner typed the name: the address no longer suggests one. */
  nameEdited: boolean;
  /** The owner changed the server by hand: recognising a domain no longer touches it. */
  serverEdited: boolean;
  /** The owner chose the tile for this domain: what is found for it no longer touches it. */
  presetChosen: boolean;
  /** What the search found for the address as it stands; null before, and when that was nothing. */
  found: FoundSettings | null;
}

export type TextField =
  | "name"
  | "emailAddress"
  | "password"
  | "imapHost"
  | "imapPort"
  | "username"
  | "syncIntervalMinutes"
  | SmtpTextField;

export type FormChange =
  | { kind: "preset"; preset: ProviderKey }
  | { kind: "offer"; offer: OfferKey }
  | { kind: "text"; field: TextField; value: string }
  | { kind: "useTls"; value: boolean }
  | { kind: "historyMonths"; value: 1 | 6 | 12 | null }
  | { kind: "enabled"; value: boolean }
  | { kind: "found"; emailAddress: string; found: FoundSettings | null }
  | { kind: "useFound" }
  | SmtpChange;

export function emptyForm(preset: ProviderKey | null): FormState {
  return {
    ...settingsOf(preset),
    name: "",
    emailAddress: "",
    password: "",
    username: "",
    syncIntervalMinutes: "5",
    enabled: true,
    historyMonths: null,
    nameEdited: false,
    serverEdited: false,
    presetChosen: false,
    found: null,
  };
}

/** What a provider fills in. */
export function settingsOf(key: ProviderKey | null) {
  const provider = findProvider(key);
  return { preset: key, offer: provider?.offers[0]?.key ?? null, ...serversOf(provider) };
}

/** The servers of a provider or an offer, as the form's fields have them. */
export function serversOf(servers: ProviderServers | null) {
  return { ...fieldsOf(servers?.imap ?? null), ...smtpFieldsOf(servers?.smtp ?? null) };
}

/** A server as the form's fields have it. */
export function fieldsOf(server: ServerAddress | null) {
  return {
    imapHost: server?.host ?? "",
    imapPort: String(server?.port ?? 993),
    useTls: server?.security !== "starttls",
  };
}

/** Who signs in where the owner named nobody else. */
export function usualUsername({ found, preset, emailAddress }: FormState): string {
  const address = emailAddress.trim().toLowerCase();
  if (found?.username === "localPart") return address.slice(0, Math.max(address.lastIndexOf("@"), 0));
  return defaultUsername(findProvider(preset), address);
}
