import { expect, test } from "vitest";
import { changeForm } from "../_form/change-form";
import { checkForm } from "../_form/check-form";
import { emptyForm } from "../_form/form-state";
import { toMailboxInput } from "../_form/mailbox-input";
import { findRefusedField } from "../_form/refused-field";
import { findOtherServer, smtpFieldsOfMailbox } from "./smtp-fields";

const gmail = { ...emptyForm("gmail"), emailAddress: "contact@gmail.com", name: "Boutique", password: "secret" };
const type = (form: typeof gmail, field: "smtpHost" | "smtpPort", value: string) =>
  changeForm(form, { kind: "text", field, value });

test("a provider fills in its server for sending", () => {
  expect(gmail).toMatchObject({ smtpHost: "smtp.gmail.com", smtpPort: "465", smtpUseTls: true });
  const icloud = changeForm(gmail, { kind: "preset", preset: "icloud" });
  expect(icloud).toMatchObject({ smtpHost: "smtp.mail.me.com", smtpPort: "587", smtpUseTls: false });
  expect(toMailboxInput(icloud).smtp).toMatchObject({ host: "smtp.mail.me.com", port: 587, useTls: false });
});

test("what the owner wrote for sending stays, whatever else is filled in", () => {
  const own = type(gmail, "smtpHost", "relais.moncommerce.fr");
  const moved = changeForm(own, { kind: "preset", preset: "orange" });
  expect(moved).toMatchObject({ imapHost: "imap.orange.fr", smtpHost: "relais.moncommerce.fr" });
  expect(findOtherServer(moved, "orange")).toMatchObject({ host: "smtp.orange.fr" });
});

test("without a server nothing is sent, nor checked", () => {
  const none = type(changeForm(gmail, { kind: "smtpServer", server: null }), "smtpPort", "x");
  expect(toMailboxInput(none).smtp).toBeNull();
  expect(checkForm(none, null)).toEqual({});
});

test("the port follows encryption, and a port of the owner's own stays", () => {
  const starttls = changeForm(gmail, { kind: "smtpUseTls", value: false });
  expect(starttls.smtpPort).toBe("587");
  expect(changeForm(starttls, { kind: "smtpUseTls", value: true }).smtpPort).toBe("465");
  expect(changeForm(type(gmail, "smtpPort", "2525"), { kind: "smtpUseTls", value: false }).smtpPort).toBe("2525");
});

test("what is wrong is named beside its field", () => {
  expect(checkForm(type(gmail, "smtpPort", "70000"), null)).toEqual({ smtpPort: "smtpPort" });
  const own = changeForm(gmail, { kind: "smtpSamePassword", value: false });
  expect(checkForm(own, null)).toEqual({ smtpPassword: "smtpPassword" });
  const forbidden = (field: string) => findRefusedField({ code: "mailbox.host_forbidden", detail: { field } });
  expect(forbidden("smtp.host")).toEqual({ smtpHost: "smtpHostForbidden" });
  expect(forbidden("smtp.port")).toEqual({ smtpPort: "smtpPortForbidden" });
});

test("a password of its own is kept for the same server only", () => {
  const smtp = { host: "smtp.gmail.com", port: 465, useTls: true, username: null, samePassword: false };
  const stored = { id: 1, imapHost: "imap.gmail.com", smtp };
  const form = { ...gmail, ...smtpFieldsOfMailbox(smtp), password: "" };
  expect(checkForm(form, stored)).toEqual({});
  expect(checkForm(type(form, "smtpHost", "smtp.free.fr"), stored)).toEqual({ smtpPassword: "smtpPassword" });
});
