"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";
import type { Mailbox } from "../_data/views";
import { WritingState } from "./writing-state";
import { WritingSwitch } from "./writing-switch";

/** « Écriture sur le serveur »: the switch, and how it goes. */
export function WritingSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.writing");
  const titleId = useId();
  const { data, error, refetch } = useQuery(useTRPC().wishes.ofMailbox.queryOptions({ id: mailbox.id }));
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold text-h2">
        {t("title")}
      </h2>
      {data === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-24 w-full" />
        )
      ) : (
        <Card>
          <div className="flex flex-col gap-4">
            <WritingSwitch mailbox={mailbox} isOn={data.writeBack} isOwner={isOwner} />
            {data.writeBack && data.marksOnly ? <Notice tone="info">{t("marksOnly")}</Notice> : null}
            <WritingState mailboxId={mailbox.id} writing={data} />
          </div>
        </Card>
      )}
    </section>
  );
}
