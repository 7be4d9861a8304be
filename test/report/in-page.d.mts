export function shownNames(): string[];
export function sortedColumns(): string[];
export function focused(): string;
export function breakOut(address: string): Promise<"answered" | "refused">;
export function intruders(): { hacked: boolean; scripts: number; strange: number };
export function accessibilityProblems(): Promise<string[]>;
export function scrollWidth(): number;
export function watchPrinting(): void;
export function openDetails(): { all: number; now: number; onPaper: number };
