/** Waits until a dialog that was closed has faded out: as long as it is there it keeps the focus inside. */
export async function dialogGone(): Promise<void> {
  while (document.querySelector("[role=alertdialog], [role=dialog]")) await nextFrame();
  // In this one React Aria gives the focus back to what opened the dialog.
  await nextFrame();
  await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
