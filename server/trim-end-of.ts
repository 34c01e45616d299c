/**
 * Text without the last of these characters. A pattern that ends in « $ » would try every run of them in the text
 * again from each of its characters: minutes for what a stranger can write into one line.
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
