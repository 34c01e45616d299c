"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { ClientCombobox, type ClientOption } from "../_components/client-combobox";
import type { InboxFilters } from "./inbox-filters";

type ClientChoice = InboxFilters["client"];

/** Which client's conversations are shown: all, none's, or one found by typing. */
export function ClientFilter({ value, onChange }: { value: ClientChoice; onChange: (client: ClientChoice) => void }) {
  const t = useTranslations("inbox.filters");
  // Known at once, before the server is asked: a name that arrived later would open the list again.
  const [picked, setPicked] = useState<ClientOption | null>(null);
  const chosen = useQuery(
    useTRPC().clients.get.queryOptions({ id: Number(value) }, { enabled: typeof value === "number" }),
  );
  const key = value === null ? "all" : String(value);
  const fixed = [
    { id: "all", name: t("allClients") },
    { id: "none", name: t("withoutClient") },
  ];
  const known = [...fixed, picked].find((option) => option?.id === key);
  const handleChoose = (option: ClientOption) => {
    setPicked(option);
    onChange(option.id === "all" ? null : option.id === "none" ? "none" : Number(option.id));
  };
  return (
    <ClientCombobox
      label={t("client")}
      fixed={fixed}
      name={known?.name ?? chosen.data?.name ?? ""}
      onChoose={handleChoose}
    />
  );
}
