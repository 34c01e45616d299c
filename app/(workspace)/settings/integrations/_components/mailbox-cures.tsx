"use client";

import { ButtonLink } from "@/app/_ui/button-link";
import type { ShownError } from "@/server/errors";
import { findProviderByHost } from "@/server/providers/find-provider";
import { findOauthPreset } from "@/server/providers/oauth";
import type { Mailbox } from "../_data/views";
import { ReconnectButton } from "../_oauth/reconnect-button";
import { CureButton } from "./cure-button";
import { listCures } from "./cures";
import { useCureLabel } from "./use-cure-label";

interface MailboxCuresProps {
  mailbox: Mailbox;
  error: ShownError;
  /** Absent where the page has a button for it. */
  onRetry?: () => void;
}

/** What the owner can do about an error of a connected mailbox, from its pages: most of it leads to its form. */
export function MailboxCures({ mailbox, error: { code, detail }, onRetry }: MailboxCuresProps) {
  const { id, imapHost: host, imapPort: port, syncIntervalMinutes: interval } = mailbox;
  const provider = findProviderByHost(host);
  const providerKey = provider?.key ?? mailbox.provider;
  const label = useCureLabel(providerKey);
  const edit = (query: string) => `/settings/integrations/${id}/edit?${query}`;
  const oauthKey = mailbox.oauth ?? findOauthPreset(providerKey)?.key;
  // Another server wants its password: the stored one never goes there.
  const afterServer = provider?.imap?.host === host ? "imapPort" : "password";
  const fields = {
    useHost: "password",
    restorePreset: afterServer,
    restoreSmtp: "smtpHost",
    slower: "syncIntervalMinutes",
  };
  return listCures(code, detail, { provider, host, port, interval }).map((cure) => {
    switch (cure.kind) {
      case "edit":
        return (
          <ButtonLink key={cure.field} href={edit(`focus=${cure.field}`)}>
            {label(cure)}
          </ButtonLink>
        );
      case "useHost":
      case "restorePreset":
      case "restoreSmtp":
      case "slower":
        return (
          <ButtonLink key={cure.kind} href={edit(`focus=${fields[cure.kind]}&cure=${cure.kind}`)}>
            {label(cure)}
          </ButtonLink>
        );
      case "reconnect":
        return oauthKey ? (
          <ReconnectButton key={cure.kind} mailboxId={id} oauthKey={oauthKey} isFirst={!mailbox.oauth} />
        ) : null;
      case "retry":
        return onRetry && <CureButton key={cure.kind} cure={cure} provider={providerKey} onCure={onRetry} />;
      case "appPassword":
      case "copyReference":
        return <CureButton key={cure.kind} cure={cure} provider={providerKey} />;
      default:
        return null;
    }
  });
}
