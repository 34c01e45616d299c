import type { LucideIcon } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { HintedButton } from "@/app/_ui/hinted-button";

interface FileButtonProps {
  icon: LucideIcon;
  label: string;
  /** MIME types; without, any. */
  accept?: string;
  multiple?: boolean;
  onChoose: (files: File[]) => void;
}

/** Asks for files of the person's device. */
export function FileButton({ icon, label, onChoose, ...kind }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const handleChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onChoose([...(currentTarget.files ?? [])]);
    // So that the same file can be chosen again.
    currentTarget.value = "";
  };
  return (
    <>
      <HintedButton icon={icon} label={label} onPress={() => input.current?.click()} />
      <input {...kind} ref={input} type="file" hidden onChange={handleChange} />
    </>
  );
}
