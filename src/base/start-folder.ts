// Where the user stands: messages that name a command to type start there.

/** The folder that Poetrix was started in, whatever `-C` says. */
export const startFolder = process.cwd();
