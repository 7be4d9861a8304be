// When each minor version of CPython came out. https://devguide.python.org/versions/

/** The day of the final `.0` release, UTC. */
export const pythonReleaseDates: Readonly<Record<string, string>> = {
  "2.7": "2010-07-03",
  "3.5": "2015-09-13",
  "3.6": "2016-12-23",
  "3.7": "2018-06-27",
  "3.8": "2019-10-14",
  "3.9": "2020-10-05",
  "3.10": "2021-10-04",
  "3.11": "2022-10-24",
  "3.12": "2023-10-02",
  "3.13": "2024-10-07",
  "3.14": "2025-10-07",
  "3.15": "2026-10-01",
};

/** Every minor version of Python 3 that was released when this was written, oldest first. */
export const releasedPythons: readonly string[] = Object.keys(pythonReleaseDates).filter(
  (version) => version.startsWith("3."),
);

/** The oldest that its makers still mend; a default does not go below it where it need not. */
export const oldestMaintainedPython = "3.11";
