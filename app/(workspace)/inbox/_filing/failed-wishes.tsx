"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { ConversationView } from "@/server/inbox/views";

/** What a server did not do of what was done to this conversation: why, and what to do about it. */
export function FailedWishes({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.filing");
  const describe = useDescribeError();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const decide = useMutation(
    trpc.wishes.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }),
    }),
  );
  if (conversation.failed.length === 0) return null;
  const choose = (decision: "retry" | "drop") => decide.mutate({ conversationId: conversation.id, decision });
  return (
    <div className="flex flex-col gap-2 pb-4">
      {conversation.failed.map(({ mailbox, code }) => {
        const { title, text } = describe(code);
        return (
          <Notice key={`${mailbox.id} ${code}`} tone="warn">
            <p className="font-medium">{t("failedIn", { title, mailbox: mailbox.name })}</p>
            <p>{text}</p>
          </Notice>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => choose("retry")} isPending={decide.isPending}>
          {t("retry")}
        </Button>
        <Button variant="quiet" onPress={() => choose("drop")} isPending={decide.isPending}>
          {t("keepHere")}
        </Button>
      </div>
      {decide.isError ? <p className="text-err-t">{t("decideFailed")}</p> : null}
    </div>
  );
}
