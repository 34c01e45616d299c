"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PlainBody } from "./plain-body";

/** A very long text: its beginning, and all of it when somebody asks (« Message tronqué. » « Afficher en entier »). */
export function ShortenedText({ messageId, text }: { messageId: string; text: string }) {
  const t = useTranslations("inbox.message");
  const trpc = useTRPC();
  const [isWanted, setWanted] = useState(false);
  const query = trpc.messages.text.queryOptions(
    { messageId },
    { enabled: isWanted, staleTime: Number.POSITIVE_INFINITY },
  );
  const { data, isError, isFetching, refetch } = useQuery(query);
  if (data) return <PlainBody text={data.text} />;
  return (
    <>
      <PlainBody text={text} />
      <Notice tone={isError ? "err" : "warn"}>
        <span className="flex flex-wrap items-center gap-3">
          {t(isError ? "wholeFailed" : "truncated")}
          <Button isPending={isFetching} onPress={() => (isError ? void refetch() : setWanted(true))}>
            {t("showWhole")}
          </Button>
        </span>
      </Notice>
    </>
  );
}
