"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import type { MailAddress } from "@/server/inbox/views";
import { ClientCombobox } from "../_components/client-combobox";
import type { TieAddress } from "./use-tie-address";

const ClientDialog = dynamic(
  () => import("@/app/(workspace)/clients/_components/client-dialog").then((file) => file.ClientDialog),
  { loading: () => null },
);

/** A sender who is no client yet, and two ways to change that. */
export function UnknownSender({ sender, tie }: { sender: MailAddress; tie: TieAddress }) {
  const t = useTranslations("inbox.client");
  const announce = useAnnounce();
  const [isCreating, setCreating] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState("");
  return (
    <div className="flex flex-col items-start gap-3">
      <div>
        <p className="font-semibold text-h2">{t("unknown")}</p>
        {sender.name && <p className="break-words">{sender.name}</p>}
        <p className="break-all text-text-2">{sender.address}</p>
      </div>
      <p className="break-words text-text-3">{t("unknownText", { address: sender.address })}</p>
      <Button variant="primary" onPress={() => setCreating(true)}>
        {t("create")}
      </Button>
      {isChoosing ? (
        <div className="w-full">
          <ClientCombobox
            autoFocus
            label={t("attach")}
            name={chosen}
            onChoose={({ id, name }) => {
              setChosen(name);
              tie.attach(Number(id), sender.address);
            }}
          />
        </div>
      ) : (
        <Button onPress={() => setChoosing(true)}>{t("attach")}</Button>
      )}
      {isCreating && (
        <ClientDialog
          isOpen
          onClose={() => setCreating(false)}
          prefill={{ name: sender.name || sender.address, addresses: [sender.address] }}
          onSaved={({ tied }) => announce(t("created", { count: tied }))}
        />
      )}
    </div>
  );
}
