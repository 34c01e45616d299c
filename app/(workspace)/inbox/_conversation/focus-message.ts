/** Moves the focus to the next or previous message of the open conversation; from elsewhere, to the last or first. */
export function focusMessage(step: 1 | -1) {
  const messages = [...document.querySelectorAll<HTMLElement>("article[data-message]")];
  const focused = messages.findIndex((message) => message.contains(document.activeElement));
  const next = focused === -1 ? messages.at(step === 1 ? -1 : 0) : messages[focused + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
