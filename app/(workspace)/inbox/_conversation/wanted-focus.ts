let isWanted = false;

/** Asks that the subject of the next conversation take the focus: it is opened by key, or covers the list on a phone. */
export function wantSubjectFocus() {
  isWanted = true;
}

/** Whether that was asked since the last time; asking is answered once. */
export function takeWantedFocus(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}
