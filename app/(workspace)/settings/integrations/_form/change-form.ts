import { domainOf, findProvider, findProviderByAddress } from "@/server/providers/find-provider";
import type { OfferKey, ProviderKey } from "@/server/providers/provider";
import { changeSmtp, keepSmtp, SMTP_TEXT_FIELDS, type SmtpChange } from "../_smtp/smtp-fields";
import { applyFound, takeFound } from "./apply-found";
import { type FormChange, type FormState, serversOf, settingsOf, type TextField } from "./form-state";

/** The form after one change; what the owner did by hand is never undone by what follows from something else. */
export function changeForm(state: FormState, change: FormChange): FormState {
  if (change.kind === "smtpUseTls" || change.kind === "smtpSamePassword" || change.kind === "smtpServer")
    return changeSmtp(state, change);
  if (change.kind === "text" && isSmtpField(change.field))
    return { ...state, [change.field]: change.value, smtpEdited: true };
  return keepSmtp(state, changeRest(state, change));
}

function changeRest(state: FormState, change: Exclude<FormChange, SmtpChange>): FormState {
  switch (change.kind) {
    case "preset":
      return { ...state, ...settingsOf(change.preset), serverEdited: false, presetChosen: true };
    case "offer":
      return chooseOffer(state, change.offer);
    case "useTls":
      return { ...state, useTls: change.value, imapPort: portFor(change.value, state.imapPort), serverEdited: true };
    case "historyMonths":
    case "enabled":
      return { ...state, [change.kind]: change.value };
    case "text":
      return changeText(state, change.field, change.value);
    case "found":
      return applyFound(state, change);
    case "useFound":
      return takeFound(state);
  }
}

/** The provider whose own addresses have this domain. */
export function recognisePreset(emailAddress: string): ProviderKey | null {
  return findProviderByAddress(emailAddress)?.key ?? null;
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
  const isSameDomain = domainOf(emailAddress) === domainOf(state.emailAddress);
  const next = {
    ...state,
    emailAddress,
    name: state.nameEdited ? state.name : emailAddress,
    presetChosen: state.presetChosen && isSameDomain,
    found: isSameDomain ? state.found : null,
  };
  const recognised = recognisePreset(emailAddress);
  // Only the keystroke that completes the domain selects: a tile chosen afterwards stays chosen.
  const isNew = recognised !== null && recognised !== recognisePreset(state.emailAddress);
  if (!isNew || recognised === state.preset || state.preset === "demo") return next;
  return state.serverEdited ? { ...next, preset: recognised, offer: null } : { ...next, ...settingsOf(recognised) };
}

function chooseOffer(state: FormState, offer: OfferKey): FormState {
  const servers = findProvider(state.preset)?.offers.find(({ key }) => key === offer);
  return { ...state, ...serversOf(servers ?? null), offer, serverEdited: false, presetChosen: true };
}

function isSmtpField(field: TextField): boolean {
  return SMTP_TEXT_FIELDS.some((name) => name === field);
}

/** Follows the usual port of each mode; a port the owner chose himself stays. */
function portFor(useTls: boolean, port: string): string {
  const [from, to] = useTls ? ["143", "993"] : ["993", "143"];
  return port === from ? to : port;
}
