import { expect, it } from "vitest";
import { renderLetter } from "./render-letter";

const hostile = `<img src=x onerror=alert(1)> "&' </p>`;
const letter = {
  subject: `Alerte ${hostile}`,
  greeting: "Bonjour Claire,",
  paragraphs: [`La boîte ${hostile} ne reçoit plus d'emails.`],
  rows: [{ label: hostile, value: hostile }],
  action: { label: "Voir la cause", url: `https://lokario.test/settings?a=1&b="2` },
  footer: { text: "Propriétaire", link: { label: "Régler", url: "https://lokario.test/settings/notifications" } },
};

it("keeps names and addresses text, whatever they are called", () => {
  const { html, text } = renderLetter(letter);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &quot;&amp;' &lt;/p&gt;");
  expect(html).toContain('href="https://lokario.test/settings?a=1&amp;b=&quot;2"');
  expect(text).toContain(`La boîte ${hostile} ne reçoit plus d'emails.`);
  expect(text).toContain("Voir la cause\nhttps://lokario.test/settings?a=1");
});
