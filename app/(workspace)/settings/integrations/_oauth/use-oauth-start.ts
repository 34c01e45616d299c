"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import type { ShownError } from "@/server/errors";

/** Takes the owner to a provider's consent page, for a new mailbox or for one that is connected. */
export function useOauthStart() {
  const trpc = useTRPC();
  const connect = useMutation(trpc.oauth.connect.mutationOptions());
  const reconnect = useMutation(trpc.oauth.reconnect.mutationOptions());
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<ShownError | null>(null);

  // Once the page knows that it is left: a form would otherwise ask whether to give up its changes.
  useEffect(() => {
    if (url) window.location.assign(url);
  }, [url]);
  // The browser's Back shows this page as it was left.
  useEffect(() => {
    const handleShow = ({ persisted }: PageTransitionEvent) => persisted && setUrl(null);
    window.addEventListener("pageshow", handleShow);
    return () => window.removeEventListener("pageshow", handleShow);
  }, []);

  function follow(begun: Promise<{ url: string }>): void {
    setFailure(null);
    begun.then(
      (destination) => setUrl(destination.url),
      (error) => setFailure(readError(error)),
    );
  }

  return {
    connect: (input: Parameters<typeof connect.mutateAsync>[0]) => follow(connect.mutateAsync(input)),
    reconnect: (mailboxId: number) => follow(reconnect.mutateAsync({ id: mailboxId })),
    failure,
    isLeaving: url !== null,
    isPending: connect.isPending || reconnect.isPending || url !== null,
  };
}
