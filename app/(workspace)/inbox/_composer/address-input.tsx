"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTRPC } from "@/app/_trpc/client";
import { POPOVER, POPOVER_ITEM } from "@/app/_ui/popover-style";
import { useRested } from "@/app/_ui/use-rested";
import type { MailAddress } from "@/server/inbox/views";
import type { KnownAddress } from "@/server/outbox/views";
import { readAddresses } from "./read-addresses";

interface AddressInputProps {
  label: string;
  onAdd: (parties: MailAddress[]) => void;
  /** Backspace in the empty field. */
  onRemoveLast: () => void;
  autoFocus: boolean;
}

/** Where a recipient is typed, completed from clients and correspondents; several may be pasted at once. */
export function AddressInput({ label, onAdd, onRemoveLast, autoFocus }: AddressInputProps) {
  const t = useTranslations("composer");
  const [typed, setTyped] = useState("");
  const q = useRested(typed.trim());
  const found = useQuery(
    useTRPC().drafts.suggestAddresses.queryOptions({ q }, { enabled: q !== "", placeholderData: keepPreviousData }),
  );
  const options = q === "" || typed.trim() === "" ? [] : (found.data ?? []);

  const commit = (text: string) => {
    const parties = readAddresses(text);
    setTyped("");
    if (parties.length > 0) onAdd(parties);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // With a proposal chosen by arrow, Enter takes it: that is the list's business.
    const isChoosing = event.currentTarget.getAttribute("aria-activedescendant") !== null;
    if (event.key === "Backspace" && typed === "") onRemoveLast();
    const ends = event.key === "," || event.key === ";" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey);
    if (!ends || isChoosing || typed.trim() === "") return;
    event.preventDefault();
    commit(typed);
  };

  return (
    <ComboBox<KnownAddress>
      aria-label={label}
      items={options}
      inputValue={typed}
      onInputChange={(text) => (/[,;\n]/.test(text) && text.includes("@") ? commit(text) : setTyped(text))}
      value={null}
      onChange={(key) => {
        const party = options.find(({ address }) => address === key);
        if (!party) return;
        setTyped("");
        onAdd([{ name: party.name, address: party.address }]);
      }}
      onBlur={() => commit(typed)}
      allowsCustomValue
      // Proposals come a moment after the letters: the list opens with the letters (not with what is asked), or it
      // would not open at all.
      allowsEmptyCollection={typed.trim() !== ""}
      // The server searches; what it found is shown as it is.
      defaultFilter={() => true}
      className="min-w-28 flex-1"
    >
      <Input
        autoFocus={autoFocus}
        autoComplete="off"
        onKeyDown={handleKeyDown}
        className="ring-focus h-control w-full rounded-control bg-transparent px-1 text-text touch:text-[16px]"
      />
      <Popover className={POPOVER}>
        <ListBox<KnownAddress> className="outline-none" renderEmptyState={() => t("noAddressFound")}>
          {({ name, address, isClient }) => (
            <ListBoxItem id={address} textValue={address} className={POPOVER_ITEM}>
              <span className="flex min-w-0 flex-col py-1">
                {name && <span className="truncate">{name}</span>}
                <span className="truncate text-meta text-text-3">{address}</span>
              </span>
              {isClient && <span className="ml-auto text-meta text-text-3">{t("client")}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
