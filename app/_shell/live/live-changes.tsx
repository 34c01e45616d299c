"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
import { useTRPC } from "../../_trpc/client";
import { LIVE_CHANNEL, type Touched } from "./touched";
import { useLeadingTab } from "./use-leading-tab";
import { useMailNotifications } from "./use-mail-notifications";
import { useRefresh } from "./use-refresh";

/** Keeps every open screen of every tab true, over one connection (docs/decisions/0039-live-tabs.md). */
export function LiveChanges() {
  const isLeading = useLeadingTab();
  return isLeading ? <LeadingTab /> : <FollowingTab />;
}

const POLL_MS = 5_000;

/**
 * Listens to the server and tells the other tabs. Each connection begins with « resync », so that what changed between two
 * is read too. While the stream is down (a proxy that buffers, a host that cuts it), the same is done every few seconds.
 */
function LeadingTab() {
  const refresh = useRefresh();
  const trpc = useTRPC();
  useMailNotifications();
  const tell = ({ kind }: { kind: Touched }) => {
    refresh(kind);
    broadcast(kind);
  };
  const { status } = useSubscription(trpc.live.changes.subscriptionOptions(undefined, { onData: tell }));
  useEffect(() => {
    if (status === "pending") return;
    const timer = setInterval(() => {
      refresh("resync");
      broadcast("resync");
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [status, refresh]);
  return null;
}

function FollowingTab() {
  const refresh = useRefresh();
  useEffect(() => {
    const channel = new BroadcastChannel(LIVE_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Touched>) => refresh(data);
    // What changed between the page's answer and this moment was told to nobody here.
    refresh("resync");
    return () => channel.close();
  }, [refresh]);
  return null;
}

function broadcast(kind: Touched) {
  const channel = new BroadcastChannel(LIVE_CHANNEL);
  channel.postMessage(kind);
  channel.close();
}
