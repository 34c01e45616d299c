"use client";

import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { RouterProvider } from "react-aria-components";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuSection as AriaMenuSection, MenuItem } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import type { MenuEntry, MenuSection } from "./menu-entries";
import { POPOVER, POPOVER_ITEM } from "./popover-style";
import type { OpenedProps } from "./use-opener";

interface MenuPopoverProps extends OpenedProps {
  label: string;
  sections: readonly MenuSection[];
  placement: PopoverProps["placement"];
  autoFocus: "first" | "last" | true;
}

/** What a menu shows when it is open. */
export function MenuPopover({ label, sections, autoFocus, ...popover }: MenuPopoverProps) {
  const router = useRouter();
  return (
    <RouterProvider navigate={router.push}>
      <Popover {...popover} aria-label={label} className={`${POPOVER} min-w-48`}>
        <AriaMenu
          aria-label={label}
          autoFocus={autoFocus}
          onClose={() => popover.onOpenChange(false)}
          className="outline-none"
        >
          {sections.map((section, index) => (
            <AriaMenuSection
              key={section.id}
              aria-label={section.title === undefined ? label : undefined}
              {...(section.chosen !== undefined && {
                selectionMode: "single",
                selectedKeys: [section.chosen],
                disallowEmptySelection: true,
              })}
              className={index > 0 && section.title === undefined ? "mt-1 border-border border-t pt-1" : ""}
            >
              {section.title === undefined ? null : (
                <Header className="px-2.5 pt-2 pb-1 font-medium text-meta text-text-3">{section.title}</Header>
              )}
              {section.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} isChoice={section.chosen !== undefined} />
              ))}
              {section.note === undefined ? null : (
                <MenuItem id={`${section.id}-note`} isDisabled textValue={section.note} className={POPOVER_ITEM}>
                  <span className="block max-w-60 text-meta text-text-3">{section.note}</span>
                </MenuItem>
              )}
            </AriaMenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </RouterProvider>
  );
}

function Entry({ entry, isChoice }: { entry: MenuEntry; isChoice: boolean }) {
  const { label, lang, icon: Icon, isDanger, ...item } = entry;
  return (
    <MenuItem {...item} textValue={label} className={`${POPOVER_ITEM} ${isDanger ? "text-err-t" : ""}`}>
      {({ isSelected }) => (
        <>
          {isChoice && <Check aria-hidden size={16} className={isSelected ? "text-accent-text" : "invisible"} />}
          {Icon && <Icon aria-hidden size={16} className="shrink-0" />}
          <span lang={lang} className="max-w-72 truncate">
            {label}
          </span>
        </>
      )}
    </MenuItem>
  );
}
