"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../_trpc/client";
import type { Shortcut } from "../shortcuts/read-shortcut";
import { isShortcutHeard, runShortcut } from "../shortcuts/use-shortcuts";
import { matchesTyped } from "./match-command";

export interface Command {
  id: string;
  label: string;
  group: "actions" | "mailboxes" | "clients" | "search";
  /** Keys that do the same, for who wants to learn them. */
  keys?: string[];
  run: () => void;
}

/** What the palette offers as actions, in this order: those that the page under it listens to. */
const ACTIONS = [
  ["reply", ["R"]],
  ["replyAll", ["A"]],
  ["archive", ["E"]],
  ["toggleSeen", ["U"]],
  ["showImages", ["I"]],
  ["quotedText", ["O"]],
  ["clientPanel", ["D"]],
  ["search", ["/"]],
  ["goInbox", ["G", "I"]],
  ["goClients", ["G", "C"]],
  ["goSettings", ["G", "P"]],
  ["help", ["?"]],
] as const satisfies [Shortcut, string[]][];
const MOST_CLIENTS = 5;

/** Actions, mailboxes and clients whose names hold what was typed, and the search for it. */
export function useCommands(typed: string): Command[] {
  const t = useTranslations("common");
  const router = useRouter();
  const trpc = useTRPC();
  const q = typed.trim();
  const mailboxes = useQuery(trpc.mailboxes.list.queryOptions()).data ?? [];
  const clients = useQuery(
    trpc.clients.list.queryOptions(
      { q, limit: MOST_CLIENTS },
      { enabled: q.length > 1, placeholderData: keepPreviousData },
    ),
  );
  const actions = ACTIONS.filter(([shortcut]) => isShortcutHeard(shortcut)).map(
    ([shortcut, keys]): Command => ({
      id: shortcut,
      group: "actions",
      label: t(`shortcuts.${shortcut}`),
      keys: [...keys],
      run: () => runShortcut(shortcut),
    }),
  );
  const places = mailboxes.map(
    ({ id, name }): Command => ({
      id: `mailbox-${id}`,
      group: "mailboxes",
      label: t("palette.mailbox", { name }),
      run: () => router.push(`/inbox?mailbox=${id}`),
    }),
  );
  const known = [...actions, ...places].filter(({ label }) => matchesTyped(label, q));
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
    label: t("palette.searchFor", { q }),
    run: () => router.push(`/inbox?q=${encodeURIComponent(q)}`),
  };
  return [...known, ...found, search];
}
