"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";

/** « Essayer avec une boîte de démonstration », where this installation can offer one. */
export function DemoOffer() {
  const t = useTranslations("integrations.list");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
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
  return (
    <div className="mt-6 flex flex-col items-center gap-2 px-4 text-center">
      <Button isPending={connect.isPending} pendingLabel={t("demoPending")} onPress={() => connect.mutate()}>
        {t("demo")}
      </Button>
      <p className="text-meta text-text-3">{t("demoText")}</p>
      <Refused error={connect.error} />
    </div>
  );
}
