"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";

/** « Essayer avec une boîte de démonstration », where this installation can offer one. */
export function DemoOffer() {
  const t = useTranslations("integrations.list");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const describeError = useDescribeError();
  const { data: isAvailable } = useQuery(trpc.mailboxes.demoAvailable.queryOptions());
  const connect = useMutation(
    trpc.mailboxes.connectDemo.mutationOptions({
      onSuccess: ({ id }) => {
        void queryClient.invalidateQueries(trpc.mailboxes.list.queryFilter());
        router.push(`/settings/integrations/${id}`);
      },
    }),
  );
  if (!isAvailable) return null;
  const failure = connect.error && readError(connect.error);
  return (
    <div className="mt-6 flex flex-col items-center gap-2 px-4 text-center">
      <Button isPending={connect.isPending} pendingLabel={t("demoPending")} onPress={() => connect.mutate()}>
        {t("demo")}
      </Button>
      <p className="text-meta text-text-3">{t("demoText")}</p>
      {failure ? <Notice tone="err">{describeError(failure.code, failure.detail).text}</Notice> : null}
    </div>
  );
}
