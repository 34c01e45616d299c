"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";

interface Tie {
  clientId: number;
  address: string;
  /** Where it stands among the client's addresses, the first of which is the main one; null: it is no longer theirs. */
  position: number | null;
  isUndo?: boolean;
}

/** Gives a client an address or takes it away, with all mail exchanged with it; told, and can be taken back. */
export function useTieAddress() {
  const t = useTranslations("inbox.client");
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const mutation = useMutation({
    mutationFn: async ({ clientId, address, position }: Tie) => {
      // As it is now: what somebody else noted meanwhile stays.
      const client = await api.clients.get.query({ id: clientId });
      const others = client.addresses.filter((each) => each !== address);
      const addresses = position === null ? others : others.toSpliced(position, 0, address);
      const saved = await api.clients.update.mutate({ ...client, addresses });
      return { ...saved, before: client.addresses.indexOf(address) };
    },
    onSuccess: ({ client, tied, untied, before }, { clientId, address, position, isUndo }) => {
      for (const room of [trpc.clients, trpc.inbox]) void queryClient.invalidateQueries({ queryKey: room.pathKey() });
      const text =
        position === null ? t("detached", { count: untied }) : t("attached", { count: tied, name: client.name });
      announce(text);
      const back = { clientId, address, position: before === -1 ? null : before, isUndo: true };
      if (!isUndo) offerUndo({ text, onUndo: () => mutation.mutate(back) });
    },
  });
  return {
    attach: (clientId: number, address: string) =>
      mutation.mutate({ clientId, address, position: Number.MAX_SAFE_INTEGER }),
    detach: (clientId: number, address: string) => mutation.mutate({ clientId, address, position: null }),
    isPending: mutation.isPending,
    error: mutation.error,
  };
}

export type TieAddress = ReturnType<typeof useTieAddress>;
