"use client";

import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { POPOVER, POPOVER_ITEM } from "./popover-style";

interface MenuProps {
  label: string;
  /** The button that opens the menu. */
  trigger: ReactNode;
  /** `MenuEntry` elements, or sections of them. */
  children: ReactNode;
  placement?: PopoverProps["placement"];
  onOpenChange?: (isOpen: boolean) => void;
}

export function Menu({ label, trigger, children, placement = "bottom end", onOpenChange }: MenuProps) {
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement} className={`${POPOVER} min-w-48`}>
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One action of a menu; with `href` it leads somewhere. */
export function MenuEntry({ isDanger, ...item }: Omit<MenuItemProps, "className"> & { isDanger?: boolean }) {
  return <AriaMenuItem {...item} className={`${POPOVER_ITEM} ${isDanger ? "text-err-t" : ""}`} />;
}
