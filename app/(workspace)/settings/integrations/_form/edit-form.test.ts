import { expect, test } from "vitest";
import { changeForm } from "./change-form";
import { correctForm, formOfMailbox } from "./edit-form";

const stored = {
  name: "Boutique",
  emailAddress: "contact@moncommerce.fr",
  username: "contact@moncommerce.fr",
  provider: "ovh",
  imapHost: "pro2.mail.ovh.net",
  imapPort: 993,
  useTls: true,
  syncIntervalMinutes: 10,
  enabled: true,
  smtp: null,
};

test("a stored mailbox comes back as it was, without its password", () => {
  expect(formOfMailbox(stored)).toMatchObject({ offer: "emailPro", imapPort: "993", password: "", username: "" });
  expect(formOfMailbox({ ...stored, imapHost: "ssl0.ovh.net" }).offer).toBe("mxPlan");
});

test("a new address changes neither its server nor its name", () => {
  const changed = changeForm(formOfMailbox(stored), { kind: "text", field: "emailAddress", value: "moi@gmail.com" });
  expect(changed).toMatchObject({ imapHost: "pro2.mail.ovh.net", name: "Boutique" });
});

test("a provider without a tile is edited as « Autre »", () => {
  expect(formOfMailbox({ ...stored, provider: "anotherOne" }).preset).toBe("other");
});

test("opens with the cure done that its page offered, for the provider to whom its server belongs", () => {
  const gmail = formOfMailbox({ ...stored, provider: "other", imapHost: "imap.gmail.com", imapPort: 994 });
  expect(correctForm(gmail, { kind: "restorePreset" })).toMatchObject({ imapHost: "imap.gmail.com", imapPort: "993" });
  expect(correctForm(gmail, { kind: "restoreSmtp" })).toMatchObject({ smtpHost: "smtp.gmail.com", smtpPort: "465" });
  expect(correctForm(gmail, { kind: "slower" }).syncIntervalMinutes).toBe("15");
  expect(correctForm(gmail, { kind: "useHost", host: "imap.orange.fr" }).imapHost).toBe("imap.orange.fr");
});
