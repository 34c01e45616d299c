"use client";

import { ButtonLink } from "@/app/_ui/button-link";
import { findProviderByHost } from "@/server/providers/find-provider";
import { findOauthPreset } from "@/server/providers/oauth";
import type { Mailbox } from "../_data/views";
import type { ShownError } from "../_diagnosis/connection-test";
import { ReconnectButton } from "../_oauth/reconnect-button";
import { CureButton } from "./cure-button";
import { listCures } from "./cures";
import { useCureLabel } from "./use-cure-label";

interface MailboxCuresProps {
  mailbox: Mailbox;
  error: ShownError;
  onRetry: () => void;
}

/** What the owner can do about an error of a connected mailbox, from its page: most of it leads to its form. */
export function MailboxCures({ mailbox, error: { code, detail }, onRetry }: MailboxCuresProps) {
  const label = useCureLabel(mailbox.provider);
  const { id, imapHost: host, imapPort: port } = mailbox;
  const edit = (query: string) => `/settings/integrations/${id}/edit?${query}`;
  const oauthKey = mailbox.oauth ?? findOauthPreset(findProviderByHost(host)?.key ?? mailbox.provider)?.key;
  return listCures(code, detail, { provider: findProviderByHost(host), host, port }).map((cure) => {
    switch (cure.kind) {
      case "edit":
        return (
          <ButtonLink key={cure.field} href={edit(`focus=${cure.field}`)}>
            {label(cure)}
          </ButtonLink>
        );
      case "useHost":
        return (
          <ButtonLink key={cure.kind} href={edit(`focus=password&host=${cure.host}`)}>
            {label(cure)}
          </ButtonLink>
        );
      case "reconnect":
        return oauthKey ? (
          <ReconnectButton key={cure.kind} mailboxId={id} oauthKey={oauthKey} isFirst={!mailbox.oauth} />
        ) : null;
      case "retry":
      case "appPassword":
        return <CureButton key={cure.kind} cure={cure} provider={mailbox.provider} onCure={onRetry} />;
      default:
        return null;
    }
  });
}
