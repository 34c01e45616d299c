import { Clock, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** One sentence about where a mail stands. */
export function NoteLine({ icon: Icon = Clock, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <p role="status" className="flex items-center gap-2 font-medium">
      <Icon aria-hidden size={16} className="shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
