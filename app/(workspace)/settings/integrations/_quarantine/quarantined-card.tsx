"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import { useFolderName } from "../_components/use-folder-name";
import { useMailboxError } from "../_components/use-mailbox-error";
import type { Mailbox, Quarantined } from "../_data/views";
import { DownloadOriginal } from "./download-original";

interface QuarantinedCardProps {
  item: Quarantined;
  mailbox: Mailbox;
  onRetry: () => void;
  onIgnore: () => void;
}

/** One mail that could not be imported: what is known of it, why, and what can be done. */
export function QuarantinedCard({ item, mailbox, onRetry, onIgnore }: QuarantinedCardProps) {
  const t = useTranslations("integrations.quarantine");
  const describeError = useMailboxError(mailbox);
  const { title, text } = describeError(item.error);
  const subject = item.subject || t("noSubject");
  const isTrying = item.retrying && mailbox.state === "running";
  return (
    <li className="flex flex-col gap-3 rounded-card border border-border bg-surface p-4 shadow-card">
      <div className="min-w-0">
        <h2 tabIndex={-1} className="ring-focus rounded-sm break-words font-semibold">
          {subject}
        </h2>
        <p className="break-words text-text-2">{item.from || t("noSender")}</p>
        <Facts item={item} />
      </div>
      <div>
        <p className="font-medium text-warn-t">{title}</p>
        <p className="text-text-2">{text}</p>
        <p className="text-text-2">
          {t("tries", { count: item.tries })}. <NextTry item={item} isTrying={isTrying} />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {item.onServer && item.folderSynced && mailbox.state !== "disabled" ? (
          <Button isPending={isTrying} aria-label={t("retryNamed", { subject })} onPress={onRetry}>
            {t("retry")}
          </Button>
        ) : null}
        <DownloadOriginal item={item} mailboxId={mailbox.id} subject={subject} />
        <Button variant="quiet" aria-label={t("ignoreNamed", { subject })} onPress={onIgnore}>
          {t("ignore")}
        </Button>
      </div>
    </li>
  );
}

const MEGABYTE = 1_000_000;

/** « Boîte de réception · 12 mars 2026 à 14:02 · 1,2 Mo » */
function Facts({ item }: { item: Quarantined }) {
  const format = useFormatter();
  const { folder: path, specialUse, receivedAt, size } = item;
  const folder = useFolderName()({ path, specialUse });
  const isLarge = size !== null && size >= MEGABYTE;
  return (
    <p className="text-meta text-text-3 tabular-nums">
      {folder}
      {receivedAt ? (
        <>
          {" · "}
          <Time value={receivedAt} />
        </>
      ) : null}
      {size === null
        ? null
        : ` · ${format.number(isLarge ? size / MEGABYTE : Math.max(1, size / 1000), {
            style: "unit",
            unit: isLarge ? "megabyte" : "kilobyte",
            maximumFractionDigits: isLarge ? 1 : 0,
          })}`}
    </p>
  );
}

function NextTry({ item, isTrying }: { item: Quarantined; isTrying: boolean }) {
  const t = useTranslations("integrations.quarantine");
  if (!item.onServer) return t("notOnServer");
  if (!item.folderSynced) return t("folderNotSynced");
  if (isTrying) return t("retrying");
  return t(item.retrying ? "willRetry" : "waits");
}
