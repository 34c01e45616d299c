/** The text of the field with `mark` where the caret is, which goes behind it. */
export function insertMark(area: HTMLTextAreaElement, mark: string): string {
  const { value, selectionStart, selectionEnd } = area;
  const text = value.slice(0, selectionStart) + mark + value.slice(selectionEnd);
  // Once the new text is drawn.
  requestAnimationFrame(() => area.setSelectionRange(selectionStart + mark.length, selectionStart + mark.length));
  return text;
}
