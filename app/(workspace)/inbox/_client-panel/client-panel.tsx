"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Skeleton } from "@/app/_ui/skeleton";
import type { ConversationView } from "@/server/inbox/views";
import { ClientCard } from "./client-card";
import { findCorrespondent } from "./correspondent";
import { UnknownSender } from "./unknown-sender";

/** Who the conversation is with: the client's card, or the way to make one of a sender nobody knows. */
export function ClientPanel({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.client");
  const correspondent = findCorrespondent(conversation);
  if (conversation.client) return <KnownClient id={conversation.client.id} />;
  if (correspondent === null) return <p className="text-text-3">{t("ourselves")}</p>;
  return <UnknownSender key={correspondent.address} sender={correspondent} />;
}

function KnownClient({ id }: { id: number }) {
  const t = useTranslations();
  const client = useQuery(useTRPC().clients.get.queryOptions({ id }));
  if (client.data) return <ClientCard client={client.data} />;
  if (!client.isError) return <Skeleton className="h-40" />;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-err-t">{t("common.states.loadFailed", { what: t("inbox.what.client") })}</p>
      <Button onPress={() => void client.refetch()}>{t("common.actions.retry")}</Button>
    </div>
  );
}
