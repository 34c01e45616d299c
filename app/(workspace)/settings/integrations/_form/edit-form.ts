import type { SmtpView } from "@/server/mailboxes/views";
import { findProvider, findProviderByHost } from "@/server/providers/find-provider";
import { PROVIDER_KEYS, type ProviderKey } from "@/server/providers/provider";
import { smtpFieldsOfMailbox } from "../_smtp/smtp-fields";
import { changeForm } from "./change-form";
import { changeOfCure, type FormCure } from "./form-cure";
import type { FormState } from "./form-state";

interface EditedMailbox {
  name: string;
  emailAddress: string;
  username: string;
  provider: string;
  imapHost: string;
  imapPort: number;
  useTls: boolean;
  syncIntervalMinutes: number;
  enabled: boolean;
  smtp: SmtpView | null;
}

/** The form of a mailbox that exists: the password is never shown, and the address suggests nothing any more. */
export function formOfMailbox(mailbox: EditedMailbox): FormState {
  const { emailAddress, username, imapHost } = mailbox;
  const preset = toProviderKey(mailbox.provider);
  return {
    preset,
    offer: findOffer(preset, imapHost),
    name: mailbox.name,
    emailAddress,
    password: "",
    imapHost,
    imapPort: String(mailbox.imapPort),
    useTls: mailbox.useTls,
    ...smtpFieldsOfMailbox(mailbox.smtp),
    username: username === emailAddress ? "" : username,
    syncIntervalMinutes: String(mailbox.syncIntervalMinutes),
    enabled: mailbox.enabled,
    nameEdited: true,
    serverEdited: true,
    presetChosen: true,
    found: null,
  };
}

/** The same form after a cure; what is restored is that of the provider to whom the server belongs. */
export function correctForm(form: FormState, cure: FormCure): FormState {
  const provider = findProviderByHost(form.imapHost)?.key ?? form.preset;
  const { change } = changeOfCure(cure, { ...form, preset: provider });
  return change ? changeForm(form, change) : form;
}

function toProviderKey(provider: string): ProviderKey {
  return PROVIDER_KEYS.find((key) => key === provider) ?? "other";
}

function findOffer(preset: ProviderKey, imapHost: string): FormState["offer"] {
  const offers = findProvider(preset)?.offers ?? [];
  const known = offers.find(({ host }) => host.test(imapHost));
  // The offer without a fixed server is the one whose server the owner gave.
  return (known ?? offers.find(({ imap }) => imap === null) ?? offers[0])?.key ?? null;
}
