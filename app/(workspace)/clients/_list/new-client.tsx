"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import type { ClientSaved } from "@/server/clients/views";
import { ClientDialog } from "../_components/client-dialog";

/** The head of the list: its title, « Nouveau client », and what became of the last one created. */
export function NewClient() {
  const t = useTranslations("clients");
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState<ClientSaved | null>(null);
  const handleSaved = (created: ClientSaved) => {
    setSaved(created);
    announce(t("saved.created", { tied: created.tied }));
  };
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{t("title")}</PageHeading>
        <Button variant="primary" className="max-md:w-full" onPress={() => setOpen(true)}>
          {t("list.create")}
        </Button>
      </div>
      {saved ? (
        <Notice tone="info">
          {t("saved.created", { tied: saved.tied })}{" "}
          <Link href={`/clients/${saved.client.id}`} className="ring-focus rounded-control font-semibold underline">
            {t("saved.open")}
          </Link>
        </Notice>
      ) : null}
      <ClientDialog isOpen={isOpen} onClose={() => setOpen(false)} onSaved={handleSaved} />
    </>
  );
}
