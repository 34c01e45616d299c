"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ClientView } from "@/server/clients/views";
import { ContactDetails } from "./contact-details";
import { History } from "./history";
import { RecordHeader } from "./record-header";

/** A client's record: coordinates beside the history, above it where it is narrow. */
export function ClientRecord({ client: initialData }: { client: ClientView }) {
  const trpc = useTRPC();
  const { data: client } = useQuery(trpc.clients.get.queryOptions({ id: initialData.id }, { initialData }));
  return (
    <div className="mx-auto flex w-full max-w-[1064px] flex-col gap-5 px-4 py-6 md:px-6 md:py-8">
      <RecordHeader client={client} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[320px_minmax(0,1fr)]">
        <ContactDetails client={client} />
        <History clientId={client.id} />
      </div>
    </div>
  );
}
