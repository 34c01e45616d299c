/** A time that many would choose. */
export interface LaterTime {
  key: "afternoon" | "tomorrow" | "monday";
  at: Date;
}

/** Times to send at that lie ahead of `now`, in the order in which they come; by the clock of this computer. */
export function laterTimes(now: Date): LaterTime[] {
  const choices: LaterTime[] = [
    { key: "afternoon", at: at(now, 0, 14) },
    { key: "tomorrow", at: at(now, 1, 8) },
    { key: "monday", at: at(now, (8 - now.getDay()) % 7 || 7, 8) },
  ];
  return choices.filter((choice, index) => {
    const earlier = choices.slice(0, index);
    return choice.at > now && !earlier.some((other) => other.at.getTime() === choice.at.getTime());
  });
}

function at(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}
