"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LoadFailed } from "@/app/_shell/load-failed";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { Skeleton } from "@/app/_ui/skeleton";
import type { ConversationView } from "@/server/inbox/views";
import { ClientCard } from "./client-card";
import { findCorrespondent } from "./correspondent";
import { UnknownSender } from "./unknown-sender";
import { type TieAddress, useTieAddress } from "./use-tie-address";

/** Who the conversation is with: the client's card, or the ways to make one of a sender nobody knows. */
export function ClientPanel({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.client");
  // Here, where it stays whichever of the two is shown: its words and its undo come after the change.
  const tie = useTieAddress();
  const correspondent = findCorrespondent(conversation);
  const address = correspondent?.address.toLowerCase() ?? "";
  return (
    <div className="flex flex-col gap-4">
      {conversation.client ? (
        <KnownClient id={conversation.client.id} address={address} tie={tie} />
      ) : correspondent === null ? (
        <p className="text-text-3">{t("ourselves")}</p>
      ) : (
        <UnknownSender key={address} sender={{ ...correspondent, address }} tie={tie} />
      )}
      <Refused error={tie.error} />
    </div>
  );
}

function KnownClient({ id, address, tie }: { id: number; address: string; tie: TieAddress }) {
  const t = useTranslations("inbox.what");
  const client = useQuery(useTRPC().clients.get.queryOptions({ id }));
  if (client.data) return <ClientCard client={client.data} address={address} tie={tie} />;
  if (!client.isError) return <Skeleton className="h-40" />;
  return <LoadFailed what={t("client")} error={client.error} onRetry={() => void client.refetch()} />;
}
