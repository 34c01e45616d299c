import { expect, it } from "vitest";
import { findUnsaidWords } from "./find-unsaid-words.mjs";

const KEYS = ["inbox.title", "inbox.step.read", "inbox.step.done"];

it.each([
  ["a name", 'const t = useTranslations("inbox"); t("title"); t("step.read"); t.rich("step.done", {})', []],
  ["a longer namespace", 'const t = await getTranslations("inbox.step"); t("read"); t("done")', ["inbox.title"]],
  ["no namespace", 'const t = useTranslations(); t("inbox.title")', ["inbox.step.read", "inbox.step.done"]],
  ["a pattern", `const t = useTranslations("inbox"); t(\`step.\${name}\`)`, ["inbox.title"]],
  [
    "a value from elsewhere",
    'const say = useTranslations("inbox.step"); say(state)',
    ["inbox.title", "inbox.step.done"],
  ],
  [
    "a translator handed on",
    'function f(t: ReturnType<typeof useTranslations<"inbox">>) { t("title") }',
    KEYS.slice(1),
  ],
  ["another namespace", `const t = useTranslations("clients"); t("title"); t(\`step.\${name}\`)`, KEYS],
  ["nothing", "", KEYS],
])("finds the words that nobody says beside %s", (_use, source, unsaid) => {
  expect(findUnsaidWords(KEYS, [source, 'type State = "read"'])).toEqual(unsaid);
});
