"use client";

import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { MoreButton } from "@/app/_ui/more-button";
import { useClientList } from "../_data/use-client-list";
import { ClientRows } from "./client-rows";
import { ClientTable } from "./client-table";
import { ListSkeleton } from "./list-skeleton";
import { ListToolbar } from "./list-toolbar";
import { NewClient } from "./new-client";
import { NoClient } from "./no-client";

/** Every client of the company: a table, or rows where it is narrow. */
export function ClientList() {
  const t = useTranslations("clients.list");
  const { clients, total, view, show, ...query } = useClientList();
  return (
    <div className="mx-auto flex w-full max-w-[1064px] flex-col gap-4 px-4 py-6 md:px-6 md:py-8">
      <NewClient />
      <ListToolbar view={view} total={total} onShow={show} />
      <Loaded query={{ ...query, data: clients }} what={t("what")} skeleton={<ListSkeleton />}>
        {(clients) =>
          clients.length === 0 ? (
            <NoClient q={view.q} />
          ) : (
            <>
              <ClientTable clients={clients} view={view} onShow={show} />
              <ClientRows clients={clients} />
              <MoreButton query={query} pendingLabel={t("loadingMore")}>
                {t("more")}
              </MoreButton>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
