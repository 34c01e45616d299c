"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useOnDemand } from "@/app/_ui/on-demand";
import { useRested } from "@/app/_ui/use-rested";
import { completionCode } from "./completion-code";
import type { Completion } from "./find-completion";
import { spellingsOf } from "./operator-spelling";

/** One line below the search field. */
export interface Suggestion {
  /** What is written into the field. */
  choice: string;
  /** What it is or does. */
  label: string;
}

/** What can be chosen where the caret stands; the operators at once, their values from the server. */
export function useSuggestions(
  text: string,
  caret: number,
): { completion: Completion | null; suggestions: Suggestion[] } {
  const t = useTranslations("inbox.search");
  const trpc = useTRPC();
  const spellings = spellingsOf(useLocale());
  const year = useNow().getFullYear();
  const code = useOnDemand(completionCode);
  const completion = code?.findCompletion(text, caret, spellings) ?? null;
  const asked = useRested(completion?.kind === "value" ? `${completion.operator}:${completion.typed}` : "");
  const [operator, ...typed] = asked.split(":");
  const values = useQuery(
    trpc.inbox.completeSearch.queryOptions(
      asked === "" ? skipToken : { operator: operator as "from", text: typed.join(":").slice(0, 100) },
      { placeholderData: keepPreviousData },
    ),
  );

  if (completion === null) return { completion, suggestions: [] };
  if (completion.kind === "value") {
    return { completion, suggestions: (values.data ?? []).map(({ value, label }) => ({ choice: value, label })) };
  }
  if (completion.kind === "date") {
    const days = [t("today"), t("yesterday"), ...[0, 1, 2].map((ago) => String(year - ago))];
    const fitting = days.filter((day) => day.startsWith(completion.typed.toLowerCase()));
    return { completion, suggestions: fitting.map((choice) => ({ choice, label: "" })) };
  }
  return {
    completion,
    suggestions: completion.operators.map((one) => ({ choice: spellings[one], label: t(`operators.${one}`) })),
  };
}
