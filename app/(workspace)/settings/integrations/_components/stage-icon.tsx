import { Circle, CircleCheck, CircleMinus, CircleX, LoaderCircle, type LucideIcon } from "lucide-react";

export type StageState = "passed" | "failed" | "running" | "waiting" | "skipped";

const LOOKS: Record<StageState, { icon: LucideIcon; className: string }> = {
  passed: { icon: CircleCheck, className: "text-ok-t" },
  failed: { icon: CircleX, className: "text-err-t" },
  running: { icon: LoaderCircle, className: "animate-spin text-info-t" },
  waiting: { icon: Circle, className: "text-text-3" },
  skipped: { icon: CircleMinus, className: "text-text-3" },
};

/** How a stage went, at a glance; the words beside it say the same. */
export function StageIcon({ state }: { state: StageState }) {
  const { icon: Icon, className } = LOOKS[state];
  return <Icon aria-hidden size={18} className={`shrink-0 ${className}`} />;
}
