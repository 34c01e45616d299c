"use client";

import { Mailbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { DemoOffer } from "./demo-offer";
import { ProviderTiles } from "./provider-tiles";

/** The first thing an owner sees here. */
export function NoMailbox({ isOwner }: { isOwner: boolean }) {
  const t = useTranslations("integrations.list");
  return (
    <Card className="flex flex-col items-center pb-12">
      <EmptyState icon={Mailbox} title={t("emptyTitle")} text={isOwner ? t("emptyText") : t("emptyMember")} />
      {isOwner ? (
        <>
          <ProviderTiles />
          <DemoOffer />
        </>
      ) : null}
    </Card>
  );
}
