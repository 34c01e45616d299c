import { VisuallyHidden } from "../_ui/visually-hidden";
import type { Place } from "./use-places";

/** A number in sight, its meaning for those who listen. */
export function Badge({ badge, className = "" }: { badge: NonNullable<Place["badge"]>; className?: string }) {
  const tone = badge.isAlarm ? "bg-err-b text-err-t" : "bg-accent text-on-accent";
  return (
    <span
      className={`flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 font-semibold text-meta tabular-nums ${tone} ${className}`}
    >
      <span aria-hidden>{badge.count > 999 ? "999+" : badge.count}</span>
      <VisuallyHidden>, {badge.words}</VisuallyHidden>
    </span>
  );
}
