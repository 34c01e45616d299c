"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/app/_ui/time";
import { OAUTH_PRESETS } from "@/server/providers/oauth";
import { NextSyncTime } from "../_components/next-sync-time";
import { useProviderName } from "../_components/use-provider-name";
import type { Mailbox } from "../_data/views";
import { ReconnectButton } from "../_oauth/reconnect-button";

/** What a mailbox is connected to and what came of it so far. */
export function MailboxFacts({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations");
  const format = useFormatter();
  const provider = useProviderName()(mailbox.provider);
  const security = t(mailbox.useTls ? "form.tls" : "form.starttls");
  const { lastSyncAt, nextSyncAt, imapHost: host, imapPort, enabled, smtp } = mailbox;
  return (
    <dl className="grid gap-x-8 gap-y-4 rounded-card border border-border bg-surface p-4 shadow-card sm:grid-cols-2 lg:grid-cols-3">
      <Fact name={t("detail.address")}>{mailbox.emailAddress}</Fact>
      {provider ? <Fact name={t("detail.provider")}>{provider}</Fact> : null}
      <Fact name={t("detail.server")}>{t("form.serverSummary", { host, port: String(imapPort), security })}</Fact>
      {mailbox.oauth ? (
        <Fact name={t("oauth.signInFact")}>
          <p className="pb-1">{t("oauth.granted", { provider: OAUTH_PRESETS[mailbox.oauth].name })}</p>
          {/* While access is over, the button stands in the card that says so. */}
          {isOwner && mailbox.error?.code !== "oauth.revoked" ? (
            <ReconnectButton mailboxId={mailbox.id} oauthKey={mailbox.oauth} />
          ) : null}
        </Fact>
      ) : null}
      {smtp ? (
        <Fact name={t("detail.smtp")}>
          {t("form.serverSummary", {
            host: smtp.host,
            port: String(smtp.port),
            security: t(smtp.useTls ? "form.tls" : "form.starttls"),
          })}
        </Fact>
      ) : null}
      <Fact name={t("detail.imported")}>{format.number(mailbox.messageCount)}</Fact>
      <Fact name={t("detail.lastSync")}>
        {lastSyncAt ? <Time value={lastSyncAt} as="relative" /> : t("detail.never")}
      </Fact>
      <Fact name={t("detail.nextSync")}>
        {mailbox.paused ? (
          t("detail.paused")
        ) : enabled && nextSyncAt ? (
          <NextSyncTime at={nextSyncAt} />
        ) : (
          t("detail.noneScheduled")
        )}
      </Fact>
      <Fact name={t("detail.interval")}>{t("detail.intervalValue", { minutes: mailbox.syncIntervalMinutes })}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-text-3">{name}</dt>
      <dd className="break-words font-medium tabular-nums">{children}</dd>
    </div>
  );
}
