// Tells the user what is waited for, because other programs and servers may be silent for long.

/** Milliseconds of silence. */
const firstWord = 15_000;
const nextWords = 60_000;

let tell: (text: string) => void = () => {};

/** Is told what is waited for. */
export function tellOfWaiting(listener: (text: string) => void): void {
  tell = listener;
}

export interface Wait {
  /** Something came: the silence is over. */
  heard(): void;
  end(): void;
}

/** From here to `end`, the user is told about `what` if nothing comes from it for long. */
export function waitingFor(what: string): Wait {
  let since = Date.now();
  const word = (): void => {
    tell(
      `waiting for ${what}: nothing came for ${Math.round((Date.now() - since) / 1000)} seconds`,
    );
    timer = setTimeout(word, nextWords).unref();
  };
  let timer = setTimeout(word, firstWord).unref();
  return {
    heard() {
      since = Date.now();
      timer.refresh();
    },
    end: () => clearTimeout(timer),
  };
}
