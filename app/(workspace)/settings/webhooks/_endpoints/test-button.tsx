"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import type { DeliveryView, EndpointView } from "@/server/webhooks/views";
import { useOutcomeWords } from "../_deliveries/use-outcome-words";

/** « Tester »: posts to the endpoint while one waits, and says what it answered. */
export function TestButton({ endpoint: { id, url } }: { endpoint: EndpointView }) {
  const t = useTranslations("webhooks");
  const states = useTranslations("common.states");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describe = useOutcomeWords();
  const test = useMutation(
    trpc.webhooks.test.mutationOptions({
      onSuccess: (delivery) => {
        announce(words(delivery));
        void queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
      },
    }),
  );
  const words = (delivery: DeliveryView) => t("tested", { outcome: describe(delivery) });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        onPress={() => test.mutate({ id })}
        isPending={test.isPending}
        pendingLabel={t("testing")}
        aria-label={t("testNamed", { url })}
      >
        {t("test")}
      </Button>
      {test.data ? (
        <p className={test.data.status === "delivered" ? "text-ok-t" : "text-err-t"}>{words(test.data)}</p>
      ) : null}
      {test.isError ? <p className="text-err-t">{states("notSaved")}</p> : null}
    </div>
  );
}
