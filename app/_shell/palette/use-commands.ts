"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../_trpc/client";
import type { Action } from "../shortcuts/read-shortcut";
import { isHeard, runAction } from "../shortcuts/use-shortcuts";
import { useIsOwner } from "../use-account";
import { matchesTyped } from "./match-command";

export interface Command {
  id: string;
  label: string;
  group: "actions" | "mailboxes" | "clients" | "search";
  /** Keys that do the same, for who wants to learn them. */
  keys?: string[];
  run: () => void;
}

/** What the palette offers as actions, in this order: those that the page under it has something to do for. */
const ACTIONS = [
  ["reply", ["R"]],
  ["replyAll", ["A"]],
  ["archive", ["E"]],
  ["toggleSeen", ["U"]],
  ["showImages", ["I"]],
  ["quotedText", ["O"]],
  ["clientPanel", ["D"]],
  ["undo", ["Z"]],
  ["newMail", []],
  ["sync", ["S"]],
  ["search", ["/"]],
  ["goInbox", ["G", "I"]],
  ["goClients", ["G", "C"]],
  ["goSettings", ["G", "P"]],
  ["help", ["?"]],
] as const satisfies [Action, string[]][];
const MOST_CLIENTS = 5;

/** Actions, mailboxes and clients whose names hold what was typed, and the search for it. */
export function useCommands(typed: string): Command[] {
  const t = useTranslations();
  const router = useRouter();
  const trpc = useTRPC();
  const isOwner = useIsOwner();
  // As the page was when the palette opened: the focus is in here now.
  const [heard] = useState(() => ACTIONS.filter(([action]) => isHeard(action)));
  const q = typed.trim();
  const mailboxes = useQuery(trpc.mailboxes.list.queryOptions()).data ?? [];
  const clients = useQuery(
    trpc.clients.list.queryOptions(
      { q, limit: MOST_CLIENTS },
      { enabled: q.length > 1, placeholderData: keepPreviousData },
    ),
  );
  const actions = heard.map(
    ([action, keys]): Command => ({
      id: action,
      group: "actions",
      label: t(`common.shortcuts.${action}`),
      keys: [...keys],
      run: () => runAction(action),
    }),
  );
  const addition: Command = {
    id: "add-mailbox",
    group: "actions",
    label: t("integrations.list.add"),
    run: () => router.push("/settings/integrations/new"),
  };
  const places = mailboxes.map(
    ({ id, name }): Command => ({
      id: `mailbox-${id}`,
      group: "mailboxes",
      label: t("common.palette.mailbox", { name }),
      run: () => router.push(`/inbox?mailbox=${id}`),
    }),
  );
  const known = [...actions, ...(isOwner ? [addition] : []), ...places].filter(({ label }) => matchesTyped(label, q));
  if (q === "") return known;
  const found = (q.length > 1 ? (clients.data?.items ?? []) : []).map(
    ({ id, name }): Command => ({
      id: `client-${id}`,
      group: "clients",
      label: name,
      run: () => router.push(`/clients/${id}`),
    }),
  );
  const search: Command = {
    id: "search-for",
    group: "search",
    label: t("common.palette.searchFor", { q }),
    run: () => router.push(`/inbox?q=${encodeURIComponent(q)}`),
  };
  return [...known, ...found, search];
}
