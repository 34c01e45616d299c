"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeading } from "@/app/_ui/page-heading";
import { BackLink } from "../../_components/back-link";
import { SyncProgress } from "../_components/sync-progress";
import { POLL_MS } from "../_data/poll";
import { useMailbox } from "../_data/use-mailbox";
import type { Mailbox } from "../_data/views";
import { QuarantineList } from "./quarantine-list";

/** « Emails non importés » of one mailbox: why, and what its owner can do about each. */
export function QuarantineScreen({ initial }: { initial: Mailbox }) {
  const t = useTranslations("integrations.quarantine");
  const trpc = useTRPC();
  const mailbox = useMailbox(initial);
  const query = useQuery(
    trpc.quarantine.list.queryOptions({ id: mailbox.id }, { refetchInterval: mailbox.state === "running" && POLL_MS }),
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <BackLink href={`/settings/integrations/${mailbox.id}`}>{mailbox.name}</BackLink>
        <PageHeading>{t("title")}</PageHeading>
        {query.data?.total === 0 ? null : <p className="max-w-prose text-text-2">{t("intro")}</p>}
      </div>
      {mailbox.state === "running" ? <SyncProgress mailbox={mailbox} /> : null}
      <Loaded query={query} what={t("what")}>
        {(data) => <QuarantineList mailbox={mailbox} quarantine={data} />}
      </Loaded>
    </div>
  );
}
