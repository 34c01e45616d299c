"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { WritingView } from "@/server/wishes/views";

/** What waits to be done on the server, and what it did not do, with cause and cure. */
export function WritingState({ mailboxId, writing }: { mailboxId: number; writing: WritingView }) {
  const t = useTranslations("integrations.writing");
  const describe = useDescribeError();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { pending, trouble, failed, conversations } = writing;
  const decide = useMutation(
    trpc.wishes.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.wishes.pathKey() }),
    }),
  );
  return (
    <>
      {pending > 0 ? (
        <p className="text-text-2">
          {trouble
            ? t("pendingBecause", { count: pending, title: describe(trouble).title })
            : t("pending", { count: pending })}
        </p>
      ) : null}
      {failed.map(({ code, count }) => (
        <Notice key={code} tone="warn">
          <p className="font-medium">
            {t("failed", { count })} – {describe(code).title}
          </p>
          <p>{describe(code).text}</p>
        </Notice>
      ))}
      {failed.length > 0 ? (
        <>
          <nav aria-label={t("concerned")}>
            <p className="text-meta text-text-3">{t("concerned")}</p>
            <ul className="flex flex-col">
              {conversations.map(({ id, subject }) => (
                <li key={id}>
                  <Link href={`/inbox/${id}`} className="ring-focus rounded-control text-accent-text underline">
                    {subject || id}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => decide.mutate({ mailboxId, decision: "retry" })} isPending={decide.isPending}>
              {t("retry")}
            </Button>
            <Button
              variant="quiet"
              onPress={() => decide.mutate({ mailboxId, decision: "drop" })}
              isPending={decide.isPending}
            >
              {t("keepHere")}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}
