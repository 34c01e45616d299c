/** What stands in the text for a picture of the draft; names are unique within one. */
export function pictureMark(filename: string): string {
  return `[image: ${filename}]`;
}
