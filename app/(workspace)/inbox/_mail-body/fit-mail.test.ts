import { expect, test } from "vitest";
import { fitMail } from "./fit-mail";

test("leaves mail alone that fits or declares nothing", () => {
  expect(fitMail('<table width="600"><tr><td>x</td></tr></table>', 700)).toBe(1);
  expect(fitMail('<table width="100%"><tr><td>x</td></tr></table><p>width: 900px</p>', 300)).toBe(1);
});

test("shrinks a newsletter to the pane, within what can be read", () => {
  expect(fitMail('<table width="600"><tr><td>x</td></tr></table>', 456)).toBe(0.75);
  expect(fitMail('<div style="padding:9px;width:600px">', 326)).toBe(0.53);
  expect(fitMail('<td style="width:1600px">', 300)).toBe(0.5);
});
