import { CircleCheck, CircleDashed, CircleX, type LucideIcon, RefreshCw, TriangleAlert } from "lucide-react";

export type Tone = "ok" | "warn" | "err" | "info" | "neutral";

const LOOKS: Record<Tone, { icon: LucideIcon; className: string }> = {
  ok: { icon: CircleCheck, className: "bg-ok-b text-ok-t" },
  warn: { icon: TriangleAlert, className: "bg-warn-b text-warn-t" },
  err: { icon: CircleX, className: "bg-err-b text-err-t" },
  info: { icon: RefreshCw, className: "bg-info-b text-info-t" },
  neutral: { icon: CircleDashed, className: "bg-neu-b text-neu-t" },
};

/** A state as icon and word; the colour only repeats it. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const { icon: Icon, className } = LOOKS[tone];
  return (
    <span
      className={`inline-flex h-6 w-fit items-center gap-1.5 rounded-full px-2.5 font-medium text-meta ${className}`}
    >
      <Icon aria-hidden size={14} />
      {children}
    </span>
  );
}
