// 640 pixels on the narrowest phones.
const SMALLEST = 0.5;

/**
 * How much a mail laid out for a fixed width must shrink to fit, 1 for not at all. Newsletters are tables of 600 or
 * 640 pixels; in a narrower pane their right side would hide behind a scroll bar.
 */
export function fitMail(html: string, width: number): number {
  const declared = [
    ...html.matchAll(/<(?:table|td|th|div|img)\b[^<>]*?(?:\swidth="|[\s;"]width:\s*)(\d{3,4})(?:px)?["; ]/gi),
  ];
  const widest = declared.reduce((most, [, pixels]) => Math.max(most, Number(pixels)), 0);
  return widest <= width ? 1 : Math.max(SMALLEST, Math.floor((width / (widest + 8)) * 100) / 100);
}
