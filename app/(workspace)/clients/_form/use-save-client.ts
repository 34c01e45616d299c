"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ClientInput } from "@/server/clients/schema";
import type { ClientSaved } from "@/server/clients/views";

/** Creates a client, or changes the one with this id; every list and conversation is then read again. */
export function useSaveClient(id: number | undefined, onSaved: (saved: ClientSaved) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (saved: ClientSaved) => {
    for (const room of [trpc.clients, trpc.inbox]) void queryClient.invalidateQueries({ queryKey: room.pathKey() });
    onSaved(saved);
  };
  const create = useMutation(trpc.clients.create.mutationOptions({ onSuccess }));
  const update = useMutation(trpc.clients.update.mutationOptions({ onSuccess }));
  const { isPending, error, reset } = id === undefined ? create : update;
  const save = (client: ClientInput) => (id === undefined ? create.mutate(client) : update.mutate({ id, ...client }));
  return { save, isPending, error, reset };
}
