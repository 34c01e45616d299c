"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Section } from "@/app/_ui/section";
import { POLL_MS } from "../_data/poll";
import type { Mailbox } from "../_data/views";
import { ScopeForm } from "./scope-form";

/** « Dossiers et historique »: what of the mailbox is imported. */
export function ScopeSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.scope");
  const trpc = useTRPC();
  const query = useQuery(
    trpc.mailboxes.folders.queryOptions(
      { id: mailbox.id },
      { refetchInterval: mailbox.state === "running" && POLL_MS },
    ),
  );
  return (
    <Section title={t("title")}>
      <Loaded query={query} what={t("what")}>
        {(data) => (
          <Card>
            <ScopeForm mailbox={mailbox} folders={data} isOwner={isOwner} />
          </Card>
        )}
      </Loaded>
    </Section>
  );
}
