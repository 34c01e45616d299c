"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { type ClientListView, firstOrder } from "../_data/list-location";

interface SortHeaderProps {
  column: ClientListView["sort"];
  view: ClientListView;
  onShow: (change: Partial<ClientListView>) => void;
  className: string;
  children: ReactNode;
}

/** A column's title that orders by it; pressed again, the other way round. */
export function SortHeader({ column, view, onShow, className, children }: SortHeaderProps) {
  const order = view.sort === column ? view.order : null;
  const Arrow = order === "desc" ? ArrowDown : ArrowUp;
  const handleClick = () =>
    onShow({
      sort: column,
      order: order === null ? firstOrder(column) : order === "asc" ? "desc" : "asc",
    });
  return (
    <th
      className={`px-2 py-1 text-left ${className}`}
      aria-sort={order === null ? "none" : order === "asc" ? "ascending" : "descending"}
    >
      <button
        type="button"
        onClick={handleClick}
        className="ring-focus group flex min-h-8 cursor-pointer items-center whitespace-nowrap gap-1.5 rounded-control px-2 font-medium text-text-2 hover:text-text"
      >
        {children}
        <Arrow
          aria-hidden
          size={14}
          className={order === null ? "opacity-0 group-hover:opacity-60" : "text-accent-text"}
        />
      </button>
    </th>
  );
}
