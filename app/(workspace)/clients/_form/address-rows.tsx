"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { TextField } from "@/app/_ui/text-field";
import { addRow, type ClientFields, removeRow } from "./client-fields";

interface AddressRowsProps {
  rows: ClientFields["addresses"];
  onChange: (rows: ClientFields["addresses"]) => void;
  errorOf: (key: number) => string | undefined;
}

/** One field per address; a person often has two. */
export function AddressRows({ rows, onChange, errorOf }: AddressRowsProps) {
  const t = useTranslations("clients.form");
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const setValue = (key: number, value: string) =>
    onChange(rows.map((row) => (row.key === key ? { key, value } : row)));
  return (
    <div className="flex flex-col gap-3">
      {rows.map(({ key, value }, index) => (
        <div key={key} className="flex items-start gap-2">
          <TextField
            className="flex-1"
            type="email"
            inputMode="email"
            autoComplete="off"
            label={index === 0 ? t("address") : t("addressNumbered", { number: index + 1 })}
            hint={index === rows.length - 1 ? t("addressesHint") : undefined}
            error={errorOf(key)}
            value={value}
            onChange={(text) => setValue(key, text)}
            // A row that was just asked for is where the next word goes.
            autoFocus={key === added}
          />
          {rows.length > 1 ? (
            // Beside the input, below the label.
            <div className="pt-[26px]">
              <IconButton
                icon={X}
                aria-label={t("removeAddress", { number: index + 1 })}
                onPress={() => {
                  onChange(removeRow(rows, key));
                  addButton.current?.focus();
                }}
              />
            </div>
          ) : null}
        </div>
      ))}
      <Button
        ref={addButton}
        variant="quiet"
        className="self-start"
        onPress={() => {
          const more = addRow(rows);
          setAdded(more.at(-1)?.key ?? null);
          onChange(more);
        }}
      >
        <Plus aria-hidden size={16} />
        {t("addAddress")}
      </Button>
    </div>
  );
}
