"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import type { RowOrder } from "../_list/row-order";
import { type Range, selectRange } from "../_list/select-range";

const NONE: ReadonlySet<string> = new Set();

/** The selected conversations. What a person selects is told aloud; what was dealt with is let go without a word. */
export function useSelection(order: RowOrder) {
  const t = useTranslations("inbox.selection");
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(NONE);
  const range = useRef<Range>(null);
  /** In the order of the list, without those that left it. */
  const selected = useMemo(
    () => (chosen.size === 0 ? NONE : new Set(order.ids.filter((id) => chosen.has(id)))),
    [order, chosen],
  );

  return useMemo(() => {
    const choose = (next: ReadonlySet<string>, nextRange: Range | null) => {
      range.current = nextRange;
      setChosen(next);
      announce(t("told", { count: next.size }));
    };
    const extend = (from: string, to: string) => {
      const begun = range.current?.reached === from ? range.current : { anchor: from, reached: from };
      choose(selectRange(order, selected, begun, to), { anchor: begun.anchor, reached: to });
    };
    return {
      selected: selected as ReadonlySet<string>,
      toggle: (id: string) => {
        const next = new Set(selected);
        if (!next.delete(id)) next.add(id);
        choose(next, { anchor: id, reached: id });
      },
      /** Selects from one to the other: the range begun before, when it had reached the first, else a new one. */
      extend,
      /** Selects from what was selected last, else from `from`. */
      extendTo: (to: string, from: string) => extend(range.current?.reached ?? from, to),
      selectAll: () => choose(new Set(order.ids), null),
      clear: () => choose(NONE, null),
      release: () => {
        range.current = null;
        setChosen(NONE);
      },
    };
  }, [order, selected, announce, t]);
}

export type SelectionState = ReturnType<typeof useSelection>;
