import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";

type NoticeTone = "ok" | "info" | "warn" | "err";

const LOOKS: Record<NoticeTone, { icon: LucideIcon; className: string }> = {
  ok: { icon: CircleCheck, className: "bg-ok-b text-ok-t" },
  info: { icon: Info, className: "bg-info-b text-info-t" },
  warn: { icon: TriangleAlert, className: "bg-warn-b text-warn-t" },
  err: { icon: CircleX, className: "bg-err-b text-err-t" },
};

interface NoticeProps {
  tone: NoticeTone;
  children: ReactNode;
  id?: string;
  /** With a ref the notice can take the focus: the summary of a form's errors, say. */
  ref?: Ref<HTMLDivElement>;
}

/** A sentence about the page it stands on. */
export function Notice({ tone, children, id, ref }: NoticeProps) {
  const { icon: Icon, className } = LOOKS[tone];
  return (
    <div
      ref={ref}
      id={id}
      tabIndex={ref ? -1 : undefined}
      className={`ring-focus flex gap-2.5 rounded-control px-3.5 py-2.5 ${className}`}
    >
      <Icon aria-hidden size={18} className="mt-px shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
