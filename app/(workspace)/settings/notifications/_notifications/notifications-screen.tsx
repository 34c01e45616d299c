"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { PageHeading } from "@/app/_ui/page-heading";
import { NotificationsForm } from "./notifications-form";
import { RecentIncidents } from "./recent-incidents";
import { SenderNotice } from "./sender-notice";
import { UnsentMail } from "./unsent-mail";

const POLL_MS = 3_000;

/** « Notifications »: what an owner hears of by mail, and what was told of late. */
export function NotificationsScreen() {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const query = useQuery(
    trpc.notifications.get.queryOptions(undefined, {
      // What is tried again comes or goes by itself.
      refetchInterval: ({ state }) => (state.data?.unsent?.nextAttemptAt ? POLL_MS : false),
    }),
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        <p className="text-text-2">{t("intro")}</p>
      </div>
      <Loaded query={query} what={t("what")}>
        {(data) => (
          <>
            <SenderNotice sender={data.sender} address={data.address} />
            {data.unsent && <UnsentMail mail={data.unsent} />}
            <Card>
              <NotificationsForm initial={data} />
            </Card>
            <RecentIncidents incidents={data.recent} />
          </>
        )}
      </Loaded>
    </div>
  );
}
