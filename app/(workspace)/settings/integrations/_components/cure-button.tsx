"use client";

import { ExternalLink } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { CopyButton } from "@/app/_ui/copy-button";
import type { Cure } from "./cure";
import { useCureLabel } from "./use-cure-label";

interface CureButtonProps {
  cure: Cure;
  provider: string;
  /** Not for what opens another page or copies: that is done here. */
  onCure?: (cure: Cure) => void;
}

/** One cure of an error card, done on this page; the provider's own page opens in a new window. */
export function CureButton({ cure, provider, onCure }: CureButtonProps) {
  const label = useCureLabel(provider)(cure);
  if (cure.kind === "copyReference") return <CopyButton text={cure.reference}>{label}</CopyButton>;
  if (cure.kind !== "appPassword") return <Button onPress={() => onCure?.(cure)}>{label}</Button>;
  return (
    <ButtonLink href={cure.href} target="_blank" rel="noopener noreferrer">
      {label}
      <ExternalLink aria-hidden size={14} className="shrink-0" />
    </ButtonLink>
  );
}
