"use client";

import { type ReactNode, useState } from "react";
import type { PopoverProps } from "react-aria-components/Popover";
import type { MenuSection } from "./menu-entries";
import { onDemand } from "./on-demand";
import { type OpenerProps, useOpener } from "./use-opener";

const popover = onDemand(() => import("./menu-popover").then(({ MenuPopover }) => MenuPopover));

interface MenuProps {
  label: string;
  /** The button that opens the menu. */
  button: (opener: OpenerProps) => ReactNode;
  sections: readonly MenuSection[];
  placement?: PopoverProps["placement"];
  onOpenChange?: (isOpen: boolean) => void;
}

/** A button with a menu: opened by a pointer it has the focus, by a key its first entry, or its last, has. */
export function Menu({ label, button, sections, placement = "bottom end", onOpenChange }: MenuProps) {
  const { Part: Popover, open, opener, opened } = useOpener(popover);
  const [focused, setFocused] = useState<"first" | "last" | true>(true);
  const openAt = (entry: typeof focused) => {
    setFocused(entry);
    open();
    onOpenChange?.(true);
  };
  return (
    <>
      {button({
        ...opener,
        "aria-haspopup": "menu",
        onPress: ({ detail }) => openAt(detail === 0 ? "first" : true),
        onKeyDown: (event) => {
          if (event.key === "ArrowDown") openAt("first");
          else if (event.key === "ArrowUp") openAt("last");
          else return;
          event.preventDefault();
          event.stopPropagation();
        },
      })}
      {Popover && (
        <Popover
          {...opened}
          label={label}
          sections={sections}
          placement={placement}
          autoFocus={focused}
          onOpenChange={(isOpen) => {
            opened.onOpenChange(isOpen);
            onOpenChange?.(isOpen);
          }}
        />
      )}
    </>
  );
}
