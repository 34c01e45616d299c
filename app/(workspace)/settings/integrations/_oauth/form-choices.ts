import type { OauthAttemptView } from "@/server/oauth/views";
import { OAUTH_PRESETS, type OauthKey } from "@/server/providers/oauth";
import { checkForm } from "../_form/check-form";
import { emptyForm, type FormState, type TextField } from "../_form/form-state";
import { toMailboxInput } from "../_form/mailbox-input";

/** What a mailbox without a password still needs. */
const NEEDED = ["emailAddress", "name", "syncIntervalMinutes"] as const satisfies readonly TextField[];

/** The fields that keep the owner from leaving for a provider. */
export function listWrongFields(state: FormState): TextField[] {
  const problems = checkForm(state, null);
  return NEEDED.filter((field) => problems[field]);
}

/** What goes along to the provider and back, to be the new mailbox's. */
export function toChoices(provider: OauthKey, state: FormState) {
  const { name, emailAddress, syncIntervalMinutes, enabled, historyMonths } = toMailboxInput(state);
  return { provider, name, emailAddress, syncIntervalMinutes, enabled, historyMonths };
}

/** The form as it was when the owner left. */
export function formOfAttempt({ provider, choices }: Partial<OauthAttemptView>): FormState | null {
  if (!provider || !choices) return null;
  const { name, emailAddress, syncIntervalMinutes, enabled, historyMonths = null } = choices;
  return {
    ...emptyForm(OAUTH_PRESETS[provider].preset),
    name,
    emailAddress,
    syncIntervalMinutes: String(syncIntervalMinutes),
    enabled,
    historyMonths,
    nameEdited: name !== emailAddress,
    presetChosen: true,
  };
}
