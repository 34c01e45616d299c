"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import type { Mailbox } from "../_data/views";
import { WritingState } from "./writing-state";
import { WritingSwitch } from "./writing-switch";

/** « Écriture sur le serveur »: the switch, and how it goes. */
export function WritingSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.writing");
  const query = useQuery(useTRPC().wishes.ofMailbox.queryOptions({ id: mailbox.id }));
  return (
    <Section title={t("title")}>
      <Loaded query={query} what={t("what")}>
        {(data) => (
          <Card>
            <div className="flex flex-col gap-4">
              <WritingSwitch mailbox={mailbox} isOn={data.writeBack} isOwner={isOwner} />
              {data.writeBack && data.marksOnly ? <Notice tone="info">{t("marksOnly")}</Notice> : null}
              <WritingState mailboxId={mailbox.id} writing={data} />
            </div>
          </Card>
        )}
      </Loaded>
    </Section>
  );
}
