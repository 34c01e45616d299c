import type { SelectorStep, StyleRule } from "./read-style-sheet";

/** An element as selectors see it. */
export interface StyledElement {
  tag: string;
  id: string;
  classes: string[];
}

/** Comparisons, and characters of style, that the sheets of one mail may cost. */
const MAX_WORK = 2_000_000;
const MAX_ADDED = 1_000_000;

/** What the rules say of an element, given last of all that stand around it; nothing more once a mail asks too much. */
export function applyStyleSheet(rules: StyleRule[]): (path: StyledElement[]) => string {
  if (rules.length === 0) return () => "";
  const byName = indexRules(rules);
  const budget = { work: MAX_WORK, added: MAX_ADDED };
  return (path) => {
    const element = path.at(-1);
    if (!element || budget.work <= 0 || budget.added <= 0) return "";
    const names = [element.tag, ...element.classes.map((name) => `.${name}`), `#${element.id}`];
    const found = [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
    const places = found.filter((place) => {
      const steps = rules[place]?.steps ?? [];
      return matches(steps, path, budget);
    });
    const styles = places.sort((a, b) => a - b).map((place) => rules[place]?.style ?? "");
    return takeStyles(styles, budget);
  };
}

function takeStyles(styles: string[], budget: { added: number }): string {
  const taken = styles.filter((style) => {
    if (budget.added <= 0) return false;
    budget.added -= style.length;
    return true;
  });
  return taken.join(";");
}

/** Places of the rules by the id, a class or the tag that their last step needs. */
function indexRules(rules: StyleRule[]): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  for (const [place, { steps }] of rules.entries()) {
    const { id, classes, tag } = steps.at(-1) ?? { id: null, classes: [], tag: null };
    const name = id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (tag ?? "");
    const places = byName.get(name);
    if (places) places.push(place);
    else byName.set(name, [place]);
  }
  return byName;
}

/** Goes outwards from the element; each step takes the nearest that fits. */
function matches(steps: SelectorStep[], path: StyledElement[], budget: { work: number }): boolean {
  let at = path.length - 1;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    const isFixed = index === steps.length - 1 || step?.isParent;
    const cost = 1 + (step?.classes.length ?? 0);
    budget.work -= cost;
    while (at >= 0 && !isFixed && !fits(step, path[at])) {
      at -= 1;
      budget.work -= cost;
    }
    if (at < 0 || !fits(step, path[at])) return false;
    at -= 1;
  }
  return true;
}

function fits(step: SelectorStep | undefined, element: StyledElement | undefined): boolean {
  if (!step || !element) return false;
  return (
    (step.tag === null || step.tag === element.tag) &&
    (step.id === null || step.id === element.id) &&
    step.classes.every((name) => element.classes.includes(name))
  );
}
