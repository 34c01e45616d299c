"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";

/** Every header field of a message, fetched from its server when somebody asks: what a support or a provider wants to see. */
export function MessageHeaders({ messageId }: { messageId: string }) {
  const t = useTranslations("inbox.message");
  const trpc = useTRPC();
  const [isShown, setShown] = useState(false);
  const describe = useDescribeError();
  const query = trpc.messages.headers.queryOptions(
    { messageId },
    { enabled: isShown, staleTime: Number.POSITIVE_INFINITY },
  );
  const { data: fields, error } = useQuery(query);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        variant="quiet"
        className="-ml-2.5 px-2.5 text-meta"
        aria-expanded={isShown}
        onPress={() => setShown(!isShown)}
      >
        {t(isShown ? "hideHeaders" : "showHeaders")}
      </Button>
      {isShown && error && <Notice tone="err">{describe(readError(error).code, readError(error).detail).text}</Notice>}
      {isShown && !error && !fields && <Skeleton className="h-24 w-full" />}
      {isShown && fields && (
        <dl className="max-h-80 w-full overflow-y-auto rounded-control bg-neu-b p-3 font-mono text-meta">
          {fields.map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one message never change places
            <div key={index} className="break-words">
              <dt className="inline font-semibold">{name}</dt>
              {": "}
              <dd className="inline">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
