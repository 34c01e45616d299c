import type { LucideIcon } from "lucide-react";

/** One action of a menu; with `href` it leads somewhere. */
export interface MenuEntry {
  id: string;
  label: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
  icon?: LucideIcon;
  isDanger?: boolean;
  isDisabled?: boolean;
  href?: string;
  onAction?: () => void;
}

export interface MenuSection {
  id: string;
  title?: string;
  /** The section is a choice, and this entry is chosen. */
  chosen?: string;
  entries: readonly MenuEntry[];
  /** A sentence after the entries: why there are no more. */
  note?: string | undefined;
}
