import { PROVIDER_KEYS, type ProviderKey } from "@/server/mailboxes/presets";
import { type FormState, findPreset } from "./form-state";

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
}

/** The form of a mailbox that exists: the password is never shown, and the address suggests nothing any more. */
export function formOfMailbox(mailbox: EditedMailbox): FormState {
  const { emailAddress, username, imapHost } = mailbox;
  const preset = toProviderKey(mailbox.provider);
  return {
    preset,
    variant: findVariant(preset, imapHost),
    name: mailbox.name,
    emailAddress,
    password: "",
    imapHost,
    imapPort: String(mailbox.imapPort),
    useTls: mailbox.useTls,
    username: username === emailAddress ? "" : username,
    syncIntervalMinutes: String(mailbox.syncIntervalMinutes),
    enabled: mailbox.enabled,
    nameEdited: true,
    serverEdited: true,
  };
}

function toProviderKey(provider: string): ProviderKey {
  return PROVIDER_KEYS.find((key) => key === provider) ?? "other";
}

function findVariant(preset: ProviderKey, imapHost: string): FormState["variant"] {
  const variants = findPreset(preset)?.variants ?? [];
  const known = variants.find((variant) => variant.imapHost === imapHost);
  // The offer without a fixed server is the one whose server the owner gave.
  return (known ?? variants.find((variant) => variant.imapHost === ""))?.key ?? null;
}
