import type { ComponentProps } from "react";

/** A surface that holds one thing. */
export function Card({ className = "", ...div }: ComponentProps<"div">) {
  return <div {...div} className={`rounded-card border border-border bg-surface p-4 shadow-card ${className}`} />;
}
