import { expect, test } from "vitest";
import { splitMessage } from "./header-fields";
import { readNature } from "./read-nature";

const nature = (header: string) => readNature(splitMessage(Buffer.from(`${header}\r\n\r\n`)).fields);

test.each([
  ["Content-Type: multipart/report; report-type=delivery-status; boundary=a", "BOUNCE"],
  ['Content-Type: multipart/report; boundary=a;\r\n\treport-type="delivery-status"', "BOUNCE"],
  ["X-Failed-Recipients: marie@x.test", "BOUNCE"],
  ["Content-Type: multipart/report; report-type=disposition-notification", "AUTO_REPLY"],
  ["Auto-Submitted: auto-replied (vacation)", "AUTO_REPLY"],
  ["Auto-Submitted: auto-generated\r\nIn-Reply-To: <a@b>", "AUTO_REPLY"],
  ["X-Autoreply: yes", "AUTO_REPLY"],
  ["Precedence: auto_reply", "AUTO_REPLY"],
  ["Precedence: bulk\r\nIn-Reply-To: <a@b>", "AUTO_REPLY"],
  ["Auto-Submitted: no", "ORDINARY"],
  ["X-Autoreply: no", "ORDINARY"],
  ["Auto-Submitted: auto-generated", "ORDINARY"],
  ["Precedence: bulk\r\nList-Id: <a.b>\r\nIn-Reply-To: <a@b>", "ORDINARY"],
  ["Content-Type: multipart/report; report-type=feedback-report", "ORDINARY"],
  ["Subject: Réponse automatique", "ORDINARY"],
])("%s is %s", (header, expected) => {
  expect(nature(header)).toBe(expected);
});
