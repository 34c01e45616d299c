import { findProvider } from "@/server/providers/find-provider";
import { type Cure, type CureField, SLOWER_MINUTES } from "../_components/cure";
import type { FormChange, FormState } from "./form-state";

/** The cures that change the form themselves; a mailbox's page leads to its form with one of them done. */
export const FORM_CURES = ["useHost", "restorePreset", "restoreSmtp", "slower"] as const;
export type FormCure = Extract<Cure, { kind: (typeof FORM_CURES)[number] }>;

export function isFormCure(cure: Cure): cure is FormCure {
  return FORM_CURES.some((kind) => kind === cure.kind);
}

/** What a cure changes in the form, and the field where the owner sees it; no change where there is nothing to restore. */
export function changeOfCure(cure: FormCure, { preset }: FormState): { change: FormChange | null; field: CureField } {
  switch (cure.kind) {
    case "useHost":
      return { change: { kind: "text", field: "imapHost", value: cure.host }, field: "imapHost" };
    case "restorePreset":
      return { change: preset && { kind: "preset", preset }, field: "imapHost" };
    case "restoreSmtp":
      return { change: { kind: "smtpServer", server: findProvider(preset)?.smtp ?? null }, field: "smtpHost" };
    case "slower":
      return {
        change: { kind: "text", field: "syncIntervalMinutes", value: String(SLOWER_MINUTES) },
        field: "syncIntervalMinutes",
      };
  }
}
