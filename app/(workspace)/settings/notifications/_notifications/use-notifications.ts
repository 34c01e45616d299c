"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Notifications } from "@/server/alerts/schema";
import type { NotificationsView } from "@/server/alerts/views";

/** The choices as they stand in the form, and how they are saved. */
export function useNotifications(initial: NotificationsView) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [choice, setChoice] = useState<Notifications>(() => choiceOf(initial));
  const save = useMutation(
    trpc.notifications.set.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.notifications.get.queryKey(), saved);
        announce(t("saved"));
      },
    }),
  );
  const change = (changes: Partial<Notifications>) => {
    save.reset();
    setChoice((before) => ({ ...before, ...changes }));
  };
  return { choice, change, save: () => save.mutate(choice), status: save.status };
}

function choiceOf({ alertsByMail, alertDelayMinutes, dailySummary, summaryHour, timeZone }: NotificationsView) {
  return { alertsByMail, alertDelayMinutes, dailySummary, summaryHour, timeZone };
}
