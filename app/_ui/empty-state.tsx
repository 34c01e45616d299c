import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  text?: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** Says why there is nothing and what to do next. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-neu-b text-text-2">
        <Icon aria-hidden size={22} />
      </span>
      <p className="font-semibold text-h2">{title}</p>
      {text ? <p className="text-text-2">{text}</p> : null}
      {children ? <div className="flex flex-wrap justify-center gap-2 pt-2">{children}</div> : null}
    </div>
  );
}
