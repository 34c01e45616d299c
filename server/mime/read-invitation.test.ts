import { expect, test } from "vitest";
import { readInvitation } from "./read-invitation";

const event = (...lines: string[]) =>
  `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n${lines.join("\r\n")}\r\nEND:VEVENT\r\nEND:VCALENDAR`;
const read = (...lines: string[]) => readInvitation(event(...lines), "Europe/Paris");

test("tells what, when, where and who", () => {
  const invitation = read(
    "SUMMARY:Pose de l'escalier\\, étage",
    "LOCATION:12 rue des Lilas\\nLyon",
    'ORGANIZER;CN="Marie Durand":mailto:marie@x.test',
    "DTSTART;TZID=Europe/Paris:20260612T140000",
    "DURATION:PT1H30M",
    "RRULE:FREQ=WEEKLY",
  );
  expect(invitation).toEqual({
    title: "Pose de l'escalier, étage",
    place: "12 rue des Lilas\nLyon",
    organizer: { name: "Marie Durand", address: "marie@x.test" },
    start: new Date("2026-06-12T12:00:00Z"),
    end: new Date("2026-06-12T13:30:00Z"),
    allDay: false,
    repeats: true,
    cancelled: false,
  });
});

test.each([
  ["DTSTART:20260612T140000Z", "2026-06-12T14:00:00Z"],
  ["DTSTART:20260612T140000", "2026-06-12T12:00:00Z"],
  ["DTSTART;TZID=Romance Standard Time:20261212T140000", "2026-12-12T13:00:00Z"],
  ["DTSTART;TZID=/citadel.org/20250101/America/New_York:20260612T140000", "2026-06-12T18:00:00Z"],
  ["DTSTART;TZID=Nowhere/Land:20260612T140000", "2026-06-12T12:00:00Z"],
  ["DTSTART;TZID=Europe/Paris:20260329T030000", "2026-03-29T01:00:00Z"],
  ["DTSTART;VALUE=DATE:20260612", "2026-06-12T00:00:00Z"],
])("%s is %s", (line, at) => {
  expect(read(line)?.start).toEqual(new Date(at));
});

test("knows what was called off", () => {
  expect(read("DTSTART:20260612T140000Z", "STATUS:CANCELLED")?.cancelled).toBe(true);
});

test.each(["", "nonsense", "BEGIN:VCALENDAR\r\nEND:VCALENDAR", event("SUMMARY:a"), event("DTSTART:99999999T999999")])(
  "%j invites to nothing",
  (text) => {
    expect(readInvitation(text, "Europe/Paris")).toBeNull();
  },
);

test("stays fast on hostile files", () => {
  const zone =
    "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  const hostile = [
    event("DTSTART;TZID=X:20260612T140000", "RRULE:FREQ=SECONDLY").replace("BEGIN:VEVENT", `${zone}BEGIN:VEVENT`),
    "BEGIN:VCALENDAR\r\n".repeat(20_000),
    event(`SUMMARY;${"X=1;".repeat(50_000)}:a`),
    event(`DTSTART:${"9".repeat(200_000)}`),
    `BEGIN:VCALENDAR\r\n${" ".repeat(200_000)}`,
  ];
  const started = performance.now();
  for (const text of hostile) readInvitation(text, "Europe/Paris");
  expect(performance.now() - started).toBeLessThan(2_000);
});
