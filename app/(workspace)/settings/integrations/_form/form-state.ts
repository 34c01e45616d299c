import { findProvider, findProviderByAddress } from "@/server/providers/find-provider";
import type { OfferKey, ProviderKey, ServerAddress } from "@/server/providers/provider";

/** What the owner sees in the form; numbers stay text until they are checked. */
export interface FormState {
  preset: ProviderKey;
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
}

export type TextField =
  | "name"
  | "emailAddress"
  | "password"
  | "imapHost"
  | "imapPort"
  | "username"
  | "syncIntervalMinutes";

export type FormChange =
  | { kind: "preset"; preset: ProviderKey }
  | { kind: "offer"; offer: OfferKey }
  | { kind: "text"; field: TextField; value: string }
  | { kind: "useTls"; value: boolean }
  | { kind: "historyMonths"; value: 1 | 6 | 12 | null }
  | { kind: "enabled"; value: boolean };

const TLS_PORT = "993";
const STARTTLS_PORT = "143";

export function changeForm(state: FormState, change: FormChange): FormState {
  switch (change.kind) {
    case "preset":
      return { ...state, ...settingsOf(change.preset), serverEdited: false };
    case "offer":
      return chooseOffer(state, change.offer);
    case "useTls":
      return { ...state, useTls: change.value, imapPort: portFor(change.value, state.imapPort), serverEdited: true };
    case "historyMonths":
    case "enabled":
      return { ...state, [change.kind]: change.value };
    case "text":
      return changeText(state, change.field, change.value);
  }
}

export function emptyForm(preset: ProviderKey): FormState {
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
  };
}

function changeText(state: FormState, field: TextField, value: string): FormState {
  switch (field) {
    case "emailAddress":
      return changeAddress(state, value);
    case "name":
      return { ...state, name: value, nameEdited: value !== "" };
    case "imapHost":
    case "imapPort":
      return { ...state, [field]: value, serverEdited: true };
    default:
      return { ...state, [field]: value };
  }
}

function changeAddress(state: FormState, emailAddress: string): FormState {
  const next = { ...state, emailAddress, name: state.nameEdited ? state.name : emailAddress };
  const recognised = recognisePreset(emailAddress);
  // Only the keystroke that completes the domain selects: a tile chosen afterwards stays chosen.
  const isNew = recognised !== null && recognised !== recognisePreset(state.emailAddress);
  if (!isNew || recognised === state.preset || state.preset === "demo") return next;
  return state.serverEdited ? { ...next, preset: recognised, offer: null } : { ...next, ...settingsOf(recognised) };
}

/** The preset whose provider gives out addresses of this domain. */
export function recognisePreset(emailAddress: string): ProviderKey | null {
  return findProviderByAddress(emailAddress)?.key ?? null;
}

function chooseOffer(state: FormState, offer: OfferKey): FormState {
  const server = findProvider(state.preset)?.offers.find(({ key }) => key === offer)?.imap ?? null;
  return { ...state, ...fieldsOf(server), offer, serverEdited: false };
}

function settingsOf(key: ProviderKey) {
  const provider = findProvider(key);
  return { preset: key, offer: provider?.offers[0]?.key ?? null, ...fieldsOf(provider?.imap ?? null) };
}

function fieldsOf(server: ServerAddress | null) {
  return {
    imapHost: server?.host ?? "",
    imapPort: String(server?.port ?? TLS_PORT),
    useTls: server?.security !== "starttls",
  };
}

/** Follows the usual port of each mode; a port the owner chose himself stays. */
function portFor(useTls: boolean, port: string): string {
  if (useTls) return port === STARTTLS_PORT ? TLS_PORT : port;
  return port === TLS_PORT ? STARTTLS_PORT : port;
}
