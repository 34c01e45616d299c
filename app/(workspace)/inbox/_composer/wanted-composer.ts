let wanted: string | null = null;

/** Asks that this draft's composer take the focus when it appears: somebody wants to write. */
export function wantComposerFocus(draftId: string) {
  wanted = draftId;
}

/** Whether that was asked of this one; asking is answered once. */
export function takeComposerFocus(draftId: string): boolean {
  const isWanted = wanted === draftId;
  if (isWanted) wanted = null;
  return isWanted;
}
