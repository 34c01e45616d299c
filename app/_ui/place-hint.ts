const GAP = 6;
const MARGIN = 8;

/** Shows a hint over everything: above the button before it, below where there is no room, and never beyond the window. */
export function placeHint(hint: HTMLElement | null): void {
  const button = hint?.previousElementSibling?.getBoundingClientRect();
  if (!hint || !button) return;
  hint.showPopover();
  const { width, height } = hint.getBoundingClientRect();
  const centred = button.left + button.width / 2 - width / 2;
  const above = button.top - GAP - height;
  hint.style.left = `${Math.max(MARGIN, Math.min(centred, document.documentElement.clientWidth - MARGIN - width))}px`;
  hint.style.top = `${above < MARGIN ? button.bottom + GAP : above}px`;
}
