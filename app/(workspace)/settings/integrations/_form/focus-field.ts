import type { TextField } from "./form-state";

/** Moves to a field of the form, once a panel that was just opened around it can be focused. */
export function focusField(form: HTMLFormElement | null, field: TextField): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const input = form?.elements.namedItem(field);
      if (!(input instanceof HTMLInputElement)) return;
      input.focus();
      input.select();
    }),
  );
}
