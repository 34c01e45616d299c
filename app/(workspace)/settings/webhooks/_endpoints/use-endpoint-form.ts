"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/server/webhooks/schema";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";

interface Handlers {
  onClose: () => void;
  onCreated: (created: EndpointWithSecret) => void;
}

/** The fields of an endpoint, and how they are saved: created when there is none yet. */
export function useEndpointForm(endpoint: EndpointView | null, { onClose, onCreated }: Handlers) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const describeError = useDescribeError();
  const [fields, setFields] = useState({
    url: endpoint?.url ?? "https://",
    events: endpoint?.events ?? [...WEBHOOK_EVENTS],
    enabled: endpoint?.enabled ?? true,
  });
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
  // The answer holds the secret: nothing of it may stay in memory longer than the page shows it.
  const create = useMutation(trpc.webhooks.create.mutationOptions({ gcTime: 0, onSettled, onSuccess: onCreated }));
  const update = useMutation(trpc.webhooks.update.mutationOptions({ onSettled, onSuccess: onClose }));
  const failure = create.error ?? update.error;
  const { code, detail } = failure ? readError(failure) : { code: null, detail: {} };
  return {
    fields,
    change: (changes: Partial<typeof fields>) => {
      create.reset();
      update.reset();
      setFields((before) => ({ ...before, ...changes }));
    },
    toggle: (event: WebhookEvent, isSelected: boolean) =>
      setFields(({ events, ...rest }) => ({
        ...rest,
        events: WEBHOOK_EVENTS.filter((one) => (one === event ? isSelected : events.includes(one))),
      })),
    save: () => (endpoint ? update.mutate({ id: endpoint.id, ...fields }) : create.mutate(fields)),
    isPending: create.isPending || update.isPending,
    /** About the address, or about nothing in particular. */
    urlProblem: code === "webhook.url_forbidden" ? describeError(code, detail).text : undefined,
    problem: code && code !== "webhook.url_forbidden" ? describeError(code, detail).text : null,
  };
}
