"use client";

import { ChevronLeft, Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu } from "@/app/_ui/menu";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import type { ClientView } from "@/server/clients/views";
import { ClientDialog } from "../../_components/client-dialog";
import { DeleteClient } from "./delete-client";
import { useSavedNotice } from "./use-saved-notice";
import { WriteButton } from "./write-button";

/** The way back, the name, and what can be done with the client. */
export function RecordHeader({ client }: { client: ClientView }) {
  const t = useTranslations("clients");
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { notice, handleSaved } = useSavedNotice();
  const close = () => setOpen(null);
  const removal = { id: "remove", label: t("detail.remove"), isDanger: true, onAction: () => setOpen("remove") };
  return (
    <>
      <div className="flex flex-col gap-2">
        <Link
          href="/clients"
          className="ring-focus flex min-h-6 items-center gap-1 self-start rounded-control text-text-2 hover:text-text touch:min-h-11"
        >
          <ChevronLeft aria-hidden size={16} />
          {t("back")}
        </Link>
        <div className="flex flex-wrap items-center gap-2">
          <div className="mr-auto min-w-0 break-words">
            <PageHeading>{client.name}</PageHeading>
          </div>
          <div className="flex gap-2">
            <WriteButton client={client} />
            <Button onPress={() => setOpen("edit")}>{t("detail.edit")}</Button>
            <Menu
              label={t("detail.more")}
              sections={[{ id: "more", entries: [removal] }]}
              button={(opener) => <IconButton {...opener} icon={Ellipsis} aria-label={t("detail.more")} />}
            />
          </div>
        </div>
      </div>
      {notice ? <Notice tone="info">{notice}</Notice> : null}
      <ClientDialog isOpen={open === "edit"} onClose={close} client={client} onSaved={handleSaved} />
      <DeleteClient client={client} isOpen={open === "remove"} onClose={close} />
    </>
  );
}
