"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import { LOADED_LISTS } from "../_data/loaded-list";
import type { useInboxLocation } from "../_data/use-inbox-location";

type Change = { split: { id: string; messageIds: string[] } } | { join: string[] };

/** Splits and merges conversations, told aloud; « Annuler » does the other of the two. */
export function useThreading(location: Pick<ReturnType<typeof useInboxLocation>, "openId" | "open">) {
  const t = useTranslations("inbox.threads");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const announce = useAnnounce();

  const apply = async (change: Change): Promise<Change[]> => {
    if ("split" in change) {
      const { id } = await client.inbox.split.mutate(change.split);
      return [{ join: [change.split.id, id] }];
    }
    const { id, came } = await client.inbox.join.mutate({ ids: change.join });
    return came.map(({ messageIds }) => ({ split: { id, messageIds } }));
  };
  const refresh = async ([change]: Change[]) => {
    // A conversation that was merged into another is that one now.
    const merged = change && "join" in change ? change.join : [];
    const [into] = merged;
    if (into !== undefined && location.openId !== null && merged.includes(location.openId)) {
      location.open(into, { replace: true });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() });
    await queryClient.invalidateQueries({ queryKey: LOADED_LISTS });
  };
  const mutation = useMutation({
    mutationFn: async (changes: Change[]) => {
      const back: Change[] = [];
      for (const change of changes) back.push(...(await apply(change)));
      return back;
    },
    onSettled: (_back, _error, changes) => refresh(changes),
  });

  const change = (wanted: Change) =>
    mutation.mutate([wanted], {
      onSuccess: (back) => {
        const text = t("split" in wanted ? "wasSplit" : "wasJoined");
        announce(text);
        offerUndo({ text, onUndo: () => mutation.mutate(back) });
      },
    });
  return {
    split: (id: string, messageIds: string[]) => change({ split: { id, messageIds } }),
    /** Into the first of them. */
    join: (ids: string[]) => change({ join: ids }),
    failed: mutation.isError ? mutation.variables : null,
    retry: () => mutation.variables && mutation.mutate(mutation.variables),
  };
}
