import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tellOfWaiting, waitingFor } from "./patience.ts";

const told: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  tellOfWaiting((text) => told.push(text));
});
afterEach(() => {
  vi.useRealTimers();
  tellOfWaiting(() => {});
});

it("says after fifteen seconds, and then every minute, what is waited for", () => {
  const wait = waitingFor("the index");
  vi.advanceTimersByTime(14_999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(60_001);
  expect(told).toEqual([
    "waiting for the index: nothing came for 15 seconds",
    "waiting for the index: nothing came for 75 seconds",
  ]);
  wait.end();
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(2);
});

it("begins anew when something comes", () => {
  const wait = waitingFor("the index");
  for (let second = 0; second < 100; second++) {
    vi.advanceTimersByTime(1000);
    wait.heard();
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(15_000);
  expect(told).toEqual(["waiting for the index: nothing came for 15 seconds"]);
  wait.end();
});
