import type { LucideIcon } from "lucide-react";
import { PlainButton, type PlainButtonProps } from "./plain-button";

interface IconButtonProps extends Omit<PlainButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  "aria-label": string;
}

/** A square button whose name is read, not shown. */
export function IconButton({ icon: Icon, ...button }: IconButtonProps) {
  return (
    <PlainButton
      {...button}
      className="ring-focus inline-flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-control text-text-2 transition-colors duration-[120ms] hover:bg-neu-b hover:text-text disabled:text-text-3 touch:size-11"
    >
      <Icon aria-hidden size={18} />
    </PlainButton>
  );
}
