"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { KeyCap } from "../../_ui/key-cap";
import { POPOVER_ITEM } from "../../_ui/popover-style";
import { type Command, useCommands } from "./use-commands";

const GROUPS = ["actions", "mailboxes", "clients", "search"] as const;

/** « Rechercher une action, un client, une boîte… »: everything by its name, with the key that does the same. */
export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("common.palette");
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-[rgb(2_6_23/.55)] p-3 sm:pt-[12vh]"
    >
      <Modal className="flex max-h-full w-full max-w-xl flex-col overflow-hidden rounded-dialog bg-surface text-text shadow-dialog sm:max-h-[70vh]">
        <Dialog aria-label={t("title")} className="flex min-h-0 flex-col outline-none">
          {isOpen && <Commands onClose={onClose} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ onClose }: { onClose: () => void }) {
  const t = useTranslations("common.palette");
  const [typed, setTyped] = useState("");
  const commands = useCommands(typed);
  const handleAction = (id: React.Key) => {
    onClose();
    // Once the dialog is gone and the focus is back where it was, which is what some actions are about.
    const command = commands.find((one) => one.id === id);
    setTimeout(() => command?.run(), 50);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("placeholder")} className="flex items-center gap-3 border-border border-b px-4">
        <Search aria-hidden size={18} className="shrink-0 text-text-3" />
        <Input
          // Not the field's own, which a focus that a screen reader moved keeps from coming.
          autoFocus
          placeholder={t("placeholder")}
          className="h-14 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t("title")}
        onAction={handleAction}
        renderEmptyState={() => <p className="p-4 text-text-3">{t("none")}</p>}
        className="min-h-0 overflow-y-auto p-2 outline-none"
      >
        {GROUPS.map((group) => ({ group, entries: commands.filter((command) => command.group === group) }))
          .filter(({ entries }) => entries.length > 0)
          .map(({ group, entries }) => (
            <MenuSection key={group} className="pb-1">
              <Header className="px-2.5 py-1.5 text-meta text-text-3">{t(`groups.${group}`)}</Header>
              {entries.map((command) => (
                <CommandEntry key={command.id} command={command} />
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Autocomplete>
  );
}

function CommandEntry({ command: { id, label, keys = [] } }: { command: Command }) {
  return (
    <MenuItem id={id} textValue={label} className={POPOVER_ITEM}>
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span aria-hidden className="flex shrink-0 gap-1 max-md:hidden">
        {keys.map((key) => (
          <KeyCap key={key}>{key}</KeyCap>
        ))}
      </span>
    </MenuItem>
  );
}
