// `npm run bench:web`: how fast the Inbox of the built application is in a slow browser, with 10,000 conversations. Prints
// what was measured beside what is promised, and fails when a promise is not kept. Needs Chromium (CHROMIUM_PATH).
import { measureInbox } from "./bench/web/measure-inbox.mjs";
import { say } from "./start/say.mjs";

measureInbox().then(
  (rows) => {
    for (const { name, value, unit, most } of rows) {
      say(`${value <= most ? "✅" : "❌"} ${name} : ${value} ${unit} (${most} ${unit})`);
    }
    process.exit(rows.every(({ value, most }) => value <= most) ? 0 : 1);
  },
  (error) => {
    say(error.stack ?? `${error}`);
    process.exit(1);
  },
);
