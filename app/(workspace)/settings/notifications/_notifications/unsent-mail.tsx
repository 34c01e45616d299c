import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ErrorCard } from "@/app/_ui/error-card";
import type { UnsentMailView } from "@/server/alerts/views";

/** A mail to the owner that could not leave: why, when it is tried again, and « Réessayer maintenant ». */
export function UnsentMail({ mail: { id, createdAt, error, nextAttemptAt } }: { mail: UnsentMailView }) {
  const t = useTranslations("notifications.sender");
  const format = useFormatter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const describeError = useDescribeError();
  const retry = useMutation(
    trpc.notifications.retryMail.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(trpc.notifications.get.queryKey(), saved),
    }),
  );
  const date = format.dateTime(createdAt, { dateStyle: "long", timeStyle: "short" });
  const cause = error && describeError(error.code, error.detail);
  return (
    <ErrorCard
      title={t("unsent", { date })}
      text={cause ? `${cause.title}. ${cause.text}` : t("noSender")}
      footnote={nextAttemptAt && t("nextAttempt", { time: format.dateTime(nextAttemptAt, { timeStyle: "short" }) })}
    >
      <Button onPress={() => retry.mutate({ id })} isPending={retry.isPending}>
        {t("retry")}
      </Button>
    </ErrorCard>
  );
}
