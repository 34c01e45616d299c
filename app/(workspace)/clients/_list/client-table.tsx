"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import type { ClientItem } from "@/server/clients/views";
import type { ClientListView } from "../_data/list-location";
import { SortHeader } from "./sort-header";

interface ClientTableProps {
  clients: readonly ClientItem[];
  view: ClientListView;
  onShow: (change: Partial<ClientListView>) => void;
}

const HEADER = "px-4 py-2.5 text-left font-medium text-text-2";

/** The list from 768 px; its headers sort. */
export function ClientTable({ clients, view, onShow }: ClientTableProps) {
  const t = useTranslations("clients");
  return (
    <div className="overflow-hidden rounded-card border border-border bg-surface shadow-card max-md:hidden">
      <table className="w-full table-fixed">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="border-border border-b bg-subtle">
          <tr>
            <SortHeader column="name" view={view} onShow={onShow} className="w-[28%]">
              {t("list.columns.name")}
            </SortHeader>
            <th className={HEADER}>{t("list.columns.email")}</th>
            <th className={`${HEADER} w-40 max-lg:hidden`}>{t("list.columns.phone")}</th>
            <th className={`${HEADER} w-20 text-right`}>{t("list.columns.messages")}</th>
            <SortHeader column="lastExchange" view={view} onShow={onShow} className="w-44">
              {t("list.columns.lastExchange")}
            </SortHeader>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {clients.map((client) => (
            <ClientTableRow key={client.id} client={client} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClientTableRow({ client }: { client: ClientItem }) {
  const t = useTranslations("clients.list");
  const { id, name, organisation, phone, addresses, messageCount, lastExchangeAt } = client;
  return (
    <tr className="hover:bg-subtle">
      <th scope="row" className="truncate px-4 py-3 text-left font-medium">
        <Link href={`/clients/${id}`} className="ring-focus rounded-control text-text hover:text-accent-text">
          {name}
        </Link>
        {organisation ? <span className="block truncate font-normal text-meta text-text-3">{organisation}</span> : null}
      </th>
      <td className="truncate px-4 py-3 text-text-2">
        {addresses[0]}
        {addresses.length > 1 ? (
          <span className="ml-2 text-text-3">{t("moreAddresses", { count: addresses.length - 1 })}</span>
        ) : null}
      </td>
      <td className="truncate px-4 py-3 text-text-2 tabular-nums max-lg:hidden">{phone}</td>
      <td className="px-4 py-3 text-right text-text-2 tabular-nums">{messageCount}</td>
      <td className="px-4 py-3 text-text-2 tabular-nums">
        {lastExchangeAt ? <Time value={lastExchangeAt} as="list" /> : t("never")}
      </td>
    </tr>
  );
}
