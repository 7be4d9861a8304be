#!/usr/bin/env node
// Made from src/ by `npm run build`. Do not edit.
import { createRequire as createRequireForBundle } from "node:module";
const require = createRequireForBundle(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a2, b) => (typeof require !== "undefined" ? require : a2)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/commander/lib/error.js
var require_error = __commonJS({
  "node_modules/commander/lib/error.js"(exports) {
    var CommanderError2 = class extends Error {
      /**
       * Constructs the CommanderError class
       * @param {number} exitCode suggested exit code which could be used with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       */
      constructor(exitCode, code, message) {
        super(message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
        this.code = code;
        this.exitCode = exitCode;
        this.nestedError = void 0;
      }
    };
    var InvalidArgumentError2 = class extends CommanderError2 {
      /**
       * Constructs the InvalidArgumentError class
       * @param {string} [message] explanation of why argument is invalid
       */
      constructor(message) {
        super(1, "commander.invalidArgument", message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
      }
    };
    exports.CommanderError = CommanderError2;
    exports.InvalidArgumentError = InvalidArgumentError2;
  }
});

// node_modules/commander/lib/argument.js
var require_argument = __commonJS({
  "node_modules/commander/lib/argument.js"(exports) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Argument2 = class {
      /**
       * Initialize a new command argument with the given name and description.
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @param {string} name
       * @param {string} [description]
       */
      constructor(name, description) {
        this.description = description || "";
        this.variadic = false;
        this.parseArg = void 0;
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.argChoices = void 0;
        switch (name[0]) {
          case "<":
            this.required = true;
            this._name = name.slice(1, -1);
            break;
          case "[":
            this.required = false;
            this._name = name.slice(1, -1);
            break;
          default:
            this.required = true;
            this._name = name;
            break;
        }
        if (this._name.endsWith("...")) {
          this.variadic = true;
          this._name = this._name.slice(0, -3);
        }
      }
      /**
       * Return argument name.
       *
       * @return {string}
       */
      name() {
        return this._name;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Argument}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Set the custom handler for processing CLI command arguments into argument values.
       *
       * @param {Function} [fn]
       * @return {Argument}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Only allow argument value to be one of choices.
       *
       * @param {string[]} values
       * @return {Argument}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Make argument required.
       *
       * @returns {Argument}
       */
      argRequired() {
        this.required = true;
        return this;
      }
      /**
       * Make argument optional.
       *
       * @returns {Argument}
       */
      argOptional() {
        this.required = false;
        return this;
      }
    };
    function humanReadableArgName(arg) {
      const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
      return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
    }
    exports.Argument = Argument2;
    exports.humanReadableArgName = humanReadableArgName;
  }
});

// node_modules/commander/lib/help.js
var require_help = __commonJS({
  "node_modules/commander/lib/help.js"(exports) {
    var { humanReadableArgName } = require_argument();
    var Help2 = class {
      constructor() {
        this.helpWidth = void 0;
        this.minWidthToWrap = 40;
        this.sortSubcommands = false;
        this.sortOptions = false;
        this.showGlobalOptions = false;
      }
      /**
       * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
       * and just before calling `formatHelp()`.
       *
       * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
       *
       * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
       */
      prepareContext(contextOptions) {
        this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
      }
      /**
       * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
       *
       * @param {Command} cmd
       * @returns {Command[]}
       */
      visibleCommands(cmd) {
        const visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden);
        const helpCommand = cmd._getHelpCommand();
        if (helpCommand && !helpCommand._hidden) {
          visibleCommands.push(helpCommand);
        }
        if (this.sortSubcommands) {
          visibleCommands.sort((a2, b) => {
            return a2.name().localeCompare(b.name());
          });
        }
        return visibleCommands;
      }
      /**
       * Compare options for sort.
       *
       * @param {Option} a
       * @param {Option} b
       * @returns {number}
       */
      compareOptions(a2, b) {
        const getSortKey = (option) => {
          return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
        };
        return getSortKey(a2).localeCompare(getSortKey(b));
      }
      /**
       * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleOptions(cmd) {
        const visibleOptions = cmd.options.filter((option) => !option.hidden);
        const helpOption = cmd._getHelpOption();
        if (helpOption && !helpOption.hidden) {
          const removeShort = helpOption.short && cmd._findOption(helpOption.short);
          const removeLong = helpOption.long && cmd._findOption(helpOption.long);
          if (!removeShort && !removeLong) {
            visibleOptions.push(helpOption);
          } else if (helpOption.long && !removeLong) {
            visibleOptions.push(
              cmd.createOption(helpOption.long, helpOption.description)
            );
          } else if (helpOption.short && !removeShort) {
            visibleOptions.push(
              cmd.createOption(helpOption.short, helpOption.description)
            );
          }
        }
        if (this.sortOptions) {
          visibleOptions.sort(this.compareOptions);
        }
        return visibleOptions;
      }
      /**
       * Get an array of the visible global options. (Not including help.)
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleGlobalOptions(cmd) {
        if (!this.showGlobalOptions) return [];
        const globalOptions = [];
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          const visibleOptions = ancestorCmd.options.filter(
            (option) => !option.hidden
          );
          globalOptions.push(...visibleOptions);
        }
        if (this.sortOptions) {
          globalOptions.sort(this.compareOptions);
        }
        return globalOptions;
      }
      /**
       * Get an array of the arguments if any have a description.
       *
       * @param {Command} cmd
       * @returns {Argument[]}
       */
      visibleArguments(cmd) {
        if (cmd._argsDescription) {
          cmd.registeredArguments.forEach((argument) => {
            argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
          });
        }
        if (cmd.registeredArguments.find((argument) => argument.description)) {
          return cmd.registeredArguments;
        }
        return [];
      }
      /**
       * Get the command term to show in the list of subcommands.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandTerm(cmd) {
        const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
        return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + // simplistic check for non-help option
        (args ? " " + args : "");
      }
      /**
       * Get the option term to show in the list of options.
       *
       * @param {Option} option
       * @returns {string}
       */
      optionTerm(option) {
        return option.flags;
      }
      /**
       * Get the argument term to show in the list of arguments.
       *
       * @param {Argument} argument
       * @returns {string}
       */
      argumentTerm(argument) {
        return argument.name();
      }
      /**
       * Get the longest command term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestSubcommandTermLength(cmd, helper) {
        return helper.visibleCommands(cmd).reduce((max, command) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleSubcommandTerm(helper.subcommandTerm(command))
            )
          );
        }, 0);
      }
      /**
       * Get the longest option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestOptionTermLength(cmd, helper) {
        return helper.visibleOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest global option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestGlobalOptionTermLength(cmd, helper) {
        return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest argument term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestArgumentTermLength(cmd, helper) {
        return helper.visibleArguments(cmd).reduce((max, argument) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleArgumentTerm(helper.argumentTerm(argument))
            )
          );
        }, 0);
      }
      /**
       * Get the command usage to be displayed at the top of the built-in help.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandUsage(cmd) {
        let cmdName = cmd._name;
        if (cmd._aliases[0]) {
          cmdName = cmdName + "|" + cmd._aliases[0];
        }
        let ancestorCmdNames = "";
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
        }
        return ancestorCmdNames + cmdName + " " + cmd.usage();
      }
      /**
       * Get the description for the command.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandDescription(cmd) {
        return cmd.description();
      }
      /**
       * Get the subcommand summary to show in the list of subcommands.
       * (Fallback to description for backwards compatibility.)
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandDescription(cmd) {
        return cmd.summary() || cmd.description();
      }
      /**
       * Get the option description to show in the list of options.
       *
       * @param {Option} option
       * @return {string}
       */
      optionDescription(option) {
        const extraInfo = [];
        if (option.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          );
        }
        if (option.defaultValue !== void 0) {
          const showDefault = option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean";
          if (showDefault) {
            extraInfo.push(
              `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`
            );
          }
        }
        if (option.presetArg !== void 0 && option.optional) {
          extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
        }
        if (option.envVar !== void 0) {
          extraInfo.push(`env: ${option.envVar}`);
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (option.description) {
            return `${option.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return option.description;
      }
      /**
       * Get the argument description to show in the list of arguments.
       *
       * @param {Argument} argument
       * @return {string}
       */
      argumentDescription(argument) {
        const extraInfo = [];
        if (argument.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          );
        }
        if (argument.defaultValue !== void 0) {
          extraInfo.push(
            `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`
          );
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (argument.description) {
            return `${argument.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return argument.description;
      }
      /**
       * Format a list of items, given a heading and an array of formatted items.
       *
       * @param {string} heading
       * @param {string[]} items
       * @param {Help} helper
       * @returns string[]
       */
      formatItemList(heading, items, helper) {
        if (items.length === 0) return [];
        return [helper.styleTitle(heading), ...items, ""];
      }
      /**
       * Group items by their help group heading.
       *
       * @param {Command[] | Option[]} unsortedItems
       * @param {Command[] | Option[]} visibleItems
       * @param {Function} getGroup
       * @returns {Map<string, Command[] | Option[]>}
       */
      groupItems(unsortedItems, visibleItems, getGroup) {
        const result = /* @__PURE__ */ new Map();
        unsortedItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) result.set(group, []);
        });
        visibleItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) {
            result.set(group, []);
          }
          result.get(group).push(item);
        });
        return result;
      }
      /**
       * Generate the built-in help text.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {string}
       */
      formatHelp(cmd, helper) {
        const termWidth = helper.padWidth(cmd, helper);
        const helpWidth = helper.helpWidth ?? 80;
        function callFormatItem(term, description) {
          return helper.formatItem(term, termWidth, description, helper);
        }
        let output = [
          `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
          ""
        ];
        const commandDescription = helper.commandDescription(cmd);
        if (commandDescription.length > 0) {
          output = output.concat([
            helper.boxWrap(
              helper.styleCommandDescription(commandDescription),
              helpWidth
            ),
            ""
          ]);
        }
        const argumentList = helper.visibleArguments(cmd).map((argument) => {
          return callFormatItem(
            helper.styleArgumentTerm(helper.argumentTerm(argument)),
            helper.styleArgumentDescription(helper.argumentDescription(argument))
          );
        });
        output = output.concat(
          this.formatItemList("Arguments:", argumentList, helper)
        );
        const optionGroups = this.groupItems(
          cmd.options,
          helper.visibleOptions(cmd),
          (option) => option.helpGroupHeading ?? "Options:"
        );
        optionGroups.forEach((options2, group) => {
          const optionList = options2.map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(this.formatItemList(group, optionList, helper));
        });
        if (helper.showGlobalOptions) {
          const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(
            this.formatItemList("Global Options:", globalOptionList, helper)
          );
        }
        const commandGroups = this.groupItems(
          cmd.commands,
          helper.visibleCommands(cmd),
          (sub) => sub.helpGroup() || "Commands:"
        );
        commandGroups.forEach((commands, group) => {
          const commandList = commands.map((sub) => {
            return callFormatItem(
              helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
              helper.styleSubcommandDescription(helper.subcommandDescription(sub))
            );
          });
          output = output.concat(this.formatItemList(group, commandList, helper));
        });
        return output.join("\n");
      }
      /**
       * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
       *
       * @param {string} str
       * @returns {number}
       */
      displayWidth(str) {
        return stripColor(str).length;
      }
      /**
       * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
       *
       * @param {string} str
       * @returns {string}
       */
      styleTitle(str) {
        return str;
      }
      styleUsage(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word === "[command]") return this.styleSubcommandText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleCommandText(word);
        }).join(" ");
      }
      styleCommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleOptionDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleSubcommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleArgumentDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleDescriptionText(str) {
        return str;
      }
      styleOptionTerm(str) {
        return this.styleOptionText(str);
      }
      styleSubcommandTerm(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleSubcommandText(word);
        }).join(" ");
      }
      styleArgumentTerm(str) {
        return this.styleArgumentText(str);
      }
      styleOptionText(str) {
        return str;
      }
      styleArgumentText(str) {
        return str;
      }
      styleSubcommandText(str) {
        return str;
      }
      styleCommandText(str) {
        return str;
      }
      /**
       * Calculate the pad width from the maximum term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      padWidth(cmd, helper) {
        return Math.max(
          helper.longestOptionTermLength(cmd, helper),
          helper.longestGlobalOptionTermLength(cmd, helper),
          helper.longestSubcommandTermLength(cmd, helper),
          helper.longestArgumentTermLength(cmd, helper)
        );
      }
      /**
       * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
       *
       * @param {string} str
       * @returns {boolean}
       */
      preformatted(str) {
        return /\n[^\S\r\n]/.test(str);
      }
      /**
       * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
       *
       * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
       *   TTT  DDD DDDD
       *        DD DDD
       *
       * @param {string} term
       * @param {number} termWidth
       * @param {string} description
       * @param {Help} helper
       * @returns {string}
       */
      formatItem(term, termWidth, description, helper) {
        const itemIndent = 2;
        const itemIndentStr = " ".repeat(itemIndent);
        if (!description) return itemIndentStr + term;
        const paddedTerm = term.padEnd(
          termWidth + term.length - helper.displayWidth(term)
        );
        const spacerWidth = 2;
        const helpWidth = this.helpWidth ?? 80;
        const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
        let formattedDescription;
        if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) {
          formattedDescription = description;
        } else {
          const wrappedDescription = helper.boxWrap(description, remainingWidth);
          formattedDescription = wrappedDescription.replace(
            /\n/g,
            "\n" + " ".repeat(termWidth + spacerWidth)
          );
        }
        return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `
${itemIndentStr}`);
      }
      /**
       * Wrap a string at whitespace, preserving existing line breaks.
       * Wrapping is skipped if the width is less than `minWidthToWrap`.
       *
       * @param {string} str
       * @param {number} width
       * @returns {string}
       */
      boxWrap(str, width) {
        if (width < this.minWidthToWrap) return str;
        const rawLines = str.split(/\r\n|\n/);
        const chunkPattern = /[\s]*[^\s]+/g;
        const wrappedLines = [];
        rawLines.forEach((line) => {
          const chunks2 = line.match(chunkPattern);
          if (chunks2 === null) {
            wrappedLines.push("");
            return;
          }
          let sumChunks = [chunks2.shift()];
          let sumWidth = this.displayWidth(sumChunks[0]);
          chunks2.forEach((chunk) => {
            const visibleWidth = this.displayWidth(chunk);
            if (sumWidth + visibleWidth <= width) {
              sumChunks.push(chunk);
              sumWidth += visibleWidth;
              return;
            }
            wrappedLines.push(sumChunks.join(""));
            const nextChunk = chunk.trimStart();
            sumChunks = [nextChunk];
            sumWidth = this.displayWidth(nextChunk);
          });
          wrappedLines.push(sumChunks.join(""));
        });
        return wrappedLines.join("\n");
      }
    };
    function stripColor(str) {
      const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
      return str.replace(sgrPattern, "");
    }
    exports.Help = Help2;
    exports.stripColor = stripColor;
  }
});

// node_modules/commander/lib/option.js
var require_option = __commonJS({
  "node_modules/commander/lib/option.js"(exports) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Option2 = class {
      /**
       * Initialize a new `Option` with the given `flags` and `description`.
       *
       * @param {string} flags
       * @param {string} [description]
       */
      constructor(flags, description) {
        this.flags = flags;
        this.description = description || "";
        this.required = flags.includes("<");
        this.optional = flags.includes("[");
        this.variadic = /\w\.\.\.[>\]]$/.test(flags);
        this.mandatory = false;
        const optionFlags = splitOptionFlags(flags);
        this.short = optionFlags.shortFlag;
        this.long = optionFlags.longFlag;
        this.negate = false;
        if (this.long) {
          this.negate = this.long.startsWith("--no-");
        }
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.presetArg = void 0;
        this.envVar = void 0;
        this.parseArg = void 0;
        this.hidden = false;
        this.argChoices = void 0;
        this.conflictsWith = [];
        this.implied = void 0;
        this.helpGroupHeading = void 0;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Option}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Preset to use when option used without option-argument, especially optional but also boolean and negated.
       * The custom processing (parseArg) is called.
       *
       * @example
       * new Option('--color').default('GREYSCALE').preset('RGB');
       * new Option('--donate [amount]').preset('20').argParser(parseFloat);
       *
       * @param {*} arg
       * @return {Option}
       */
      preset(arg) {
        this.presetArg = arg;
        return this;
      }
      /**
       * Add option name(s) that conflict with this option.
       * An error will be displayed if conflicting options are found during parsing.
       *
       * @example
       * new Option('--rgb').conflicts('cmyk');
       * new Option('--js').conflicts(['ts', 'jsx']);
       *
       * @param {(string | string[])} names
       * @return {Option}
       */
      conflicts(names2) {
        this.conflictsWith = this.conflictsWith.concat(names2);
        return this;
      }
      /**
       * Specify implied option values for when this option is set and the implied options are not.
       *
       * The custom processing (parseArg) is not called on the implied values.
       *
       * @example
       * program
       *   .addOption(new Option('--log', 'write logging information to file'))
       *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
       *
       * @param {object} impliedOptionValues
       * @return {Option}
       */
      implies(impliedOptionValues) {
        let newImplied = impliedOptionValues;
        if (typeof impliedOptionValues === "string") {
          newImplied = { [impliedOptionValues]: true };
        }
        this.implied = Object.assign(this.implied || {}, newImplied);
        return this;
      }
      /**
       * Set environment variable to check for option value.
       *
       * An environment variable is only used if when processed the current option value is
       * undefined, or the source of the current value is 'default' or 'config' or 'env'.
       *
       * @param {string} name
       * @return {Option}
       */
      env(name) {
        this.envVar = name;
        return this;
      }
      /**
       * Set the custom handler for processing CLI option arguments into option values.
       *
       * @param {Function} [fn]
       * @return {Option}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Whether the option is mandatory and must have a value after parsing.
       *
       * @param {boolean} [mandatory=true]
       * @return {Option}
       */
      makeOptionMandatory(mandatory = true) {
        this.mandatory = !!mandatory;
        return this;
      }
      /**
       * Hide option in help.
       *
       * @param {boolean} [hide=true]
       * @return {Option}
       */
      hideHelp(hide = true) {
        this.hidden = !!hide;
        return this;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Only allow option value to be one of choices.
       *
       * @param {string[]} values
       * @return {Option}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Return option name.
       *
       * @return {string}
       */
      name() {
        if (this.long) {
          return this.long.replace(/^--/, "");
        }
        return this.short.replace(/^-/, "");
      }
      /**
       * Return option name, in a camelcase format that can be used
       * as an object attribute key.
       *
       * @return {string}
       */
      attributeName() {
        if (this.negate) {
          return camelcase(this.name().replace(/^no-/, ""));
        }
        return camelcase(this.name());
      }
      /**
       * Set the help group heading.
       *
       * @param {string} heading
       * @return {Option}
       */
      helpGroup(heading) {
        this.helpGroupHeading = heading;
        return this;
      }
      /**
       * Check if `arg` matches the short or long flag.
       *
       * @param {string} arg
       * @return {boolean}
       * @package
       */
      is(arg) {
        return this.short === arg || this.long === arg;
      }
      /**
       * Return whether a boolean option.
       *
       * Options are one of boolean, negated, required argument, or optional argument.
       *
       * @return {boolean}
       * @package
       */
      isBoolean() {
        return !this.required && !this.optional && !this.negate;
      }
    };
    var DualOptions = class {
      /**
       * @param {Option[]} options
       */
      constructor(options2) {
        this.positiveOptions = /* @__PURE__ */ new Map();
        this.negativeOptions = /* @__PURE__ */ new Map();
        this.dualOptions = /* @__PURE__ */ new Set();
        options2.forEach((option) => {
          if (option.negate) {
            this.negativeOptions.set(option.attributeName(), option);
          } else {
            this.positiveOptions.set(option.attributeName(), option);
          }
        });
        this.negativeOptions.forEach((value, key) => {
          if (this.positiveOptions.has(key)) {
            this.dualOptions.add(key);
          }
        });
      }
      /**
       * Did the value come from the option, and not from possible matching dual option?
       *
       * @param {*} value
       * @param {Option} option
       * @returns {boolean}
       */
      valueFromOption(value, option) {
        const optionKey = option.attributeName();
        if (!this.dualOptions.has(optionKey)) return true;
        const preset = this.negativeOptions.get(optionKey).presetArg;
        const negativeValue = preset !== void 0 ? preset : false;
        return option.negate === (negativeValue === value);
      }
    };
    function camelcase(str) {
      return str.split("-").reduce((str2, word) => {
        return str2 + word[0].toUpperCase() + word.slice(1);
      });
    }
    function splitOptionFlags(flags) {
      let shortFlag;
      let longFlag;
      const shortFlagExp = /^-[^-]$/;
      const longFlagExp = /^--[^-]/;
      const flagParts = flags.split(/[ |,]+/).concat("guard");
      if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
      if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
      if (!shortFlag && shortFlagExp.test(flagParts[0]))
        shortFlag = flagParts.shift();
      if (!shortFlag && longFlagExp.test(flagParts[0])) {
        shortFlag = longFlag;
        longFlag = flagParts.shift();
      }
      if (flagParts[0].startsWith("-")) {
        const unsupportedFlag = flagParts[0];
        const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
        if (/^-[^-][^-]/.test(unsupportedFlag))
          throw new Error(
            `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`
          );
        if (shortFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many short flags`);
        if (longFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many long flags`);
        throw new Error(`${baseError}
- unrecognised flag format`);
      }
      if (shortFlag === void 0 && longFlag === void 0)
        throw new Error(
          `option creation failed due to no flags found in '${flags}'.`
        );
      return { shortFlag, longFlag };
    }
    exports.Option = Option2;
    exports.DualOptions = DualOptions;
  }
});

// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = __commonJS({
  "node_modules/commander/lib/suggestSimilar.js"(exports) {
    var maxDistance = 3;
    function editDistance2(a2, b) {
      if (Math.abs(a2.length - b.length) > maxDistance)
        return Math.max(a2.length, b.length);
      const d = [];
      for (let i2 = 0; i2 <= a2.length; i2++) {
        d[i2] = [i2];
      }
      for (let j = 0; j <= b.length; j++) {
        d[0][j] = j;
      }
      for (let j = 1; j <= b.length; j++) {
        for (let i2 = 1; i2 <= a2.length; i2++) {
          let cost = 1;
          if (a2[i2 - 1] === b[j - 1]) {
            cost = 0;
          } else {
            cost = 1;
          }
          d[i2][j] = Math.min(
            d[i2 - 1][j] + 1,
            // deletion
            d[i2][j - 1] + 1,
            // insertion
            d[i2 - 1][j - 1] + cost
            // substitution
          );
          if (i2 > 1 && j > 1 && a2[i2 - 1] === b[j - 2] && a2[i2 - 2] === b[j - 1]) {
            d[i2][j] = Math.min(d[i2][j], d[i2 - 2][j - 2] + 1);
          }
        }
      }
      return d[a2.length][b.length];
    }
    function suggestSimilar(word, candidates) {
      if (!candidates || candidates.length === 0) return "";
      candidates = Array.from(new Set(candidates));
      const searchingOptions = word.startsWith("--");
      if (searchingOptions) {
        word = word.slice(2);
        candidates = candidates.map((candidate) => candidate.slice(2));
      }
      let similar = [];
      let bestDistance = maxDistance;
      const minSimilarity = 0.4;
      candidates.forEach((candidate) => {
        if (candidate.length <= 1) return;
        const distance = editDistance2(word, candidate);
        const length = Math.max(word.length, candidate.length);
        const similarity = (length - distance) / length;
        if (similarity > minSimilarity) {
          if (distance < bestDistance) {
            bestDistance = distance;
            similar = [candidate];
          } else if (distance === bestDistance) {
            similar.push(candidate);
          }
        }
      });
      similar.sort((a2, b) => a2.localeCompare(b));
      if (searchingOptions) {
        similar = similar.map((candidate) => `--${candidate}`);
      }
      if (similar.length > 1) {
        return `
(Did you mean one of ${similar.join(", ")}?)`;
      }
      if (similar.length === 1) {
        return `
(Did you mean ${similar[0]}?)`;
      }
      return "";
    }
    exports.suggestSimilar = suggestSimilar;
  }
});

// node_modules/commander/lib/command.js
var require_command = __commonJS({
  "node_modules/commander/lib/command.js"(exports) {
    var EventEmitter2 = __require("node:events").EventEmitter;
    var childProcess = __require("node:child_process");
    var path6 = __require("node:path");
    var fs = __require("node:fs");
    var process10 = __require("node:process");
    var { Argument: Argument2, humanReadableArgName } = require_argument();
    var { CommanderError: CommanderError2 } = require_error();
    var { Help: Help2, stripColor } = require_help();
    var { Option: Option2, DualOptions } = require_option();
    var { suggestSimilar } = require_suggestSimilar();
    var Command2 = class _Command extends EventEmitter2 {
      /**
       * Initialize a new `Command`.
       *
       * @param {string} [name]
       */
      constructor(name) {
        super();
        this.commands = [];
        this.options = [];
        this.parent = null;
        this._allowUnknownOption = false;
        this._allowExcessArguments = false;
        this.registeredArguments = [];
        this._args = this.registeredArguments;
        this.args = [];
        this.rawArgs = [];
        this.processedArgs = [];
        this._scriptPath = null;
        this._name = name || "";
        this._optionValues = {};
        this._optionValueSources = {};
        this._storeOptionsAsProperties = false;
        this._actionHandler = null;
        this._executableHandler = false;
        this._executableFile = null;
        this._executableDir = null;
        this._defaultCommandName = null;
        this._exitCallback = null;
        this._aliases = [];
        this._combineFlagAndOptionalValue = true;
        this._description = "";
        this._summary = "";
        this._argsDescription = void 0;
        this._enablePositionalOptions = false;
        this._passThroughOptions = false;
        this._lifeCycleHooks = {};
        this._showHelpAfterError = false;
        this._showSuggestionAfterError = true;
        this._savedState = null;
        this._outputConfiguration = {
          writeOut: (str) => process10.stdout.write(str),
          writeErr: (str) => process10.stderr.write(str),
          outputError: (str, write) => write(str),
          getOutHelpWidth: () => process10.stdout.isTTY ? process10.stdout.columns : void 0,
          getErrHelpWidth: () => process10.stderr.isTTY ? process10.stderr.columns : void 0,
          getOutHasColors: () => useColor() ?? (process10.stdout.isTTY && process10.stdout.hasColors?.()),
          getErrHasColors: () => useColor() ?? (process10.stderr.isTTY && process10.stderr.hasColors?.()),
          stripColor: (str) => stripColor(str)
        };
        this._hidden = false;
        this._helpOption = void 0;
        this._addImplicitHelpCommand = void 0;
        this._helpCommand = void 0;
        this._helpConfiguration = {};
        this._helpGroupHeading = void 0;
        this._defaultCommandGroup = void 0;
        this._defaultOptionGroup = void 0;
      }
      /**
       * Copy settings that are useful to have in common across root command and subcommands.
       *
       * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
       *
       * @param {Command} sourceCommand
       * @return {Command} `this` command for chaining
       */
      copyInheritedSettings(sourceCommand) {
        this._outputConfiguration = sourceCommand._outputConfiguration;
        this._helpOption = sourceCommand._helpOption;
        this._helpCommand = sourceCommand._helpCommand;
        this._helpConfiguration = sourceCommand._helpConfiguration;
        this._exitCallback = sourceCommand._exitCallback;
        this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
        this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
        this._allowExcessArguments = sourceCommand._allowExcessArguments;
        this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
        this._showHelpAfterError = sourceCommand._showHelpAfterError;
        this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
        return this;
      }
      /**
       * @returns {Command[]}
       * @private
       */
      _getCommandAndAncestors() {
        const result = [];
        for (let command = this; command; command = command.parent) {
          result.push(command);
        }
        return result;
      }
      /**
       * Define a command.
       *
       * There are two styles of command: pay attention to where to put the description.
       *
       * @example
       * // Command implemented using action handler (description is supplied separately to `.command`)
       * program
       *   .command('clone <source> [destination]')
       *   .description('clone a repository into a newly created directory')
       *   .action((source, destination) => {
       *     console.log('clone command called');
       *   });
       *
       * // Command implemented using separate executable file (description is second parameter to `.command`)
       * program
       *   .command('start <service>', 'start named service')
       *   .command('stop [service]', 'stop named service, or all if no name supplied');
       *
       * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
       * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
       * @param {object} [execOpts] - configuration options (for executable)
       * @return {Command} returns new command for action handler, or `this` for executable command
       */
      command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
        let desc = actionOptsOrExecDesc;
        let opts = execOpts;
        if (typeof desc === "object" && desc !== null) {
          opts = desc;
          desc = null;
        }
        opts = opts || {};
        const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const cmd = this.createCommand(name);
        if (desc) {
          cmd.description(desc);
          cmd._executableHandler = true;
        }
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        cmd._hidden = !!(opts.noHelp || opts.hidden);
        cmd._executableFile = opts.executableFile || null;
        if (args) cmd.arguments(args);
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd.copyInheritedSettings(this);
        if (desc) return this;
        return cmd;
      }
      /**
       * Factory routine to create a new unattached command.
       *
       * See .command() for creating an attached subcommand, which uses this routine to
       * create the command. You can override createCommand to customise subcommands.
       *
       * @param {string} [name]
       * @return {Command} new command
       */
      createCommand(name) {
        return new _Command(name);
      }
      /**
       * You can customise the help with a subclass of Help by overriding createHelp,
       * or by overriding Help properties using configureHelp().
       *
       * @return {Help}
       */
      createHelp() {
        return Object.assign(new Help2(), this.configureHelp());
      }
      /**
       * You can customise the help by overriding Help properties using configureHelp(),
       * or with a subclass of Help by overriding createHelp().
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureHelp(configuration) {
        if (configuration === void 0) return this._helpConfiguration;
        this._helpConfiguration = configuration;
        return this;
      }
      /**
       * The default output goes to stdout and stderr. You can customise this for special
       * applications. You can also customise the display of errors by overriding outputError.
       *
       * The configuration properties are all functions:
       *
       *     // change how output being written, defaults to stdout and stderr
       *     writeOut(str)
       *     writeErr(str)
       *     // change how output being written for errors, defaults to writeErr
       *     outputError(str, write) // used for displaying errors and not used for displaying help
       *     // specify width for wrapping help
       *     getOutHelpWidth()
       *     getErrHelpWidth()
       *     // color support, currently only used with Help
       *     getOutHasColors()
       *     getErrHasColors()
       *     stripColor() // used to remove ANSI escape codes if output does not have colors
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureOutput(configuration) {
        if (configuration === void 0) return this._outputConfiguration;
        this._outputConfiguration = {
          ...this._outputConfiguration,
          ...configuration
        };
        return this;
      }
      /**
       * Display the help or a custom message after an error occurs.
       *
       * @param {(boolean|string)} [displayHelp]
       * @return {Command} `this` command for chaining
       */
      showHelpAfterError(displayHelp = true) {
        if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
        this._showHelpAfterError = displayHelp;
        return this;
      }
      /**
       * Display suggestion of similar commands for unknown commands, or options for unknown options.
       *
       * @param {boolean} [displaySuggestion]
       * @return {Command} `this` command for chaining
       */
      showSuggestionAfterError(displaySuggestion = true) {
        this._showSuggestionAfterError = !!displaySuggestion;
        return this;
      }
      /**
       * Add a prepared subcommand.
       *
       * See .command() for creating an attached subcommand which inherits settings from its parent.
       *
       * @param {Command} cmd - new subcommand
       * @param {object} [opts] - configuration options
       * @return {Command} `this` command for chaining
       */
      addCommand(cmd, opts) {
        if (!cmd._name) {
          throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
        }
        opts = opts || {};
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        if (opts.noHelp || opts.hidden) cmd._hidden = true;
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd._checkForBrokenPassThrough();
        return this;
      }
      /**
       * Factory routine to create a new unattached argument.
       *
       * See .argument() for creating an attached argument, which uses this routine to
       * create the argument. You can override createArgument to return a custom argument.
       *
       * @param {string} name
       * @param {string} [description]
       * @return {Argument} new argument
       */
      createArgument(name, description) {
        return new Argument2(name, description);
      }
      /**
       * Define argument syntax for command.
       *
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @example
       * program.argument('<input-file>');
       * program.argument('[output-file]');
       *
       * @param {string} name
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom argument processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      argument(name, description, parseArg, defaultValue) {
        const argument = this.createArgument(name, description);
        if (typeof parseArg === "function") {
          argument.default(defaultValue).argParser(parseArg);
        } else {
          argument.default(parseArg);
        }
        this.addArgument(argument);
        return this;
      }
      /**
       * Define argument syntax for command, adding multiple at once (without descriptions).
       *
       * See also .argument().
       *
       * @example
       * program.arguments('<cmd> [env]');
       *
       * @param {string} names
       * @return {Command} `this` command for chaining
       */
      arguments(names2) {
        names2.trim().split(/ +/).forEach((detail) => {
          this.argument(detail);
        });
        return this;
      }
      /**
       * Define argument syntax for command, adding a prepared argument.
       *
       * @param {Argument} argument
       * @return {Command} `this` command for chaining
       */
      addArgument(argument) {
        const previousArgument = this.registeredArguments.slice(-1)[0];
        if (previousArgument?.variadic) {
          throw new Error(
            `only the last argument can be variadic '${previousArgument.name()}'`
          );
        }
        if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) {
          throw new Error(
            `a default value for a required argument is never used: '${argument.name()}'`
          );
        }
        this.registeredArguments.push(argument);
        return this;
      }
      /**
       * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
       *
       * @example
       *    program.helpCommand('help [cmd]');
       *    program.helpCommand('help [cmd]', 'show help');
       *    program.helpCommand(false); // suppress default help command
       *    program.helpCommand(true); // add help command even if no subcommands
       *
       * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
       * @param {string} [description] - custom description
       * @return {Command} `this` command for chaining
       */
      helpCommand(enableOrNameAndArgs, description) {
        if (typeof enableOrNameAndArgs === "boolean") {
          this._addImplicitHelpCommand = enableOrNameAndArgs;
          if (enableOrNameAndArgs && this._defaultCommandGroup) {
            this._initCommandGroup(this._getHelpCommand());
          }
          return this;
        }
        const nameAndArgs = enableOrNameAndArgs ?? "help [command]";
        const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const helpDescription = description ?? "display help for command";
        const helpCommand = this.createCommand(helpName);
        helpCommand.helpOption(false);
        if (helpArgs) helpCommand.arguments(helpArgs);
        if (helpDescription) helpCommand.description(helpDescription);
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Add prepared custom help command.
       *
       * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
       * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
       * @return {Command} `this` command for chaining
       */
      addHelpCommand(helpCommand, deprecatedDescription) {
        if (typeof helpCommand !== "object") {
          this.helpCommand(helpCommand, deprecatedDescription);
          return this;
        }
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Lazy create help command.
       *
       * @return {(Command|null)}
       * @package
       */
      _getHelpCommand() {
        const hasImplicitHelpCommand = this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"));
        if (hasImplicitHelpCommand) {
          if (this._helpCommand === void 0) {
            this.helpCommand(void 0, void 0);
          }
          return this._helpCommand;
        }
        return null;
      }
      /**
       * Add hook for life cycle event.
       *
       * @param {string} event
       * @param {Function} listener
       * @return {Command} `this` command for chaining
       */
      hook(event, listener) {
        const allowedValues = ["preSubcommand", "preAction", "postAction"];
        if (!allowedValues.includes(event)) {
          throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        if (this._lifeCycleHooks[event]) {
          this._lifeCycleHooks[event].push(listener);
        } else {
          this._lifeCycleHooks[event] = [listener];
        }
        return this;
      }
      /**
       * Register callback to use as replacement for calling process.exit.
       *
       * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
       * @return {Command} `this` command for chaining
       */
      exitOverride(fn) {
        if (fn) {
          this._exitCallback = fn;
        } else {
          this._exitCallback = (err) => {
            if (err.code !== "commander.executeSubCommandAsync") {
              throw err;
            } else {
            }
          };
        }
        return this;
      }
      /**
       * Call process.exit, and _exitCallback if defined.
       *
       * @param {number} exitCode exit code for using with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       * @return never
       * @private
       */
      _exit(exitCode, code, message) {
        if (this._exitCallback) {
          this._exitCallback(new CommanderError2(exitCode, code, message));
        }
        process10.exit(exitCode);
      }
      /**
       * Register callback `fn` for the command.
       *
       * @example
       * program
       *   .command('serve')
       *   .description('start service')
       *   .action(function() {
       *      // do work here
       *   });
       *
       * @param {Function} fn
       * @return {Command} `this` command for chaining
       */
      action(fn) {
        const listener = (args) => {
          const expectedArgsCount = this.registeredArguments.length;
          const actionArgs = args.slice(0, expectedArgsCount);
          if (this._storeOptionsAsProperties) {
            actionArgs[expectedArgsCount] = this;
          } else {
            actionArgs[expectedArgsCount] = this.opts();
          }
          actionArgs.push(this);
          return fn.apply(this, actionArgs);
        };
        this._actionHandler = listener;
        return this;
      }
      /**
       * Factory routine to create a new unattached option.
       *
       * See .option() for creating an attached option, which uses this routine to
       * create the option. You can override createOption to return a custom option.
       *
       * @param {string} flags
       * @param {string} [description]
       * @return {Option} new option
       */
      createOption(flags, description) {
        return new Option2(flags, description);
      }
      /**
       * Wrap parseArgs to catch 'commander.invalidArgument'.
       *
       * @param {(Option | Argument)} target
       * @param {string} value
       * @param {*} previous
       * @param {string} invalidArgumentMessage
       * @private
       */
      _callParseArg(target, value, previous, invalidArgumentMessage) {
        try {
          return target.parseArg(value, previous);
        } catch (err) {
          if (err.code === "commander.invalidArgument") {
            const message = `${invalidArgumentMessage} ${err.message}`;
            this.error(message, { exitCode: err.exitCode, code: err.code });
          }
          throw err;
        }
      }
      /**
       * Check for option flag conflicts.
       * Register option if no conflicts found, or throw on conflict.
       *
       * @param {Option} option
       * @private
       */
      _registerOption(option) {
        const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
        if (matchingOption) {
          const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
          throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
        }
        this._initOptionGroup(option);
        this.options.push(option);
      }
      /**
       * Check for command name and alias conflicts with existing commands.
       * Register command if no conflicts found, or throw on conflict.
       *
       * @param {Command} command
       * @private
       */
      _registerCommand(command) {
        const knownBy = (cmd) => {
          return [cmd.name()].concat(cmd.aliases());
        };
        const alreadyUsed = knownBy(command).find(
          (name) => this._findCommand(name)
        );
        if (alreadyUsed) {
          const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
          const newCmd = knownBy(command).join("|");
          throw new Error(
            `cannot add command '${newCmd}' as already have command '${existingCmd}'`
          );
        }
        this._initCommandGroup(command);
        this.commands.push(command);
      }
      /**
       * Add an option.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addOption(option) {
        this._registerOption(option);
        const oname = option.name();
        const name = option.attributeName();
        if (option.negate) {
          const positiveLongFlag = option.long.replace(/^--no-/, "--");
          if (!this._findOption(positiveLongFlag)) {
            this.setOptionValueWithSource(
              name,
              option.defaultValue === void 0 ? true : option.defaultValue,
              "default"
            );
          }
        } else if (option.defaultValue !== void 0) {
          this.setOptionValueWithSource(name, option.defaultValue, "default");
        }
        const handleOptionValue = (val, invalidValueMessage, valueSource) => {
          if (val == null && option.presetArg !== void 0) {
            val = option.presetArg;
          }
          const oldValue = this.getOptionValue(name);
          if (val !== null && option.parseArg) {
            val = this._callParseArg(option, val, oldValue, invalidValueMessage);
          } else if (val !== null && option.variadic) {
            val = option._collectValue(val, oldValue);
          }
          if (val == null) {
            if (option.negate) {
              val = false;
            } else if (option.isBoolean() || option.optional) {
              val = true;
            } else {
              val = "";
            }
          }
          this.setOptionValueWithSource(name, val, valueSource);
        };
        this.on("option:" + oname, (val) => {
          const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
          handleOptionValue(val, invalidValueMessage, "cli");
        });
        if (option.envVar) {
          this.on("optionEnv:" + oname, (val) => {
            const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
            handleOptionValue(val, invalidValueMessage, "env");
          });
        }
        return this;
      }
      /**
       * Internal implementation shared by .option() and .requiredOption()
       *
       * @return {Command} `this` command for chaining
       * @private
       */
      _optionEx(config, flags, description, fn, defaultValue) {
        if (typeof flags === "object" && flags instanceof Option2) {
          throw new Error(
            "To add an Option object use addOption() instead of option() or requiredOption()"
          );
        }
        const option = this.createOption(flags, description);
        option.makeOptionMandatory(!!config.mandatory);
        if (typeof fn === "function") {
          option.default(defaultValue).argParser(fn);
        } else if (fn instanceof RegExp) {
          const regex = fn;
          fn = (val, def) => {
            const m = regex.exec(val);
            return m ? m[0] : def;
          };
          option.default(defaultValue).argParser(fn);
        } else {
          option.default(fn);
        }
        return this.addOption(option);
      }
      /**
       * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
       * option-argument is indicated by `<>` and an optional option-argument by `[]`.
       *
       * See the README for more details, and see also addOption() and requiredOption().
       *
       * @example
       * program
       *     .option('-p, --pepper', 'add pepper')
       *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
       *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
       *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      option(flags, description, parseArg, defaultValue) {
        return this._optionEx({}, flags, description, parseArg, defaultValue);
      }
      /**
       * Add a required option which must have a value after parsing. This usually means
       * the option must be specified on the command line. (Otherwise the same as .option().)
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      requiredOption(flags, description, parseArg, defaultValue) {
        return this._optionEx(
          { mandatory: true },
          flags,
          description,
          parseArg,
          defaultValue
        );
      }
      /**
       * Alter parsing of short flags with optional values.
       *
       * @example
       * // for `.option('-f,--flag [value]'):
       * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
       * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
       *
       * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
       * @return {Command} `this` command for chaining
       */
      combineFlagAndOptionalValue(combine = true) {
        this._combineFlagAndOptionalValue = !!combine;
        return this;
      }
      /**
       * Allow unknown options on the command line.
       *
       * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
       * @return {Command} `this` command for chaining
       */
      allowUnknownOption(allowUnknown = true) {
        this._allowUnknownOption = !!allowUnknown;
        return this;
      }
      /**
       * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
       *
       * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
       * @return {Command} `this` command for chaining
       */
      allowExcessArguments(allowExcess = true) {
        this._allowExcessArguments = !!allowExcess;
        return this;
      }
      /**
       * Enable positional options. Positional means global options are specified before subcommands which lets
       * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
       * The default behaviour is non-positional and global options may appear anywhere on the command line.
       *
       * @param {boolean} [positional]
       * @return {Command} `this` command for chaining
       */
      enablePositionalOptions(positional = true) {
        this._enablePositionalOptions = !!positional;
        return this;
      }
      /**
       * Pass through options that come after command-arguments rather than treat them as command-options,
       * so actual command-options come before command-arguments. Turning this on for a subcommand requires
       * positional options to have been enabled on the program (parent commands).
       * The default behaviour is non-positional and options may appear before or after command-arguments.
       *
       * @param {boolean} [passThrough] for unknown options.
       * @return {Command} `this` command for chaining
       */
      passThroughOptions(passThrough = true) {
        this._passThroughOptions = !!passThrough;
        this._checkForBrokenPassThrough();
        return this;
      }
      /**
       * @private
       */
      _checkForBrokenPassThrough() {
        if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) {
          throw new Error(
            `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`
          );
        }
      }
      /**
       * Whether to store option values as properties on command object,
       * or store separately (specify false). In both cases the option values can be accessed using .opts().
       *
       * @param {boolean} [storeAsProperties=true]
       * @return {Command} `this` command for chaining
       */
      storeOptionsAsProperties(storeAsProperties = true) {
        if (this.options.length) {
          throw new Error("call .storeOptionsAsProperties() before adding options");
        }
        if (Object.keys(this._optionValues).length) {
          throw new Error(
            "call .storeOptionsAsProperties() before setting option values"
          );
        }
        this._storeOptionsAsProperties = !!storeAsProperties;
        return this;
      }
      /**
       * Retrieve option value.
       *
       * @param {string} key
       * @return {object} value
       */
      getOptionValue(key) {
        if (this._storeOptionsAsProperties) {
          return this[key];
        }
        return this._optionValues[key];
      }
      /**
       * Store option value.
       *
       * @param {string} key
       * @param {object} value
       * @return {Command} `this` command for chaining
       */
      setOptionValue(key, value) {
        return this.setOptionValueWithSource(key, value, void 0);
      }
      /**
       * Store option value and where the value came from.
       *
       * @param {string} key
       * @param {object} value
       * @param {string} source - expected values are default/config/env/cli/implied
       * @return {Command} `this` command for chaining
       */
      setOptionValueWithSource(key, value, source) {
        if (this._storeOptionsAsProperties) {
          this[key] = value;
        } else {
          this._optionValues[key] = value;
        }
        this._optionValueSources[key] = source;
        return this;
      }
      /**
       * Get source of option value.
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSource(key) {
        return this._optionValueSources[key];
      }
      /**
       * Get source of option value. See also .optsWithGlobals().
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSourceWithGlobals(key) {
        let source;
        this._getCommandAndAncestors().forEach((cmd) => {
          if (cmd.getOptionValueSource(key) !== void 0) {
            source = cmd.getOptionValueSource(key);
          }
        });
        return source;
      }
      /**
       * Get user arguments from implied or explicit arguments.
       * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
       *
       * @private
       */
      _prepareUserArgs(argv, parseOptions) {
        if (argv !== void 0 && !Array.isArray(argv)) {
          throw new Error("first parameter to parse must be array or undefined");
        }
        parseOptions = parseOptions || {};
        if (argv === void 0 && parseOptions.from === void 0) {
          if (process10.versions?.electron) {
            parseOptions.from = "electron";
          }
          const execArgv2 = process10.execArgv ?? [];
          if (execArgv2.includes("-e") || execArgv2.includes("--eval") || execArgv2.includes("-p") || execArgv2.includes("--print")) {
            parseOptions.from = "eval";
          }
        }
        if (argv === void 0) {
          argv = process10.argv;
        }
        this.rawArgs = argv.slice();
        let userArgs;
        switch (parseOptions.from) {
          case void 0:
          case "node":
            this._scriptPath = argv[1];
            userArgs = argv.slice(2);
            break;
          case "electron":
            if (process10.defaultApp) {
              this._scriptPath = argv[1];
              userArgs = argv.slice(2);
            } else {
              userArgs = argv.slice(1);
            }
            break;
          case "user":
            userArgs = argv.slice(0);
            break;
          case "eval":
            userArgs = argv.slice(1);
            break;
          default:
            throw new Error(
              `unexpected parse option { from: '${parseOptions.from}' }`
            );
        }
        if (!this._name && this._scriptPath)
          this.nameFromFilename(this._scriptPath);
        this._name = this._name || "program";
        return userArgs;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Use parseAsync instead of parse if any of your action handlers are async.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * program.parse(); // parse process.argv and auto-detect electron and special node flags
       * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
       * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv] - optional, defaults to process.argv
       * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
       * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
       * @return {Command} `this` command for chaining
       */
      parse(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        this._parseCommand([], userArgs);
        return this;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
       * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
       * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv]
       * @param {object} [parseOptions]
       * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
       * @return {Promise}
       */
      async parseAsync(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        await this._parseCommand([], userArgs);
        return this;
      }
      _prepareForParse() {
        if (this._savedState === null) {
          this.saveStateBeforeParse();
        } else {
          this.restoreStateBeforeParse();
        }
      }
      /**
       * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state saved.
       */
      saveStateBeforeParse() {
        this._savedState = {
          // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
          _name: this._name,
          // option values before parse have default values (including false for negated options)
          // shallow clones
          _optionValues: { ...this._optionValues },
          _optionValueSources: { ...this._optionValueSources }
        };
      }
      /**
       * Restore state before parse for calls after the first.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state restored.
       */
      restoreStateBeforeParse() {
        if (this._storeOptionsAsProperties)
          throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
        this._name = this._savedState._name;
        this._scriptPath = null;
        this.rawArgs = [];
        this._optionValues = { ...this._savedState._optionValues };
        this._optionValueSources = { ...this._savedState._optionValueSources };
        this.args = [];
        this.processedArgs = [];
      }
      /**
       * Throw if expected executable is missing. Add lots of help for author.
       *
       * @param {string} executableFile
       * @param {string} executableDir
       * @param {string} subcommandName
       */
      _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
        if (fs.existsSync(executableFile)) return;
        const executableDirMessage = executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory";
        const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
        throw new Error(executableMissing);
      }
      /**
       * Execute a sub-command executable.
       *
       * @private
       */
      _executeSubCommand(subcommand, args) {
        args = args.slice();
        let launchWithNode = false;
        const sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
        function findFile(baseDir, baseName) {
          const localBin = path6.resolve(baseDir, baseName);
          if (fs.existsSync(localBin)) return localBin;
          if (sourceExt.includes(path6.extname(baseName))) return void 0;
          const foundExt = sourceExt.find(
            (ext) => fs.existsSync(`${localBin}${ext}`)
          );
          if (foundExt) return `${localBin}${foundExt}`;
          return void 0;
        }
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
        let executableDir = this._executableDir || "";
        if (this._scriptPath) {
          let resolvedScriptPath;
          try {
            resolvedScriptPath = fs.realpathSync(this._scriptPath);
          } catch {
            resolvedScriptPath = this._scriptPath;
          }
          executableDir = path6.resolve(
            path6.dirname(resolvedScriptPath),
            executableDir
          );
        }
        if (executableDir) {
          let localFile = findFile(executableDir, executableFile);
          if (!localFile && !subcommand._executableFile && this._scriptPath) {
            const legacyName = path6.basename(
              this._scriptPath,
              path6.extname(this._scriptPath)
            );
            if (legacyName !== this._name) {
              localFile = findFile(
                executableDir,
                `${legacyName}-${subcommand._name}`
              );
            }
          }
          executableFile = localFile || executableFile;
        }
        launchWithNode = sourceExt.includes(path6.extname(executableFile));
        let proc;
        if (process10.platform !== "win32") {
          if (launchWithNode) {
            args.unshift(executableFile);
            args = incrementNodeInspectorPort(process10.execArgv).concat(args);
            proc = childProcess.spawn(process10.argv[0], args, { stdio: "inherit" });
          } else {
            proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
          }
        } else {
          this._checkForMissingExecutable(
            executableFile,
            executableDir,
            subcommand._name
          );
          args.unshift(executableFile);
          args = incrementNodeInspectorPort(process10.execArgv).concat(args);
          proc = childProcess.spawn(process10.execPath, args, { stdio: "inherit" });
        }
        if (!proc.killed) {
          const signals2 = ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"];
          signals2.forEach((signal) => {
            process10.on(signal, () => {
              if (proc.killed === false && proc.exitCode === null) {
                proc.kill(signal);
              }
            });
          });
        }
        const exitCallback = this._exitCallback;
        proc.on("close", (code) => {
          code = code ?? 1;
          if (!exitCallback) {
            process10.exit(code);
          } else {
            exitCallback(
              new CommanderError2(
                code,
                "commander.executeSubCommandAsync",
                "(close)"
              )
            );
          }
        });
        proc.on("error", (err) => {
          if (err.code === "ENOENT") {
            this._checkForMissingExecutable(
              executableFile,
              executableDir,
              subcommand._name
            );
          } else if (err.code === "EACCES") {
            throw new Error(`'${executableFile}' not executable`);
          }
          if (!exitCallback) {
            process10.exit(1);
          } else {
            const wrappedError = new CommanderError2(
              1,
              "commander.executeSubCommandAsync",
              "(error)"
            );
            wrappedError.nestedError = err;
            exitCallback(wrappedError);
          }
        });
        this.runningCommand = proc;
      }
      /**
       * @private
       */
      _dispatchSubcommand(commandName, operands, unknown2) {
        const subCommand = this._findCommand(commandName);
        if (!subCommand) this.help({ error: true });
        subCommand._prepareForParse();
        let promiseChain;
        promiseChain = this._chainOrCallSubCommandHook(
          promiseChain,
          subCommand,
          "preSubcommand"
        );
        promiseChain = this._chainOrCall(promiseChain, () => {
          if (subCommand._executableHandler) {
            this._executeSubCommand(subCommand, operands.concat(unknown2));
          } else {
            return subCommand._parseCommand(operands, unknown2);
          }
        });
        return promiseChain;
      }
      /**
       * Invoke help directly if possible, or dispatch if necessary.
       * e.g. help foo
       *
       * @private
       */
      _dispatchHelpCommand(subcommandName) {
        if (!subcommandName) {
          this.help();
        }
        const subCommand = this._findCommand(subcommandName);
        if (subCommand && !subCommand._executableHandler) {
          subCommand.help();
        }
        return this._dispatchSubcommand(
          subcommandName,
          [],
          [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]
        );
      }
      /**
       * Check this.args against expected this.registeredArguments.
       *
       * @private
       */
      _checkNumberOfArguments() {
        this.registeredArguments.forEach((arg, i2) => {
          if (arg.required && this.args[i2] == null) {
            this.missingArgument(arg.name());
          }
        });
        if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) {
          return;
        }
        if (this.args.length > this.registeredArguments.length) {
          this._excessArguments(this.args);
        }
      }
      /**
       * Process this.args using this.registeredArguments and save as this.processedArgs!
       *
       * @private
       */
      _processArguments() {
        const myParseArg = (argument, value, previous) => {
          let parsedValue = value;
          if (value !== null && argument.parseArg) {
            const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
            parsedValue = this._callParseArg(
              argument,
              value,
              previous,
              invalidValueMessage
            );
          }
          return parsedValue;
        };
        this._checkNumberOfArguments();
        const processedArgs = [];
        this.registeredArguments.forEach((declaredArg, index) => {
          let value = declaredArg.defaultValue;
          if (declaredArg.variadic) {
            if (index < this.args.length) {
              value = this.args.slice(index);
              if (declaredArg.parseArg) {
                value = value.reduce((processed, v) => {
                  return myParseArg(declaredArg, v, processed);
                }, declaredArg.defaultValue);
              }
            } else if (value === void 0) {
              value = [];
            }
          } else if (index < this.args.length) {
            value = this.args[index];
            if (declaredArg.parseArg) {
              value = myParseArg(declaredArg, value, declaredArg.defaultValue);
            }
          }
          processedArgs[index] = value;
        });
        this.processedArgs = processedArgs;
      }
      /**
       * Once we have a promise we chain, but call synchronously until then.
       *
       * @param {(Promise|undefined)} promise
       * @param {Function} fn
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCall(promise, fn) {
        if (promise?.then && typeof promise.then === "function") {
          return promise.then(() => fn());
        }
        return fn();
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallHooks(promise, event) {
        let result = promise;
        const hooks = [];
        this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
          hookedCommand._lifeCycleHooks[event].forEach((callback) => {
            hooks.push({ hookedCommand, callback });
          });
        });
        if (event === "postAction") {
          hooks.reverse();
        }
        hooks.forEach((hookDetail) => {
          result = this._chainOrCall(result, () => {
            return hookDetail.callback(hookDetail.hookedCommand, this);
          });
        });
        return result;
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {Command} subCommand
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallSubCommandHook(promise, subCommand, event) {
        let result = promise;
        if (this._lifeCycleHooks[event] !== void 0) {
          this._lifeCycleHooks[event].forEach((hook2) => {
            result = this._chainOrCall(result, () => {
              return hook2(this, subCommand);
            });
          });
        }
        return result;
      }
      /**
       * Process arguments in context of this command.
       * Returns action result, in case it is a promise.
       *
       * @private
       */
      _parseCommand(operands, unknown2) {
        const parsed2 = this.parseOptions(unknown2);
        this._parseOptionsEnv();
        this._parseOptionsImplied();
        operands = operands.concat(parsed2.operands);
        unknown2 = parsed2.unknown;
        this.args = operands.concat(unknown2);
        if (operands && this._findCommand(operands[0])) {
          return this._dispatchSubcommand(operands[0], operands.slice(1), unknown2);
        }
        if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) {
          return this._dispatchHelpCommand(operands[1]);
        }
        if (this._defaultCommandName) {
          this._outputHelpIfRequested(unknown2);
          return this._dispatchSubcommand(
            this._defaultCommandName,
            operands,
            unknown2
          );
        }
        if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) {
          this.help({ error: true });
        }
        this._outputHelpIfRequested(parsed2.unknown);
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        const checkForUnknownOptions = () => {
          if (parsed2.unknown.length > 0) {
            this.unknownOption(parsed2.unknown[0]);
          }
        };
        const commandEvent = `command:${this.name()}`;
        if (this._actionHandler) {
          checkForUnknownOptions();
          this._processArguments();
          let promiseChain;
          promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
          promiseChain = this._chainOrCall(
            promiseChain,
            () => this._actionHandler(this.processedArgs)
          );
          if (this.parent) {
            promiseChain = this._chainOrCall(promiseChain, () => {
              this.parent.emit(commandEvent, operands, unknown2);
            });
          }
          promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
          return promiseChain;
        }
        if (this.parent?.listenerCount(commandEvent)) {
          checkForUnknownOptions();
          this._processArguments();
          this.parent.emit(commandEvent, operands, unknown2);
        } else if (operands.length) {
          if (this._findCommand("*")) {
            return this._dispatchSubcommand("*", operands, unknown2);
          }
          if (this.listenerCount("command:*")) {
            this.emit("command:*", operands, unknown2);
          } else if (this.commands.length) {
            this.unknownCommand();
          } else {
            checkForUnknownOptions();
            this._processArguments();
          }
        } else if (this.commands.length) {
          checkForUnknownOptions();
          this.help({ error: true });
        } else {
          checkForUnknownOptions();
          this._processArguments();
        }
      }
      /**
       * Find matching command.
       *
       * @private
       * @return {Command | undefined}
       */
      _findCommand(name) {
        if (!name) return void 0;
        return this.commands.find(
          (cmd) => cmd._name === name || cmd._aliases.includes(name)
        );
      }
      /**
       * Return an option matching `arg` if any.
       *
       * @param {string} arg
       * @return {Option}
       * @package
       */
      _findOption(arg) {
        return this.options.find((option) => option.is(arg));
      }
      /**
       * Display an error message if a mandatory option does not have a value.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForMissingMandatoryOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd.options.forEach((anOption) => {
            if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) {
              cmd.missingMandatoryOptionValue(anOption);
            }
          });
        });
      }
      /**
       * Display an error message if conflicting options are used together in this.
       *
       * @private
       */
      _checkForConflictingLocalOptions() {
        const definedNonDefaultOptions = this.options.filter((option) => {
          const optionKey = option.attributeName();
          if (this.getOptionValue(optionKey) === void 0) {
            return false;
          }
          return this.getOptionValueSource(optionKey) !== "default";
        });
        const optionsWithConflicting = definedNonDefaultOptions.filter(
          (option) => option.conflictsWith.length > 0
        );
        optionsWithConflicting.forEach((option) => {
          const conflictingAndDefined = definedNonDefaultOptions.find(
            (defined) => option.conflictsWith.includes(defined.attributeName())
          );
          if (conflictingAndDefined) {
            this._conflictingOption(option, conflictingAndDefined);
          }
        });
      }
      /**
       * Display an error message if conflicting options are used together.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForConflictingOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd._checkForConflictingLocalOptions();
        });
      }
      /**
       * Parse options from `argv` removing known options,
       * and return argv split into operands and unknown arguments.
       *
       * Side effects: modifies command by storing options. Does not reset state if called again.
       *
       * Examples:
       *
       *     argv => operands, unknown
       *     --known kkk op => [op], []
       *     op --known kkk => [op], []
       *     sub --unknown uuu op => [sub], [--unknown uuu op]
       *     sub -- --unknown uuu op => [sub --unknown uuu op], []
       *
       * @param {string[]} args
       * @return {{operands: string[], unknown: string[]}}
       */
      parseOptions(args) {
        const operands = [];
        const unknown2 = [];
        let dest = operands;
        function maybeOption(arg) {
          return arg.length > 1 && arg[0] === "-";
        }
        const negativeNumberArg = (arg) => {
          if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
          return !this._getCommandAndAncestors().some(
            (cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short))
          );
        };
        let activeVariadicOption = null;
        let activeGroup = null;
        let i2 = 0;
        while (i2 < args.length || activeGroup) {
          const arg = activeGroup ?? args[i2++];
          activeGroup = null;
          if (arg === "--") {
            if (dest === unknown2) dest.push(arg);
            dest.push(...args.slice(i2));
            break;
          }
          if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
            this.emit(`option:${activeVariadicOption.name()}`, arg);
            continue;
          }
          activeVariadicOption = null;
          if (maybeOption(arg)) {
            const option = this._findOption(arg);
            if (option) {
              if (option.required) {
                const value = args[i2++];
                if (value === void 0) this.optionMissingArgument(option);
                this.emit(`option:${option.name()}`, value);
              } else if (option.optional) {
                let value = null;
                if (i2 < args.length && (!maybeOption(args[i2]) || negativeNumberArg(args[i2]))) {
                  value = args[i2++];
                }
                this.emit(`option:${option.name()}`, value);
              } else {
                this.emit(`option:${option.name()}`);
              }
              activeVariadicOption = option.variadic ? option : null;
              continue;
            }
          }
          if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
            const option = this._findOption(`-${arg[1]}`);
            if (option) {
              if (option.required || option.optional && this._combineFlagAndOptionalValue) {
                this.emit(`option:${option.name()}`, arg.slice(2));
              } else {
                this.emit(`option:${option.name()}`);
                activeGroup = `-${arg.slice(2)}`;
              }
              continue;
            }
          }
          if (/^--[^=]+=/.test(arg)) {
            const index = arg.indexOf("=");
            const option = this._findOption(arg.slice(0, index));
            if (option && (option.required || option.optional)) {
              this.emit(`option:${option.name()}`, arg.slice(index + 1));
              continue;
            }
          }
          if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) {
            dest = unknown2;
          }
          if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown2.length === 0) {
            if (this._findCommand(arg)) {
              operands.push(arg);
              unknown2.push(...args.slice(i2));
              break;
            } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
              operands.push(arg, ...args.slice(i2));
              break;
            } else if (this._defaultCommandName) {
              unknown2.push(arg, ...args.slice(i2));
              break;
            }
          }
          if (this._passThroughOptions) {
            dest.push(arg, ...args.slice(i2));
            break;
          }
          dest.push(arg);
        }
        return { operands, unknown: unknown2 };
      }
      /**
       * Return an object containing local option values as key-value pairs.
       *
       * @return {object}
       */
      opts() {
        if (this._storeOptionsAsProperties) {
          const result = {};
          const len = this.options.length;
          for (let i2 = 0; i2 < len; i2++) {
            const key = this.options[i2].attributeName();
            result[key] = key === this._versionOptionName ? this._version : this[key];
          }
          return result;
        }
        return this._optionValues;
      }
      /**
       * Return an object containing merged local and global option values as key-value pairs.
       *
       * @return {object}
       */
      optsWithGlobals() {
        return this._getCommandAndAncestors().reduce(
          (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
          {}
        );
      }
      /**
       * Display error message and exit (or call exitOverride).
       *
       * @param {string} message
       * @param {object} [errorOptions]
       * @param {string} [errorOptions.code] - an id string representing the error
       * @param {number} [errorOptions.exitCode] - used with process.exit
       */
      error(message, errorOptions) {
        this._outputConfiguration.outputError(
          `${message}
`,
          this._outputConfiguration.writeErr
        );
        if (typeof this._showHelpAfterError === "string") {
          this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`);
        } else if (this._showHelpAfterError) {
          this._outputConfiguration.writeErr("\n");
          this.outputHelp({ error: true });
        }
        const config = errorOptions || {};
        const exitCode = config.exitCode || 1;
        const code = config.code || "commander.error";
        this._exit(exitCode, code, message);
      }
      /**
       * Apply any option related environment variables, if option does
       * not have a value from cli or client code.
       *
       * @private
       */
      _parseOptionsEnv() {
        this.options.forEach((option) => {
          if (option.envVar && option.envVar in process10.env) {
            const optionKey = option.attributeName();
            if (this.getOptionValue(optionKey) === void 0 || ["default", "config", "env"].includes(
              this.getOptionValueSource(optionKey)
            )) {
              if (option.required || option.optional) {
                this.emit(`optionEnv:${option.name()}`, process10.env[option.envVar]);
              } else {
                this.emit(`optionEnv:${option.name()}`);
              }
            }
          }
        });
      }
      /**
       * Apply any implied option values, if option is undefined or default value.
       *
       * @private
       */
      _parseOptionsImplied() {
        const dualHelper = new DualOptions(this.options);
        const hasCustomOptionValue = (optionKey) => {
          return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
        };
        this.options.filter(
          (option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option
          )
        ).forEach((option) => {
          Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              "implied"
            );
          });
        });
      }
      /**
       * Argument `name` is missing.
       *
       * @param {string} name
       * @private
       */
      missingArgument(name) {
        const message = `error: missing required argument '${name}'`;
        this.error(message, { code: "commander.missingArgument" });
      }
      /**
       * `Option` is missing an argument.
       *
       * @param {Option} option
       * @private
       */
      optionMissingArgument(option) {
        const message = `error: option '${option.flags}' argument missing`;
        this.error(message, { code: "commander.optionMissingArgument" });
      }
      /**
       * `Option` does not have a value, and is a mandatory option.
       *
       * @param {Option} option
       * @private
       */
      missingMandatoryOptionValue(option) {
        const message = `error: required option '${option.flags}' not specified`;
        this.error(message, { code: "commander.missingMandatoryOptionValue" });
      }
      /**
       * `Option` conflicts with another option.
       *
       * @param {Option} option
       * @param {Option} conflictingOption
       * @private
       */
      _conflictingOption(option, conflictingOption) {
        const findBestOptionFromValue = (option2) => {
          const optionKey = option2.attributeName();
          const optionValue = this.getOptionValue(optionKey);
          const negativeOption = this.options.find(
            (target) => target.negate && optionKey === target.attributeName()
          );
          const positiveOption = this.options.find(
            (target) => !target.negate && optionKey === target.attributeName()
          );
          if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) {
            return negativeOption;
          }
          return positiveOption || option2;
        };
        const getErrorMessage = (option2) => {
          const bestOption = findBestOptionFromValue(option2);
          const optionKey = bestOption.attributeName();
          const source = this.getOptionValueSource(optionKey);
          if (source === "env") {
            return `environment variable '${bestOption.envVar}'`;
          }
          return `option '${bestOption.flags}'`;
        };
        const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
        this.error(message, { code: "commander.conflictingOption" });
      }
      /**
       * Unknown option `flag`.
       *
       * @param {string} flag
       * @private
       */
      unknownOption(flag) {
        if (this._allowUnknownOption) return;
        let suggestion = "";
        if (flag.startsWith("--") && this._showSuggestionAfterError) {
          let candidateFlags = [];
          let command = this;
          do {
            const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
            candidateFlags = candidateFlags.concat(moreFlags);
            command = command.parent;
          } while (command && !command._enablePositionalOptions);
          suggestion = suggestSimilar(flag, candidateFlags);
        }
        const message = `error: unknown option '${flag}'${suggestion}`;
        this.error(message, { code: "commander.unknownOption" });
      }
      /**
       * Excess arguments, more than expected.
       *
       * @param {string[]} receivedArgs
       * @private
       */
      _excessArguments(receivedArgs) {
        if (this._allowExcessArguments) return;
        const expected = this.registeredArguments.length;
        const s = expected === 1 ? "" : "s";
        const forSubcommand = this.parent ? ` for '${this.name()}'` : "";
        const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
        this.error(message, { code: "commander.excessArguments" });
      }
      /**
       * Unknown command.
       *
       * @private
       */
      unknownCommand() {
        const unknownName = this.args[0];
        let suggestion = "";
        if (this._showSuggestionAfterError) {
          const candidateNames = [];
          this.createHelp().visibleCommands(this).forEach((command) => {
            candidateNames.push(command.name());
            if (command.alias()) candidateNames.push(command.alias());
          });
          suggestion = suggestSimilar(unknownName, candidateNames);
        }
        const message = `error: unknown command '${unknownName}'${suggestion}`;
        this.error(message, { code: "commander.unknownCommand" });
      }
      /**
       * Get or set the program version.
       *
       * This method auto-registers the "-V, --version" option which will print the version number.
       *
       * You can optionally supply the flags and description to override the defaults.
       *
       * @param {string} [str]
       * @param {string} [flags]
       * @param {string} [description]
       * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
       */
      version(str, flags, description) {
        if (str === void 0) return this._version;
        this._version = str;
        flags = flags || "-V, --version";
        description = description || "output the version number";
        const versionOption = this.createOption(flags, description);
        this._versionOptionName = versionOption.attributeName();
        this._registerOption(versionOption);
        this.on("option:" + versionOption.name(), () => {
          this._outputConfiguration.writeOut(`${str}
`);
          this._exit(0, "commander.version", str);
        });
        return this;
      }
      /**
       * Set the description.
       *
       * @param {string} [str]
       * @param {object} [argsDescription]
       * @return {(string|Command)}
       */
      description(str, argsDescription) {
        if (str === void 0 && argsDescription === void 0)
          return this._description;
        this._description = str;
        if (argsDescription) {
          this._argsDescription = argsDescription;
        }
        return this;
      }
      /**
       * Set the summary. Used when listed as subcommand of parent.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      summary(str) {
        if (str === void 0) return this._summary;
        this._summary = str;
        return this;
      }
      /**
       * Set an alias for the command.
       *
       * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
       *
       * @param {string} [alias]
       * @return {(string|Command)}
       */
      alias(alias) {
        if (alias === void 0) return this._aliases[0];
        let command = this;
        if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) {
          command = this.commands[this.commands.length - 1];
        }
        if (alias === command._name)
          throw new Error("Command alias can't be the same as its name");
        const matchingCommand = this.parent?._findCommand(alias);
        if (matchingCommand) {
          const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
          throw new Error(
            `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`
          );
        }
        command._aliases.push(alias);
        return this;
      }
      /**
       * Set aliases for the command.
       *
       * Only the first alias is shown in the auto-generated help.
       *
       * @param {string[]} [aliases]
       * @return {(string[]|Command)}
       */
      aliases(aliases2) {
        if (aliases2 === void 0) return this._aliases;
        aliases2.forEach((alias) => this.alias(alias));
        return this;
      }
      /**
       * Set / get the command usage `str`.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      usage(str) {
        if (str === void 0) {
          if (this._usage) return this._usage;
          const args = this.registeredArguments.map((arg) => {
            return humanReadableArgName(arg);
          });
          return [].concat(
            this.options.length || this._helpOption !== null ? "[options]" : [],
            this.commands.length ? "[command]" : [],
            this.registeredArguments.length ? args : []
          ).join(" ");
        }
        this._usage = str;
        return this;
      }
      /**
       * Get or set the name of the command.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      name(str) {
        if (str === void 0) return this._name;
        this._name = str;
        return this;
      }
      /**
       * Set/get the help group heading for this subcommand in parent command's help.
       *
       * @param {string} [heading]
       * @return {Command | string}
       */
      helpGroup(heading) {
        if (heading === void 0) return this._helpGroupHeading ?? "";
        this._helpGroupHeading = heading;
        return this;
      }
      /**
       * Set/get the default help group heading for subcommands added to this command.
       * (This does not override a group set directly on the subcommand using .helpGroup().)
       *
       * @example
       * program.commandsGroup('Development Commands:);
       * program.command('watch')...
       * program.command('lint')...
       * ...
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      commandsGroup(heading) {
        if (heading === void 0) return this._defaultCommandGroup ?? "";
        this._defaultCommandGroup = heading;
        return this;
      }
      /**
       * Set/get the default help group heading for options added to this command.
       * (This does not override a group set directly on the option using .helpGroup().)
       *
       * @example
       * program
       *   .optionsGroup('Development Options:')
       *   .option('-d, --debug', 'output extra debugging')
       *   .option('-p, --profile', 'output profiling information')
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      optionsGroup(heading) {
        if (heading === void 0) return this._defaultOptionGroup ?? "";
        this._defaultOptionGroup = heading;
        return this;
      }
      /**
       * @param {Option} option
       * @private
       */
      _initOptionGroup(option) {
        if (this._defaultOptionGroup && !option.helpGroupHeading)
          option.helpGroup(this._defaultOptionGroup);
      }
      /**
       * @param {Command} cmd
       * @private
       */
      _initCommandGroup(cmd) {
        if (this._defaultCommandGroup && !cmd.helpGroup())
          cmd.helpGroup(this._defaultCommandGroup);
      }
      /**
       * Set the name of the command from script filename, such as process.argv[1],
       * or require.main.filename, or __filename.
       *
       * (Used internally and public although not documented in README.)
       *
       * @example
       * program.nameFromFilename(require.main.filename);
       *
       * @param {string} filename
       * @return {Command}
       */
      nameFromFilename(filename) {
        this._name = path6.basename(filename, path6.extname(filename));
        return this;
      }
      /**
       * Get or set the directory for searching for executable subcommands of this command.
       *
       * @example
       * program.executableDir(__dirname);
       * // or
       * program.executableDir('subcommands');
       *
       * @param {string} [path]
       * @return {(string|null|Command)}
       */
      executableDir(path7) {
        if (path7 === void 0) return this._executableDir;
        this._executableDir = path7;
        return this;
      }
      /**
       * Return program help documentation.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
       * @return {string}
       */
      helpInformation(contextOptions) {
        const helper = this.createHelp();
        const context = this._getOutputContext(contextOptions);
        helper.prepareContext({
          error: context.error,
          helpWidth: context.helpWidth,
          outputHasColors: context.hasColors
        });
        const text = helper.formatHelp(this, helper);
        if (context.hasColors) return text;
        return this._outputConfiguration.stripColor(text);
      }
      /**
       * @typedef HelpContext
       * @type {object}
       * @property {boolean} error
       * @property {number} helpWidth
       * @property {boolean} hasColors
       * @property {function} write - includes stripColor if needed
       *
       * @returns {HelpContext}
       * @private
       */
      _getOutputContext(contextOptions) {
        contextOptions = contextOptions || {};
        const error = !!contextOptions.error;
        let baseWrite;
        let hasColors2;
        let helpWidth;
        if (error) {
          baseWrite = (str) => this._outputConfiguration.writeErr(str);
          hasColors2 = this._outputConfiguration.getErrHasColors();
          helpWidth = this._outputConfiguration.getErrHelpWidth();
        } else {
          baseWrite = (str) => this._outputConfiguration.writeOut(str);
          hasColors2 = this._outputConfiguration.getOutHasColors();
          helpWidth = this._outputConfiguration.getOutHelpWidth();
        }
        const write = (str) => {
          if (!hasColors2) str = this._outputConfiguration.stripColor(str);
          return baseWrite(str);
        };
        return { error, write, hasColors: hasColors2, helpWidth };
      }
      /**
       * Output help information for this command.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      outputHelp(contextOptions) {
        let deprecatedCallback;
        if (typeof contextOptions === "function") {
          deprecatedCallback = contextOptions;
          contextOptions = void 0;
        }
        const outputContext = this._getOutputContext(contextOptions);
        const eventContext = {
          error: outputContext.error,
          write: outputContext.write,
          command: this
        };
        this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
        this.emit("beforeHelp", eventContext);
        let helpInformation = this.helpInformation({ error: outputContext.error });
        if (deprecatedCallback) {
          helpInformation = deprecatedCallback(helpInformation);
          if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) {
            throw new Error("outputHelp callback must return a string or a Buffer");
          }
        }
        outputContext.write(helpInformation);
        if (this._getHelpOption()?.long) {
          this.emit(this._getHelpOption().long);
        }
        this.emit("afterHelp", eventContext);
        this._getCommandAndAncestors().forEach(
          (command) => command.emit("afterAllHelp", eventContext)
        );
      }
      /**
       * You can pass in flags and a description to customise the built-in help option.
       * Pass in false to disable the built-in help option.
       *
       * @example
       * program.helpOption('-?, --help' 'show help'); // customise
       * program.helpOption(false); // disable
       *
       * @param {(string | boolean)} flags
       * @param {string} [description]
       * @return {Command} `this` command for chaining
       */
      helpOption(flags, description) {
        if (typeof flags === "boolean") {
          if (flags) {
            if (this._helpOption === null) this._helpOption = void 0;
            if (this._defaultOptionGroup) {
              this._initOptionGroup(this._getHelpOption());
            }
          } else {
            this._helpOption = null;
          }
          return this;
        }
        this._helpOption = this.createOption(
          flags ?? "-h, --help",
          description ?? "display help for command"
        );
        if (flags || description) this._initOptionGroup(this._helpOption);
        return this;
      }
      /**
       * Lazy create help option.
       * Returns null if has been disabled with .helpOption(false).
       *
       * @returns {(Option | null)} the help option
       * @package
       */
      _getHelpOption() {
        if (this._helpOption === void 0) {
          this.helpOption(void 0, void 0);
        }
        return this._helpOption;
      }
      /**
       * Supply your own option to use for the built-in help option.
       * This is an alternative to using helpOption() to customise the flags and description etc.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addHelpOption(option) {
        this._helpOption = option;
        this._initOptionGroup(option);
        return this;
      }
      /**
       * Output help information and exit.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      help(contextOptions) {
        this.outputHelp(contextOptions);
        let exitCode = Number(process10.exitCode ?? 0);
        if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) {
          exitCode = 1;
        }
        this._exit(exitCode, "commander.help", "(outputHelp)");
      }
      /**
       * // Do a little typing to coordinate emit and listener for the help text events.
       * @typedef HelpTextEventContext
       * @type {object}
       * @property {boolean} error
       * @property {Command} command
       * @property {function} write
       */
      /**
       * Add additional text to be displayed with the built-in help.
       *
       * Position is 'before' or 'after' to affect just this command,
       * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
       *
       * @param {string} position - before or after built-in help
       * @param {(string | Function)} text - string to add, or a function returning a string
       * @return {Command} `this` command for chaining
       */
      addHelpText(position, text) {
        const allowedValues = ["beforeAll", "before", "after", "afterAll"];
        if (!allowedValues.includes(position)) {
          throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        const helpEvent = `${position}Help`;
        this.on(helpEvent, (context) => {
          let helpStr;
          if (typeof text === "function") {
            helpStr = text({ error: context.error, command: context.command });
          } else {
            helpStr = text;
          }
          if (helpStr) {
            context.write(`${helpStr}
`);
          }
        });
        return this;
      }
      /**
       * Output help information if help flags specified
       *
       * @param {Array} args - array of options to search for help flags
       * @private
       */
      _outputHelpIfRequested(args) {
        const helpOption = this._getHelpOption();
        const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
        if (helpRequested) {
          this.outputHelp();
          this._exit(0, "commander.helpDisplayed", "(outputHelp)");
        }
      }
    };
    function incrementNodeInspectorPort(args) {
      return args.map((arg) => {
        if (!arg.startsWith("--inspect")) {
          return arg;
        }
        let debugOption;
        let debugHost = "127.0.0.1";
        let debugPort = "9229";
        let match;
        if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
          debugOption = match[1];
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
          debugOption = match[1];
          if (/^\d+$/.test(match[3])) {
            debugPort = match[3];
          } else {
            debugHost = match[3];
          }
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
          debugOption = match[1];
          debugHost = match[3];
          debugPort = match[4];
        }
        if (debugOption && debugPort !== "0") {
          return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
        }
        return arg;
      });
    }
    function useColor() {
      if (process10.env.NO_COLOR || process10.env.FORCE_COLOR === "0" || process10.env.FORCE_COLOR === "false")
        return false;
      if (process10.env.FORCE_COLOR || process10.env.CLICOLOR_FORCE !== void 0)
        return true;
      return void 0;
    }
    exports.Command = Command2;
    exports.useColor = useColor;
  }
});

// node_modules/commander/index.js
var require_commander = __commonJS({
  "node_modules/commander/index.js"(exports) {
    var { Argument: Argument2 } = require_argument();
    var { Command: Command2 } = require_command();
    var { CommanderError: CommanderError2, InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var { Help: Help2 } = require_help();
    var { Option: Option2 } = require_option();
    exports.program = new Command2();
    exports.createCommand = (name) => new Command2(name);
    exports.createOption = (flags, description) => new Option2(flags, description);
    exports.createArgument = (name, description) => new Argument2(name, description);
    exports.Command = Command2;
    exports.Option = Option2;
    exports.Argument = Argument2;
    exports.Help = Help2;
    exports.CommanderError = CommanderError2;
    exports.InvalidArgumentError = InvalidArgumentError2;
    exports.InvalidOptionArgumentError = InvalidArgumentError2;
  }
});

// src/errors.ts
function withoutCredentials(text) {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1");
}
var UserError;
var init_errors = __esm({
  "src/errors.ts"() {
    "use strict";
    UserError = class extends Error {
      constructor(code, message, hint, options2) {
        super(withoutCredentials(message), options2);
        this.code = code;
        this.hint = hint;
      }
      code;
      hint;
      name = "UserError";
    };
  }
});

// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJS({
  "node_modules/picocolors/picocolors.js"(exports, module) {
    var p = process || {};
    var argv = p.argv || [];
    var env = p.env || {};
    var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
    var formatter = (open4, close, replace = open4) => (input) => {
      let string2 = "" + input, index = string2.indexOf(close, open4.length);
      return ~index ? open4 + replaceClose(string2, close, replace, index) + close : open4 + string2 + close;
    };
    var replaceClose = (string2, close, replace, index) => {
      let result = "", cursor = 0;
      do {
        result += string2.substring(cursor, index) + replace;
        cursor = index + close.length;
        index = string2.indexOf(close, cursor);
      } while (~index);
      return result + string2.substring(cursor);
    };
    var createColors = (enabled = isColorSupported) => {
      let f = enabled ? formatter : () => String;
      return {
        isColorSupported: enabled,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module.exports = createColors();
    module.exports.createColors = createColors;
  }
});

// src/standards/invalid-text.ts
function picture(text, start, end) {
  const line = text.replace(new RegExp("\\p{Cc}", "gu"), " ");
  return `    ${line}
    ${" ".repeat(start)}${"~".repeat(Math.max(0, end - start))}^`;
}
var InvalidText;
var init_invalid_text = __esm({
  "src/standards/invalid-text.ts"() {
    "use strict";
    init_errors();
    InvalidText = class extends UserError {
      constructor(code, kind, text, reason, start = 0, end = start) {
        super(code, `invalid ${kind}: ${reason}
${picture(text, start, end)}`);
        this.kind = kind;
        this.text = text;
        this.reason = reason;
        this.start = start;
        this.end = end;
      }
      kind;
      text;
      reason;
      start;
      end;
    };
  }
});

// src/standards/version.ts
function parseVersion(text) {
  const version = tryParseVersion(text);
  if (version) return version;
  throw new InvalidText("INVALID_VERSION", "version", text, "not a version by PEP 440");
}
function tryParseVersion(text) {
  let version = read.get(text);
  if (version === void 0) {
    version = readVersion(text);
    read.set(text, version);
  }
  return version;
}
function readVersion(text) {
  if (onlyDigitsAndDots.test(text)) return finalVersion(0, text.split(".").map(versionNumber));
  const match = versionExpression.exec(text);
  if (!match) return null;
  const [, epoch, release = "", phase, preNumber, postNumber1, postNumber2, dev, local] = match;
  const post = postNumber1 ?? postNumber2;
  return {
    epoch: versionNumber(epoch ?? ""),
    release: release.split(".").map(versionNumber),
    pre: phase ? [phases[phase.toLowerCase()], versionNumber(preNumber ?? "")] : null,
    post: post === void 0 ? null : versionNumber(post),
    dev: dev === void 0 ? null : versionNumber(dev),
    local: local ? parseLocal(local) : []
  };
}
function parseLocal(local) {
  return local.toLowerCase().split(/[._-]/).map((part) => /^[0-9]+$/.test(part) ? versionNumber(part) : part);
}
function versionNumber(digits) {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
function successor(number) {
  if (typeof number === "number" && number < Number.MAX_SAFE_INTEGER) return number + 1;
  return BigInt(number) + 1n;
}
function finalVersion(epoch, release) {
  return { epoch, release, pre: null, post: null, dev: null, local: [] };
}
function formatVersion({ epoch, release, pre, post, dev, local }) {
  let text = release.join(".");
  if (epoch) text = `${epoch}!${text}`;
  if (pre) text += `${pre[0]}${pre[1]}`;
  if (post !== null) text += `.post${post}`;
  if (dev !== null) text += `.dev${dev}`;
  if (local.length > 0) text += `+${local.join(".")}`;
  return text;
}
function isPrerelease({ pre, dev }) {
  return pre !== null || dev !== null;
}
function publicVersion(version) {
  return version.local.length === 0 ? version : { ...version, local: [] };
}
function compareVersions(a2, b) {
  return compareNumbers(a2.epoch, b.epoch) || compareReleases(a2.release, b.release) || comparePre(a2, b) || // No post-release sorts before any, and no development release after all.
  compareNumbers(a2.post ?? -1, b.post ?? -1) || compareNumbers(a2.dev ?? Number.POSITIVE_INFINITY, b.dev ?? Number.POSITIVE_INFINITY) || compareLocal(a2.local, b.local);
}
function compareNumbers(a2, b) {
  return a2 < b ? -1 : a2 > b ? 1 : 0;
}
function compareReleases(a2, b) {
  const length = Math.max(a2.length, b.length);
  for (let index = 0; index < length; index++) {
    const order2 = compareNumbers(a2[index] ?? 0, b[index] ?? 0);
    if (order2 !== 0) return order2;
  }
  return 0;
}
function comparePre(a2, b) {
  return preRank(a2) - preRank(b) || (a2.pre && b.pre ? compareNumbers(a2.pre[1], b.pre[1]) : 0);
}
function preRank({ pre, post, dev }) {
  if (pre) return pre[0] === "a" ? 0 : pre[0] === "b" ? 1 : 2;
  return post === null && dev !== null ? -1 : 3;
}
function compareLocal(a2, b) {
  for (let index = 0; index < a2.length && index < b.length; index++) {
    const left = a2[index];
    const right = b[index];
    if (typeof left === "string") {
      if (typeof right !== "string") return -1;
      if (left !== right) return left < right ? -1 : 1;
    } else {
      if (typeof right === "string") return 1;
      const order2 = compareNumbers(left, right);
      if (order2 !== 0) return order2;
    }
  }
  return a2.length - b.length;
}
var space, versionPattern, versionExpression, onlyDigitsAndDots, phases, read;
var init_version = __esm({
  "src/standards/version.ts"() {
    "use strict";
    init_invalid_text();
    space = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";
    versionPattern = "v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)(?:[._-]?(alpha|a|beta|b|preview|pre|c|rc)[._-]?([0-9]+)?)?(?:-([0-9]+)|[._-]?(?:post|rev|r)[._-]?([0-9]*))?(?:[._-]?dev[._-]?([0-9]*))?(?:\\+([a-z0-9]+(?:[._-][a-z0-9]+)*))?";
    versionExpression = new RegExp(`^${space}${versionPattern}${space}$`, "i");
    onlyDigitsAndDots = /^[0-9]+(?:\.[0-9]+)*$/;
    phases = {
      a: "a",
      alpha: "a",
      b: "b",
      beta: "b",
      c: "rc",
      rc: "rc",
      pre: "rc",
      preview: "rc"
    };
    read = /* @__PURE__ */ new Map();
  }
});

// src/standards/marker-comparison.ts
function compileComparison(comparison2) {
  const { variable: variable2, operator: operator2, value, swapped } = comparison2;
  const isIn = operator2 === "in" || operator2 === "not in";
  if (swapped && isIn && !pythonVariables.has(variable2)) {
    const negative = operator2 === "not in";
    return { test: (text) => text.includes(value) !== negative, ranges: [] };
  }
  const turned2 = swapped && !isIn ? turnRound(operator2) : operator2;
  if (versionVariables.has(variable2)) {
    const constraint = isIn ? versionList(value, turned2 === "in", variable2) : versionConstraint(`${turned2} ${fullPrecision(variable2, turned2, value)}`, variable2);
    if (constraint) return versionTest(constraint, variable2, turned2, value);
  }
  return { test: textTest(turned2, value), ranges: [] };
}
function turnRound(operator2) {
  const turned2 = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<="
  };
  return turned2[operator2] ?? operator2;
}
function versionTest(constraint, variable2, operator2, value) {
  const fallback = textTest(operator2, value);
  return {
    ranges: constraint.flatMap((items) => items.flatMap((item) => item.ranges)),
    test: (text) => {
      const version = versionOf(variable2, text);
      if (!version) return fallback(text);
      return constraint.some(
        (items) => items.every(
          (item) => item.ranges.some((range2) => rangeAllows(range2, version)) !== (item.exclude ?? false)
        )
      );
    }
  };
}
function versionOf(variable2, text) {
  if (variable2 === "platform_release") return tryParseVersion(text) ?? releaseVersion(text);
  return tryParseVersion(text.endsWith("+") ? `${text}local` : text);
}
function releaseVersion(text) {
  const match = /^([0-9]+(?:\.[0-9]+)*)[+-]?([0-9a-z+-]+(?:\.[0-9a-z+-]+)*)?$/i.exec(text);
  if (!match?.[1]) return null;
  const release = match[1].split(".").map(versionNumber);
  const build = match[2]?.toLowerCase();
  if (!build) return finalVersion(0, release);
  return {
    ...finalVersion(0, release),
    local: [/^[0-9]+$/.test(build) ? versionNumber(build) : build]
  };
}
function fullPrecision(variable2, operator2, value) {
  if (variable2 !== "python_full_version" || operator2 === "in" || operator2 === "not in")
    return value;
  const missing2 = 3 - value.split(".").length;
  return missing2 > 0 ? value + ".0".repeat(missing2) : value;
}
function versionList(value, isIn, variable2) {
  const items = [];
  for (const text of value.split(/[ ,|]+/)) {
    const short = text.split(".").length < 3;
    const item = versionItem(isIn ? "==" : "!=", short ? `${text}.*` : text, variable2);
    if (!item) return null;
    items.push(item);
  }
  return isIn ? items.map((item) => [item]) : [items];
}
function versionConstraint(text, variable2) {
  const alternatives2 = [];
  for (const alternative of text.trim().split(/\s*\|\|?\s*/)) {
    const items = [];
    for (const part of alternative.replace(/[\s,]+$/, "").split(/(?<!^)(?<![~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/)) {
      const match = /^(~=|!=|>=?|<=?|==?)?\s*(.*)$/s.exec(part);
      const item = match && versionItem(match[1] ?? "==", match[2] ?? "", variable2);
      if (!item) return null;
      items.push(item);
    }
    alternatives2.push(items);
  }
  return alternatives2;
}
function versionItem(operator2, text, variable2) {
  const isEquality = operator2 === "==" || operator2 === "=" || operator2 === "!=";
  const wildcard3 = operator2 !== "~=" && /(?:\.\*)+$/.exec(text)?.[0];
  const stem = wildcard3 ? text.slice(0, -wildcard3.length) : text;
  const version = tryParseVersion(stem) ?? (variable2 === "platform_release" && operator2 !== "~=" ? releaseVersion(stem) : null);
  if (!version) return null;
  if (wildcard3 && isEquality) {
    const range2 = { min: version, includeMin: true, max: wildcardEnd(version), includeMax: false };
    return operator2 === "!=" ? {
      ranges: [
        { ...unbounded, max: version },
        { ...unbounded, min: range2.max, includeMin: true }
      ]
    } : { ranges: [range2] };
  }
  switch (operator2) {
    case "<":
    case "<=":
      return { ranges: [{ ...unbounded, max: version, includeMax: operator2 === "<=" }] };
    case ">":
    case ">=":
      return { ranges: [{ ...unbounded, min: version, includeMin: operator2 === ">=" }] };
    case "~=":
      return {
        ranges: [
          { min: version, includeMin: true, max: compatibleEnd(version), includeMax: false }
        ]
      };
    default: {
      const ranges = [{ min: version, includeMin: true, max: version, includeMax: true }];
      return operator2 === "!=" ? { ranges, exclude: true } : { ranges };
    }
  }
}
function wildcardEnd(version) {
  const { epoch, release, pre, post, dev } = version;
  const next = { ...finalVersion(epoch, release), pre };
  if (post !== null) return { ...next, post: dev === null ? successor(post) : post };
  if (pre !== null) return { ...next, pre: dev === null ? [pre[0], successor(pre[1])] : pre };
  if (dev !== null) return { ...next, dev: successor(dev) };
  return {
    ...finalVersion(epoch, [...release.slice(0, -1), successor(release.at(-1) ?? 0)]),
    local: version.local
  };
}
function compatibleEnd({ epoch, release }) {
  const kept = release.slice(0, Math.max(1, release.length - 1));
  return finalVersion(epoch, [...kept.slice(0, -1), successor(kept.at(-1) ?? 0)]);
}
function rangeAllows({ min, includeMin, max, includeMax }, version) {
  if (min) {
    const base = !includeMin && min.post === null && version.post !== null ? { ...version, post: null, dev: null } : version;
    const order2 = compareVersions(min.local.length === 0 ? publicVersion(base) : base, min);
    if (order2 < 0 || order2 === 0 && !includeMin) return false;
  }
  if (max) {
    const order2 = compareVersions(max.local.length === 0 ? publicVersion(version) : version, max);
    if (order2 > 0 || order2 === 0 && !includeMax) return false;
  }
  return true;
}
function textTest(operator2, value) {
  switch (operator2) {
    case "in":
    case "not in": {
      const names2 = new Set(value.split(/[ ,|]+/));
      return (text) => names2.has(text) === (operator2 === "in");
    }
    case "==":
    case "===":
    case "!=": {
      const alternatives2 = value.trim().split(/\s*\|\|?\s*/).map(
        (alternative, index) => alternative.split(/\s*,\s*/).map((part, place) => ({
          text: part,
          // The operator belongs to the first part alone.
          negative: operator2 === "!=" && index === 0 && place === 0
        }))
      );
      return (text) => alternatives2.some((parts) => parts.every((part) => part.text === text !== part.negative));
    }
    default:
      return () => false;
  }
}
function comparisonBreakpoints(comparison2) {
  const { variable: variable2, operator: operator2, value } = comparison2;
  if (variable2 === "implementation_version" && (operator2 === "==" || operator2 === "!=" || operator2 === "===")) {
    const version = tryParseVersion(value);
    return version ? [version, followingVersion(version)] : [];
  }
  if (!pythonVariables.has(variable2)) return [];
  return compileComparison(comparison2).ranges.flatMap(({ min, includeMin, max, includeMax }) => {
    const start = min && (includeMin ? min : followingVersion(min));
    const end = max && (includeMax ? followingVersion(max) : max);
    return [start, end].filter((version) => version !== null).map((version) => variable2 === "python_version" ? minorOf(version) : version);
  });
}
function followingVersion({ epoch, release, pre }) {
  if (pre) return { ...finalVersion(epoch, release), pre: [pre[0], successor(pre[1])] };
  const [major = 0, minor = 0, patch = 0] = release;
  return finalVersion(epoch, [major, minor, successor(patch)]);
}
function minorOf({ epoch, release }) {
  const [major = 0, minor = 0, patch = 0] = release;
  const next = patch === 0 ? minor : successor(minor);
  return finalVersion(epoch, [major, next, 0]);
}
var pythonVariables, versionVariables, unbounded;
var init_marker_comparison = __esm({
  "src/standards/marker-comparison.ts"() {
    "use strict";
    init_version();
    pythonVariables = /* @__PURE__ */ new Set([
      "python_version",
      "python_full_version"
    ]);
    versionVariables = /* @__PURE__ */ new Set([
      ...pythonVariables,
      "platform_release"
    ]);
    unbounded = { min: null, includeMin: false, max: null, includeMax: false };
  }
});

// src/standards/name.ts
function normalizeName(name) {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
var init_name = __esm({
  "src/standards/name.ts"() {
    "use strict";
  }
});

// src/standards/scanner.ts
var Scanner;
var init_scanner = __esm({
  "src/standards/scanner.ts"() {
    "use strict";
    init_invalid_text();
    Scanner = class {
      constructor(text, code, kind) {
        this.text = text;
        this.code = code;
        this.kind = kind;
      }
      text;
      code;
      kind;
      position = 0;
      /** What the expression, which must be sticky, matches here; moves past it. */
      take(expression) {
        expression.lastIndex = this.position;
        const match = expression.exec(this.text)?.[0];
        if (match === void 0) return null;
        this.position += match.length;
        return match;
      }
      /** Whether a character stands here; moves past it. */
      takeCharacter(character) {
        if (this.text[this.position] !== character) return false;
        this.position++;
        return true;
      }
      skipSpace() {
        while (this.text[this.position] === " " || this.text[this.position] === "	") this.position++;
      }
      get atEnd() {
        return this.position >= this.text.length;
      }
      fail(reason, start = this.position, end = start) {
        throw new InvalidText(this.code, this.kind, this.text, reason, start, end);
      }
    };
  }
});

// src/standards/marker.ts
function parseMarker(text) {
  let marker = parsed.get(text);
  if (!marker) {
    marker = parseWhole(text);
    parsed.set(text, marker);
  }
  return marker;
}
function parseWhole(text) {
  if (text === "" || text === "*") return always;
  if (text === "<empty>") return never;
  const scanner = new Scanner(text, "INVALID_MARKER", "marker");
  const marker = scanMarker(scanner);
  if (!scanner.atEnd) scanner.fail("expected `and`, `or` or the end");
  return marker;
}
function scanMarker(scanner) {
  return scanList(scanner, "or", or, () => scanList(scanner, "and", and, () => scanAtom(scanner)));
}
function scanList(scanner, kind, word, scanItem) {
  const first = scanItem();
  const markers = [first];
  while (scanner.take(word)) markers.push(scanItem());
  return markers.length === 1 ? first : { kind, markers };
}
function scanAtom(scanner) {
  scanner.skipSpace();
  const open4 = scanner.position;
  let marker;
  if (scanner.takeCharacter("(")) {
    marker = scanMarker(scanner);
    if (!scanner.takeCharacter(")"))
      scanner.fail("expected `)` for this `(`", open4, scanner.position);
  } else {
    marker = scanComparison(scanner);
  }
  scanner.skipSpace();
  return marker;
}
function scanComparison(scanner) {
  const left = scanSide(scanner);
  scanner.skipSpace();
  const word = scanner.take(operator);
  if (!word) scanner.fail("expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in");
  scanner.skipSpace();
  const start = scanner.position;
  const right = scanSide(scanner);
  if (left.isVariable === right.isVariable) {
    scanner.fail(
      left.isVariable ? "expected a quoted string" : "expected a variable",
      start,
      scanner.position - 1
    );
  }
  const name = left.isVariable ? left.text : right.text;
  const value = left.isVariable ? right.text : left.text;
  const variableName2 = aliases[name] ?? name;
  return {
    kind: "comparison",
    variable: variableName2,
    operator: word.startsWith("not") ? "not in" : word,
    // PEP 685
    value: variableName2 === "extra" && left.isVariable !== /in$/.test(word) ? normalizeName(value) : value,
    swapped: right.isVariable
  };
}
function scanSide(scanner) {
  const name = scanner.take(variable);
  if (name !== null) return { isVariable: true, text: name };
  const quoted = scanner.take(string);
  if (quoted !== null) return { isVariable: false, text: quoted.slice(1, -1) };
  return scanner.fail("expected a variable or a quoted string");
}
function formatMarker(marker) {
  if (marker.kind === "comparison") return formatComparison(marker);
  if (marker.markers.length === 0) return marker.kind === "and" ? "" : "<empty>";
  return marker.markers.map((part) => {
    const text = formatMarker(part);
    return marker.kind === "and" && part.kind === "or" && part.markers.length > 1 ? `(${text})` : text;
  }).join(` ${marker.kind} `);
}
function formatComparison({ variable: variable2, operator: operator2, value, swapped }) {
  const quoted = value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value}"`;
  return swapped ? `${quoted} ${operator2} ${variable2}` : `${variable2} ${operator2} ${quoted}`;
}
function evaluateMarker(marker, environment, extras) {
  switch (marker.kind) {
    case "and":
      return marker.markers.every((part) => evaluateMarker(part, environment, extras));
    case "or":
      return marker.markers.some((part) => evaluateMarker(part, environment, extras));
    case "comparison": {
      if (marker.variable !== "extra") return evaluateComparison(marker, environment);
      if (!extras) return true;
      const { names: names2, negative } = extraTerm(marker);
      return names2.some((name) => extras.has(name)) !== negative;
    }
  }
}
function evaluateComparison(comparison2, environment) {
  const value = environment[comparison2.variable];
  if (value === void 0) return true;
  let test = tests.get(comparison2);
  if (!test) {
    test = compileComparison(comparison2).test;
    tests.set(comparison2, test);
  }
  return test(value);
}
function extraTerm({ operator: operator2, value, swapped }) {
  const isList = !swapped && (operator2 === "in" || operator2 === "not in");
  const names2 = isList ? value.split(/[ ,|]+/).filter(Boolean) : [value];
  return { names: names2.map(normalizeName), negative: operator2 === "!=" || operator2 === "not in" };
}
function simplifyMarker(marker, environment) {
  switch (marker.kind) {
    case "and":
      return marker.markers.map((part) => simplifyMarker(part, environment)).reduce(intersectAlternatives, [[]]);
    case "or":
      return normalizeAlternatives(
        marker.markers.flatMap((part) => simplifyMarker(part, environment))
      );
    case "comparison": {
      if (marker.variable !== "extra") return evaluateComparison(marker, environment) ? [[]] : [];
      const { names: names2, negative } = extraTerm(marker);
      return normalizeAlternatives(
        negative ? [names2.map((name) => `!${name}`)] : names2.map((name) => [name])
      );
    }
  }
}
function intersectAlternatives(a2, b) {
  return normalizeAlternatives(a2.flatMap((left) => b.map((right) => [...left, ...right])));
}
function normalizeAlternatives(alternatives2) {
  let terms = absorb(
    alternatives2.filter((term) => !term.some((name) => term.includes(opposite(name))))
  );
  while (terms.some((term) => term.some((name) => name.startsWith("!")))) {
    const more = absorb([
      ...terms,
      ...terms.flatMap((term, index) => consensuses(term, terms.slice(0, index)))
    ]);
    if (more.length === terms.length && more.every((term, index) => same(term, terms[index])))
      break;
    terms = more;
  }
  return terms;
}
function consensuses(term, others) {
  return others.flatMap((other) => {
    const clashes = term.filter((name) => other.includes(opposite(name)));
    const [clash2] = clashes;
    if (clash2 === void 0 || clashes.length > 1) return [];
    return [[...term, ...other].filter((name) => name !== clash2 && name !== opposite(clash2))];
  });
}
function absorb(alternatives2) {
  const sorted2 = alternatives2.map((term) => [...new Set(term)].sort()).sort((a2, b) => a2.length - b.length || (a2.join() < b.join() ? -1 : 1));
  const kept = [];
  for (const term of sorted2) {
    if (!kept.some((smaller) => smaller.every((name) => term.includes(name)))) kept.push(term);
  }
  return kept;
}
function opposite(name) {
  return name.startsWith("!") ? name.slice(1) : `!${name}`;
}
function same(a2, b) {
  return b !== void 0 && a2.length === b.length && a2.every((name, index) => name === b[index]);
}
function pythonFullVersionBreakpoints(marker) {
  const versions = comparisonsOf(marker).flatMap(comparisonBreakpoints).sort(compareVersions);
  return versions.filter((version, index) => {
    const previous = versions[index - 1];
    return !previous || compareVersions(previous, version) !== 0;
  });
}
function comparisonsOf(marker) {
  return marker.kind === "comparison" ? [marker] : marker.markers.flatMap(comparisonsOf);
}
var always, never, aliases, variable, string, operator, and, or, parsed, tests;
var init_marker = __esm({
  "src/standards/marker.ts"() {
    "use strict";
    init_marker_comparison();
    init_name();
    init_scanner();
    init_version();
    always = { kind: "and", markers: [] };
    never = { kind: "or", markers: [] };
    aliases = {
      "os.name": "os_name",
      "sys.platform": "sys_platform",
      "platform.version": "platform_version",
      "platform.machine": "platform_machine",
      "platform.python_implementation": "platform_python_implementation",
      python_implementation: "platform_python_implementation",
      // PEP 751 has sets: `"a" in extras`. Poetry's locks have `extra` alone.
      extras: "extra"
    };
    variable = /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
    string = /'[^']*'|"(?:[^"\\]|\\.)*"/y;
    operator = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
    and = /and\b/y;
    or = /or\b/y;
    parsed = /* @__PURE__ */ new Map();
    tests = /* @__PURE__ */ new WeakMap();
  }
});

// src/poetry/source.ts
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
function isDirectOrigin(source) {
  return source !== null && source.kind !== "legacy";
}
function isSameSource(a2, b) {
  if (!a2 || !b) return a2 === b;
  if (a2.kind !== b.kind || a2.url !== b.url) return false;
  if ((a2.subdirectory ?? "") !== (b.subdirectory ?? "")) return false;
  if (a2.resolvedReference && a2.resolvedReference === b.resolvedReference) return true;
  if (a2.reference || b.reference) {
    if (!a2.reference || !b.reference) return false;
    if (!a2.reference.startsWith(b.reference) && !b.reference.startsWith(a2.reference)) return false;
    if (a2.resolvedReference && b.resolvedReference) return false;
  }
  return true;
}
function normalizeGitUrl(url) {
  const place = url.replace(/^git\+/, "").replace(/#.*$/, "");
  const withProtocol = /^(\w+):\/\/(?:([^/?#:@<>[\]|]+)(?::[^/?#@]*)?@)?([\w.-]*)(?::(\d+))?([:/\\].*?)(?:@[^@#/]+)?$/.exec(
    place
  );
  if (withProtocol) {
    const [, protocol, user2, host2, port2, path7 = ""] = withProtocol;
    return `${protocol}://${user2 ? `${user2}@` : ""}${host2}${port2 ? `:${port2}` : ""}/${path7.replace(/^[:/]+/, "")}`;
  }
  const short = /^(?:([^/?#:@<>[\]|]+)@)?([\w.-]+)(?::(\d+))?([:/].+?)(?:@[^@#/]+)?$/.exec(place);
  if (!short) return place;
  const [, user, host, port, path6 = ""] = short;
  return `ssh://${user ? `${user}@` : ""}${host}${port ? `:${port}` : ""}/${path6.replace(/^[:/]+/, "")}`;
}
function gitSource(url, reference, options2 = {}) {
  return {
    kind: "git",
    url: normalizeGitUrl(url),
    reference: reference ?? "HEAD",
    resolvedReference: options2.resolvedReference ?? null,
    subdirectory: options2.subdirectory ?? null,
    develop: options2.develop ?? false
  };
}
function urlSource(url, subdirectory = null) {
  return { ...plain, kind: "url", url, subdirectory };
}
function pathSource(path6, base, options2 = {}) {
  const { subdirectory = null, develop = false } = options2;
  const full = isAbsolute(path6) ? path6 : resolveLinks(resolve(base, path6));
  const isFile = options2.isFile ?? (existsSync(full) ? statSync(full).isFile() : /\.(whl|zip|tar|tgz|gz|bz2|xz)$/.test(path6));
  if (isFile) return { ...plain, kind: "file", url: full, subdirectory };
  return {
    ...plain,
    kind: "directory",
    url: subdirectory ? resolveLinks(join(full, subdirectory)) : full,
    develop
  };
}
function resolveLinks(path6) {
  try {
    return realpathSync(path6);
  } catch {
    const parent = dirname(path6);
    return parent === path6 ? path6 : join(resolveLinks(parent), basename(path6));
  }
}
var plain;
var init_source = __esm({
  "src/poetry/source.ts"() {
    "use strict";
    plain = { reference: null, resolvedReference: null, subdirectory: null, develop: false };
  }
});

// src/resolve/solve/extras-wanted.ts
function extrasWanted(locked, extras) {
  if (extras.length === 0) return none;
  const wanted = /* @__PURE__ */ new Set();
  const optionalNames = /* @__PURE__ */ new Set();
  const additions = [];
  const isDirect = isDirectOrigin(locked.source);
  const present = new Set(locked.dependencies.flatMap(({ inExtras }) => inExtras));
  const open4 = [...extras];
  for (let extra = open4.pop(); extra !== void 0; extra = open4.pop()) {
    if (wanted.has(extra)) continue;
    wanted.add(extra);
    for (const needed of locked.extras.get(extra) ?? []) {
      if (needed.name === locked.name) open4.push(...needed.extras);
      else {
        optionalNames.add(needed.name);
        if (isDirect && !present.has(extra)) additions.push(needed);
      }
    }
  }
  return { wanted, optionalNames, additions };
}
var none;
var init_extras_wanted = __esm({
  "src/resolve/solve/extras-wanted.ts"() {
    "use strict";
    init_source();
    none = { wanted: /* @__PURE__ */ new Set(), optionalNames: /* @__PURE__ */ new Set(), additions: [] };
  }
});

// src/poetry/version-steps.ts
function stableVersion(version) {
  if (isStable(version)) return version;
  const post = version.pre === null ? version.post : null;
  return { ...finalVersion(version.epoch, version.release), post };
}
function nextMajor(version) {
  const [major = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [successor(major), ...rest.map(() => 0)]);
}
function nextMinor(version) {
  const [major = 0, minor = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, successor(minor), ...rest.map(() => 0)]);
}
function nextPatch(version) {
  const [major = 0, minor = 0, patch = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, minor, successor(patch), ...rest.map(() => 0)]);
}
function nextBreaking(version) {
  const [major = 0, minor, patch] = version.release;
  const stable = stableVersion(version);
  if (major > 0 || minor === void 0) return nextMajor(stable);
  if (minor > 0 || patch === void 0) return nextMinor(stable);
  return nextPatch(stable);
}
function nextStable(version) {
  const stepped = isStable(version) ? version.release.map((part, index, all) => index === all.length - 1 ? successor(part) : part) : version.release;
  return { ...finalVersion(version.epoch, stepped), local: version.local };
}
function nextPrerelease({ epoch, release, pre, post, dev }) {
  if (pre === null) return { ...finalVersion(epoch, release), pre: ["a", 0] };
  const sameNumber = dev !== null && post === null;
  return { ...finalVersion(epoch, release), pre: sameNumber ? pre : [pre[0], successor(pre[1])] };
}
function nextPostrelease({ epoch, release, pre, post, dev }) {
  const next = post === null ? 0 : dev === null ? successor(post) : post;
  return { ...finalVersion(epoch, release), pre, post: next };
}
function nextDevrelease({ epoch, release, pre, post, dev }) {
  return { ...finalVersion(epoch, release), pre, post, dev: dev === null ? 0 : successor(dev) };
}
function firstDevrelease({ epoch, release, pre, post }) {
  return { ...finalVersion(epoch, release), pre, post, dev: 0 };
}
function withoutPostrelease(version) {
  return version.post === null ? version : { ...version, post: null, dev: null };
}
function withoutDevrelease(version) {
  return version.dev === null ? version : { ...version, dev: null };
}
function final(version, release) {
  return finalVersion(version.epoch, release);
}
function mustStep(version) {
  return isStable(version) || version.pre === null && version.post !== null;
}
var isStable;
var init_version_steps = __esm({
  "src/poetry/version-steps.ts"() {
    "use strict";
    init_version();
    isStable = (version) => !isPrerelease(version);
  }
});

// src/poetry/constraint-sets.ts
function exactly(version) {
  return { kind: "version", min: version, max: version, includeMin: true, includeMax: true };
}
function range(min, max, includeMin, includeMax) {
  return { kind: "range", min, max, includeMin, includeMax };
}
function sameBound(a2, b) {
  return a2 === null || b === null ? a2 === b : same2(a2, b);
}
function isAny(constraint) {
  return constraint.kind === "range" && constraint.min === null && constraint.max === null;
}
function isEmpty(constraint) {
  if (constraint.kind === "empty") return true;
  if (constraint.kind !== "range" || !constraint.min || !constraint.max) return false;
  const order2 = compareVersions(constraint.min, constraint.max);
  return order2 === 0 ? !(constraint.includeMin && constraint.includeMax) : order2 > 0;
}
function hasUpperBound(constraint) {
  if (constraint.kind === "empty") return true;
  return intervalsOf(constraint).every(({ max }) => max !== null);
}
function equalConstraints(a2, b) {
  if (isEmpty(a2) || isEmpty(b)) return isEmpty(a2) && isEmpty(b);
  const left = intervalsOf(a2);
  const right = intervalsOf(b);
  return left.length === right.length && left.every((interval, index) => {
    const other = right[index];
    return sameBound(interval.min, other.min) && sameBound(interval.max, other.max) && interval.includeMin === other.includeMin && interval.includeMax === other.includeMax;
  });
}
function constraintAllows(constraint, version) {
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return same2(constraint.min, isLocal(constraint.min) ? version : publicVersion(version));
    case "range":
      return withinMin(constraint, version) && withinMax(constraint, version);
    case "union": {
      const excluded = excludedVersion(constraint);
      if (excluded) return !constraintAllows(exactly(excluded), version);
      return constraint.intervals.some((interval) => constraintAllows(interval, version));
    }
  }
}
function withinMin({ min, includeMin }, version) {
  if (!min) return true;
  let other = version;
  if (!includeMin && min.post === null) other = withoutPostrelease(other);
  if (!isLocal(min)) other = publicVersion(other);
  const order2 = compareVersions(other, min);
  return order2 > 0 || order2 === 0 && includeMin;
}
function withinMax({ max, includeMax }, version) {
  if (!max) return true;
  const order2 = compareVersions(isLocal(max) ? version : publicVersion(version), max);
  return order2 < 0 || order2 === 0 && includeMax;
}
function excludedVersion({ intervals }) {
  const [below2, above] = intervals;
  if (intervals.length !== 2 || !below2 || !above || below2.min || above.max) return null;
  if (!below2.max || !above.min || below2.includeMax || above.includeMin) return null;
  return same2(below2.max, above.min) ? below2.max : null;
}
function allowsAll(constraint, other) {
  if (isEmpty(other)) return true;
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return other.kind === "version" ? constraintAllows(constraint, other.min) : equalConstraints(constraint, other);
    case "range":
      if (other.kind === "union") {
        return other.intervals.every((interval) => allowsAll(constraint, interval));
      }
      if (other.kind === "version") {
        if (!constraintAllows(constraint, other.min)) return false;
        const { max } = constraint;
        return isLocal(other.min) || !(max && isLocal(max) && same2(publicVersion(max), other.min));
      }
      return other.kind === "range" && !allowsLower(other, constraint) && !allowsHigher(other, constraint);
    case "union": {
      let index = 0;
      for (const theirs of intervalsOf(other)) {
        while (!allowsAll(constraint.intervals[index] ?? empty, theirs)) {
          index += 1;
          if (index >= constraint.intervals.length) return false;
        }
      }
      return true;
    }
  }
}
function allowsAny(constraint, other) {
  if (isEmpty(other) || constraint.kind === "empty") return false;
  if (constraint.kind === "version") return !isEmpty(intersect(constraint, other));
  if (constraint.kind === "union") {
    for (const [ours, theirs] of pairs(constraint, other)) if (allowsAny(ours, theirs)) return true;
    return false;
  }
  if (other.kind === "version") {
    if (constraintAllows(constraint, other.min)) return true;
    const { min } = constraint;
    return min !== null && isLocal(min) && constraintAllows(other, min);
  }
  if (other.kind === "union")
    return other.intervals.some((interval) => allowsAny(constraint, interval));
  return !isStrictlyLower(other, constraint) && !isStrictlyLower(constraint, other);
}
function intersect(a2, b) {
  if (isEmpty(a2) || isEmpty(b)) return empty;
  if (a2.kind === "union" || b.kind === "union") {
    const [first, second] = a2.kind === "union" ? [a2, b] : [b, a2];
    return union(...[...pairs(first, second)].map(([ours, theirs]) => intersect(ours, theirs)));
  }
  if (a2.kind === "version" && b.kind === "version") {
    if (constraintAllows(a2, b.min)) return b;
    return constraintAllows(b, a2.min) ? a2 : empty;
  }
  if (a2.kind === "version") return intersect(b, a2);
  if (a2.kind === "empty" || b.kind === "empty") return empty;
  if (b.kind === "version") {
    if (constraintAllows(a2, b.min)) return b;
    if (a2.min && isLocal(a2.min) && !isLocal(b.min) && constraintAllows(b, a2.min)) {
      return nonEmpty(range(a2.min, nextPatch(stableVersion(b.min)), a2.includeMin, false));
    }
    return empty;
  }
  return intersectRanges(a2, b);
}
function intersectRanges(a2, b) {
  const low = allowsLower(a2, b) ? b : a2;
  const other = low === b ? a2 : b;
  if (isStrictlyLower(other, low)) return empty;
  const high = allowsHigher(a2, b) ? b : a2;
  if (low.min && high.max && same2(low.min, high.max)) return exactly(low.min);
  return nonEmpty(range(low.min, high.max, low.includeMin, high.includeMax));
}
function union(...constraints) {
  const intervals = constraints.filter((each) => !isEmpty(each)).flatMap(intervalsOf);
  const anything2 = intervals.find(isAny);
  if (anything2) return anything2;
  const merged = [];
  for (const interval of intervals.sort(compareIntervals)) {
    const last = merged.at(-1);
    if (last && (allowsAny(last, interval) || isAdjacent(last, interval))) {
      merged.splice(-1, 1, uniteIntervals(last, interval));
    } else merged.push(interval);
  }
  if (merged.length === 0) return empty;
  return merged.length === 1 ? merged[0] : { kind: "union", intervals: merged };
}
function uniteIntervals(a2, b) {
  if (a2.kind === "version" && b.kind === "version") {
    if (constraintAllows(b, a2.min)) return b;
    return constraintAllows(a2, b.min) ? a2 : union(a2, b);
  }
  if (a2.kind === "version") return uniteIntervals(b, a2);
  if (b.kind === "version") return uniteVersion(a2, b.min);
  const touch = sameBound(a2.max, b.min) && a2.max !== null && (a2.includeMax || b.includeMin) || sameBound(a2.min, b.max) && a2.min !== null && (a2.includeMin || b.includeMax);
  if (!touch && !allowsAny(a2, b)) return union(a2, b);
  const low = allowsLower(a2, b) ? a2 : b;
  const high = allowsHigher(a2, b) ? a2 : b;
  return range(low.min, high.max, low.includeMin, high.includeMax);
}
function uniteVersion(interval, version) {
  let { min, max, includeMin, includeMax } = interval;
  if (!isLocal(version)) {
    const isVariant = (bound) => bound !== null && isLocal(bound) && constraintAllows(exactly(version), bound);
    const [lower, upper] = [isVariant(min), isVariant(max)];
    if (lower) [min, includeMin] = [version, true];
    if (upper) [max, includeMax] = [nextPatch(stableVersion(version)), false];
    if (lower || upper) return nonEmpty(range(min, max, includeMin, includeMax));
  }
  if (constraintAllows(interval, version)) return interval;
  if (min && same2(version, min)) return range(min, max, true, includeMax);
  if (max && same2(version, max)) return range(min, max, includeMin, true);
  return union(interval, exactly(version));
}
function difference(constraint, other) {
  if (isEmpty(other)) return constraint;
  switch (constraint.kind) {
    case "empty":
      return empty;
    case "version":
      if (allowsAll(other, constraint)) return empty;
      if (!allowsAny(other, constraint)) return constraint;
      return difference(withLocalVersions(constraint.min), other);
    case "range":
      if (other.kind === "version") return withoutVersion(constraint, other.min);
      return other.kind === "union" ? withoutUnion(constraint, other) : withoutRange(constraint, other);
    case "union":
      return unionDifference(constraint, other);
  }
}
function withLocalVersions(version) {
  const next = version.dev !== null ? nextDevrelease(version) : nextPostrelease(version);
  return range(version, next, true, false);
}
function withoutVersion(interval, version) {
  const { min, max, includeMin, includeMax } = interval;
  if (!constraintAllows(interval, version)) return interval;
  if (min && same2(version, min)) {
    return includeMin ? nonEmpty(range(min, max, false, includeMax)) : interval;
  }
  if (max && same2(version, max)) {
    return includeMax ? nonEmpty(range(min, max, includeMin, false)) : interval;
  }
  return union(range(min, version, includeMin, false), range(version, max, false, includeMax));
}
function withoutRange(interval, other) {
  if (!allowsAny(interval, other)) return interval;
  const before = !allowsLower(interval, other) ? empty : sameBound(interval.min, other.min) && interval.min ? exactly(interval.min) : nonEmpty(range(interval.min, other.min, interval.includeMin, !other.includeMin));
  const after = !allowsHigher(interval, other) ? empty : sameBound(interval.max, other.max) && interval.max ? exactly(interval.max) : nonEmpty(range(other.max, interval.max, !other.includeMax, interval.includeMax));
  return union(before, after);
}
function withoutUnion(interval, other) {
  const done = [];
  let current = interval;
  for (const theirs of other.intervals) {
    if (isStrictlyLower(theirs, current)) continue;
    if (isStrictlyLower(current, theirs)) break;
    const rest = difference(current, theirs);
    if (isEmpty(rest)) return empty;
    if (rest.kind === "union") {
      done.push(rest.intervals[0]);
      current = rest.intervals.at(-1);
    } else current = rest;
  }
  return done.length === 0 ? current : union(...done, current);
}
function unionDifference(constraint, other) {
  const ours = [...constraint.intervals];
  const theirs = [...intervalsOf(other)];
  const done = [];
  let current = ours.shift();
  let their = theirs.shift();
  while (current && their) {
    if (isStrictlyLower(their, current)) their = theirs.shift();
    else if (isStrictlyLower(current, their)) {
      done.push(current);
      current = ours.shift();
    } else {
      const rest = difference(current, their);
      if (rest.kind === "union") {
        done.push(rest.intervals[0]);
        current = rest.intervals.at(-1);
        their = theirs.shift();
      } else if (isEmpty(rest)) current = ours.shift();
      else if (allowsHigher(rest, their)) {
        current = rest;
        their = theirs.shift();
      } else {
        done.push(rest);
        current = ours.shift();
      }
    }
  }
  if (current) done.push(current, ...ours);
  return union(...done);
}
function intervalsOf(constraint) {
  if (constraint.kind === "empty") return [];
  return constraint.kind === "union" ? constraint.intervals : [constraint];
}
function* pairs(a2, b) {
  const theirs = intervalsOf(b);
  let [i2, j] = [0, 0];
  while (i2 < a2.intervals.length && j < theirs.length) {
    const our = a2.intervals[i2];
    const their = theirs[j];
    yield [our, their];
    if (allowsHigher(their, our)) i2 += 1;
    else j += 1;
  }
}
function allowsLower(a2, b) {
  if (!a2.min) return b.min !== null;
  if (!b.min) return false;
  const order2 = compareVersions(a2.min, b.min);
  return order2 < 0 || order2 === 0 && a2.includeMin && !b.includeMin;
}
function allowsHigher(a2, b) {
  if (!a2.max) return b.max !== null;
  if (!b.max) return false;
  const order2 = compareVersions(a2.max, b.max);
  return order2 > 0 || order2 === 0 && a2.includeMax && !b.includeMax;
}
function isStrictlyLower(a2, b) {
  if (!a2.max || !b.min) return false;
  const order2 = compareVersions(a2.max, b.min);
  return order2 < 0 || order2 === 0 && !(a2.includeMax && b.includeMin);
}
function isAdjacent(a2, b) {
  return sameBound(a2.max, b.min) && a2.includeMax !== b.includeMin;
}
function compareIntervals(a2, b) {
  if (!a2.min) return b.min ? -1 : compareMax(a2, b);
  if (!b.min) return 1;
  const order2 = compareVersions(a2.min, b.min);
  if (order2 !== 0) return order2;
  if (a2.includeMin !== b.includeMin) return a2.includeMin ? -1 : 1;
  return compareMax(a2, b);
}
function compareMax(a2, b) {
  if (!a2.max) return b.max ? 1 : 0;
  if (!b.max) return -1;
  const order2 = compareVersions(a2.max, b.max);
  if (order2 !== 0) return order2;
  if (a2.includeMax !== b.includeMax) return a2.includeMax ? 1 : -1;
  return 0;
}
function nonEmpty(interval) {
  return isEmpty(interval) ? empty : interval;
}
var empty, any, isLocal, same2;
var init_constraint_sets = __esm({
  "src/poetry/constraint-sets.ts"() {
    "use strict";
    init_version();
    init_version_steps();
    empty = { kind: "empty" };
    any = range(null, null, false, false);
    isLocal = (version) => version.local.length > 0;
    same2 = (a2, b) => compareVersions(a2, b) === 0;
  }
});

// src/resolve/solve/package.ts
function solverDependency(dependency) {
  let known2 = completed.get(dependency);
  if (!known2) {
    const completeName = completeNameOf(dependency.name, dependency.extras);
    known2 = { ...dependency, completeName, isRoot: false };
    completed.set(dependency, known2);
  }
  return known2;
}
function completeNameOf(name, extras) {
  return extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
}
function dependencyOn(locked, extras) {
  return {
    name: locked.name,
    completeName: completeNameOf(locked.name, extras),
    isRoot: false,
    constraint: exactly(locked.parsedVersion),
    constraintText: locked.version,
    extras,
    marker: always,
    optional: false,
    inExtras: [],
    allowPrereleases: null,
    sourceName: null,
    source: isDirectOrigin(locked.source) ? locked.source : null
  };
}
function satisfies(locked, dependency) {
  return locked.name === dependency.name && constraintAllows(dependency.constraint, locked.parsedVersion) && sourceSatisfies(locked, dependency);
}
function sourceSatisfies({ source }, dependency) {
  if (dependency.source) return isSameSource(dependency.source, source);
  if (dependency.sourceName === null) return true;
  const wanted = dependency.sourceName.toLowerCase();
  if (source === null) return wanted === "pypi";
  return source.kind === "legacy" && source.reference?.toLowerCase() === wanted;
}
function isSamePackage(a2, b) {
  return a2.completeName === b.completeName && isSameSource(a2.source, b.source);
}
var rootName, completed, rootDependency;
var init_package = __esm({
  "src/resolve/solve/package.ts"() {
    "use strict";
    init_constraint_sets();
    init_source();
    init_marker();
    rootName = "<project>";
    completed = /* @__PURE__ */ new WeakMap();
    rootDependency = {
      name: rootName,
      completeName: rootName,
      isRoot: true,
      constraint: { kind: "range", min: null, max: null, includeMin: false, includeMax: false },
      constraintText: "*",
      extras: [],
      marker: always,
      optional: false,
      inExtras: [],
      allowPrereleases: null,
      sourceName: null,
      source: null
    };
  }
});

// src/resolve/needed-names.ts
function neededNames(project, packages, target) {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const names2 = new Set(packages.map(({ name }) => name));
  return new Map(
    [...activeEdges(roots, packages, target)].map(([locked, edges]) => [
      locked,
      [...new Set(edges.map(({ name }) => name))].filter((name) => names2.has(name) && name !== locked.name).sort()
    ])
  );
}
function activeEdges(roots, packages, target) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    byName2.set(locked.name, [...byName2.get(locked.name) ?? [], locked]);
  }
  const holds = ({ marker }) => evaluateMarker(marker, target.environment, null);
  const asked = new Map(
    packages.map((locked) => [locked, /* @__PURE__ */ new Set()])
  );
  const open4 = new Set(packages);
  const ask = (dependency) => {
    for (const locked of byName2.get(dependency.name) ?? []) {
      const extras = asked.get(locked);
      if (!extras || dependency.extras.every((extra) => extras.has(extra))) continue;
      if (!satisfies(locked, dependency)) continue;
      for (const extra of dependency.extras) extras.add(extra);
      open4.add(locked);
    }
  };
  for (const dependency of roots) if (holds(dependency)) ask(dependency);
  const edges = /* @__PURE__ */ new Map();
  for (const locked of open4) {
    open4.delete(locked);
    const active = edgesOf(locked, [...asked.get(locked) ?? []]).filter(holds);
    active.forEach(ask);
    edges.set(locked, active);
  }
  return edges;
}
function edgesOf(locked, extras) {
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  return [...locked.dependencies, ...additions].filter(
    ({ name, optional, inExtras }) => (!optional || optionalNames.has(name)) && (inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra)))
  );
}
var init_needed_names = __esm({
  "src/resolve/needed-names.ts"() {
    "use strict";
    init_marker();
    init_extras_wanted();
    init_package();
  }
});

// src/resolve/edges.ts
function edgesAmong(project, packages, target, selection) {
  const groups = [...project.groups.values()].filter(({ name }) => selection.groups.includes(name));
  const extras = new Set(selection.extras);
  const meets = (dependency) => packages.filter((locked) => satisfies(locked, dependency));
  const roots = groups.flatMap(
    ({ name, dependencies }) => dependencies.filter(({ marker }) => evaluateMarker(marker, target.environment, extras)).flatMap(
      (dependency) => meets(dependency).map((locked) => ({ group: name, dependency, locked }))
    )
  );
  const active = activeEdges(
    roots.map(({ dependency }) => dependency),
    packages,
    target
  );
  return {
    roots,
    from: (locked) => (active.get(locked) ?? []).flatMap(
      (dependency) => meets(dependency).map((met) => ({ dependency, locked: met }))
    )
  };
}
var init_edges = __esm({
  "src/resolve/edges.ts"() {
    "use strict";
    init_marker();
    init_needed_names();
    init_package();
  }
});

// src/standards/sdist.ts
function sdistExtension(fileName) {
  return extensions.find((extension) => fileName.endsWith(extension)) ?? null;
}
function parseSdistFileName(fileName) {
  const extension = sdistExtension(fileName);
  if (!extension)
    throw invalidSdist(fileName, "it has no ending of a source archive", fileName.length);
  const stem = fileName.slice(0, -extension.length);
  const hyphen = stem.lastIndexOf("-");
  if (hyphen < 1) throw invalidSdist(fileName, "expected name-version");
  const version = tryParseVersion(stem.slice(hyphen + 1));
  if (!version) throw invalidSdist(fileName, "bad version", hyphen + 1);
  return { name: normalizeName(stem.slice(0, hyphen)), version };
}
function invalidSdist(fileName, reason, start = 0) {
  return new InvalidText("INVALID_SDIST_NAME", "source archive file name", fileName, reason, start);
}
var extensions;
var init_sdist = __esm({
  "src/standards/sdist.ts"() {
    "use strict";
    init_invalid_text();
    init_name();
    init_version();
    extensions = [
      ".tar.gz",
      ".zip",
      ".tgz",
      ".tar.bz2",
      ".tbz",
      ".tar.xz",
      ".txz",
      ".tar.Z",
      ".tar"
    ];
  }
});

// src/poetry/constraint.ts
function parseConstraint(text) {
  return cached(cache, text, { ofPython: false });
}
function parsePythonConstraint(text) {
  return cached(pythonCache, text, { ofPython: true });
}
function cached(known2, text, dialect) {
  let constraint = known2.get(text);
  if (!constraint) {
    constraint = parseAlternatives(text, dialect);
    known2.set(text, constraint);
  }
  return constraint;
}
function parseAlternatives(text, dialect) {
  if (text === "*") return any;
  return union(
    ...text.trim().split(/\s*\|\|?\s*/).map((conjunction2) => parseConjunction(conjunction2, text, dialect))
  );
}
function parseConjunction(text, whole, dialect) {
  return text.replace(/,+$/, "").trimEnd().split(/(?<!^)(?<![\^~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/).map((single) => parseSingle(single, whole, dialect)).reduce(intersect);
}
function parseSingle(text, whole, dialect) {
  if (anything.test(text)) return any;
  if (text.startsWith("~=")) return compatibleRange(versionAfter(compatible, text, whole), dialect);
  if (text.startsWith("~")) return tildeRange(versionAfter(tilde, text, whole), dialect);
  if (text.startsWith("^")) return caretRange(versionAfter(caret, text, whole), dialect);
  const starred = text.endsWith("*") && wildcard.exec(text);
  if (starred) return wildcardRange(parseVersion(starred[2] ?? ""), starred[1] === "!=", dialect);
  const compared = plainComparison.exec(text) ?? comparison.exec(text);
  if (!compared?.[2]) throw invalidConstraint(text, whole);
  const version = parseVersion(compared[2].toLowerCase() === "dev" ? "0.0-dev" : compared[2]);
  const operator2 = compared[1];
  if (operator2 === "<") return range(null, strictMax(version, dialect), false, false);
  if (operator2 === "<=") return range(null, version, false, true);
  if (operator2 === ">") return range(version, null, false, false);
  if (operator2 === ">=") return range(version, null, true, false);
  if (text.endsWith("*")) return wildcardRange(version, operator2 === "!=", dialect);
  if (operator2 === "!=") {
    return union(range(null, version, false, false), range(version, null, false, false));
  }
  return exactly(version);
}
function versionAfter(operator2, text, whole) {
  const version = operator2.exec(text)?.[1];
  if (version === void 0) throw invalidConstraint(text, whole);
  return parseVersion(version);
}
function tildeRange(version, dialect) {
  const stable = stableVersion(version);
  const above = version.release.length === 1 ? nextMajor(stable) : nextMinor(stable);
  return range(version, strictMax(above, dialect), true, false);
}
function compatibleRange(version, dialect) {
  const stable = stableVersion(version);
  const { epoch, release } = stable;
  const above = release.length < 2 ? nextMajor(stable) : {
    ...nextStable({ ...stable, release: release.slice(0, -1), local: [], post: null }),
    epoch
  };
  return range(version, strictMax(above, dialect), true, false);
}
function caretRange(version, dialect) {
  return range(version, strictMax(nextBreaking(version), dialect), true, false);
}
function wildcardRange(version, excluded, { ofPython }) {
  const next = version.post !== null ? nextPostrelease(version) : !isPrerelease(version) ? nextStable(version) : version.pre !== null ? nextPrerelease(version) : nextDevrelease(version);
  const min = ofPython ? version : firstDevrelease(version);
  const max = ofPython || next.dev !== null ? next : firstDevrelease(next);
  const inside2 = range(min, max, true, false);
  return excluded ? difference(any, inside2) : inside2;
}
function strictMax(version, { ofPython }) {
  return ofPython || isPrerelease(version) ? version : firstDevrelease(version);
}
function invalidConstraint(text, whole) {
  const where = text === whole ? "" : ` in "${whole}"`;
  return new UserError(
    "INVALID_CONSTRAINT",
    `"${text}"${where} is not a version constraint that Poetry understands`,
    'such as "^1.2", "~1.2", ">=1.2,<2" or "1.2.*"'
  );
}
var cache, pythonCache, anything, tilde, compatible, caret, wildcard, plainComparison, comparison;
var init_constraint = __esm({
  "src/poetry/constraint.ts"() {
    "use strict";
    init_errors();
    init_version();
    init_constraint_sets();
    init_version_steps();
    init_constraint_sets();
    cache = /* @__PURE__ */ new Map();
    pythonCache = /* @__PURE__ */ new Map();
    anything = /^v?[x*](?:\.[x*])*$/i;
    tilde = new RegExp(`^~(?!=)\\s*(${versionPattern})$`, "i");
    compatible = new RegExp(`^~=\\s*(${versionPattern})$`, "i");
    caret = new RegExp(`^\\^\\s*(${versionPattern})$`, "i");
    wildcard = /^(!=|==)?\s*v?(\d+(?:\.\d+){0,2})(?:\.\*)+$/;
    plainComparison = /^(!=|>=?|<=?|==?)?\s*([0-9]+(?:\.[0-9]+)*)$/;
    comparison = new RegExp(`^(<>|!=|>=?|<=?|==?)?\\s*(${versionPattern}|dev)(\\.\\*)?$`, "i");
  }
});

// src/poetry/dependency.ts
import { fileURLToPath } from "node:url";
function parseDependency(name, specification, base) {
  return naming(
    name,
    () => typeof specification === "string" ? { ...unrestricted(name), ...versionPart(specification) } : parseTable(name, specification, base)
  );
}
function parsePep508Dependency(text, base) {
  return naming(text, () => {
    const match = pep508.exec(withoutComment(text));
    if (!match) {
      throw new UserError("INVALID_REQUIREMENT", "it is not a requirement by PEP 508");
    }
    const [, name = "", extras = "", url, inBrackets, versions = inBrackets, marker = ""] = match;
    return withMarker(
      {
        ...unrestricted(name),
        ...versionPart(versions?.trim() || "*"),
        ...url ? fromUrl(url, base) : {},
        extras: sortedNames(
          extras.split(",").map((extra) => extra.trim()).filter(Boolean)
        )
      },
      parseMarker(marker.trim())
    );
  });
}
function withoutComment(text) {
  const [requirement = "", comment] = text.split(/ #(.*)/s);
  const marker = comment?.includes(" ;") ? ` ;${comment.split(" ;").slice(1).join(" ;")}` : "";
  return requirement.trim() + marker;
}
function unrestricted(name) {
  return {
    name: normalizeName(name),
    constraint: any,
    constraintText: "*",
    extras: [],
    marker: always,
    optional: false,
    inExtras: [],
    allowPrereleases: null,
    sourceName: null,
    source: null
  };
}
function versionPart(text) {
  return { constraint: parseConstraint(text), constraintText: text };
}
function parseTable(name, table2, base) {
  const source = sourceOf(table2, base);
  const version = source ? "*" : textAt(table2, "version") ?? "*";
  const dependency = {
    ...unrestricted(name),
    ...versionPart(version),
    extras: sortedNames(Array.isArray(table2.extras) ? table2.extras.map(String) : []),
    // Poetry forgets `optional` beside `file`.
    optional: table2.optional === true && !("file" in table2 && !("git" in table2)),
    allowPrereleases: source ? true : typeof table2["allow-prereleases"] === "boolean" ? table2["allow-prereleases"] : null,
    sourceName: textAt(table2, "source"),
    source
  };
  return withMarker(dependency, markerOf(table2));
}
function sourceOf(table2, base) {
  const subdirectory = textAt(table2, "subdirectory");
  const develop = table2.develop === true;
  const git = textAt(table2, "git");
  if (git !== null) {
    const reference = textAt(table2, "branch") ?? textAt(table2, "tag") ?? textAt(table2, "rev");
    return gitSource(git, reference, { subdirectory, develop });
  }
  const file = textAt(table2, "file");
  if (file !== null) return pathSource(file, base, { subdirectory, isFile: true });
  const path6 = textAt(table2, "path");
  if (path6 !== null) return pathSource(path6, base, { subdirectory, develop });
  const url = textAt(table2, "url");
  return url === null ? null : urlSource(url, subdirectory);
}
function textAt(table2, key) {
  const value = table2[key];
  return typeof value === "string" && value !== "" ? value : null;
}
function markerOf(table2) {
  const markers = textAt(table2, "markers");
  const python = textAt(table2, "python");
  const platform2 = textAt(table2, "platform");
  const parts = [];
  if (markers) parts.push(parseMarker(markers));
  if (python) {
    const constraint = parseConstraint(python);
    if (!isAny(constraint)) parts.push(parseMarker(pythonMarker(constraint)));
  }
  if (platform2 && platform2 !== "*") parts.push(parseMarker(platformMarker(platform2)));
  return parts.length === 1 ? parts[0] : { kind: "and", markers: parts };
}
function pythonMarker(constraint) {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "union":
      return constraint.intervals.map((interval) => `(${pythonMarker(interval)})`).join(" or ");
    case "version":
      return `${pythonVariable(constraint.min)} == "${formatVersion(constraint.min)}"`;
    case "range": {
      const parts = [];
      const { min, max, includeMin, includeMax } = constraint;
      if (min) parts.push(pythonBound(min, includeMin ? ">=" : ">", !includeMin));
      if (max) parts.push(pythonBound(max, includeMax ? "<=" : "<", includeMax));
      return parts.join(" and ");
    }
  }
}
function pythonBound(version, operator2, needsPatch) {
  if (needsPatch && version.release.length < 3) {
    const [major = 0, minor = 0, patch = 0] = version.release;
    return `python_full_version ${operator2} "${formatVersion({ ...version, release: [major, minor, patch] })}"`;
  }
  return `${pythonVariable(version)} ${operator2} "${formatVersion(stableVersion(version))}"`;
}
function pythonVariable({ release }) {
  return release.length >= 3 ? "python_full_version" : "python_version";
}
function platformMarker(platform2) {
  return platform2.trim().split(/\s*\|\|?\s*/).map(
    (conjunction2) => conjunction2.split(/\s*,\s*/).map((text) => {
      const [, operator2, value] = /^(!=|==?=?)?\s*(.+?)\s*$/.exec(text) ?? [];
      return `sys_platform ${operator2 === "!=" ? "!=" : "=="} "${value ?? text}"`;
    }).join(" and ")
  ).join(" or ");
}
function withMarker(dependency, marker) {
  const extras = comparisonsOf(marker).filter(({ variable: variable2 }) => variable2 === "extra");
  if (extras.length === 0) return { ...dependency, marker };
  const names2 = extras.filter(({ operator: operator2 }) => operator2 === "==").map(({ value }) => normalizeName(value));
  return {
    ...dependency,
    marker,
    optional: true,
    inExtras: [.../* @__PURE__ */ new Set([...dependency.inExtras, ...names2])]
  };
}
function fromUrl(url, base) {
  const [, subdirectory = null] = /#(?:.*&)?subdirectory=([^&]+)/.exec(url) ?? [];
  const place = url.replace(/#.*$/, "");
  if (/^git(\+|:)/.test(place)) {
    const [, repository = place, revision = null] = /^(.*?:\/\/(?:[^/@]*@)?[^@]*?)(?:@([^@]+))?$/.exec(place) ?? [];
    return { source: gitSource(repository, revision, { subdirectory }), allowPrereleases: true };
  }
  const source = /^https?:/.test(place) ? urlSource(place, subdirectory) : pathSource(place.startsWith("file:") ? pathOfUrl(place) : place, base, { subdirectory });
  const [, version] = /\/[^/]+?-(\d[^-/]*)(?:-[^-/]+){3,4}\.whl$/.exec(place) ?? [];
  return {
    source,
    allowPrereleases: true,
    ...version ? versionPart(decodeURIComponent(version)) : {}
  };
}
function pathOfUrl(url) {
  return /^file:\/\/\//.test(url) ? fileURLToPath(url) : decodeURIComponent(url.slice("file:".length).replace(/^\/\//, ""));
}
function sortedNames(names2) {
  return [...new Set(names2.map(normalizeName))].sort();
}
function naming(name, parse2) {
  try {
    return parse2();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `dependency ${name}: ${error.message}`, error.hint, {
      cause: error
    });
  }
}
var pep508;
var init_dependency = __esm({
  "src/poetry/dependency.ts"() {
    "use strict";
    init_errors();
    init_marker();
    init_name();
    init_version();
    init_constraint();
    init_constraint_sets();
    init_source();
    init_version_steps();
    pep508 = /^\s*([a-z0-9][\w.-]*)\s*(?:\[([^\]]*)\]\s*)?(?:@\s*(\S+)\s*|\(([^)]*)\)\s*|((?:~=|[=!<>]=?)[^;]*))?(?:;(.*))?$/is;
  }
});

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string2, ptr) {
  let lines = string2.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string2, line, column) {
  let lines = string2.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i2 = line - 1; i2 <= line + 1; i2++) {
    let l = lines[i2 - 1];
    if (!l)
      continue;
    codeblock += i2.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i2 === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError;
var init_error = __esm({
  "node_modules/smol-toml/dist/error.js"() {
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
    TomlError = class _TomlError extends Error {
      line;
      column;
      codeblock;
      constructor(message, options2) {
        const [line, column] = getLineColFromPtr(options2.toml, options2.ptr);
        const codeblock = makeCodeBlock(options2.toml, line, column);
        super(`Invalid TOML document: ${message}

${codeblock}`, options2);
        this.line = line;
        this.column = column;
        this.codeblock = codeblock;
      }
      /** @internal */
      static x(message, ctx, ptr) {
        throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
      }
    };
  }
});

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c3 = ctx.s.charCodeAt(ctx.p++);
  let first = c3;
  let isLiteral = c3 === 39;
  let isMultiline = c3 === ctx.s.charCodeAt(ctx.p) && c3 === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c3 = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c3 === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed2 = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c3 = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c3 === 10 || c3 === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c3 < 32 && c3 !== 9 || c3 === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c3 === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed2 = parsed2 ? parsed2 + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed2;
    } else if (!state) {
      if (!isLiteral && c3 === 92) {
        parsed2 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c3 === 120 || c3 === 117 || c3 === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c3 === 120 ? 2 : c3 === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed2 += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c3 === 32 || c3 === 9)) {
        state = 2;
      } else {
        if (c3 === 98)
          parsed2 += "\b";
        else if (c3 === 116)
          parsed2 += "	";
        else if (c3 === 110)
          parsed2 += "\n";
        else if (c3 === 102)
          parsed2 += "\f";
        else if (c3 === 114)
          parsed2 += "\r";
        else if (c3 === 101)
          parsed2 += "\x1B";
        else if (c3 === 34)
          parsed2 += '"';
        else if (c3 === 92)
          parsed2 += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c3 !== 32 && c3 !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c3 === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}
var init_primitive = __esm({
  "node_modules/smol-toml/dist/primitive.js"() {
    init_error();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE, TomlDate;
var init_date = __esm({
  "node_modules/smol-toml/dist/date.js"() {
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
    DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
    TomlDate = class _TomlDate extends Date {
      #hasDate = false;
      #hasTime = false;
      #offset = null;
      constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = "Z";
        let c3;
        if (typeof date === "string") {
          if (fasttype)
            prep: {
              if (fasttype < 3) {
                if (+date.slice(11, 13) > 23) {
                  date = "";
                  break prep;
                }
                if (fasttype === 2) {
                  offset = null;
                  date += "Z";
                } else if ((c3 = date.charCodeAt(date.length - 1)) !== 90 && c3 !== 122) {
                  offset = date.slice(date.length - 6);
                }
                if (unsafeDelim)
                  date = date.slice(0, 10) + "T" + date.slice(11);
              } else if (fasttype === 4) {
                date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
              }
              hasDate = fasttype !== 4;
              hasTime = fasttype !== 3;
            }
          else {
            let match = date.match(DATE_TIME_RE);
            if (match) {
              if (!match[1]) {
                hasDate = false;
                date = `0000-01-01T${date}`;
              }
              hasTime = !!match[2];
              hasTime && date[10] === " " && (date = date.replace(" ", "T"));
              if (match[2] && +match[2] > 23) {
                date = "";
              } else {
                offset = match[3] || null;
                if (!offset && hasTime)
                  date += "Z";
              }
            } else {
              date = "";
            }
          }
        }
        super(date);
        if (!isNaN(this.getTime())) {
          this.#hasDate = hasDate;
          this.#hasTime = hasTime;
          this.#offset = offset;
        }
      }
      isDateTime() {
        return this.#hasDate && this.#hasTime;
      }
      isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
      }
      isDate() {
        return this.#hasDate && !this.#hasTime;
      }
      isTime() {
        return this.#hasTime && !this.#hasDate;
      }
      isValid() {
        return this.#hasDate || this.#hasTime;
      }
      toISOString() {
        let iso = super.toISOString();
        if (this.isDate())
          return iso.slice(0, 10);
        if (this.isTime())
          return iso.slice(11, 23);
        if (this.#offset === null)
          return iso.slice(0, -1);
        if (this.#offset === "Z" || this.#offset === "z")
          return iso;
        let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
        offset = this.#offset[0] === "-" ? offset : -offset;
        let offsetDate = new Date(this.getTime() - offset * 6e4);
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
      }
      static wrapAsOffsetDateTime(jsDate, offset = "Z") {
        let date = new _TomlDate(jsDate);
        date.#offset = offset;
        return date;
      }
      static wrapAsLocalDateTime(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#offset = null;
        return date;
      }
      static wrapAsLocalDate(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
      }
      static wrapAsLocalTime(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
      }
    };
  }
});

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c3 = ctx.s.charCodeAt(ctx.p);
  if (c3 === 91 || c3 === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c3 === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c3 === 34 || c3 === 39) {
    return parseString(ctx);
  }
  if (c3 === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c3 === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c3 === 43 || c3 === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c3, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c3, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c3, end);
  }
  return parseNumber(ctx, ctx.p, c3, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c3 = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c3 === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c3 === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c3 === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c3 = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c3 === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c3 === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c3 === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c3 === 46)
      state = 2;
    else if (c3 === 101 || c3 === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c3))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c3 = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c3, endChr))) {
    if (!state)
      state = 1;
    if (c3 === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c3 === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c3 === 101 || c3 === 69))
      state = 4;
    else if (state === 4 && (c3 === 43 || c3 === 45)) {
      state = 6;
    } else if (!isDigit(c3))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c3, underscore = 1;
  while (++ctx.p < ctx.s.length && (c3 = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c3, endChr))) {
    if (c3 === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c3, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c3, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c3) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c3, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c3 = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c3 !== 84 && c3 !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c3 = ctx.s.charCodeAt(ctx.p)) {
    if (c3 === 90 || c3 === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c3 === 43 || c3 === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c3, endChr) {
  let start = ctx.p;
  if (!isDigit(c3) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c3, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}
var init_extract = __esm({
  "node_modules/smol-toml/dist/extract.js"() {
    init_primitive();
    init_struct();
    init_error();
    init_date();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c3 = ctx.s.charCodeAt(ctx.p);
    if (c3 === 10)
      break;
    if (c3 === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c3 < 32 && c3 !== 9 || c3 === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c3;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c3 = ctx.s.charCodeAt(ctx.p)) === 32 || c3 === 9 || !banNewLines && (c3 === 10 || c3 === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c3 !== 35)
      break;
    skipComment(ctx);
  }
}
var init_util = __esm({
  "node_modules/smol-toml/dist/util.js"() {
    init_error();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed2 = [];
  let sliceStart;
  let c3 = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c3 === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed2;
    } else if (c3 === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c3 === 34 || c3 === 39)) {
      if (c3 === ctx.s.charCodeAt(ctx.p + 1) && c3 === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed2.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c3 === 32 || c3 === 9) {
      if (state === 1) {
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c3 < 48 && c3 !== 45 || c3 > 57 && c3 < 65 || c3 > 90 && c3 < 97 && c3 !== 95 || c3 > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c3 = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c3;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c3 = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i2 = 0; i2 < key.length; i2++) {
      if (i2)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i2];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c3 = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c3 !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c3;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c3 = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c3 = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c3 !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}
var init_struct = __esm({
  "node_modules/smol-toml/dist/struct.js"() {
    init_primitive();
    init_extract();
    init_util();
    init_error();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table2, meta, type) {
  let t = table2;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i2 = 0; i2 < key.length; i2++) {
    if (i2) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i2];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i2 < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options2 = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options2.maxDepth ?? 1e3,
    bi: options2.integersAsBigInt ?? false,
    ld: options2.useLegacyDate ?? true,
    uk: options2.unsafeKeyBehaviour === "throw" ? 2 : options2.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}
var init_parse = __esm({
  "node_modules/smol-toml/dist/parse.js"() {
    init_struct();
    init_extract();
    init_util();
    init_error();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED;
var init_stringify = __esm({
  "node_modules/smol-toml/dist/stringify.js"() {
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
    HAS_WELLFORMED = !!"".isWellFormed;
  }
});

// node_modules/smol-toml/dist/index.js
var init_dist = __esm({
  "node_modules/smol-toml/dist/index.js"() {
    init_parse();
    init_stringify();
    init_date();
    init_error();
    /*!
     * Copyright (c) Squirrel Chat et al., All rights reserved.
     * SPDX-License-Identifier: BSD-3-Clause
     *
     * Redistribution and use in source and binary forms, with or without
     * modification, are permitted provided that the following conditions are met:
     *
     * 1. Redistributions of source code must retain the above copyright notice, this
     *    list of conditions and the following disclaimer.
     * 2. Redistributions in binary form must reproduce the above copyright notice,
     *    this list of conditions and the following disclaimer in the
     *    documentation and/or other materials provided with the distribution.
     * 3. Neither the name of the copyright holder nor the names of its contributors
     *    may be used to endorse or promote products derived from this software without
     *    specific prior written permission.
     *
     * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
     * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
     * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
     * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
     * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
     * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
     * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
     * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
     * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
     * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
     */
  }
});

// src/poetry/lock-file.ts
import { readFileSync } from "node:fs";
import { join as join2 } from "node:path";
function readLockText(directory) {
  try {
    return readFileSync(join2(directory, "poetry.lock"), "utf8");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new UserError("NO_LOCK", `there is no poetry.lock in ${directory}`, "run `poetry lock`");
  }
}
function parseLockFile(text) {
  const { shortened, blocks } = withoutFiles(text);
  const file = parseToml(blocks.length > 0 ? shortened : text, text);
  const packages = file.package?.map((info) => {
    const block = typeof info.files === "number" ? blocks[info.files] : void 0;
    return block === void 0 ? info : { ...info, files: () => filesOfBlock(block) };
  });
  const read2 = packages ? { ...file, package: packages } : file;
  const strange = (packages ?? []).find(
    ({ name, version }) => typeof name !== "string" || typeof version !== "string"
  );
  if (strange) {
    throw new UserError(
      "INVALID_LOCK",
      `poetry.lock has a package without a name or a version: ${JSON.stringify(strange).slice(0, 80)}`,
      "run `poetry lock` to write it anew"
    );
  }
  return read2;
}
function withoutFiles(text) {
  const blocks = [];
  const shortened = text.replace(
    /^files = \[\r?\n((?: {4}\{file = "[^"\\\n]*", hash = "[^"\\\n]*"\},\r?\n)+)\]/gm,
    (_, block) => `files = ${blocks.push(block) - 1}`
  );
  return { shortened, blocks };
}
function filesOfBlock(block) {
  return Array.from(
    block.matchAll(/\{file = "([^"]*)", hash = "([^"]*)"\}/g),
    ([, file = "", hash = ""]) => ({ file, hash })
  );
}
function parseToml(text, whole) {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (text !== whole) return parseToml(whole, whole);
    throw new UserError(
      "INVALID_LOCK",
      `poetry.lock is not valid TOML: line ${error.line}, column ${error.column}: ${firstLine(error.message)}`,
      "run `poetry lock` to write it anew",
      { cause: error }
    );
  }
}
function firstLine(message) {
  return message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "") ?? message;
}
var init_lock_file = __esm({
  "src/poetry/lock-file.ts"() {
    "use strict";
    init_dist();
    init_errors();
  }
});

// src/poetry/lock.ts
import { basename as basename2, isAbsolute as isAbsolute2, resolve as resolve2 } from "node:path";
function sourceName(locked) {
  return locked.source?.kind ?? "index";
}
async function readLock(directory) {
  return parseLock(await readLockText(directory), directory);
}
function parseLock(text, directory) {
  const file = parseLockFile(text);
  const metadata = file.metadata ?? {};
  const version = metadata["lock-version"] ?? null;
  const number = version === null ? null : tryParseVersion(version);
  if (version !== null && !(number && constraintAllows(parseConstraint(">=1,<3"), number))) {
    throw new UserError(
      "UNKNOWN_LOCK_VERSION",
      `poetry.lock has the format ${version}; this Poetrix reads 1.0 to 2.1`,
      "upgrade Poetrix, or write the lock again with a Poetry that it knows"
    );
  }
  const saysGroups = number !== null && compareVersions(number, parseVersion("2.1")) >= 0;
  const read2 = (info) => lockedPackage(info, file, directory, saysGroups);
  const infos = file.package ?? [];
  return {
    directory,
    text,
    version,
    saysGroups,
    packages: saysGroups ? readWithoutRepetitions(infos, read2) : infos.map(read2),
    extras: new Map(
      Object.entries(file.extras ?? {}).map(([extra, names2]) => [
        normalizeName(extra),
        names2.map(normalizeName)
      ])
    ),
    contentHash: metadata["content-hash"] ?? null,
    pythonVersions: metadata["python-versions"] ?? "*",
    writtenBy: tryParseVersion(/Poetry ([^ ]+)/.exec(text.split("\n", 1)[0] ?? "")?.[1] ?? "")
  };
}
function lockedPackage(info, file, directory, saysGroups) {
  const parsedVersion = versionOf2(info);
  const source = sourceOf2(info, directory);
  const name = normalizeName(info.name);
  const base = source?.kind === "directory" ? source.url : directory;
  const pythonVersions = info["python-versions"] ?? "*";
  const written = {
    name,
    version: formatVersion(parsedVersion),
    parsedVersion,
    source,
    path: source?.kind === "file" || source?.kind === "directory" ? info.source?.url ?? null : null,
    optional: info.optional ?? false,
    pythonVersions,
    groups: saysGroups ? groupsOf(info) : null
  };
  return withLazy(written, {
    files: () => filesOf(info, parsedVersion, source, file),
    dependencies: () => dependenciesOf(info, base),
    extras: () => extrasOf(info, base),
    pythonConstraint: () => parsePythonConstraint(pythonVersions)
  });
}
function withLazy(written, compute) {
  for (const key of Object.keys(compute)) {
    Object.defineProperty(written, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = compute[key]();
        Object.defineProperty(written, key, { value, enumerable: true });
        return value;
      }
    });
  }
  return written;
}
function versionOf2({ name, version }) {
  const parsed2 = tryParseVersion(version);
  if (parsed2) return parsed2;
  throw new UserError(
    "INVALID_LOCK",
    `poetry.lock: ${name} has the version "${version}", which is none`
  );
}
function sourceOf2(info, directory) {
  const source = info.source;
  if (!source?.type) return null;
  const kind = sourceKinds[source.type];
  if (!kind || source.url === void 0) {
    throw new UserError(
      "UNKNOWN_SOURCE",
      `poetry.lock: ${info.name} has a source of type "${source.type}"; this Poetrix knows ${Object.keys(sourceKinds).join(", ")}`
    );
  }
  return {
    kind,
    url: sourceUrl(kind, source.url, directory),
    reference: source.reference || null,
    resolvedReference: source.resolved_reference || null,
    subdirectory: source.subdirectory || null,
    develop: info.develop ?? false
  };
}
function sourceUrl(kind, url, directory) {
  if (kind === "git") return normalizeGitUrl(url);
  if (kind !== "file" && kind !== "directory") return url;
  return resolveLinks(isAbsolute2(url) ? url : resolve2(directory, url));
}
function groupsOf({ groups = [], markers = "*" }) {
  return new Map(
    groups.map((group) => [
      normalizeName(group),
      // A group that the table leaves out has no condition.
      parseMarker(typeof markers === "string" ? markers : markers[group] ?? "*")
    ])
  );
}
function filesOf(info, version, source, { metadata = {}, package: all = [] }) {
  const listed = typeof info.files === "function" ? info.files() : info.files;
  if (listed) return listed.map(({ file, hash }) => ({ name: file, hash }));
  if (metadata.hashes) return [];
  const files = (metadata.files?.[info.name] ?? []).map(({ file, hash }) => ({ name: file, hash }));
  if (source?.kind === "file") {
    return files.filter(({ name }) => name === basename2(info.source?.url ?? ""));
  }
  const isOnly = all.filter(({ name }) => name === info.name).length === 1;
  return isOnly ? files : files.filter(({ name }) => isOfVersion(name, version));
}
function isOfVersion(fileName, version) {
  const text = fileName.endsWith(".whl") ? fileName.split("-")[1] : sdistExtension(fileName) && formatVersion(parseSdistFileName(fileName).version);
  const parsed2 = tryParseVersion(text ?? "");
  return parsed2 !== null && compareVersions(parsed2, version) === 0;
}
function dependenciesOf({ dependencies = {} }, base) {
  return Object.entries(dependencies).flatMap(
    ([name, specification]) => (Array.isArray(specification) ? specification : [specification]).map(
      (single) => parseDependency(name, single, base)
    )
  );
}
function extrasOf({ extras = {} }, base) {
  return new Map(
    Object.entries(extras).map(([extra, dependencies]) => [
      normalizeName(extra),
      dependencies.map((text) => extraDependency(text, base))
    ])
  );
}
function extraDependency(text, base) {
  try {
    return parsePep508Dependency(text, base);
  } catch (error) {
    const match = /^(.+?)(?:\[(.+?)\])?(?:\s+\((.+)\))?$/.exec(text);
    if (!match?.[1]) throw error;
    return parseDependency(
      match[1],
      { version: match[3] ?? "*", extras: match[2]?.split(",") ?? [] },
      base
    );
  }
}
function readWithoutRepetitions(infos, read2) {
  const kept = [];
  for (const info of infos) {
    const locked = read2(info);
    const first = kept.find((other) => isSamePackage2(other.locked, locked));
    if (!first) kept.push({ info, locked });
    else {
      const { groups = [], markers = "*" } = info;
      first.locked = read2({ ...first.info, groups, markers });
    }
  }
  return kept.map(({ locked }) => locked);
}
function isSamePackage2(a2, b) {
  return a2.name === b.name && compareVersions(a2.parsedVersion, b.parsedVersion) === 0 && isSameSource(a2.source, b.source);
}
var sourceKinds;
var init_lock = __esm({
  "src/poetry/lock.ts"() {
    "use strict";
    init_errors();
    init_marker();
    init_name();
    init_sdist();
    init_version();
    init_constraint();
    init_constraint_sets();
    init_dependency();
    init_lock_file();
    init_source();
    sourceKinds = {
      legacy: "legacy",
      git: "git",
      url: "url",
      file: "file",
      directory: "directory"
    };
  }
});

// src/resolve/choose-source.ts
function chooseFile(locked, target, rule = {}) {
  const kind = locked.source?.kind;
  if (kind === "git" || kind === "directory") return nothing;
  if (kind === "url" || kind === "file") return theOneFile(locked, target);
  const candidates = [];
  for (const file of locked.files) {
    const candidate = candidateOf(file, target, rule);
    if (candidate) candidates.push(candidate);
  }
  const [best, ...others] = candidates.sort(compareCandidates);
  if (!best) return { ...nothing, unusable: unusable(locked, target, rule) };
  const ties = others.filter((other) => compareCandidates(best, other) === 0);
  return { file: best.file, ties: ties.map(({ file }) => file), unusable: null };
}
function theOneFile(locked, target) {
  const place = decodeURIComponent(locked.source?.url ?? "").replace(/[?#].*$/, "");
  const file = locked.files.find(({ name }) => place.endsWith(`/${name}`)) ?? locked.files[0] ?? null;
  const fits = file && candidateOf(file, target, {});
  return { file, ties: [], unusable: fits ? null : unusable(locked, target, {}) };
}
function candidateOf(file, target, rule) {
  if (file.name.endsWith(".whl")) {
    if (rule.source === "sdist") return null;
    const wheel = wheelRank(file.name, target);
    return wheel && { file, preference: rule.preferWheels === false ? 1 : 0, ...wheel };
  }
  if (rule.source === "wheel" || sdistExtension(file.name) === null) return null;
  return { file, preference: 0, build: null, rank: Number.POSITIVE_INFINITY };
}
function wheelRank(fileName, target) {
  const wheel = wheelParts(fileName);
  if (!wheel) return null;
  const rank2 = bestRank(wheel.tags, target);
  if (rank2 === null) return null;
  const [, number, text = ""] = /^(\d+)(.*)$/.exec(wheel.build ?? "") ?? [];
  return { build: number === void 0 ? null : [BigInt(number), text], rank: rank2 };
}
function wheelParts(fileName) {
  const parts = fileName.slice(0, -".whl".length).split("-");
  const [python, abi, platform2] = parts.splice(-3);
  if (!python || !abi || !platform2) return null;
  const isNumber = (text) => text !== void 0 && /^\d/.test(text);
  const build = parts.length > 2 && isNumber(parts.at(-2)) ? parts.at(-1) : void 0;
  if (!isNumber(build) && !(parts.length > 1 && isNumber(parts.at(-1)))) return null;
  return {
    build: build !== void 0 && isNumber(build) ? build : null,
    tags: [python, abi, platform2]
  };
}
function bestRank(tags, target) {
  const known2 = knownRanks.get(target) ?? /* @__PURE__ */ new Map();
  knownRanks.set(target, known2);
  const key = tags.join("-").toLowerCase();
  const before = known2.get(key);
  if (before !== void 0) return before;
  const [pythons = [], abis = [], platforms = []] = key.split("-").map((part) => part.split("."));
  let best = null;
  for (const python of pythons) {
    for (const abi of abis) {
      for (const platform2 of platforms) {
        const rank2 = target.tagRanks.get(`${python}-${abi}-${platform2}`);
        if (rank2 !== void 0 && (best === null || rank2 < best)) best = rank2;
      }
    }
  }
  known2.set(key, best);
  return best;
}
function compareCandidates(a2, b) {
  return a2.preference - b.preference || compareBuilds(b.build, a2.build) || (a2.rank === b.rank ? 0 : a2.rank - b.rank);
}
function compareBuilds(a2, b) {
  if (!a2 || !b) return a2 ? 1 : b ? -1 : 0;
  if (a2[0] !== b[0]) return a2[0] < b[0] ? -1 : 1;
  return a2[1] < b[1] ? -1 : a2[1] > b[1] ? 1 : 0;
}
function unusable(locked, target, { source }) {
  const wanted = source === "sdist" ? `source distribution of ${locked.name} ${locked.version}, which [tool.poetrix.packages.${locked.name}] asks for` : `${source === "wheel" ? "wheel" : "file"} of ${locked.name} ${locked.version} that fits ${target.label}`;
  return `poetry.lock has no ${wanted}: it lists ${inventory(locked)}`;
}
function inventory({ files }) {
  const wheels = files.filter(({ name }) => name.endsWith(".whl"));
  const hasSdist = files.some(({ name }) => sdistExtension(name) !== null);
  const kinds = new Set(wheels.map(({ name }) => tagsOf(name)));
  const named = [...kinds].sort().slice(0, 12);
  const wheelText = named.length === 0 ? "no wheel" : `wheels for ${named.join(", ")}${kinds.size > named.length ? " and others" : ""}`;
  return hasSdist ? `${wheelText} and an sdist` : `${wheelText} and no sdist`;
}
function tagsOf(fileName) {
  const [python = "", , platform2 = ""] = wheelParts(fileName)?.tags ?? [];
  return /^py[23]/.test(python) || platform2 === "any" ? `${python} ${platform2}` : `${python} ${shortPlatform(platform2)}`;
}
function shortPlatform(platform2) {
  const first = platform2.split(".")[0] ?? platform2;
  return first.replace(/^manylinux(_\d+_\d+|\d+)_/, "linux_").replace(/^macosx_\d+_\d+_/, "macos_").replace(/^musllinux_\d+_\d+_/, "musl_");
}
var nothing, knownRanks;
var init_choose_source = __esm({
  "src/resolve/choose-source.ts"() {
    "use strict";
    init_sdist();
    nothing = { file: null, ties: [], unusable: null };
    knownRanks = /* @__PURE__ */ new WeakMap();
  }
});

// src/poetry/marker-sets.ts
function conjunction(markers) {
  const parts = markers.filter((marker) => !isAlways(marker));
  return parts.length === 1 ? parts[0] : { kind: "and", markers: parts };
}
function disjunction(markers) {
  if (markers.some(isAlways)) return always;
  return markers.length === 1 ? markers[0] : { kind: "or", markers };
}
function isAlways(marker) {
  if (marker.kind === "and") return marker.markers.every(isAlways);
  return marker.kind === "or" && marker.markers.some(isAlways);
}
function mentionsExtra(marker) {
  return comparisonsOf(marker).some(({ variable: variable2 }) => variable2 === "extra");
}
function negate(marker) {
  switch (marker.kind) {
    case "and":
      return disjunction(marker.markers.map(negate));
    case "or":
      return conjunction(marker.markers.map(negate));
    case "comparison":
      return negateComparison(marker);
  }
}
function negateComparison(comparison2) {
  const operator2 = opposites[comparison2.operator];
  if (operator2) return { ...comparison2, operator: operator2 };
  const end = compatibleEnd2(comparison2.value);
  const below2 = { ...comparison2, operator: "<" };
  if (end === null) return below2;
  return { kind: "or", markers: [below2, { ...comparison2, operator: ">=", value: end }] };
}
function compatibleEnd2(value) {
  const numbers = tryParseVersion(value)?.release.map(Number);
  if (!numbers) return null;
  const kept = numbers.length < 2 ? numbers : numbers.slice(0, -1);
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1, 0].join(".");
}
function isNever(marker) {
  return conjunctionsOf(marker).every(contradicts);
}
function conjunctionsOf(marker) {
  switch (marker.kind) {
    case "comparison":
      return [[marker]];
    case "or":
      return marker.markers.flatMap(conjunctionsOf);
    case "and":
      return marker.markers.reduce(
        (lists, part) => {
          const more = conjunctionsOf(part);
          return lists.flatMap((list) => more.map((comparisons) => [...list, ...comparisons]));
        },
        [[]]
      );
  }
}
function contradicts(comparisons) {
  const pythons = comparisons.map(pythonConstraintOf).filter((each) => each !== null);
  if (isEmpty(pythons.reduce(intersect, any))) return true;
  const variables = new Set(comparisons.map(({ variable: variable2 }) => variable2));
  return [...variables].some((variable2) => {
    const ofVariable = comparisons.filter((each) => each.variable === variable2);
    return variable2 === "extra" ? extrasClash(ofVariable) : valuesClash(ofVariable);
  });
}
function extrasClash(comparisons) {
  return comparisons.some(
    ({ operator: operator2, value }) => operator2 === "==" && comparisons.some((other) => other.operator === "!=" && other.value === value)
  );
}
function valuesClash(comparisons) {
  const positive = comparisons.find(
    ({ operator: operator2, swapped }) => operator2 === "==" || operator2 === "in" && !swapped
  );
  if (!positive || isPython(positive)) return false;
  const values = positive.operator === "==" ? [positive.value] : positive.value.split(/[ ,|]+/);
  return values.every(
    (value) => comparisons.some(
      (comparison2) => !evaluateMarker(comparison2, { [comparison2.variable]: value }, null)
    )
  );
}
function isPython({ variable: variable2 }) {
  return variable2 === "python_version" || variable2 === "python_full_version";
}
function allowsPython(marker, fullVersion) {
  switch (marker.kind) {
    case "and":
      return marker.markers.every((part) => allowsPython(part, fullVersion));
    case "or":
      return marker.markers.some((part) => allowsPython(part, fullVersion));
    case "comparison": {
      const constraint = pythonConstraintOf(marker);
      return constraint === null || constraintAllows(constraint, fullVersion);
    }
  }
}
function pythonIntervals(marker) {
  return comparisonsOf(marker).flatMap((comparison2) => {
    const constraint = pythonConstraintOf(comparison2);
    return constraint === null ? [] : intervalsOf(constraint);
  });
}
function pythonConstraintOf(comparison2) {
  if (!isPython(comparison2)) return null;
  try {
    return parsePythonConstraint(pythonConstraintText(comparison2));
  } catch {
    return null;
  }
}
function pythonConstraintText(comparison2) {
  const { variable: variable2, operator: operator2, value } = comparison2;
  if (operator2 === "in" || operator2 === "not in") return listText(value, operator2 === "in");
  const missing2 = variable2 === "python_full_version" ? 3 - value.split(".").length : 0;
  const full = value + ".0".repeat(Math.max(0, missing2));
  const dots = full.split(".").length - 1;
  const short = dots === 0 ? `${full}.0` : full;
  const isShort = dots < 2 && !full.includes("*");
  const effective = comparison2.swapped ? turned[operator2] ?? operator2 : operator2;
  if (effective === "==" && isShort) return `~${short}`;
  if (effective === "!=" && isShort) return `!=${short}.*`;
  if (effective === "<=" || effective === ">") {
    const version = tryParseVersion(full);
    if (version && version.release.length < 3) {
      const next = nextMinor(version).release.join(".");
      return effective === "<=" ? `<${next}` : `>=${next}`;
    }
  }
  return `${effective}${full}`;
}
function listText(value, isIn) {
  return value.split(/[ ,|]+/).map((version) => {
    if (version.split(".").length < 3) return `${isIn ? "" : "!="}${version}.*`;
    return `${isIn ? "==" : "!="}${version}`;
  }).join(isIn ? " || " : ", ");
}
var opposites, turned;
var init_marker_sets = __esm({
  "src/poetry/marker-sets.ts"() {
    "use strict";
    init_marker();
    init_version();
    init_constraint();
    init_constraint_sets();
    init_version_steps();
    opposites = {
      "==": "!=",
      "===": "!=",
      "!=": "==",
      "<": ">=",
      ">=": "<",
      ">": "<=",
      "<=": ">",
      in: "not in",
      "not in": "in"
    };
    turned = {
      "<": ">",
      "<=": ">=",
      ">": "<",
      ">=": "<="
    };
  }
});

// src/resolve/solve/locked-provider.ts
function lockedProvider(lock, target, roots, restriction) {
  const context = {
    byName: byName(lock),
    indexes: indexesOf(lock),
    target,
    python: stableVersion(parseVersion(target.python.fullVersion)),
    roots,
    restriction,
    explicitSources: /* @__PURE__ */ new Map()
  };
  const priorities = /* @__PURE__ */ new Map();
  return {
    root: () => rootPackage(context),
    best: (dependency) => bestPackage(context, dependency),
    only: (dependency) => onlyPackage(context, dependency),
    refusedPython: ({ locked }) => locked && !isForPython(locked, context.python) ? locked.pythonVersions : null,
    priority(dependency) {
      let known2 = priorities.get(dependency);
      if (!known2) {
        known2 = priorityOf(context, dependency);
        priorities.set(dependency, known2);
      }
      return known2;
    }
  };
}
function isForPython(locked, python) {
  return allowsAll(locked.pythonConstraint, exactly(python));
}
function byName({ packages }) {
  const grouped = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    const versions = grouped.get(locked.name);
    if (versions) versions.push(locked);
    else grouped.set(locked.name, [locked]);
  }
  for (const versions of grouped.values()) {
    versions.sort((a2, b) => compareVersions(b.parsedVersion, a2.parsedVersion));
  }
  return grouped;
}
function indexesOf({ packages }) {
  const indexes = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    if (isDirectOrigin(locked.source)) continue;
    const name = (locked.source?.reference ?? defaultIndex).toLowerCase();
    const index = indexes.get(name) ?? /* @__PURE__ */ new Map();
    indexes.set(name, index.set(locked.name, [...index.get(locked.name) ?? [], locked]));
  }
  return indexes;
}
function fromIndex({ indexes }, locked, sourceName2) {
  const wanted = sourceName2 ? [indexes.get(sourceName2.toLowerCase())] : indexes.values();
  for (const index of wanted) {
    const found = index?.get(locked.name)?.find((other) => compareVersions(other.parsedVersion, locked.parsedVersion) === 0);
    if (found) return found;
  }
  return locked;
}
function lockedFor(context, dependency) {
  return context.byName.get(dependency.name)?.find((locked) => satisfies(locked, dependency)) ?? null;
}
function bestPackage(context, dependency) {
  const locked = lockedFor(context, dependency);
  if (!locked) return null;
  const sourceName2 = context.explicitSources.get(dependency.name) ?? dependency.sourceName;
  const found = isDirectOrigin(locked.source) ? locked : fromIndex(context, locked, sourceName2);
  return completePackage(context, found, { ...dependency, sourceName: sourceName2 });
}
function onlyPackage(context, dependency) {
  const { byName: locked, python } = context;
  const candidates = locked.get(dependency.name)?.filter((each) => isForPython(each, python));
  const [only] = candidates ?? [];
  const isOnly = candidates?.length === 1 && only && satisfies(only, dependency);
  return isOnly && lockedFor(context, dependency) === only ? bestPackage(context, dependency) : null;
}
function priorityOf(context, dependency) {
  const locked = lockedFor(context, dependency);
  const preference = isDirectOrigin(dependency.source) ? 0 : locked ? 3 : 1;
  const needs = (locked?.dependencies ?? []).filter(
    ({ inExtras }) => inExtras.length === 0 || inExtras.some((extra) => dependency.extras.includes(extra))
  );
  const bounded = needs.filter(({ constraint }) => hasUpperBound(constraint)).length;
  return [preference, -bounded, needs.length > 0 ? 0 : 1, locked ? -1 : 0];
}
function rootPackage(context) {
  const { roots, target, python, restriction, explicitSources } = context;
  const wanted = roots.dependencies.filter(
    ({ marker }) => allowsPython(marker, python) && isWithin(restriction, marker) && evaluateMarker(marker, target.environment, roots.extras)
  );
  const dependencies = mergeDuplicates(context, rootName, wanted, roots.extras);
  explicitSources.clear();
  for (const { name, sourceName: sourceName2 } of dependencies) {
    if (sourceName2) explicitSources.set(name, sourceName2);
  }
  return {
    completeName: rootName,
    extras: [],
    locked: null,
    requires: dependencies.map(solverDependency)
  };
}
function completePackage(context, locked, dependency) {
  const { extras } = dependency;
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  const requires = [...locked.dependencies, ...additions].filter(
    (each) => isNeeded(context, each, wanted, optionalNames)
  );
  if (extras.length > 0) {
    const base = { ...dependencyOn(locked, []), sourceName: dependency.sourceName };
    requires.unshift({ ...base, marker: dependency.marker });
  }
  const owner = ownerKey(locked, extras);
  return {
    completeName: completeNameOf(locked.name, extras),
    extras,
    locked,
    requires: mergeDuplicates(context, owner, requires, wanted).map(solverDependency)
  };
}
function isNeeded({ target, python, restriction }, { name, marker, optional, inExtras }, wanted, optionalNames) {
  if (!allowsPython(marker, python) || !isWithin(restriction, marker)) return false;
  if (!evaluateMarker(marker, target.environment, null)) return false;
  if (optional && !optionalNames.has(name)) return false;
  return inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra));
}
function isWithin(restriction, marker) {
  return restriction.overrides.size === 0 || !isNever(conjunction([restriction.marker, marker]));
}
function mergeDuplicates(context, owner, dependencies, extras) {
  const merged = [];
  for (const [name, same3] of groupedByName(
    withOverrides(context.restriction, owner, dependencies)
  )) {
    const [only] = same3;
    if (only && same3.length === 1) merged.push(only);
    else merged.push(...mergeSameName(context, owner, name, same3, extras));
  }
  return merged;
}
function withOverrides({ overrides }, owner, dependencies) {
  const own = overrides.get(owner);
  if (!own) return [...dependencies];
  const seen = /* @__PURE__ */ new Set();
  return dependencies.flatMap((dependency) => {
    const override = own.get(dependency.name);
    if (!override) return [dependency];
    if (seen.has(dependency.name)) return [];
    seen.add(dependency.name);
    return isEmpty(override.constraint) ? [] : [override];
  });
}
function groupedByName(dependencies) {
  const grouped = /* @__PURE__ */ new Map();
  for (const dependency of dependencies) {
    const same3 = grouped.get(dependency.name);
    if (same3) same3.push(dependency);
    else grouped.set(dependency.name, [dependency]);
  }
  return grouped;
}
function mergeSameName(context, owner, name, dependencies, extras) {
  const byCompleteName = /* @__PURE__ */ new Map();
  for (const dependency of dependencies) {
    const completeName = completeNameOf(name, dependency.extras);
    byCompleteName.set(completeName, [...byCompleteName.get(completeName) ?? [], dependency]);
  }
  const isOneName = byCompleteName.size === 1;
  const resolved = isOneName ? resolveOverlaps(context, owner, dependencies, extras, true) : [...byCompleteName.values()].flatMap(
    (same3) => same3.length > 1 ? resolveOverlaps(context, owner, same3, null, false) : same3
  );
  const isExclusive = isOneName || resolved.length === byCompleteName.size && excludeEachOther(resolved);
  if (!isExclusive || resolved.length < 2) return resolved;
  const relevant = resolved.filter(({ marker }) => isWithin(context.restriction, marker));
  if (relevant.length < 2) return relevant.filter(({ constraint }) => !isEmpty(constraint));
  throw new OverrideNeeded(
    relevant.map((dependency) => restrict(context.restriction, owner, dependency))
  );
}
function excludeEachOther(dependencies) {
  return dependencies.every(
    (one, index) => dependencies.slice(index + 1).every((other) => isNever(conjunction([one.marker, other.marker])))
  );
}
function restrict({ overrides, marker }, owner, dependency) {
  const own = new Map(overrides.get(owner)).set(dependency.name, dependency);
  return {
    overrides: new Map(overrides).set(owner, own),
    marker: conjunction([marker, dependency.marker])
  };
}
function resolveOverlaps(context, owner, given, extras, coverTheRest) {
  const dependencies = mergeByConstraint(given);
  if (!dependencies.some(({ marker }) => mentionsExtra(marker))) {
    return [meetAll(owner, dependencies, conjunction(dependencies.map(({ marker }) => marker)))];
  }
  const resolved = [];
  for (const uses of combinations(dependencies.length)) {
    const used = dependencies.filter((_, index) => uses[index]);
    const unused = dependencies.filter((_, index) => !uses[index]);
    const marker = conjunction([
      ...used.map((dependency) => dependency.marker),
      ...unused.map((dependency) => negate(dependency.marker))
    ]);
    if (!isRelevant(context, marker, extras)) continue;
    if (used.length > 0) resolved.push(meetAll(owner, used, marker));
    else if (coverTheRest && dependencies[0]) {
      resolved.push({ ...dependencies[0], constraint: { kind: "empty" }, marker });
    }
  }
  return mergeByConstraint(resolved);
}
function* combinations(length) {
  for (let bits = 2 ** length - 1; bits >= 0; bits--) {
    yield Array.from({ length }, (_, index) => (bits & 2 ** (length - 1 - index)) !== 0);
  }
}
function isRelevant({ target, python }, marker, extras) {
  return !isNever(marker) && allowsPython(marker, python) && (extras === null || evaluateMarker(marker, {}, extras)) && evaluateMarker(marker, target.environment, null);
}
function meetAll(owner, used, marker) {
  const specific = used.filter(({ source, sourceName: sourceName2 }) => isDirectOrigin(source) || sourceName2);
  const [first] = specific;
  const differs = specific.find(
    (other) => first && (!isSameSource(other.source, first.source) || other.sourceName !== first.sourceName)
  );
  const constraint = used.map((each) => each.constraint).reduce(intersect, any);
  if (differs || isEmpty(constraint)) throw dependencyClash(owner, used);
  return { ...specific.at(-1) ?? used[0], constraint, marker };
}
function mergeByConstraint(dependencies) {
  const merged = [];
  for (const dependency of dependencies) {
    const index = merged.findIndex(
      (other) => isSameSource(other.source, dependency.source) && other.sourceName === dependency.sourceName && equalConstraints(other.constraint, dependency.constraint)
    );
    const known2 = merged[index];
    if (known2) {
      merged[index] = { ...known2, marker: disjunction([known2.marker, dependency.marker]) };
    } else merged.push(dependency);
  }
  return merged;
}
function dependencyClash(owner, dependencies) {
  const wants = dependencies.map(({ name, constraintText }) => `${name} (${constraintText})`);
  return new UserError(
    "DEPENDENCY_CLASH",
    `${owner === rootName ? "the project" : owner} has requirements that exclude each other: ${wants.join(" and ")}`,
    "Poetry refuses this lock as well: run `poetry lock`"
  );
}
function ownerKey(locked, extras) {
  const place = isDirectOrigin(locked.source) ? ` from ${locked.source?.url}` : "";
  return `${completeNameOf(locked.name, extras)} ${locked.version}${place}`;
}
var OverrideNeeded, unrestricted2, defaultIndex;
var init_locked_provider = __esm({
  "src/resolve/solve/locked-provider.ts"() {
    "use strict";
    init_errors();
    init_constraint_sets();
    init_marker_sets();
    init_source();
    init_version_steps();
    init_marker();
    init_version();
    init_extras_wanted();
    init_package();
    OverrideNeeded = class extends Error {
      constructor(restrictions) {
        super("several answers for one dependency");
        this.restrictions = restrictions;
      }
      restrictions;
      name = "OverrideNeeded";
    };
    unrestricted2 = { overrides: /* @__PURE__ */ new Map(), marker: always };
    defaultIndex = "pypi";
  }
});

// src/poetry/format-constraint.ts
function formatConstraint(constraint) {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "version":
      return formatVersion(constraint.min);
    case "range":
      return formatRange(constraint);
    case "union":
      return formatUnion(constraint.intervals);
  }
}
function formatRange(interval) {
  if (interval.kind === "version") return formatVersion(interval.min);
  const { min, max, includeMin, includeMax } = interval;
  if (min && max && includeMin && !includeMax && isWildcard(min, max, min, max)) {
    return `==${wildcard2(min, max)}`;
  }
  if (!min && !max) return "*";
  return [min && minText(min, includeMin), max && maxText(max, includeMax)].filter(Boolean).join(",");
}
function minText(min, included) {
  return `${included ? ">=" : ">"}${formatVersion(min)}`;
}
function maxText(max, included) {
  const stable = withoutDevrelease(max);
  const isStrict = !included && max.dev === 0 && !isPrerelease(stable);
  return `${included ? "<=" : "<"}${formatVersion(isStrict ? stable : max)}`;
}
function formatUnion(intervals) {
  const [below2, above] = intervals;
  if (intervals.length === 2 && below2?.max && above?.min && !below2.min && !above.max) {
    const isHole = !below2.includeMax && above.includeMin;
    if (isHole && isWildcard(above.min, below2.max, below2.max, above.min)) {
      return `!=${wildcard2(below2.max, above.min)}`;
    }
  }
  const runs2 = [];
  for (const interval of intervals) {
    const last = runs2.at(-1)?.at(-1);
    const isPuncture = last?.max && interval.min && compareVersions(last.max, interval.min) === 0 && !last.includeMax && !interval.includeMin;
    if (isPuncture) runs2.at(-1)?.push(interval);
    else runs2.push([interval]);
  }
  return runs2.map(formatRun).join(" || ");
}
function formatRun(run6) {
  const [first] = run6;
  const last = run6.at(-1);
  if (!first || !last || run6.length === 1) return first ? formatRange(first) : "";
  return [
    first.min && minText(first.min, first.includeMin),
    ...run6.slice(0, -1).map(({ max }) => max && `!=${formatVersion(max)}`),
    last.max && maxText(last.max, last.includeMax)
  ].filter(Boolean).join(",");
}
function isWildcard(min, max, first, second) {
  if (min.local.length > 0 || max.local.length > 0 || min.pre || max.pre) return false;
  if (min.post === null !== (max.post === null)) return false;
  if (compareVersions(firstDevrelease(min), min) !== 0) return false;
  if (max.dev !== null && compareVersions(firstDevrelease(max), max) !== 0) return false;
  const end = withoutTrailingZeros(second);
  if (end.length === 0) return false;
  const start = [...first.release.map(Number), ...Array(end.length).fill(0)];
  if (first.release.slice(end.length).some((part) => Number(part) !== 0)) return false;
  const head = start.slice(0, end.length);
  if (first.post !== null) {
    return head.join() === end.join() && nextPostrelease(first).post === second.post;
  }
  return head.slice(0, -1).join() === end.slice(0, -1).join() && (head.at(-1) ?? 0) + 1 === end.at(-1);
}
function wildcard2(first, second) {
  if (first.post !== null) return `${formatVersion(withoutDevrelease(first))}.*`;
  const end = withoutTrailingZeros(second);
  return `${[...end.slice(0, -1), (end.at(-1) ?? 1) - 1].join(".")}.*`;
}
function withoutTrailingZeros({ release }) {
  const parts = release.map(Number);
  while (parts.at(-1) === 0) parts.pop();
  return parts;
}
var init_format_constraint = __esm({
  "src/poetry/format-constraint.ts"() {
    "use strict";
    init_version();
    init_version_steps();
  }
});

// src/resolve/solve/term.ts
function inverse({ dependency, positive }) {
  return { dependency, positive: !positive };
}
function termSatisfies(term, other) {
  return term.dependency.completeName === other.dependency.completeName && relationOf(term, other) === "subset";
}
function relationOf(term, other) {
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  const fits = isCompatible(term.dependency, other.dependency);
  if (term.positive && other.positive) {
    if (!fits) return "disjoint";
    if (allowsAll(theirs, ours)) return "subset";
    return allowsAny(ours, theirs) ? "overlapping" : "disjoint";
  }
  if (term.positive) {
    if (!fits || !allowsAny(theirs, ours)) return "subset";
    return allowsAll(theirs, ours) ? "disjoint" : "overlapping";
  }
  if (!fits || !allowsAll(ours, theirs)) return "overlapping";
  return other.positive ? "disjoint" : "subset";
}
function intersectTerms(term, other) {
  if (!isCompatible(term.dependency, other.dependency)) {
    if (term.positive === other.positive) return null;
    return term.positive ? term : other;
  }
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  if (term.positive !== other.positive) {
    return nonEmptyTerm(
      term,
      other,
      term.positive ? difference(ours, theirs) : difference(theirs, ours),
      true
    );
  }
  const both = term.positive ? intersect(ours, theirs) : union(ours, theirs);
  return nonEmptyTerm(term, other, both, term.positive);
}
function differenceOfTerms(term, other) {
  return intersectTerms(term, inverse(other));
}
function nonEmptyTerm(term, other, constraint, positive) {
  if (isEmpty(constraint)) return null;
  const prefersOther = !isDirectOrigin(term.dependency.source) && isDirectOrigin(other.dependency.source);
  const dependency = prefersOther ? other.dependency : term.dependency;
  return { dependency: { ...dependency, constraint }, positive };
}
function isCompatible(a2, b) {
  return a2.isRoot || b.isRoot || isSamePackage(a2, b) || a2.completeName === b.completeName && isDirectOrigin(a2.source) !== isDirectOrigin(b.source);
}
function equalDependencies(a2, b) {
  return isSamePackage(a2, b) && (isDirectOrigin(a2.source) || equalConstraints(a2.constraint, b.constraint));
}
var init_term = __esm({
  "src/resolve/solve/term.ts"() {
    "use strict";
    init_constraint_sets();
    init_source();
    init_package();
  }
});

// src/resolve/solve/incompatibility.ts
function makeIncompatibility(given, cause) {
  let terms = given;
  if (terms.length !== 1 && cause.kind === "conflict") {
    terms = terms.filter((term) => !term.positive || !term.dependency.isRoot);
  }
  const [first, second] = terms;
  const isPair = terms.length === 2 && first?.dependency.completeName !== second?.dependency.completeName;
  return { terms: terms.length === 1 || isPair ? terms : coalesce(terms), cause };
}
function coalesce(terms) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const term of terms) {
    const name = term.dependency.completeName;
    const known2 = byName2.get(name);
    const merged = known2 ? intersectTerms(known2, term) : term;
    if (!merged) throw new Error(`package ${name} depends on itself`);
    byName2.set(name, merged);
  }
  return [...byName2.values()];
}
function isFailure({ terms }) {
  return terms.length === 0 || terms.length === 1 && terms[0]?.dependency.isRoot === true;
}
function factsBehind(incompatibility) {
  const { cause } = incompatibility;
  if (cause.kind === "conflict") {
    return [.../* @__PURE__ */ new Set([...factsBehind(cause.conflict), ...factsBehind(cause.other)])];
  }
  const [first, second] = incompatibility.terms;
  if (!first || cause.kind === "root") return [];
  switch (cause.kind) {
    case "dependency":
      return second ? [`${describe(first)} depends on ${describe(second)}`] : [];
    case "no versions":
      return [`no locked version is ${describe(first)}`];
    case "python":
      return [`${describe(first)} requires Python ${cause.pythonVersions}`];
  }
}
function describe({ dependency }) {
  if (dependency.isRoot) return "the project";
  return `${dependency.completeName} (${formatConstraint(dependency.constraint)})`;
}
var init_incompatibility = __esm({
  "src/resolve/solve/incompatibility.ts"() {
    "use strict";
    init_format_constraint();
    init_term();
  }
});

// src/resolve/solve/partial-solution.ts
function emptySolution() {
  return { assignments: [], decisions: /* @__PURE__ */ new Map(), positive: /* @__PURE__ */ new Map(), negative: /* @__PURE__ */ new Map() };
}
function unsatisfied({ positive, decisions }) {
  const open4 = [];
  for (const [name, { dependency }] of positive) if (!decisions.has(name)) open4.push(dependency);
  return open4;
}
function decide(solution, chosen) {
  solution.decisions.set(chosen.completeName, chosen);
  const dependency = chosen.locked ? dependencyOn(chosen.locked, chosen.extras) : rootDependency;
  assign(solution, { dependency, positive: true }, null);
}
function derive(solution, term, cause) {
  assign(solution, term, cause);
}
function assign(solution, term, cause) {
  const { assignments, decisions } = solution;
  const assignment = { ...term, level: decisions.size, index: assignments.length, cause };
  assignments.push(assignment);
  register(solution, assignment);
}
function register({ positive, negative }, assignment) {
  const name = assignment.dependency.completeName;
  const known2 = positive.get(name) ?? negative.get(name);
  const term = known2 ? mustIntersect(known2, assignment) : assignment;
  if (term.positive) {
    negative.delete(name);
    positive.set(name, term);
  } else negative.set(name, term);
}
function mustIntersect(known2, assignment) {
  const term = known2.positive ? intersectTerms(known2, assignment) : intersectTerms(assignment, known2);
  if (!term) throw new Error(`the solver contradicts itself over ${known2.dependency.completeName}`);
  return term;
}
function backtrack(solution, level) {
  const { assignments, decisions, positive, negative } = solution;
  const touched = /* @__PURE__ */ new Set();
  for (let last = assignments.at(-1); last && last.level > level; last = assignments.at(-1)) {
    assignments.pop();
    const name = last.dependency.completeName;
    touched.add(name);
    if (last.cause === null) decisions.delete(name);
  }
  for (const name of touched) {
    positive.delete(name);
    negative.delete(name);
  }
  for (const assignment of assignments) {
    if (touched.has(assignment.dependency.completeName)) register(solution, assignment);
  }
}
function satisfier({ assignments }, term) {
  let assigned = null;
  for (const assignment of assignments) {
    if (assignment.dependency.completeName !== term.dependency.completeName) continue;
    if (!assignment.dependency.isRoot && !isSamePackage(assignment.dependency, term.dependency)) {
      if (!assignment.positive) continue;
      return assignment;
    }
    assigned = assigned ? intersectTerms(assigned, assignment) : assignment;
    if (assigned && termSatisfies(assigned, term)) return assignment;
  }
  throw new Error(`nothing satisfies ${term.dependency.completeName}`);
}
function relationTo({ positive, negative }, term) {
  const name = term.dependency.completeName;
  const known2 = positive.get(name) ?? negative.get(name);
  return known2 ? relationOf(known2, term) : "overlapping";
}
var init_partial_solution = __esm({
  "src/resolve/solve/partial-solution.ts"() {
    "use strict";
    init_package();
    init_term();
  }
});

// src/resolve/solve/version-solver.ts
function solve(provider) {
  return solveWithoutChoice(provider) ?? solveWithChoices(provider);
}
function solveWithoutChoice(provider) {
  const chosen = /* @__PURE__ */ new Map();
  const open4 = [...provider.root().requires];
  for (let dependency = open4.pop(); dependency; dependency = open4.pop()) {
    const known2 = chosen.get(dependency.completeName);
    if (known2?.locked) {
      if (satisfies(known2.locked, dependency)) continue;
      return null;
    }
    const only = provider.only(dependency);
    if (!only) return null;
    chosen.set(dependency.completeName, only);
    open4.push(...only.requires);
  }
  return [...chosen.values()];
}
function solveWithChoices(provider) {
  const solution = emptySolution();
  const state = { provider, solution, incompatibilities: /* @__PURE__ */ new Map(), contradicted: /* @__PURE__ */ new Map() };
  const rootIsThere = { dependency: rootDependency, positive: false };
  addIncompatibility(state, makeIncompatibility([rootIsThere], { kind: "root" }));
  let next = rootName;
  while (next !== null) {
    propagate(state, next);
    next = choosePackage(state);
  }
  return [...solution.decisions.values()].filter(({ locked }) => locked !== null);
}
function addIncompatibility({ incompatibilities }, incompatibility) {
  for (const { dependency } of incompatibility.terms) {
    const known2 = incompatibilities.get(dependency.completeName);
    if (!known2) incompatibilities.set(dependency.completeName, [incompatibility]);
    else if (!known2.includes(incompatibility)) known2.push(incompatibility);
  }
}
function propagate(state, start) {
  const changed = /* @__PURE__ */ new Set([start]);
  for (const name of changed) {
    changed.delete(name);
    const known2 = [...state.incompatibilities.get(name) ?? []];
    for (const incompatibility of known2.reverse()) {
      if (state.contradicted.has(incompatibility)) continue;
      const result = propagateOne(state, incompatibility);
      if (result === conflict) {
        const rootCause = resolveConflict(state, incompatibility);
        changed.clear();
        const derived = propagateOne(state, rootCause);
        if (typeof derived !== "string") throw new Error("a conflict led to no conclusion");
        changed.add(derived);
        break;
      }
      if (result !== null) changed.add(result);
    }
  }
}
function propagateOne(state, incompatibility) {
  const { solution, contradicted } = state;
  let open4 = null;
  for (const term of incompatibility.terms) {
    const relation = relationTo(solution, term);
    if (relation === "disjoint") {
      contradicted.set(incompatibility, solution.decisions.size);
      return null;
    }
    if (relation === "overlapping") {
      if (open4) return null;
      open4 = term;
    }
  }
  if (!open4) return conflict;
  contradicted.set(incompatibility, solution.decisions.size);
  derive(solution, inverse(open4), incompatibility);
  return open4.dependency.completeName;
}
function resolveConflict(state, found) {
  let incompatibility = found;
  while (!isFailure(incompatibility)) {
    const { term, latest, difference: difference2, previousLevel } = latestSatisfier(state, incompatibility);
    if (previousLevel < latest.level || latest.cause === null) {
      goBack(state, previousLevel);
      if (incompatibility !== found) addIncompatibility(state, incompatibility);
      return incompatibility;
    }
    const terms = incompatibility.terms.filter((other) => other !== term);
    for (const other of latest.cause.terms) {
      if (!equalDependencies(other.dependency, latest.dependency)) terms.push(other);
    }
    if (difference2) {
      const rest = inverse(difference2);
      if (!equalDependencies(rest.dependency, latest.dependency)) terms.push(rest);
    }
    const cause = { kind: "conflict", conflict: incompatibility, other: latest.cause };
    incompatibility = makeIncompatibility(terms, cause);
  }
  throw new SolveFailure(factsBehind(incompatibility));
}
function latestSatisfier({ solution }, { terms }) {
  let term = null;
  let latest = null;
  let difference2 = null;
  let previousLevel = 1;
  for (const candidate of terms) {
    const satisfying = satisfier(solution, candidate);
    if (!latest || latest.index < satisfying.index) {
      if (latest) previousLevel = Math.max(previousLevel, latest.level);
      [term, latest, difference2] = [candidate, satisfying, null];
    } else previousLevel = Math.max(previousLevel, satisfying.level);
    if (term !== candidate) continue;
    difference2 = differenceOfTerms(latest, term);
    if (difference2) {
      const { level } = satisfier(solution, inverse(difference2));
      previousLevel = Math.max(previousLevel, level);
    }
  }
  if (!term || !latest) throw new Error("a conflict of no terms");
  return { term, latest, difference: difference2, previousLevel };
}
function goBack({ solution, contradicted }, level) {
  for (const [incompatibility, at] of contradicted) {
    if (at > level) contradicted.delete(incompatibility);
  }
  backtrack(solution, level);
}
function choosePackage(state) {
  const { provider, solution } = state;
  const dependency = nextDependency(provider, unsatisfied(solution));
  if (!dependency) return null;
  const chosen = dependency.isRoot ? provider.root() : provider.best(dependency);
  if (!chosen) {
    const cause = { kind: "no versions" };
    addIncompatibility(state, makeIncompatibility([{ dependency, positive: true }], cause));
    return dependency.completeName;
  }
  let conflicts = false;
  for (const incompatibility of incompatibilitiesOf(provider, chosen)) {
    addIncompatibility(state, incompatibility);
    conflicts ||= incompatibility.terms.every(
      (term) => term.dependency.completeName === dependency.completeName || relationTo(solution, term) === "subset"
    );
  }
  if (!conflicts) decide(solution, chosen);
  return dependency.completeName;
}
function incompatibilitiesOf(provider, chosen) {
  const dependency = chosen.locked ? dependencyOn(chosen.locked, chosen.extras) : rootDependency;
  const itself = { dependency, positive: true };
  const pythonVersions = provider.refusedPython(chosen);
  if (pythonVersions !== null) {
    return [makeIncompatibility([itself], { kind: "python", pythonVersions })];
  }
  return chosen.requires.map(
    (needed) => makeIncompatibility([itself, { dependency: needed, positive: false }], { kind: "dependency" })
  );
}
function nextDependency(provider, open4) {
  let best = null;
  let bestPriority = [];
  for (const dependency of open4) {
    const priority = dependency.isRoot ? [-1] : provider.priority(dependency);
    if (!best || comparePriorities(priority, bestPriority) < 0) {
      [best, bestPriority] = [dependency, priority];
    }
  }
  return best;
}
function comparePriorities(a2, b) {
  for (const [index, value] of a2.entries()) {
    const order2 = value - (b[index] ?? 0);
    if (order2 !== 0) return order2;
  }
  return 0;
}
var SolveFailure, conflict;
var init_version_solver = __esm({
  "src/resolve/solve/version-solver.ts"() {
    "use strict";
    init_incompatibility();
    init_package();
    init_partial_solution();
    init_term();
    SolveFailure = class extends Error {
      constructor(facts) {
        super("no set of packages satisfies all dependencies");
        this.facts = facts;
      }
      facts;
      name = "SolveFailure";
    };
    conflict = /* @__PURE__ */ Symbol("conflict");
  }
});

// src/resolve/solve/solve-lock.ts
function solveLock(lock, target, roots) {
  try {
    return solveRestricted(lock, target, roots, unrestricted2);
  } catch (error) {
    if (!(error instanceof SolveFailure)) throw error;
    throw new UserError(
      "UNSOLVABLE_LOCK",
      `the packages of poetry.lock do not fit together on ${target.label}: ${error.facts.slice(0, 4).join("; ")}`,
      "Poetry finds no answer either: run `poetry lock`",
      { cause: error }
    );
  }
}
function solveRestricted(lock, target, roots, restriction) {
  let packages;
  try {
    packages = solve(lockedProvider(lock, target, roots, restriction));
  } catch (error) {
    if (!(error instanceof OverrideNeeded)) throw error;
    return unite(
      error.restrictions.map((narrower) => solveRestricted(lock, target, roots, narrower))
    );
  }
  return withoutOrphans(packages, roots);
}
function unite(solutions) {
  const united = /* @__PURE__ */ new Map();
  for (const solved of solutions.flat()) {
    const known2 = united.get(solved.locked);
    const requires = /* @__PURE__ */ new Set([...known2?.requires ?? [], ...solved.requires]);
    united.set(solved.locked, { ...known2 ?? solved, requires });
  }
  return [...united.values()];
}
function withoutOrphans(packages, roots) {
  const byCompleteName = new Map(packages.map((each) => [each.completeName, each]));
  const reached = /* @__PURE__ */ new Map();
  const visit = (dependency, optional) => {
    const found = byCompleteName.get(dependency.completeName);
    if (!found?.locked || !satisfies(found.locked, dependency)) return;
    const known2 = reached.get(found);
    if (known2 === false || known2 === optional) return;
    reached.set(found, optional);
    for (const needed of found.requires) visit(needed, optional);
  };
  for (const dependency of roots.dependencies) {
    visit(solverDependency(dependency), dependency.optional);
  }
  const requires = requiresByPackage(packages);
  return packages.flatMap((each) => {
    const optional = reached.get(each);
    if (!each.locked || each.extras.length > 0 || optional === void 0) return [];
    return [{ locked: each.locked, optional, requires: requires.get(each.locked) ?? /* @__PURE__ */ new Set() }];
  });
}
function requiresByPackage(packages) {
  const requires = /* @__PURE__ */ new Map();
  for (const { locked, requires: needed } of packages) {
    if (!locked) continue;
    const names2 = requires.get(locked) ?? /* @__PURE__ */ new Set();
    for (const { name } of needed) if (name !== locked.name) names2.add(name);
    requires.set(locked, names2);
  }
  return requires;
}
function withExtras(solved, extras, chosen) {
  const wanted = namesOfExtras(solved, extras, chosen);
  return solved.filter(({ locked, optional }) => !optional || wanted.has(locked.name));
}
function namesOfExtras(solved, extras, chosen) {
  const byName2 = new Map(solved.map((each) => [each.locked.name, each]));
  const names2 = /* @__PURE__ */ new Set();
  const open4 = [...chosen].flatMap((extra) => extras.get(extra) ?? []);
  for (let name = open4.pop(); name !== void 0; name = open4.pop()) {
    const found = byName2.get(name);
    if (!found || names2.has(name)) continue;
    names2.add(name);
    open4.push(...found.requires);
  }
  return names2;
}
var init_solve_lock = __esm({
  "src/resolve/solve/solve-lock.ts"() {
    "use strict";
    init_errors();
    init_locked_provider();
    init_package();
    init_version_solver();
  }
});

// src/resolve/resolve.ts
function resolveTarget(project, lock, target, selection, rules = {}) {
  return selectPackages(project, lock, target, selection).sort(compareLocked).map((locked) => ({
    locked,
    source: sourceName(locked),
    ...chooseFile(locked, target, ruleFor(locked.name, rules))
  }));
}
function ruleFor(name, { preferWheels, packages }) {
  return { preferWheels: preferWheels ?? true, source: packages?.get(name)?.source ?? null };
}
function compareLocked(a2, b) {
  if (a2.name !== b.name) return a2.name < b.name ? -1 : 1;
  return compareVersions(a2.parsedVersion, b.parsedVersion);
}
function selectPackages(project, lock, target, selection) {
  const extras = new Set(selection.extras);
  if (lock.saysGroups) {
    return lock.packages.filter(
      ({ groups }) => selection.groups.some((group) => {
        const marker = groups?.get(group);
        return marker !== void 0 && evaluateMarker(marker, target.environment, extras);
      })
    );
  }
  const dependencies = rootDependencies(project, selection.groups);
  const solved = solveLock(lock, target, { dependencies, extras });
  return withExtras(solved, project.extras, extras).map(({ locked }) => locked);
}
function rootDependencies(project, groups) {
  return [...project.groups.values()].filter(({ name }) => groups.includes(name)).flatMap(({ dependencies }) => dependencies);
}
var init_resolve = __esm({
  "src/resolve/resolve.ts"() {
    "use strict";
    init_lock();
    init_marker();
    init_version();
    init_choose_source();
    init_solve_lock();
  }
});

// src/poetry/content-hash.ts
import { createHash } from "node:crypto";
function contentHash(pyprojectText, { dependencyGroups }) {
  const pyproject = parse(pyprojectText, { integersAsBigInt: true });
  const text = pythonJson(relevantContent(pyproject, dependencyGroups));
  return createHash("sha256").update(text).digest("hex");
}
function relevantContent(pyproject, dependencyGroups) {
  const project = pick(tableAt(pyproject, "project"), projectKeys);
  const groups = dependencyGroups ? tableAt(pyproject, "dependency-groups") : {};
  const poetry = tableAt(tableAt(pyproject, "tool"), "poetry");
  const isStandard = Object.keys(project).length > 0 || Object.keys(groups).length > 0;
  const relevant = {};
  for (const key of poetryKeys) {
    if (poetry[key] !== void 0) relevant[key] = poetry[key];
    else if (legacyKeys.includes(key) && !isStandard) relevant[key] = null;
  }
  if (!isStandard) return relevant;
  return {
    ...Object.keys(project).length > 0 && { project },
    ...Object.keys(groups).length > 0 && { "dependency-groups": groups },
    tool: { poetry: relevant }
  };
}
function tableAt(table2, key) {
  const value = table2[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function pick(table2, keys) {
  return Object.fromEntries(
    keys.filter((key) => table2[key] !== void 0).map((key) => [key, table2[key]])
  );
}
function pythonJson(value) {
  if (value === null) return "null";
  if (typeof value === "string") return pythonString(value);
  if (typeof value === "number") return pythonFloat(value);
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (typeof value === "object" && !(value instanceof Date)) {
    const entries = Object.entries(value).sort(([a2], [b]) => compareCodePoints(a2, b));
    return `{${entries.map(([key, item]) => `${pythonString(key)}: ${pythonJson(item)}`).join(", ")}}`;
  }
  return String(value);
}
function pythonString(text) {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function pythonFloat(value) {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? "-0" : value}.0` : String(value);
}
function compareCodePoints(a2, b) {
  const [left, right] = [[...a2], [...b]];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const order2 = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (order2 !== 0) return order2;
  }
  return left.length - right.length;
}
var legacyKeys, poetryKeys, projectKeys;
var init_content_hash = __esm({
  "src/poetry/content-hash.ts"() {
    "use strict";
    init_dist();
    legacyKeys = ["dependencies", "source", "extras", "dev-dependencies"];
    poetryKeys = [...legacyKeys, "group"];
    projectKeys = ["requires-python", "dependencies", "optional-dependencies"];
  }
});

// src/poetry/freshness.ts
function isFresh(project, lock) {
  if (lock.contentHash === null) return false;
  if (lock.contentHash === contentHash(project.text, { dependencyGroups: true })) return true;
  const { writtenBy } = lock;
  return writtenBy !== null && compareVersions(writtenBy, parseVersion("2.3.0")) < 0 && lock.contentHash === contentHash(project.text, { dependencyGroups: false });
}
function checkFreshness(project, lock) {
  if (lock.version === null) {
    return new UserError(
      "OLD_LOCK",
      "The lock file is not compatible with the current version of Poetry.",
      "regenerate the lock file with the `poetry lock` command"
    );
  }
  if (isFresh(project, lock)) return null;
  return new UserError(
    "STALE_LOCK",
    "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file."
  );
}
var init_freshness = __esm({
  "src/poetry/freshness.ts"() {
    "use strict";
    init_errors();
    init_version();
    init_content_hash();
  }
});

// src/standards/pyproject.ts
function readBuildSystem(pyproject, subject) {
  const table2 = optionalTable(pyproject, "build-system", subject);
  if (!table2) return { backend: legacyBackend, backendPath: [], requires: legacyRequires };
  const where = `${subject}, [build-system]`;
  return {
    backend: optionalString(table2, "build-backend", where) ?? legacyBackend,
    backendPath: strings(table2["backend-path"] ?? [], "backend-path", where),
    requires: strings(table2.requires ?? legacyRequires, "requires", where)
  };
}
function readProjectTable(pyproject, subject) {
  const table2 = optionalTable(pyproject, "project", subject);
  if (!table2) return null;
  const where = `${subject}, [project]`;
  const name = optionalString(table2, "name", where);
  if (name === null) throw invalid(where, "name is missing");
  const extras = optionalTable(table2, "optional-dependencies", where);
  const entryPoints = optionalTable(table2, "entry-points", where) ?? {};
  return {
    name,
    version: optionalString(table2, "version", where),
    requiresPython: optionalString(table2, "requires-python", where),
    dependencies: table2.dependencies === void 0 ? null : strings(table2.dependencies, "dependencies", where),
    optionalDependencies: extras && mapValues(extras, (value, key) => strings(value, `optional-dependencies.${key}`, where)),
    scripts: stringTable(table2, "scripts", where),
    guiScripts: stringTable(table2, "gui-scripts", where),
    entryPoints: mapValues(
      entryPoints,
      (_, key) => stringTable(entryPoints, key, `${where}.entry-points`)
    ),
    dynamic: strings(table2.dynamic ?? [], "dynamic", where)
  };
}
function optionalTable(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw invalid(where, `${key} is no table`);
}
function optionalString(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (typeof value === "string") return value;
  throw invalid(where, `${key} is no string`);
}
function strings(value, key, where) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(where, `${key} is no list of strings`);
}
function stringTable(table2, key, where) {
  return mapValues(optionalTable(table2, key, where) ?? {}, (value, name) => {
    if (typeof value === "string") return value;
    throw invalid(where, `${key}.${name} is no string`);
  });
}
function mapValues(table2, map) {
  return Object.fromEntries(Object.entries(table2).map(([key, value]) => [key, map(value, key)]));
}
function invalid(where, what) {
  return new UserError("INVALID_PYPROJECT", `${where}: ${what}`);
}
var legacyBackend, legacyRequires;
var init_pyproject = __esm({
  "src/standards/pyproject.ts"() {
    "use strict";
    init_errors();
    init_name();
    legacyBackend = "setuptools.build_meta:__legacy__";
    legacyRequires = ["setuptools >= 40.8.0"];
  }
});

// src/poetry/groups.ts
function draftGroup(name, options2 = {}) {
  const { optional = false, mixedDynamic = false } = options2;
  return {
    name: normalizeName(name),
    optional,
    mixedDynamic,
    standard: [],
    poetry: [],
    includes: []
  };
}
function finishGroup(draft) {
  return { name: draft.name, optional: draft.optional, dependencies: lockingDependencies(draft) };
}
function lockingDependencies(draft) {
  const { standard, poetry } = draft;
  const own = poetry.length === 0 ? standard : standard.length === 0 ? poetry : ownDependencies(draft).flatMap((dependency) => enrich(dependency, poetry));
  return [...own, ...draft.includes.flatMap(lockingDependencies)];
}
function ownDependencies({ standard, poetry, mixedDynamic }) {
  if (!mixedDynamic || poetry.length === 0) return standard;
  if (standard.every(({ optional }) => optional)) {
    return [...standard, ...poetry.filter(({ optional }) => !optional)];
  }
  if (standard.every(({ optional }) => !optional)) {
    return [...standard, ...poetry.filter(({ optional }) => optional)];
  }
  return standard;
}
function enrich(dependency, poetry) {
  const sameName = poetry.filter(({ name }) => name === dependency.name);
  const inExtras = dependency.inExtras.map((value) => ({
    kind: "comparison",
    variable: "extra",
    operator: "==",
    value,
    swapped: false
  }));
  const ofDependency = inExtras.length === 0 ? dependency.marker : conjunction([dependency.marker, disjunction(inExtras)]);
  const enriched = sameName.flatMap((addition) => {
    const both = conjunction([ofDependency, addition.marker]);
    if (isNever(both)) return [];
    const addsNothing = isNever(conjunction([ofDependency, negate(addition.marker)]));
    return [merge(dependency, addition, addsNothing ? dependency.marker : both)];
  });
  return enriched.length > 0 ? enriched : [dependency];
}
function merge(standard, addition, marker) {
  if (standard.source && addition.source && !isSameSource(standard.source, addition.source)) {
    throw clash(standard.name, "sources");
  }
  const constraint = intersect(standard.constraint, addition.constraint);
  if (isEmpty(constraint)) throw clash(standard.name, "version constraints");
  const texts2 = [standard, addition].map(({ constraintText: constraintText2 }) => constraintText2);
  const constraintText = texts2.filter((text) => text !== "*").join(",") || "*";
  const merged = standard.source ? { ...standard, constraint, constraintText } : {
    ...addition,
    extras: standard.extras,
    optional: standard.optional,
    inExtras: standard.inExtras,
    constraint,
    constraintText
  };
  return withMarker(merged, marker);
}
function clash(name, what) {
  return new UserError(
    "DEPENDENCY_CLASH",
    `pyproject.toml gives ${name} ${what} that exclude each other, once in a standard table and once in [tool.poetry]`
  );
}
var mainGroup;
var init_groups = __esm({
  "src/poetry/groups.ts"() {
    "use strict";
    init_errors();
    init_name();
    init_constraint_sets();
    init_dependency();
    init_marker_sets();
    init_source();
    mainGroup = normalizeName("main");
  }
});

// src/poetry/project.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { join as join3, resolve as resolve3 } from "node:path";
async function readProject(directory) {
  const folder = resolve3(directory);
  try {
    return parseProject(readFileSync2(join3(folder, "pyproject.toml"), "utf8"), folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new UserError(
      "NO_PROJECT",
      `there is no pyproject.toml in ${folder}`,
      "give the folder of a Poetry project: poetrix COMMAND DIR"
    );
  }
}
function parseProject(text, directory) {
  const pyproject = parseToml2(text);
  const tool = tableAt2(pyproject, "tool");
  const poetry = tableAt2(tool, "poetry");
  const project = readProjectTable(pyproject, "pyproject.toml");
  const packageMode = poetry["package-mode"] !== false;
  const name = project?.name ?? stringAt(poetry, "name");
  const version = project?.version ?? stringAt(poetry, "version");
  if (packageMode) {
    if (!name) throw missing("name");
    if (!version && !project?.dynamic.includes("version")) throw missing("version");
  }
  const pythonVersions = pythonVersionsOf(project, poetry);
  const { groups, extras } = readGroups(pyproject, poetry, project, directory);
  return {
    directory,
    text,
    pyproject,
    name: name ?? "non-package-mode",
    version: version ?? null,
    pythonVersions,
    python: pythonConstraint(pythonVersions),
    groups,
    extras,
    scripts: scriptsOf(project, poetry),
    buildSystem: pyproject["build-system"] ? readBuildSystem(pyproject, "pyproject.toml") : null,
    packageMode,
    sources: sourcesOf(poetry),
    poetrix: tableAt2(tool, "poetrix")
  };
}
function parseToml2(text) {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "");
    throw new UserError(
      "INVALID_PYPROJECT",
      `pyproject.toml is not valid TOML: line ${error.line}, column ${error.column}: ${reason}`,
      void 0,
      { cause: error }
    );
  }
}
function missing(key) {
  return invalid2(
    `either [project.${key}] or [tool.poetry.${key}] is required in package mode`,
    "where there is nothing to package, set package-mode = false in [tool.poetry]"
  );
}
function pythonVersionsOf(project, poetry) {
  const required = project?.requiresPython ?? "*";
  const python = tableAt2(poetry, "dependencies");
  const entry = Object.entries(python).find(([key]) => key.toLowerCase() === "python")?.[1];
  if (typeof entry !== "string") return required;
  const isWithin2 = entry === "*" ? required === "*" : allowsAll(parsePythonConstraint(required), parsePythonConstraint(entry));
  if (isWithin2) return entry;
  throw invalid2(
    `the Python constraint in [tool.poetry.dependencies] "${entry}" is not a subset of "requires-python" in [project] "${required}"`
  );
}
function pythonConstraint(text) {
  return parsePythonConstraint(text === "*" ? "~2.7 || >=3.4" : text);
}
function readGroups(pyproject, poetry, project, directory) {
  const drafts = /* @__PURE__ */ new Map();
  const add = (draft) => {
    drafts.set(draft.name, draft);
    return draft;
  };
  const named = (name) => drafts.get(normalizeName(name)) ?? add(draftGroup(name));
  const optional = Object.entries(project?.optionalDependencies ?? {});
  let extras = /* @__PURE__ */ new Map();
  if (project && (project.dependencies !== null || optional.length > 0)) {
    const dynamic = ["dependencies", "optional-dependencies"];
    const mixedDynamic = project.dynamic.some((field) => dynamic.includes(field));
    const main = add(draftGroup(mainGroup, { mixedDynamic }));
    for (const text of project.dependencies ?? []) {
      main.standard.push(parsePep508Dependency(text, directory));
    }
    for (const [extra, texts2] of optional) {
      const name = normalizeName(extra);
      const dependencies = texts2.map((text) => ({
        ...parsePep508Dependency(text, directory),
        optional: true,
        inExtras: [name]
      }));
      main.standard.push(...dependencies);
      extras.set(
        name,
        dependencies.map((dependency) => dependency.name)
      );
    }
  }
  if ("dependencies" in poetry) {
    named(mainGroup).poetry.push(...parseTableOfDependencies(poetry, directory));
  }
  addGroups(pyproject, poetry, directory, named, add);
  if ("dev-dependencies" in poetry) {
    const table2 = { dependencies: poetry["dev-dependencies"] };
    named("dev").poetry.push(...parseTableOfDependencies(table2, directory));
  }
  if (!project?.dependencies?.length && optional.length === 0) {
    extras = poetryExtras(poetry, drafts.get(mainGroup)?.poetry ?? []);
  }
  return {
    groups: new Map([...drafts].map(([name, draft]) => [name, finishGroup(draft)])),
    extras
  };
}
function addGroups(pyproject, poetry, directory, named, add) {
  const standard = Object.entries(tableAt2(pyproject, "dependency-groups"));
  const ofPoetry = Object.entries(tableAt2(poetry, "group")).map(
    ([name, group]) => [name, isTable(group) ? group : {}]
  );
  refuseDoubleNames([standard, ofPoetry]);
  const settings = new Map(ofPoetry.map(([name, group]) => [normalizeName(name), group]));
  const includes2 = [];
  for (const [name, items] of standard) {
    const group = add(
      draftGroup(name, { optional: settings.get(normalizeName(name))?.optional === true })
    );
    for (const item of Array.isArray(items) ? items : []) {
      if (typeof item === "string") group.standard.push(parsePep508Dependency(item, directory));
      else if (isTable(item) && typeof item["include-group"] === "string") {
        includes2.push({ from: name, to: item["include-group"] });
      }
    }
  }
  const known2 = new Set(standard.map(([name]) => normalizeName(name)));
  for (const [name, table2] of ofPoetry) {
    const group = known2.has(normalizeName(name)) || normalizeName(name) === mainGroup ? named(name) : add(draftGroup(name, { optional: table2.optional === true }));
    group.poetry.push(...parseTableOfDependencies(table2, directory));
    const included = table2["include-groups"];
    for (const to of Array.isArray(included) ? included : []) {
      includes2.push({ from: name, to: String(to) });
    }
  }
  includeGroups(includes2, named, /* @__PURE__ */ new Set([...known2, ...settings.keys()]));
}
function includeGroups(includes2, named, known2) {
  for (const { from, to } of includes2) {
    const target = normalizeName(to);
    if (!known2.has(target) && target !== mainGroup) {
      throw invalid2(`group ${from} includes group ${to}, which is not defined`);
    }
    if (reaches(target, normalizeName(from), includes2)) {
      throw invalid2(`group ${from} includes itself by way of group ${to}`);
    }
    const group = named(from);
    if (group.includes.some(({ name }) => name === target)) {
      throw invalid2(`group ${from} includes group ${to} twice`);
    }
    group.includes.push(named(to));
  }
}
function reaches(from, to, includes2, seen = /* @__PURE__ */ new Set()) {
  if (from === to) return true;
  if (seen.has(from)) return false;
  return includes2.some(
    (include) => normalizeName(include.from) === from && reaches(normalizeName(include.to), to, includes2, /* @__PURE__ */ new Set([...seen, from]))
  );
}
function refuseDoubleNames(tables2) {
  const spellings = /* @__PURE__ */ new Map();
  for (const [name] of tables2.flat()) {
    const other = spellings.get(normalizeName(name));
    if (other !== void 0 && other !== name) {
      throw invalid2(`the groups ${other} and ${name} have the same name once it is normalized`);
    }
    spellings.set(normalizeName(name), name);
  }
}
function parseTableOfDependencies(table2, directory) {
  return Object.entries(tableAt2(table2, "dependencies")).flatMap(([name, value]) => {
    if (name.toLowerCase() === "python") return [];
    const specifications = Array.isArray(value) ? value : [value];
    return specifications.map((single) => parseDependency(name, single, directory));
  });
}
function poetryExtras(poetry, main) {
  const extras = /* @__PURE__ */ new Map();
  for (const [extra, requirements] of Object.entries(tableAt2(poetry, "extras"))) {
    const name = normalizeName(extra);
    const members = [];
    for (const requirement of Array.isArray(requirements) ? requirements : []) {
      for (const [index, dependency] of main.entries()) {
        if (dependency.name !== normalizeName(String(requirement))) continue;
        main[index] = { ...dependency, inExtras: [...dependency.inExtras, name] };
        members.push(dependency.name);
      }
    }
    extras.set(name, members);
  }
  return extras;
}
function scriptsOf(project, poetry) {
  if (project && Object.keys(project.scripts).length > 0) return { ...project.scripts };
  const scripts = {};
  for (const [name, script] of Object.entries(tableAt2(poetry, "scripts"))) {
    if (typeof script === "string") scripts[name] = script;
    else if (isTable(script) && script.type === "console") {
      const reference = stringAt(script, "reference");
      if (reference) scripts[name] = reference;
    }
  }
  return scripts;
}
function sourcesOf(poetry) {
  const sources = Array.isArray(poetry.source) ? poetry.source.filter(isTable) : [];
  return sources.flatMap((source) => {
    const name = stringAt(source, "name");
    const priority = stringAt(source, "priority")?.toLowerCase();
    if (!name) return [];
    return [
      {
        name,
        url: stringAt(source, "url"),
        priority: priority === "supplemental" || priority === "explicit" ? priority : "primary"
      }
    ];
  });
}
function defaultGroups(project) {
  return [...project.groups.values()].filter(({ optional }) => !optional).map(({ name }) => name);
}
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function tableAt2(table2, key) {
  const value = table2[key];
  return isTable(value) ? value : {};
}
function stringAt(table2, key) {
  const value = table2[key];
  return typeof value === "string" && value !== "" ? value : null;
}
function invalid2(message, hint) {
  return new UserError("INVALID_PYPROJECT", `pyproject.toml: ${message}`, hint);
}
var init_project = __esm({
  "src/poetry/project.ts"() {
    "use strict";
    init_dist();
    init_errors();
    init_name();
    init_pyproject();
    init_constraint();
    init_constraint_sets();
    init_dependency();
    init_groups();
  }
});

// src/poetry/settings.ts
function readSettings(project) {
  const table2 = project.poetrix;
  const where = "tool.poetrix";
  onlyKeys(table2, ["python", "systems", "packages", "selections"], where);
  const python = texts(table2, "python", where) ?? [];
  const strange = python.find((version) => !/^\d+\.\d+$/.test(version));
  if (strange !== void 0) {
    throw invalid3(`${where}.python`, `"${strange}" is not a minor version such as "3.12"`);
  }
  return {
    python,
    systems: texts(table2, "systems", where) ?? [],
    packages: packageSettings(tableAt3(table2, "packages", where), `${where}.packages`),
    selections: selections(table2, project, `${where}.selections`)
  };
}
function packageSettings(table2, where) {
  const settings = /* @__PURE__ */ new Map();
  for (const name of Object.keys(table2)) {
    const entry = tableAt3(table2, name, where);
    const place = `${where}.${name}`;
    onlyKeys(entry, ["source", "native", "build-requires"], place);
    const { source } = entry;
    if (source !== void 0 && source !== "wheel" && source !== "sdist") {
      throw invalid3(`${place}.source`, `it must be "wheel" or "sdist"`);
    }
    settings.set(normalizeName(name), {
      source: source ?? null,
      native: texts(entry, "native", place) ?? [],
      buildRequires: texts(entry, "build-requires", place)
    });
  }
  return settings;
}
function selections(table2, project, where) {
  const list = table2.selections ?? [];
  if (!Array.isArray(list)) throw invalid3(where, "it must be a list of tables");
  return list.map((entry, index) => {
    const place = `${where}[${index}]`;
    if (!isTable2(entry)) throw invalid3(place, "it must be a table");
    onlyKeys(entry, ["groups", "extras"], place);
    return {
      groups: known(texts(entry, "groups", place) ?? ["main"], project.groups, place, "group"),
      extras: known(texts(entry, "extras", place) ?? [], project.extras, place, "extra")
    };
  });
}
function known(names2, members, where, kind) {
  return names2.map((name) => {
    const normalized = normalizeName(name);
    if (members.has(normalized)) return normalized;
    throw invalid3(
      where,
      `the project has no ${kind} "${name}"`,
      nearest(name, [...members.keys()])
    );
  });
}
function onlyKeys(table2, keys, where) {
  const unknown2 = Object.keys(table2).find((key) => !keys.includes(key));
  if (unknown2 === void 0) return;
  throw new UserError(
    "UNKNOWN_SETTING",
    `pyproject.toml: [${where}] has the unknown key "${unknown2}"`,
    nearest(unknown2, keys) ?? `it takes ${keys.join(", ")}`
  );
}
function nearest(text, candidates) {
  const [best] = candidates.map((candidate) => ({ candidate, distance: editDistance(text, candidate) })).sort((a2, b) => a2.distance - b.distance);
  const isNear = best && best.distance <= Math.max(2, Math.floor(text.length / 3));
  return isNear ? `did you mean "${best.candidate}"?` : void 0;
}
function editDistance(a2, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i2, letter] of [...a2].entries()) {
    const next = [i2 + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
function texts(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid3(`${where}.${key}`, "it must be a list of strings");
}
function tableAt3(table2, key, where) {
  const value = table2[key] ?? {};
  if (isTable2(value)) return value;
  throw invalid3(`${where}.${key}`, "it must be a table");
}
function isTable2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function invalid3(where, what, hint) {
  return new UserError("INVALID_SETTING", `pyproject.toml: ${where}: ${what}`, hint);
}
var init_settings = __esm({
  "src/poetry/settings.ts"() {
    "use strict";
    init_errors();
    init_name();
  }
});

// src/resolve/describe-solutions.ts
function describeSolutions(project, lock, target, wanted) {
  const groups = [...project.groups.keys()];
  const solver = memberSolver(project, lock, target);
  const graph = possibleGraph(lock, target);
  const isTooMuch = 2 ** solver.decisiveExtras.length > mostSolutions;
  const include = includes(solver, groups, isTooMuch ? [] : solver.decisiveExtras);
  const varying = isTooMuch ? new Set(include.keys()) : findVarying(solver, graph, findEntanglements(project, graph));
  const dependencies = dependenciesOf2(solver, groups);
  const selections2 = varying.size > 0 ? usualSelections(project, wanted) : [];
  return {
    packages: [...dependencies].map(([locked, names2]) => ({
      locked,
      include: include.get(locked) ?? /* @__PURE__ */ new Map(),
      varies: varying.has(locked),
      dependencies: [...names2].sort()
    })),
    selections: selections2.map(
      (selection) => ({
        ...selection,
        packages: solver.packages(selection).filter((locked) => varying.has(locked))
      })
    )
  };
}
function memberSolver(project, lock, target) {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const decisiveExtras = [...project.extras.keys()].filter(
    (extra) => roots.some(
      ({ marker }) => comparisonsOf(marker).some(
        ({ variable: variable2, value }) => variable2 === "extra" && normalizeName(value) === extra
      )
    )
  );
  const solutions = /* @__PURE__ */ new Map();
  const solved = ({ groups, extras }) => {
    const decisive = { groups, extras: extras.filter((extra) => decisiveExtras.includes(extra)) };
    const key = selectionKey(decisive);
    let known2 = solutions.get(key);
    if (!known2) {
      const dependencies = rootDependencies(project, groups);
      known2 = solveLock(lock, target, { dependencies, extras: new Set(decisive.extras) });
      solutions.set(key, known2);
    }
    return known2;
  };
  return {
    decisiveExtras,
    solved,
    memberships: (selection) => membershipsOf(solved(selection), project),
    packages: (selection) => withExtras(solved(selection), project.extras, selection.extras).map(({ locked }) => locked)
  };
}
function membershipsOf(solved, project) {
  const memberships = new Map(
    solved.map(({ locked, optional }) => [locked, { always: !optional, extras: /* @__PURE__ */ new Set() }])
  );
  for (const extra of project.extras.keys()) {
    for (const { locked } of withExtras(solved, project.extras, [extra])) {
      memberships.get(locked)?.extras.add(extra);
    }
  }
  return memberships;
}
function includes(solver, groups, decisiveExtras) {
  const include = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const alternatives2 = /* @__PURE__ */ new Map();
    for (const chosen of subsets(decisiveExtras)) {
      const given = decisiveExtras.map((extra) => chosen.includes(extra) ? extra : `!${extra}`);
      for (const [locked, membership] of solver.memberships({ groups: [group], extras: chosen })) {
        const found = alternatives2.get(locked) ?? [];
        alternatives2.set(locked, found);
        if (membership.always) found.push(given);
        else for (const extra of membership.extras) found.push([...given, extra]);
      }
    }
    for (const [locked, found] of alternatives2) {
      const normalized = normalizeAlternatives(found);
      if (normalized.length === 0) continue;
      const byGroup = include.get(locked) ?? /* @__PURE__ */ new Map();
      include.set(locked, byGroup.set(group, normalized));
    }
  }
  return include;
}
function dependenciesOf2(solver, groups) {
  const dependencies = /* @__PURE__ */ new Map();
  const selections2 = [groups, ...groups.map((group) => [group])].flatMap(
    (chosen) => [[], solver.decisiveExtras].map((extras) => ({ groups: chosen, extras }))
  );
  for (const selection of selections2) {
    for (const { locked, requires } of solver.solved(selection)) {
      dependencies.set(locked, /* @__PURE__ */ new Set([...dependencies.get(locked) ?? [], ...requires]));
    }
  }
  return dependencies;
}
function findEntanglements(project, graph) {
  const groups = [...project.groups.values()];
  const reached = new Map(groups.map(({ name, dependencies }) => [name, graph.from(dependencies)]));
  const reachedFrom = (packages, of) => [...of].filter(([, found]) => [...found].some((each) => packages.has(each))).map(([name]) => name);
  const choices = severalOfOneName([...reached.values()]);
  const entanglements = [];
  if (choices.length > 0) {
    const packages = graph.fromPackages(choices);
    entanglements.push({ groups: new Set(reachedFrom(new Set(choices), reached)), packages });
  }
  const optionally = new Map(
    groups.map(({ name, dependencies }) => [
      name,
      graph.from(dependencies.filter(({ optional }) => optional))
    ])
  );
  for (const { name, dependencies } of groups) {
    for (const dependency of dependencies) {
      if (dependency.optional || graph.holds(dependency)) continue;
      const candidates = new Set(graph.candidates(dependency));
      const others = reachedFrom(candidates, optionally);
      if (others.length === 0) continue;
      const packages2 = graph.fromPackages([...candidates]);
      entanglements.push({ groups: /* @__PURE__ */ new Set([name, ...others]), packages: packages2 });
    }
    const packages = optionally.get(name) ?? /* @__PURE__ */ new Set();
    if (name !== mainGroup && packages.size > 0) {
      entanglements.push({ groups: /* @__PURE__ */ new Set([name, ...reachedFrom(packages, reached)]), packages });
    }
  }
  return joined(entanglements).filter((each) => each.groups.size > 1);
}
function severalOfOneName(sets) {
  const all = [...new Set(sets.flatMap((packages) => [...packages]))];
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.filter(({ name }) => (counts.get(name) ?? 0) > 1);
}
function joined(entanglements) {
  const found = [];
  for (const entanglement of entanglements) {
    const groups = new Set(entanglement.groups);
    const packages = new Set(entanglement.packages);
    for (const other of [...found]) {
      if (![...other.packages].some((each) => packages.has(each))) continue;
      found.splice(found.indexOf(other), 1);
      for (const group of other.groups) groups.add(group);
      for (const each of other.packages) packages.add(each);
    }
    found.push({ groups, packages });
  }
  return found;
}
function possibleGraph(lock, target) {
  const python = parseVersion(target.python.fullVersion);
  const candidates = byName(lock);
  const holds = ({ marker }) => allowsPython(marker, python) && evaluateMarker(marker, target.environment, null);
  const targetsOf = (dependency) => (candidates.get(dependency.name) ?? []).filter(
    (locked) => isForPython(locked, python) && satisfies(locked, dependency)
  );
  const edges = (locked) => [...locked.dependencies, ...[...locked.extras.values()].flat()].filter(holds).flatMap(targetsOf);
  const fromPackages = (packages) => {
    const found = new Set(packages);
    for (const locked of found) for (const next of edges(locked)) found.add(next);
    return found;
  };
  return {
    holds,
    candidates: targetsOf,
    from: (dependencies) => fromPackages(dependencies.filter(holds).flatMap(targetsOf)),
    fromPackages
  };
}
function findVarying(solver, graph, entanglements) {
  const varying = /* @__PURE__ */ new Set();
  for (const { groups, packages } of entanglements) {
    const isExhaustive = 2 ** (groups.size + solver.decisiveExtras.length) <= mostSolutions;
    const together = isExhaustive ? subsets([...groups]) : someSubsets([...groups]);
    const found = differing(solver, [...groups], together);
    for (const locked of found) varying.add(locked);
    if (isExhaustive || found.size === 0) continue;
    for (const locked of graph.fromPackages([...found])) {
      if (packages.has(locked)) varying.add(locked);
    }
  }
  return varying;
}
function differing(solver, groups, together) {
  const found = /* @__PURE__ */ new Set();
  for (const extras of subsets(solver.decisiveExtras)) {
    const parts = new Map(
      groups.map((group) => [group, solver.memberships({ groups: [group], extras })])
    );
    for (const chosen of together.filter(({ length }) => length > 1)) {
      const whole = solver.memberships({ groups: chosen, extras });
      const ofParts = chosen.flatMap((group) => parts.get(group) ?? []);
      const all = /* @__PURE__ */ new Set([...whole.keys(), ...ofParts.flatMap((part) => [...part.keys()])]);
      for (const locked of all) {
        const united = ofParts.map((part) => part.get(locked));
        if (!isSameMembership([whole.get(locked)], united, extras, solver.decisiveExtras)) {
          found.add(locked);
        }
      }
    }
  }
  return found;
}
function someSubsets(items) {
  const pairs2 = items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]));
  const allButOne = items.map((one) => items.filter((other) => other !== one));
  return [...pairs2, ...allButOne, [...items]];
}
function isSameMembership(a2, b, chosen, decisive) {
  const [left, right] = [unite2(a2, chosen, decisive), unite2(b, chosen, decisive)];
  return left.always === right.always && (left.always || left.extras === right.extras);
}
function unite2(memberships, chosen, decisive) {
  const extras = new Set(memberships.flatMap((membership) => [...membership?.extras ?? []]));
  return {
    always: memberships.some((membership) => membership?.always) || chosen.some((extra) => extras.has(extra)),
    extras: [...extras].filter((extra) => !decisive.includes(extra)).sort().join()
  };
}
function usualSelections(project, wanted) {
  const all = [...project.groups.keys()];
  const extras = [...project.extras.keys()];
  const groupSets = [
    ...all.map((group) => [group]),
    ...all.filter((group) => group !== mainGroup).map((group) => [mainGroup, group]),
    defaultGroups(project),
    all
  ];
  const extraSets = [[], ...extras.map((extra) => [extra]), extras];
  const selections2 = [
    ...groupSets.flatMap((groups) => extraSets.map((chosen) => ({ groups, extras: chosen }))),
    ...wanted
  ].map(({ groups, extras: chosen }) => ({ groups: sorted(groups), extras: sorted(chosen) }));
  const byKey = new Map(selections2.map((selection) => [selectionKey(selection), selection]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
function sorted(names2) {
  return [...new Set(names2)].sort();
}
function subsets(items) {
  const found = [[]];
  for (const item of items) found.push(...found.map((subset) => [...subset, item]));
  return found;
}
var mostSolutions;
var init_describe_solutions = __esm({
  "src/resolve/describe-solutions.ts"() {
    "use strict";
    init_groups();
    init_marker_sets();
    init_project();
    init_marker();
    init_name();
    init_version();
    init_describe();
    init_resolve();
    init_locked_provider();
    init_package();
    init_solve_lock();
    mostSolutions = 64;
  }
});

// src/resolve/describe.ts
function describeTarget(project, lock, target, options2 = {}) {
  const { packages, selections: selections2 } = lock.saysGroups ? describeGroups(project, lock, target) : describeSolutions(project, lock, target, options2.selections ?? []);
  return {
    packages: [...packages].sort((a2, b) => compareLocked(a2.locked, b.locked)).map((each) => ({
      ...each,
      source: sourceName(each.locked),
      ...fileOf(each.locked, target, options2)
    })),
    selections: selections2
  };
}
function describeGroups(project, lock, target) {
  const included = /* @__PURE__ */ new Map();
  for (const locked of lock.packages) {
    const include = /* @__PURE__ */ new Map();
    for (const [group, marker] of locked.groups ?? []) {
      const alternatives2 = simplifyMarker(marker, target.environment);
      if (alternatives2.length > 0 && project.groups.has(group)) include.set(group, alternatives2);
    }
    if (include.size > 0) included.set(locked, include);
  }
  const needed = neededNames(project, [...included.keys()], target);
  return {
    packages: [...included].map(([locked, include]) => ({
      locked,
      include,
      varies: false,
      dependencies: needed.get(locked) ?? []
    })),
    selections: []
  };
}
function fileOf(locked, target, rules) {
  const { file, unusable: unusable2 } = chooseFile(locked, target, ruleFor(locked.name, rules));
  return { file: unusable2 === null ? file : null, unusable: unusable2 };
}
function selectionKey({ groups, extras }) {
  return `${[...groups].sort().join(",")};${[...extras].sort().join(",")}`;
}
var init_describe = __esm({
  "src/resolve/describe.ts"() {
    "use strict";
    init_lock();
    init_marker();
    init_choose_source();
    init_describe_solutions();
    init_needed_names();
    init_resolve();
  }
});

// src/standards/tag.ts
function platformTags(platform2) {
  switch (platform2.os) {
    case "linux":
      return linuxPlatforms(platform2);
    case "macos":
      return macosPlatforms(twoNumbers(platform2.version), platform2.machine);
    case "other":
      return [platform2.tag];
  }
}
function compatibleTags(target) {
  const { implementation, platforms } = target;
  const [major, minor] = twoNumbers(target.python);
  const tags = [];
  const add = (interpreter3, abi) => {
    for (const platform2 of platforms) tags.push(`${interpreter3}-${abi}-${platform2}`);
  };
  const interpreter2 = `${shortNames[implementation] ?? implementation}${major}${minor}`;
  const given = target.abis ?? (implementation === "cpython" ? [interpreter2] : []);
  if (implementation === "cpython") {
    const freeThreaded = /^cp\d+.*t/.test(given[0] ?? "");
    const stableAbi = freeThreaded ? "abi3t" : "abi3";
    for (const abi of given)
      if (abi !== stableAbi && abi !== "none" && abi !== "abi3") add(interpreter2, abi);
    const hasStableAbi = major > 3 || major === 3 && minor >= 2;
    if (hasStableAbi) add(interpreter2, stableAbi);
    add(interpreter2, "none");
    if (hasStableAbi) {
      for (let older = minor - 1; older > 1; older--) add(`cp${major}${older}`, stableAbi);
    }
  } else {
    for (const abi of given) add(interpreter2, abi);
    if (!given.includes("none")) add(interpreter2, "none");
  }
  const pythons = [`py${major}${minor}`, `py${major}`];
  for (let older = minor - 1; older >= 0; older--) pythons.push(`py${major}${older}`);
  for (const python of pythons) add(python, "none");
  if (implementation === "cpython") tags.push(`${interpreter2}-none-any`);
  if (implementation === "pypy") tags.push("pp3-none-any");
  for (const python of pythons) tags.push(`${python}-none-any`);
  return tags;
}
function tagRanks(tags) {
  const ranks = /* @__PURE__ */ new Map();
  for (const [rank2, tag] of tags.entries()) if (!ranks.has(tag)) ranks.set(tag, rank2);
  return ranks;
}
function linuxPlatforms(platform2) {
  const machines = platform2.machine === "armv8l" ? ["armv8l", "armv7l"] : [platform2.machine];
  const tags = machines.map((machine) => `linux_${machine}`);
  if (platform2.glibc) tags.push(...manylinuxPlatforms(machines, twoNumbers(platform2.glibc)));
  if (platform2.musl) {
    const [major, minor] = twoNumbers(platform2.musl);
    for (const machine of machines) {
      for (let older = minor; older >= 0; older--)
        tags.push(`musllinux_${major}_${older}_${machine}`);
    }
  }
  return tags;
}
function manylinuxPlatforms(machines, [major, minor]) {
  if (!machines.some((machine) => manylinuxMachines.has(machine))) return [];
  const oldestMinor = machines.includes("x86_64") || machines.includes("i686") ? 5 : 17;
  const tags = [];
  for (const machine of machines) {
    for (let olderMajor = major; olderMajor >= 2; olderMajor--) {
      const newest = olderMajor === major ? minor : 50;
      for (let older = newest; older >= (olderMajor === 2 ? oldestMinor : 0); older--) {
        tags.push(`manylinux_${olderMajor}_${older}_${machine}`);
        const legacy = legacyManylinux[`${olderMajor}_${older}`];
        if (legacy) tags.push(`${legacy}_${machine}`);
      }
    }
  }
  return tags;
}
function macosPlatforms([major, minor], machine) {
  const tags = [];
  const add = (version, formats) => {
    for (const format3 of formats) tags.push(`macosx_${version[0]}_${version[1]}_${format3}`);
  };
  if (major === 10) {
    for (let older = minor; older >= 0; older--)
      add([10, older], macosFormats([10, older], machine));
  } else if (major > 10) {
    for (let older = major; older > 10; older--) add([older, 0], macosFormats([older, 0], machine));
    for (let older = 16; older >= 4; older--) {
      add([10, older], machine === "x86_64" ? macosFormats([10, older], machine) : ["universal2"]);
    }
  }
  return tags;
}
function macosFormats([major, minor], machine) {
  const before = (otherMinor) => major === 10 && minor < otherMinor;
  switch (machine) {
    case "arm64":
      return ["arm64", "universal2"];
    case "x86_64":
      return before(4) ? [] : ["x86_64", "intel", "fat64", "fat3", "universal2", "universal"];
    case "i386":
      return before(4) ? [] : ["i386", "intel", "fat3", "fat", "universal"];
    case "ppc64":
      return before(4) || !before(6) ? [] : ["ppc64", "fat64", "universal"];
    case "ppc":
      return before(7) ? ["ppc", "fat3", "fat", "universal"] : [];
    case "intel":
      return ["intel", "universal"];
    default:
      return [machine];
  }
}
function twoNumbers(version) {
  const match = /^(\d+)(?:\.(\d+))?(?!\d)/.exec(version);
  if (!match) throw new InvalidText("INVALID_VERSION", "version", version, "expected major.minor");
  return [Number(match[1]), Number(match[2] ?? 0)];
}
var shortNames, manylinuxMachines, legacyManylinux;
var init_tag = __esm({
  "src/standards/tag.ts"() {
    "use strict";
    init_invalid_text();
    shortNames = {
      python: "py",
      cpython: "cp",
      pypy: "pp",
      ironpython: "ip",
      jython: "jy"
    };
    manylinuxMachines = /* @__PURE__ */ new Set([
      "x86_64",
      "i686",
      "aarch64",
      "armv7l",
      "ppc64",
      "ppc64le",
      "s390x",
      "loongarch64",
      "riscv64"
    ]);
    legacyManylinux = {
      "2_17": "manylinux2014",
      "2_12": "manylinux2010",
      "2_5": "manylinux1"
    };
  }
});

// src/resolve/target.ts
function defaultFullVersion(python) {
  return `${python}.${newestPatch[python] ?? 0}`;
}
function makeTarget(options2) {
  const { system, implementation = "cpython" } = options2;
  const { version, freeThreaded } = minorVersion(options2.python);
  const fullVersion = options2.pythonFullVersion ?? defaultFullVersion(version);
  const digits = version.replace(".", "");
  const interpreter2 = `${shortNames2[implementation] ?? implementation}${digits}${freeThreaded ? "t" : ""}`;
  if (!tryParseVersion(fullVersion) || !`${fullVersion}.`.startsWith(`${version}.`)) {
    throw new UserError(
      "INVALID_TARGET",
      `Python ${fullVersion} is not a release of Python ${version}`,
      `give a full version such as ${defaultFullVersion(version)}`
    );
  }
  const platform2 = platformOf(system, options2);
  return withTags(
    {
      id: `${interpreter2}-${system}`,
      system,
      implementation,
      python: { version, fullVersion },
      environment: {
        implementation_name: implementation,
        implementation_version: fullVersion,
        os_name: platform2.osName,
        platform_machine: platform2.machine,
        platform_python_implementation: displayNames[implementation] ?? implementation,
        platform_release: platform2.release,
        platform_system: platform2.system,
        platform_version: platform2.version,
        python_full_version: fullVersion,
        python_version: version,
        sys_platform: platform2.sysPlatform
      },
      label: `${displayNames[implementation] ?? implementation} ${version}${freeThreaded ? "t" : ""} on ${system}`
    },
    () => compatibleTags({
      implementation,
      python: version,
      ...abisOf(implementation, digits, freeThreaded),
      platforms: platformTags(platform2.tags)
    })
  );
}
function parseTarget(id, options2 = {}) {
  const match = /^([a-z_]+)(\d)(\d+)(t?)-(.+)$/.exec(id);
  if (!match) {
    throw new UserError(
      "INVALID_TARGET",
      `"${id}" is not a target`,
      "a target is a Python and a system: cp312-x86_64-linux"
    );
  }
  const [, name = "", major, minor, threads, system = ""] = match;
  const long = Object.entries(shortNames2).find(([, short]) => short === name)?.[0];
  return makeTarget({
    ...options2,
    system,
    python: `${major}.${minor}${threads}`,
    implementation: long ?? name
  });
}
function minorVersion(python) {
  const match = /^(\d+\.\d+)(t?)$/.exec(python);
  if (match?.[1]) return { version: match[1], freeThreaded: match[2] === "t" };
  throw new UserError(
    "INVALID_TARGET",
    `"${python}" is not a minor version of Python such as 3.12`
  );
}
function abisOf(implementation, digits, freeThreaded) {
  if (implementation === "pypy") return { abis: [`pypy${digits}_pp73`] };
  return freeThreaded ? { abis: [`cp${digits}t`] } : {};
}
function platformOf(system, options2) {
  const dash = system.indexOf("-");
  const cpu = dash < 0 ? system : system.slice(0, dash);
  const os = dash < 0 ? "" : system.slice(dash + 1);
  if (os === "linux") return linux(cpu, options2.glibc ?? defaultGlibc);
  if (os === "darwin") return darwin(cpu, options2.macos ?? defaultMacos);
  if (os === "windows") return windows(cpu);
  return {
    osName: "posix",
    machine: cpu,
    system: os.charAt(0).toUpperCase() + os.slice(1),
    release: "0",
    version: "",
    sysPlatform: os,
    tags: { os: "other", tag: `${os}_${cpu}`.replace(/[-.]/g, "_") }
  };
}
function linux(cpu, glibc) {
  const machine = linuxMachines[cpu] ?? cpu;
  return {
    osName: "posix",
    machine,
    system: "Linux",
    release: "6.1.0",
    version: "#1 SMP",
    sysPlatform: "linux",
    tags: { os: "linux", machine, glibc }
  };
}
function darwin(cpu, macos) {
  const machine = cpu === "aarch64" ? "arm64" : cpu;
  const major = Number.parseInt(macos, 10);
  const kernel = `${major >= 26 ? major - 1 : major + 9}.6.0`;
  return {
    osName: "posix",
    machine,
    system: "Darwin",
    release: kernel,
    version: `Darwin Kernel Version ${kernel}`,
    sysPlatform: "darwin",
    tags: { os: "macos", machine, version: macos }
  };
}
function windows(cpu) {
  const [machine, tag] = windowsMachines[cpu] ?? [cpu, `win_${cpu}`];
  return {
    osName: "nt",
    machine,
    system: "Windows",
    release: "10",
    version: "10.0.19045",
    sysPlatform: "win32",
    tags: { os: "other", tag }
  };
}
function withTags(target, make2) {
  let tags;
  let ranks;
  return {
    ...target,
    get tags() {
      tags ??= make2();
      return tags;
    },
    get tagRanks() {
      ranks ??= tagRanks(this.tags);
      return ranks;
    }
  };
}
var defaultGlibc, defaultMacos, defaultSystems, newestPatch, shortNames2, displayNames, linuxMachines, windowsMachines;
var init_target = __esm({
  "src/resolve/target.ts"() {
    "use strict";
    init_errors();
    init_tag();
    init_version();
    defaultGlibc = "2.36";
    defaultMacos = "14.0";
    defaultSystems = [
      "x86_64-linux",
      "aarch64-linux",
      "x86_64-darwin",
      "aarch64-darwin"
    ];
    newestPatch = {
      "3.8": 20,
      "3.9": 25,
      "3.10": 19,
      "3.11": 14,
      "3.12": 12,
      "3.13": 11,
      "3.14": 2
    };
    shortNames2 = { cpython: "cp", pypy: "pp" };
    displayNames = {
      cpython: "CPython",
      pypy: "PyPy",
      graalpy: "GraalVM"
    };
    linuxMachines = {
      powerpc64le: "ppc64le",
      powerpc64: "ppc64",
      i486: "i686",
      i586: "i686"
    };
    windowsMachines = {
      x86_64: ["AMD64", "win_amd64"],
      i686: ["x86", "win32"],
      aarch64: ["ARM64", "win_arm64"]
    };
  }
});

// src/resolve/python-ranges.ts
function pythonRanges(project, lock, minor) {
  const patches = breakpoints(project, lock).filter(({ release }) => release.slice(0, 2).join(".") === minor).map(({ release }) => Number(release[2] ?? 0));
  const starts = [.../* @__PURE__ */ new Set([0, ...patches])].sort((a2, b) => a2 - b);
  const newest = Number(defaultFullVersion(minor).slice(minor.length + 1));
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const patch = newest >= start && (next === void 0 || newest < next) ? newest : start;
    return {
      from: start === 0 ? null : `${minor}.${start}`,
      below: next === void 0 ? null : `${minor}.${next}`,
      fullVersion: `${minor}.${patch}`
    };
  }).filter(({ fullVersion }) => constraintAllows(project.python, parseVersion(fullVersion)));
}
function breakpoints(project, lock) {
  const dependencies = [
    ...[...project.groups.values()].flatMap((group) => group.dependencies),
    ...lock.packages.flatMap((locked) => [
      ...locked.dependencies,
      ...[...locked.extras.values()].flat()
    ])
  ];
  const markers = new Set(dependencies.map(({ marker }) => marker));
  for (const { groups } of lock.packages)
    for (const marker of groups?.values() ?? []) markers.add(marker);
  const constraints = [
    project.python,
    ...lock.saysGroups ? [] : lock.packages.map(({ pythonConstraint: pythonConstraint2 }) => pythonConstraint2)
  ];
  const intervals = [...constraints.flatMap(intervalsOf), ...[...markers].flatMap(pythonIntervals)];
  return [
    ...[...markers].flatMap(pythonFullVersionBreakpoints),
    ...intervals.flatMap(({ min, max, includeMin, includeMax }) => [
      ...min ? [includeMin ? min : nextRelease(min)] : [],
      ...max ? [includeMax ? nextRelease(max) : max] : []
    ])
  ];
}
function nextRelease(version) {
  const [major = 0, minor = 0, patch = 0] = version.release.map(Number);
  return { ...version, release: [major, minor, patch + 1], pre: null, post: null, dev: null };
}
function describeRanges(project, lock, options2, describing = {}) {
  const merged = [];
  for (const range2 of pythonRanges(project, lock, options2.python)) {
    const target = makeTarget({ ...options2, pythonFullVersion: range2.fullVersion });
    const description = describeTarget(project, lock, target, describing);
    const text = signature(description);
    const last = merged.at(-1);
    if (last && last.text === text && last.described.range.below === range2.from) {
      const both = { ...range2, from: last.described.range.from };
      last.described = { range: both, target, description };
    } else merged.push({ described: { range: range2, target, description }, text });
  }
  return merged.map(({ described }) => described);
}
function signature({ packages, selections: selections2 }) {
  const index = new Map(packages.map(({ locked }, place) => [locked, place]));
  return JSON.stringify([
    packages.map(({ locked, file, unusable: unusable2, dependencies, include, varies }) => [
      locked.name,
      locked.version,
      locked.source,
      file?.name,
      unusable2,
      dependencies,
      [...include],
      varies
    ]),
    selections2.map(({ groups, extras, packages: chosen }) => [
      groups,
      extras,
      chosen.map((locked) => index.get(locked))
    ])
  ]);
}
var init_python_ranges = __esm({
  "src/resolve/python-ranges.ts"() {
    "use strict";
    init_constraint_sets();
    init_marker_sets();
    init_marker();
    init_version();
    init_describe();
    init_target();
  }
});

// src/resolve/default-python.ts
function defaultPython(project, settings) {
  const [wanted] = settings.python;
  if (wanted !== void 0) return wanted;
  const minors = Array.from({ length: newestThinkable }, (_, minor2) => minor2).filter(
    (minor2) => allowsMinor(project, minor2)
  );
  const minor = minors.find((each) => each >= oldestCurrent) ?? minors.at(-1) ?? oldestCurrent;
  return `3.${minor}`;
}
function allowsMinor(project, minor) {
  const releases = range(
    finalVersion(0, [3, minor, 0]),
    finalVersion(0, [3, minor + 1, 0]),
    true,
    false
  );
  return !isEmpty(intersect(project.python, releases));
}
function fullVersionFor(project, lock, minor) {
  const newest = defaultFullVersion(minor);
  if (constraintAllows(project.python, parseVersion(newest))) return newest;
  return pythonRanges(project, lock, minor).at(-1)?.fullVersion ?? newest;
}
var oldestCurrent, newestThinkable;
var init_default_python = __esm({
  "src/resolve/default-python.ts"() {
    "use strict";
    init_constraint_sets();
    init_version();
    init_python_ranges();
    init_target();
    oldestCurrent = 11;
    newestThinkable = 40;
  }
});

// src/resolve/selection.ts
function parseSelection(project, groups, extras) {
  const allGroups = [...project.groups.keys()];
  const allExtras = [...project.extras.keys()];
  return {
    groups: groups === void 0 ? defaultGroups(project) : groups === "all" && !project.groups.has(normalizeName("all")) ? allGroups : (
      // Poetry refuses `main` where there is none; nothing is in it then.
      names(groups, [...allGroups, mainGroup], "GROUP", project.name)
    ),
    extras: extras === "all" && !project.extras.has(normalizeName("all")) ? allExtras : names(extras ?? "", allExtras, "EXTRA", project.name)
  };
}
function names(list, known2, kind, project) {
  return list.split(",").map((name) => name.trim()).filter(Boolean).map((name) => {
    const normalized = normalizeName(name);
    if (known2.includes(normalized)) return normalized;
    const word = kind.toLowerCase();
    throw new UserError(
      `UNKNOWN_${kind}`,
      `${project} has no ${word} "${name}"`,
      nearest(name, known2) ?? (known2.length > 0 ? `it has ${known2.join(", ")}` : `it has no ${word}s at all`)
    );
  });
}
function checkSelection(project, lock, selection) {
  const group = selection.groups.find((name) => !project.groups.has(name));
  if (group !== void 0) {
    return new UserError("UNKNOWN_GROUP", `Group(s) not found: ${group} (via --only)`);
  }
  const extra = selection.extras.find((name) => !lock.extras.has(name));
  if (extra === void 0) return null;
  return new UserError("UNKNOWN_EXTRA", `Extra [${extra}] is not specified.`, "run `poetry lock`");
}
var init_selection = __esm({
  "src/resolve/selection.ts"() {
    "use strict";
    init_errors();
    init_groups();
    init_project();
    init_settings();
    init_name();
  }
});

// src/cli/host-system.ts
function hostSystem() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
}
var cpus;
var init_host_system = __esm({
  "src/cli/host-system.ts"() {
    "use strict";
    cpus = {
      x64: "x86_64",
      arm64: "aarch64",
      ia32: "i686",
      arm: "armv7l",
      ppc64: "powerpc64le",
      loong64: "loongarch64"
    };
  }
});

// src/cli/question.ts
async function readQuestion(options2, progress) {
  const project = await readProject(options2.dir);
  const lock = await readLock(project.directory);
  const settings = readSettings(project);
  const target = targetOf(options2, project, lock, settings);
  const selection = parseSelection(project, options2.groups, options2.extras);
  for (const problem of [checkFreshness(project, lock), checkSelection(project, lock, selection)]) {
    if (problem) progress.warn(problem.message);
  }
  if (!constraintAllows(project.python, parseVersion(target.python.fullVersion))) {
    const { fullVersion } = target.python;
    progress.warn(`${project.name} allows Python ${project.pythonVersions}, not ${fullVersion}`);
  }
  return { project, lock, settings, target, selection };
}
function targetOf(options2, project, lock, settings) {
  const { target, pythonFullVersion, glibc, macos } = options2;
  const full = (python) => pythonFullVersion ?? fullVersionFor(project, lock, python);
  if (target === void 0) {
    const python = pythonFullVersion ? pythonFullVersion.split(".").slice(0, 2).join(".") : defaultPython(project, settings);
    const system = hostSystem();
    return makeTarget({ system, python, pythonFullVersion: full(python), glibc, macos });
  }
  const asked = parseTarget(target, { pythonFullVersion, glibc, macos });
  if (pythonFullVersion !== void 0) return asked;
  return parseTarget(target, { pythonFullVersion: full(asked.python.version), glibc, macos });
}
var init_question = __esm({
  "src/cli/question.ts"() {
    "use strict";
    init_constraint_sets();
    init_freshness();
    init_lock();
    init_project();
    init_settings();
    init_default_python();
    init_selection();
    init_target();
    init_version();
    init_host_system();
  }
});

// src/cli/commands/show.ts
var show_exports = {};
__export(show_exports, {
  run: () => run
});
async function run(options2, { progress }) {
  const question = await readQuestion(options2, progress);
  const { project, lock, target, selection, settings } = question;
  const resolved = resolveTarget(project, lock, target, selection, { packages: settings.packages });
  for (const { unusable: unusable2 } of resolved) if (unusable2 !== null) progress.warn(unusable2);
  return {
    exitCode: 0,
    data: showData(resolved, target, selection),
    text: options2.tree ? tree(question, resolved) : table(resolved, question)
  };
}
function showData(resolved, target, selection) {
  return {
    target: target.id,
    groups: selection.groups,
    extras: selection.extras,
    packages: resolved.map(({ locked, source, file }) => ({
      name: locked.name,
      version: locked.version,
      source: sourceNames[source],
      file: file?.name ?? null
    }))
  };
}
function table(resolved, question) {
  const width = (texts2) => Math.max(0, ...texts2.map(({ length }) => length));
  const names2 = width(resolved.map(({ locked }) => locked.name));
  const versions = width(resolved.map(({ locked }) => locked.version));
  const lines = resolved.map(
    (each) => `${each.locked.name.padEnd(names2)}  ${import_picocolors.default.cyan(each.locked.version.padEnd(versions))}  ${origin(each)}`
  );
  return [...lines, import_picocolors.default.dim(summary(resolved, question))].join("\n");
}
function origin({ locked, source, file, unusable: unusable2 }) {
  if (unusable2 !== null && file === null) return import_picocolors.default.red("no file fits");
  const { source: place, path: path6 } = locked;
  switch (source) {
    case "index":
      return import_picocolors.default.dim(file?.name ?? "");
    case "legacy":
      return import_picocolors.default.dim(`${file?.name ?? ""} (${place?.reference})`);
    case "git":
      return import_picocolors.default.dim(`git ${place?.url} ${place?.resolvedReference ?? place?.reference ?? ""}`);
    case "url":
      return import_picocolors.default.dim(file?.name ?? `url ${place?.url}`);
    case "file":
    case "directory":
      return import_picocolors.default.dim(`${source} ${path6}`);
  }
}
function summary(resolved, { target, selection }) {
  const wheels = resolved.filter(({ file }) => file?.name.endsWith(".whl")).length;
  const built = resolved.length - wheels;
  const groups = selection.groups.join(", ") || "no group";
  const extras = selection.extras.length > 0 ? ` with ${selection.extras.join(", ")}` : "";
  const parts = built > 0 ? `${wheels} wheels, ${built} built from source` : "all wheels";
  return `${resolved.length} packages (${parts}) of ${groups}${extras}, for ${target.label}`;
}
function tree({ project, target, selection }, resolved) {
  const packages = resolved.map(({ locked }) => locked);
  const edges = edgesAmong(project, packages, target, selection);
  const lines = [];
  const shown = /* @__PURE__ */ new Set();
  const branch = ({ dependency, locked }, indent, isLast) => {
    const children = edges.from(locked);
    const isRepeated = shown.has(locked) && children.length > 0;
    const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
    const wants = dependency.constraintText === "*" ? "" : ` ${import_picocolors.default.dim(dependency.constraintText)}`;
    lines.push(
      `${indent}${isLast ? "└── " : "├── "}${locked.name}${extras} ${import_picocolors.default.cyan(locked.version)}${wants}${isRepeated ? import_picocolors.default.dim(" (above)") : ""}`
    );
    if (isRepeated) return;
    shown.add(locked);
    for (const [index, child] of children.entries()) {
      branch(child, `${indent}${isLast ? "    " : "│   "}`, index === children.length - 1);
    }
  };
  for (const group of selection.groups) {
    const roots = edges.roots.filter((root) => root.group === group);
    lines.push(import_picocolors.default.bold(group));
    for (const [index, root] of roots.entries()) branch(root, "", index === roots.length - 1);
  }
  return lines.join("\n");
}
var import_picocolors, sourceNames;
var init_show = __esm({
  "src/cli/commands/show.ts"() {
    "use strict";
    import_picocolors = __toESM(require_picocolors(), 1);
    init_edges();
    init_resolve();
    init_question();
    sourceNames = {
      index: "index",
      legacy: "index",
      git: "git",
      url: "url",
      file: "file",
      directory: "directory"
    };
  }
});

// src/resolve/why.ts
function explain(project, lock, target, selection, name) {
  const installed = resolveTarget(project, lock, target, selection).map(({ locked }) => locked);
  const question = { project, lock, target, selection, installed: new Set(installed) };
  const edges = edgesAmong(project, installed, target, selection);
  return {
    versions: lock.packages.filter((locked) => locked.name === name).map((locked) => {
      const isIn = question.installed.has(locked);
      const chains = isIn ? chainsTo(locked, installed, edges) : [];
      const reasons = isIn ? chains.length === 0 ? membershipReasons(question, locked) : [] : leftOut(question, locked);
      return { locked, installed: isIn, chains, reasons };
    })
  };
}
function chainsTo(wanted, installed, edges) {
  const shortest = /* @__PURE__ */ new Map();
  for (const root of edges.roots) {
    if (!shortest.has(root.locked)) shortest.set(root.locked, { root, edges: [] });
  }
  for (const [locked, chain] of shortest) {
    for (const edge of edges.from(locked)) {
      if (shortest.has(edge.locked)) continue;
      shortest.set(edge.locked, { root: chain.root, edges: [...chain.edges, edge] });
    }
  }
  const direct = edges.roots.filter(({ locked }) => locked === wanted).map((root) => ({ root, edges: [] }));
  const indirect = installed.flatMap((parent) => {
    const chain = shortest.get(parent);
    if (!chain || parent === wanted) return [];
    return edges.from(parent).filter(({ locked }) => locked === wanted).map((edge) => ({ root: chain.root, edges: [...chain.edges, edge] }));
  });
  return [...direct, ...indirect].sort((a2, b) => a2.edges.length - b.edges.length);
}
function membershipReasons({ target }, { groups }) {
  return [...groups ?? []].map(([group, marker]) => {
    const condition = formatMarker(marker);
    const here = alternatives(simplifyMarker(marker, target.environment));
    return `poetry.lock has it in group ${group}${condition ? ` where ${condition}` : ""}${here}`;
  });
}
function alternatives(list) {
  const meaningful = list.filter((alternative) => alternative.length > 0);
  if (meaningful.length < list.length || list.length === 0) return "";
  const texts2 = meaningful.map(
    (alternative) => alternative.map(
      (name) => name.startsWith("!") ? `without extra ${name.slice(1)}` : `with extra ${name}`
    ).join(" and ")
  );
  return `; here: ${texts2.join(", or ")}`;
}
function leftOut(question, locked) {
  const { lock, target } = question;
  if (lock.saysGroups) return groupReasons(question, locked);
  const python = parseVersion(target.python.fullVersion);
  if (!isForPython(locked, python)) {
    return [`it requires Python ${locked.pythonVersions}, not ${target.python.fullVersion}`];
  }
  const reasons = waysTo(question, locked);
  return reasons.length > 0 ? reasons : ["nothing in poetry.lock depends on it"];
}
function groupReasons({ target, selection, project }, { groups }) {
  return [...groups ?? []].map(([group, marker]) => {
    if (!selection.groups.includes(group)) {
      const optional = project.groups.get(group)?.optional ? ", which is optional" : "";
      return `it belongs to group ${group}${optional}, which is not chosen`.replace(
        ", which is optional, which is not chosen",
        ", which is optional and not chosen"
      );
    }
    const here = alternatives(simplifyMarker(marker, target.environment));
    return `in group ${group} it is installed where ${formatMarker(marker)}${here || `, which does not hold on ${target.label}`}`;
  });
}
function waysTo(question, wanted) {
  const { project, lock, installed } = question;
  const fromProject = [...project.groups.values()].flatMap(
    ({ name, dependencies }) => dependencies.filter((dependency) => dependency.name === wanted.name).map((dependency) => projectReason(question, name, dependency, wanted))
  );
  const fromPackages = lock.packages.flatMap(
    (parent) => parent.dependencies.filter((dependency) => dependency.name === wanted.name).map((dependency) => {
      const what = `${parent.name} ${parent.version}`;
      if (!installed.has(parent)) return `${what} would need it, and is left out itself`;
      return `${what} ${obstacle(question, dependency, wanted)}`;
    })
  );
  return [.../* @__PURE__ */ new Set([...fromProject, ...fromPackages])];
}
function projectReason(question, group, dependency, wanted) {
  const { selection, target } = question;
  if (!selection.groups.includes(group)) return `group ${group} has it, and is not chosen`;
  const extras = new Set(selection.extras);
  const holds = evaluateMarker(dependency.marker, target.environment, extras);
  if (holds && dependency.optional && satisfies(wanted, dependency)) {
    const names2 = dependency.inExtras.join(", ");
    return names2 ? `it needs one of the extras ${names2}` : "it is optional, and in no extra";
  }
  return `group ${group} ${obstacle(question, dependency, wanted)}`;
}
function obstacle({ target, installed }, dependency, wanted) {
  const condition = formatMarker(dependency.marker);
  if (!evaluateMarker(dependency.marker, target.environment, null)) {
    return `needs it only where ${condition}`;
  }
  if (!satisfies(wanted, dependency)) {
    return `wants ${dependency.name} ${dependency.constraintText}, which ${wanted.version} is not`;
  }
  const other = [...installed].find(({ name }) => name === wanted.name);
  if (other) return `is content with ${other.version}`;
  if (dependency.optional || dependency.inExtras.length > 0) {
    const names2 = dependency.inExtras.join(", ");
    return `needs it only with ${names2 ? `its extra ${names2}` : "an extra"}, which nothing asks for`;
  }
  return "does not need it here";
}
var init_why = __esm({
  "src/resolve/why.ts"() {
    "use strict";
    init_marker();
    init_version();
    init_edges();
    init_resolve();
    init_locked_provider();
    init_package();
  }
});

// src/cli/commands/why.ts
var why_exports = {};
__export(why_exports, {
  run: () => run2
});
async function run2(options2, { progress }) {
  const question = await readQuestion(options2, progress);
  const { project, lock, target, selection } = question;
  const name = normalizeName(options2.name);
  const { versions } = explain(project, lock, target, selection, name);
  if (versions.length === 0) {
    const known2 = lock.packages.map((locked) => locked.name);
    throw new UserError(
      "UNKNOWN_PACKAGE",
      `poetry.lock has no package ${name}`,
      nearest(name, known2)
    );
  }
  return {
    exitCode: 0,
    data: {
      target: target.id,
      groups: selection.groups,
      extras: selection.extras,
      name,
      versions: versions.map(({ locked, installed, chains, reasons }) => ({
        version: locked.version,
        installed,
        chains: chains.map(chainData),
        reasons
      }))
    },
    text: versions.map((version) => versionText(version, question)).join("\n")
  };
}
function chainData({ root, edges }) {
  return {
    group: root.group,
    steps: [root, ...edges].map(({ dependency, locked }) => ({
      name: locked.name,
      version: locked.version,
      extras: dependency.extras,
      constraint: dependency.constraintText,
      marker: formatMarker(dependency.marker)
    }))
  };
}
function versionText({ locked, installed, chains, reasons }, { target }) {
  const title = `${import_picocolors2.default.bold(locked.name)} ${import_picocolors2.default.cyan(locked.version)}`;
  const lines = [...chains.map(chainText), ...reasons].map((line) => `  ${line}`);
  return [`${title} is ${installed ? "installed" : "left out"} on ${target.label}`, ...lines].join(
    "\n"
  );
}
function chainText({ root, edges }) {
  return [import_picocolors2.default.dim(root.group), ...[root, ...edges].map(stepText)].join(import_picocolors2.default.dim(" → "));
}
function stepText({ dependency, locked }) {
  const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
  const marker = formatMarker(dependency.marker);
  const condition = [dependency.constraintText, ...marker ? [marker] : []].join("; ");
  return `${locked.name}${extras} ${import_picocolors2.default.dim(`(${condition})`)}`;
}
var import_picocolors2;
var init_why2 = __esm({
  "src/cli/commands/why.ts"() {
    "use strict";
    import_picocolors2 = __toESM(require_picocolors(), 1);
    init_errors();
    init_settings();
    init_why();
    init_marker();
    init_name();
    init_question();
  }
});

// node_modules/is-plain-obj/index.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) && !(Symbol.toStringTag in value) && !(Symbol.iterator in value);
}
var init_is_plain_obj = __esm({
  "node_modules/is-plain-obj/index.js"() {
  }
});

// node_modules/execa/lib/arguments/file-url.js
import { fileURLToPath as fileURLToPath2 } from "node:url";
var safeNormalizeFileUrl, normalizeDenoExecPath, isDenoExecPath, normalizeFileUrl;
var init_file_url = __esm({
  "node_modules/execa/lib/arguments/file-url.js"() {
    safeNormalizeFileUrl = (file, name) => {
      const fileString = normalizeFileUrl(normalizeDenoExecPath(file));
      if (typeof fileString !== "string") {
        throw new TypeError(`${name} must be a string or a file URL: ${fileString}.`);
      }
      return fileString;
    };
    normalizeDenoExecPath = (file) => isDenoExecPath(file) ? file.toString() : file;
    isDenoExecPath = (file) => typeof file !== "string" && file && Object.getPrototypeOf(file) === String.prototype;
    normalizeFileUrl = (file) => file instanceof URL ? fileURLToPath2(file) : file;
  }
});

// node_modules/execa/lib/methods/parameters.js
var normalizeParameters;
var init_parameters = __esm({
  "node_modules/execa/lib/methods/parameters.js"() {
    init_is_plain_obj();
    init_file_url();
    normalizeParameters = (rawFile, rawArguments = [], rawOptions = {}) => {
      const filePath = safeNormalizeFileUrl(rawFile, "First argument");
      const [commandArguments, options2] = isPlainObject(rawArguments) ? [[], rawArguments] : [rawArguments, rawOptions];
      if (!Array.isArray(commandArguments)) {
        throw new TypeError(`Second argument must be either an array of arguments or an options object: ${commandArguments}`);
      }
      if (commandArguments.some((commandArgument) => typeof commandArgument === "object" && commandArgument !== null)) {
        throw new TypeError(`Second argument must be an array of strings: ${commandArguments}`);
      }
      const normalizedArguments = commandArguments.map(String);
      const nullByteArgument = normalizedArguments.find((normalizedArgument) => normalizedArgument.includes("\0"));
      if (nullByteArgument !== void 0) {
        throw new TypeError(`Arguments cannot contain null bytes ("\\0"): ${nullByteArgument}`);
      }
      if (!isPlainObject(options2)) {
        throw new TypeError(`Last argument must be an options object: ${options2}`);
      }
      return [filePath, normalizedArguments, options2];
    };
  }
});

// node_modules/execa/lib/utils/uint-array.js
import { StringDecoder } from "node:string_decoder";
var objectToString, isArrayBuffer, isUint8Array, bufferToUint8Array, textEncoder, stringToUint8Array, textDecoder, uint8ArrayToString, joinToString, uint8ArraysToStrings, joinToUint8Array, stringsToUint8Arrays, concatUint8Arrays, getJoinLength;
var init_uint_array = __esm({
  "node_modules/execa/lib/utils/uint-array.js"() {
    ({ toString: objectToString } = Object.prototype);
    isArrayBuffer = (value) => objectToString.call(value) === "[object ArrayBuffer]";
    isUint8Array = (value) => objectToString.call(value) === "[object Uint8Array]";
    bufferToUint8Array = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    textEncoder = new TextEncoder();
    stringToUint8Array = (string2) => textEncoder.encode(string2);
    textDecoder = new TextDecoder();
    uint8ArrayToString = (uint8Array) => textDecoder.decode(uint8Array);
    joinToString = (uint8ArraysOrStrings, encoding) => {
      const strings2 = uint8ArraysToStrings(uint8ArraysOrStrings, encoding);
      return strings2.join("");
    };
    uint8ArraysToStrings = (uint8ArraysOrStrings, encoding) => {
      if (encoding === "utf8" && uint8ArraysOrStrings.every((uint8ArrayOrString) => typeof uint8ArrayOrString === "string")) {
        return uint8ArraysOrStrings;
      }
      const decoder = new StringDecoder(encoding);
      const strings2 = uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString).map((uint8Array) => decoder.write(uint8Array));
      const finalString = decoder.end();
      return finalString === "" ? strings2 : [...strings2, finalString];
    };
    joinToUint8Array = (uint8ArraysOrStrings) => {
      if (uint8ArraysOrStrings.length === 1 && isUint8Array(uint8ArraysOrStrings[0])) {
        return uint8ArraysOrStrings[0];
      }
      return concatUint8Arrays(stringsToUint8Arrays(uint8ArraysOrStrings));
    };
    stringsToUint8Arrays = (uint8ArraysOrStrings) => uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString);
    concatUint8Arrays = (uint8Arrays) => {
      const result = new Uint8Array(getJoinLength(uint8Arrays));
      let index = 0;
      for (const uint8Array of uint8Arrays) {
        result.set(uint8Array, index);
        index += uint8Array.length;
      }
      return result;
    };
    getJoinLength = (uint8Arrays) => {
      let joinLength = 0;
      for (const uint8Array of uint8Arrays) {
        joinLength += uint8Array.length;
      }
      return joinLength;
    };
  }
});

// node_modules/execa/lib/methods/template.js
import { ChildProcess } from "node:child_process";
var isTemplateString, parseTemplates, parseTemplate, splitByWhitespaces, DELIMITERS, ESCAPE_LENGTH, concatTokens, parseExpression, getSubprocessResult;
var init_template = __esm({
  "node_modules/execa/lib/methods/template.js"() {
    init_is_plain_obj();
    init_uint_array();
    isTemplateString = (templates) => Array.isArray(templates) && Array.isArray(templates.raw);
    parseTemplates = (templates, expressions) => {
      let tokens = [];
      for (const [index, template] of templates.entries()) {
        tokens = parseTemplate({
          templates,
          expressions,
          tokens,
          index,
          template
        });
      }
      if (tokens.length === 0) {
        throw new TypeError("Template script must not be empty");
      }
      const [file, ...commandArguments] = tokens;
      return [file, commandArguments, {}];
    };
    parseTemplate = ({ templates, expressions, tokens, index, template }) => {
      if (template === void 0) {
        throw new TypeError(`Invalid backslash sequence: ${templates.raw[index]}`);
      }
      const { nextTokens, leadingWhitespaces, trailingWhitespaces } = splitByWhitespaces(template, templates.raw[index]);
      const newTokens = concatTokens(tokens, nextTokens, leadingWhitespaces);
      if (index === expressions.length) {
        return newTokens;
      }
      const expression = expressions[index];
      const expressionTokens = Array.isArray(expression) ? expression.map((expression2) => parseExpression(expression2)) : [parseExpression(expression)];
      return concatTokens(newTokens, expressionTokens, trailingWhitespaces);
    };
    splitByWhitespaces = (template, rawTemplate) => {
      if (rawTemplate.length === 0) {
        return { nextTokens: [], leadingWhitespaces: false, trailingWhitespaces: false };
      }
      const nextTokens = [];
      let templateStart = 0;
      const leadingWhitespaces = DELIMITERS.has(rawTemplate[0]);
      for (let templateIndex = 0, rawIndex = 0; templateIndex < template.length; templateIndex += 1, rawIndex += 1) {
        const rawCharacter = rawTemplate[rawIndex];
        if (DELIMITERS.has(rawCharacter)) {
          if (templateStart !== templateIndex) {
            nextTokens.push(template.slice(templateStart, templateIndex));
          }
          templateStart = templateIndex + 1;
        } else if (rawCharacter === "\\") {
          const nextRawCharacter = rawTemplate[rawIndex + 1];
          if (nextRawCharacter === "\n") {
            templateIndex -= 1;
            rawIndex += 1;
          } else if (nextRawCharacter === "u" && rawTemplate[rawIndex + 2] === "{") {
            rawIndex = rawTemplate.indexOf("}", rawIndex + 3);
          } else {
            rawIndex += ESCAPE_LENGTH[nextRawCharacter] ?? 1;
          }
        }
      }
      const trailingWhitespaces = templateStart === template.length;
      if (!trailingWhitespaces) {
        nextTokens.push(template.slice(templateStart));
      }
      return { nextTokens, leadingWhitespaces, trailingWhitespaces };
    };
    DELIMITERS = /* @__PURE__ */ new Set([" ", "	", "\r", "\n"]);
    ESCAPE_LENGTH = { x: 3, u: 5 };
    concatTokens = (tokens, nextTokens, isSeparated) => isSeparated || tokens.length === 0 || nextTokens.length === 0 ? [...tokens, ...nextTokens] : [
      ...tokens.slice(0, -1),
      `${tokens.at(-1)}${nextTokens[0]}`,
      ...nextTokens.slice(1)
    ];
    parseExpression = (expression) => {
      const typeOfExpression = typeof expression;
      if (typeOfExpression === "string") {
        return expression;
      }
      if (typeOfExpression === "number") {
        return String(expression);
      }
      if (isPlainObject(expression) && ("stdout" in expression || "isMaxBuffer" in expression)) {
        return getSubprocessResult(expression);
      }
      if (expression instanceof ChildProcess || Object.prototype.toString.call(expression) === "[object Promise]") {
        throw new TypeError("Unexpected subprocess in template expression. Please use ${await subprocess} instead of ${subprocess}.");
      }
      throw new TypeError(`Unexpected "${typeOfExpression}" in template expression`);
    };
    getSubprocessResult = ({ stdout }) => {
      if (typeof stdout === "string") {
        return stdout;
      }
      if (isUint8Array(stdout)) {
        return uint8ArrayToString(stdout);
      }
      if (stdout === void 0) {
        throw new TypeError(`Missing result.stdout in template expression. This is probably due to the previous subprocess' "stdout" option.`);
      }
      throw new TypeError(`Unexpected "${typeof stdout}" stdout in template expression`);
    };
  }
});

// node_modules/execa/lib/utils/standard-stream.js
import process2 from "node:process";
var isStandardStream, STANDARD_STREAMS, STANDARD_STREAMS_ALIASES, getStreamName;
var init_standard_stream = __esm({
  "node_modules/execa/lib/utils/standard-stream.js"() {
    isStandardStream = (stream) => STANDARD_STREAMS.includes(stream);
    STANDARD_STREAMS = [process2.stdin, process2.stdout, process2.stderr];
    STANDARD_STREAMS_ALIASES = ["stdin", "stdout", "stderr"];
    getStreamName = (fdNumber) => STANDARD_STREAMS_ALIASES[fdNumber] ?? `stdio[${fdNumber}]`;
  }
});

// node_modules/execa/lib/arguments/specific.js
import { debuglog } from "node:util";
var normalizeFdSpecificOptions, normalizeFdSpecificOption, getStdioLength, normalizeFdSpecificValue, normalizeOptionObject, compareFdName, getFdNameOrder, parseFdName, parseFd, FD_REGEXP, addDefaultValue, verboseDefault, DEFAULT_OPTIONS, FD_SPECIFIC_OPTIONS, getFdSpecificValue;
var init_specific = __esm({
  "node_modules/execa/lib/arguments/specific.js"() {
    init_is_plain_obj();
    init_standard_stream();
    normalizeFdSpecificOptions = (options2) => {
      const optionsCopy = { ...options2 };
      for (const optionName of FD_SPECIFIC_OPTIONS) {
        optionsCopy[optionName] = normalizeFdSpecificOption(options2, optionName);
      }
      return optionsCopy;
    };
    normalizeFdSpecificOption = (options2, optionName) => {
      const optionBaseArray = Array.from({ length: getStdioLength(options2) + 1 });
      const optionArray = normalizeFdSpecificValue(options2[optionName], optionBaseArray, optionName);
      return addDefaultValue(optionArray, optionName);
    };
    getStdioLength = ({ stdio }) => Array.isArray(stdio) ? Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length) : STANDARD_STREAMS_ALIASES.length;
    normalizeFdSpecificValue = (optionValue, optionArray, optionName) => isPlainObject(optionValue) ? normalizeOptionObject(optionValue, optionArray, optionName) : optionArray.fill(optionValue);
    normalizeOptionObject = (optionValue, optionArray, optionName) => {
      for (const fdName of Object.keys(optionValue).sort(compareFdName)) {
        for (const fdNumber of parseFdName(fdName, optionName, optionArray)) {
          optionArray[fdNumber] = optionValue[fdName];
        }
      }
      return optionArray;
    };
    compareFdName = (fdNameA, fdNameB) => getFdNameOrder(fdNameA) < getFdNameOrder(fdNameB) ? 1 : -1;
    getFdNameOrder = (fdName) => {
      if (fdName === "stdout" || fdName === "stderr") {
        return 0;
      }
      return fdName === "all" ? 2 : 1;
    };
    parseFdName = (fdName, optionName, optionArray) => {
      if (fdName === "ipc") {
        return [optionArray.length - 1];
      }
      const fdNumber = parseFd(fdName);
      if (fdNumber === void 0 || fdNumber === 0) {
        throw new TypeError(`"${optionName}.${fdName}" is invalid.
It must be "${optionName}.stdout", "${optionName}.stderr", "${optionName}.all", "${optionName}.ipc", or "${optionName}.fd3", "${optionName}.fd4" (and so on).`);
      }
      if (fdNumber >= optionArray.length) {
        throw new TypeError(`"${optionName}.${fdName}" is invalid: that file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
      }
      return fdNumber === "all" ? [1, 2] : [fdNumber];
    };
    parseFd = (fdName) => {
      if (fdName === "all") {
        return fdName;
      }
      if (STANDARD_STREAMS_ALIASES.includes(fdName)) {
        return STANDARD_STREAMS_ALIASES.indexOf(fdName);
      }
      const regexpResult = FD_REGEXP.exec(fdName);
      if (regexpResult !== null) {
        return Number(regexpResult[1]);
      }
    };
    FD_REGEXP = /^fd(\d+)$/;
    addDefaultValue = (optionArray, optionName) => optionArray.map((optionValue) => optionValue === void 0 ? DEFAULT_OPTIONS[optionName] : optionValue);
    verboseDefault = debuglog("execa").enabled ? "full" : "none";
    DEFAULT_OPTIONS = {
      lines: false,
      buffer: true,
      maxBuffer: 1e3 * 1e3 * 100,
      verbose: verboseDefault,
      stripFinalNewline: true
    };
    FD_SPECIFIC_OPTIONS = ["lines", "buffer", "maxBuffer", "verbose", "stripFinalNewline"];
    getFdSpecificValue = (optionArray, fdNumber) => fdNumber === "ipc" ? optionArray.at(-1) : optionArray[fdNumber];
  }
});

// node_modules/execa/lib/verbose/values.js
var isVerbose, isFullVerbose, getVerboseFunction, getFdVerbose, getFdGenericVerbose, isVerboseFunction, VERBOSE_VALUES;
var init_values = __esm({
  "node_modules/execa/lib/verbose/values.js"() {
    init_specific();
    isVerbose = ({ verbose }, fdNumber) => getFdVerbose(verbose, fdNumber) !== "none";
    isFullVerbose = ({ verbose }, fdNumber) => !["none", "short"].includes(getFdVerbose(verbose, fdNumber));
    getVerboseFunction = ({ verbose }, fdNumber) => {
      const fdVerbose = getFdVerbose(verbose, fdNumber);
      return isVerboseFunction(fdVerbose) ? fdVerbose : void 0;
    };
    getFdVerbose = (verbose, fdNumber) => fdNumber === void 0 ? getFdGenericVerbose(verbose) : getFdSpecificValue(verbose, fdNumber);
    getFdGenericVerbose = (verbose) => verbose.find((fdVerbose) => isVerboseFunction(fdVerbose)) ?? VERBOSE_VALUES.findLast((fdVerbose) => verbose.includes(fdVerbose));
    isVerboseFunction = (fdVerbose) => typeof fdVerbose === "function";
    VERBOSE_VALUES = ["none", "short", "full"];
  }
});

// node_modules/execa/lib/arguments/escape.js
import { platform } from "node:process";
import { stripVTControlCharacters } from "node:util";
var joinCommand, escapeLines, escapeControlCharacters, escapeControlCharacter, getSpecialCharRegExp, SPECIAL_CHAR_REGEXP, COMMON_ESCAPES, ASTRAL_START, quoteString, NO_ESCAPE_REGEXP;
var init_escape = __esm({
  "node_modules/execa/lib/arguments/escape.js"() {
    joinCommand = (filePath, rawArguments) => {
      const fileAndArguments = [filePath, ...rawArguments];
      const command = fileAndArguments.join(" ");
      const escapedCommand = fileAndArguments.map((fileAndArgument) => quoteString(escapeControlCharacters(fileAndArgument))).join(" ");
      return { command, escapedCommand };
    };
    escapeLines = (lines) => stripVTControlCharacters(lines).split("\n").map((line) => escapeControlCharacters(line)).join("\n");
    escapeControlCharacters = (line) => line.replaceAll(SPECIAL_CHAR_REGEXP, (character) => escapeControlCharacter(character));
    escapeControlCharacter = (character) => {
      const commonEscape = COMMON_ESCAPES[character];
      if (commonEscape !== void 0) {
        return commonEscape;
      }
      const codepoint = character.codePointAt(0);
      const codepointHex = codepoint.toString(16);
      return codepoint <= ASTRAL_START ? `\\u${codepointHex.padStart(4, "0")}` : `\\U${codepointHex}`;
    };
    getSpecialCharRegExp = () => {
      try {
        return new RegExp("\\p{Separator}|\\p{Other}", "gu");
      } catch {
        return /[\s\u0000-\u001F\u007F-\u009F\u00AD]/g;
      }
    };
    SPECIAL_CHAR_REGEXP = getSpecialCharRegExp();
    COMMON_ESCAPES = {
      " ": " ",
      "\b": "\\b",
      "\f": "\\f",
      "\n": "\\n",
      "\r": "\\r",
      "	": "\\t"
    };
    ASTRAL_START = 65535;
    quoteString = (escapedArgument) => {
      if (NO_ESCAPE_REGEXP.test(escapedArgument)) {
        return escapedArgument;
      }
      return platform === "win32" ? `"${escapedArgument.replaceAll('"', '""')}"` : `'${escapedArgument.replaceAll("'", "'\\''")}'`;
    };
    NO_ESCAPE_REGEXP = /^[\w./-]+$/;
  }
});

// node_modules/is-unicode-supported/index.js
import process3 from "node:process";
function isUnicodeSupported() {
  const { env } = process3;
  const { TERM, TERM_PROGRAM } = env;
  if (process3.platform !== "win32") {
    return TERM !== "linux";
  }
  return Boolean(env.WT_SESSION) || Boolean(env.TERMINUS_SUBLIME) || env.ConEmuTask === "{cmd::Cmder}" || TERM_PROGRAM === "Terminus-Sublime" || TERM_PROGRAM === "vscode" || TERM === "xterm-256color" || TERM === "alacritty" || TERM === "rxvt-unicode" || TERM === "rxvt-unicode-256color" || env.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}
var init_is_unicode_supported = __esm({
  "node_modules/is-unicode-supported/index.js"() {
  }
});

// node_modules/figures/index.js
var common, specialMainSymbols, specialFallbackSymbols, mainSymbols, fallbackSymbols, shouldUseMain, figures, figures_default, replacements;
var init_figures = __esm({
  "node_modules/figures/index.js"() {
    init_is_unicode_supported();
    common = {
      circleQuestionMark: "(?)",
      questionMarkPrefix: "(?)",
      square: "█",
      squareDarkShade: "▓",
      squareMediumShade: "▒",
      squareLightShade: "░",
      squareTop: "▀",
      squareBottom: "▄",
      squareLeft: "▌",
      squareRight: "▐",
      squareCenter: "■",
      bullet: "●",
      dot: "․",
      ellipsis: "…",
      pointerSmall: "›",
      triangleUp: "▲",
      triangleUpSmall: "▴",
      triangleDown: "▼",
      triangleDownSmall: "▾",
      triangleLeftSmall: "◂",
      triangleRightSmall: "▸",
      home: "⌂",
      heart: "♥",
      musicNote: "♪",
      musicNoteBeamed: "♫",
      arrowUp: "↑",
      arrowDown: "↓",
      arrowLeft: "←",
      arrowRight: "→",
      arrowLeftRight: "↔",
      arrowUpDown: "↕",
      almostEqual: "≈",
      notEqual: "≠",
      lessOrEqual: "≤",
      greaterOrEqual: "≥",
      identical: "≡",
      infinity: "∞",
      subscriptZero: "₀",
      subscriptOne: "₁",
      subscriptTwo: "₂",
      subscriptThree: "₃",
      subscriptFour: "₄",
      subscriptFive: "₅",
      subscriptSix: "₆",
      subscriptSeven: "₇",
      subscriptEight: "₈",
      subscriptNine: "₉",
      oneHalf: "½",
      oneThird: "⅓",
      oneQuarter: "¼",
      oneFifth: "⅕",
      oneSixth: "⅙",
      oneEighth: "⅛",
      twoThirds: "⅔",
      twoFifths: "⅖",
      threeQuarters: "¾",
      threeFifths: "⅗",
      threeEighths: "⅜",
      fourFifths: "⅘",
      fiveSixths: "⅚",
      fiveEighths: "⅝",
      sevenEighths: "⅞",
      line: "─",
      lineBold: "━",
      lineDouble: "═",
      lineDashed0: "┄",
      lineDashed1: "┅",
      lineDashed2: "┈",
      lineDashed3: "┉",
      lineDashed4: "╌",
      lineDashed5: "╍",
      lineDashed6: "╴",
      lineDashed7: "╶",
      lineDashed8: "╸",
      lineDashed9: "╺",
      lineDashed10: "╼",
      lineDashed11: "╾",
      lineDashed12: "−",
      lineDashed13: "–",
      lineDashed14: "‐",
      lineDashed15: "⁃",
      lineVertical: "│",
      lineVerticalBold: "┃",
      lineVerticalDouble: "║",
      lineVerticalDashed0: "┆",
      lineVerticalDashed1: "┇",
      lineVerticalDashed2: "┊",
      lineVerticalDashed3: "┋",
      lineVerticalDashed4: "╎",
      lineVerticalDashed5: "╏",
      lineVerticalDashed6: "╵",
      lineVerticalDashed7: "╷",
      lineVerticalDashed8: "╹",
      lineVerticalDashed9: "╻",
      lineVerticalDashed10: "╽",
      lineVerticalDashed11: "╿",
      lineDownLeft: "┐",
      lineDownLeftArc: "╮",
      lineDownBoldLeftBold: "┓",
      lineDownBoldLeft: "┒",
      lineDownLeftBold: "┑",
      lineDownDoubleLeftDouble: "╗",
      lineDownDoubleLeft: "╖",
      lineDownLeftDouble: "╕",
      lineDownRight: "┌",
      lineDownRightArc: "╭",
      lineDownBoldRightBold: "┏",
      lineDownBoldRight: "┎",
      lineDownRightBold: "┍",
      lineDownDoubleRightDouble: "╔",
      lineDownDoubleRight: "╓",
      lineDownRightDouble: "╒",
      lineUpLeft: "┘",
      lineUpLeftArc: "╯",
      lineUpBoldLeftBold: "┛",
      lineUpBoldLeft: "┚",
      lineUpLeftBold: "┙",
      lineUpDoubleLeftDouble: "╝",
      lineUpDoubleLeft: "╜",
      lineUpLeftDouble: "╛",
      lineUpRight: "└",
      lineUpRightArc: "╰",
      lineUpBoldRightBold: "┗",
      lineUpBoldRight: "┖",
      lineUpRightBold: "┕",
      lineUpDoubleRightDouble: "╚",
      lineUpDoubleRight: "╙",
      lineUpRightDouble: "╘",
      lineUpDownLeft: "┤",
      lineUpBoldDownBoldLeftBold: "┫",
      lineUpBoldDownBoldLeft: "┨",
      lineUpDownLeftBold: "┥",
      lineUpBoldDownLeftBold: "┩",
      lineUpDownBoldLeftBold: "┪",
      lineUpDownBoldLeft: "┧",
      lineUpBoldDownLeft: "┦",
      lineUpDoubleDownDoubleLeftDouble: "╣",
      lineUpDoubleDownDoubleLeft: "╢",
      lineUpDownLeftDouble: "╡",
      lineUpDownRight: "├",
      lineUpBoldDownBoldRightBold: "┣",
      lineUpBoldDownBoldRight: "┠",
      lineUpDownRightBold: "┝",
      lineUpBoldDownRightBold: "┡",
      lineUpDownBoldRightBold: "┢",
      lineUpDownBoldRight: "┟",
      lineUpBoldDownRight: "┞",
      lineUpDoubleDownDoubleRightDouble: "╠",
      lineUpDoubleDownDoubleRight: "╟",
      lineUpDownRightDouble: "╞",
      lineDownLeftRight: "┬",
      lineDownBoldLeftBoldRightBold: "┳",
      lineDownLeftBoldRightBold: "┯",
      lineDownBoldLeftRight: "┰",
      lineDownBoldLeftBoldRight: "┱",
      lineDownBoldLeftRightBold: "┲",
      lineDownLeftRightBold: "┮",
      lineDownLeftBoldRight: "┭",
      lineDownDoubleLeftDoubleRightDouble: "╦",
      lineDownDoubleLeftRight: "╥",
      lineDownLeftDoubleRightDouble: "╤",
      lineUpLeftRight: "┴",
      lineUpBoldLeftBoldRightBold: "┻",
      lineUpLeftBoldRightBold: "┷",
      lineUpBoldLeftRight: "┸",
      lineUpBoldLeftBoldRight: "┹",
      lineUpBoldLeftRightBold: "┺",
      lineUpLeftRightBold: "┶",
      lineUpLeftBoldRight: "┵",
      lineUpDoubleLeftDoubleRightDouble: "╩",
      lineUpDoubleLeftRight: "╨",
      lineUpLeftDoubleRightDouble: "╧",
      lineUpDownLeftRight: "┼",
      lineUpBoldDownBoldLeftBoldRightBold: "╋",
      lineUpDownBoldLeftBoldRightBold: "╈",
      lineUpBoldDownLeftBoldRightBold: "╇",
      lineUpBoldDownBoldLeftRightBold: "╊",
      lineUpBoldDownBoldLeftBoldRight: "╉",
      lineUpBoldDownLeftRight: "╀",
      lineUpDownBoldLeftRight: "╁",
      lineUpDownLeftBoldRight: "┽",
      lineUpDownLeftRightBold: "┾",
      lineUpBoldDownBoldLeftRight: "╂",
      lineUpDownLeftBoldRightBold: "┿",
      lineUpBoldDownLeftBoldRight: "╃",
      lineUpBoldDownLeftRightBold: "╄",
      lineUpDownBoldLeftBoldRight: "╅",
      lineUpDownBoldLeftRightBold: "╆",
      lineUpDoubleDownDoubleLeftDoubleRightDouble: "╬",
      lineUpDoubleDownDoubleLeftRight: "╫",
      lineUpDownLeftDoubleRightDouble: "╪",
      lineCross: "╳",
      lineBackslash: "╲",
      lineSlash: "╱"
    };
    specialMainSymbols = {
      tick: "✔",
      info: "ℹ",
      warning: "⚠",
      cross: "✘",
      squareSmall: "◻",
      squareSmallFilled: "◼",
      circle: "◯",
      circleFilled: "◉",
      circleDotted: "◌",
      circleDouble: "◎",
      circleCircle: "ⓞ",
      circleCross: "ⓧ",
      circlePipe: "Ⓘ",
      radioOn: "◉",
      radioOff: "◯",
      checkboxOn: "☒",
      checkboxOff: "☐",
      checkboxCircleOn: "ⓧ",
      checkboxCircleOff: "Ⓘ",
      pointer: "❯",
      triangleUpOutline: "△",
      triangleLeft: "◀",
      triangleRight: "▶",
      lozenge: "◆",
      lozengeOutline: "◇",
      hamburger: "☰",
      smiley: "㋡",
      mustache: "෴",
      star: "★",
      play: "▶",
      nodejs: "⬢",
      oneSeventh: "⅐",
      oneNinth: "⅑",
      oneTenth: "⅒"
    };
    specialFallbackSymbols = {
      tick: "√",
      info: "i",
      warning: "‼",
      cross: "×",
      squareSmall: "□",
      squareSmallFilled: "■",
      circle: "( )",
      circleFilled: "(*)",
      circleDotted: "( )",
      circleDouble: "( )",
      circleCircle: "(○)",
      circleCross: "(×)",
      circlePipe: "(│)",
      radioOn: "(*)",
      radioOff: "( )",
      checkboxOn: "[×]",
      checkboxOff: "[ ]",
      checkboxCircleOn: "(×)",
      checkboxCircleOff: "( )",
      pointer: ">",
      triangleUpOutline: "∆",
      triangleLeft: "◄",
      triangleRight: "►",
      lozenge: "♦",
      lozengeOutline: "◊",
      hamburger: "≡",
      smiley: "☺",
      mustache: "┌─┐",
      star: "✶",
      play: "►",
      nodejs: "♦",
      oneSeventh: "1/7",
      oneNinth: "1/9",
      oneTenth: "1/10"
    };
    mainSymbols = { ...common, ...specialMainSymbols };
    fallbackSymbols = { ...common, ...specialFallbackSymbols };
    shouldUseMain = isUnicodeSupported();
    figures = shouldUseMain ? mainSymbols : fallbackSymbols;
    figures_default = figures;
    replacements = Object.entries(specialMainSymbols);
  }
});

// node_modules/yoctocolors/base.js
import tty from "node:tty";
var hasColors, format, reset, bold, dim, italic, underline, underlineDouble, underlineCurly, underlineDotted, underlineDashed, overline, inverse2, hidden, strikethrough, black, red, green, yellow, blue, magenta, cyan, white, gray, bgBlack, bgRed, bgGreen, bgYellow, bgBlue, bgMagenta, bgCyan, bgWhite, bgGray, redBright, greenBright, yellowBright, blueBright, magentaBright, cyanBright, whiteBright, bgRedBright, bgGreenBright, bgYellowBright, bgBlueBright, bgMagentaBright, bgCyanBright, bgWhiteBright, underlineBlack, underlineRed, underlineGreen, underlineYellow, underlineBlue, underlineMagenta, underlineCyan, underlineWhite, underlineGray, underlineRedBright, underlineGreenBright, underlineYellowBright, underlineBlueBright, underlineMagentaBright, underlineCyanBright, underlineWhiteBright;
var init_base = __esm({
  "node_modules/yoctocolors/base.js"() {
    hasColors = tty?.WriteStream?.prototype?.hasColors?.() ?? false;
    format = (open4, close) => {
      if (!hasColors) {
        return (input) => input;
      }
      const openCode = `\x1B[${open4}m`;
      const closeCode = `\x1B[${close}m`;
      return (input) => {
        const string2 = input + "";
        let index = string2.indexOf(closeCode);
        if (index === -1) {
          return openCode + string2 + closeCode;
        }
        let result = openCode;
        let lastIndex = 0;
        const reopenOnNestedClose = close === 22;
        const replaceCode = (reopenOnNestedClose ? closeCode : "") + openCode;
        while (index !== -1) {
          result += string2.slice(lastIndex, index) + replaceCode;
          lastIndex = index + closeCode.length;
          index = string2.indexOf(closeCode, lastIndex);
        }
        result += string2.slice(lastIndex) + closeCode;
        return result;
      };
    };
    reset = format(0, 0);
    bold = format(1, 22);
    dim = format(2, 22);
    italic = format(3, 23);
    underline = format(4, 24);
    underlineDouble = format("4:2", 24);
    underlineCurly = format("4:3", 24);
    underlineDotted = format("4:4", 24);
    underlineDashed = format("4:5", 24);
    overline = format(53, 55);
    inverse2 = format(7, 27);
    hidden = format(8, 28);
    strikethrough = format(9, 29);
    black = format(30, 39);
    red = format(31, 39);
    green = format(32, 39);
    yellow = format(33, 39);
    blue = format(34, 39);
    magenta = format(35, 39);
    cyan = format(36, 39);
    white = format(37, 39);
    gray = format(90, 39);
    bgBlack = format(40, 49);
    bgRed = format(41, 49);
    bgGreen = format(42, 49);
    bgYellow = format(43, 49);
    bgBlue = format(44, 49);
    bgMagenta = format(45, 49);
    bgCyan = format(46, 49);
    bgWhite = format(47, 49);
    bgGray = format(100, 49);
    redBright = format(91, 39);
    greenBright = format(92, 39);
    yellowBright = format(93, 39);
    blueBright = format(94, 39);
    magentaBright = format(95, 39);
    cyanBright = format(96, 39);
    whiteBright = format(97, 39);
    bgRedBright = format(101, 49);
    bgGreenBright = format(102, 49);
    bgYellowBright = format(103, 49);
    bgBlueBright = format(104, 49);
    bgMagentaBright = format(105, 49);
    bgCyanBright = format(106, 49);
    bgWhiteBright = format(107, 49);
    underlineBlack = format("58;5;0", 59);
    underlineRed = format("58;5;1", 59);
    underlineGreen = format("58;5;2", 59);
    underlineYellow = format("58;5;3", 59);
    underlineBlue = format("58;5;4", 59);
    underlineMagenta = format("58;5;5", 59);
    underlineCyan = format("58;5;6", 59);
    underlineWhite = format("58;5;7", 59);
    underlineGray = format("58;5;8", 59);
    underlineRedBright = format("58;5;9", 59);
    underlineGreenBright = format("58;5;10", 59);
    underlineYellowBright = format("58;5;11", 59);
    underlineBlueBright = format("58;5;12", 59);
    underlineMagentaBright = format("58;5;13", 59);
    underlineCyanBright = format("58;5;14", 59);
    underlineWhiteBright = format("58;5;15", 59);
  }
});

// node_modules/yoctocolors/index.js
var init_yoctocolors = __esm({
  "node_modules/yoctocolors/index.js"() {
    init_base();
    init_base();
  }
});

// node_modules/execa/lib/verbose/default.js
var defaultVerboseFunction, serializeTimestamp, padField, getFinalIcon, ICONS, identity, COLORS;
var init_default = __esm({
  "node_modules/execa/lib/verbose/default.js"() {
    init_figures();
    init_yoctocolors();
    defaultVerboseFunction = ({
      type,
      message,
      timestamp,
      piped,
      commandId,
      result: { failed = false } = {},
      options: { reject = true }
    }) => {
      const timestampString = serializeTimestamp(timestamp);
      const icon = ICONS[type]({ failed, reject, piped });
      const color = COLORS[type]({ reject });
      return `${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(icon)} ${color(message)}`;
    };
    serializeTimestamp = (timestamp) => `${padField(timestamp.getHours(), 2)}:${padField(timestamp.getMinutes(), 2)}:${padField(timestamp.getSeconds(), 2)}.${padField(timestamp.getMilliseconds(), 3)}`;
    padField = (field, padding) => String(field).padStart(padding, "0");
    getFinalIcon = ({ failed, reject }) => {
      if (!failed) {
        return figures_default.tick;
      }
      return reject ? figures_default.cross : figures_default.warning;
    };
    ICONS = {
      command: ({ piped }) => piped ? "|" : "$",
      output: () => " ",
      ipc: () => "*",
      error: getFinalIcon,
      duration: getFinalIcon
    };
    identity = (string2) => string2;
    COLORS = {
      command: () => bold,
      output: () => identity,
      ipc: () => identity,
      error: ({ reject }) => reject ? redBright : yellowBright,
      duration: () => gray
    };
  }
});

// node_modules/execa/lib/verbose/custom.js
var applyVerboseOnLines, applyVerboseFunction, appendNewline;
var init_custom = __esm({
  "node_modules/execa/lib/verbose/custom.js"() {
    init_values();
    applyVerboseOnLines = (printedLines, verboseInfo, fdNumber) => {
      const verboseFunction = getVerboseFunction(verboseInfo, fdNumber);
      return printedLines.map(({ verboseLine, verboseObject }) => applyVerboseFunction(verboseLine, verboseObject, verboseFunction)).filter((printedLine) => printedLine !== void 0).map((printedLine) => appendNewline(printedLine)).join("");
    };
    applyVerboseFunction = (verboseLine, verboseObject, verboseFunction) => {
      if (verboseFunction === void 0) {
        return verboseLine;
      }
      const printedLine = verboseFunction(verboseLine, verboseObject);
      if (typeof printedLine === "string") {
        return printedLine;
      }
    };
    appendNewline = (printedLine) => printedLine.endsWith("\n") ? printedLine : `${printedLine}
`;
  }
});

// node_modules/execa/lib/verbose/log.js
import { inspect } from "node:util";
var verboseLog, getVerboseObject, getPrintedLines, getPrintedLine, serializeVerboseMessage, TAB_SIZE;
var init_log = __esm({
  "node_modules/execa/lib/verbose/log.js"() {
    init_escape();
    init_default();
    init_custom();
    verboseLog = ({ type, verboseMessage, fdNumber, verboseInfo, result }) => {
      const verboseObject = getVerboseObject({ type, result, verboseInfo });
      const printedLines = getPrintedLines(verboseMessage, verboseObject);
      const finalLines = applyVerboseOnLines(printedLines, verboseInfo, fdNumber);
      if (finalLines !== "") {
        console.warn(finalLines.slice(0, -1));
      }
    };
    getVerboseObject = ({
      type,
      result,
      verboseInfo: { escapedCommand, commandId, rawOptions: { piped = false, ...options2 } }
    }) => ({
      type,
      escapedCommand,
      commandId: `${commandId}`,
      timestamp: /* @__PURE__ */ new Date(),
      piped,
      result,
      options: options2
    });
    getPrintedLines = (verboseMessage, verboseObject) => verboseMessage.split("\n").map((message) => getPrintedLine({ ...verboseObject, message }));
    getPrintedLine = (verboseObject) => {
      const verboseLine = defaultVerboseFunction(verboseObject);
      return { verboseLine, verboseObject };
    };
    serializeVerboseMessage = (message) => {
      const messageString = typeof message === "string" ? message : inspect(message);
      const escapedMessage = escapeLines(messageString);
      return escapedMessage.replaceAll("	", " ".repeat(TAB_SIZE));
    };
    TAB_SIZE = 2;
  }
});

// node_modules/execa/lib/verbose/start.js
var logCommand;
var init_start = __esm({
  "node_modules/execa/lib/verbose/start.js"() {
    init_values();
    init_log();
    logCommand = (escapedCommand, verboseInfo) => {
      if (!isVerbose(verboseInfo)) {
        return;
      }
      verboseLog({
        type: "command",
        verboseMessage: escapedCommand,
        verboseInfo
      });
    };
  }
});

// node_modules/execa/lib/verbose/info.js
var getVerboseInfo, getCommandId, COMMAND_ID, validateVerbose;
var init_info = __esm({
  "node_modules/execa/lib/verbose/info.js"() {
    init_values();
    getVerboseInfo = (verbose, escapedCommand, rawOptions) => {
      validateVerbose(verbose);
      const commandId = getCommandId(verbose);
      return {
        verbose,
        escapedCommand,
        commandId,
        rawOptions
      };
    };
    getCommandId = (verbose) => isVerbose({ verbose }) ? COMMAND_ID++ : void 0;
    COMMAND_ID = 0n;
    validateVerbose = (verbose) => {
      for (const fdVerbose of verbose) {
        if (fdVerbose === false) {
          throw new TypeError(`The "verbose: false" option was renamed to "verbose: 'none'".`);
        }
        if (fdVerbose === true) {
          throw new TypeError(`The "verbose: true" option was renamed to "verbose: 'short'".`);
        }
        if (!VERBOSE_VALUES.includes(fdVerbose) && !isVerboseFunction(fdVerbose)) {
          const allowedValues = VERBOSE_VALUES.map((allowedValue) => `'${allowedValue}'`).join(", ");
          throw new TypeError(`The "verbose" option must not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`);
        }
      }
    };
  }
});

// node_modules/execa/lib/return/duration.js
import { hrtime } from "node:process";
var getStartTime, getDurationMs;
var init_duration = __esm({
  "node_modules/execa/lib/return/duration.js"() {
    getStartTime = () => hrtime.bigint();
    getDurationMs = (startTime) => Number(hrtime.bigint() - startTime) / 1e6;
  }
});

// node_modules/execa/lib/arguments/command.js
var handleCommand;
var init_command = __esm({
  "node_modules/execa/lib/arguments/command.js"() {
    init_start();
    init_info();
    init_duration();
    init_escape();
    init_specific();
    handleCommand = (filePath, rawArguments, rawOptions) => {
      const startTime = getStartTime();
      const { command, escapedCommand } = joinCommand(filePath, rawArguments);
      const verbose = normalizeFdSpecificOption(rawOptions, "verbose");
      const verboseInfo = getVerboseInfo(verbose, escapedCommand, { ...rawOptions });
      logCommand(escapedCommand, verboseInfo);
      return {
        command,
        escapedCommand,
        startTime,
        verboseInfo
      };
    };
  }
});

// node_modules/isexe/windows.js
var require_windows = __commonJS({
  "node_modules/isexe/windows.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function checkPathExt(path6, options2) {
      var pathext = options2.pathExt !== void 0 ? options2.pathExt : process.env.PATHEXT;
      if (!pathext) {
        return true;
      }
      pathext = pathext.split(";");
      if (pathext.indexOf("") !== -1) {
        return true;
      }
      for (var i2 = 0; i2 < pathext.length; i2++) {
        var p = pathext[i2].toLowerCase();
        if (p && path6.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat2, path6, options2) {
      if (!stat2.isSymbolicLink() && !stat2.isFile()) {
        return false;
      }
      return checkPathExt(path6, options2);
    }
    function isexe(path6, options2, cb) {
      fs.stat(path6, function(er, stat2) {
        cb(er, er ? false : checkStat(stat2, path6, options2));
      });
    }
    function sync(path6, options2) {
      return checkStat(fs.statSync(path6), path6, options2);
    }
  }
});

// node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/isexe/mode.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function isexe(path6, options2, cb) {
      fs.stat(path6, function(er, stat2) {
        cb(er, er ? false : checkStat(stat2, options2));
      });
    }
    function sync(path6, options2) {
      return checkStat(fs.statSync(path6), options2);
    }
    function checkStat(stat2, options2) {
      return stat2.isFile() && checkMode(stat2, options2);
    }
    function checkMode(stat2, options2) {
      var mod = stat2.mode;
      var uid = stat2.uid;
      var gid = stat2.gid;
      var myUid = options2.uid !== void 0 ? options2.uid : process.getuid && process.getuid();
      var myGid = options2.gid !== void 0 ? options2.gid : process.getgid && process.getgid();
      var u2 = parseInt("100", 8);
      var g = parseInt("010", 8);
      var o2 = parseInt("001", 8);
      var ug = u2 | g;
      var ret = mod & o2 || mod & g && gid === myGid || mod & u2 && uid === myUid || mod & ug && myUid === 0;
      return ret;
    }
  }
});

// node_modules/isexe/index.js
var require_isexe = __commonJS({
  "node_modules/isexe/index.js"(exports, module) {
    var fs = __require("fs");
    var core;
    if (process.platform === "win32" || global.TESTING_WINDOWS) {
      core = require_windows();
    } else {
      core = require_mode();
    }
    module.exports = isexe;
    isexe.sync = sync;
    function isexe(path6, options2, cb) {
      if (typeof options2 === "function") {
        cb = options2;
        options2 = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve6, reject) {
          isexe(path6, options2 || {}, function(er, is) {
            if (er) {
              reject(er);
            } else {
              resolve6(is);
            }
          });
        });
      }
      core(path6, options2 || {}, function(er, is) {
        if (er) {
          if (er.code === "EACCES" || options2 && options2.ignoreErrors) {
            er = null;
            is = false;
          }
        }
        cb(er, is);
      });
    }
    function sync(path6, options2) {
      try {
        return core.sync(path6, options2 || {});
      } catch (er) {
        if (options2 && options2.ignoreErrors || er.code === "EACCES") {
          return false;
        } else {
          throw er;
        }
      }
    }
  }
});

// node_modules/which/which.js
var require_which = __commonJS({
  "node_modules/which/which.js"(exports, module) {
    var isWindows = process.platform === "win32" || process.env.OSTYPE === "cygwin" || process.env.OSTYPE === "msys";
    var path6 = __require("path");
    var COLON = isWindows ? ";" : ":";
    var isexe = require_isexe();
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, opt) => {
      const colon = opt.colon || COLON;
      const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(opt.path || process.env.PATH || /* istanbul ignore next: very unusual */
        "").split(colon)
      ];
      const pathExtExe = isWindows ? opt.pathExt || process.env.PATHEXT || ".EXE;.CMD;.BAT;.COM" : "";
      const pathExt = isWindows ? pathExtExe.split(colon) : [""];
      if (isWindows) {
        if (cmd.indexOf(".") !== -1 && pathExt[0] !== "")
          pathExt.unshift("");
      }
      return {
        pathEnv,
        pathExt,
        pathExtExe
      };
    };
    var which = (cmd, opt, cb) => {
      if (typeof opt === "function") {
        cb = opt;
        opt = {};
      }
      if (!opt)
        opt = {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      const step = (i2) => new Promise((resolve6, reject) => {
        if (i2 === pathEnv.length)
          return opt.all && found.length ? resolve6(found) : reject(getNotFoundError(cmd));
        const ppRaw = pathEnv[i2];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path6.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        resolve6(subStep(p, i2, 0));
      });
      const subStep = (p, i2, ii) => new Promise((resolve6, reject) => {
        if (ii === pathExt.length)
          return resolve6(step(i2 + 1));
        const ext = pathExt[ii];
        isexe(p + ext, { pathExt: pathExtExe }, (er, is) => {
          if (!er && is) {
            if (opt.all)
              found.push(p + ext);
            else
              return resolve6(p + ext);
          }
          return resolve6(subStep(p, i2, ii + 1));
        });
      });
      return cb ? step(0).then((res) => cb(null, res), cb) : step(0);
    };
    var whichSync = (cmd, opt) => {
      opt = opt || {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (let i2 = 0; i2 < pathEnv.length; i2++) {
        const ppRaw = pathEnv[i2];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path6.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        for (let j = 0; j < pathExt.length; j++) {
          const cur = p + pathExt[j];
          try {
            const is = isexe.sync(cur, { pathExt: pathExtExe });
            if (is) {
              if (opt.all)
                found.push(cur);
              else
                return cur;
            }
          } catch (ex) {
          }
        }
      }
      if (opt.all && found.length)
        return found;
      if (opt.nothrow)
        return null;
      throw getNotFoundError(cmd);
    };
    module.exports = which;
    which.sync = whichSync;
  }
});

// node_modules/path-key/index.js
var require_path_key = __commonJS({
  "node_modules/path-key/index.js"(exports, module) {
    "use strict";
    var pathKey2 = (options2 = {}) => {
      const environment = options2.env || process.env;
      const platform2 = options2.platform || process.platform;
      if (platform2 !== "win32") {
        return "PATH";
      }
      return Object.keys(environment).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
    };
    module.exports = pathKey2;
    module.exports.default = pathKey2;
  }
});

// node_modules/cross-spawn/lib/util/resolveCommand.js
var require_resolveCommand = __commonJS({
  "node_modules/cross-spawn/lib/util/resolveCommand.js"(exports, module) {
    "use strict";
    var path6 = __require("path");
    var which = require_which();
    var getPathKey = require_path_key();
    function resolveCommandAttempt(parsed2, withoutPathExt) {
      const env = parsed2.options.env || process.env;
      const cwd = process.cwd();
      const hasCustomCwd = parsed2.options.cwd != null;
      const shouldSwitchCwd = hasCustomCwd && process.chdir !== void 0 && !process.chdir.disabled;
      if (shouldSwitchCwd) {
        try {
          process.chdir(parsed2.options.cwd);
        } catch (err) {
        }
      }
      let resolved;
      try {
        resolved = which.sync(parsed2.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path6.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path6.resolve(hasCustomCwd ? parsed2.options.cwd : "", resolved);
      }
      return resolved;
    }
    function resolveCommand(parsed2) {
      return resolveCommandAttempt(parsed2) || resolveCommandAttempt(parsed2, true);
    }
    module.exports = resolveCommand;
  }
});

// node_modules/cross-spawn/lib/util/escape.js
var require_escape = __commonJS({
  "node_modules/cross-spawn/lib/util/escape.js"(exports, module) {
    "use strict";
    var metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;
    function escapeCommand(arg) {
      arg = arg.replace(metaCharsRegExp, "^$1");
      return arg;
    }
    function escapeArgument(arg, doubleEscapeMetaChars) {
      arg = `${arg}`;
      arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');
      arg = arg.replace(/(?=(\\+?)?)\1$/, "$1$1");
      arg = `"${arg}"`;
      arg = arg.replace(metaCharsRegExp, "^$1");
      if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, "^$1");
      }
      return arg;
    }
    module.exports.command = escapeCommand;
    module.exports.argument = escapeArgument;
  }
});

// node_modules/shebang-regex/index.js
var require_shebang_regex = __commonJS({
  "node_modules/shebang-regex/index.js"(exports, module) {
    "use strict";
    module.exports = /^#!(.*)/;
  }
});

// node_modules/shebang-command/index.js
var require_shebang_command = __commonJS({
  "node_modules/shebang-command/index.js"(exports, module) {
    "use strict";
    var shebangRegex = require_shebang_regex();
    module.exports = (string2 = "") => {
      const match = string2.match(shebangRegex);
      if (!match) {
        return null;
      }
      const [path6, argument] = match[0].replace(/#! ?/, "").split(" ");
      const binary = path6.split("/").pop();
      if (binary === "env") {
        return argument;
      }
      return argument ? `${binary} ${argument}` : binary;
    };
  }
});

// node_modules/cross-spawn/lib/util/readShebang.js
var require_readShebang = __commonJS({
  "node_modules/cross-spawn/lib/util/readShebang.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var shebangCommand = require_shebang_command();
    function readShebang(command) {
      const size = 150;
      const buffer = Buffer.alloc(size);
      let fd;
      try {
        fd = fs.openSync(command, "r");
        fs.readSync(fd, buffer, 0, size, 0);
        fs.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer.toString());
    }
    module.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports, module) {
    "use strict";
    var path6 = __require("path");
    var resolveCommand = require_resolveCommand();
    var escape = require_escape();
    var readShebang = require_readShebang();
    var isWin = process.platform === "win32";
    var isExecutableRegExp = /\.(?:com|exe)$/i;
    var isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
    function detectShebang(parsed2) {
      parsed2.file = resolveCommand(parsed2);
      const shebang = parsed2.file && readShebang(parsed2.file);
      if (shebang) {
        parsed2.args.unshift(parsed2.file);
        parsed2.command = shebang;
        return resolveCommand(parsed2);
      }
      return parsed2.file;
    }
    function parseNonShell(parsed2) {
      if (!isWin) {
        return parsed2;
      }
      const commandFile = detectShebang(parsed2);
      const needsShell = !isExecutableRegExp.test(commandFile);
      if (parsed2.options.forceShell || needsShell) {
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);
        parsed2.command = path6.normalize(parsed2.command);
        parsed2.command = escape.command(parsed2.command);
        parsed2.args = parsed2.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));
        const shellCommand = [parsed2.command].concat(parsed2.args).join(" ");
        parsed2.args = ["/d", "/s", "/c", `"${shellCommand}"`];
        parsed2.command = process.env.comspec || "cmd.exe";
        parsed2.options.windowsVerbatimArguments = true;
      }
      return parsed2;
    }
    function parse2(command, args, options2) {
      if (args && !Array.isArray(args)) {
        options2 = args;
        args = null;
      }
      args = args ? args.slice(0) : [];
      options2 = Object.assign({}, options2);
      const parsed2 = {
        command,
        args,
        options: options2,
        file: void 0,
        original: {
          command,
          args
        }
      };
      return options2.shell ? parsed2 : parseNonShell(parsed2);
    }
    module.exports = parse2;
  }
});

// node_modules/cross-spawn/lib/enoent.js
var require_enoent = __commonJS({
  "node_modules/cross-spawn/lib/enoent.js"(exports, module) {
    "use strict";
    var isWin = process.platform === "win32";
    function notFoundError(original, syscall) {
      return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: "ENOENT",
        errno: "ENOENT",
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args
      });
    }
    function hookChildProcess(cp2, parsed2) {
      if (!isWin) {
        return;
      }
      const originalEmit = cp2.emit;
      cp2.emit = function(name, arg1) {
        if (name === "exit") {
          const err = verifyENOENT(arg1, parsed2);
          if (err) {
            return originalEmit.call(cp2, "error", err);
          }
        }
        return originalEmit.apply(cp2, arguments);
      };
    }
    function verifyENOENT(status, parsed2) {
      if (isWin && status === 1 && !parsed2.file) {
        return notFoundError(parsed2.original, "spawn");
      }
      return null;
    }
    function verifyENOENTSync(status, parsed2) {
      if (isWin && status === 1 && !parsed2.file) {
        return notFoundError(parsed2.original, "spawnSync");
      }
      return null;
    }
    module.exports = {
      hookChildProcess,
      verifyENOENT,
      verifyENOENTSync,
      notFoundError
    };
  }
});

// node_modules/cross-spawn/index.js
var require_cross_spawn = __commonJS({
  "node_modules/cross-spawn/index.js"(exports, module) {
    "use strict";
    var cp2 = __require("child_process");
    var parse2 = require_parse();
    var enoent = require_enoent();
    function spawn2(command, args, options2) {
      const parsed2 = parse2(command, args, options2);
      const spawned = cp2.spawn(parsed2.command, parsed2.args, parsed2.options);
      enoent.hookChildProcess(spawned, parsed2);
      return spawned;
    }
    function spawnSync2(command, args, options2) {
      const parsed2 = parse2(command, args, options2);
      const result = cp2.spawnSync(parsed2.command, parsed2.args, parsed2.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed2);
      return result;
    }
    module.exports = spawn2;
    module.exports.spawn = spawn2;
    module.exports.sync = spawnSync2;
    module.exports._parse = parse2;
    module.exports._enoent = enoent;
  }
});

// node_modules/npm-run-path/node_modules/path-key/index.js
function pathKey(options2 = {}) {
  const {
    env = process.env,
    platform: platform2 = process.platform
  } = options2;
  if (platform2 !== "win32") {
    return "PATH";
  }
  return Object.keys(env).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
}
var init_path_key = __esm({
  "node_modules/npm-run-path/node_modules/path-key/index.js"() {
  }
});

// node_modules/unicorn-magic/default.js
var init_default2 = __esm({
  "node_modules/unicorn-magic/default.js"() {
  }
});

// node_modules/unicorn-magic/node.js
import { promisify } from "node:util";
import { execFile as execFileCallback, execFileSync as execFileSyncOriginal } from "node:child_process";
import path from "node:path";
import { fileURLToPath as fileURLToPath3 } from "node:url";
function toPath(urlOrPath) {
  return urlOrPath instanceof URL ? fileURLToPath3(urlOrPath) : urlOrPath;
}
function traversePathUp(startPath) {
  return {
    *[Symbol.iterator]() {
      let currentPath = path.resolve(toPath(startPath));
      let previousPath;
      while (previousPath !== currentPath) {
        yield currentPath;
        previousPath = currentPath;
        currentPath = path.resolve(currentPath, "..");
      }
    }
  };
}
var execFileOriginal, TEN_MEGABYTES_IN_BYTES;
var init_node = __esm({
  "node_modules/unicorn-magic/node.js"() {
    init_default2();
    execFileOriginal = promisify(execFileCallback);
    TEN_MEGABYTES_IN_BYTES = 10 * 1024 * 1024;
  }
});

// node_modules/npm-run-path/index.js
import process4 from "node:process";
import path2 from "node:path";
var npmRunPath, applyPreferLocal, applyExecPath, npmRunPathEnv;
var init_npm_run_path = __esm({
  "node_modules/npm-run-path/index.js"() {
    init_path_key();
    init_node();
    npmRunPath = ({
      cwd = process4.cwd(),
      path: pathOption = process4.env[pathKey()],
      preferLocal = true,
      execPath: execPath2 = process4.execPath,
      addExecPath = true
    } = {}) => {
      const cwdPath = path2.resolve(toPath(cwd));
      const result = [];
      const pathParts = pathOption.split(path2.delimiter);
      if (preferLocal) {
        applyPreferLocal(result, pathParts, cwdPath);
      }
      if (addExecPath) {
        applyExecPath(result, pathParts, execPath2, cwdPath);
      }
      return pathOption === "" || pathOption === path2.delimiter ? `${result.join(path2.delimiter)}${pathOption}` : [...result, pathOption].join(path2.delimiter);
    };
    applyPreferLocal = (result, pathParts, cwdPath) => {
      for (const directory of traversePathUp(cwdPath)) {
        const pathPart = path2.join(directory, "node_modules/.bin");
        if (!pathParts.includes(pathPart)) {
          result.push(pathPart);
        }
      }
    };
    applyExecPath = (result, pathParts, execPath2, cwdPath) => {
      const pathPart = path2.resolve(cwdPath, toPath(execPath2), "..");
      if (!pathParts.includes(pathPart)) {
        result.push(pathPart);
      }
    };
    npmRunPathEnv = ({ env = process4.env, ...options2 } = {}) => {
      env = { ...env };
      const pathName = pathKey({ env });
      options2.path = env[pathName];
      env[pathName] = npmRunPath(options2);
      return env;
    };
  }
});

// node_modules/execa/lib/return/final-error.js
var getFinalError, DiscardedError, setErrorName, isExecaError, execaErrorSymbol, isErrorInstance, ExecaError, ExecaSyncError;
var init_final_error = __esm({
  "node_modules/execa/lib/return/final-error.js"() {
    getFinalError = (originalError, message, isSync) => {
      const ErrorClass = isSync ? ExecaSyncError : ExecaError;
      const options2 = originalError instanceof DiscardedError ? {} : { cause: originalError };
      return new ErrorClass(message, options2);
    };
    DiscardedError = class extends Error {
    };
    setErrorName = (ErrorClass, value) => {
      Object.defineProperty(ErrorClass.prototype, "name", {
        value,
        writable: true,
        enumerable: false,
        configurable: true
      });
      Object.defineProperty(ErrorClass.prototype, execaErrorSymbol, {
        value: true,
        writable: false,
        enumerable: false,
        configurable: false
      });
    };
    isExecaError = (error) => isErrorInstance(error) && execaErrorSymbol in error;
    execaErrorSymbol = /* @__PURE__ */ Symbol("isExecaError");
    isErrorInstance = (value) => Object.prototype.toString.call(value) === "[object Error]";
    ExecaError = class extends Error {
    };
    setErrorName(ExecaError, ExecaError.name);
    ExecaSyncError = class extends Error {
    };
    setErrorName(ExecaSyncError, ExecaSyncError.name);
  }
});

// node_modules/human-signals/build/src/realtime.js
var getRealtimeSignals, getRealtimeSignal, SIGRTMIN, SIGRTMAX;
var init_realtime = __esm({
  "node_modules/human-signals/build/src/realtime.js"() {
    getRealtimeSignals = () => {
      const length = SIGRTMAX - SIGRTMIN + 1;
      return Array.from({ length }, getRealtimeSignal);
    };
    getRealtimeSignal = (value, index) => ({
      name: `SIGRT${index + 1}`,
      number: SIGRTMIN + index,
      action: "terminate",
      description: "Application-specific signal (realtime)",
      standard: "posix"
    });
    SIGRTMIN = 34;
    SIGRTMAX = 64;
  }
});

// node_modules/human-signals/build/src/core.js
var SIGNALS;
var init_core = __esm({
  "node_modules/human-signals/build/src/core.js"() {
    SIGNALS = [
      {
        name: "SIGHUP",
        number: 1,
        action: "terminate",
        description: "Terminal closed",
        standard: "posix"
      },
      {
        name: "SIGINT",
        number: 2,
        action: "terminate",
        description: "User interruption with CTRL-C",
        standard: "ansi"
      },
      {
        name: "SIGQUIT",
        number: 3,
        action: "core",
        description: "User interruption with CTRL-\\",
        standard: "posix"
      },
      {
        name: "SIGILL",
        number: 4,
        action: "core",
        description: "Invalid machine instruction",
        standard: "ansi"
      },
      {
        name: "SIGTRAP",
        number: 5,
        action: "core",
        description: "Debugger breakpoint",
        standard: "posix"
      },
      {
        name: "SIGABRT",
        number: 6,
        action: "core",
        description: "Aborted",
        standard: "ansi"
      },
      {
        name: "SIGIOT",
        number: 6,
        action: "core",
        description: "Aborted",
        standard: "bsd"
      },
      {
        name: "SIGBUS",
        number: 7,
        action: "core",
        description: "Bus error due to misaligned, non-existing address or paging error",
        standard: "bsd"
      },
      {
        name: "SIGEMT",
        number: 7,
        action: "terminate",
        description: "Command should be emulated but is not implemented",
        standard: "other"
      },
      {
        name: "SIGFPE",
        number: 8,
        action: "core",
        description: "Floating point arithmetic error",
        standard: "ansi"
      },
      {
        name: "SIGKILL",
        number: 9,
        action: "terminate",
        description: "Forced termination",
        standard: "posix",
        forced: true
      },
      {
        name: "SIGUSR1",
        number: 10,
        action: "terminate",
        description: "Application-specific signal",
        standard: "posix"
      },
      {
        name: "SIGSEGV",
        number: 11,
        action: "core",
        description: "Segmentation fault",
        standard: "ansi"
      },
      {
        name: "SIGUSR2",
        number: 12,
        action: "terminate",
        description: "Application-specific signal",
        standard: "posix"
      },
      {
        name: "SIGPIPE",
        number: 13,
        action: "terminate",
        description: "Broken pipe or socket",
        standard: "posix"
      },
      {
        name: "SIGALRM",
        number: 14,
        action: "terminate",
        description: "Timeout or timer",
        standard: "posix"
      },
      {
        name: "SIGTERM",
        number: 15,
        action: "terminate",
        description: "Termination",
        standard: "ansi"
      },
      {
        name: "SIGSTKFLT",
        number: 16,
        action: "terminate",
        description: "Stack is empty or overflowed",
        standard: "other"
      },
      {
        name: "SIGCHLD",
        number: 17,
        action: "ignore",
        description: "Child process terminated, paused or unpaused",
        standard: "posix"
      },
      {
        name: "SIGCLD",
        number: 17,
        action: "ignore",
        description: "Child process terminated, paused or unpaused",
        standard: "other"
      },
      {
        name: "SIGCONT",
        number: 18,
        action: "unpause",
        description: "Unpaused",
        standard: "posix",
        forced: true
      },
      {
        name: "SIGSTOP",
        number: 19,
        action: "pause",
        description: "Paused",
        standard: "posix",
        forced: true
      },
      {
        name: "SIGTSTP",
        number: 20,
        action: "pause",
        description: 'Paused using CTRL-Z or "suspend"',
        standard: "posix"
      },
      {
        name: "SIGTTIN",
        number: 21,
        action: "pause",
        description: "Background process cannot read terminal input",
        standard: "posix"
      },
      {
        name: "SIGBREAK",
        number: 21,
        action: "terminate",
        description: "User interruption with CTRL-BREAK",
        standard: "other"
      },
      {
        name: "SIGTTOU",
        number: 22,
        action: "pause",
        description: "Background process cannot write to terminal output",
        standard: "posix"
      },
      {
        name: "SIGURG",
        number: 23,
        action: "ignore",
        description: "Socket received out-of-band data",
        standard: "bsd"
      },
      {
        name: "SIGXCPU",
        number: 24,
        action: "core",
        description: "Process timed out",
        standard: "bsd"
      },
      {
        name: "SIGXFSZ",
        number: 25,
        action: "core",
        description: "File too big",
        standard: "bsd"
      },
      {
        name: "SIGVTALRM",
        number: 26,
        action: "terminate",
        description: "Timeout or timer",
        standard: "bsd"
      },
      {
        name: "SIGPROF",
        number: 27,
        action: "terminate",
        description: "Timeout or timer",
        standard: "bsd"
      },
      {
        name: "SIGWINCH",
        number: 28,
        action: "ignore",
        description: "Terminal window size changed",
        standard: "bsd"
      },
      {
        name: "SIGIO",
        number: 29,
        action: "terminate",
        description: "I/O is available",
        standard: "other"
      },
      {
        name: "SIGPOLL",
        number: 29,
        action: "terminate",
        description: "Watched event",
        standard: "other"
      },
      {
        name: "SIGINFO",
        number: 29,
        action: "ignore",
        description: "Request for process information",
        standard: "other"
      },
      {
        name: "SIGPWR",
        number: 30,
        action: "terminate",
        description: "Device running out of power",
        standard: "systemv"
      },
      {
        name: "SIGSYS",
        number: 31,
        action: "core",
        description: "Invalid system call",
        standard: "other"
      },
      {
        name: "SIGUNUSED",
        number: 31,
        action: "terminate",
        description: "Invalid system call",
        standard: "other"
      }
    ];
  }
});

// node_modules/human-signals/build/src/signals.js
import { constants } from "node:os";
var getSignals, normalizeSignal;
var init_signals = __esm({
  "node_modules/human-signals/build/src/signals.js"() {
    init_core();
    init_realtime();
    getSignals = () => {
      const realtimeSignals = getRealtimeSignals();
      const signals2 = [...SIGNALS, ...realtimeSignals].map(normalizeSignal);
      return signals2;
    };
    normalizeSignal = ({
      name,
      number: defaultNumber,
      description,
      action,
      forced = false,
      standard
    }) => {
      const {
        signals: { [name]: constantSignal }
      } = constants;
      const supported = constantSignal !== void 0;
      const number = supported ? constantSignal : defaultNumber;
      return { name, number, description, supported, action, forced, standard };
    };
  }
});

// node_modules/human-signals/build/src/main.js
import { constants as constants2 } from "node:os";
var getSignalsByName, getSignalByName, signalsByName, getSignalsByNumber, getSignalByNumber, findSignalByNumber, signalsByNumber;
var init_main = __esm({
  "node_modules/human-signals/build/src/main.js"() {
    init_realtime();
    init_signals();
    getSignalsByName = () => {
      const signals2 = getSignals();
      return Object.fromEntries(signals2.map(getSignalByName));
    };
    getSignalByName = ({
      name,
      number,
      description,
      supported,
      action,
      forced,
      standard
    }) => [name, { name, number, description, supported, action, forced, standard }];
    signalsByName = getSignalsByName();
    getSignalsByNumber = () => {
      const signals2 = getSignals();
      const length = SIGRTMAX + 1;
      const signalsA = Array.from(
        { length },
        (value, number) => getSignalByNumber(number, signals2)
      );
      return Object.assign({}, ...signalsA);
    };
    getSignalByNumber = (number, signals2) => {
      const signal = findSignalByNumber(number, signals2);
      if (signal === void 0) {
        return {};
      }
      const { name, description, supported, action, forced, standard } = signal;
      return {
        [number]: {
          name,
          number,
          description,
          supported,
          action,
          forced,
          standard
        }
      };
    };
    findSignalByNumber = (number, signals2) => {
      const signal = signals2.find(({ name }) => constants2.signals[name] === number);
      if (signal !== void 0) {
        return signal;
      }
      return signals2.find((signalA) => signalA.number === number);
    };
    signalsByNumber = getSignalsByNumber();
  }
});

// node_modules/execa/lib/terminate/signal.js
import { constants as constants3 } from "node:os";
var normalizeKillSignal, normalizeSignalArgument, normalizeSignal2, normalizeSignalInteger, getSignalsIntegerToName, signalsIntegerToName, normalizeSignalName, getAvailableSignals, getAvailableSignalNames, getAvailableSignalIntegers, getSignalDescription;
var init_signal = __esm({
  "node_modules/execa/lib/terminate/signal.js"() {
    init_main();
    normalizeKillSignal = (killSignal) => {
      const optionName = "option `killSignal`";
      if (killSignal === 0) {
        throw new TypeError(`Invalid ${optionName}: 0 cannot be used.`);
      }
      return normalizeSignal2(killSignal, optionName);
    };
    normalizeSignalArgument = (signal) => signal === 0 ? signal : normalizeSignal2(signal, "`subprocess.kill()`'s argument");
    normalizeSignal2 = (signalNameOrInteger, optionName) => {
      if (Number.isInteger(signalNameOrInteger)) {
        return normalizeSignalInteger(signalNameOrInteger, optionName);
      }
      if (typeof signalNameOrInteger === "string") {
        return normalizeSignalName(signalNameOrInteger, optionName);
      }
      throw new TypeError(`Invalid ${optionName} ${String(signalNameOrInteger)}: it must be a string or an integer.
${getAvailableSignals()}`);
    };
    normalizeSignalInteger = (signalInteger, optionName) => {
      if (signalsIntegerToName.has(signalInteger)) {
        return signalsIntegerToName.get(signalInteger);
      }
      throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.
${getAvailableSignals()}`);
    };
    getSignalsIntegerToName = () => new Map(Object.entries(constants3.signals).reverse().map(([signalName, signalInteger]) => [signalInteger, signalName]));
    signalsIntegerToName = getSignalsIntegerToName();
    normalizeSignalName = (signalName, optionName) => {
      if (signalName in constants3.signals) {
        return signalName;
      }
      if (signalName.toUpperCase() in constants3.signals) {
        throw new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`);
      }
      throw new TypeError(`Invalid ${optionName} '${signalName}': this signal name does not exist.
${getAvailableSignals()}`);
    };
    getAvailableSignals = () => `Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`;
    getAvailableSignalNames = () => Object.keys(constants3.signals).sort().map((signalName) => `'${signalName}'`).join(", ");
    getAvailableSignalIntegers = () => [...new Set(Object.values(constants3.signals).sort((signalInteger, signalIntegerTwo) => signalInteger - signalIntegerTwo))].join(", ");
    getSignalDescription = (signal) => signalsByName[signal].description;
  }
});

// node_modules/execa/lib/terminate/kill.js
import { setTimeout as setTimeout2 } from "node:timers/promises";
var normalizeForceKillAfterDelay, DEFAULT_FORCE_KILL_TIMEOUT, subprocessKill, parseKillArguments, emitKillError, setKillTimeout, killOnTimeout;
var init_kill = __esm({
  "node_modules/execa/lib/terminate/kill.js"() {
    init_final_error();
    init_signal();
    normalizeForceKillAfterDelay = (forceKillAfterDelay) => {
      if (forceKillAfterDelay === false) {
        return forceKillAfterDelay;
      }
      if (forceKillAfterDelay === true) {
        return DEFAULT_FORCE_KILL_TIMEOUT;
      }
      if (!Number.isFinite(forceKillAfterDelay) || forceKillAfterDelay < 0) {
        throw new TypeError(`Expected the \`forceKillAfterDelay\` option to be a non-negative integer, got \`${forceKillAfterDelay}\` (${typeof forceKillAfterDelay})`);
      }
      return forceKillAfterDelay;
    };
    DEFAULT_FORCE_KILL_TIMEOUT = 1e3 * 5;
    subprocessKill = ({ kill, options: { forceKillAfterDelay, killSignal }, onInternalError, context, controller }, signalOrError, errorArgument) => {
      const { signal, error } = parseKillArguments(signalOrError, errorArgument, killSignal);
      emitKillError(error, onInternalError);
      const killResult = kill(signal);
      setKillTimeout({
        kill,
        signal,
        forceKillAfterDelay,
        killSignal,
        killResult,
        context,
        controller
      });
      return killResult;
    };
    parseKillArguments = (signalOrError, errorArgument, killSignal) => {
      const [signal = killSignal, error] = isErrorInstance(signalOrError) ? [void 0, signalOrError] : [signalOrError, errorArgument];
      if (typeof signal !== "string" && !Number.isInteger(signal)) {
        throw new TypeError(`The first argument must be an error instance or a signal name string/integer: ${String(signal)}`);
      }
      if (error !== void 0 && !isErrorInstance(error)) {
        throw new TypeError(`The second argument is optional. If specified, it must be an error instance: ${error}`);
      }
      return { signal: normalizeSignalArgument(signal), error };
    };
    emitKillError = (error, onInternalError) => {
      if (error !== void 0) {
        onInternalError.reject(error);
      }
    };
    setKillTimeout = async ({ kill, signal, forceKillAfterDelay, killSignal, killResult, context, controller }) => {
      if (signal === killSignal && killResult) {
        killOnTimeout({
          kill,
          forceKillAfterDelay,
          context,
          controllerSignal: controller.signal
        });
      }
    };
    killOnTimeout = async ({ kill, forceKillAfterDelay, context, controllerSignal }) => {
      if (forceKillAfterDelay === false) {
        return;
      }
      try {
        await setTimeout2(forceKillAfterDelay, void 0, { signal: controllerSignal });
        if (kill("SIGKILL")) {
          context.isForcefullyTerminated ??= true;
        }
      } catch {
      }
    };
  }
});

// node_modules/execa/lib/utils/abort-signal.js
import { once } from "node:events";
var onAbortedSignal;
var init_abort_signal = __esm({
  "node_modules/execa/lib/utils/abort-signal.js"() {
    onAbortedSignal = async (mainSignal, stopSignal) => {
      if (!mainSignal.aborted) {
        await once(mainSignal, "abort", { signal: stopSignal });
      }
    };
  }
});

// node_modules/execa/lib/terminate/cancel.js
var validateCancelSignal, throwOnCancel, terminateOnCancel;
var init_cancel = __esm({
  "node_modules/execa/lib/terminate/cancel.js"() {
    init_abort_signal();
    validateCancelSignal = ({ cancelSignal }) => {
      if (cancelSignal !== void 0 && Object.prototype.toString.call(cancelSignal) !== "[object AbortSignal]") {
        throw new Error(`The \`cancelSignal\` option must be an AbortSignal: ${String(cancelSignal)}`);
      }
    };
    throwOnCancel = ({ subprocess, cancelSignal, gracefulCancel, context, controller }) => cancelSignal === void 0 || gracefulCancel ? [] : [terminateOnCancel(subprocess, cancelSignal, context, controller)];
    terminateOnCancel = async (subprocess, cancelSignal, context, { signal }) => {
      await onAbortedSignal(cancelSignal, signal);
      context.terminationReason ??= "cancel";
      subprocess.kill();
      throw cancelSignal.reason;
    };
  }
});

// node_modules/execa/lib/ipc/validation.js
var validateIpcMethod, validateIpcOption, validateConnection, throwOnEarlyDisconnect, throwOnStrictDeadlockError, getStrictResponseError, throwOnMissingStrict, throwOnStrictDisconnect, getAbortDisconnectError, throwOnMissingParent, handleEpipeError, handleSerializationError, isSerializationError, SERIALIZATION_ERROR_CODES, SERIALIZATION_ERROR_MESSAGES, getMethodName, getNamespaceName, getOtherProcessName, disconnect;
var init_validation = __esm({
  "node_modules/execa/lib/ipc/validation.js"() {
    validateIpcMethod = ({ methodName, isSubprocess, ipc, isConnected: isConnected2 }) => {
      validateIpcOption(methodName, isSubprocess, ipc);
      validateConnection(methodName, isSubprocess, isConnected2);
    };
    validateIpcOption = (methodName, isSubprocess, ipc) => {
      if (!ipc) {
        throw new Error(`${getMethodName(methodName, isSubprocess)} can only be used if the \`ipc\` option is \`true\`.`);
      }
    };
    validateConnection = (methodName, isSubprocess, isConnected2) => {
      if (!isConnected2) {
        throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} has already exited or disconnected.`);
      }
    };
    throwOnEarlyDisconnect = (isSubprocess) => {
      throw new Error(`${getMethodName("getOneMessage", isSubprocess)} could not complete: the ${getOtherProcessName(isSubprocess)} exited or disconnected.`);
    };
    throwOnStrictDeadlockError = (isSubprocess) => {
      throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is sending a message too, instead of listening to incoming messages.
This can be fixed by both sending a message and listening to incoming messages at the same time:

const [receivedMessage] = await Promise.all([
	${getMethodName("getOneMessage", isSubprocess)},
	${getMethodName("sendMessage", isSubprocess, "message, {strict: true}")},
]);`);
    };
    getStrictResponseError = (error, isSubprocess) => new Error(`${getMethodName("sendMessage", isSubprocess)} failed when sending an acknowledgment response to the ${getOtherProcessName(isSubprocess)}.`, { cause: error });
    throwOnMissingStrict = (isSubprocess) => {
      throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is not listening to incoming messages.`);
    };
    throwOnStrictDisconnect = (isSubprocess) => {
      throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} exited without listening to incoming messages.`);
    };
    getAbortDisconnectError = () => new Error(`\`cancelSignal\` aborted: the ${getOtherProcessName(true)} disconnected.`);
    throwOnMissingParent = () => {
      throw new Error("`getCancelSignal()` cannot be used without setting the `cancelSignal` subprocess option.");
    };
    handleEpipeError = ({ error, methodName, isSubprocess }) => {
      if (error.code === "EPIPE") {
        throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} is disconnecting.`, { cause: error });
      }
    };
    handleSerializationError = ({ error, methodName, isSubprocess, message }) => {
      if (isSerializationError(error)) {
        throw new Error(`${getMethodName(methodName, isSubprocess)}'s argument type is invalid: the message cannot be serialized: ${String(message)}.`, { cause: error });
      }
    };
    isSerializationError = ({ code, message }) => SERIALIZATION_ERROR_CODES.has(code) || SERIALIZATION_ERROR_MESSAGES.some((serializationErrorMessage) => message.includes(serializationErrorMessage));
    SERIALIZATION_ERROR_CODES = /* @__PURE__ */ new Set([
      // Message is `undefined`
      "ERR_MISSING_ARGS",
      // Message is a function, a bigint, a symbol
      "ERR_INVALID_ARG_TYPE"
    ]);
    SERIALIZATION_ERROR_MESSAGES = [
      // Message is a promise or a proxy, with `serialization: 'advanced'`
      "could not be cloned",
      // Message has cycles, with `serialization: 'json'`
      "circular structure",
      // Message has cycles inside toJSON(), with `serialization: 'json'`
      "call stack size exceeded"
    ];
    getMethodName = (methodName, isSubprocess, parameters = "") => methodName === "cancelSignal" ? "`cancelSignal`'s `controller.abort()`" : `${getNamespaceName(isSubprocess)}${methodName}(${parameters})`;
    getNamespaceName = (isSubprocess) => isSubprocess ? "" : "subprocess.";
    getOtherProcessName = (isSubprocess) => isSubprocess ? "parent process" : "subprocess";
    disconnect = (anyProcess) => {
      if (anyProcess.connected) {
        anyProcess.disconnect();
      }
    };
  }
});

// node_modules/execa/lib/utils/deferred.js
var createDeferred;
var init_deferred = __esm({
  "node_modules/execa/lib/utils/deferred.js"() {
    createDeferred = () => {
      const methods = {};
      const promise = new Promise((resolve6, reject) => {
        Object.assign(methods, { resolve: resolve6, reject });
      });
      return Object.assign(promise, methods);
    };
  }
});

// node_modules/execa/lib/arguments/fd-options.js
var getToStream, getFromStream, SUBPROCESS_OPTIONS, getFdNumber, parseFdNumber, validateFdNumber, getInvalidStdioOptionMessage, getInvalidStdioOption, getUsedDescriptor, getOptionName, serializeOptionValue;
var init_fd_options = __esm({
  "node_modules/execa/lib/arguments/fd-options.js"() {
    init_specific();
    getToStream = (destination, to = "stdin") => {
      const isWritable = true;
      const { options: options2, fileDescriptors } = SUBPROCESS_OPTIONS.get(destination);
      const fdNumber = getFdNumber(fileDescriptors, to, isWritable);
      const destinationStream = destination.stdio[fdNumber];
      if (destinationStream === null) {
        throw new TypeError(getInvalidStdioOptionMessage(fdNumber, to, options2, isWritable));
      }
      return destinationStream;
    };
    getFromStream = (source, from = "stdout") => {
      const isWritable = false;
      const { options: options2, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
      const fdNumber = getFdNumber(fileDescriptors, from, isWritable);
      const sourceStream = fdNumber === "all" ? source.all : source.stdio[fdNumber];
      if (sourceStream === null || sourceStream === void 0) {
        throw new TypeError(getInvalidStdioOptionMessage(fdNumber, from, options2, isWritable));
      }
      return sourceStream;
    };
    SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
    getFdNumber = (fileDescriptors, fdName, isWritable) => {
      const fdNumber = parseFdNumber(fdName, isWritable);
      validateFdNumber(fdNumber, fdName, isWritable, fileDescriptors);
      return fdNumber;
    };
    parseFdNumber = (fdName, isWritable) => {
      const fdNumber = parseFd(fdName);
      if (fdNumber !== void 0) {
        return fdNumber;
      }
      const { validOptions, defaultValue } = isWritable ? { validOptions: '"stdin"', defaultValue: "stdin" } : { validOptions: '"stdout", "stderr", "all"', defaultValue: "stdout" };
      throw new TypeError(`"${getOptionName(isWritable)}" must not be "${fdName}".
It must be ${validOptions} or "fd3", "fd4" (and so on).
It is optional and defaults to "${defaultValue}".`);
    };
    validateFdNumber = (fdNumber, fdName, isWritable, fileDescriptors) => {
      const fileDescriptor = fileDescriptors[getUsedDescriptor(fdNumber)];
      if (fileDescriptor === void 0) {
        throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. That file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
      }
      if (fileDescriptor.direction === "input" && !isWritable) {
        throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a readable stream, not writable.`);
      }
      if (fileDescriptor.direction !== "input" && isWritable) {
        throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a writable stream, not readable.`);
      }
    };
    getInvalidStdioOptionMessage = (fdNumber, fdName, options2, isWritable) => {
      if (fdNumber === "all" && !options2.all) {
        return `The "all" option must be true to use "from: 'all'".`;
      }
      const { optionName, optionValue } = getInvalidStdioOption(fdNumber, options2);
      return `The "${optionName}: ${serializeOptionValue(optionValue)}" option is incompatible with using "${getOptionName(isWritable)}: ${serializeOptionValue(fdName)}".
Please set this option with "pipe" instead.`;
    };
    getInvalidStdioOption = (fdNumber, { stdin, stdout, stderr, stdio }) => {
      const usedDescriptor = getUsedDescriptor(fdNumber);
      if (usedDescriptor === 0 && stdin !== void 0) {
        return { optionName: "stdin", optionValue: stdin };
      }
      if (usedDescriptor === 1 && stdout !== void 0) {
        return { optionName: "stdout", optionValue: stdout };
      }
      if (usedDescriptor === 2 && stderr !== void 0) {
        return { optionName: "stderr", optionValue: stderr };
      }
      return { optionName: `stdio[${usedDescriptor}]`, optionValue: stdio[usedDescriptor] };
    };
    getUsedDescriptor = (fdNumber) => fdNumber === "all" ? 1 : fdNumber;
    getOptionName = (isWritable) => isWritable ? "to" : "from";
    serializeOptionValue = (value) => {
      if (typeof value === "string") {
        return `'${value}'`;
      }
      return typeof value === "number" ? `${value}` : "Stream";
    };
  }
});

// node_modules/execa/lib/utils/max-listeners.js
import { addAbortListener } from "node:events";
var incrementMaxListeners;
var init_max_listeners = __esm({
  "node_modules/execa/lib/utils/max-listeners.js"() {
    incrementMaxListeners = (eventEmitter, maxListenersIncrement, signal) => {
      const maxListeners = eventEmitter.getMaxListeners();
      if (maxListeners === 0 || maxListeners === Number.POSITIVE_INFINITY) {
        return;
      }
      eventEmitter.setMaxListeners(maxListeners + maxListenersIncrement);
      addAbortListener(signal, () => {
        eventEmitter.setMaxListeners(eventEmitter.getMaxListeners() - maxListenersIncrement);
      });
    };
  }
});

// node_modules/execa/lib/ipc/reference.js
var addReference, addReferenceCount, removeReference, removeReferenceCount, undoAddedReferences, redoAddedReferences;
var init_reference = __esm({
  "node_modules/execa/lib/ipc/reference.js"() {
    addReference = (channel, reference) => {
      if (reference) {
        addReferenceCount(channel);
      }
    };
    addReferenceCount = (channel) => {
      channel.refCounted();
    };
    removeReference = (channel, reference) => {
      if (reference) {
        removeReferenceCount(channel);
      }
    };
    removeReferenceCount = (channel) => {
      channel.unrefCounted();
    };
    undoAddedReferences = (channel, isSubprocess) => {
      if (isSubprocess) {
        removeReferenceCount(channel);
        removeReferenceCount(channel);
      }
    };
    redoAddedReferences = (channel, isSubprocess) => {
      if (isSubprocess) {
        addReferenceCount(channel);
        addReferenceCount(channel);
      }
    };
  }
});

// node_modules/execa/lib/ipc/incoming.js
import { once as once2 } from "node:events";
import { scheduler } from "node:timers/promises";
var onMessage, onDisconnect, INCOMING_MESSAGES;
var init_incoming = __esm({
  "node_modules/execa/lib/ipc/incoming.js"() {
    init_outgoing();
    init_reference();
    init_strict();
    init_graceful();
    onMessage = async ({ anyProcess, channel, isSubprocess, ipcEmitter }, wrappedMessage) => {
      if (handleStrictResponse(wrappedMessage) || handleAbort(wrappedMessage)) {
        return;
      }
      if (!INCOMING_MESSAGES.has(anyProcess)) {
        INCOMING_MESSAGES.set(anyProcess, []);
      }
      const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
      incomingMessages.push(wrappedMessage);
      if (incomingMessages.length > 1) {
        return;
      }
      while (incomingMessages.length > 0) {
        await waitForOutgoingMessages(anyProcess, ipcEmitter, wrappedMessage);
        await scheduler.yield();
        const message = await handleStrictRequest({
          wrappedMessage: incomingMessages[0],
          anyProcess,
          channel,
          isSubprocess,
          ipcEmitter
        });
        incomingMessages.shift();
        ipcEmitter.emit("message", message);
        ipcEmitter.emit("message:done");
      }
    };
    onDisconnect = async ({ anyProcess, channel, isSubprocess, ipcEmitter, boundOnMessage }) => {
      abortOnDisconnect();
      const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
      while (incomingMessages?.length > 0) {
        await once2(ipcEmitter, "message:done");
      }
      anyProcess.removeListener("message", boundOnMessage);
      redoAddedReferences(channel, isSubprocess);
      ipcEmitter.connected = false;
      ipcEmitter.emit("disconnect");
    };
    INCOMING_MESSAGES = /* @__PURE__ */ new WeakMap();
  }
});

// node_modules/execa/lib/ipc/forward.js
import { EventEmitter } from "node:events";
var getIpcEmitter, IPC_EMITTERS, forwardEvents, isConnected;
var init_forward = __esm({
  "node_modules/execa/lib/ipc/forward.js"() {
    init_incoming();
    init_reference();
    getIpcEmitter = (anyProcess, channel, isSubprocess) => {
      if (IPC_EMITTERS.has(anyProcess)) {
        return IPC_EMITTERS.get(anyProcess);
      }
      const ipcEmitter = new EventEmitter();
      ipcEmitter.connected = true;
      IPC_EMITTERS.set(anyProcess, ipcEmitter);
      forwardEvents({
        ipcEmitter,
        anyProcess,
        channel,
        isSubprocess
      });
      return ipcEmitter;
    };
    IPC_EMITTERS = /* @__PURE__ */ new WeakMap();
    forwardEvents = ({ ipcEmitter, anyProcess, channel, isSubprocess }) => {
      const boundOnMessage = onMessage.bind(void 0, {
        anyProcess,
        channel,
        isSubprocess,
        ipcEmitter
      });
      anyProcess.on("message", boundOnMessage);
      anyProcess.once("disconnect", onDisconnect.bind(void 0, {
        anyProcess,
        channel,
        isSubprocess,
        ipcEmitter,
        boundOnMessage
      }));
      undoAddedReferences(channel, isSubprocess);
    };
    isConnected = (anyProcess) => {
      const ipcEmitter = IPC_EMITTERS.get(anyProcess);
      return ipcEmitter === void 0 ? anyProcess.channel !== null : ipcEmitter.connected;
    };
  }
});

// node_modules/execa/lib/ipc/strict.js
import { once as once3 } from "node:events";
var handleSendStrict, count, validateStrictDeadlock, handleStrictRequest, handleStrictResponse, waitForStrictResponse, STRICT_RESPONSES, throwOnDisconnect, REQUEST_TYPE, RESPONSE_TYPE;
var init_strict = __esm({
  "node_modules/execa/lib/ipc/strict.js"() {
    init_deferred();
    init_max_listeners();
    init_send();
    init_validation();
    init_forward();
    init_outgoing();
    handleSendStrict = ({ anyProcess, channel, isSubprocess, message, strict }) => {
      if (!strict) {
        return message;
      }
      const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
      const hasListeners = hasMessageListeners(anyProcess, ipcEmitter);
      return {
        id: count++,
        type: REQUEST_TYPE,
        message,
        hasListeners
      };
    };
    count = 0n;
    validateStrictDeadlock = (outgoingMessages, wrappedMessage) => {
      if (wrappedMessage?.type !== REQUEST_TYPE || wrappedMessage.hasListeners) {
        return;
      }
      for (const { id } of outgoingMessages) {
        if (id !== void 0) {
          STRICT_RESPONSES[id].resolve({ isDeadlock: true, hasListeners: false });
        }
      }
    };
    handleStrictRequest = async ({ wrappedMessage, anyProcess, channel, isSubprocess, ipcEmitter }) => {
      if (wrappedMessage?.type !== REQUEST_TYPE || !anyProcess.connected) {
        return wrappedMessage;
      }
      const { id, message } = wrappedMessage;
      const response = { id, type: RESPONSE_TYPE, message: hasMessageListeners(anyProcess, ipcEmitter) };
      try {
        await sendMessage({
          anyProcess,
          channel,
          isSubprocess,
          ipc: true
        }, response);
      } catch (error) {
        ipcEmitter.emit("strict:error", error);
      }
      return message;
    };
    handleStrictResponse = (wrappedMessage) => {
      if (wrappedMessage?.type !== RESPONSE_TYPE) {
        return false;
      }
      const { id, message: hasListeners } = wrappedMessage;
      STRICT_RESPONSES[id]?.resolve({ isDeadlock: false, hasListeners });
      return true;
    };
    waitForStrictResponse = async (wrappedMessage, anyProcess, isSubprocess) => {
      if (wrappedMessage?.type !== REQUEST_TYPE) {
        return;
      }
      const deferred = createDeferred();
      STRICT_RESPONSES[wrappedMessage.id] = deferred;
      const controller = new AbortController();
      try {
        const { isDeadlock, hasListeners } = await Promise.race([
          deferred,
          throwOnDisconnect(anyProcess, isSubprocess, controller)
        ]);
        if (isDeadlock) {
          throwOnStrictDeadlockError(isSubprocess);
        }
        if (!hasListeners) {
          throwOnMissingStrict(isSubprocess);
        }
      } finally {
        controller.abort();
        delete STRICT_RESPONSES[wrappedMessage.id];
      }
    };
    STRICT_RESPONSES = {};
    throwOnDisconnect = async (anyProcess, isSubprocess, { signal }) => {
      incrementMaxListeners(anyProcess, 1, signal);
      await once3(anyProcess, "disconnect", { signal });
      throwOnStrictDisconnect(isSubprocess);
    };
    REQUEST_TYPE = "execa:ipc:request";
    RESPONSE_TYPE = "execa:ipc:response";
  }
});

// node_modules/execa/lib/ipc/outgoing.js
var startSendMessage, endSendMessage, waitForOutgoingMessages, OUTGOING_MESSAGES, hasMessageListeners, getMinListenerCount;
var init_outgoing = __esm({
  "node_modules/execa/lib/ipc/outgoing.js"() {
    init_deferred();
    init_specific();
    init_fd_options();
    init_strict();
    startSendMessage = (anyProcess, wrappedMessage, strict) => {
      if (!OUTGOING_MESSAGES.has(anyProcess)) {
        OUTGOING_MESSAGES.set(anyProcess, /* @__PURE__ */ new Set());
      }
      const outgoingMessages = OUTGOING_MESSAGES.get(anyProcess);
      const onMessageSent = createDeferred();
      const id = strict ? wrappedMessage.id : void 0;
      const outgoingMessage = { onMessageSent, id };
      outgoingMessages.add(outgoingMessage);
      return { outgoingMessages, outgoingMessage };
    };
    endSendMessage = ({ outgoingMessages, outgoingMessage }) => {
      outgoingMessages.delete(outgoingMessage);
      outgoingMessage.onMessageSent.resolve();
    };
    waitForOutgoingMessages = async (anyProcess, ipcEmitter, wrappedMessage) => {
      while (!hasMessageListeners(anyProcess, ipcEmitter) && OUTGOING_MESSAGES.get(anyProcess)?.size > 0) {
        const outgoingMessages = [...OUTGOING_MESSAGES.get(anyProcess)];
        validateStrictDeadlock(outgoingMessages, wrappedMessage);
        await Promise.all(outgoingMessages.map(({ onMessageSent }) => onMessageSent));
      }
    };
    OUTGOING_MESSAGES = /* @__PURE__ */ new WeakMap();
    hasMessageListeners = (anyProcess, ipcEmitter) => ipcEmitter.listenerCount("message") > getMinListenerCount(anyProcess);
    getMinListenerCount = (anyProcess) => SUBPROCESS_OPTIONS.has(anyProcess) && !getFdSpecificValue(SUBPROCESS_OPTIONS.get(anyProcess).options.buffer, "ipc") ? 1 : 0;
  }
});

// node_modules/execa/lib/ipc/send.js
import { promisify as promisify2 } from "node:util";
var sendMessage, sendMessageAsync, sendOneMessage, getSendMethod, PROCESS_SEND_METHODS;
var init_send = __esm({
  "node_modules/execa/lib/ipc/send.js"() {
    init_validation();
    init_outgoing();
    init_strict();
    sendMessage = ({ anyProcess, channel, isSubprocess, ipc }, message, { strict = false } = {}) => {
      const methodName = "sendMessage";
      validateIpcMethod({
        methodName,
        isSubprocess,
        ipc,
        isConnected: anyProcess.connected
      });
      return sendMessageAsync({
        anyProcess,
        channel,
        methodName,
        isSubprocess,
        message,
        strict
      });
    };
    sendMessageAsync = async ({ anyProcess, channel, methodName, isSubprocess, message, strict }) => {
      const wrappedMessage = handleSendStrict({
        anyProcess,
        channel,
        isSubprocess,
        message,
        strict
      });
      const outgoingMessagesState = startSendMessage(anyProcess, wrappedMessage, strict);
      try {
        await sendOneMessage({
          anyProcess,
          methodName,
          isSubprocess,
          wrappedMessage,
          message
        });
      } catch (error) {
        disconnect(anyProcess);
        throw error;
      } finally {
        endSendMessage(outgoingMessagesState);
      }
    };
    sendOneMessage = async ({ anyProcess, methodName, isSubprocess, wrappedMessage, message }) => {
      const sendMethod = getSendMethod(anyProcess);
      try {
        await Promise.all([
          waitForStrictResponse(wrappedMessage, anyProcess, isSubprocess),
          sendMethod(wrappedMessage)
        ]);
      } catch (error) {
        handleEpipeError({ error, methodName, isSubprocess });
        handleSerializationError({
          error,
          methodName,
          isSubprocess,
          message
        });
        throw error;
      }
    };
    getSendMethod = (anyProcess) => {
      if (PROCESS_SEND_METHODS.has(anyProcess)) {
        return PROCESS_SEND_METHODS.get(anyProcess);
      }
      const sendMethod = promisify2(anyProcess.send.bind(anyProcess));
      PROCESS_SEND_METHODS.set(anyProcess, sendMethod);
      return sendMethod;
    };
    PROCESS_SEND_METHODS = /* @__PURE__ */ new WeakMap();
  }
});

// node_modules/execa/lib/ipc/graceful.js
import { scheduler as scheduler2 } from "node:timers/promises";
var sendAbort, getCancelSignal, startIpc, cancelListening, handleAbort, GRACEFUL_CANCEL_TYPE, abortOnDisconnect, cancelController;
var init_graceful = __esm({
  "node_modules/execa/lib/ipc/graceful.js"() {
    init_send();
    init_forward();
    init_validation();
    sendAbort = (subprocess, message) => {
      const methodName = "cancelSignal";
      validateConnection(methodName, false, subprocess.connected);
      return sendOneMessage({
        anyProcess: subprocess,
        methodName,
        isSubprocess: false,
        wrappedMessage: { type: GRACEFUL_CANCEL_TYPE, message },
        message
      });
    };
    getCancelSignal = async ({ anyProcess, channel, isSubprocess, ipc }) => {
      await startIpc({
        anyProcess,
        channel,
        isSubprocess,
        ipc
      });
      return cancelController.signal;
    };
    startIpc = async ({ anyProcess, channel, isSubprocess, ipc }) => {
      if (cancelListening) {
        return;
      }
      cancelListening = true;
      if (!ipc) {
        throwOnMissingParent();
        return;
      }
      if (channel === null) {
        abortOnDisconnect();
        return;
      }
      getIpcEmitter(anyProcess, channel, isSubprocess);
      await scheduler2.yield();
    };
    cancelListening = false;
    handleAbort = (wrappedMessage) => {
      if (wrappedMessage?.type !== GRACEFUL_CANCEL_TYPE) {
        return false;
      }
      cancelController.abort(wrappedMessage.message);
      return true;
    };
    GRACEFUL_CANCEL_TYPE = "execa:ipc:cancel";
    abortOnDisconnect = () => {
      cancelController.abort(getAbortDisconnectError());
    };
    cancelController = new AbortController();
  }
});

// node_modules/execa/lib/terminate/graceful.js
var validateGracefulCancel, throwOnGracefulCancel, sendOnAbort, getReason;
var init_graceful2 = __esm({
  "node_modules/execa/lib/terminate/graceful.js"() {
    init_abort_signal();
    init_graceful();
    init_kill();
    validateGracefulCancel = ({ gracefulCancel, cancelSignal, ipc, serialization }) => {
      if (!gracefulCancel) {
        return;
      }
      if (cancelSignal === void 0) {
        throw new Error("The `cancelSignal` option must be defined when setting the `gracefulCancel` option.");
      }
      if (!ipc) {
        throw new Error("The `ipc` option cannot be false when setting the `gracefulCancel` option.");
      }
      if (serialization === "json") {
        throw new Error("The `serialization` option cannot be 'json' when setting the `gracefulCancel` option.");
      }
    };
    throwOnGracefulCancel = ({
      subprocess,
      cancelSignal,
      gracefulCancel,
      forceKillAfterDelay,
      context,
      controller
    }) => gracefulCancel ? [sendOnAbort({
      subprocess,
      cancelSignal,
      forceKillAfterDelay,
      context,
      controller
    })] : [];
    sendOnAbort = async ({ subprocess, cancelSignal, forceKillAfterDelay, context, controller: { signal } }) => {
      await onAbortedSignal(cancelSignal, signal);
      const reason = getReason(cancelSignal);
      await sendAbort(subprocess, reason);
      killOnTimeout({
        kill: subprocess.kill,
        forceKillAfterDelay,
        context,
        controllerSignal: signal
      });
      context.terminationReason ??= "gracefulCancel";
      throw cancelSignal.reason;
    };
    getReason = ({ reason }) => {
      if (!(reason instanceof DOMException)) {
        return reason;
      }
      const error = new Error(reason.message);
      Object.defineProperty(error, "stack", {
        value: reason.stack,
        enumerable: false,
        configurable: true,
        writable: true
      });
      return error;
    };
  }
});

// node_modules/execa/lib/terminate/timeout.js
import { setTimeout as setTimeout3 } from "node:timers/promises";
var validateTimeout, throwOnTimeout, killAfterTimeout;
var init_timeout = __esm({
  "node_modules/execa/lib/terminate/timeout.js"() {
    init_final_error();
    validateTimeout = ({ timeout: timeout2 }) => {
      if (timeout2 !== void 0 && (!Number.isFinite(timeout2) || timeout2 < 0)) {
        throw new TypeError(`Expected the \`timeout\` option to be a non-negative integer, got \`${timeout2}\` (${typeof timeout2})`);
      }
    };
    throwOnTimeout = (subprocess, timeout2, context, controller) => timeout2 === 0 || timeout2 === void 0 ? [] : [killAfterTimeout(subprocess, timeout2, context, controller)];
    killAfterTimeout = async (subprocess, timeout2, context, { signal }) => {
      await setTimeout3(timeout2, void 0, { signal });
      context.terminationReason ??= "timeout";
      subprocess.kill();
      throw new DiscardedError();
    };
  }
});

// node_modules/execa/lib/methods/node.js
import { execPath, execArgv } from "node:process";
import path3 from "node:path";
var mapNode, handleNodeOption;
var init_node2 = __esm({
  "node_modules/execa/lib/methods/node.js"() {
    init_file_url();
    mapNode = ({ options: options2 }) => {
      if (options2.node === false) {
        throw new TypeError('The "node" option cannot be false with `execaNode()`.');
      }
      return { options: { ...options2, node: true } };
    };
    handleNodeOption = (file, commandArguments, {
      node: shouldHandleNode = false,
      nodePath = execPath,
      nodeOptions = execArgv.filter((nodeOption) => !nodeOption.startsWith("--inspect")),
      cwd,
      execPath: formerNodePath,
      ...options2
    }) => {
      if (formerNodePath !== void 0) {
        throw new TypeError('The "execPath" option has been removed. Please use the "nodePath" option instead.');
      }
      const normalizedNodePath = safeNormalizeFileUrl(nodePath, 'The "nodePath" option');
      const resolvedNodePath = path3.resolve(cwd, normalizedNodePath);
      const newOptions = {
        ...options2,
        nodePath: resolvedNodePath,
        node: shouldHandleNode,
        cwd
      };
      if (!shouldHandleNode) {
        return [file, commandArguments, newOptions];
      }
      if (path3.basename(file, ".exe") === "node") {
        throw new TypeError('When the "node" option is true, the first argument does not need to be "node".');
      }
      return [
        resolvedNodePath,
        [...nodeOptions, file, ...commandArguments],
        { ipc: true, ...newOptions, shell: false }
      ];
    };
  }
});

// node_modules/execa/lib/ipc/ipc-input.js
import { serialize } from "node:v8";
var validateIpcInputOption, validateAdvancedInput, validateJsonInput, validateIpcInput, sendIpcInput;
var init_ipc_input = __esm({
  "node_modules/execa/lib/ipc/ipc-input.js"() {
    validateIpcInputOption = ({ ipcInput, ipc, serialization }) => {
      if (ipcInput === void 0) {
        return;
      }
      if (!ipc) {
        throw new Error("The `ipcInput` option cannot be set unless the `ipc` option is `true`.");
      }
      validateIpcInput[serialization](ipcInput);
    };
    validateAdvancedInput = (ipcInput) => {
      try {
        serialize(ipcInput);
      } catch (error) {
        throw new Error("The `ipcInput` option is not serializable with a structured clone.", { cause: error });
      }
    };
    validateJsonInput = (ipcInput) => {
      try {
        JSON.stringify(ipcInput);
      } catch (error) {
        throw new Error("The `ipcInput` option is not serializable with JSON.", { cause: error });
      }
    };
    validateIpcInput = {
      advanced: validateAdvancedInput,
      json: validateJsonInput
    };
    sendIpcInput = async (subprocess, ipcInput) => {
      if (ipcInput === void 0) {
        return;
      }
      await subprocess.sendMessage(ipcInput);
    };
  }
});

// node_modules/execa/lib/arguments/encoding-option.js
var validateEncoding, TEXT_ENCODINGS, BINARY_ENCODINGS, ENCODINGS, getCorrectEncoding, ENCODING_ALIASES, serializeEncoding;
var init_encoding_option = __esm({
  "node_modules/execa/lib/arguments/encoding-option.js"() {
    validateEncoding = ({ encoding }) => {
      if (ENCODINGS.has(encoding)) {
        return;
      }
      const correctEncoding = getCorrectEncoding(encoding);
      if (correctEncoding !== void 0) {
        throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to ${serializeEncoding(correctEncoding)}.`);
      }
      const correctEncodings = [...ENCODINGS].map((correctEncoding2) => serializeEncoding(correctEncoding2)).join(", ");
      throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to one of: ${correctEncodings}.`);
    };
    TEXT_ENCODINGS = /* @__PURE__ */ new Set(["utf8", "utf16le"]);
    BINARY_ENCODINGS = /* @__PURE__ */ new Set(["buffer", "hex", "base64", "base64url", "latin1", "ascii"]);
    ENCODINGS = /* @__PURE__ */ new Set([...TEXT_ENCODINGS, ...BINARY_ENCODINGS]);
    getCorrectEncoding = (encoding) => {
      if (encoding === null) {
        return "buffer";
      }
      if (typeof encoding !== "string") {
        return;
      }
      const lowerEncoding = encoding.toLowerCase();
      if (lowerEncoding in ENCODING_ALIASES) {
        return ENCODING_ALIASES[lowerEncoding];
      }
      if (ENCODINGS.has(lowerEncoding)) {
        return lowerEncoding;
      }
    };
    ENCODING_ALIASES = {
      // eslint-disable-next-line unicorn/text-encoding-identifier-case
      "utf-8": "utf8",
      "utf-16le": "utf16le",
      "ucs-2": "utf16le",
      ucs2: "utf16le",
      binary: "latin1"
    };
    serializeEncoding = (encoding) => typeof encoding === "string" ? `"${encoding}"` : String(encoding);
  }
});

// node_modules/execa/lib/arguments/cwd.js
import { statSync as statSync2 } from "node:fs";
import path4 from "node:path";
import process5 from "node:process";
var normalizeCwd, getDefaultCwd, fixCwdError;
var init_cwd = __esm({
  "node_modules/execa/lib/arguments/cwd.js"() {
    init_file_url();
    normalizeCwd = (cwd = getDefaultCwd()) => {
      const cwdString = safeNormalizeFileUrl(cwd, 'The "cwd" option');
      return path4.resolve(cwdString);
    };
    getDefaultCwd = () => {
      try {
        return process5.cwd();
      } catch (error) {
        error.message = `The current directory does not exist.
${error.message}`;
        throw error;
      }
    };
    fixCwdError = (originalMessage, cwd) => {
      if (cwd === getDefaultCwd()) {
        return originalMessage;
      }
      let cwdStat;
      try {
        cwdStat = statSync2(cwd);
      } catch (error) {
        return `The "cwd" option is invalid: ${cwd}.
${error.message}
${originalMessage}`;
      }
      if (!cwdStat.isDirectory()) {
        return `The "cwd" option is not a directory: ${cwd}.
${originalMessage}`;
      }
      return originalMessage;
    };
  }
});

// node_modules/execa/lib/arguments/options.js
import path5 from "node:path";
import process6 from "node:process";
var import_cross_spawn, normalizeOptions, addDefaultOptions, getEnv;
var init_options = __esm({
  "node_modules/execa/lib/arguments/options.js"() {
    import_cross_spawn = __toESM(require_cross_spawn(), 1);
    init_npm_run_path();
    init_kill();
    init_signal();
    init_cancel();
    init_graceful2();
    init_timeout();
    init_node2();
    init_ipc_input();
    init_encoding_option();
    init_cwd();
    init_file_url();
    init_specific();
    normalizeOptions = (filePath, rawArguments, rawOptions) => {
      rawOptions.cwd = normalizeCwd(rawOptions.cwd);
      const [processedFile, processedArguments, processedOptions] = handleNodeOption(filePath, rawArguments, rawOptions);
      const { command: file, args: commandArguments, options: initialOptions } = import_cross_spawn.default._parse(processedFile, processedArguments, processedOptions);
      const fdOptions = normalizeFdSpecificOptions(initialOptions);
      const options2 = addDefaultOptions(fdOptions);
      validateTimeout(options2);
      validateEncoding(options2);
      validateIpcInputOption(options2);
      validateCancelSignal(options2);
      validateGracefulCancel(options2);
      options2.shell = normalizeFileUrl(options2.shell);
      options2.env = getEnv(options2);
      options2.killSignal = normalizeKillSignal(options2.killSignal);
      options2.forceKillAfterDelay = normalizeForceKillAfterDelay(options2.forceKillAfterDelay);
      options2.lines = options2.lines.map((lines, fdNumber) => lines && !BINARY_ENCODINGS.has(options2.encoding) && options2.buffer[fdNumber]);
      if (process6.platform === "win32" && path5.basename(file, ".exe") === "cmd") {
        commandArguments.unshift("/q");
      }
      return { file, commandArguments, options: options2 };
    };
    addDefaultOptions = ({
      extendEnv = true,
      preferLocal = false,
      cwd,
      localDir: localDirectory = cwd,
      encoding = "utf8",
      reject = true,
      cleanup = true,
      all = false,
      windowsHide = true,
      killSignal = "SIGTERM",
      forceKillAfterDelay = true,
      gracefulCancel = false,
      ipcInput,
      ipc = ipcInput !== void 0 || gracefulCancel,
      serialization = "advanced",
      ...options2
    }) => ({
      ...options2,
      extendEnv,
      preferLocal,
      cwd,
      localDirectory,
      encoding,
      reject,
      cleanup,
      all,
      windowsHide,
      killSignal,
      forceKillAfterDelay,
      gracefulCancel,
      ipcInput,
      ipc,
      serialization
    });
    getEnv = ({ env: envOption, extendEnv, preferLocal, node, localDirectory, nodePath }) => {
      const env = extendEnv ? { ...process6.env, ...envOption } : envOption;
      if (preferLocal || node) {
        return npmRunPathEnv({
          env,
          cwd: localDirectory,
          execPath: nodePath,
          preferLocal,
          addExecPath: node
        });
      }
      return env;
    };
  }
});

// node_modules/execa/lib/arguments/shell.js
var concatenateShell;
var init_shell = __esm({
  "node_modules/execa/lib/arguments/shell.js"() {
    concatenateShell = (file, commandArguments, options2) => options2.shell && commandArguments.length > 0 ? [[file, ...commandArguments].join(" "), [], options2] : [file, commandArguments, options2];
  }
});

// node_modules/strip-final-newline/index.js
function stripFinalNewline(input) {
  if (typeof input === "string") {
    return stripFinalNewlineString(input);
  }
  if (!(ArrayBuffer.isView(input) && input.BYTES_PER_ELEMENT === 1)) {
    throw new Error("Input must be a string or a Uint8Array");
  }
  return stripFinalNewlineBinary(input);
}
var stripFinalNewlineString, stripFinalNewlineBinary, LF, LF_BINARY, CR, CR_BINARY;
var init_strip_final_newline = __esm({
  "node_modules/strip-final-newline/index.js"() {
    stripFinalNewlineString = (input) => input.at(-1) === LF ? input.slice(0, input.at(-2) === CR ? -2 : -1) : input;
    stripFinalNewlineBinary = (input) => input.at(-1) === LF_BINARY ? input.subarray(0, input.at(-2) === CR_BINARY ? -2 : -1) : input;
    LF = "\n";
    LF_BINARY = LF.codePointAt(0);
    CR = "\r";
    CR_BINARY = CR.codePointAt(0);
  }
});

// node_modules/is-stream/index.js
function isStream(stream, { checkOpen = true } = {}) {
  return stream !== null && typeof stream === "object" && (stream.writable || stream.readable || !checkOpen || stream.writable === void 0 && stream.readable === void 0) && typeof stream.pipe === "function";
}
function isWritableStream(stream, { checkOpen = true } = {}) {
  return isStream(stream, { checkOpen }) && (stream.writable || !checkOpen) && typeof stream.write === "function" && typeof stream.end === "function" && typeof stream.writable === "boolean" && typeof stream.writableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isReadableStream(stream, { checkOpen = true } = {}) {
  return isStream(stream, { checkOpen }) && (stream.readable || !checkOpen) && typeof stream.read === "function" && typeof stream.readable === "boolean" && typeof stream.readableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isDuplexStream(stream, options2) {
  return isWritableStream(stream, options2) && isReadableStream(stream, options2);
}
var init_is_stream = __esm({
  "node_modules/is-stream/index.js"() {
  }
});

// node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js
function i() {
  return this[n].next();
}
function o(r) {
  return this[n].return(r);
}
function h({ preventCancel: r = false } = {}) {
  const e = this.getReader(), t = new c(
    e,
    r
  ), s = Object.create(u);
  return s[n] = t, s;
}
var a, c, n, u;
var init_asyncIterator = __esm({
  "node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js"() {
    a = Object.getPrototypeOf(
      Object.getPrototypeOf(
        /* istanbul ignore next */
        async function* () {
        }
      ).prototype
    );
    c = class {
      #t;
      #n;
      #r = false;
      #e = void 0;
      constructor(e, t) {
        this.#t = e, this.#n = t;
      }
      next() {
        const e = () => this.#s();
        return this.#e = this.#e ? this.#e.then(e, e) : e(), this.#e;
      }
      return(e) {
        const t = () => this.#i(e);
        return this.#e ? this.#e.then(t, t) : t();
      }
      async #s() {
        if (this.#r)
          return {
            done: true,
            value: void 0
          };
        let e;
        try {
          e = await this.#t.read();
        } catch (t) {
          throw this.#e = void 0, this.#r = true, this.#t.releaseLock(), t;
        }
        return e.done && (this.#e = void 0, this.#r = true, this.#t.releaseLock()), e;
      }
      async #i(e) {
        if (this.#r)
          return {
            done: true,
            value: e
          };
        if (this.#r = true, !this.#n) {
          const t = this.#t.cancel(e);
          return this.#t.releaseLock(), await t, {
            done: true,
            value: e
          };
        }
        return this.#t.releaseLock(), {
          done: true,
          value: e
        };
      }
    };
    n = /* @__PURE__ */ Symbol();
    Object.defineProperty(i, "name", { value: "next" });
    Object.defineProperty(o, "name", { value: "return" });
    u = Object.create(a, {
      next: {
        enumerable: true,
        configurable: true,
        writable: true,
        value: i
      },
      return: {
        enumerable: true,
        configurable: true,
        writable: true,
        value: o
      }
    });
  }
});

// node_modules/@sec-ant/readable-stream/dist/ponyfill/fromAnyIterable.js
var init_fromAnyIterable = __esm({
  "node_modules/@sec-ant/readable-stream/dist/ponyfill/fromAnyIterable.js"() {
  }
});

// node_modules/@sec-ant/readable-stream/dist/ponyfill/index.js
var init_ponyfill = __esm({
  "node_modules/@sec-ant/readable-stream/dist/ponyfill/index.js"() {
    init_asyncIterator();
    init_fromAnyIterable();
  }
});

// node_modules/get-stream/source/stream.js
var getAsyncIterable, toString, getStreamIterable, handleStreamEnd, nodeImports;
var init_stream = __esm({
  "node_modules/get-stream/source/stream.js"() {
    init_is_stream();
    init_ponyfill();
    getAsyncIterable = (stream) => {
      if (isReadableStream(stream, { checkOpen: false }) && nodeImports.on !== void 0) {
        return getStreamIterable(stream);
      }
      if (typeof stream?.[Symbol.asyncIterator] === "function") {
        return stream;
      }
      if (toString.call(stream) === "[object ReadableStream]") {
        return h.call(stream);
      }
      throw new TypeError("The first argument must be a Readable, a ReadableStream, or an async iterable.");
    };
    ({ toString } = Object.prototype);
    getStreamIterable = async function* (stream) {
      const controller = new AbortController();
      const state = {};
      handleStreamEnd(stream, controller, state);
      try {
        for await (const [chunk] of nodeImports.on(stream, "data", { signal: controller.signal })) {
          yield chunk;
        }
      } catch (error) {
        if (state.error !== void 0) {
          throw state.error;
        } else if (!controller.signal.aborted) {
          throw error;
        }
      } finally {
        stream.destroy();
      }
    };
    handleStreamEnd = async (stream, controller, state) => {
      try {
        await nodeImports.finished(stream, {
          cleanup: true,
          readable: true,
          writable: false,
          error: false
        });
      } catch (error) {
        state.error = error;
      } finally {
        controller.abort();
      }
    };
    nodeImports = {};
  }
});

// node_modules/get-stream/source/contents.js
var getStreamContents, appendFinalChunk, appendChunk, addNewChunk, getChunkType, objectToString2, MaxBufferError;
var init_contents = __esm({
  "node_modules/get-stream/source/contents.js"() {
    init_stream();
    getStreamContents = async (stream, { init, convertChunk, getSize, truncateChunk, addChunk, getFinalChunk, finalize }, { maxBuffer = Number.POSITIVE_INFINITY } = {}) => {
      const asyncIterable = getAsyncIterable(stream);
      const state = init();
      state.length = 0;
      try {
        for await (const chunk of asyncIterable) {
          const chunkType = getChunkType(chunk);
          const convertedChunk = convertChunk[chunkType](chunk, state);
          appendChunk({
            convertedChunk,
            state,
            getSize,
            truncateChunk,
            addChunk,
            maxBuffer
          });
        }
        appendFinalChunk({
          state,
          convertChunk,
          getSize,
          truncateChunk,
          addChunk,
          getFinalChunk,
          maxBuffer
        });
        return finalize(state);
      } catch (error) {
        const normalizedError = typeof error === "object" && error !== null ? error : new Error(error);
        normalizedError.bufferedData = finalize(state);
        throw normalizedError;
      }
    };
    appendFinalChunk = ({ state, getSize, truncateChunk, addChunk, getFinalChunk, maxBuffer }) => {
      const convertedChunk = getFinalChunk(state);
      if (convertedChunk !== void 0) {
        appendChunk({
          convertedChunk,
          state,
          getSize,
          truncateChunk,
          addChunk,
          maxBuffer
        });
      }
    };
    appendChunk = ({ convertedChunk, state, getSize, truncateChunk, addChunk, maxBuffer }) => {
      const chunkSize = getSize(convertedChunk);
      const newLength = state.length + chunkSize;
      if (newLength <= maxBuffer) {
        addNewChunk(convertedChunk, state, addChunk, newLength);
        return;
      }
      const truncatedChunk = truncateChunk(convertedChunk, maxBuffer - state.length);
      if (truncatedChunk !== void 0) {
        addNewChunk(truncatedChunk, state, addChunk, maxBuffer);
      }
      throw new MaxBufferError();
    };
    addNewChunk = (convertedChunk, state, addChunk, newLength) => {
      state.contents = addChunk(convertedChunk, state, newLength);
      state.length = newLength;
    };
    getChunkType = (chunk) => {
      const typeOfChunk = typeof chunk;
      if (typeOfChunk === "string") {
        return "string";
      }
      if (typeOfChunk !== "object" || chunk === null) {
        return "others";
      }
      if (globalThis.Buffer?.isBuffer(chunk)) {
        return "buffer";
      }
      const prototypeName = objectToString2.call(chunk);
      if (prototypeName === "[object ArrayBuffer]") {
        return "arrayBuffer";
      }
      if (prototypeName === "[object DataView]") {
        return "dataView";
      }
      if (Number.isInteger(chunk.byteLength) && Number.isInteger(chunk.byteOffset) && objectToString2.call(chunk.buffer) === "[object ArrayBuffer]") {
        return "typedArray";
      }
      return "others";
    };
    ({ toString: objectToString2 } = Object.prototype);
    MaxBufferError = class extends Error {
      name = "MaxBufferError";
      constructor() {
        super("maxBuffer exceeded");
      }
    };
  }
});

// node_modules/get-stream/source/utils.js
var identity2, noop, getContentsProperty, throwObjectStream, getLengthProperty;
var init_utils = __esm({
  "node_modules/get-stream/source/utils.js"() {
    identity2 = (value) => value;
    noop = () => void 0;
    getContentsProperty = ({ contents }) => contents;
    throwObjectStream = (chunk) => {
      throw new Error(`Streams in object mode are not supported: ${String(chunk)}`);
    };
    getLengthProperty = (convertedChunk) => convertedChunk.length;
  }
});

// node_modules/get-stream/source/array.js
async function getStreamAsArray(stream, options2) {
  return getStreamContents(stream, arrayMethods, options2);
}
var initArray, increment, addArrayChunk, arrayMethods;
var init_array = __esm({
  "node_modules/get-stream/source/array.js"() {
    init_contents();
    init_utils();
    initArray = () => ({ contents: [] });
    increment = () => 1;
    addArrayChunk = (convertedChunk, { contents }) => {
      contents.push(convertedChunk);
      return contents;
    };
    arrayMethods = {
      init: initArray,
      convertChunk: {
        string: identity2,
        buffer: identity2,
        arrayBuffer: identity2,
        dataView: identity2,
        typedArray: identity2,
        others: identity2
      },
      getSize: increment,
      truncateChunk: noop,
      addChunk: addArrayChunk,
      getFinalChunk: noop,
      finalize: getContentsProperty
    };
  }
});

// node_modules/get-stream/source/array-buffer.js
async function getStreamAsArrayBuffer(stream, options2) {
  return getStreamContents(stream, arrayBufferMethods, options2);
}
var initArrayBuffer, useTextEncoder, textEncoder2, useUint8Array, useUint8ArrayWithOffset, truncateArrayBufferChunk, addArrayBufferChunk, resizeArrayBufferSlow, resizeArrayBuffer, getNewContentsLength, SCALE_FACTOR, finalizeArrayBuffer, hasArrayBufferResize, arrayBufferMethods;
var init_array_buffer = __esm({
  "node_modules/get-stream/source/array-buffer.js"() {
    init_contents();
    init_utils();
    initArrayBuffer = () => ({ contents: new ArrayBuffer(0) });
    useTextEncoder = (chunk) => textEncoder2.encode(chunk);
    textEncoder2 = new TextEncoder();
    useUint8Array = (chunk) => new Uint8Array(chunk);
    useUint8ArrayWithOffset = (chunk) => new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    truncateArrayBufferChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
    addArrayBufferChunk = (convertedChunk, { contents, length: previousLength }, length) => {
      const newContents = hasArrayBufferResize() ? resizeArrayBuffer(contents, length) : resizeArrayBufferSlow(contents, length);
      new Uint8Array(newContents).set(convertedChunk, previousLength);
      return newContents;
    };
    resizeArrayBufferSlow = (contents, length) => {
      if (length <= contents.byteLength) {
        return contents;
      }
      const arrayBuffer = new ArrayBuffer(getNewContentsLength(length));
      new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
      return arrayBuffer;
    };
    resizeArrayBuffer = (contents, length) => {
      if (length <= contents.maxByteLength) {
        contents.resize(length);
        return contents;
      }
      const arrayBuffer = new ArrayBuffer(length, { maxByteLength: getNewContentsLength(length) });
      new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
      return arrayBuffer;
    };
    getNewContentsLength = (length) => SCALE_FACTOR ** Math.ceil(Math.log(length) / Math.log(SCALE_FACTOR));
    SCALE_FACTOR = 2;
    finalizeArrayBuffer = ({ contents, length }) => hasArrayBufferResize() ? contents : contents.slice(0, length);
    hasArrayBufferResize = () => "resize" in ArrayBuffer.prototype;
    arrayBufferMethods = {
      init: initArrayBuffer,
      convertChunk: {
        string: useTextEncoder,
        buffer: useUint8Array,
        arrayBuffer: useUint8Array,
        dataView: useUint8ArrayWithOffset,
        typedArray: useUint8ArrayWithOffset,
        others: throwObjectStream
      },
      getSize: getLengthProperty,
      truncateChunk: truncateArrayBufferChunk,
      addChunk: addArrayBufferChunk,
      getFinalChunk: noop,
      finalize: finalizeArrayBuffer
    };
  }
});

// node_modules/get-stream/source/string.js
async function getStreamAsString(stream, options2) {
  return getStreamContents(stream, stringMethods, options2);
}
var initString, useTextDecoder, addStringChunk, truncateStringChunk, getFinalStringChunk, stringMethods;
var init_string = __esm({
  "node_modules/get-stream/source/string.js"() {
    init_contents();
    init_utils();
    initString = () => ({ contents: "", textDecoder: new TextDecoder() });
    useTextDecoder = (chunk, { textDecoder: textDecoder2 }) => textDecoder2.decode(chunk, { stream: true });
    addStringChunk = (convertedChunk, { contents }) => contents + convertedChunk;
    truncateStringChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
    getFinalStringChunk = ({ textDecoder: textDecoder2 }) => {
      const finalChunk = textDecoder2.decode();
      return finalChunk === "" ? void 0 : finalChunk;
    };
    stringMethods = {
      init: initString,
      convertChunk: {
        string: identity2,
        buffer: useTextDecoder,
        arrayBuffer: useTextDecoder,
        dataView: useTextDecoder,
        typedArray: useTextDecoder,
        others: throwObjectStream
      },
      getSize: getLengthProperty,
      truncateChunk: truncateStringChunk,
      addChunk: addStringChunk,
      getFinalChunk: getFinalStringChunk,
      finalize: getContentsProperty
    };
  }
});

// node_modules/get-stream/source/exports.js
var init_exports = __esm({
  "node_modules/get-stream/source/exports.js"() {
    init_array();
    init_array_buffer();
    init_string();
    init_contents();
  }
});

// node_modules/get-stream/source/index.js
import { on } from "node:events";
import { finished } from "node:stream/promises";
var init_source2 = __esm({
  "node_modules/get-stream/source/index.js"() {
    init_stream();
    init_exports();
    Object.assign(nodeImports, { on, finished });
  }
});

// node_modules/execa/lib/io/max-buffer.js
var handleMaxBuffer, getMaxBufferUnit, checkIpcMaxBuffer, getMaxBufferMessage, getMaxBufferInfo, isMaxBufferSync, truncateMaxBufferSync, getMaxBufferSync;
var init_max_buffer = __esm({
  "node_modules/execa/lib/io/max-buffer.js"() {
    init_source2();
    init_standard_stream();
    init_specific();
    handleMaxBuffer = ({ error, stream, readableObjectMode, lines, encoding, fdNumber }) => {
      if (!(error instanceof MaxBufferError)) {
        throw error;
      }
      if (fdNumber === "all") {
        return error;
      }
      const unit = getMaxBufferUnit(readableObjectMode, lines, encoding);
      error.maxBufferInfo = { fdNumber, unit };
      stream.destroy();
      throw error;
    };
    getMaxBufferUnit = (readableObjectMode, lines, encoding) => {
      if (readableObjectMode) {
        return "objects";
      }
      if (lines) {
        return "lines";
      }
      if (encoding === "buffer") {
        return "bytes";
      }
      return "characters";
    };
    checkIpcMaxBuffer = (subprocess, ipcOutput, maxBuffer) => {
      if (ipcOutput.length !== maxBuffer) {
        return;
      }
      const error = new MaxBufferError();
      error.maxBufferInfo = { fdNumber: "ipc" };
      throw error;
    };
    getMaxBufferMessage = (error, maxBuffer) => {
      const { streamName, threshold, unit } = getMaxBufferInfo(error, maxBuffer);
      return `Command's ${streamName} was larger than ${threshold} ${unit}`;
    };
    getMaxBufferInfo = (error, maxBuffer) => {
      if (error?.maxBufferInfo === void 0) {
        return { streamName: "output", threshold: maxBuffer[1], unit: "bytes" };
      }
      const { maxBufferInfo: { fdNumber, unit } } = error;
      delete error.maxBufferInfo;
      const threshold = getFdSpecificValue(maxBuffer, fdNumber);
      if (fdNumber === "ipc") {
        return { streamName: "IPC output", threshold, unit: "messages" };
      }
      return { streamName: getStreamName(fdNumber), threshold, unit };
    };
    isMaxBufferSync = (resultError, output, maxBuffer) => resultError?.code === "ENOBUFS" && output !== null && output.some((result) => result !== null && result.length > getMaxBufferSync(maxBuffer));
    truncateMaxBufferSync = (result, isMaxBuffer, maxBuffer) => {
      if (!isMaxBuffer) {
        return result;
      }
      const maxBufferValue = getMaxBufferSync(maxBuffer);
      return result.length > maxBufferValue ? result.slice(0, maxBufferValue) : result;
    };
    getMaxBufferSync = ([, stdoutMaxBuffer]) => stdoutMaxBuffer;
  }
});

// node_modules/execa/lib/return/message.js
import { inspect as inspect2 } from "node:util";
var createMessages, getErrorPrefix, getForcefulSuffix, getOriginalMessage, serializeIpcMessage, serializeMessagePart, serializeMessageItem;
var init_message = __esm({
  "node_modules/execa/lib/return/message.js"() {
    init_strip_final_newline();
    init_uint_array();
    init_cwd();
    init_escape();
    init_max_buffer();
    init_signal();
    init_final_error();
    createMessages = ({
      stdio,
      all,
      ipcOutput,
      originalError,
      signal,
      signalDescription,
      exitCode,
      escapedCommand,
      timedOut,
      isCanceled,
      isGracefullyCanceled,
      isMaxBuffer,
      isForcefullyTerminated,
      forceKillAfterDelay,
      killSignal,
      maxBuffer,
      timeout: timeout2,
      cwd
    }) => {
      const errorCode = originalError?.code;
      const prefix = getErrorPrefix({
        originalError,
        timedOut,
        timeout: timeout2,
        isMaxBuffer,
        maxBuffer,
        errorCode,
        signal,
        signalDescription,
        exitCode,
        isCanceled,
        isGracefullyCanceled,
        isForcefullyTerminated,
        forceKillAfterDelay,
        killSignal
      });
      const originalMessage = getOriginalMessage(originalError, cwd);
      const suffix = originalMessage === void 0 ? "" : `
${originalMessage}`;
      const shortMessage = `${prefix}: ${escapedCommand}${suffix}`;
      const messageStdio = all === void 0 ? [stdio[2], stdio[1]] : [all];
      const message = [
        shortMessage,
        ...messageStdio,
        ...stdio.slice(3),
        ipcOutput.map((ipcMessage) => serializeIpcMessage(ipcMessage)).join("\n")
      ].map((messagePart) => escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join("\n\n");
      return { originalMessage, shortMessage, message };
    };
    getErrorPrefix = ({
      originalError,
      timedOut,
      timeout: timeout2,
      isMaxBuffer,
      maxBuffer,
      errorCode,
      signal,
      signalDescription,
      exitCode,
      isCanceled,
      isGracefullyCanceled,
      isForcefullyTerminated,
      forceKillAfterDelay,
      killSignal
    }) => {
      const forcefulSuffix = getForcefulSuffix(isForcefullyTerminated, forceKillAfterDelay);
      if (timedOut) {
        return `Command timed out after ${timeout2} milliseconds${forcefulSuffix}`;
      }
      if (isGracefullyCanceled) {
        if (signal === void 0) {
          return `Command was gracefully canceled with exit code ${exitCode}`;
        }
        return isForcefullyTerminated ? `Command was gracefully canceled${forcefulSuffix}` : `Command was gracefully canceled with ${signal} (${signalDescription})`;
      }
      if (isCanceled) {
        return `Command was canceled${forcefulSuffix}`;
      }
      if (isMaxBuffer) {
        return `${getMaxBufferMessage(originalError, maxBuffer)}${forcefulSuffix}`;
      }
      if (errorCode !== void 0) {
        return `Command failed with ${errorCode}${forcefulSuffix}`;
      }
      if (isForcefullyTerminated) {
        return `Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`;
      }
      if (signal !== void 0) {
        return `Command was killed with ${signal} (${signalDescription})`;
      }
      if (exitCode !== void 0) {
        return `Command failed with exit code ${exitCode}`;
      }
      return "Command failed";
    };
    getForcefulSuffix = (isForcefullyTerminated, forceKillAfterDelay) => isForcefullyTerminated ? ` and was forcefully terminated after ${forceKillAfterDelay} milliseconds` : "";
    getOriginalMessage = (originalError, cwd) => {
      if (originalError instanceof DiscardedError) {
        return;
      }
      const originalMessage = isExecaError(originalError) ? originalError.originalMessage : String(originalError?.message ?? originalError);
      const escapedOriginalMessage = escapeLines(fixCwdError(originalMessage, cwd));
      return escapedOriginalMessage === "" ? void 0 : escapedOriginalMessage;
    };
    serializeIpcMessage = (ipcMessage) => typeof ipcMessage === "string" ? ipcMessage : inspect2(ipcMessage);
    serializeMessagePart = (messagePart) => Array.isArray(messagePart) ? messagePart.map((messageItem) => stripFinalNewline(serializeMessageItem(messageItem))).filter(Boolean).join("\n") : serializeMessageItem(messagePart);
    serializeMessageItem = (messageItem) => {
      if (typeof messageItem === "string") {
        return messageItem;
      }
      if (isUint8Array(messageItem)) {
        return uint8ArrayToString(messageItem);
      }
      return "";
    };
  }
});

// node_modules/execa/lib/return/result.js
var makeSuccessResult, makeEarlyError, makeError, getErrorProperties, omitUndefinedProperties, normalizeExitPayload;
var init_result = __esm({
  "node_modules/execa/lib/return/result.js"() {
    init_signal();
    init_duration();
    init_final_error();
    init_message();
    makeSuccessResult = ({
      command,
      escapedCommand,
      stdio,
      all,
      ipcOutput,
      options: { cwd },
      startTime
    }) => omitUndefinedProperties({
      command,
      escapedCommand,
      cwd,
      durationMs: getDurationMs(startTime),
      failed: false,
      timedOut: false,
      isCanceled: false,
      isGracefullyCanceled: false,
      isTerminated: false,
      isMaxBuffer: false,
      isForcefullyTerminated: false,
      exitCode: 0,
      stdout: stdio[1],
      stderr: stdio[2],
      all,
      stdio,
      ipcOutput,
      pipedFrom: []
    });
    makeEarlyError = ({
      error,
      command,
      escapedCommand,
      fileDescriptors,
      options: options2,
      startTime,
      isSync
    }) => makeError({
      error,
      command,
      escapedCommand,
      startTime,
      timedOut: false,
      isCanceled: false,
      isGracefullyCanceled: false,
      isMaxBuffer: false,
      isForcefullyTerminated: false,
      stdio: Array.from({ length: fileDescriptors.length }),
      ipcOutput: [],
      options: options2,
      isSync
    });
    makeError = ({
      error: originalError,
      command,
      escapedCommand,
      startTime,
      timedOut,
      isCanceled,
      isGracefullyCanceled,
      isMaxBuffer,
      isForcefullyTerminated,
      exitCode: rawExitCode,
      signal: rawSignal,
      stdio,
      all,
      ipcOutput,
      options: {
        timeoutDuration,
        timeout: timeout2 = timeoutDuration,
        forceKillAfterDelay,
        killSignal,
        cwd,
        maxBuffer
      },
      isSync
    }) => {
      const { exitCode, signal, signalDescription } = normalizeExitPayload(rawExitCode, rawSignal);
      const { originalMessage, shortMessage, message } = createMessages({
        stdio,
        all,
        ipcOutput,
        originalError,
        signal,
        signalDescription,
        exitCode,
        escapedCommand,
        timedOut,
        isCanceled,
        isGracefullyCanceled,
        isMaxBuffer,
        isForcefullyTerminated,
        forceKillAfterDelay,
        killSignal,
        maxBuffer,
        timeout: timeout2,
        cwd
      });
      const error = getFinalError(originalError, message, isSync);
      Object.assign(error, getErrorProperties({
        error,
        command,
        escapedCommand,
        startTime,
        timedOut,
        isCanceled,
        isGracefullyCanceled,
        isMaxBuffer,
        isForcefullyTerminated,
        exitCode,
        signal,
        signalDescription,
        stdio,
        all,
        ipcOutput,
        cwd,
        originalMessage,
        shortMessage
      }));
      return error;
    };
    getErrorProperties = ({
      error,
      command,
      escapedCommand,
      startTime,
      timedOut,
      isCanceled,
      isGracefullyCanceled,
      isMaxBuffer,
      isForcefullyTerminated,
      exitCode,
      signal,
      signalDescription,
      stdio,
      all,
      ipcOutput,
      cwd,
      originalMessage,
      shortMessage
    }) => omitUndefinedProperties({
      shortMessage,
      originalMessage,
      command,
      escapedCommand,
      cwd,
      durationMs: getDurationMs(startTime),
      failed: true,
      timedOut,
      isCanceled,
      isGracefullyCanceled,
      isTerminated: signal !== void 0,
      isMaxBuffer,
      isForcefullyTerminated,
      exitCode,
      signal,
      signalDescription,
      code: error.cause?.code,
      stdout: stdio[1],
      stderr: stdio[2],
      all,
      stdio,
      ipcOutput,
      pipedFrom: []
    });
    omitUndefinedProperties = (result) => Object.fromEntries(Object.entries(result).filter(([, value]) => value !== void 0));
    normalizeExitPayload = (rawExitCode, rawSignal) => {
      const exitCode = rawExitCode === null ? void 0 : rawExitCode;
      const signal = rawSignal === null ? void 0 : rawSignal;
      const signalDescription = signal === void 0 ? void 0 : getSignalDescription(rawSignal);
      return { exitCode, signal, signalDescription };
    };
  }
});

// node_modules/parse-ms/index.js
function parseNumber2(milliseconds) {
  return {
    days: Math.trunc(milliseconds / 864e5),
    hours: Math.trunc(milliseconds / 36e5 % 24),
    minutes: Math.trunc(milliseconds / 6e4 % 60),
    seconds: Math.trunc(milliseconds / 1e3 % 60),
    milliseconds: Math.trunc(milliseconds % 1e3),
    microseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e3) % 1e3),
    nanoseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e6) % 1e3)
  };
}
function parseBigint(milliseconds) {
  return {
    days: milliseconds / 86400000n,
    hours: milliseconds / 3600000n % 24n,
    minutes: milliseconds / 60000n % 60n,
    seconds: milliseconds / 1000n % 60n,
    milliseconds: milliseconds % 1000n,
    microseconds: 0n,
    nanoseconds: 0n
  };
}
function parseMilliseconds(milliseconds) {
  switch (typeof milliseconds) {
    case "number": {
      if (Number.isFinite(milliseconds)) {
        return parseNumber2(milliseconds);
      }
      break;
    }
    case "bigint": {
      return parseBigint(milliseconds);
    }
  }
  throw new TypeError("Expected a finite number or bigint");
}
var toZeroIfInfinity;
var init_parse_ms = __esm({
  "node_modules/parse-ms/index.js"() {
    toZeroIfInfinity = (value) => Number.isFinite(value) ? value : 0;
  }
});

// node_modules/pretty-ms/index.js
function prettyMilliseconds(milliseconds, options2) {
  const isBigInt = typeof milliseconds === "bigint";
  if (!isBigInt && !Number.isFinite(milliseconds)) {
    throw new TypeError("Expected a finite number or bigint");
  }
  options2 = { ...options2 };
  const sign = milliseconds < 0 ? "-" : "";
  milliseconds = milliseconds < 0 ? -milliseconds : milliseconds;
  if (options2.colonNotation) {
    options2.compact = false;
    options2.formatSubMilliseconds = false;
    options2.separateMilliseconds = false;
    options2.verbose = false;
  }
  if (options2.compact) {
    options2.unitCount = 1;
    options2.secondsDecimalDigits = 0;
    options2.millisecondsDecimalDigits = 0;
  }
  let result = [];
  const floorDecimals = (value, decimalDigits) => {
    const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
    const flooredValue = Math.round(flooredInterimValue) / 10 ** decimalDigits;
    return flooredValue.toFixed(decimalDigits);
  };
  const add = (value, long, short, valueString) => {
    if ((result.length === 0 || !options2.colonNotation) && isZero(value) && !(options2.colonNotation && short === "m")) {
      return;
    }
    valueString ??= String(value);
    if (options2.colonNotation) {
      const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
      const minLength = result.length > 0 ? 2 : 1;
      valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
    } else {
      valueString += options2.verbose ? " " + pluralize(long, value) : short;
    }
    result.push(valueString);
  };
  const parsed2 = parseMilliseconds(milliseconds);
  const days = BigInt(parsed2.days);
  if (options2.hideYearAndDays) {
    add(BigInt(days) * 24n + BigInt(parsed2.hours), "hour", "h");
  } else {
    if (options2.hideYear) {
      add(days, "day", "d");
    } else {
      add(days / 365n, "year", "y");
      add(days % 365n, "day", "d");
    }
    add(Number(parsed2.hours), "hour", "h");
  }
  add(Number(parsed2.minutes), "minute", "m");
  if (!options2.hideSeconds) {
    if (options2.separateMilliseconds || options2.formatSubMilliseconds || !options2.colonNotation && milliseconds < 1e3 && !options2.subSecondsAsDecimals) {
      const seconds = Number(parsed2.seconds);
      const milliseconds2 = Number(parsed2.milliseconds);
      const microseconds = Number(parsed2.microseconds);
      const nanoseconds = Number(parsed2.nanoseconds);
      add(seconds, "second", "s");
      if (options2.formatSubMilliseconds) {
        add(milliseconds2, "millisecond", "ms");
        add(microseconds, "microsecond", "µs");
        add(nanoseconds, "nanosecond", "ns");
      } else {
        const millisecondsAndBelow = milliseconds2 + microseconds / 1e3 + nanoseconds / 1e6;
        const millisecondsDecimalDigits = typeof options2.millisecondsDecimalDigits === "number" ? options2.millisecondsDecimalDigits : 0;
        const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
        const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
        const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
        add(
          Number.parseFloat(millisecondsString),
          "millisecond",
          "ms",
          millisecondsString
        );
      }
    } else {
      const seconds = (isBigInt ? Number(milliseconds % ONE_DAY_IN_MILLISECONDS) : milliseconds) / 1e3 % 60;
      const secondsDecimalDigits = typeof options2.secondsDecimalDigits === "number" ? options2.secondsDecimalDigits : 1;
      const secondsFixed = floorDecimals(seconds, secondsDecimalDigits);
      const secondsString = options2.keepDecimalsOnWholeSeconds ? secondsFixed : secondsFixed.replace(/\.0+$/, "");
      add(Number.parseFloat(secondsString), "second", "s", secondsString);
    }
  }
  if (result.length === 0) {
    return sign + "0" + (options2.verbose ? " milliseconds" : "ms");
  }
  const separator = options2.colonNotation ? ":" : " ";
  if (typeof options2.unitCount === "number") {
    result = result.slice(0, Math.max(options2.unitCount, 1));
  }
  return sign + result.join(separator);
}
var isZero, pluralize, SECOND_ROUNDING_EPSILON, ONE_DAY_IN_MILLISECONDS;
var init_pretty_ms = __esm({
  "node_modules/pretty-ms/index.js"() {
    init_parse_ms();
    isZero = (value) => value === 0 || value === 0n;
    pluralize = (word, count2) => count2 === 1 || count2 === 1n ? word : `${word}s`;
    SECOND_ROUNDING_EPSILON = 1e-7;
    ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
  }
});

// node_modules/execa/lib/verbose/error.js
var logError;
var init_error2 = __esm({
  "node_modules/execa/lib/verbose/error.js"() {
    init_log();
    logError = (result, verboseInfo) => {
      if (result.failed) {
        verboseLog({
          type: "error",
          verboseMessage: result.shortMessage,
          verboseInfo,
          result
        });
      }
    };
  }
});

// node_modules/execa/lib/verbose/complete.js
var logResult, logDuration;
var init_complete = __esm({
  "node_modules/execa/lib/verbose/complete.js"() {
    init_pretty_ms();
    init_values();
    init_log();
    init_error2();
    logResult = (result, verboseInfo) => {
      if (!isVerbose(verboseInfo)) {
        return;
      }
      logError(result, verboseInfo);
      logDuration(result, verboseInfo);
    };
    logDuration = (result, verboseInfo) => {
      const verboseMessage = `(done in ${prettyMilliseconds(result.durationMs)})`;
      verboseLog({
        type: "duration",
        verboseMessage,
        verboseInfo,
        result
      });
    };
  }
});

// node_modules/execa/lib/return/reject.js
var handleResult;
var init_reject = __esm({
  "node_modules/execa/lib/return/reject.js"() {
    init_complete();
    handleResult = (result, verboseInfo, { reject }) => {
      logResult(result, verboseInfo);
      if (result.failed && reject) {
        throw result;
      }
      return result;
    };
  }
});

// node_modules/execa/lib/stdio/type.js
var getStdioItemType, getTransformObjectType, getDuplexType, getTransformStreamType, validateNonGeneratorType, checkUndefinedOption, getGeneratorObjectType, checkBooleanOption, isGenerator, isAsyncGenerator, isSyncGenerator, isTransformOptions, isUrl, isRegularUrl, isFilePathObject, FILE_PATH_KEYS, isFilePathString, isUnknownStdioString, KNOWN_STDIO_STRINGS, isReadableStream2, isWritableStream2, isWebStream, isTransformStream, isAsyncIterableObject, isIterableObject, isObject, TRANSFORM_TYPES, FILE_TYPES, SPECIAL_DUPLICATE_TYPES_SYNC, SPECIAL_DUPLICATE_TYPES, FORBID_DUPLICATE_TYPES, TYPE_TO_MESSAGE;
var init_type = __esm({
  "node_modules/execa/lib/stdio/type.js"() {
    init_is_stream();
    init_is_plain_obj();
    init_uint_array();
    getStdioItemType = (value, optionName) => {
      if (isAsyncGenerator(value)) {
        return "asyncGenerator";
      }
      if (isSyncGenerator(value)) {
        return "generator";
      }
      if (isUrl(value)) {
        return "fileUrl";
      }
      if (isFilePathObject(value)) {
        return "filePath";
      }
      if (isWebStream(value)) {
        return "webStream";
      }
      if (isStream(value, { checkOpen: false })) {
        return "native";
      }
      if (isUint8Array(value)) {
        return "uint8Array";
      }
      if (isAsyncIterableObject(value)) {
        return "asyncIterable";
      }
      if (isIterableObject(value)) {
        return "iterable";
      }
      if (isTransformStream(value)) {
        return getTransformStreamType({ transform: value }, optionName);
      }
      if (isTransformOptions(value)) {
        return getTransformObjectType(value, optionName);
      }
      return "native";
    };
    getTransformObjectType = (value, optionName) => {
      if (isDuplexStream(value.transform, { checkOpen: false })) {
        return getDuplexType(value, optionName);
      }
      if (isTransformStream(value.transform)) {
        return getTransformStreamType(value, optionName);
      }
      return getGeneratorObjectType(value, optionName);
    };
    getDuplexType = (value, optionName) => {
      validateNonGeneratorType(value, optionName, "Duplex stream");
      return "duplex";
    };
    getTransformStreamType = (value, optionName) => {
      validateNonGeneratorType(value, optionName, "web TransformStream");
      return "webTransform";
    };
    validateNonGeneratorType = ({ final: final2, binary, objectMode }, optionName, typeName) => {
      checkUndefinedOption(final2, `${optionName}.final`, typeName);
      checkUndefinedOption(binary, `${optionName}.binary`, typeName);
      checkBooleanOption(objectMode, `${optionName}.objectMode`);
    };
    checkUndefinedOption = (value, optionName, typeName) => {
      if (value !== void 0) {
        throw new TypeError(`The \`${optionName}\` option can only be defined when using a generator, not a ${typeName}.`);
      }
    };
    getGeneratorObjectType = ({ transform, final: final2, binary, objectMode }, optionName) => {
      if (transform !== void 0 && !isGenerator(transform)) {
        throw new TypeError(`The \`${optionName}.transform\` option must be a generator, a Duplex stream or a web TransformStream.`);
      }
      if (isDuplexStream(final2, { checkOpen: false })) {
        throw new TypeError(`The \`${optionName}.final\` option must not be a Duplex stream.`);
      }
      if (isTransformStream(final2)) {
        throw new TypeError(`The \`${optionName}.final\` option must not be a web TransformStream.`);
      }
      if (final2 !== void 0 && !isGenerator(final2)) {
        throw new TypeError(`The \`${optionName}.final\` option must be a generator.`);
      }
      checkBooleanOption(binary, `${optionName}.binary`);
      checkBooleanOption(objectMode, `${optionName}.objectMode`);
      return isAsyncGenerator(transform) || isAsyncGenerator(final2) ? "asyncGenerator" : "generator";
    };
    checkBooleanOption = (value, optionName) => {
      if (value !== void 0 && typeof value !== "boolean") {
        throw new TypeError(`The \`${optionName}\` option must use a boolean.`);
      }
    };
    isGenerator = (value) => isAsyncGenerator(value) || isSyncGenerator(value);
    isAsyncGenerator = (value) => Object.prototype.toString.call(value) === "[object AsyncGeneratorFunction]";
    isSyncGenerator = (value) => Object.prototype.toString.call(value) === "[object GeneratorFunction]";
    isTransformOptions = (value) => isPlainObject(value) && (value.transform !== void 0 || value.final !== void 0);
    isUrl = (value) => Object.prototype.toString.call(value) === "[object URL]";
    isRegularUrl = (value) => isUrl(value) && value.protocol !== "file:";
    isFilePathObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => FILE_PATH_KEYS.has(key)) && isFilePathString(value.file);
    FILE_PATH_KEYS = /* @__PURE__ */ new Set(["file", "append"]);
    isFilePathString = (file) => typeof file === "string";
    isUnknownStdioString = (type, value) => type === "native" && typeof value === "string" && !KNOWN_STDIO_STRINGS.has(value);
    KNOWN_STDIO_STRINGS = /* @__PURE__ */ new Set(["ipc", "ignore", "inherit", "overlapped", "pipe"]);
    isReadableStream2 = (value) => Object.prototype.toString.call(value) === "[object ReadableStream]";
    isWritableStream2 = (value) => Object.prototype.toString.call(value) === "[object WritableStream]";
    isWebStream = (value) => isReadableStream2(value) || isWritableStream2(value);
    isTransformStream = (value) => isReadableStream2(value?.readable) && isWritableStream2(value?.writable);
    isAsyncIterableObject = (value) => isObject(value) && typeof value[Symbol.asyncIterator] === "function";
    isIterableObject = (value) => isObject(value) && typeof value[Symbol.iterator] === "function";
    isObject = (value) => typeof value === "object" && value !== null;
    TRANSFORM_TYPES = /* @__PURE__ */ new Set(["generator", "asyncGenerator", "duplex", "webTransform"]);
    FILE_TYPES = /* @__PURE__ */ new Set(["fileUrl", "filePath", "fileNumber"]);
    SPECIAL_DUPLICATE_TYPES_SYNC = /* @__PURE__ */ new Set(["fileUrl", "filePath"]);
    SPECIAL_DUPLICATE_TYPES = /* @__PURE__ */ new Set([...SPECIAL_DUPLICATE_TYPES_SYNC, "webStream", "nodeStream"]);
    FORBID_DUPLICATE_TYPES = /* @__PURE__ */ new Set(["webTransform", "duplex"]);
    TYPE_TO_MESSAGE = {
      generator: "a generator",
      asyncGenerator: "an async generator",
      fileUrl: "a file URL",
      filePath: "a file path string",
      fileNumber: "a file descriptor number",
      webStream: "a web stream",
      nodeStream: "a Node.js stream",
      webTransform: "a web TransformStream",
      duplex: "a Duplex stream",
      native: "any value",
      iterable: "an iterable",
      asyncIterable: "an async iterable",
      string: "a string",
      uint8Array: "a Uint8Array"
    };
  }
});

// node_modules/execa/lib/transform/object-mode.js
var getTransformObjectModes, getOutputObjectModes, getInputObjectModes, getFdObjectMode;
var init_object_mode = __esm({
  "node_modules/execa/lib/transform/object-mode.js"() {
    init_type();
    getTransformObjectModes = (objectMode, index, newTransforms, direction) => direction === "output" ? getOutputObjectModes(objectMode, index, newTransforms) : getInputObjectModes(objectMode, index, newTransforms);
    getOutputObjectModes = (objectMode, index, newTransforms) => {
      const writableObjectMode = index !== 0 && newTransforms[index - 1].value.readableObjectMode;
      const readableObjectMode = objectMode ?? writableObjectMode;
      return { writableObjectMode, readableObjectMode };
    };
    getInputObjectModes = (objectMode, index, newTransforms) => {
      const writableObjectMode = index === 0 ? objectMode === true : newTransforms[index - 1].value.readableObjectMode;
      const readableObjectMode = index !== newTransforms.length - 1 && (objectMode ?? writableObjectMode);
      return { writableObjectMode, readableObjectMode };
    };
    getFdObjectMode = (stdioItems, direction) => {
      const lastTransform = stdioItems.findLast(({ type }) => TRANSFORM_TYPES.has(type));
      if (lastTransform === void 0) {
        return false;
      }
      return direction === "input" ? lastTransform.value.writableObjectMode : lastTransform.value.readableObjectMode;
    };
  }
});

// node_modules/execa/lib/transform/normalize.js
var normalizeTransforms, getTransforms, normalizeTransform, normalizeDuplex, normalizeTransformStream, normalizeGenerator, sortTransforms;
var init_normalize = __esm({
  "node_modules/execa/lib/transform/normalize.js"() {
    init_is_plain_obj();
    init_encoding_option();
    init_type();
    init_object_mode();
    normalizeTransforms = (stdioItems, optionName, direction, options2) => [
      ...stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type)),
      ...getTransforms(stdioItems, optionName, direction, options2)
    ];
    getTransforms = (stdioItems, optionName, direction, { encoding }) => {
      const transforms = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
      const newTransforms = Array.from({ length: transforms.length });
      for (const [index, stdioItem] of Object.entries(transforms)) {
        newTransforms[index] = normalizeTransform({
          stdioItem,
          index: Number(index),
          newTransforms,
          optionName,
          direction,
          encoding
        });
      }
      return sortTransforms(newTransforms, direction);
    };
    normalizeTransform = ({ stdioItem, stdioItem: { type }, index, newTransforms, optionName, direction, encoding }) => {
      if (type === "duplex") {
        return normalizeDuplex({ stdioItem, optionName });
      }
      if (type === "webTransform") {
        return normalizeTransformStream({
          stdioItem,
          index,
          newTransforms,
          direction
        });
      }
      return normalizeGenerator({
        stdioItem,
        index,
        newTransforms,
        direction,
        encoding
      });
    };
    normalizeDuplex = ({
      stdioItem,
      stdioItem: {
        value: {
          transform,
          transform: { writableObjectMode, readableObjectMode },
          objectMode = readableObjectMode
        }
      },
      optionName
    }) => {
      if (objectMode && !readableObjectMode) {
        throw new TypeError(`The \`${optionName}.objectMode\` option can only be \`true\` if \`new Duplex({objectMode: true})\` is used.`);
      }
      if (!objectMode && readableObjectMode) {
        throw new TypeError(`The \`${optionName}.objectMode\` option cannot be \`false\` if \`new Duplex({objectMode: true})\` is used.`);
      }
      return {
        ...stdioItem,
        value: { transform, writableObjectMode, readableObjectMode }
      };
    };
    normalizeTransformStream = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction }) => {
      const { transform, objectMode } = isPlainObject(value) ? value : { transform: value };
      const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
      return {
        ...stdioItem,
        value: { transform, writableObjectMode, readableObjectMode }
      };
    };
    normalizeGenerator = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction, encoding }) => {
      const {
        transform,
        final: final2,
        binary: binaryOption = false,
        preserveNewlines = false,
        objectMode
      } = isPlainObject(value) ? value : { transform: value };
      const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
      const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
      return {
        ...stdioItem,
        value: {
          transform,
          final: final2,
          binary,
          preserveNewlines,
          writableObjectMode,
          readableObjectMode
        }
      };
    };
    sortTransforms = (newTransforms, direction) => direction === "input" ? newTransforms.reverse() : newTransforms;
  }
});

// node_modules/execa/lib/stdio/direction.js
import process7 from "node:process";
var getStreamDirection, getStdioItemDirection, KNOWN_DIRECTIONS, anyDirection, alwaysInput, guessStreamDirection, getStandardStreamDirection, DEFAULT_DIRECTION;
var init_direction = __esm({
  "node_modules/execa/lib/stdio/direction.js"() {
    init_is_stream();
    init_type();
    getStreamDirection = (stdioItems, fdNumber, optionName) => {
      const directions = stdioItems.map((stdioItem) => getStdioItemDirection(stdioItem, fdNumber));
      if (directions.includes("input") && directions.includes("output")) {
        throw new TypeError(`The \`${optionName}\` option must not be an array of both readable and writable values.`);
      }
      return directions.find(Boolean) ?? DEFAULT_DIRECTION;
    };
    getStdioItemDirection = ({ type, value }, fdNumber) => KNOWN_DIRECTIONS[fdNumber] ?? guessStreamDirection[type](value);
    KNOWN_DIRECTIONS = ["input", "output", "output"];
    anyDirection = () => void 0;
    alwaysInput = () => "input";
    guessStreamDirection = {
      generator: anyDirection,
      asyncGenerator: anyDirection,
      fileUrl: anyDirection,
      filePath: anyDirection,
      iterable: alwaysInput,
      asyncIterable: alwaysInput,
      uint8Array: alwaysInput,
      webStream: (value) => isWritableStream2(value) ? "output" : "input",
      nodeStream(value) {
        if (!isReadableStream(value, { checkOpen: false })) {
          return "output";
        }
        return isWritableStream(value, { checkOpen: false }) ? void 0 : "input";
      },
      webTransform: anyDirection,
      duplex: anyDirection,
      native(value) {
        const standardStreamDirection = getStandardStreamDirection(value);
        if (standardStreamDirection !== void 0) {
          return standardStreamDirection;
        }
        if (isStream(value, { checkOpen: false })) {
          return guessStreamDirection.nodeStream(value);
        }
      }
    };
    getStandardStreamDirection = (value) => {
      if ([0, process7.stdin].includes(value)) {
        return "input";
      }
      if ([1, 2, process7.stdout, process7.stderr].includes(value)) {
        return "output";
      }
    };
    DEFAULT_DIRECTION = "output";
  }
});

// node_modules/execa/lib/ipc/array.js
var normalizeIpcStdioArray;
var init_array2 = __esm({
  "node_modules/execa/lib/ipc/array.js"() {
    normalizeIpcStdioArray = (stdioArray, ipc) => ipc && !stdioArray.includes("ipc") ? [...stdioArray, "ipc"] : stdioArray;
  }
});

// node_modules/execa/lib/stdio/stdio-option.js
var normalizeStdioOption, getStdioArray, hasAlias, addDefaultValue2, normalizeStdioSync, isOutputPipeOnly;
var init_stdio_option = __esm({
  "node_modules/execa/lib/stdio/stdio-option.js"() {
    init_standard_stream();
    init_array2();
    init_values();
    normalizeStdioOption = ({ stdio, ipc, buffer, ...options2 }, verboseInfo, isSync) => {
      const stdioArray = getStdioArray(stdio, options2).map((stdioOption, fdNumber) => addDefaultValue2(stdioOption, fdNumber));
      return isSync ? normalizeStdioSync(stdioArray, buffer, verboseInfo) : normalizeIpcStdioArray(stdioArray, ipc);
    };
    getStdioArray = (stdio, options2) => {
      if (stdio === void 0) {
        return STANDARD_STREAMS_ALIASES.map((alias) => options2[alias]);
      }
      if (hasAlias(options2)) {
        throw new Error(`It's not possible to provide \`stdio\` in combination with one of ${STANDARD_STREAMS_ALIASES.map((alias) => `\`${alias}\``).join(", ")}`);
      }
      if (typeof stdio === "string") {
        return [stdio, stdio, stdio];
      }
      if (!Array.isArray(stdio)) {
        throw new TypeError(`Expected \`stdio\` to be of type \`string\` or \`Array\`, got \`${typeof stdio}\``);
      }
      const length = Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length);
      return Array.from({ length }, (_, fdNumber) => stdio[fdNumber]);
    };
    hasAlias = (options2) => STANDARD_STREAMS_ALIASES.some((alias) => options2[alias] !== void 0);
    addDefaultValue2 = (stdioOption, fdNumber) => {
      if (Array.isArray(stdioOption)) {
        return stdioOption.map((item) => addDefaultValue2(item, fdNumber));
      }
      if (stdioOption === null || stdioOption === void 0) {
        return fdNumber >= STANDARD_STREAMS_ALIASES.length ? "ignore" : "pipe";
      }
      return stdioOption;
    };
    normalizeStdioSync = (stdioArray, buffer, verboseInfo) => stdioArray.map((stdioOption, fdNumber) => !buffer[fdNumber] && fdNumber !== 0 && !isFullVerbose(verboseInfo, fdNumber) && isOutputPipeOnly(stdioOption) ? "ignore" : stdioOption);
    isOutputPipeOnly = (stdioOption) => stdioOption === "pipe" || Array.isArray(stdioOption) && stdioOption.every((item) => item === "pipe");
  }
});

// node_modules/execa/lib/stdio/native.js
import { readFileSync as readFileSync3 } from "node:fs";
import tty2 from "node:tty";
var handleNativeStream, handleNativeStreamSync, getTargetFd, getTargetFdNumber, handleNativeStreamAsync, getStandardStream;
var init_native = __esm({
  "node_modules/execa/lib/stdio/native.js"() {
    init_is_stream();
    init_standard_stream();
    init_uint_array();
    init_fd_options();
    handleNativeStream = ({ stdioItem, stdioItem: { type }, isStdioArray, fdNumber, direction, isSync }) => {
      if (!isStdioArray || type !== "native") {
        return stdioItem;
      }
      return isSync ? handleNativeStreamSync({ stdioItem, fdNumber, direction }) : handleNativeStreamAsync({ stdioItem, fdNumber });
    };
    handleNativeStreamSync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber, direction }) => {
      const targetFd = getTargetFd({
        value,
        optionName,
        fdNumber,
        direction
      });
      if (targetFd !== void 0) {
        return targetFd;
      }
      if (isStream(value, { checkOpen: false })) {
        throw new TypeError(`The \`${optionName}: Stream\` option cannot both be an array and include a stream with synchronous methods.`);
      }
      return stdioItem;
    };
    getTargetFd = ({ value, optionName, fdNumber, direction }) => {
      const targetFdNumber = getTargetFdNumber(value, fdNumber);
      if (targetFdNumber === void 0) {
        return;
      }
      if (direction === "output") {
        return { type: "fileNumber", value: targetFdNumber, optionName };
      }
      if (tty2.isatty(targetFdNumber)) {
        throw new TypeError(`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);
      }
      return { type: "uint8Array", value: bufferToUint8Array(readFileSync3(targetFdNumber)), optionName };
    };
    getTargetFdNumber = (value, fdNumber) => {
      if (value === "inherit") {
        return fdNumber;
      }
      if (typeof value === "number") {
        return value;
      }
      const standardStreamIndex = STANDARD_STREAMS.indexOf(value);
      if (standardStreamIndex !== -1) {
        return standardStreamIndex;
      }
    };
    handleNativeStreamAsync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber }) => {
      if (value === "inherit") {
        return { type: "nodeStream", value: getStandardStream(fdNumber, value, optionName), optionName };
      }
      if (typeof value === "number") {
        return { type: "nodeStream", value: getStandardStream(value, value, optionName), optionName };
      }
      if (isStream(value, { checkOpen: false })) {
        return { type: "nodeStream", value, optionName };
      }
      return stdioItem;
    };
    getStandardStream = (fdNumber, value, optionName) => {
      const standardStream = STANDARD_STREAMS[fdNumber];
      if (standardStream === void 0) {
        throw new TypeError(`The \`${optionName}: ${value}\` option is invalid: no such standard stream.`);
      }
      return standardStream;
    };
  }
});

// node_modules/execa/lib/stdio/input-option.js
var handleInputOptions, handleInputOption, getInputType, handleInputFileOption, getInputFileType;
var init_input_option = __esm({
  "node_modules/execa/lib/stdio/input-option.js"() {
    init_is_stream();
    init_uint_array();
    init_type();
    handleInputOptions = ({ input, inputFile }, fdNumber) => fdNumber === 0 ? [
      ...handleInputOption(input),
      ...handleInputFileOption(inputFile)
    ] : [];
    handleInputOption = (input) => input === void 0 ? [] : [{
      type: getInputType(input),
      value: input,
      optionName: "input"
    }];
    getInputType = (input) => {
      if (isReadableStream(input, { checkOpen: false })) {
        return "nodeStream";
      }
      if (typeof input === "string") {
        return "string";
      }
      if (isUint8Array(input)) {
        return "uint8Array";
      }
      throw new Error("The `input` option must be a string, a Uint8Array or a Node.js Readable stream.");
    };
    handleInputFileOption = (inputFile) => inputFile === void 0 ? [] : [{
      ...getInputFileType(inputFile),
      optionName: "inputFile"
    }];
    getInputFileType = (inputFile) => {
      if (isUrl(inputFile)) {
        return { type: "fileUrl", value: inputFile };
      }
      if (isFilePathString(inputFile)) {
        return { type: "filePath", value: { file: inputFile } };
      }
      throw new Error("The `inputFile` option must be a file path string or a file URL.");
    };
  }
});

// node_modules/execa/lib/stdio/duplicate.js
var filterDuplicates, getDuplicateStream, getOtherStdioItems, validateDuplicateStreamSync, getDuplicateStreamInstance, hasSameValue, validateDuplicateTransform, throwOnDuplicateStream;
var init_duplicate = __esm({
  "node_modules/execa/lib/stdio/duplicate.js"() {
    init_type();
    filterDuplicates = (stdioItems) => stdioItems.filter((stdioItemOne, indexOne) => stdioItems.every((stdioItemTwo, indexTwo) => stdioItemOne.value !== stdioItemTwo.value || indexOne >= indexTwo || stdioItemOne.type === "generator" || stdioItemOne.type === "asyncGenerator"));
    getDuplicateStream = ({ stdioItem: { type, value, optionName }, direction, fileDescriptors, isSync }) => {
      const otherStdioItems = getOtherStdioItems(fileDescriptors, type);
      if (otherStdioItems.length === 0) {
        return;
      }
      if (isSync) {
        validateDuplicateStreamSync({
          otherStdioItems,
          type,
          value,
          optionName,
          direction
        });
        return;
      }
      if (SPECIAL_DUPLICATE_TYPES.has(type)) {
        return getDuplicateStreamInstance({
          otherStdioItems,
          type,
          value,
          optionName,
          direction
        });
      }
      if (FORBID_DUPLICATE_TYPES.has(type)) {
        validateDuplicateTransform({
          otherStdioItems,
          type,
          value,
          optionName
        });
      }
    };
    getOtherStdioItems = (fileDescriptors, type) => fileDescriptors.flatMap(({ direction, stdioItems }) => stdioItems.filter((stdioItem) => stdioItem.type === type).map(((stdioItem) => ({ ...stdioItem, direction }))));
    validateDuplicateStreamSync = ({ otherStdioItems, type, value, optionName, direction }) => {
      if (SPECIAL_DUPLICATE_TYPES_SYNC.has(type)) {
        getDuplicateStreamInstance({
          otherStdioItems,
          type,
          value,
          optionName,
          direction
        });
      }
    };
    getDuplicateStreamInstance = ({ otherStdioItems, type, value, optionName, direction }) => {
      const duplicateStdioItems = otherStdioItems.filter((stdioItem) => hasSameValue(stdioItem, value));
      if (duplicateStdioItems.length === 0) {
        return;
      }
      const differentStdioItem = duplicateStdioItems.find((stdioItem) => stdioItem.direction !== direction);
      throwOnDuplicateStream(differentStdioItem, optionName, type);
      return direction === "output" ? duplicateStdioItems[0].stream : void 0;
    };
    hasSameValue = ({ type, value }, secondValue) => {
      if (type === "filePath") {
        return value.file === secondValue.file;
      }
      if (type === "fileUrl") {
        return value.href === secondValue.href;
      }
      return value === secondValue;
    };
    validateDuplicateTransform = ({ otherStdioItems, type, value, optionName }) => {
      const duplicateStdioItem = otherStdioItems.find(({ value: { transform } }) => transform === value.transform);
      throwOnDuplicateStream(duplicateStdioItem, optionName, type);
    };
    throwOnDuplicateStream = (stdioItem, optionName, type) => {
      if (stdioItem !== void 0) {
        throw new TypeError(`The \`${stdioItem.optionName}\` and \`${optionName}\` options must not target ${TYPE_TO_MESSAGE[type]} that is the same.`);
      }
    };
  }
});

// node_modules/execa/lib/stdio/handle.js
var handleStdio, getFileDescriptor, initializeStdioItems, initializeStdioItem, validateStdioArray, INVALID_STDIO_ARRAY_OPTIONS, validateStreams, validateFileStdio, validateFileObjectMode, getFinalFileDescriptors, getFinalFileDescriptor, addStreamProperties, cleanupCustomStreams, forwardStdio;
var init_handle = __esm({
  "node_modules/execa/lib/stdio/handle.js"() {
    init_standard_stream();
    init_normalize();
    init_object_mode();
    init_type();
    init_direction();
    init_stdio_option();
    init_native();
    init_input_option();
    init_duplicate();
    handleStdio = (addProperties3, options2, verboseInfo, isSync) => {
      const stdio = normalizeStdioOption(options2, verboseInfo, isSync);
      const initialFileDescriptors = stdio.map((stdioOption, fdNumber) => getFileDescriptor({
        stdioOption,
        fdNumber,
        options: options2,
        isSync
      }));
      const fileDescriptors = getFinalFileDescriptors({
        initialFileDescriptors,
        addProperties: addProperties3,
        options: options2,
        isSync
      });
      options2.stdio = fileDescriptors.map(({ stdioItems }) => forwardStdio(stdioItems));
      return fileDescriptors;
    };
    getFileDescriptor = ({ stdioOption, fdNumber, options: options2, isSync }) => {
      const optionName = getStreamName(fdNumber);
      const { stdioItems: initialStdioItems, isStdioArray } = initializeStdioItems({
        stdioOption,
        fdNumber,
        options: options2,
        optionName
      });
      const direction = getStreamDirection(initialStdioItems, fdNumber, optionName);
      const stdioItems = initialStdioItems.map((stdioItem) => handleNativeStream({
        stdioItem,
        isStdioArray,
        fdNumber,
        direction,
        isSync
      }));
      const normalizedStdioItems = normalizeTransforms(stdioItems, optionName, direction, options2);
      const objectMode = getFdObjectMode(normalizedStdioItems, direction);
      validateFileObjectMode(normalizedStdioItems, objectMode);
      return { direction, objectMode, stdioItems: normalizedStdioItems };
    };
    initializeStdioItems = ({ stdioOption, fdNumber, options: options2, optionName }) => {
      const values = Array.isArray(stdioOption) ? stdioOption : [stdioOption];
      const initialStdioItems = [
        ...values.map((value) => initializeStdioItem(value, optionName)),
        ...handleInputOptions(options2, fdNumber)
      ];
      const stdioItems = filterDuplicates(initialStdioItems);
      const isStdioArray = stdioItems.length > 1;
      validateStdioArray(stdioItems, isStdioArray, optionName);
      validateStreams(stdioItems);
      return { stdioItems, isStdioArray };
    };
    initializeStdioItem = (value, optionName) => ({
      type: getStdioItemType(value, optionName),
      value,
      optionName
    });
    validateStdioArray = (stdioItems, isStdioArray, optionName) => {
      if (stdioItems.length === 0) {
        throw new TypeError(`The \`${optionName}\` option must not be an empty array.`);
      }
      if (!isStdioArray) {
        return;
      }
      for (const { value, optionName: optionName2 } of stdioItems) {
        if (INVALID_STDIO_ARRAY_OPTIONS.has(value)) {
          throw new Error(`The \`${optionName2}\` option must not include \`${value}\`.`);
        }
      }
    };
    INVALID_STDIO_ARRAY_OPTIONS = /* @__PURE__ */ new Set(["ignore", "ipc"]);
    validateStreams = (stdioItems) => {
      for (const stdioItem of stdioItems) {
        validateFileStdio(stdioItem);
      }
    };
    validateFileStdio = ({ type, value, optionName }) => {
      if (isRegularUrl(value)) {
        throw new TypeError(`The \`${optionName}: URL\` option must use the \`file:\` scheme.
For example, you can use the \`pathToFileURL()\` method of the \`url\` core module.`);
      }
      if (isUnknownStdioString(type, value)) {
        throw new TypeError(`The \`${optionName}: { file: '...' }\` option must be used instead of \`${optionName}: '...'\`.`);
      }
    };
    validateFileObjectMode = (stdioItems, objectMode) => {
      if (!objectMode) {
        return;
      }
      const fileStdioItem = stdioItems.find(({ type }) => FILE_TYPES.has(type));
      if (fileStdioItem !== void 0) {
        throw new TypeError(`The \`${fileStdioItem.optionName}\` option cannot use both files and transforms in objectMode.`);
      }
    };
    getFinalFileDescriptors = ({ initialFileDescriptors, addProperties: addProperties3, options: options2, isSync }) => {
      const fileDescriptors = [];
      try {
        for (const fileDescriptor of initialFileDescriptors) {
          fileDescriptors.push(getFinalFileDescriptor({
            fileDescriptor,
            fileDescriptors,
            addProperties: addProperties3,
            options: options2,
            isSync
          }));
        }
        return fileDescriptors;
      } catch (error) {
        cleanupCustomStreams(fileDescriptors);
        throw error;
      }
    };
    getFinalFileDescriptor = ({
      fileDescriptor: { direction, objectMode, stdioItems },
      fileDescriptors,
      addProperties: addProperties3,
      options: options2,
      isSync
    }) => {
      const finalStdioItems = stdioItems.map((stdioItem) => addStreamProperties({
        stdioItem,
        addProperties: addProperties3,
        direction,
        options: options2,
        fileDescriptors,
        isSync
      }));
      return { direction, objectMode, stdioItems: finalStdioItems };
    };
    addStreamProperties = ({ stdioItem, addProperties: addProperties3, direction, options: options2, fileDescriptors, isSync }) => {
      const duplicateStream = getDuplicateStream({
        stdioItem,
        direction,
        fileDescriptors,
        isSync
      });
      if (duplicateStream !== void 0) {
        return { ...stdioItem, stream: duplicateStream };
      }
      return {
        ...stdioItem,
        ...addProperties3[direction][stdioItem.type](stdioItem, options2)
      };
    };
    cleanupCustomStreams = (fileDescriptors) => {
      for (const { stdioItems } of fileDescriptors) {
        for (const { stream } of stdioItems) {
          if (stream !== void 0 && !isStandardStream(stream)) {
            stream.destroy();
          }
        }
      }
    };
    forwardStdio = (stdioItems) => {
      if (stdioItems.length > 1) {
        return stdioItems.some(({ value: value2 }) => value2 === "overlapped") ? "overlapped" : "pipe";
      }
      const [{ type, value }] = stdioItems;
      return type === "native" ? value : "pipe";
    };
  }
});

// node_modules/execa/lib/stdio/handle-sync.js
import { readFileSync as readFileSync4 } from "node:fs";
var handleStdioSync, forbiddenIfSync, forbiddenNativeIfSync, throwInvalidSyncValue, addProperties, addPropertiesSync;
var init_handle_sync = __esm({
  "node_modules/execa/lib/stdio/handle-sync.js"() {
    init_uint_array();
    init_handle();
    init_type();
    handleStdioSync = (options2, verboseInfo) => handleStdio(addPropertiesSync, options2, verboseInfo, true);
    forbiddenIfSync = ({ type, optionName }) => {
      throwInvalidSyncValue(optionName, TYPE_TO_MESSAGE[type]);
    };
    forbiddenNativeIfSync = ({ optionName, value }) => {
      if (value === "ipc" || value === "overlapped") {
        throwInvalidSyncValue(optionName, `"${value}"`);
      }
      return {};
    };
    throwInvalidSyncValue = (optionName, value) => {
      throw new TypeError(`The \`${optionName}\` option cannot be ${value} with synchronous methods.`);
    };
    addProperties = {
      generator() {
      },
      asyncGenerator: forbiddenIfSync,
      webStream: forbiddenIfSync,
      nodeStream: forbiddenIfSync,
      webTransform: forbiddenIfSync,
      duplex: forbiddenIfSync,
      asyncIterable: forbiddenIfSync,
      native: forbiddenNativeIfSync
    };
    addPropertiesSync = {
      input: {
        ...addProperties,
        fileUrl: ({ value }) => ({ contents: [bufferToUint8Array(readFileSync4(value))] }),
        filePath: ({ value: { file } }) => ({ contents: [bufferToUint8Array(readFileSync4(file))] }),
        fileNumber: forbiddenIfSync,
        iterable: ({ value }) => ({ contents: [...value] }),
        string: ({ value }) => ({ contents: [value] }),
        uint8Array: ({ value }) => ({ contents: [value] })
      },
      output: {
        ...addProperties,
        fileUrl: ({ value }) => ({ path: value }),
        filePath: ({ value: { file, append } }) => ({ path: file, append }),
        fileNumber: ({ value }) => ({ path: value }),
        iterable: forbiddenIfSync,
        string: forbiddenIfSync,
        uint8Array: forbiddenIfSync
      }
    };
  }
});

// node_modules/execa/lib/io/strip-newline.js
var stripNewline, getStripFinalNewline;
var init_strip_newline = __esm({
  "node_modules/execa/lib/io/strip-newline.js"() {
    init_strip_final_newline();
    stripNewline = (value, { stripFinalNewline: stripFinalNewline2 }, fdNumber) => getStripFinalNewline(stripFinalNewline2, fdNumber) && value !== void 0 && !Array.isArray(value) ? stripFinalNewline(value) : value;
    getStripFinalNewline = (stripFinalNewline2, fdNumber) => fdNumber === "all" ? stripFinalNewline2[1] || stripFinalNewline2[2] : stripFinalNewline2[fdNumber];
  }
});

// node_modules/execa/lib/transform/split.js
var getSplitLinesGenerator, splitLinesSync, splitLinesItemSync, initializeSplitLines, splitGenerator, getNewlineLength, linesFinal, getAppendNewlineGenerator, appendNewlineGenerator, concatString, linesStringInfo, concatUint8Array, linesUint8ArrayInfo;
var init_split = __esm({
  "node_modules/execa/lib/transform/split.js"() {
    getSplitLinesGenerator = (binary, preserveNewlines, skipped, state) => binary || skipped ? void 0 : initializeSplitLines(preserveNewlines, state);
    splitLinesSync = (chunk, preserveNewlines, objectMode) => objectMode ? chunk.flatMap((item) => splitLinesItemSync(item, preserveNewlines)) : splitLinesItemSync(chunk, preserveNewlines);
    splitLinesItemSync = (chunk, preserveNewlines) => {
      const { transform, final: final2 } = initializeSplitLines(preserveNewlines, {});
      return [...transform(chunk), ...final2()];
    };
    initializeSplitLines = (preserveNewlines, state) => {
      state.previousChunks = "";
      return {
        transform: splitGenerator.bind(void 0, state, preserveNewlines),
        final: linesFinal.bind(void 0, state)
      };
    };
    splitGenerator = function* (state, preserveNewlines, chunk) {
      if (typeof chunk !== "string") {
        yield chunk;
        return;
      }
      let { previousChunks } = state;
      let start = -1;
      for (let end = 0; end < chunk.length; end += 1) {
        if (chunk[end] === "\n") {
          const newlineLength = getNewlineLength(chunk, end, preserveNewlines, state);
          let line = chunk.slice(start + 1, end + 1 - newlineLength);
          if (previousChunks.length > 0) {
            line = concatString(previousChunks, line);
            previousChunks = "";
          }
          yield line;
          start = end;
        }
      }
      if (start !== chunk.length - 1) {
        previousChunks = concatString(previousChunks, chunk.slice(start + 1));
      }
      state.previousChunks = previousChunks;
    };
    getNewlineLength = (chunk, end, preserveNewlines, state) => {
      if (preserveNewlines) {
        return 0;
      }
      state.isWindowsNewline = end !== 0 && chunk[end - 1] === "\r";
      return state.isWindowsNewline ? 2 : 1;
    };
    linesFinal = function* ({ previousChunks }) {
      if (previousChunks.length > 0) {
        yield previousChunks;
      }
    };
    getAppendNewlineGenerator = ({ binary, preserveNewlines, readableObjectMode, state }) => binary || preserveNewlines || readableObjectMode ? void 0 : { transform: appendNewlineGenerator.bind(void 0, state) };
    appendNewlineGenerator = function* ({ isWindowsNewline = false }, chunk) {
      const { unixNewline, windowsNewline, LF: LF2, concatBytes } = typeof chunk === "string" ? linesStringInfo : linesUint8ArrayInfo;
      if (chunk.at(-1) === LF2) {
        yield chunk;
        return;
      }
      const newline = isWindowsNewline ? windowsNewline : unixNewline;
      yield concatBytes(chunk, newline);
    };
    concatString = (firstChunk, secondChunk) => `${firstChunk}${secondChunk}`;
    linesStringInfo = {
      windowsNewline: "\r\n",
      unixNewline: "\n",
      LF: "\n",
      concatBytes: concatString
    };
    concatUint8Array = (firstChunk, secondChunk) => {
      const chunk = new Uint8Array(firstChunk.length + secondChunk.length);
      chunk.set(firstChunk, 0);
      chunk.set(secondChunk, firstChunk.length);
      return chunk;
    };
    linesUint8ArrayInfo = {
      windowsNewline: new Uint8Array([13, 10]),
      unixNewline: new Uint8Array([10]),
      LF: 10,
      concatBytes: concatUint8Array
    };
  }
});

// node_modules/execa/lib/transform/validate.js
import { Buffer as Buffer2 } from "node:buffer";
var getValidateTransformInput, validateStringTransformInput, getValidateTransformReturn, validateObjectTransformReturn, validateStringTransformReturn, validateEmptyReturn;
var init_validate = __esm({
  "node_modules/execa/lib/transform/validate.js"() {
    init_uint_array();
    getValidateTransformInput = (writableObjectMode, optionName) => writableObjectMode ? void 0 : validateStringTransformInput.bind(void 0, optionName);
    validateStringTransformInput = function* (optionName, chunk) {
      if (typeof chunk !== "string" && !isUint8Array(chunk) && !Buffer2.isBuffer(chunk)) {
        throw new TypeError(`The \`${optionName}\` option's transform must use "objectMode: true" to receive as input: ${typeof chunk}.`);
      }
      yield chunk;
    };
    getValidateTransformReturn = (readableObjectMode, optionName) => readableObjectMode ? validateObjectTransformReturn.bind(void 0, optionName) : validateStringTransformReturn.bind(void 0, optionName);
    validateObjectTransformReturn = function* (optionName, chunk) {
      validateEmptyReturn(optionName, chunk);
      yield chunk;
    };
    validateStringTransformReturn = function* (optionName, chunk) {
      validateEmptyReturn(optionName, chunk);
      if (typeof chunk !== "string" && !isUint8Array(chunk)) {
        throw new TypeError(`The \`${optionName}\` option's function must yield a string or an Uint8Array, not ${typeof chunk}.`);
      }
      yield chunk;
    };
    validateEmptyReturn = (optionName, chunk) => {
      if (chunk === null || chunk === void 0) {
        throw new TypeError(`The \`${optionName}\` option's function must not call \`yield ${chunk}\`.
Instead, \`yield\` should either be called with a value, or not be called at all. For example:
  if (condition) { yield value; }`);
      }
    };
  }
});

// node_modules/execa/lib/transform/encoding-transform.js
import { Buffer as Buffer3 } from "node:buffer";
import { StringDecoder as StringDecoder2 } from "node:string_decoder";
var getEncodingTransformGenerator, encodingUint8ArrayGenerator, encodingStringGenerator, encodingStringFinal;
var init_encoding_transform = __esm({
  "node_modules/execa/lib/transform/encoding-transform.js"() {
    init_uint_array();
    getEncodingTransformGenerator = (binary, encoding, skipped) => {
      if (skipped) {
        return;
      }
      if (binary) {
        return { transform: encodingUint8ArrayGenerator.bind(void 0, new TextEncoder()) };
      }
      const stringDecoder = new StringDecoder2(encoding);
      return {
        transform: encodingStringGenerator.bind(void 0, stringDecoder),
        final: encodingStringFinal.bind(void 0, stringDecoder)
      };
    };
    encodingUint8ArrayGenerator = function* (textEncoder3, chunk) {
      if (Buffer3.isBuffer(chunk)) {
        yield bufferToUint8Array(chunk);
      } else if (typeof chunk === "string") {
        yield textEncoder3.encode(chunk);
      } else {
        yield chunk;
      }
    };
    encodingStringGenerator = function* (stringDecoder, chunk) {
      yield isUint8Array(chunk) ? stringDecoder.write(chunk) : chunk;
    };
    encodingStringFinal = function* (stringDecoder) {
      const lastChunk = stringDecoder.end();
      if (lastChunk !== "") {
        yield lastChunk;
      }
    };
  }
});

// node_modules/execa/lib/transform/run-async.js
import { callbackify } from "node:util";
var pushChunks, transformChunk, finalChunks, generatorFinalChunks, destroyTransform, identityGenerator;
var init_run_async = __esm({
  "node_modules/execa/lib/transform/run-async.js"() {
    pushChunks = callbackify(async (getChunks, state, getChunksArguments, transformStream) => {
      state.currentIterable = getChunks(...getChunksArguments);
      try {
        for await (const chunk of state.currentIterable) {
          transformStream.push(chunk);
        }
      } finally {
        delete state.currentIterable;
      }
    });
    transformChunk = async function* (chunk, generators, index) {
      if (index === generators.length) {
        yield chunk;
        return;
      }
      const { transform = identityGenerator } = generators[index];
      for await (const transformedChunk of transform(chunk)) {
        yield* transformChunk(transformedChunk, generators, index + 1);
      }
    };
    finalChunks = async function* (generators) {
      for (const [index, { final: final2 }] of Object.entries(generators)) {
        yield* generatorFinalChunks(final2, Number(index), generators);
      }
    };
    generatorFinalChunks = async function* (final2, index, generators) {
      if (final2 === void 0) {
        return;
      }
      for await (const finalChunk of final2()) {
        yield* transformChunk(finalChunk, generators, index + 1);
      }
    };
    destroyTransform = callbackify(async ({ currentIterable }, error) => {
      if (currentIterable !== void 0) {
        await (error ? currentIterable.throw(error) : currentIterable.return());
        return;
      }
      if (error) {
        throw error;
      }
    });
    identityGenerator = function* (chunk) {
      yield chunk;
    };
  }
});

// node_modules/execa/lib/transform/run-sync.js
var pushChunksSync, runTransformSync, transformChunkSync, finalChunksSync, generatorFinalChunksSync, identityGenerator2;
var init_run_sync = __esm({
  "node_modules/execa/lib/transform/run-sync.js"() {
    pushChunksSync = (getChunksSync, getChunksArguments, transformStream, done) => {
      try {
        for (const chunk of getChunksSync(...getChunksArguments)) {
          transformStream.push(chunk);
        }
        done();
      } catch (error) {
        done(error);
      }
    };
    runTransformSync = (generators, chunks2) => [
      ...chunks2.flatMap((chunk) => [...transformChunkSync(chunk, generators, 0)]),
      ...finalChunksSync(generators)
    ];
    transformChunkSync = function* (chunk, generators, index) {
      if (index === generators.length) {
        yield chunk;
        return;
      }
      const { transform = identityGenerator2 } = generators[index];
      for (const transformedChunk of transform(chunk)) {
        yield* transformChunkSync(transformedChunk, generators, index + 1);
      }
    };
    finalChunksSync = function* (generators) {
      for (const [index, { final: final2 }] of Object.entries(generators)) {
        yield* generatorFinalChunksSync(final2, Number(index), generators);
      }
    };
    generatorFinalChunksSync = function* (final2, index, generators) {
      if (final2 === void 0) {
        return;
      }
      for (const finalChunk of final2()) {
        yield* transformChunkSync(finalChunk, generators, index + 1);
      }
    };
    identityGenerator2 = function* (chunk) {
      yield chunk;
    };
  }
});

// node_modules/execa/lib/transform/generator.js
import { Transform, getDefaultHighWaterMark } from "node:stream";
var generatorToStream, runGeneratorsSync, addInternalGenerators;
var init_generator = __esm({
  "node_modules/execa/lib/transform/generator.js"() {
    init_type();
    init_split();
    init_validate();
    init_encoding_transform();
    init_run_async();
    init_run_sync();
    generatorToStream = ({
      value,
      value: { transform, final: final2, writableObjectMode, readableObjectMode },
      optionName
    }, { encoding }) => {
      const state = {};
      const generators = addInternalGenerators(value, encoding, optionName);
      const transformAsync = isAsyncGenerator(transform);
      const finalAsync = isAsyncGenerator(final2);
      const transformMethod = transformAsync ? pushChunks.bind(void 0, transformChunk, state) : pushChunksSync.bind(void 0, transformChunkSync);
      const finalMethod = transformAsync || finalAsync ? pushChunks.bind(void 0, finalChunks, state) : pushChunksSync.bind(void 0, finalChunksSync);
      const destroyMethod = transformAsync || finalAsync ? destroyTransform.bind(void 0, state) : void 0;
      const stream = new Transform({
        writableObjectMode,
        writableHighWaterMark: getDefaultHighWaterMark(writableObjectMode),
        readableObjectMode,
        readableHighWaterMark: getDefaultHighWaterMark(readableObjectMode),
        transform(chunk, encoding2, done) {
          transformMethod([chunk, generators, 0], this, done);
        },
        flush(done) {
          finalMethod([generators], this, done);
        },
        destroy: destroyMethod
      });
      return { stream };
    };
    runGeneratorsSync = (chunks2, stdioItems, encoding, isInput) => {
      const generators = stdioItems.filter(({ type }) => type === "generator");
      const reversedGenerators = isInput ? generators.reverse() : generators;
      for (const { value, optionName } of reversedGenerators) {
        const generators2 = addInternalGenerators(value, encoding, optionName);
        chunks2 = runTransformSync(generators2, chunks2);
      }
      return chunks2;
    };
    addInternalGenerators = ({ transform, final: final2, binary, writableObjectMode, readableObjectMode, preserveNewlines }, encoding, optionName) => {
      const state = {};
      return [
        { transform: getValidateTransformInput(writableObjectMode, optionName) },
        getEncodingTransformGenerator(binary, encoding, writableObjectMode),
        getSplitLinesGenerator(binary, preserveNewlines, writableObjectMode, state),
        { transform, final: final2 },
        { transform: getValidateTransformReturn(readableObjectMode, optionName) },
        getAppendNewlineGenerator({
          binary,
          preserveNewlines,
          readableObjectMode,
          state
        })
      ].filter(Boolean);
    };
  }
});

// node_modules/execa/lib/io/input-sync.js
var addInputOptionsSync, getInputFdNumbers, addInputOptionSync, applySingleInputGeneratorsSync, validateSerializable;
var init_input_sync = __esm({
  "node_modules/execa/lib/io/input-sync.js"() {
    init_generator();
    init_uint_array();
    init_type();
    addInputOptionsSync = (fileDescriptors, options2) => {
      for (const fdNumber of getInputFdNumbers(fileDescriptors)) {
        addInputOptionSync(fileDescriptors, fdNumber, options2);
      }
    };
    getInputFdNumbers = (fileDescriptors) => new Set(Object.entries(fileDescriptors).filter(([, { direction }]) => direction === "input").map(([fdNumber]) => Number(fdNumber)));
    addInputOptionSync = (fileDescriptors, fdNumber, options2) => {
      const { stdioItems } = fileDescriptors[fdNumber];
      const allStdioItems = stdioItems.filter(({ contents }) => contents !== void 0);
      if (allStdioItems.length === 0) {
        return;
      }
      if (fdNumber !== 0) {
        const [{ type, optionName }] = allStdioItems;
        throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be ${TYPE_TO_MESSAGE[type]} with synchronous methods.`);
      }
      const allContents = allStdioItems.map(({ contents }) => contents);
      const transformedContents = allContents.map((contents) => applySingleInputGeneratorsSync(contents, stdioItems));
      options2.input = joinToUint8Array(transformedContents);
    };
    applySingleInputGeneratorsSync = (contents, stdioItems) => {
      const newContents = runGeneratorsSync(contents, stdioItems, "utf8", true);
      validateSerializable(newContents);
      return joinToUint8Array(newContents);
    };
    validateSerializable = (newContents) => {
      const invalidItem = newContents.find((item) => typeof item !== "string" && !isUint8Array(item));
      if (invalidItem !== void 0) {
        throw new TypeError(`The \`stdin\` option is invalid: when passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`);
      }
    };
  }
});

// node_modules/execa/lib/verbose/output.js
var shouldLogOutput, fdUsesVerbose, PIPED_STDIO_VALUES, logLines, logLinesSync, isPipingStream, logLine;
var init_output = __esm({
  "node_modules/execa/lib/verbose/output.js"() {
    init_encoding_option();
    init_type();
    init_log();
    init_values();
    shouldLogOutput = ({ stdioItems, encoding, verboseInfo, fdNumber }) => fdNumber !== "all" && isFullVerbose(verboseInfo, fdNumber) && !BINARY_ENCODINGS.has(encoding) && fdUsesVerbose(fdNumber) && (stdioItems.some(({ type, value }) => type === "native" && PIPED_STDIO_VALUES.has(value)) || stdioItems.every(({ type }) => TRANSFORM_TYPES.has(type)));
    fdUsesVerbose = (fdNumber) => fdNumber === 1 || fdNumber === 2;
    PIPED_STDIO_VALUES = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
    logLines = async (linesIterable, stream, fdNumber, verboseInfo) => {
      for await (const line of linesIterable) {
        if (!isPipingStream(stream)) {
          logLine(line, fdNumber, verboseInfo);
        }
      }
    };
    logLinesSync = (linesArray, fdNumber, verboseInfo) => {
      for (const line of linesArray) {
        logLine(line, fdNumber, verboseInfo);
      }
    };
    isPipingStream = (stream) => stream._readableState.pipes.length > 0;
    logLine = (line, fdNumber, verboseInfo) => {
      const verboseMessage = serializeVerboseMessage(line);
      verboseLog({
        type: "output",
        verboseMessage,
        fdNumber,
        verboseInfo
      });
    };
  }
});

// node_modules/execa/lib/io/output-sync.js
import { writeFileSync, appendFileSync } from "node:fs";
var transformOutputSync, transformOutputResultSync, runOutputGeneratorsSync, serializeChunks, logOutputSync, writeToFiles;
var init_output_sync = __esm({
  "node_modules/execa/lib/io/output-sync.js"() {
    init_output();
    init_generator();
    init_split();
    init_uint_array();
    init_type();
    init_max_buffer();
    transformOutputSync = ({ fileDescriptors, syncResult: { output }, options: options2, isMaxBuffer, verboseInfo }) => {
      if (output === null) {
        return { output: Array.from({ length: 3 }) };
      }
      const state = {};
      const outputFiles = /* @__PURE__ */ new Set([]);
      const transformedOutput = output.map((result, fdNumber) => transformOutputResultSync({
        result,
        fileDescriptors,
        fdNumber,
        state,
        outputFiles,
        isMaxBuffer,
        verboseInfo
      }, options2));
      return { output: transformedOutput, ...state };
    };
    transformOutputResultSync = ({ result, fileDescriptors, fdNumber, state, outputFiles, isMaxBuffer, verboseInfo }, { buffer, encoding, lines, stripFinalNewline: stripFinalNewline2, maxBuffer }) => {
      if (result === null) {
        return;
      }
      const truncatedResult = truncateMaxBufferSync(result, isMaxBuffer, maxBuffer);
      const uint8ArrayResult = bufferToUint8Array(truncatedResult);
      const { stdioItems, objectMode } = fileDescriptors[fdNumber];
      const chunks2 = runOutputGeneratorsSync([uint8ArrayResult], stdioItems, encoding, state);
      const { serializedResult, finalResult = serializedResult } = serializeChunks({
        chunks: chunks2,
        objectMode,
        encoding,
        lines,
        stripFinalNewline: stripFinalNewline2,
        fdNumber
      });
      logOutputSync({
        serializedResult,
        fdNumber,
        state,
        verboseInfo,
        encoding,
        stdioItems,
        objectMode
      });
      const returnedResult = buffer[fdNumber] ? finalResult : void 0;
      try {
        if (state.error === void 0) {
          writeToFiles(serializedResult, stdioItems, outputFiles);
        }
        return returnedResult;
      } catch (error) {
        state.error = error;
        return returnedResult;
      }
    };
    runOutputGeneratorsSync = (chunks2, stdioItems, encoding, state) => {
      try {
        return runGeneratorsSync(chunks2, stdioItems, encoding, false);
      } catch (error) {
        state.error = error;
        return chunks2;
      }
    };
    serializeChunks = ({ chunks: chunks2, objectMode, encoding, lines, stripFinalNewline: stripFinalNewline2, fdNumber }) => {
      if (objectMode) {
        return { serializedResult: chunks2 };
      }
      if (encoding === "buffer") {
        return { serializedResult: joinToUint8Array(chunks2) };
      }
      const serializedResult = joinToString(chunks2, encoding);
      if (lines[fdNumber]) {
        return { serializedResult, finalResult: splitLinesSync(serializedResult, !stripFinalNewline2[fdNumber], objectMode) };
      }
      return { serializedResult };
    };
    logOutputSync = ({ serializedResult, fdNumber, state, verboseInfo, encoding, stdioItems, objectMode }) => {
      if (!shouldLogOutput({
        stdioItems,
        encoding,
        verboseInfo,
        fdNumber
      })) {
        return;
      }
      const linesArray = splitLinesSync(serializedResult, false, objectMode);
      try {
        logLinesSync(linesArray, fdNumber, verboseInfo);
      } catch (error) {
        state.error ??= error;
      }
    };
    writeToFiles = (serializedResult, stdioItems, outputFiles) => {
      for (const { path: path6, append } of stdioItems.filter(({ type }) => FILE_TYPES.has(type))) {
        const pathString = typeof path6 === "string" ? path6 : path6.toString();
        if (append || outputFiles.has(pathString)) {
          appendFileSync(path6, serializedResult);
        } else {
          outputFiles.add(pathString);
          writeFileSync(path6, serializedResult);
        }
      }
    };
  }
});

// node_modules/execa/lib/resolve/all-sync.js
var getAllSync;
var init_all_sync = __esm({
  "node_modules/execa/lib/resolve/all-sync.js"() {
    init_uint_array();
    init_strip_newline();
    getAllSync = ([, stdout, stderr], options2) => {
      if (!options2.all) {
        return;
      }
      if (stdout === void 0) {
        return stderr;
      }
      if (stderr === void 0) {
        return stdout;
      }
      if (Array.isArray(stdout)) {
        return Array.isArray(stderr) ? [...stdout, ...stderr] : [...stdout, stripNewline(stderr, options2, "all")];
      }
      if (Array.isArray(stderr)) {
        return [stripNewline(stdout, options2, "all"), ...stderr];
      }
      if (isUint8Array(stdout) && isUint8Array(stderr)) {
        return concatUint8Arrays([stdout, stderr]);
      }
      return `${stdout}${stderr}`;
    };
  }
});

// node_modules/execa/lib/resolve/exit-async.js
import { once as once4 } from "node:events";
var waitForExit, waitForExitOrError, waitForSubprocessExit, waitForSuccessfulExit, isSubprocessErrorExit, isFailedExit;
var init_exit_async = __esm({
  "node_modules/execa/lib/resolve/exit-async.js"() {
    init_final_error();
    waitForExit = async (subprocess, context) => {
      const [exitCode, signal] = await waitForExitOrError(subprocess);
      context.isForcefullyTerminated ??= false;
      return [exitCode, signal];
    };
    waitForExitOrError = async (subprocess) => {
      const [spawnPayload, exitPayload] = await Promise.allSettled([
        once4(subprocess, "spawn"),
        once4(subprocess, "exit")
      ]);
      if (spawnPayload.status === "rejected") {
        return [];
      }
      return exitPayload.status === "rejected" ? waitForSubprocessExit(subprocess) : exitPayload.value;
    };
    waitForSubprocessExit = async (subprocess) => {
      try {
        return await once4(subprocess, "exit");
      } catch {
        return waitForSubprocessExit(subprocess);
      }
    };
    waitForSuccessfulExit = async (exitPromise) => {
      const [exitCode, signal] = await exitPromise;
      if (!isSubprocessErrorExit(exitCode, signal) && isFailedExit(exitCode, signal)) {
        throw new DiscardedError();
      }
      return [exitCode, signal];
    };
    isSubprocessErrorExit = (exitCode, signal) => exitCode === void 0 && signal === void 0;
    isFailedExit = (exitCode, signal) => exitCode !== 0 || signal !== null;
  }
});

// node_modules/execa/lib/resolve/exit-sync.js
var getExitResultSync, getResultError;
var init_exit_sync = __esm({
  "node_modules/execa/lib/resolve/exit-sync.js"() {
    init_final_error();
    init_max_buffer();
    init_exit_async();
    getExitResultSync = ({ error, status: exitCode, signal, output }, { maxBuffer }) => {
      const resultError = getResultError(error, exitCode, signal);
      const timedOut = resultError?.code === "ETIMEDOUT";
      const isMaxBuffer = isMaxBufferSync(resultError, output, maxBuffer);
      return {
        resultError,
        exitCode,
        signal,
        timedOut,
        isMaxBuffer
      };
    };
    getResultError = (error, exitCode, signal) => {
      if (error !== void 0) {
        return error;
      }
      return isFailedExit(exitCode, signal) ? new DiscardedError() : void 0;
    };
  }
});

// node_modules/execa/lib/methods/main-sync.js
import { spawnSync } from "node:child_process";
var execaCoreSync, handleSyncArguments, normalizeSyncOptions, validateSyncOptions, throwInvalidSyncOption, spawnSubprocessSync, runSubprocessSync, normalizeSpawnSyncOptions, getSyncResult;
var init_main_sync = __esm({
  "node_modules/execa/lib/methods/main-sync.js"() {
    init_command();
    init_options();
    init_shell();
    init_result();
    init_reject();
    init_handle_sync();
    init_strip_newline();
    init_input_sync();
    init_output_sync();
    init_max_buffer();
    init_all_sync();
    init_exit_sync();
    execaCoreSync = (rawFile, rawArguments, rawOptions) => {
      const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options: options2, fileDescriptors } = handleSyncArguments(rawFile, rawArguments, rawOptions);
      const result = spawnSubprocessSync({
        file,
        commandArguments,
        options: options2,
        command,
        escapedCommand,
        verboseInfo,
        fileDescriptors,
        startTime
      });
      return handleResult(result, verboseInfo, options2);
    };
    handleSyncArguments = (rawFile, rawArguments, rawOptions) => {
      const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
      const syncOptions = normalizeSyncOptions(rawOptions);
      const { file, commandArguments, options: options2 } = normalizeOptions(rawFile, rawArguments, syncOptions);
      validateSyncOptions(options2);
      const fileDescriptors = handleStdioSync(options2, verboseInfo);
      return {
        file,
        commandArguments,
        command,
        escapedCommand,
        startTime,
        verboseInfo,
        options: options2,
        fileDescriptors
      };
    };
    normalizeSyncOptions = (options2) => options2.node && !options2.ipc ? { ...options2, ipc: false } : options2;
    validateSyncOptions = ({ ipc, ipcInput, detached, cancelSignal }) => {
      if (ipcInput) {
        throwInvalidSyncOption("ipcInput");
      }
      if (ipc) {
        throwInvalidSyncOption("ipc: true");
      }
      if (detached) {
        throwInvalidSyncOption("detached: true");
      }
      if (cancelSignal) {
        throwInvalidSyncOption("cancelSignal");
      }
    };
    throwInvalidSyncOption = (value) => {
      throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`);
    };
    spawnSubprocessSync = ({ file, commandArguments, options: options2, command, escapedCommand, verboseInfo, fileDescriptors, startTime }) => {
      const syncResult = runSubprocessSync({
        file,
        commandArguments,
        options: options2,
        command,
        escapedCommand,
        fileDescriptors,
        startTime
      });
      if (syncResult.failed) {
        return syncResult;
      }
      const { resultError, exitCode, signal, timedOut, isMaxBuffer } = getExitResultSync(syncResult, options2);
      const { output, error = resultError } = transformOutputSync({
        fileDescriptors,
        syncResult,
        options: options2,
        isMaxBuffer,
        verboseInfo
      });
      const stdio = output.map((stdioOutput, fdNumber) => stripNewline(stdioOutput, options2, fdNumber));
      const all = stripNewline(getAllSync(output, options2), options2, "all");
      return getSyncResult({
        error,
        exitCode,
        signal,
        timedOut,
        isMaxBuffer,
        stdio,
        all,
        options: options2,
        command,
        escapedCommand,
        startTime
      });
    };
    runSubprocessSync = ({ file, commandArguments, options: options2, command, escapedCommand, fileDescriptors, startTime }) => {
      try {
        addInputOptionsSync(fileDescriptors, options2);
        const normalizedOptions = normalizeSpawnSyncOptions(options2);
        return spawnSync(...concatenateShell(file, commandArguments, normalizedOptions));
      } catch (error) {
        return makeEarlyError({
          error,
          command,
          escapedCommand,
          fileDescriptors,
          options: options2,
          startTime,
          isSync: true
        });
      }
    };
    normalizeSpawnSyncOptions = ({ encoding, maxBuffer, ...options2 }) => ({ ...options2, encoding: "buffer", maxBuffer: getMaxBufferSync(maxBuffer) });
    getSyncResult = ({ error, exitCode, signal, timedOut, isMaxBuffer, stdio, all, options: options2, command, escapedCommand, startTime }) => error === void 0 ? makeSuccessResult({
      command,
      escapedCommand,
      stdio,
      all,
      ipcOutput: [],
      options: options2,
      startTime
    }) : makeError({
      error,
      command,
      escapedCommand,
      timedOut,
      isCanceled: false,
      isGracefullyCanceled: false,
      isMaxBuffer,
      isForcefullyTerminated: false,
      exitCode,
      signal,
      stdio,
      all,
      ipcOutput: [],
      options: options2,
      startTime,
      isSync: true
    });
  }
});

// node_modules/execa/lib/ipc/get-one.js
import { once as once5, on as on2 } from "node:events";
var getOneMessage, getOneMessageAsync, getMessage, throwOnDisconnect2, throwOnStrictError;
var init_get_one = __esm({
  "node_modules/execa/lib/ipc/get-one.js"() {
    init_validation();
    init_forward();
    init_reference();
    getOneMessage = ({ anyProcess, channel, isSubprocess, ipc }, { reference = true, filter } = {}) => {
      validateIpcMethod({
        methodName: "getOneMessage",
        isSubprocess,
        ipc,
        isConnected: isConnected(anyProcess)
      });
      return getOneMessageAsync({
        anyProcess,
        channel,
        isSubprocess,
        filter,
        reference
      });
    };
    getOneMessageAsync = async ({ anyProcess, channel, isSubprocess, filter, reference }) => {
      addReference(channel, reference);
      const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
      const controller = new AbortController();
      try {
        return await Promise.race([
          getMessage(ipcEmitter, filter, controller),
          throwOnDisconnect2(ipcEmitter, isSubprocess, controller),
          throwOnStrictError(ipcEmitter, isSubprocess, controller)
        ]);
      } catch (error) {
        disconnect(anyProcess);
        throw error;
      } finally {
        controller.abort();
        removeReference(channel, reference);
      }
    };
    getMessage = async (ipcEmitter, filter, { signal }) => {
      if (filter === void 0) {
        const [message] = await once5(ipcEmitter, "message", { signal });
        return message;
      }
      for await (const [message] of on2(ipcEmitter, "message", { signal })) {
        if (filter(message)) {
          return message;
        }
      }
    };
    throwOnDisconnect2 = async (ipcEmitter, isSubprocess, { signal }) => {
      await once5(ipcEmitter, "disconnect", { signal });
      throwOnEarlyDisconnect(isSubprocess);
    };
    throwOnStrictError = async (ipcEmitter, isSubprocess, { signal }) => {
      const [error] = await once5(ipcEmitter, "strict:error", { signal });
      throw getStrictResponseError(error, isSubprocess);
    };
  }
});

// node_modules/execa/lib/ipc/get-each.js
import { once as once6, on as on3 } from "node:events";
var getEachMessage, loopOnMessages, stopOnDisconnect, abortOnStrictError, iterateOnMessages, throwIfStrictError;
var init_get_each = __esm({
  "node_modules/execa/lib/ipc/get-each.js"() {
    init_validation();
    init_forward();
    init_reference();
    getEachMessage = ({ anyProcess, channel, isSubprocess, ipc }, { reference = true } = {}) => loopOnMessages({
      anyProcess,
      channel,
      isSubprocess,
      ipc,
      shouldAwait: !isSubprocess,
      reference
    });
    loopOnMessages = ({ anyProcess, channel, isSubprocess, ipc, shouldAwait, reference }) => {
      validateIpcMethod({
        methodName: "getEachMessage",
        isSubprocess,
        ipc,
        isConnected: isConnected(anyProcess)
      });
      addReference(channel, reference);
      const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
      const controller = new AbortController();
      const state = {};
      stopOnDisconnect(anyProcess, ipcEmitter, controller);
      abortOnStrictError({
        ipcEmitter,
        isSubprocess,
        controller,
        state
      });
      return iterateOnMessages({
        anyProcess,
        channel,
        ipcEmitter,
        isSubprocess,
        shouldAwait,
        controller,
        state,
        reference
      });
    };
    stopOnDisconnect = async (anyProcess, ipcEmitter, controller) => {
      try {
        await once6(ipcEmitter, "disconnect", { signal: controller.signal });
        controller.abort();
      } catch {
      }
    };
    abortOnStrictError = async ({ ipcEmitter, isSubprocess, controller, state }) => {
      try {
        const [error] = await once6(ipcEmitter, "strict:error", { signal: controller.signal });
        state.error = getStrictResponseError(error, isSubprocess);
        controller.abort();
      } catch {
      }
    };
    iterateOnMessages = async function* ({ anyProcess, channel, ipcEmitter, isSubprocess, shouldAwait, controller, state, reference }) {
      try {
        for await (const [message] of on3(ipcEmitter, "message", { signal: controller.signal })) {
          throwIfStrictError(state);
          yield message;
        }
      } catch {
        throwIfStrictError(state);
      } finally {
        controller.abort();
        removeReference(channel, reference);
        if (!isSubprocess) {
          disconnect(anyProcess);
        }
        if (shouldAwait) {
          await anyProcess;
        }
      }
    };
    throwIfStrictError = ({ error }) => {
      if (error) {
        throw error;
      }
    };
  }
});

// node_modules/execa/lib/ipc/methods.js
import process8 from "node:process";
var addIpcMethods, getIpcExport, getIpcMethods;
var init_methods = __esm({
  "node_modules/execa/lib/ipc/methods.js"() {
    init_send();
    init_get_one();
    init_get_each();
    init_graceful();
    addIpcMethods = (subprocess, { ipc }) => {
      Object.assign(subprocess, getIpcMethods(subprocess, false, ipc));
    };
    getIpcExport = () => {
      const anyProcess = process8;
      const isSubprocess = true;
      const ipc = process8.channel !== void 0;
      return {
        ...getIpcMethods(anyProcess, isSubprocess, ipc),
        getCancelSignal: getCancelSignal.bind(void 0, {
          anyProcess,
          channel: anyProcess.channel,
          isSubprocess,
          ipc
        })
      };
    };
    getIpcMethods = (anyProcess, isSubprocess, ipc) => ({
      sendMessage: sendMessage.bind(void 0, {
        anyProcess,
        channel: anyProcess.channel,
        isSubprocess,
        ipc
      }),
      getOneMessage: getOneMessage.bind(void 0, {
        anyProcess,
        channel: anyProcess.channel,
        isSubprocess,
        ipc
      }),
      getEachMessage: getEachMessage.bind(void 0, {
        anyProcess,
        channel: anyProcess.channel,
        isSubprocess,
        ipc
      })
    });
  }
});

// node_modules/execa/lib/return/early-error.js
import { ChildProcess as ChildProcess2 } from "node:child_process";
import {
  PassThrough,
  Readable,
  Writable,
  Duplex
} from "node:stream";
var handleEarlyError, createDummyStreams, createDummyStream, readable, writable, duplex, handleDummyPromise;
var init_early_error = __esm({
  "node_modules/execa/lib/return/early-error.js"() {
    init_handle();
    init_result();
    init_reject();
    handleEarlyError = ({ error, command, escapedCommand, fileDescriptors, options: options2, startTime, verboseInfo }) => {
      cleanupCustomStreams(fileDescriptors);
      const subprocess = new ChildProcess2();
      createDummyStreams(subprocess, fileDescriptors);
      Object.assign(subprocess, { readable, writable, duplex });
      const earlyError = makeEarlyError({
        error,
        command,
        escapedCommand,
        fileDescriptors,
        options: options2,
        startTime,
        isSync: false
      });
      const promise = handleDummyPromise(earlyError, verboseInfo, options2);
      return { subprocess, promise };
    };
    createDummyStreams = (subprocess, fileDescriptors) => {
      const stdin = createDummyStream();
      const stdout = createDummyStream();
      const stderr = createDummyStream();
      const extraStdio = Array.from({ length: fileDescriptors.length - 3 }, createDummyStream);
      const all = createDummyStream();
      const stdio = [stdin, stdout, stderr, ...extraStdio];
      Object.assign(subprocess, {
        stdin,
        stdout,
        stderr,
        all,
        stdio
      });
    };
    createDummyStream = () => {
      const stream = new PassThrough();
      stream.end();
      return stream;
    };
    readable = () => new Readable({ read() {
    } });
    writable = () => new Writable({ write() {
    } });
    duplex = () => new Duplex({ read() {
    }, write() {
    } });
    handleDummyPromise = async (error, verboseInfo, options2) => handleResult(error, verboseInfo, options2);
  }
});

// node_modules/execa/lib/stdio/handle-async.js
import { createReadStream, createWriteStream } from "node:fs";
import { Buffer as Buffer4 } from "node:buffer";
import { Readable as Readable2, Writable as Writable2, Duplex as Duplex2 } from "node:stream";
var handleStdioAsync, forbiddenIfAsync, addProperties2, addPropertiesAsync;
var init_handle_async = __esm({
  "node_modules/execa/lib/stdio/handle-async.js"() {
    init_generator();
    init_handle();
    init_type();
    handleStdioAsync = (options2, verboseInfo) => handleStdio(addPropertiesAsync, options2, verboseInfo, false);
    forbiddenIfAsync = ({ type, optionName }) => {
      throw new TypeError(`The \`${optionName}\` option cannot be ${TYPE_TO_MESSAGE[type]}.`);
    };
    addProperties2 = {
      fileNumber: forbiddenIfAsync,
      generator: generatorToStream,
      asyncGenerator: generatorToStream,
      nodeStream: ({ value }) => ({ stream: value }),
      webTransform({ value: { transform, writableObjectMode, readableObjectMode } }) {
        const objectMode = writableObjectMode || readableObjectMode;
        const stream = Duplex2.fromWeb(transform, { objectMode });
        return { stream };
      },
      duplex: ({ value: { transform } }) => ({ stream: transform }),
      native() {
      }
    };
    addPropertiesAsync = {
      input: {
        ...addProperties2,
        fileUrl: ({ value }) => ({ stream: createReadStream(value) }),
        filePath: ({ value: { file } }) => ({ stream: createReadStream(file) }),
        webStream: ({ value }) => ({ stream: Readable2.fromWeb(value) }),
        iterable: ({ value }) => ({ stream: Readable2.from(value) }),
        asyncIterable: ({ value }) => ({ stream: Readable2.from(value) }),
        string: ({ value }) => ({ stream: Readable2.from(value) }),
        uint8Array: ({ value }) => ({ stream: Readable2.from(Buffer4.from(value)) })
      },
      output: {
        ...addProperties2,
        fileUrl: ({ value }) => ({ stream: createWriteStream(value) }),
        filePath: ({ value: { file, append } }) => ({ stream: createWriteStream(file, append ? { flags: "a" } : {}) }),
        webStream: ({ value }) => ({ stream: Writable2.fromWeb(value) }),
        iterable: forbiddenIfAsync,
        asyncIterable: forbiddenIfAsync,
        string: forbiddenIfAsync,
        uint8Array: forbiddenIfAsync
      }
    };
  }
});

// node_modules/@sindresorhus/merge-streams/index.js
import { on as on4, once as once7 } from "node:events";
import { PassThrough as PassThroughStream, getDefaultHighWaterMark as getDefaultHighWaterMark2 } from "node:stream";
import { finished as finished2 } from "node:stream/promises";
function mergeStreams(streams) {
  if (!Array.isArray(streams)) {
    throw new TypeError(`Expected an array, got \`${typeof streams}\`.`);
  }
  for (const stream of streams) {
    validateStream(stream);
  }
  const objectMode = streams.some(({ readableObjectMode }) => readableObjectMode);
  const highWaterMark = getHighWaterMark(streams, objectMode);
  const passThroughStream = new MergedStream({
    objectMode,
    writableHighWaterMark: highWaterMark,
    readableHighWaterMark: highWaterMark
  });
  for (const stream of streams) {
    passThroughStream.add(stream);
  }
  return passThroughStream;
}
var getHighWaterMark, MergedStream, onMergedStreamFinished, onMergedStreamEnd, onInputStreamsUnpipe, validateStream, endWhenStreamsDone, afterMergedStreamFinished, onInputStreamEnd, onInputStreamUnpipe, endStream, errorOrAbortStream, isAbortError, abortStream, errorStream, noop2, updateMaxListeners, PASSTHROUGH_LISTENERS_COUNT, PASSTHROUGH_LISTENERS_PER_STREAM;
var init_merge_streams = __esm({
  "node_modules/@sindresorhus/merge-streams/index.js"() {
    getHighWaterMark = (streams, objectMode) => {
      if (streams.length === 0) {
        return getDefaultHighWaterMark2(objectMode);
      }
      const highWaterMarks = streams.filter(({ readableObjectMode }) => readableObjectMode === objectMode).map(({ readableHighWaterMark }) => readableHighWaterMark);
      return Math.max(...highWaterMarks);
    };
    MergedStream = class extends PassThroughStream {
      #streams = /* @__PURE__ */ new Set([]);
      #ended = /* @__PURE__ */ new Set([]);
      #aborted = /* @__PURE__ */ new Set([]);
      #onFinished;
      #unpipeEvent = /* @__PURE__ */ Symbol("unpipe");
      #streamPromises = /* @__PURE__ */ new WeakMap();
      add(stream) {
        validateStream(stream);
        if (this.#streams.has(stream)) {
          return;
        }
        this.#streams.add(stream);
        this.#onFinished ??= onMergedStreamFinished(this, this.#streams, this.#unpipeEvent);
        const streamPromise = endWhenStreamsDone({
          passThroughStream: this,
          stream,
          streams: this.#streams,
          ended: this.#ended,
          aborted: this.#aborted,
          onFinished: this.#onFinished,
          unpipeEvent: this.#unpipeEvent
        });
        this.#streamPromises.set(stream, streamPromise);
        stream.pipe(this, { end: false });
      }
      async remove(stream) {
        validateStream(stream);
        if (!this.#streams.has(stream)) {
          return false;
        }
        const streamPromise = this.#streamPromises.get(stream);
        if (streamPromise === void 0) {
          return false;
        }
        this.#streamPromises.delete(stream);
        stream.unpipe(this);
        await streamPromise;
        return true;
      }
    };
    onMergedStreamFinished = async (passThroughStream, streams, unpipeEvent) => {
      updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_COUNT);
      const controller = new AbortController();
      try {
        await Promise.race([
          onMergedStreamEnd(passThroughStream, controller),
          onInputStreamsUnpipe(passThroughStream, streams, unpipeEvent, controller)
        ]);
      } finally {
        controller.abort();
        updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_COUNT);
      }
    };
    onMergedStreamEnd = async (passThroughStream, { signal }) => {
      try {
        await finished2(passThroughStream, { signal, cleanup: true });
      } catch (error) {
        errorOrAbortStream(passThroughStream, error);
        throw error;
      }
    };
    onInputStreamsUnpipe = async (passThroughStream, streams, unpipeEvent, { signal }) => {
      for await (const [unpipedStream] of on4(passThroughStream, "unpipe", { signal })) {
        if (streams.has(unpipedStream)) {
          unpipedStream.emit(unpipeEvent);
        }
      }
    };
    validateStream = (stream) => {
      if (typeof stream?.pipe !== "function") {
        throw new TypeError(`Expected a readable stream, got: \`${typeof stream}\`.`);
      }
    };
    endWhenStreamsDone = async ({ passThroughStream, stream, streams, ended, aborted: aborted2, onFinished, unpipeEvent }) => {
      updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_PER_STREAM);
      const controller = new AbortController();
      try {
        await Promise.race([
          afterMergedStreamFinished(onFinished, stream, controller),
          onInputStreamEnd({
            passThroughStream,
            stream,
            streams,
            ended,
            aborted: aborted2,
            controller
          }),
          onInputStreamUnpipe({
            stream,
            streams,
            ended,
            aborted: aborted2,
            unpipeEvent,
            controller
          })
        ]);
      } finally {
        controller.abort();
        updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_PER_STREAM);
      }
      if (streams.size > 0 && streams.size === ended.size + aborted2.size) {
        if (ended.size === 0 && aborted2.size > 0) {
          abortStream(passThroughStream);
        } else {
          endStream(passThroughStream);
        }
      }
    };
    afterMergedStreamFinished = async (onFinished, stream, { signal }) => {
      try {
        await onFinished;
        if (!signal.aborted) {
          abortStream(stream);
        }
      } catch (error) {
        if (!signal.aborted) {
          errorOrAbortStream(stream, error);
        }
      }
    };
    onInputStreamEnd = async ({ passThroughStream, stream, streams, ended, aborted: aborted2, controller: { signal } }) => {
      try {
        await finished2(stream, {
          signal,
          cleanup: true,
          readable: true,
          writable: false
        });
        if (streams.has(stream)) {
          ended.add(stream);
        }
      } catch (error) {
        if (signal.aborted || !streams.has(stream)) {
          return;
        }
        if (isAbortError(error)) {
          aborted2.add(stream);
        } else {
          errorStream(passThroughStream, error);
        }
      }
    };
    onInputStreamUnpipe = async ({ stream, streams, ended, aborted: aborted2, unpipeEvent, controller: { signal } }) => {
      await once7(stream, unpipeEvent, { signal });
      if (!stream.readable) {
        return once7(signal, "abort", { signal });
      }
      streams.delete(stream);
      ended.delete(stream);
      aborted2.delete(stream);
    };
    endStream = (stream) => {
      if (stream.writable) {
        stream.end();
      }
    };
    errorOrAbortStream = (stream, error) => {
      if (isAbortError(error)) {
        abortStream(stream);
      } else {
        errorStream(stream, error);
      }
    };
    isAbortError = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
    abortStream = (stream) => {
      if (stream.readable || stream.writable) {
        stream.destroy();
      }
    };
    errorStream = (stream, error) => {
      if (!stream.destroyed) {
        stream.once("error", noop2);
        stream.destroy(error);
      }
    };
    noop2 = () => {
    };
    updateMaxListeners = (passThroughStream, increment2) => {
      const maxListeners = passThroughStream.getMaxListeners();
      if (maxListeners !== 0 && maxListeners !== Number.POSITIVE_INFINITY) {
        passThroughStream.setMaxListeners(maxListeners + increment2);
      }
    };
    PASSTHROUGH_LISTENERS_COUNT = 2;
    PASSTHROUGH_LISTENERS_PER_STREAM = 1;
  }
});

// node_modules/execa/lib/io/pipeline.js
import { finished as finished3 } from "node:stream/promises";
var pipeStreams, onSourceFinish, endDestinationStream, onDestinationFinish, abortSourceStream;
var init_pipeline = __esm({
  "node_modules/execa/lib/io/pipeline.js"() {
    init_standard_stream();
    pipeStreams = (source, destination) => {
      source.pipe(destination);
      onSourceFinish(source, destination);
      onDestinationFinish(source, destination);
    };
    onSourceFinish = async (source, destination) => {
      if (isStandardStream(source) || isStandardStream(destination)) {
        return;
      }
      try {
        await finished3(source, { cleanup: true, readable: true, writable: false });
      } catch {
      }
      endDestinationStream(destination);
    };
    endDestinationStream = (destination) => {
      if (destination.writable) {
        destination.end();
      }
    };
    onDestinationFinish = async (source, destination) => {
      if (isStandardStream(source) || isStandardStream(destination)) {
        return;
      }
      try {
        await finished3(destination, { cleanup: true, readable: false, writable: true });
      } catch {
      }
      abortSourceStream(source);
    };
    abortSourceStream = (source) => {
      if (source.readable) {
        source.destroy();
      }
    };
  }
});

// node_modules/execa/lib/io/output-async.js
var pipeOutputAsync, pipeTransform, SUBPROCESS_STREAM_PROPERTIES, pipeStdioItem, setStandardStreamMaxListeners, MAX_LISTENERS_INCREMENT;
var init_output_async = __esm({
  "node_modules/execa/lib/io/output-async.js"() {
    init_merge_streams();
    init_standard_stream();
    init_max_listeners();
    init_type();
    init_pipeline();
    pipeOutputAsync = (subprocess, fileDescriptors, controller) => {
      const pipeGroups = /* @__PURE__ */ new Map();
      for (const [fdNumber, { stdioItems, direction }] of Object.entries(fileDescriptors)) {
        for (const { stream } of stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type))) {
          pipeTransform(subprocess, stream, direction, fdNumber);
        }
        for (const { stream } of stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type))) {
          pipeStdioItem({
            subprocess,
            stream,
            direction,
            fdNumber,
            pipeGroups,
            controller
          });
        }
      }
      for (const [outputStream, inputStreams] of pipeGroups.entries()) {
        const inputStream = inputStreams.length === 1 ? inputStreams[0] : mergeStreams(inputStreams);
        pipeStreams(inputStream, outputStream);
      }
    };
    pipeTransform = (subprocess, stream, direction, fdNumber) => {
      if (direction === "output") {
        pipeStreams(subprocess.stdio[fdNumber], stream);
      } else {
        pipeStreams(stream, subprocess.stdio[fdNumber]);
      }
      const streamProperty = SUBPROCESS_STREAM_PROPERTIES[fdNumber];
      if (streamProperty !== void 0) {
        subprocess[streamProperty] = stream;
      }
      subprocess.stdio[fdNumber] = stream;
    };
    SUBPROCESS_STREAM_PROPERTIES = ["stdin", "stdout", "stderr"];
    pipeStdioItem = ({ subprocess, stream, direction, fdNumber, pipeGroups, controller }) => {
      if (stream === void 0) {
        return;
      }
      setStandardStreamMaxListeners(stream, controller);
      const [inputStream, outputStream] = direction === "output" ? [stream, subprocess.stdio[fdNumber]] : [subprocess.stdio[fdNumber], stream];
      const outputStreams = pipeGroups.get(inputStream) ?? [];
      pipeGroups.set(inputStream, [...outputStreams, outputStream]);
    };
    setStandardStreamMaxListeners = (stream, { signal }) => {
      if (isStandardStream(stream)) {
        incrementMaxListeners(stream, MAX_LISTENERS_INCREMENT, signal);
      }
    };
    MAX_LISTENERS_INCREMENT = 2;
  }
});

// node_modules/signal-exit/dist/mjs/signals.js
var signals;
var init_signals2 = __esm({
  "node_modules/signal-exit/dist/mjs/signals.js"() {
    signals = [];
    signals.push("SIGHUP", "SIGINT", "SIGTERM");
    if (process.platform !== "win32") {
      signals.push(
        "SIGALRM",
        "SIGABRT",
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
    }
  }
});

// node_modules/signal-exit/dist/mjs/index.js
var processOk, kExitEmitter, global2, ObjectDefineProperty, Emitter, SignalExitBase, signalExitWrap, SignalExitFallback, SignalExit, process9, onExit, load, unload;
var init_mjs = __esm({
  "node_modules/signal-exit/dist/mjs/index.js"() {
    init_signals2();
    processOk = (process10) => !!process10 && typeof process10 === "object" && typeof process10.removeListener === "function" && typeof process10.emit === "function" && typeof process10.reallyExit === "function" && typeof process10.listeners === "function" && typeof process10.kill === "function" && typeof process10.pid === "number" && typeof process10.on === "function";
    kExitEmitter = /* @__PURE__ */ Symbol.for("signal-exit emitter");
    global2 = globalThis;
    ObjectDefineProperty = Object.defineProperty.bind(Object);
    Emitter = class {
      emitted = {
        afterExit: false,
        exit: false
      };
      listeners = {
        afterExit: [],
        exit: []
      };
      count = 0;
      id = Math.random();
      constructor() {
        if (global2[kExitEmitter]) {
          return global2[kExitEmitter];
        }
        ObjectDefineProperty(global2, kExitEmitter, {
          value: this,
          writable: false,
          enumerable: false,
          configurable: false
        });
      }
      on(ev, fn) {
        this.listeners[ev].push(fn);
      }
      removeListener(ev, fn) {
        const list = this.listeners[ev];
        const i2 = list.indexOf(fn);
        if (i2 === -1) {
          return;
        }
        if (i2 === 0 && list.length === 1) {
          list.length = 0;
        } else {
          list.splice(i2, 1);
        }
      }
      emit(ev, code, signal) {
        if (this.emitted[ev]) {
          return false;
        }
        this.emitted[ev] = true;
        let ret = false;
        for (const fn of this.listeners[ev]) {
          ret = fn(code, signal) === true || ret;
        }
        if (ev === "exit") {
          ret = this.emit("afterExit", code, signal) || ret;
        }
        return ret;
      }
    };
    SignalExitBase = class {
    };
    signalExitWrap = (handler) => {
      return {
        onExit(cb, opts) {
          return handler.onExit(cb, opts);
        },
        load() {
          return handler.load();
        },
        unload() {
          return handler.unload();
        }
      };
    };
    SignalExitFallback = class extends SignalExitBase {
      onExit() {
        return () => {
        };
      }
      load() {
      }
      unload() {
      }
    };
    SignalExit = class extends SignalExitBase {
      // "SIGHUP" throws an `ENOSYS` error on Windows,
      // so use a supported signal instead
      /* c8 ignore start */
      #hupSig = process9.platform === "win32" ? "SIGINT" : "SIGHUP";
      /* c8 ignore stop */
      #emitter = new Emitter();
      #process;
      #originalProcessEmit;
      #originalProcessReallyExit;
      #sigListeners = {};
      #loaded = false;
      constructor(process10) {
        super();
        this.#process = process10;
        this.#sigListeners = {};
        for (const sig of signals) {
          this.#sigListeners[sig] = () => {
            const listeners = this.#process.listeners(sig);
            let { count: count2 } = this.#emitter;
            const p = process10;
            if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
              count2 += p.__signal_exit_emitter__.count;
            }
            if (listeners.length === count2) {
              this.unload();
              const ret = this.#emitter.emit("exit", null, sig);
              const s = sig === "SIGHUP" ? this.#hupSig : sig;
              if (!ret)
                process10.kill(process10.pid, s);
            }
          };
        }
        this.#originalProcessReallyExit = process10.reallyExit;
        this.#originalProcessEmit = process10.emit;
      }
      onExit(cb, opts) {
        if (!processOk(this.#process)) {
          return () => {
          };
        }
        if (this.#loaded === false) {
          this.load();
        }
        const ev = opts?.alwaysLast ? "afterExit" : "exit";
        this.#emitter.on(ev, cb);
        return () => {
          this.#emitter.removeListener(ev, cb);
          if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) {
            this.unload();
          }
        };
      }
      load() {
        if (this.#loaded) {
          return;
        }
        this.#loaded = true;
        this.#emitter.count += 1;
        for (const sig of signals) {
          try {
            const fn = this.#sigListeners[sig];
            if (fn)
              this.#process.on(sig, fn);
          } catch (_) {
          }
        }
        this.#process.emit = (ev, ...a2) => {
          return this.#processEmit(ev, ...a2);
        };
        this.#process.reallyExit = (code) => {
          return this.#processReallyExit(code);
        };
      }
      unload() {
        if (!this.#loaded) {
          return;
        }
        this.#loaded = false;
        signals.forEach((sig) => {
          const listener = this.#sigListeners[sig];
          if (!listener) {
            throw new Error("Listener not defined for signal: " + sig);
          }
          try {
            this.#process.removeListener(sig, listener);
          } catch (_) {
          }
        });
        this.#process.emit = this.#originalProcessEmit;
        this.#process.reallyExit = this.#originalProcessReallyExit;
        this.#emitter.count -= 1;
      }
      #processReallyExit(code) {
        if (!processOk(this.#process)) {
          return 0;
        }
        this.#process.exitCode = code || 0;
        this.#emitter.emit("exit", this.#process.exitCode, null);
        return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
      }
      #processEmit(ev, ...args) {
        const og = this.#originalProcessEmit;
        if (ev === "exit" && processOk(this.#process)) {
          if (typeof args[0] === "number") {
            this.#process.exitCode = args[0];
          }
          const ret = og.call(this.#process, ev, ...args);
          this.#emitter.emit("exit", this.#process.exitCode, null);
          return ret;
        } else {
          return og.call(this.#process, ev, ...args);
        }
      }
    };
    process9 = globalThis.process;
    ({
      onExit: (
        /**
         * Called when the process is exiting, whether via signal, explicit
         * exit, or running out of stuff to do.
         *
         * If the global process object is not suitable for instrumentation,
         * then this will be a no-op.
         *
         * Returns a function that may be used to unload signal-exit.
         */
        onExit
      ),
      load: (
        /**
         * Load the listeners.  Likely you never need to call this, unless
         * doing a rather deep integration with signal-exit functionality.
         * Mostly exposed for the benefit of testing.
         *
         * @internal
         */
        load
      ),
      unload: (
        /**
         * Unload the listeners.  Likely you never need to call this, unless
         * doing a rather deep integration with signal-exit functionality.
         * Mostly exposed for the benefit of testing.
         *
         * @internal
         */
        unload
      )
    } = signalExitWrap(processOk(process9) ? new SignalExit(process9) : new SignalExitFallback()));
  }
});

// node_modules/execa/lib/terminate/cleanup.js
import { addAbortListener as addAbortListener2 } from "node:events";
var cleanupOnExit;
var init_cleanup = __esm({
  "node_modules/execa/lib/terminate/cleanup.js"() {
    init_mjs();
    cleanupOnExit = (subprocess, { cleanup, detached }, { signal }) => {
      if (!cleanup || detached) {
        return;
      }
      const removeExitHandler = onExit(() => {
        subprocess.kill();
      });
      addAbortListener2(signal, () => {
        removeExitHandler();
      });
    };
  }
});

// node_modules/execa/lib/pipe/pipe-arguments.js
var normalizePipeArguments, getDestinationStream, getDestination, mapDestinationArguments, getSourceStream;
var init_pipe_arguments = __esm({
  "node_modules/execa/lib/pipe/pipe-arguments.js"() {
    init_parameters();
    init_duration();
    init_fd_options();
    init_file_url();
    normalizePipeArguments = ({ source, sourcePromise, boundOptions, createNested }, ...pipeArguments) => {
      const startTime = getStartTime();
      const {
        destination,
        destinationStream,
        destinationError,
        from,
        unpipeSignal
      } = getDestinationStream(boundOptions, createNested, pipeArguments);
      const { sourceStream, sourceError } = getSourceStream(source, from);
      const { options: sourceOptions, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
      return {
        sourcePromise,
        sourceStream,
        sourceOptions,
        sourceError,
        destination,
        destinationStream,
        destinationError,
        unpipeSignal,
        fileDescriptors,
        startTime
      };
    };
    getDestinationStream = (boundOptions, createNested, pipeArguments) => {
      try {
        const {
          destination,
          pipeOptions: { from, to, unpipeSignal } = {}
        } = getDestination(boundOptions, createNested, ...pipeArguments);
        const destinationStream = getToStream(destination, to);
        return {
          destination,
          destinationStream,
          from,
          unpipeSignal
        };
      } catch (error) {
        return { destinationError: error };
      }
    };
    getDestination = (boundOptions, createNested, firstArgument, ...pipeArguments) => {
      if (Array.isArray(firstArgument)) {
        const destination = createNested(mapDestinationArguments, boundOptions)(firstArgument, ...pipeArguments);
        return { destination, pipeOptions: boundOptions };
      }
      if (typeof firstArgument === "string" || firstArgument instanceof URL || isDenoExecPath(firstArgument)) {
        if (Object.keys(boundOptions).length > 0) {
          throw new TypeError('Please use .pipe("file", ..., options) or .pipe(execa("file", ..., options)) instead of .pipe(options)("file", ...).');
        }
        const [rawFile, rawArguments, rawOptions] = normalizeParameters(firstArgument, ...pipeArguments);
        const destination = createNested(mapDestinationArguments)(rawFile, rawArguments, rawOptions);
        return { destination, pipeOptions: rawOptions };
      }
      if (SUBPROCESS_OPTIONS.has(firstArgument)) {
        if (Object.keys(boundOptions).length > 0) {
          throw new TypeError("Please use .pipe(options)`command` or .pipe($(options)`command`) instead of .pipe(options)($`command`).");
        }
        return { destination: firstArgument, pipeOptions: pipeArguments[0] };
      }
      throw new TypeError(`The first argument must be a template string, an options object, or an Execa subprocess: ${firstArgument}`);
    };
    mapDestinationArguments = ({ options: options2 }) => ({ options: { ...options2, stdin: "pipe", piped: true } });
    getSourceStream = (source, from) => {
      try {
        const sourceStream = getFromStream(source, from);
        return { sourceStream };
      } catch (error) {
        return { sourceError: error };
      }
    };
  }
});

// node_modules/execa/lib/pipe/throw.js
var handlePipeArgumentsError, getPipeArgumentsError, createNonCommandError, PIPE_COMMAND_MESSAGE;
var init_throw = __esm({
  "node_modules/execa/lib/pipe/throw.js"() {
    init_result();
    init_pipeline();
    handlePipeArgumentsError = ({
      sourceStream,
      sourceError,
      destinationStream,
      destinationError,
      fileDescriptors,
      sourceOptions,
      startTime
    }) => {
      const error = getPipeArgumentsError({
        sourceStream,
        sourceError,
        destinationStream,
        destinationError
      });
      if (error !== void 0) {
        throw createNonCommandError({
          error,
          fileDescriptors,
          sourceOptions,
          startTime
        });
      }
    };
    getPipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError }) => {
      if (sourceError !== void 0 && destinationError !== void 0) {
        return destinationError;
      }
      if (destinationError !== void 0) {
        abortSourceStream(sourceStream);
        return destinationError;
      }
      if (sourceError !== void 0) {
        endDestinationStream(destinationStream);
        return sourceError;
      }
    };
    createNonCommandError = ({ error, fileDescriptors, sourceOptions, startTime }) => makeEarlyError({
      error,
      command: PIPE_COMMAND_MESSAGE,
      escapedCommand: PIPE_COMMAND_MESSAGE,
      fileDescriptors,
      options: sourceOptions,
      startTime,
      isSync: false
    });
    PIPE_COMMAND_MESSAGE = "source.pipe(destination)";
  }
});

// node_modules/execa/lib/pipe/sequence.js
var waitForBothSubprocesses;
var init_sequence = __esm({
  "node_modules/execa/lib/pipe/sequence.js"() {
    waitForBothSubprocesses = async (subprocessPromises) => {
      const [
        { status: sourceStatus, reason: sourceReason, value: sourceResult = sourceReason },
        { status: destinationStatus, reason: destinationReason, value: destinationResult = destinationReason }
      ] = await subprocessPromises;
      if (!destinationResult.pipedFrom.includes(sourceResult)) {
        destinationResult.pipedFrom.push(sourceResult);
      }
      if (destinationStatus === "rejected") {
        throw destinationResult;
      }
      if (sourceStatus === "rejected") {
        throw sourceResult;
      }
      return destinationResult;
    };
  }
});

// node_modules/execa/lib/pipe/streaming.js
import { finished as finished4 } from "node:stream/promises";
var pipeSubprocessStream, pipeFirstSubprocessStream, pipeMoreSubprocessStream, cleanupMergedStreamsMap, MERGED_STREAMS, SOURCE_LISTENERS_PER_PIPE, DESTINATION_LISTENERS_PER_PIPE;
var init_streaming = __esm({
  "node_modules/execa/lib/pipe/streaming.js"() {
    init_merge_streams();
    init_max_listeners();
    init_pipeline();
    pipeSubprocessStream = (sourceStream, destinationStream, maxListenersController) => {
      const mergedStream = MERGED_STREAMS.has(destinationStream) ? pipeMoreSubprocessStream(sourceStream, destinationStream) : pipeFirstSubprocessStream(sourceStream, destinationStream);
      incrementMaxListeners(sourceStream, SOURCE_LISTENERS_PER_PIPE, maxListenersController.signal);
      incrementMaxListeners(destinationStream, DESTINATION_LISTENERS_PER_PIPE, maxListenersController.signal);
      cleanupMergedStreamsMap(destinationStream);
      return mergedStream;
    };
    pipeFirstSubprocessStream = (sourceStream, destinationStream) => {
      const mergedStream = mergeStreams([sourceStream]);
      pipeStreams(mergedStream, destinationStream);
      MERGED_STREAMS.set(destinationStream, mergedStream);
      return mergedStream;
    };
    pipeMoreSubprocessStream = (sourceStream, destinationStream) => {
      const mergedStream = MERGED_STREAMS.get(destinationStream);
      mergedStream.add(sourceStream);
      return mergedStream;
    };
    cleanupMergedStreamsMap = async (destinationStream) => {
      try {
        await finished4(destinationStream, { cleanup: true, readable: false, writable: true });
      } catch {
      }
      MERGED_STREAMS.delete(destinationStream);
    };
    MERGED_STREAMS = /* @__PURE__ */ new WeakMap();
    SOURCE_LISTENERS_PER_PIPE = 2;
    DESTINATION_LISTENERS_PER_PIPE = 1;
  }
});

// node_modules/execa/lib/pipe/abort.js
import { aborted } from "node:util";
var unpipeOnAbort, unpipeOnSignalAbort;
var init_abort = __esm({
  "node_modules/execa/lib/pipe/abort.js"() {
    init_throw();
    unpipeOnAbort = (unpipeSignal, unpipeContext) => unpipeSignal === void 0 ? [] : [unpipeOnSignalAbort(unpipeSignal, unpipeContext)];
    unpipeOnSignalAbort = async (unpipeSignal, { sourceStream, mergedStream, fileDescriptors, sourceOptions, startTime }) => {
      await aborted(unpipeSignal, sourceStream);
      await mergedStream.remove(sourceStream);
      const error = new Error("Pipe canceled by `unpipeSignal` option.");
      throw createNonCommandError({
        error,
        fileDescriptors,
        sourceOptions,
        startTime
      });
    };
  }
});

// node_modules/execa/lib/pipe/setup.js
var pipeToSubprocess, handlePipePromise, getSubprocessPromises;
var init_setup = __esm({
  "node_modules/execa/lib/pipe/setup.js"() {
    init_is_plain_obj();
    init_pipe_arguments();
    init_throw();
    init_sequence();
    init_streaming();
    init_abort();
    pipeToSubprocess = (sourceInfo, ...pipeArguments) => {
      if (isPlainObject(pipeArguments[0])) {
        return pipeToSubprocess.bind(void 0, {
          ...sourceInfo,
          boundOptions: { ...sourceInfo.boundOptions, ...pipeArguments[0] }
        });
      }
      const { destination, ...normalizedInfo } = normalizePipeArguments(sourceInfo, ...pipeArguments);
      const promise = handlePipePromise({ ...normalizedInfo, destination });
      promise.pipe = pipeToSubprocess.bind(void 0, {
        ...sourceInfo,
        source: destination,
        sourcePromise: promise,
        boundOptions: {}
      });
      return promise;
    };
    handlePipePromise = async ({
      sourcePromise,
      sourceStream,
      sourceOptions,
      sourceError,
      destination,
      destinationStream,
      destinationError,
      unpipeSignal,
      fileDescriptors,
      startTime
    }) => {
      const subprocessPromises = getSubprocessPromises(sourcePromise, destination);
      handlePipeArgumentsError({
        sourceStream,
        sourceError,
        destinationStream,
        destinationError,
        fileDescriptors,
        sourceOptions,
        startTime
      });
      const maxListenersController = new AbortController();
      try {
        const mergedStream = pipeSubprocessStream(sourceStream, destinationStream, maxListenersController);
        return await Promise.race([
          waitForBothSubprocesses(subprocessPromises),
          ...unpipeOnAbort(unpipeSignal, {
            sourceStream,
            mergedStream,
            sourceOptions,
            fileDescriptors,
            startTime
          })
        ]);
      } finally {
        maxListenersController.abort();
      }
    };
    getSubprocessPromises = (sourcePromise, destination) => Promise.allSettled([sourcePromise, destination]);
  }
});

// node_modules/execa/lib/io/iterate.js
import { on as on5 } from "node:events";
import { getDefaultHighWaterMark as getDefaultHighWaterMark3 } from "node:stream";
var iterateOnSubprocessStream, stopReadingOnExit, iterateForResult, stopReadingOnStreamEnd, iterateOnStream, DEFAULT_OBJECT_HIGH_WATER_MARK, HIGH_WATER_MARK, iterateOnData, getGenerators;
var init_iterate = __esm({
  "node_modules/execa/lib/io/iterate.js"() {
    init_encoding_transform();
    init_split();
    init_run_sync();
    iterateOnSubprocessStream = ({ subprocessStdout, subprocess, binary, shouldEncode, encoding, preserveNewlines }) => {
      const controller = new AbortController();
      stopReadingOnExit(subprocess, controller);
      return iterateOnStream({
        stream: subprocessStdout,
        controller,
        binary,
        shouldEncode: !subprocessStdout.readableObjectMode && shouldEncode,
        encoding,
        shouldSplit: !subprocessStdout.readableObjectMode,
        preserveNewlines
      });
    };
    stopReadingOnExit = async (subprocess, controller) => {
      try {
        await subprocess;
      } catch {
      } finally {
        controller.abort();
      }
    };
    iterateForResult = ({ stream, onStreamEnd, lines, encoding, stripFinalNewline: stripFinalNewline2, allMixed }) => {
      const controller = new AbortController();
      stopReadingOnStreamEnd(onStreamEnd, controller, stream);
      const objectMode = stream.readableObjectMode && !allMixed;
      return iterateOnStream({
        stream,
        controller,
        binary: encoding === "buffer",
        shouldEncode: !objectMode,
        encoding,
        shouldSplit: !objectMode && lines,
        preserveNewlines: !stripFinalNewline2
      });
    };
    stopReadingOnStreamEnd = async (onStreamEnd, controller, stream) => {
      try {
        await onStreamEnd;
      } catch {
        stream.destroy();
      } finally {
        controller.abort();
      }
    };
    iterateOnStream = ({ stream, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => {
      const onStdoutChunk = on5(stream, "data", {
        signal: controller.signal,
        highWaterMark: HIGH_WATER_MARK,
        // Backward compatibility with older name for this option
        // See https://github.com/nodejs/node/pull/52080#discussion_r1525227861
        // @todo Remove after removing support for Node 21
        highWatermark: HIGH_WATER_MARK
      });
      return iterateOnData({
        onStdoutChunk,
        controller,
        binary,
        shouldEncode,
        encoding,
        shouldSplit,
        preserveNewlines
      });
    };
    DEFAULT_OBJECT_HIGH_WATER_MARK = getDefaultHighWaterMark3(true);
    HIGH_WATER_MARK = DEFAULT_OBJECT_HIGH_WATER_MARK;
    iterateOnData = async function* ({ onStdoutChunk, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) {
      const generators = getGenerators({
        binary,
        shouldEncode,
        encoding,
        shouldSplit,
        preserveNewlines
      });
      try {
        for await (const [chunk] of onStdoutChunk) {
          yield* transformChunkSync(chunk, generators, 0);
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          throw error;
        }
      } finally {
        yield* finalChunksSync(generators);
      }
    };
    getGenerators = ({ binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => [
      getEncodingTransformGenerator(binary, encoding, !shouldEncode),
      getSplitLinesGenerator(binary, preserveNewlines, !shouldSplit, {})
    ].filter(Boolean);
  }
});

// node_modules/execa/lib/io/contents.js
import { setImmediate as setImmediate2 } from "node:timers/promises";
var getStreamOutput, logOutputAsync, resumeStream, getStreamContents2, getBufferedData, handleBufferedData;
var init_contents2 = __esm({
  "node_modules/execa/lib/io/contents.js"() {
    init_source2();
    init_uint_array();
    init_output();
    init_iterate();
    init_max_buffer();
    init_strip_newline();
    getStreamOutput = async ({ stream, onStreamEnd, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline: stripFinalNewline2, verboseInfo, streamInfo }) => {
      const logPromise = logOutputAsync({
        stream,
        onStreamEnd,
        fdNumber,
        encoding,
        allMixed,
        verboseInfo,
        streamInfo
      });
      if (!buffer) {
        await Promise.all([resumeStream(stream), logPromise]);
        return;
      }
      const stripFinalNewlineValue = getStripFinalNewline(stripFinalNewline2, fdNumber);
      const iterable = iterateForResult({
        stream,
        onStreamEnd,
        lines,
        encoding,
        stripFinalNewline: stripFinalNewlineValue,
        allMixed
      });
      const [output] = await Promise.all([
        getStreamContents2({
          stream,
          iterable,
          fdNumber,
          encoding,
          maxBuffer,
          lines
        }),
        logPromise
      ]);
      return output;
    };
    logOutputAsync = async ({ stream, onStreamEnd, fdNumber, encoding, allMixed, verboseInfo, streamInfo: { fileDescriptors } }) => {
      if (!shouldLogOutput({
        stdioItems: fileDescriptors[fdNumber]?.stdioItems,
        encoding,
        verboseInfo,
        fdNumber
      })) {
        return;
      }
      const linesIterable = iterateForResult({
        stream,
        onStreamEnd,
        lines: true,
        encoding,
        stripFinalNewline: true,
        allMixed
      });
      await logLines(linesIterable, stream, fdNumber, verboseInfo);
    };
    resumeStream = async (stream) => {
      await setImmediate2();
      if (stream.readableFlowing === null) {
        stream.resume();
      }
    };
    getStreamContents2 = async ({ stream, stream: { readableObjectMode }, iterable, fdNumber, encoding, maxBuffer, lines }) => {
      try {
        if (readableObjectMode || lines) {
          return await getStreamAsArray(iterable, { maxBuffer });
        }
        if (encoding === "buffer") {
          return new Uint8Array(await getStreamAsArrayBuffer(iterable, { maxBuffer }));
        }
        return await getStreamAsString(iterable, { maxBuffer });
      } catch (error) {
        return handleBufferedData(handleMaxBuffer({
          error,
          stream,
          readableObjectMode,
          lines,
          encoding,
          fdNumber
        }));
      }
    };
    getBufferedData = async (streamPromise) => {
      try {
        return await streamPromise;
      } catch (error) {
        return handleBufferedData(error);
      }
    };
    handleBufferedData = ({ bufferedData }) => isArrayBuffer(bufferedData) ? new Uint8Array(bufferedData) : bufferedData;
  }
});

// node_modules/execa/lib/resolve/wait-stream.js
import { finished as finished5 } from "node:stream/promises";
var waitForStream, handleStdinDestroy, spyOnStdinDestroy, setStdinCleanedUp, handleStreamError, shouldIgnoreStreamError, isInputFileDescriptor, isStreamAbort, isStreamEpipe;
var init_wait_stream = __esm({
  "node_modules/execa/lib/resolve/wait-stream.js"() {
    waitForStream = async (stream, fdNumber, streamInfo, { isSameDirection, stopOnExit = false } = {}) => {
      const state = handleStdinDestroy(stream, streamInfo);
      const abortController = new AbortController();
      try {
        await Promise.race([
          ...stopOnExit ? [streamInfo.exitPromise] : [],
          finished5(stream, { cleanup: true, signal: abortController.signal })
        ]);
      } catch (error) {
        if (!state.stdinCleanedUp) {
          handleStreamError(error, fdNumber, streamInfo, isSameDirection);
        }
      } finally {
        abortController.abort();
      }
    };
    handleStdinDestroy = (stream, { originalStreams: [originalStdin], subprocess }) => {
      const state = { stdinCleanedUp: false };
      if (stream === originalStdin) {
        spyOnStdinDestroy(stream, subprocess, state);
      }
      return state;
    };
    spyOnStdinDestroy = (subprocessStdin, subprocess, state) => {
      const { _destroy } = subprocessStdin;
      subprocessStdin._destroy = (...destroyArguments) => {
        setStdinCleanedUp(subprocess, state);
        _destroy.call(subprocessStdin, ...destroyArguments);
      };
    };
    setStdinCleanedUp = ({ exitCode, signalCode }, state) => {
      if (exitCode !== null || signalCode !== null) {
        state.stdinCleanedUp = true;
      }
    };
    handleStreamError = (error, fdNumber, streamInfo, isSameDirection) => {
      if (!shouldIgnoreStreamError(error, fdNumber, streamInfo, isSameDirection)) {
        throw error;
      }
    };
    shouldIgnoreStreamError = (error, fdNumber, streamInfo, isSameDirection = true) => {
      if (streamInfo.propagating) {
        return isStreamEpipe(error) || isStreamAbort(error);
      }
      streamInfo.propagating = true;
      return isInputFileDescriptor(streamInfo, fdNumber) === isSameDirection ? isStreamEpipe(error) : isStreamAbort(error);
    };
    isInputFileDescriptor = ({ fileDescriptors }, fdNumber) => fdNumber !== "all" && fileDescriptors[fdNumber].direction === "input";
    isStreamAbort = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
    isStreamEpipe = (error) => error?.code === "EPIPE";
  }
});

// node_modules/execa/lib/resolve/stdio.js
var waitForStdioStreams, waitForSubprocessStream;
var init_stdio = __esm({
  "node_modules/execa/lib/resolve/stdio.js"() {
    init_contents2();
    init_wait_stream();
    waitForStdioStreams = ({ subprocess, encoding, buffer, maxBuffer, lines, stripFinalNewline: stripFinalNewline2, verboseInfo, streamInfo }) => subprocess.stdio.map((stream, fdNumber) => waitForSubprocessStream({
      stream,
      fdNumber,
      encoding,
      buffer: buffer[fdNumber],
      maxBuffer: maxBuffer[fdNumber],
      lines: lines[fdNumber],
      allMixed: false,
      stripFinalNewline: stripFinalNewline2,
      verboseInfo,
      streamInfo
    }));
    waitForSubprocessStream = async ({ stream, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline: stripFinalNewline2, verboseInfo, streamInfo }) => {
      if (!stream) {
        return;
      }
      const onStreamEnd = waitForStream(stream, fdNumber, streamInfo);
      if (isInputFileDescriptor(streamInfo, fdNumber)) {
        await onStreamEnd;
        return;
      }
      const [output] = await Promise.all([
        getStreamOutput({
          stream,
          onStreamEnd,
          fdNumber,
          encoding,
          buffer,
          maxBuffer,
          lines,
          allMixed,
          stripFinalNewline: stripFinalNewline2,
          verboseInfo,
          streamInfo
        }),
        onStreamEnd
      ]);
      return output;
    };
  }
});

// node_modules/execa/lib/resolve/all-async.js
var makeAllStream, waitForAllStream, getAllStream, getAllMixed;
var init_all_async = __esm({
  "node_modules/execa/lib/resolve/all-async.js"() {
    init_merge_streams();
    init_stdio();
    makeAllStream = ({ stdout, stderr }, { all }) => all && (stdout || stderr) ? mergeStreams([stdout, stderr].filter(Boolean)) : void 0;
    waitForAllStream = ({ subprocess, encoding, buffer, maxBuffer, lines, stripFinalNewline: stripFinalNewline2, verboseInfo, streamInfo }) => waitForSubprocessStream({
      ...getAllStream(subprocess, buffer),
      fdNumber: "all",
      encoding,
      maxBuffer: maxBuffer[1] + maxBuffer[2],
      lines: lines[1] || lines[2],
      allMixed: getAllMixed(subprocess),
      stripFinalNewline: stripFinalNewline2,
      verboseInfo,
      streamInfo
    });
    getAllStream = ({ stdout, stderr, all }, [, bufferStdout, bufferStderr]) => {
      const buffer = bufferStdout || bufferStderr;
      if (!buffer) {
        return { stream: all, buffer };
      }
      if (!bufferStdout) {
        return { stream: stderr, buffer };
      }
      if (!bufferStderr) {
        return { stream: stdout, buffer };
      }
      return { stream: all, buffer };
    };
    getAllMixed = ({ all, stdout, stderr }) => all && stdout && stderr && stdout.readableObjectMode !== stderr.readableObjectMode;
  }
});

// node_modules/execa/lib/verbose/ipc.js
var shouldLogIpc, logIpcOutput;
var init_ipc = __esm({
  "node_modules/execa/lib/verbose/ipc.js"() {
    init_log();
    init_values();
    shouldLogIpc = (verboseInfo) => isFullVerbose(verboseInfo, "ipc");
    logIpcOutput = (message, verboseInfo) => {
      const verboseMessage = serializeVerboseMessage(message);
      verboseLog({
        type: "ipc",
        verboseMessage,
        fdNumber: "ipc",
        verboseInfo
      });
    };
  }
});

// node_modules/execa/lib/ipc/buffer-messages.js
var waitForIpcOutput, getBufferedIpcOutput;
var init_buffer_messages = __esm({
  "node_modules/execa/lib/ipc/buffer-messages.js"() {
    init_max_buffer();
    init_ipc();
    init_specific();
    init_get_each();
    waitForIpcOutput = async ({
      subprocess,
      buffer: bufferArray,
      maxBuffer: maxBufferArray,
      ipc,
      ipcOutput,
      verboseInfo
    }) => {
      if (!ipc) {
        return ipcOutput;
      }
      const isVerbose2 = shouldLogIpc(verboseInfo);
      const buffer = getFdSpecificValue(bufferArray, "ipc");
      const maxBuffer = getFdSpecificValue(maxBufferArray, "ipc");
      for await (const message of loopOnMessages({
        anyProcess: subprocess,
        channel: subprocess.channel,
        isSubprocess: false,
        ipc,
        shouldAwait: false,
        reference: true
      })) {
        if (buffer) {
          checkIpcMaxBuffer(subprocess, ipcOutput, maxBuffer);
          ipcOutput.push(message);
        }
        if (isVerbose2) {
          logIpcOutput(message, verboseInfo);
        }
      }
      return ipcOutput;
    };
    getBufferedIpcOutput = async (ipcOutputPromise, ipcOutput) => {
      await Promise.allSettled([ipcOutputPromise]);
      return ipcOutput;
    };
  }
});

// node_modules/execa/lib/resolve/wait-subprocess.js
import { once as once8 } from "node:events";
var waitForSubprocessResult, waitForOriginalStreams, waitForCustomStreamsEnd, throwOnSubprocessError;
var init_wait_subprocess = __esm({
  "node_modules/execa/lib/resolve/wait-subprocess.js"() {
    init_is_stream();
    init_timeout();
    init_cancel();
    init_graceful2();
    init_standard_stream();
    init_type();
    init_contents2();
    init_buffer_messages();
    init_ipc_input();
    init_all_async();
    init_stdio();
    init_exit_async();
    init_wait_stream();
    waitForSubprocessResult = async ({
      subprocess,
      options: {
        encoding,
        buffer,
        maxBuffer,
        lines,
        timeoutDuration: timeout2,
        cancelSignal,
        gracefulCancel,
        forceKillAfterDelay,
        stripFinalNewline: stripFinalNewline2,
        ipc,
        ipcInput
      },
      context,
      verboseInfo,
      fileDescriptors,
      originalStreams,
      onInternalError,
      controller
    }) => {
      const exitPromise = waitForExit(subprocess, context);
      const streamInfo = {
        originalStreams,
        fileDescriptors,
        subprocess,
        exitPromise,
        propagating: false
      };
      const stdioPromises = waitForStdioStreams({
        subprocess,
        encoding,
        buffer,
        maxBuffer,
        lines,
        stripFinalNewline: stripFinalNewline2,
        verboseInfo,
        streamInfo
      });
      const allPromise = waitForAllStream({
        subprocess,
        encoding,
        buffer,
        maxBuffer,
        lines,
        stripFinalNewline: stripFinalNewline2,
        verboseInfo,
        streamInfo
      });
      const ipcOutput = [];
      const ipcOutputPromise = waitForIpcOutput({
        subprocess,
        buffer,
        maxBuffer,
        ipc,
        ipcOutput,
        verboseInfo
      });
      const originalPromises = waitForOriginalStreams(originalStreams, subprocess, streamInfo);
      const customStreamsEndPromises = waitForCustomStreamsEnd(fileDescriptors, streamInfo);
      try {
        return await Promise.race([
          Promise.all([
            {},
            waitForSuccessfulExit(exitPromise),
            Promise.all(stdioPromises),
            allPromise,
            ipcOutputPromise,
            sendIpcInput(subprocess, ipcInput),
            ...originalPromises,
            ...customStreamsEndPromises
          ]),
          onInternalError,
          throwOnSubprocessError(subprocess, controller),
          ...throwOnTimeout(subprocess, timeout2, context, controller),
          ...throwOnCancel({
            subprocess,
            cancelSignal,
            gracefulCancel,
            context,
            controller
          }),
          ...throwOnGracefulCancel({
            subprocess,
            cancelSignal,
            gracefulCancel,
            forceKillAfterDelay,
            context,
            controller
          })
        ]);
      } catch (error) {
        context.terminationReason ??= "other";
        return Promise.all([
          { error },
          exitPromise,
          Promise.all(stdioPromises.map((stdioPromise) => getBufferedData(stdioPromise))),
          getBufferedData(allPromise),
          getBufferedIpcOutput(ipcOutputPromise, ipcOutput),
          Promise.allSettled(originalPromises),
          Promise.allSettled(customStreamsEndPromises)
        ]);
      }
    };
    waitForOriginalStreams = (originalStreams, subprocess, streamInfo) => originalStreams.map((stream, fdNumber) => stream === subprocess.stdio[fdNumber] ? void 0 : waitForStream(stream, fdNumber, streamInfo));
    waitForCustomStreamsEnd = (fileDescriptors, streamInfo) => fileDescriptors.flatMap(({ stdioItems }, fdNumber) => stdioItems.filter(({ value, stream = value }) => isStream(stream, { checkOpen: false }) && !isStandardStream(stream)).map(({ type, value, stream = value }) => waitForStream(stream, fdNumber, streamInfo, {
      isSameDirection: TRANSFORM_TYPES.has(type),
      stopOnExit: type === "native"
    })));
    throwOnSubprocessError = async (subprocess, { signal }) => {
      const [error] = await once8(subprocess, "error", { signal });
      throw error;
    };
  }
});

// node_modules/execa/lib/convert/concurrent.js
var initializeConcurrentStreams, addConcurrentStream, waitForConcurrentStreams;
var init_concurrent = __esm({
  "node_modules/execa/lib/convert/concurrent.js"() {
    init_deferred();
    initializeConcurrentStreams = () => ({
      readableDestroy: /* @__PURE__ */ new WeakMap(),
      writableFinal: /* @__PURE__ */ new WeakMap(),
      writableDestroy: /* @__PURE__ */ new WeakMap()
    });
    addConcurrentStream = (concurrentStreams, stream, waitName) => {
      const weakMap = concurrentStreams[waitName];
      if (!weakMap.has(stream)) {
        weakMap.set(stream, []);
      }
      const promises = weakMap.get(stream);
      const promise = createDeferred();
      promises.push(promise);
      const resolve6 = promise.resolve.bind(promise);
      return { resolve: resolve6, promises };
    };
    waitForConcurrentStreams = async ({ resolve: resolve6, promises }, subprocess) => {
      resolve6();
      const [isSubprocessExit] = await Promise.race([
        Promise.allSettled([true, subprocess]),
        Promise.all([false, ...promises])
      ]);
      return !isSubprocessExit;
    };
  }
});

// node_modules/execa/lib/convert/shared.js
import { finished as finished6 } from "node:stream/promises";
var safeWaitForSubprocessStdin, safeWaitForSubprocessStdout, waitForSubprocessStdin, waitForSubprocessStdout, waitForSubprocess, destroyOtherStream;
var init_shared = __esm({
  "node_modules/execa/lib/convert/shared.js"() {
    init_wait_stream();
    safeWaitForSubprocessStdin = async (subprocessStdin) => {
      if (subprocessStdin === void 0) {
        return;
      }
      try {
        await waitForSubprocessStdin(subprocessStdin);
      } catch {
      }
    };
    safeWaitForSubprocessStdout = async (subprocessStdout) => {
      if (subprocessStdout === void 0) {
        return;
      }
      try {
        await waitForSubprocessStdout(subprocessStdout);
      } catch {
      }
    };
    waitForSubprocessStdin = async (subprocessStdin) => {
      await finished6(subprocessStdin, { cleanup: true, readable: false, writable: true });
    };
    waitForSubprocessStdout = async (subprocessStdout) => {
      await finished6(subprocessStdout, { cleanup: true, readable: true, writable: false });
    };
    waitForSubprocess = async (subprocess, error) => {
      await subprocess;
      if (error) {
        throw error;
      }
    };
    destroyOtherStream = (stream, isOpen, error) => {
      if (error && !isStreamAbort(error)) {
        stream.destroy(error);
      } else if (isOpen) {
        stream.destroy();
      }
    };
  }
});

// node_modules/execa/lib/convert/readable.js
import { Readable as Readable3 } from "node:stream";
import { callbackify as callbackify2 } from "node:util";
var createReadable, getSubprocessStdout, getReadableOptions, getReadableMethods, onRead, onStdoutFinished, onReadableDestroy, destroyOtherReadable;
var init_readable = __esm({
  "node_modules/execa/lib/convert/readable.js"() {
    init_encoding_option();
    init_fd_options();
    init_iterate();
    init_deferred();
    init_concurrent();
    init_shared();
    createReadable = ({ subprocess, concurrentStreams, encoding }, { from, binary: binaryOption = true, preserveNewlines = true } = {}) => {
      const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
      const { subprocessStdout, waitReadableDestroy } = getSubprocessStdout(subprocess, from, concurrentStreams);
      const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
      const { read: read2, onStdoutDataDone } = getReadableMethods({
        subprocessStdout,
        subprocess,
        binary,
        encoding,
        preserveNewlines
      });
      const readable2 = new Readable3({
        read: read2,
        destroy: callbackify2(onReadableDestroy.bind(void 0, { subprocessStdout, subprocess, waitReadableDestroy })),
        highWaterMark: readableHighWaterMark,
        objectMode: readableObjectMode,
        encoding: readableEncoding
      });
      onStdoutFinished({
        subprocessStdout,
        onStdoutDataDone,
        readable: readable2,
        subprocess
      });
      return readable2;
    };
    getSubprocessStdout = (subprocess, from, concurrentStreams) => {
      const subprocessStdout = getFromStream(subprocess, from);
      const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
      return { subprocessStdout, waitReadableDestroy };
    };
    getReadableOptions = ({ readableEncoding, readableObjectMode, readableHighWaterMark }, binary) => binary ? { readableEncoding, readableObjectMode, readableHighWaterMark } : { readableEncoding, readableObjectMode: true, readableHighWaterMark: DEFAULT_OBJECT_HIGH_WATER_MARK };
    getReadableMethods = ({ subprocessStdout, subprocess, binary, encoding, preserveNewlines }) => {
      const onStdoutDataDone = createDeferred();
      const onStdoutData = iterateOnSubprocessStream({
        subprocessStdout,
        subprocess,
        binary,
        shouldEncode: !binary,
        encoding,
        preserveNewlines
      });
      return {
        read() {
          onRead(this, onStdoutData, onStdoutDataDone);
        },
        onStdoutDataDone
      };
    };
    onRead = async (readable2, onStdoutData, onStdoutDataDone) => {
      try {
        const { value, done } = await onStdoutData.next();
        if (done) {
          onStdoutDataDone.resolve();
        } else {
          readable2.push(value);
        }
      } catch {
      }
    };
    onStdoutFinished = async ({ subprocessStdout, onStdoutDataDone, readable: readable2, subprocess, subprocessStdin }) => {
      try {
        await waitForSubprocessStdout(subprocessStdout);
        await subprocess;
        await safeWaitForSubprocessStdin(subprocessStdin);
        await onStdoutDataDone;
        if (readable2.readable) {
          readable2.push(null);
        }
      } catch (error) {
        await safeWaitForSubprocessStdin(subprocessStdin);
        destroyOtherReadable(readable2, error);
      }
    };
    onReadableDestroy = async ({ subprocessStdout, subprocess, waitReadableDestroy }, error) => {
      if (await waitForConcurrentStreams(waitReadableDestroy, subprocess)) {
        destroyOtherReadable(subprocessStdout, error);
        await waitForSubprocess(subprocess, error);
      }
    };
    destroyOtherReadable = (stream, error) => {
      destroyOtherStream(stream, stream.readable, error);
    };
  }
});

// node_modules/execa/lib/convert/writable.js
import { Writable as Writable3 } from "node:stream";
import { callbackify as callbackify3 } from "node:util";
var createWritable, getSubprocessStdin, getWritableMethods, onWrite, onWritableFinal, onStdinFinished, onWritableDestroy, destroyOtherWritable;
var init_writable = __esm({
  "node_modules/execa/lib/convert/writable.js"() {
    init_fd_options();
    init_concurrent();
    init_shared();
    createWritable = ({ subprocess, concurrentStreams }, { to } = {}) => {
      const { subprocessStdin, waitWritableFinal, waitWritableDestroy } = getSubprocessStdin(subprocess, to, concurrentStreams);
      const writable2 = new Writable3({
        ...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
        destroy: callbackify3(onWritableDestroy.bind(void 0, {
          subprocessStdin,
          subprocess,
          waitWritableFinal,
          waitWritableDestroy
        })),
        highWaterMark: subprocessStdin.writableHighWaterMark,
        objectMode: subprocessStdin.writableObjectMode
      });
      onStdinFinished(subprocessStdin, writable2);
      return writable2;
    };
    getSubprocessStdin = (subprocess, to, concurrentStreams) => {
      const subprocessStdin = getToStream(subprocess, to);
      const waitWritableFinal = addConcurrentStream(concurrentStreams, subprocessStdin, "writableFinal");
      const waitWritableDestroy = addConcurrentStream(concurrentStreams, subprocessStdin, "writableDestroy");
      return { subprocessStdin, waitWritableFinal, waitWritableDestroy };
    };
    getWritableMethods = (subprocessStdin, subprocess, waitWritableFinal) => ({
      write: onWrite.bind(void 0, subprocessStdin),
      final: callbackify3(onWritableFinal.bind(void 0, subprocessStdin, subprocess, waitWritableFinal))
    });
    onWrite = (subprocessStdin, chunk, encoding, done) => {
      if (subprocessStdin.write(chunk, encoding)) {
        done();
      } else {
        subprocessStdin.once("drain", done);
      }
    };
    onWritableFinal = async (subprocessStdin, subprocess, waitWritableFinal) => {
      if (await waitForConcurrentStreams(waitWritableFinal, subprocess)) {
        if (subprocessStdin.writable) {
          subprocessStdin.end();
        }
        await subprocess;
      }
    };
    onStdinFinished = async (subprocessStdin, writable2, subprocessStdout) => {
      try {
        await waitForSubprocessStdin(subprocessStdin);
        if (writable2.writable) {
          writable2.end();
        }
      } catch (error) {
        await safeWaitForSubprocessStdout(subprocessStdout);
        destroyOtherWritable(writable2, error);
      }
    };
    onWritableDestroy = async ({ subprocessStdin, subprocess, waitWritableFinal, waitWritableDestroy }, error) => {
      await waitForConcurrentStreams(waitWritableFinal, subprocess);
      if (await waitForConcurrentStreams(waitWritableDestroy, subprocess)) {
        destroyOtherWritable(subprocessStdin, error);
        await waitForSubprocess(subprocess, error);
      }
    };
    destroyOtherWritable = (stream, error) => {
      destroyOtherStream(stream, stream.writable, error);
    };
  }
});

// node_modules/execa/lib/convert/duplex.js
import { Duplex as Duplex3 } from "node:stream";
import { callbackify as callbackify4 } from "node:util";
var createDuplex, onDuplexDestroy;
var init_duplex = __esm({
  "node_modules/execa/lib/convert/duplex.js"() {
    init_encoding_option();
    init_readable();
    init_writable();
    createDuplex = ({ subprocess, concurrentStreams, encoding }, { from, to, binary: binaryOption = true, preserveNewlines = true } = {}) => {
      const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
      const { subprocessStdout, waitReadableDestroy } = getSubprocessStdout(subprocess, from, concurrentStreams);
      const { subprocessStdin, waitWritableFinal, waitWritableDestroy } = getSubprocessStdin(subprocess, to, concurrentStreams);
      const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
      const { read: read2, onStdoutDataDone } = getReadableMethods({
        subprocessStdout,
        subprocess,
        binary,
        encoding,
        preserveNewlines
      });
      const duplex2 = new Duplex3({
        read: read2,
        ...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
        destroy: callbackify4(onDuplexDestroy.bind(void 0, {
          subprocessStdout,
          subprocessStdin,
          subprocess,
          waitReadableDestroy,
          waitWritableFinal,
          waitWritableDestroy
        })),
        readableHighWaterMark,
        writableHighWaterMark: subprocessStdin.writableHighWaterMark,
        readableObjectMode,
        writableObjectMode: subprocessStdin.writableObjectMode,
        encoding: readableEncoding
      });
      onStdoutFinished({
        subprocessStdout,
        onStdoutDataDone,
        readable: duplex2,
        subprocess,
        subprocessStdin
      });
      onStdinFinished(subprocessStdin, duplex2, subprocessStdout);
      return duplex2;
    };
    onDuplexDestroy = async ({ subprocessStdout, subprocessStdin, subprocess, waitReadableDestroy, waitWritableFinal, waitWritableDestroy }, error) => {
      await Promise.all([
        onReadableDestroy({ subprocessStdout, subprocess, waitReadableDestroy }, error),
        onWritableDestroy({
          subprocessStdin,
          subprocess,
          waitWritableFinal,
          waitWritableDestroy
        }, error)
      ]);
    };
  }
});

// node_modules/execa/lib/convert/iterable.js
var createIterable, iterateOnStdoutData;
var init_iterable = __esm({
  "node_modules/execa/lib/convert/iterable.js"() {
    init_encoding_option();
    init_fd_options();
    init_iterate();
    createIterable = (subprocess, encoding, {
      from,
      binary: binaryOption = false,
      preserveNewlines = false
    } = {}) => {
      const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
      const subprocessStdout = getFromStream(subprocess, from);
      const onStdoutData = iterateOnSubprocessStream({
        subprocessStdout,
        subprocess,
        binary,
        shouldEncode: true,
        encoding,
        preserveNewlines
      });
      return iterateOnStdoutData(onStdoutData, subprocessStdout, subprocess);
    };
    iterateOnStdoutData = async function* (onStdoutData, subprocessStdout, subprocess) {
      try {
        yield* onStdoutData;
      } finally {
        if (subprocessStdout.readable) {
          subprocessStdout.destroy();
        }
        await subprocess;
      }
    };
  }
});

// node_modules/execa/lib/convert/add.js
var addConvertedStreams;
var init_add = __esm({
  "node_modules/execa/lib/convert/add.js"() {
    init_concurrent();
    init_readable();
    init_writable();
    init_duplex();
    init_iterable();
    addConvertedStreams = (subprocess, { encoding }) => {
      const concurrentStreams = initializeConcurrentStreams();
      subprocess.readable = createReadable.bind(void 0, { subprocess, concurrentStreams, encoding });
      subprocess.writable = createWritable.bind(void 0, { subprocess, concurrentStreams });
      subprocess.duplex = createDuplex.bind(void 0, { subprocess, concurrentStreams, encoding });
      subprocess.iterable = createIterable.bind(void 0, subprocess, encoding);
      subprocess[Symbol.asyncIterator] = createIterable.bind(void 0, subprocess, encoding, {});
    };
  }
});

// node_modules/execa/lib/methods/promise.js
var mergePromise, nativePromisePrototype, descriptors;
var init_promise = __esm({
  "node_modules/execa/lib/methods/promise.js"() {
    mergePromise = (subprocess, promise) => {
      for (const [property, descriptor] of descriptors) {
        const value = descriptor.value.bind(promise);
        Reflect.defineProperty(subprocess, property, { ...descriptor, value });
      }
    };
    nativePromisePrototype = (async () => {
    })().constructor.prototype;
    descriptors = ["then", "catch", "finally"].map((property) => [
      property,
      Reflect.getOwnPropertyDescriptor(nativePromisePrototype, property)
    ]);
  }
});

// node_modules/execa/lib/methods/main-async.js
import { setMaxListeners } from "node:events";
import { spawn } from "node:child_process";
var execaCoreAsync, handleAsyncArguments, handleAsyncOptions, spawnSubprocessAsync, handlePromise, getAsyncResult;
var init_main_async = __esm({
  "node_modules/execa/lib/methods/main-async.js"() {
    init_source2();
    init_command();
    init_options();
    init_fd_options();
    init_shell();
    init_methods();
    init_result();
    init_reject();
    init_early_error();
    init_handle_async();
    init_strip_newline();
    init_output_async();
    init_kill();
    init_cleanup();
    init_setup();
    init_all_async();
    init_wait_subprocess();
    init_add();
    init_deferred();
    init_promise();
    execaCoreAsync = (rawFile, rawArguments, rawOptions, createNested) => {
      const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options: options2, fileDescriptors } = handleAsyncArguments(rawFile, rawArguments, rawOptions);
      const { subprocess, promise } = spawnSubprocessAsync({
        file,
        commandArguments,
        options: options2,
        startTime,
        verboseInfo,
        command,
        escapedCommand,
        fileDescriptors
      });
      subprocess.pipe = pipeToSubprocess.bind(void 0, {
        source: subprocess,
        sourcePromise: promise,
        boundOptions: {},
        createNested
      });
      mergePromise(subprocess, promise);
      SUBPROCESS_OPTIONS.set(subprocess, { options: options2, fileDescriptors });
      return subprocess;
    };
    handleAsyncArguments = (rawFile, rawArguments, rawOptions) => {
      const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
      const { file, commandArguments, options: normalizedOptions } = normalizeOptions(rawFile, rawArguments, rawOptions);
      const options2 = handleAsyncOptions(normalizedOptions);
      const fileDescriptors = handleStdioAsync(options2, verboseInfo);
      return {
        file,
        commandArguments,
        command,
        escapedCommand,
        startTime,
        verboseInfo,
        options: options2,
        fileDescriptors
      };
    };
    handleAsyncOptions = ({ timeout: timeout2, signal, ...options2 }) => {
      if (signal !== void 0) {
        throw new TypeError('The "signal" option has been renamed to "cancelSignal" instead.');
      }
      return { ...options2, timeoutDuration: timeout2 };
    };
    spawnSubprocessAsync = ({ file, commandArguments, options: options2, startTime, verboseInfo, command, escapedCommand, fileDescriptors }) => {
      let subprocess;
      try {
        subprocess = spawn(...concatenateShell(file, commandArguments, options2));
      } catch (error) {
        return handleEarlyError({
          error,
          command,
          escapedCommand,
          fileDescriptors,
          options: options2,
          startTime,
          verboseInfo
        });
      }
      const controller = new AbortController();
      setMaxListeners(Number.POSITIVE_INFINITY, controller.signal);
      const originalStreams = [...subprocess.stdio];
      pipeOutputAsync(subprocess, fileDescriptors, controller);
      cleanupOnExit(subprocess, options2, controller);
      const context = {};
      const onInternalError = createDeferred();
      subprocess.kill = subprocessKill.bind(void 0, {
        kill: subprocess.kill.bind(subprocess),
        options: options2,
        onInternalError,
        context,
        controller
      });
      subprocess.all = makeAllStream(subprocess, options2);
      addConvertedStreams(subprocess, options2);
      addIpcMethods(subprocess, options2);
      const promise = handlePromise({
        subprocess,
        options: options2,
        startTime,
        verboseInfo,
        fileDescriptors,
        originalStreams,
        command,
        escapedCommand,
        context,
        onInternalError,
        controller
      });
      return { subprocess, promise };
    };
    handlePromise = async ({ subprocess, options: options2, startTime, verboseInfo, fileDescriptors, originalStreams, command, escapedCommand, context, onInternalError, controller }) => {
      const [
        errorInfo,
        [exitCode, signal],
        stdioResults,
        allResult,
        ipcOutput
      ] = await waitForSubprocessResult({
        subprocess,
        options: options2,
        context,
        verboseInfo,
        fileDescriptors,
        originalStreams,
        onInternalError,
        controller
      });
      controller.abort();
      onInternalError.resolve();
      const stdio = stdioResults.map((stdioResult, fdNumber) => stripNewline(stdioResult, options2, fdNumber));
      const all = stripNewline(allResult, options2, "all");
      const result = getAsyncResult({
        errorInfo,
        exitCode,
        signal,
        stdio,
        all,
        ipcOutput,
        context,
        options: options2,
        command,
        escapedCommand,
        startTime
      });
      return handleResult(result, verboseInfo, options2);
    };
    getAsyncResult = ({ errorInfo, exitCode, signal, stdio, all, ipcOutput, context, options: options2, command, escapedCommand, startTime }) => "error" in errorInfo ? makeError({
      error: errorInfo.error,
      command,
      escapedCommand,
      timedOut: context.terminationReason === "timeout",
      isCanceled: context.terminationReason === "cancel" || context.terminationReason === "gracefulCancel",
      isGracefullyCanceled: context.terminationReason === "gracefulCancel",
      isMaxBuffer: errorInfo.error instanceof MaxBufferError,
      isForcefullyTerminated: context.isForcefullyTerminated,
      exitCode,
      signal,
      stdio,
      all,
      ipcOutput,
      options: options2,
      startTime,
      isSync: false
    }) : makeSuccessResult({
      command,
      escapedCommand,
      stdio,
      all,
      ipcOutput,
      options: options2,
      startTime
    });
  }
});

// node_modules/execa/lib/methods/bind.js
var mergeOptions, mergeOption, DEEP_OPTIONS;
var init_bind = __esm({
  "node_modules/execa/lib/methods/bind.js"() {
    init_is_plain_obj();
    init_specific();
    mergeOptions = (boundOptions, options2) => {
      const newOptions = Object.fromEntries(
        Object.entries(options2).map(([optionName, optionValue]) => [
          optionName,
          mergeOption(optionName, boundOptions[optionName], optionValue)
        ])
      );
      return { ...boundOptions, ...newOptions };
    };
    mergeOption = (optionName, boundOptionValue, optionValue) => {
      if (DEEP_OPTIONS.has(optionName) && isPlainObject(boundOptionValue) && isPlainObject(optionValue)) {
        return { ...boundOptionValue, ...optionValue };
      }
      return optionValue;
    };
    DEEP_OPTIONS = /* @__PURE__ */ new Set(["env", ...FD_SPECIFIC_OPTIONS]);
  }
});

// node_modules/execa/lib/methods/create.js
var createExeca, callBoundExeca, parseArguments;
var init_create = __esm({
  "node_modules/execa/lib/methods/create.js"() {
    init_is_plain_obj();
    init_parameters();
    init_template();
    init_main_sync();
    init_main_async();
    init_bind();
    createExeca = (mapArguments, boundOptions, deepOptions, setBoundExeca) => {
      const createNested = (mapArguments2, boundOptions2, setBoundExeca2) => createExeca(mapArguments2, boundOptions2, deepOptions, setBoundExeca2);
      const boundExeca = (...execaArguments) => callBoundExeca({
        mapArguments,
        deepOptions,
        boundOptions,
        setBoundExeca,
        createNested
      }, ...execaArguments);
      if (setBoundExeca !== void 0) {
        setBoundExeca(boundExeca, createNested, boundOptions);
      }
      return boundExeca;
    };
    callBoundExeca = ({ mapArguments, deepOptions = {}, boundOptions = {}, setBoundExeca, createNested }, firstArgument, ...nextArguments) => {
      if (isPlainObject(firstArgument)) {
        return createNested(mapArguments, mergeOptions(boundOptions, firstArgument), setBoundExeca);
      }
      const { file, commandArguments, options: options2, isSync } = parseArguments({
        mapArguments,
        firstArgument,
        nextArguments,
        deepOptions,
        boundOptions
      });
      return isSync ? execaCoreSync(file, commandArguments, options2) : execaCoreAsync(file, commandArguments, options2, createNested);
    };
    parseArguments = ({ mapArguments, firstArgument, nextArguments, deepOptions, boundOptions }) => {
      const callArguments = isTemplateString(firstArgument) ? parseTemplates(firstArgument, nextArguments) : [firstArgument, ...nextArguments];
      const [initialFile, initialArguments, initialOptions] = normalizeParameters(...callArguments);
      const mergedOptions = mergeOptions(mergeOptions(deepOptions, boundOptions), initialOptions);
      const {
        file = initialFile,
        commandArguments = initialArguments,
        options: options2 = mergedOptions,
        isSync = false
      } = mapArguments({ file: initialFile, commandArguments: initialArguments, options: mergedOptions });
      return {
        file,
        commandArguments,
        options: options2,
        isSync
      };
    };
  }
});

// node_modules/execa/lib/methods/command.js
var mapCommandAsync, mapCommandSync, parseCommand, parseCommandString, SPACES_REGEXP;
var init_command2 = __esm({
  "node_modules/execa/lib/methods/command.js"() {
    mapCommandAsync = ({ file, commandArguments }) => parseCommand(file, commandArguments);
    mapCommandSync = ({ file, commandArguments }) => ({ ...parseCommand(file, commandArguments), isSync: true });
    parseCommand = (command, unusedArguments) => {
      if (unusedArguments.length > 0) {
        throw new TypeError(`The command and its arguments must be passed as a single string: ${command} ${unusedArguments}.`);
      }
      const [file, ...commandArguments] = parseCommandString(command);
      return { file, commandArguments };
    };
    parseCommandString = (command) => {
      if (typeof command !== "string") {
        throw new TypeError(`The command must be a string: ${String(command)}.`);
      }
      const trimmedCommand = command.trim();
      if (trimmedCommand === "") {
        return [];
      }
      const tokens = [];
      for (const token of trimmedCommand.split(SPACES_REGEXP)) {
        const previousToken = tokens.at(-1);
        if (previousToken && previousToken.endsWith("\\")) {
          tokens[tokens.length - 1] = `${previousToken.slice(0, -1)} ${token}`;
        } else {
          tokens.push(token);
        }
      }
      return tokens;
    };
    SPACES_REGEXP = / +/g;
  }
});

// node_modules/execa/lib/methods/script.js
var setScriptSync, mapScriptAsync, mapScriptSync, getScriptOptions, getScriptStdinOption, deepScriptOptions;
var init_script = __esm({
  "node_modules/execa/lib/methods/script.js"() {
    setScriptSync = (boundExeca, createNested, boundOptions) => {
      boundExeca.sync = createNested(mapScriptSync, boundOptions);
      boundExeca.s = boundExeca.sync;
    };
    mapScriptAsync = ({ options: options2 }) => getScriptOptions(options2);
    mapScriptSync = ({ options: options2 }) => ({ ...getScriptOptions(options2), isSync: true });
    getScriptOptions = (options2) => ({ options: { ...getScriptStdinOption(options2), ...options2 } });
    getScriptStdinOption = ({ input, inputFile, stdio }) => input === void 0 && inputFile === void 0 && stdio === void 0 ? { stdin: "inherit" } : {};
    deepScriptOptions = { preferLocal: true };
  }
});

// node_modules/execa/index.js
var execa, execaSync, execaCommand, execaCommandSync, execaNode, $, sendMessage2, getOneMessage2, getEachMessage2, getCancelSignal2;
var init_execa = __esm({
  "node_modules/execa/index.js"() {
    init_create();
    init_command2();
    init_node2();
    init_script();
    init_methods();
    execa = createExeca(() => ({}));
    execaSync = createExeca(() => ({ isSync: true }));
    execaCommand = createExeca(mapCommandAsync);
    execaCommandSync = createExeca(mapCommandSync);
    execaNode = createExeca(mapNode);
    $ = createExeca(mapScriptAsync, {}, deepScriptOptions, setScriptSync);
    ({
      sendMessage: sendMessage2,
      getOneMessage: getOneMessage2,
      getEachMessage: getEachMessage2,
      getCancelSignal: getCancelSignal2
    } = getIpcExport());
  }
});

// src/facts/on-path.ts
import { access, constants as constants4 } from "node:fs/promises";
import { delimiter, join as join4 } from "node:path";
function onPath(program3) {
  const known2 = places.get(program3);
  if (known2 !== void 0) return known2;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const place = firstExecutable(folders.map((folder) => join4(folder, program3)));
  places.set(program3, place);
  return place;
}
async function firstExecutable(paths) {
  for (const path6 of paths) {
    const found = await access(path6, constants4.X_OK).then(
      () => true,
      () => false
    );
    if (found) return path6;
  }
  return null;
}
var places;
var init_on_path = __esm({
  "src/facts/on-path.ts"() {
    "use strict";
    places = /* @__PURE__ */ new Map();
  }
});

// src/facts/credentials.ts
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join5 } from "node:path";
async function credentialsFor(index, url, environment = process.env) {
  return fromUrl2(url) ?? (index === null || !sameHost(index.url, url) ? null : fromUrl2(index.url) ?? fromEnvironment(index.name, environment) ?? await fromPoetry(index.name, environment)) ?? await fromNetrc(url, environment);
}
async function uvEnvironment(index, environment = process.env) {
  const found = fromUrl2(index.url) ?? fromEnvironment(index.name, environment) ?? await fromPoetry(index.name, environment);
  if (found === null) return {};
  const name = variableName(index.name);
  return {
    [`UV_INDEX_${name}_USERNAME`]: found.username,
    [`UV_INDEX_${name}_PASSWORD`]: found.password
  };
}
function basicAuthorization({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function sameHost(one, other) {
  return new URL(one).host === new URL(other).host;
}
function fromUrl2(text) {
  const { username, password } = new URL(text);
  if (username === "") return null;
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}
function fromEnvironment(name, environment) {
  for (const prefix of ["UV_INDEX", "POETRY_HTTP_BASIC"]) {
    const username = environment[`${prefix}_${variableName(name)}_USERNAME`];
    const password = environment[`${prefix}_${variableName(name)}_PASSWORD`];
    if (username !== void 0 || password !== void 0) {
      return { username: username ?? "", password: password ?? "" };
    }
  }
  const token = environment[`POETRY_PYPI_TOKEN_${variableName(name)}`];
  return token === void 0 ? null : { username: "__token__", password: token };
}
function variableName(name) {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
async function fromPoetry(name, environment) {
  const folder = environment.POETRY_CONFIG_DIR ?? join5(environment.XDG_CONFIG_HOME || join5(homedir(), ".config"), "pypoetry");
  const text = await readFile(join5(folder, "auth.toml"), "utf8").catch(() => null);
  if (text === null) return null;
  const basic = parse(text)["http-basic"] ?? {};
  const entry = basic[name];
  if (entry === void 0) return null;
  return { username: entry.username ?? "", password: entry.password ?? "" };
}
async function fromNetrc(url, environment) {
  const path6 = environment.NETRC ?? join5(homedir(), ".netrc");
  const text = await readFile(path6, "utf8").catch(() => null);
  return text === null ? null : netrcEntry(text, new URL(url).hostname);
}
function netrcEntry(text, host) {
  const entries = [];
  const tokens = text.replace(/^\s*macdef[^\n]*\n(?:.*\S.*\n?)*/gm, "").replace(/(^|\s)#.*$/gm, "").match(/"(?:[^"\\]|\\.)*"|\S+/g);
  for (let index = 0; tokens !== null && index < tokens.length; index += 1) {
    const value = () => (tokens[++index] ?? "").replace(/^"(.*)"$/, "$1").replace(/\\(.)/g, "$1");
    const entry = entries.at(-1);
    if (tokens[index] === "machine") entries.push({ host: value(), login: "", password: "" });
    else if (tokens[index] === "default") entries.push({ host: null, login: "", password: "" });
    else if (tokens[index] === "login" && entry) entry.login = value();
    else if (tokens[index] === "password" && entry) entry.password = value();
    else if (tokens[index] === "account") value();
  }
  const found = entries.find((entry) => entry.host === host || entry.host === null);
  return found === void 0 ? null : { username: found.login, password: found.password };
}
function keyringCredentials(url) {
  const { host } = new URL(url);
  const known2 = keyrings.get(host) ?? askKeyring(host);
  keyrings.set(host, known2);
  return known2;
}
async function askKeyring(host) {
  const program3 = await onPath("keyring");
  if (program3 === null) return null;
  const answer = await execa(program3, ["get", "--mode", "creds", "--output", "json", host, ""], {
    reject: false,
    stdin: "ignore"
  });
  if (answer.exitCode !== 0) return null;
  try {
    const { username, password } = JSON.parse(answer.stdout);
    return username === void 0 || password === void 0 ? null : { username, password };
  } catch {
    return null;
  }
}
var keyrings;
var init_credentials = __esm({
  "src/facts/credentials.ts"() {
    "use strict";
    init_execa();
    init_dist();
    init_on_path();
    keyrings = /* @__PURE__ */ new Map();
  }
});

// src/standards/hash.ts
function sriFromHex(hash) {
  const match = /^(md5|sha1|sha256|sha384|sha512):([0-9a-fA-F]+)$/.exec(hash);
  if (!match?.[1] || !match[2]) throw new RangeError(`not an <algorithm>:<hex> hash: ${hash}`);
  return `${match[1]}-${Buffer.from(match[2], "hex").toString("base64")}`;
}
function hexFromSri(hash) {
  const dash = hash.indexOf("-");
  return `${hash.slice(0, dash)}:${Buffer.from(hash.slice(dash + 1), "base64").toString("hex")}`;
}
var init_hash = __esm({
  "src/standards/hash.ts"() {
    "use strict";
  }
});

// src/facts/pylock.ts
function parsePylock(text) {
  const { packages = [] } = parse(text);
  return packages.flatMap(({ name, version, sdist, wheels = [] }) => {
    if (version === void 0) return [];
    const files = [
      ...wheels.map((wheel) => indexedFile(wheel, "wheel")),
      ...sdist === void 0 ? [] : [indexedFile(sdist, "sdist")]
    ];
    return [{ name: normalizeName(name), version, files: files.filter((file) => file !== null) }];
  });
}
function indexedFile(file, kind) {
  if (file.url === void 0) return null;
  const lastSegment = new URL(file.url).pathname.split("/").at(-1) ?? "";
  return {
    fileName: file.name ?? decodeURIComponent(lastSegment),
    kind,
    url: withoutCredentials(file.url),
    hashes: Object.entries(file.hashes ?? {}).filter(([algorithm]) => /^sha(256|384|512)$/.test(algorithm)).map(([algorithm, hex]) => sriFromHex(`${algorithm}:${hex}`)).sort().reverse(),
    size: file.size === void 0 ? null : Number(file.size),
    uploaded: file["upload-time"] === void 0 ? null : new Date(file["upload-time"].getTime())
  };
}
var init_pylock = __esm({
  "src/facts/pylock.ts"() {
    "use strict";
    init_dist();
    init_errors();
    init_hash();
    init_name();
  }
});

// src/runtime-root.ts
import { existsSync as existsSync2 } from "node:fs";
import { dirname as dirname2, join as join6 } from "node:path";
import { fileURLToPath as fileURLToPath4 } from "node:url";
function runtimeRoot() {
  let folder = dirname2(fileURLToPath4(import.meta.url));
  while (!existsSync2(join6(folder, "nix", "default.nix"))) {
    const parent = dirname2(folder);
    if (parent === folder) throw new Error("the folder nix/ does not lie beside the command line");
    folder = parent;
  }
  return folder;
}
var init_runtime_root = __esm({
  "src/runtime-root.ts"() {
    "use strict";
  }
});

// src/facts/uv.ts
import { join as join7 } from "node:path";
async function findUv(projectDirectory, signal) {
  const path6 = await onPath("uv") ?? await firstExecutable([
    join7(projectDirectory, ".venv", "bin", "uv"),
    join7(runtimeRoot(), ".venv", "bin", "uv")
  ]);
  if (path6 !== null) return { path: path6, signal };
  throw new UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is neither on PATH nor in .venv/bin",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `python3 -m venv .venv && .venv/bin/pip install uv`"
  );
}
async function runUv(uv, args, { input = "", cwd, env = {} } = {}) {
  const { exitCode, stdout, stderr } = await execa(uv.path, ["--no-progress", ...args], {
    input,
    ...cwd === void 0 ? {} : { cwd },
    env: { UV_PYTHON_DOWNLOADS: "never", NO_COLOR: "1", VIRTUAL_ENV: void 0, ...env },
    reject: false,
    cancelSignal: uv.signal
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}
var init_uv = __esm({
  "src/facts/uv.ts"() {
    "use strict";
    init_execa();
    init_errors();
    init_runtime_root();
    init_on_path();
  }
});

// src/facts/index.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join8 } from "node:path";
async function askIndex(uv, questions) {
  const answers = /* @__PURE__ */ new Map();
  const warnings = /* @__PURE__ */ new Set();
  const folder = await mkdtemp(join8(tmpdir(), "poetrix-"));
  try {
    for (const batch of batches(questions)) {
      for (const [question, answer] of await askBatch(uv, batch, folder, warnings)) {
        answers.set(keyOf(question), answer);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    get: (question) => answers.get(keyOf(question)),
    warnings: [...warnings].sort()
  };
}
function batches(questions) {
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const versionsOfName = /* @__PURE__ */ new Map();
  for (const question of questions) {
    const key = keyOf(question);
    if (seen.has(key)) continue;
    seen.add(key);
    const group = `${question.index?.url ?? ""}
${question.python}`;
    const layer = versionsOfName.get(`${group}
${question.name}`) ?? 0;
    versionsOfName.set(`${group}
${question.name}`, layer + 1);
    const batch = found.get(`${group}
${layer}`) ?? [];
    batch.push(question);
    found.set(`${group}
${layer}`, batch);
  }
  return [...found.values()];
}
async function askBatch(uv, batch, folder, warnings) {
  const [first] = batch;
  if (first === void 0) return [];
  const answer = await compile(uv, batch, folder, /* @__PURE__ */ new Map());
  for (const warning of uvWarnings(answer)) warnings.add(warning);
  if (answer.ok) {
    const packages = new Map(parsePylock(answer.stdout).map((entry) => [entry.name, entry]));
    return retryOtherVersions(uv, batch, packages, folder);
  }
  if (!answer.stderr.includes("No solution found")) {
    throw indexUnreachable(first.index, answer.stderr);
  }
  if (batch.length === 1) return [];
  const middle = Math.ceil(batch.length / 2);
  return [
    ...await askBatch(uv, batch.slice(0, middle), folder, warnings),
    ...await askBatch(uv, batch.slice(middle), folder, warnings)
  ];
}
async function retryOtherVersions(uv, batch, packages, folder) {
  const answered = [];
  for (const question of batch) {
    let found = packages.get(question.name);
    const shutOut = /* @__PURE__ */ new Map();
    while (found !== void 0 && isLocalOf(found.version, question.version)) {
      shutOut.set(question.name, [...shutOut.get(question.name) ?? [], found.version]);
      const answer = await compile(uv, [question], folder, shutOut);
      found = answer.ok ? parsePylock(answer.stdout)[0] : void 0;
    }
    if (found !== void 0) answered.push([question, found]);
  }
  return answered;
}
function isLocalOf(found, asked) {
  return found.includes("+") && !asked.includes("+");
}
async function compile(uv, batch, folder, shutOut) {
  const [first] = batch;
  const index = first?.index ?? null;
  const lines = batch.map(
    ({ name, version }) => [`${name}==${version}`, ...(shutOut.get(name) ?? []).map((other) => `!=${other}`)].join(",")
  );
  return runUv(
    uv,
    [
      ...["pip", "compile", "--no-deps", "--universal", "--no-header", "--format", "pylock.toml"],
      ...["--python-version", first?.python ?? "", ...indexArguments(index), "-"]
    ],
    {
      input: `${lines.join("\n")}
`,
      // Away from the project: its own [tool.uv] does not speak for Poetry.
      cwd: folder,
      env: index === null ? {} : { ...onlyThisIndex, ...await uvEnvironment(index) }
    }
  );
}
function indexArguments(index) {
  if (index === null) return [];
  const url = new URL(index.url);
  url.username = "";
  url.password = "";
  const name = index.name.replace(/[^A-Za-z0-9_.-]/g, "-");
  return ["--default-index", `${name}=${url}`];
}
function uvWarnings({ stderr }) {
  return stderr.split("\n").filter((line) => line.startsWith("warning: ")).map((line) => line.slice("warning: ".length)).filter((line) => !/^The requested Python version|managed Python download/.test(line));
}
function indexUnreachable(index, stderr) {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("warning:")).map((line) => line.replace(/^(error|\s*cause): /, "").trim());
  const which = index === null ? "the default package index" : `the package index ${index.name}`;
  return new UserError(
    "INDEX_UNREACHABLE",
    `${which} did not answer uv: ${lines.join(": ")}`,
    /\b40[13]\b|credentials/i.test(stderr) && index !== null ? `give its user and password as for Poetry: \`poetry config http-basic.${index.name} USER\`, or in netrc` : void 0
  );
}
var keyOf, onlyThisIndex;
var init_facts = __esm({
  "src/facts/index.ts"() {
    "use strict";
    init_errors();
    init_credentials();
    init_pylock();
    init_uv();
    keyOf = ({ name, version, index, python }) => [name, version, index?.url ?? "", python].join("\n");
    onlyThisIndex = {
      UV_INDEX: void 0,
      UV_EXTRA_INDEX_URL: void 0,
      UV_FIND_LINKS: void 0
    };
  }
});

// src/facts/python-releases.ts
var pythonReleaseDates, releasedPythons, oldestMaintainedPython;
var init_python_releases = __esm({
  "src/facts/python-releases.ts"() {
    "use strict";
    pythonReleaseDates = {
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
      "3.15": "2026-10-01"
    };
    releasedPythons = Object.keys(pythonReleaseDates).filter(
      (version) => version.startsWith("3.")
    );
    oldestMaintainedPython = "3.11";
  }
});

// src/facts/build-requirements.ts
function buildTime(uploaded, python) {
  const released = pythonReleaseDates[python];
  if (uploaded === null || released === void 0) return null;
  const later = Math.max(uploaded.getTime(), Date.parse(`${released}T00:00:00Z`));
  return new Date(Math.ceil((later + 1) / day) * day);
}
function requirementsResolver(uv) {
  const answers = /* @__PURE__ */ new Map();
  return (question) => {
    const { requires, python, system, asOf } = question;
    if (requires.length === 0) return Promise.resolve([]);
    const key = JSON.stringify([[...requires].sort(), python, system, asOf]);
    const known2 = answers.get(key);
    if (known2 !== void 0) return known2;
    const answer = resolve4(uv, question);
    answers.set(key, answer);
    return answer;
  };
}
async function resolve4(uv, question) {
  const { requires, python, system, asOf, subject } = question;
  let failure = "";
  for (const date of asOf === null ? [null] : [asOf, null]) {
    for (const wheelsOnly of [true, false]) {
      const answer = await runUv(
        uv,
        [
          ...[
            "pip",
            "compile",
            "--no-header",
            "--format",
            "pylock.toml",
            "--python-version",
            python
          ],
          ...platformArguments(system),
          ...wheelsOnly ? ["--no-build"] : [],
          ...date === null ? [] : ["--exclude-newer", date.toISOString()],
          "-"
        ],
        { input: `${requires.join("\n")}
`, cwd: "/" }
      );
      if (answer.ok) return parsePylock(answer.stdout);
      if (/error sending request|Request failed|Failed to fetch/.test(answer.stderr)) {
        throw indexUnreachable(null, answer.stderr);
      }
      failure ||= answer.stderr;
    }
  }
  throw new UserError(
    "BUILD_REQUIREMENTS_UNSOLVABLE",
    `the build requirements of ${subject} (${requires.join(", ")}) have no solution for Python ${python} on ${system}`,
    [
      ...failure.split("\n").filter((line) => /cause:|hint:/.test(line)).map((line) => line.trim().replace(/^cause: /, "")).slice(0, 2),
      `say what it needs with \`build-requires = [...]\` in [tool.poetrix.packages.${subject.split(" ")[0]}]`
    ].join("\n")
  );
}
function platformArguments(system) {
  const platforms = {
    "x86_64-linux": "x86_64-manylinux_2_36",
    "aarch64-linux": "aarch64-manylinux_2_36",
    "x86_64-darwin": "x86_64-apple-darwin",
    "aarch64-darwin": "aarch64-apple-darwin",
    "riscv64-linux": "riscv64-unknown-linux"
  };
  const platform2 = platforms[system];
  return platform2 === void 0 ? [] : ["--python-platform", platform2];
}
function pins(packages) {
  return packages.map(({ name, version }) => `${name}==${version}
`).join("");
}
var day;
var init_build_requirements = __esm({
  "src/facts/build-requirements.ts"() {
    "use strict";
    init_errors();
    init_facts();
    init_pylock();
    init_python_releases();
    init_uv();
    day = 24 * 60 * 60 * 1e3;
  }
});

// src/facts/python.ts
import { readdir } from "node:fs/promises";
import { homedir as homedir2 } from "node:os";
import { join as join9 } from "node:path";
async function findPython(uv, python) {
  if (uv !== null) {
    const args = ["python", "find", "--no-project", "--system", python];
    const answer = await runUv(uv, args, { cwd: "/" });
    if (answer.ok) return answer.stdout.trim();
  }
  const named = await onPath(`python${python}`);
  if (named !== null && await runs(named)) return named;
  const folder = join9(process.env.PYENV_ROOT || join9(homedir2(), ".pyenv"), "versions");
  const versions = await readdir(folder).catch(() => []);
  return firstExecutable(
    versions.filter((version) => version.startsWith(`${python}.`) && /^[0-9.]+$/.test(version)).sort((one, other) => Number(other.split(".")[2]) - Number(one.split(".")[2])).map((version) => join9(folder, version, "bin", "python3"))
  );
}
async function runs(interpreter2) {
  const answer = await execa(interpreter2, ["-c", ""], { reject: false, stdio: "ignore" });
  return answer.exitCode === 0;
}
var init_python = __esm({
  "src/facts/python.ts"() {
    "use strict";
    init_execa();
    init_on_path();
    init_uv();
  }
});

// src/facts/build-environment.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { join as join10 } from "node:path";
function environmentsIn(folder, uv, warn) {
  const made = /* @__PURE__ */ new Map();
  const interpreters = /* @__PURE__ */ new Map();
  const interpreterFor = (python) => {
    const known2 = interpreters.get(python) ?? interpreter(uv, python, warn);
    interpreters.set(python, known2);
    return known2;
  };
  return {
    with(python, packages) {
      const key = `${python}
${pins(packages)}`;
      const known2 = made.get(key) ?? make(folder, uv, interpreterFor(python), packages);
      made.set(key, known2);
      return known2;
    }
  };
}
async function interpreter(uv, python, warn) {
  const exact = await findPython(uv, python);
  if (exact !== null) return exact;
  const any2 = await findPython(uv, ">=3.8");
  if (any2 === null) {
    throw new UserError(
      "PYTHON_MISSING",
      `this machine has no Python ${python} in which to ask build back ends what they need`,
      `install one, for example with \`uv python install ${python}\``
    );
  }
  warn(
    `this machine has no Python ${python}: build back ends are asked in ${any2}, which may answer otherwise`
  );
  return any2;
}
async function make(folder, uv, base, packages) {
  const place = await mkdtemp2(join10(folder, "environment-"));
  const python = join10(place, "venv", "bin", "python");
  const steps = [
    ["venv", "--no-project", "--python", await base, join10(place, "venv")],
    ["pip", "install", "--no-deps", "--python", python, "-r", "-"]
  ];
  for (const step of packages.length === 0 ? steps.slice(0, 1) : steps) {
    const answer = await runUv(uv, step, { input: pins(packages), cwd: place });
    if (!answer.ok) {
      throw new UserError(
        "BUILD_ENVIRONMENT_FAILED",
        `uv could not make an environment with ${pins(packages).trim().split("\n").join(", ")}`,
        answer.stderr.trim().split("\n").slice(-5).join("\n")
      );
    }
  }
  return python;
}
var init_build_environment = __esm({
  "src/facts/build-environment.ts"() {
    "use strict";
    init_errors();
    init_build_requirements();
    init_python();
    init_uv();
  }
});

// src/facts/concurrently.ts
async function concurrently(items, limit, work) {
  const answers = new Array(items.length);
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      const index = next;
      next += 1;
      try {
        answers[index] = await work(items[index]);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: Math.min(limit, items.length) }, worker)
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return answers;
}
var init_concurrently = __esm({
  "src/facts/concurrently.ts"() {
    "use strict";
  }
});

// src/facts/build-hook.ts
import { mkdir, readFile as readFile2, symlink, writeFile } from "node:fs/promises";
import { join as join11 } from "node:path";
async function askBackend(call) {
  const { python, root, system, scratch, signal } = call;
  const script = join11(scratch, "script", "hook.py");
  const result = join11(scratch, "requires.json");
  await mkdir(join11(scratch, "script"), { recursive: true });
  await writeFile(script, hook);
  const command = [
    ...await withoutNetwork(),
    ...[python, "-s", script, system.backend, JSON.stringify(system.backendPath), result]
  ];
  const answer = await execa(command[0], command.slice(1), {
    cwd: root,
    extendEnv: false,
    env: {
      PATH: await fixedPath(scratch),
      HOME: scratch,
      TMPDIR: scratch,
      LANG: "C.UTF-8",
      SOURCE_DATE_EPOCH: "315532800",
      // Where the network could not be taken away: a proxy that no one listens at.
      http_proxy: "http://127.0.0.1:9",
      https_proxy: "http://127.0.0.1:9"
    },
    stdin: "ignore",
    all: true,
    reject: false,
    timeout,
    cancelSignal: signal
  });
  signal.throwIfAborted();
  const text = answer.exitCode === 0 ? await readFile2(result, "utf8").catch(() => null) : null;
  if (text !== null) return { requires: JSON.parse(text) };
  if (answer.exitCode === void 0 && !answer.timedOut) throw answer;
  if (answer.timedOut) return { failure: `no answer within ${timeout / 1e3} seconds` };
  return { failure: answer.all };
}
async function fixedPath(scratch) {
  const folder = join11(scratch, "bin");
  await mkdir(folder, { recursive: true });
  for (const tool of [...tools, ...standIns]) {
    const found = await onPath(tool);
    if (found !== null) await symlink(found, join11(folder, tool));
    else if (standIns.includes(tool)) {
      await writeFile(join11(folder, tool), "#!/bin/sh\nexit 1\n", { mode: 493 });
    }
  }
  return folder;
}
function withoutNetwork() {
  unshare ??= (async () => {
    const program3 = await onPath("unshare");
    if (program3 === null) return [];
    for (const flags of [["--net"], ["--net", "--map-root-user"]]) {
      const answer = await execa(program3, [...flags, "true"], { reject: false, stdio: "ignore" });
      if (answer.exitCode === 0) return [program3, ...flags];
    }
    return [];
  })();
  return unshare;
}
var hook, timeout, tools, standIns, unshare;
var init_build_hook = __esm({
  "src/facts/build-hook.ts"() {
    "use strict";
    init_execa();
    init_on_path();
    hook = `
import importlib, json, os, sys
backend, _, attribute = sys.argv[1].partition(":")
sys.path[:1] = [os.path.abspath(folder) for folder in json.loads(sys.argv[2])]
result = sys.argv[3]
sys.argv[1:] = []
module = importlib.import_module(backend)
for name in filter(None, attribute.split(".")):
    module = getattr(module, name)
get = getattr(module, "get_requires_for_build_wheel", None)
requires = list(get({})) if get else []
with open(result, "w") as file:
    json.dump([str(requirement) for requirement in requires], file)
`;
    timeout = 12e4;
    tools = [
      ..."sh bash env uname cat ls sed grep awk rm mkdir cp mv ln chmod dirname basename expr tr sort".split(
        " "
      ),
      ..."head tail cut date test true false touch mktemp which git cc c++ gcc g++ clang ar ld as nm".split(
        " "
      ),
      ..."ranlib strip make".split(" ")
    ];
    standIns = ["cargo", "rustc"];
  }
});

// src/facts/build-system.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join12 } from "node:path";
async function buildSystemOf(root, subject) {
  const where = `pyproject.toml of ${subject}`;
  const text = await readFile3(join12(root, "pyproject.toml"), "utf8").catch(() => null);
  return readBuildSystem(text === null ? {} : parseTable2(text, where), where);
}
function parseTable2(text, where) {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError("INVALID_PYPROJECT", `${where}: ${reason}`, void 0, { cause: error });
  }
}
var init_build_system = __esm({
  "src/facts/build-system.ts"() {
    "use strict";
    init_dist();
    init_errors();
    init_pyproject();
  }
});

// src/facts/infer-build.ts
import { mkdtemp as mkdtemp3 } from "node:fs/promises";
import { join as join13 } from "node:path";
async function inferBuild(tree2, python, tools3) {
  const asOf = buildTime(tree2.uploaded, python);
  const system = await buildSystemOf(tree2.root, tree2.subject);
  const resolveWith = (requires2, target) => tools3.resolver({ requires: requires2, python, system: target, asOf, subject: tree2.subject });
  const dynamic = tree2.requires === void 0 ? await dynamicRequirements(tree2, python, system, tools3, resolveWith) : null;
  const requires = tree2.requires ?? [
    .../* @__PURE__ */ new Set([...system.requires, ...dynamic?.requires ?? []])
  ];
  return {
    build: { ...system, requires },
    failure: dynamic?.failure ?? null,
    resolveFor: (target) => resolveWith(requires, target)
  };
}
async function dynamicRequirements(tree2, python, system, tools3, resolveWith) {
  const packages = await resolveWith(system.requires, tools3.system);
  const environment = await tools3.environments.with(python, packages);
  const ask = async (root) => askBackend({
    python: environment,
    root,
    system,
    scratch: await mkdtemp3(join13(tools3.scratch, "hook-")),
    signal: tools3.signal
  });
  const answer = await ask(tree2.root);
  if ("requires" in answer) return { requires: answer.requires, failure: null };
  const empty2 = await ask(await mkdtemp3(join13(tools3.scratch, "empty-")));
  return {
    requires: "requires" in empty2 ? empty2.requires : [],
    failure: reasonOf(answer.failure, tools3.scratch)
  };
}
function reasonOf(output, scratch) {
  const lines = output.split("\n").map((line) => line.replaceAll(new RegExp(`${scratch}[^\\s:'"]*/`, "g"), "").trim()).filter((line) => line !== "" && !/^(File|Traceback|[~^]+$)/.test(line));
  const telling = lines.filter(
    (line) => /[\w.]+-config\b|pkg-config|\w\.h\b|(not|cannot be|could not be) found|command not found|make sure .* installed/i.test(
      line
    )
  );
  return (telling[0] ?? lines.at(-1) ?? "it said nothing").slice(0, 300);
}
var init_infer_build = __esm({
  "src/facts/infer-build.ts"() {
    "use strict";
    init_build_hook();
    init_build_requirements();
    init_build_system();
  }
});

// node_modules/events-universal/default.js
var require_default = __commonJS({
  "node_modules/events-universal/default.js"(exports, module) {
    module.exports = __require("events");
  }
});

// node_modules/fast-fifo/fixed-size.js
var require_fixed_size = __commonJS({
  "node_modules/fast-fifo/fixed-size.js"(exports, module) {
    module.exports = class FixedFIFO {
      constructor(hwm) {
        if (!(hwm > 0) || (hwm - 1 & hwm) !== 0) throw new Error("Max size for a FixedFIFO should be a power of two");
        this.buffer = new Array(hwm);
        this.mask = hwm - 1;
        this.top = 0;
        this.btm = 0;
        this.next = null;
      }
      clear() {
        this.top = this.btm = 0;
        this.next = null;
        this.buffer.fill(void 0);
      }
      push(data) {
        if (this.buffer[this.top] !== void 0) return false;
        this.buffer[this.top] = data;
        this.top = this.top + 1 & this.mask;
        return true;
      }
      shift() {
        const last = this.buffer[this.btm];
        if (last === void 0) return void 0;
        this.buffer[this.btm] = void 0;
        this.btm = this.btm + 1 & this.mask;
        return last;
      }
      peek() {
        return this.buffer[this.btm];
      }
      isEmpty() {
        return this.buffer[this.btm] === void 0;
      }
    };
  }
});

// node_modules/fast-fifo/index.js
var require_fast_fifo = __commonJS({
  "node_modules/fast-fifo/index.js"(exports, module) {
    var FixedFIFO = require_fixed_size();
    module.exports = class FastFIFO {
      constructor(hwm) {
        this.hwm = hwm || 16;
        this.head = new FixedFIFO(this.hwm);
        this.tail = this.head;
        this.length = 0;
      }
      clear() {
        this.head = this.tail;
        this.head.clear();
        this.length = 0;
      }
      push(val) {
        this.length++;
        if (!this.head.push(val)) {
          const prev = this.head;
          this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length);
          this.head.push(val);
        }
      }
      shift() {
        if (this.length !== 0) this.length--;
        const val = this.tail.shift();
        if (val === void 0 && this.tail.next) {
          const next = this.tail.next;
          this.tail.next = null;
          this.tail = next;
          return this.tail.shift();
        }
        return val;
      }
      peek() {
        const val = this.tail.peek();
        if (val === void 0 && this.tail.next) return this.tail.next.peek();
        return val;
      }
      isEmpty() {
        return this.length === 0;
      }
    };
  }
});

// node_modules/b4a/index.js
var require_b4a = __commonJS({
  "node_modules/b4a/index.js"(exports, module) {
    function isBuffer(value) {
      return Buffer.isBuffer(value) || value instanceof Uint8Array;
    }
    function isEncoding(encoding) {
      return Buffer.isEncoding(encoding);
    }
    function alloc(size, fill2, encoding) {
      return Buffer.alloc(size, fill2, encoding);
    }
    function allocUnsafe(size) {
      return Buffer.allocUnsafe(size);
    }
    function allocUnsafeSlow(size) {
      return Buffer.allocUnsafeSlow(size);
    }
    function byteLength(string2, encoding) {
      return Buffer.byteLength(string2, encoding);
    }
    function compare(a2, b) {
      return Buffer.compare(a2, b);
    }
    function concat(buffers, totalLength) {
      return Buffer.concat(buffers, totalLength);
    }
    function copy(source, target, targetStart, start, end) {
      return toBuffer(source).copy(target, targetStart, start, end);
    }
    function equals(a2, b) {
      return toBuffer(a2).equals(b);
    }
    function fill(buffer, value, offset, end, encoding) {
      return toBuffer(buffer).fill(value, offset, end, encoding);
    }
    function from(value, encodingOrOffset, length) {
      return Buffer.from(value, encodingOrOffset, length);
    }
    function includes2(buffer, value, byteOffset, encoding) {
      return toBuffer(buffer).includes(value, byteOffset, encoding);
    }
    function indexOf2(buffer, value, byfeOffset, encoding) {
      return toBuffer(buffer).indexOf(value, byfeOffset, encoding);
    }
    function lastIndexOf(buffer, value, byteOffset, encoding) {
      return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding);
    }
    function swap16(buffer) {
      return toBuffer(buffer).swap16();
    }
    function swap32(buffer) {
      return toBuffer(buffer).swap32();
    }
    function swap64(buffer) {
      return toBuffer(buffer).swap64();
    }
    function toBuffer(buffer) {
      if (Buffer.isBuffer(buffer)) return buffer;
      return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    }
    function toString2(buffer, encoding, start, end) {
      return toBuffer(buffer).toString(encoding, start, end);
    }
    function toHex(buffer, start, end) {
      return toBuffer(buffer).toString("hex", start, end);
    }
    function write(buffer, string2, offset, length, encoding) {
      return toBuffer(buffer).write(string2, offset, length, encoding);
    }
    function readDoubleBE(buffer, offset) {
      return toBuffer(buffer).readDoubleBE(offset);
    }
    function readDoubleLE(buffer, offset) {
      return toBuffer(buffer).readDoubleLE(offset);
    }
    function readFloatBE(buffer, offset) {
      return toBuffer(buffer).readFloatBE(offset);
    }
    function readFloatLE(buffer, offset) {
      return toBuffer(buffer).readFloatLE(offset);
    }
    function readInt32BE(buffer, offset) {
      return toBuffer(buffer).readInt32BE(offset);
    }
    function readInt32LE(buffer, offset) {
      return toBuffer(buffer).readInt32LE(offset);
    }
    function readUInt32BE(buffer, offset) {
      return toBuffer(buffer).readUInt32BE(offset);
    }
    function readUInt32LE(buffer, offset) {
      return toBuffer(buffer).readUInt32LE(offset);
    }
    function writeDoubleBE(buffer, value, offset) {
      return toBuffer(buffer).writeDoubleBE(value, offset);
    }
    function writeDoubleLE(buffer, value, offset) {
      return toBuffer(buffer).writeDoubleLE(value, offset);
    }
    function writeFloatBE(buffer, value, offset) {
      return toBuffer(buffer).writeFloatBE(value, offset);
    }
    function writeFloatLE(buffer, value, offset) {
      return toBuffer(buffer).writeFloatLE(value, offset);
    }
    function writeInt32BE(buffer, value, offset) {
      return toBuffer(buffer).writeInt32BE(value, offset);
    }
    function writeInt32LE(buffer, value, offset) {
      return toBuffer(buffer).writeInt32LE(value, offset);
    }
    function writeUInt32BE(buffer, value, offset) {
      return toBuffer(buffer).writeUInt32BE(value, offset);
    }
    function writeUInt32LE(buffer, value, offset) {
      return toBuffer(buffer).writeUInt32LE(value, offset);
    }
    module.exports = {
      isBuffer,
      isEncoding,
      alloc,
      allocUnsafe,
      allocUnsafeSlow,
      byteLength,
      compare,
      concat,
      copy,
      equals,
      fill,
      from,
      includes: includes2,
      indexOf: indexOf2,
      lastIndexOf,
      swap16,
      swap32,
      swap64,
      toBuffer,
      toString: toString2,
      toHex,
      write,
      readDoubleBE,
      readDoubleLE,
      readFloatBE,
      readFloatLE,
      readInt32BE,
      readInt32LE,
      readUInt32BE,
      readUInt32LE,
      writeDoubleBE,
      writeDoubleLE,
      writeFloatBE,
      writeFloatLE,
      writeInt32BE,
      writeInt32LE,
      writeUInt32BE,
      writeUInt32LE
    };
  }
});

// node_modules/text-decoder/lib/pass-through-decoder.js
var require_pass_through_decoder = __commonJS({
  "node_modules/text-decoder/lib/pass-through-decoder.js"(exports, module) {
    var b4a = require_b4a();
    module.exports = class PassThroughDecoder {
      constructor(encoding) {
        this.encoding = encoding;
      }
      get remaining() {
        return 0;
      }
      decode(data) {
        return b4a.toString(data, this.encoding);
      }
      flush() {
        return "";
      }
    };
  }
});

// node_modules/text-decoder/lib/utf8-decoder.js
var require_utf8_decoder = __commonJS({
  "node_modules/text-decoder/lib/utf8-decoder.js"(exports, module) {
    var b4a = require_b4a();
    module.exports = class UTF8Decoder {
      constructor() {
        this._reset();
      }
      get remaining() {
        return this.bytesSeen;
      }
      decode(data) {
        if (data.byteLength === 0) return "";
        if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
          this.bytesSeen = trailingBytesSeen(data);
          return b4a.toString(data, "utf8");
        }
        let result = "";
        let start = 0;
        if (this.bytesNeeded > 0) {
          while (start < data.byteLength) {
            const byte = data[start];
            if (byte < this.lowerBoundary || byte > this.upperBoundary) {
              result += "�";
              this._reset();
              break;
            }
            this.lowerBoundary = 128;
            this.upperBoundary = 191;
            this.codePoint = this.codePoint << 6 | byte & 63;
            this.bytesSeen++;
            start++;
            if (this.bytesSeen === this.bytesNeeded) {
              result += String.fromCodePoint(this.codePoint);
              this._reset();
              break;
            }
          }
          if (this.bytesNeeded > 0) return result;
        }
        const trailing = trailingIncomplete(data, start);
        const end = data.byteLength - trailing;
        if (end > start) result += b4a.toString(data, "utf8", start, end);
        for (let i2 = end; i2 < data.byteLength; i2++) {
          const byte = data[i2];
          if (this.bytesNeeded === 0) {
            if (byte <= 127) {
              this.bytesSeen = 0;
              result += String.fromCharCode(byte);
            } else if (byte >= 194 && byte <= 223) {
              this.bytesNeeded = 2;
              this.bytesSeen = 1;
              this.codePoint = byte & 31;
            } else if (byte >= 224 && byte <= 239) {
              if (byte === 224) this.lowerBoundary = 160;
              else if (byte === 237) this.upperBoundary = 159;
              this.bytesNeeded = 3;
              this.bytesSeen = 1;
              this.codePoint = byte & 15;
            } else if (byte >= 240 && byte <= 244) {
              if (byte === 240) this.lowerBoundary = 144;
              else if (byte === 244) this.upperBoundary = 143;
              this.bytesNeeded = 4;
              this.bytesSeen = 1;
              this.codePoint = byte & 7;
            } else {
              this.bytesSeen = 1;
              result += "�";
            }
            continue;
          }
          if (byte < this.lowerBoundary || byte > this.upperBoundary) {
            result += "�";
            i2--;
            this._reset();
            continue;
          }
          this.lowerBoundary = 128;
          this.upperBoundary = 191;
          this.codePoint = this.codePoint << 6 | byte & 63;
          this.bytesSeen++;
          if (this.bytesSeen === this.bytesNeeded) {
            result += String.fromCodePoint(this.codePoint);
            this._reset();
          }
        }
        return result;
      }
      flush() {
        const result = this.bytesNeeded > 0 ? "�" : "";
        this._reset();
        return result;
      }
      _reset() {
        this.codePoint = 0;
        this.bytesNeeded = 0;
        this.bytesSeen = 0;
        this.lowerBoundary = 128;
        this.upperBoundary = 191;
      }
    };
    function trailingIncomplete(data, start) {
      const len = data.byteLength;
      if (len <= start) return 0;
      const limit = Math.max(start, len - 4);
      let i2 = len - 1;
      while (i2 > limit && (data[i2] & 192) === 128) i2--;
      if (i2 < start) return 0;
      const byte = data[i2];
      let needed;
      if (byte <= 127) return 0;
      if (byte >= 194 && byte <= 223) needed = 2;
      else if (byte >= 224 && byte <= 239) needed = 3;
      else if (byte >= 240 && byte <= 244) needed = 4;
      else return 0;
      const available = len - i2;
      return available < needed ? available : 0;
    }
    function trailingBytesSeen(data) {
      const len = data.byteLength;
      if (len === 0) return 0;
      const last = data[len - 1];
      if (last <= 127) return 0;
      if ((last & 192) !== 128) return 1;
      const limit = Math.max(0, len - 4);
      let i2 = len - 2;
      while (i2 >= limit && (data[i2] & 192) === 128) i2--;
      if (i2 < 0) return 1;
      const first = data[i2];
      let needed;
      if (first >= 194 && first <= 223) needed = 2;
      else if (first >= 224 && first <= 239) needed = 3;
      else if (first >= 240 && first <= 244) needed = 4;
      else return 1;
      if (len - i2 !== needed) return 1;
      if (needed >= 3) {
        const second = data[i2 + 1];
        if (first === 224 && second < 160) return 1;
        if (first === 237 && second > 159) return 1;
        if (first === 240 && second < 144) return 1;
        if (first === 244 && second > 143) return 1;
      }
      return 0;
    }
  }
});

// node_modules/text-decoder/index.js
var require_text_decoder = __commonJS({
  "node_modules/text-decoder/index.js"(exports, module) {
    var PassThroughDecoder = require_pass_through_decoder();
    var UTF8Decoder = require_utf8_decoder();
    module.exports = class TextDecoder {
      constructor(encoding = "utf8") {
        this.encoding = normalizeEncoding(encoding);
        switch (this.encoding) {
          case "utf8":
            this.decoder = new UTF8Decoder();
            break;
          case "utf16le":
          case "base64":
            throw new Error("Unsupported encoding: " + this.encoding);
          default:
            this.decoder = new PassThroughDecoder(this.encoding);
        }
      }
      get remaining() {
        return this.decoder.remaining;
      }
      push(data) {
        if (typeof data === "string") return data;
        return this.decoder.decode(data);
      }
      // For Node.js compatibility
      write(data) {
        return this.push(data);
      }
      end(data) {
        let result = "";
        if (data) result = this.push(data);
        result += this.decoder.flush();
        return result;
      }
    };
    function normalizeEncoding(encoding) {
      encoding = encoding.toLowerCase();
      switch (encoding) {
        case "utf8":
        case "utf-8":
          return "utf8";
        case "ucs2":
        case "ucs-2":
        case "utf16le":
        case "utf-16le":
          return "utf16le";
        case "latin1":
        case "binary":
          return "latin1";
        case "base64":
        case "ascii":
        case "hex":
          return encoding;
        default:
          throw new Error("Unknown encoding: " + encoding);
      }
    }
  }
});

// node_modules/streamx/lib/errors.js
var require_errors = __commonJS({
  "node_modules/streamx/lib/errors.js"(exports, module) {
    module.exports = class StreamError extends Error {
      constructor(msg, code, fn = StreamError) {
        super(msg);
        this.code = code;
        if (Error.captureStackTrace) {
          Error.captureStackTrace(this, fn);
        }
      }
      static isStreamDestroyed(err) {
        return err && err.code === "STREAM_DESTROYED";
      }
      static isPrematureClose(err) {
        return err && err.code === "PREMATURE_CLOSE";
      }
      static isAborted(err) {
        return err && err.code === "ABORTED";
      }
      static isBadArgument(err) {
        return err && err.code === "BAD_ARGUMENT";
      }
      get name() {
        return "StreamError";
      }
      static STREAM_DESTROYED() {
        return new StreamError("Stream was destroyed", "STREAM_DESTROYED", StreamError.STREAM_DESTROYED);
      }
      static PREMATURE_CLOSE(msg = "Premature close") {
        return new StreamError(msg, "PREMATURE_CLOSE", StreamError.PREMATURE_CLOSE);
      }
      static ABORTED() {
        return new StreamError("Stream aborted", "ABORTED", StreamError.ABORTED);
      }
      static BAD_ARGUMENT(msg = "Bad argument") {
        return new StreamError(msg, "BAD_ARGUMENT", StreamError.BAD_ARGUMENT);
      }
    };
  }
});

// node_modules/streamx/index.js
var require_streamx = __commonJS({
  "node_modules/streamx/index.js"(exports, module) {
    var { EventEmitter: EventEmitter2 } = require_default();
    var FIFO = require_fast_fifo();
    var TextDecoder2 = require_text_decoder();
    var StreamError = require_errors();
    var qmt = typeof queueMicrotask === "undefined" ? (fn) => global.process.nextTick(fn) : queueMicrotask;
    var MAX = (1 << 29) - 1;
    var OPENING = 1;
    var PREDESTROYING = 2;
    var DESTROYING = 4;
    var DESTROYED = 8;
    var NOT_OPENING = MAX ^ OPENING;
    var NOT_PREDESTROYING = MAX ^ PREDESTROYING;
    var READ_ACTIVE = 1 << 4;
    var READ_UPDATING = 2 << 4;
    var READ_PRIMARY = 4 << 4;
    var READ_QUEUED = 8 << 4;
    var READ_RESUMED = 16 << 4;
    var READ_PIPE_DRAINED = 32 << 4;
    var READ_ENDING = 64 << 4;
    var READ_EMIT_DATA = 128 << 4;
    var READ_EMIT_READABLE = 256 << 4;
    var READ_EMITTED_READABLE = 512 << 4;
    var READ_DONE = 1024 << 4;
    var READ_NEXT_TICK = 2048 << 4;
    var READ_NEEDS_PUSH = 4096 << 4;
    var READ_READ_AHEAD = 8192 << 4;
    var READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED;
    var READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH;
    var READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE;
    var READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED;
    var READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD;
    var READ_NOT_ACTIVE = MAX ^ READ_ACTIVE;
    var READ_NON_PRIMARY = MAX ^ READ_PRIMARY;
    var READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH);
    var READ_PUSHED = MAX ^ READ_NEEDS_PUSH;
    var READ_PAUSED = MAX ^ READ_RESUMED;
    var READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE);
    var READ_NOT_ENDING = MAX ^ READ_ENDING;
    var READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING;
    var READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK;
    var READ_NOT_UPDATING = MAX ^ READ_UPDATING;
    var READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD;
    var READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD;
    var WRITE_ACTIVE = 1 << 18;
    var WRITE_UPDATING = 2 << 18;
    var WRITE_PRIMARY = 4 << 18;
    var WRITE_QUEUED = 8 << 18;
    var WRITE_UNDRAINED = 16 << 18;
    var WRITE_DONE = 32 << 18;
    var WRITE_EMIT_DRAIN = 64 << 18;
    var WRITE_NEXT_TICK = 128 << 18;
    var WRITE_WRITING = 256 << 18;
    var WRITE_FINISHING = 512 << 18;
    var WRITE_CORKED = 1024 << 18;
    var WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING);
    var WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY;
    var WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING);
    var WRITE_DRAINED = MAX ^ WRITE_UNDRAINED;
    var WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED;
    var WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK;
    var WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING;
    var WRITE_NOT_CORKED = MAX ^ WRITE_CORKED;
    var ACTIVE = READ_ACTIVE | WRITE_ACTIVE;
    var NOT_ACTIVE = MAX ^ ACTIVE;
    var DONE = READ_DONE | WRITE_DONE;
    var DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING;
    var OPEN_STATUS = DESTROY_STATUS | OPENING;
    var AUTO_DESTROY = DESTROY_STATUS | DONE;
    var NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY;
    var ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK;
    var TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE;
    var IS_OPENING = OPEN_STATUS | TICKING;
    var READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE;
    var READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED;
    var READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED;
    var READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE;
    var SHOULD_NOT_READ = OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD;
    var READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE;
    var READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY;
    var READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING;
    var WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE;
    var WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED;
    var WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE;
    var WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE;
    var WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED;
    var WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE;
    var WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING;
    var WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE;
    var WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE;
    var WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY;
    var WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS;
    var asyncIterator = Symbol.asyncIterator || /* @__PURE__ */ Symbol("asyncIterator");
    var WritableState = class {
      constructor(stream, { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}) {
        this.stream = stream;
        this.queue = new FIFO();
        this.highWaterMark = highWaterMark;
        this.buffered = 0;
        this.error = null;
        this.pipeline = null;
        this.drains = null;
        this.byteLength = byteLengthWritable || byteLength || defaultByteLength;
        this.map = mapWritable || map;
        this.afterWrite = afterWrite.bind(this);
        this.afterUpdateNextTick = updateWriteNT.bind(this);
      }
      get ending() {
        return (this.stream._duplexState & WRITE_FINISHING) !== 0;
      }
      get ended() {
        return (this.stream._duplexState & WRITE_DONE) !== 0;
      }
      push(data) {
        if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false;
        if (this.map !== null) data = this.map(data);
        this.buffered += this.byteLength(data);
        this.queue.push(data);
        if (this.buffered < this.highWaterMark) {
          this.stream._duplexState |= WRITE_QUEUED;
          return true;
        }
        this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED;
        return false;
      }
      shift() {
        const data = this.queue.shift();
        this.buffered -= this.byteLength(data);
        if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED;
        return data;
      }
      end(data) {
        if (typeof data === "function") {
          this.stream.once("finish", data);
        } else if (data !== void 0 && data !== null) {
          this.push(data);
        }
        this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY;
      }
      autoBatch(data, cb) {
        const buffer = [];
        const stream = this.stream;
        buffer.push(data);
        while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
          buffer.push(stream._writableState.shift());
        }
        if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null);
        stream._writev(buffer, cb);
      }
      update() {
        const stream = this.stream;
        stream._duplexState |= WRITE_UPDATING;
        do {
          while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
            const data = this.shift();
            stream._duplexState |= WRITE_ACTIVE_AND_WRITING;
            stream._write(data, this.afterWrite);
          }
          if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary();
        } while (this.continueUpdate() === true);
        stream._duplexState &= WRITE_NOT_UPDATING;
      }
      updateNonPrimary() {
        const stream = this.stream;
        if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
          stream._duplexState = stream._duplexState | WRITE_ACTIVE;
          stream._final(afterFinal.bind(this));
          return;
        }
        if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
          if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
            stream._duplexState |= ACTIVE;
            stream._destroy(afterDestroy.bind(this));
          }
          return;
        }
        if ((stream._duplexState & IS_OPENING) === OPENING) {
          stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
          stream._open(afterOpen.bind(this));
        }
      }
      continueUpdate() {
        if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false;
        this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
        return true;
      }
      updateCallback() {
        if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
          this.update();
        } else {
          this.updateNextTick();
        }
      }
      updateNextTick() {
        if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return;
        this.stream._duplexState |= WRITE_NEXT_TICK;
        if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick);
      }
    };
    var ReadableState = class {
      constructor(stream, { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}) {
        this.stream = stream;
        this.queue = new FIFO();
        this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark;
        this.buffered = 0;
        this.readAhead = highWaterMark > 0;
        this.error = null;
        this.pipeline = null;
        this.byteLength = byteLengthReadable || byteLength || defaultByteLength;
        this.map = mapReadable || map;
        this.pipeTo = null;
        this.afterRead = afterRead.bind(this);
        this.afterUpdateNextTick = updateReadNT.bind(this);
      }
      get ending() {
        return (this.stream._duplexState & READ_ENDING) !== 0;
      }
      get ended() {
        return (this.stream._duplexState & READ_DONE) !== 0;
      }
      pipe(pipeTo, cb) {
        if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT("Can only pipe to one destination");
        if (typeof cb !== "function") cb = null;
        this.stream._duplexState |= READ_PIPE_DRAINED;
        this.pipeTo = pipeTo;
        this.pipeline = new Pipeline(this.stream, pipeTo, cb);
        if (cb) this.stream.on("error", noop3);
        if (isStreamx(pipeTo)) {
          pipeTo._writableState.pipeline = this.pipeline;
          if (cb) pipeTo.on("error", noop3);
          pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
        } else {
          const onerror = this.pipeline.done.bind(this.pipeline, pipeTo);
          const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null);
          pipeTo.on("error", onerror);
          pipeTo.on("close", onclose);
          pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
        }
        pipeTo.on("drain", afterDrain.bind(this));
        this.stream.emit("piping", pipeTo);
        pipeTo.emit("pipe", this.stream);
      }
      push(data) {
        const stream = this.stream;
        if (data === null) {
          this.highWaterMark = 0;
          stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED;
          return false;
        }
        if (this.map !== null) {
          data = this.map(data);
          if (data === null) {
            stream._duplexState &= READ_PUSHED;
            return this.buffered < this.highWaterMark;
          }
        }
        this.buffered += this.byteLength(data);
        this.queue.push(data);
        stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED;
        return this.buffered < this.highWaterMark;
      }
      shift() {
        const data = this.queue.shift();
        this.buffered -= this.byteLength(data);
        if (this.buffered === 0) {
          this.stream._duplexState &= READ_NOT_QUEUED;
        }
        return data;
      }
      unshift(data) {
        const pending = [this.map !== null ? this.map(data) : data];
        while (this.buffered > 0) pending.push(this.shift());
        for (let i2 = 0; i2 < pending.length - 1; i2++) {
          const data2 = pending[i2];
          this.buffered += this.byteLength(data2);
          this.queue.push(data2);
        }
        this.push(pending[pending.length - 1]);
      }
      read() {
        const stream = this.stream;
        if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
          const data = this.shift();
          if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
            stream._duplexState &= READ_PIPE_NOT_DRAINED;
          }
          if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
            stream.emit("data", data);
          }
          return data;
        }
        if (this.readAhead === false) {
          stream._duplexState |= READ_READ_AHEAD;
          this.updateNextTick();
        }
        return null;
      }
      drain() {
        const stream = this.stream;
        while ((stream._duplexState & READ_STATUS) === READ_QUEUED && (stream._duplexState & READ_FLOWING) !== 0) {
          const data = this.shift();
          if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
            stream._duplexState &= READ_PIPE_NOT_DRAINED;
          }
          if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
            stream.emit("data", data);
          }
        }
      }
      update() {
        const stream = this.stream;
        stream._duplexState |= READ_UPDATING;
        do {
          this.drain();
          while (this.buffered < this.highWaterMark && (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD) {
            stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH;
            stream._read(this.afterRead);
            this.drain();
          }
          if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
            stream._duplexState |= READ_EMITTED_READABLE;
            stream.emit("readable");
          }
          if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
            this.updateNonPrimary();
          }
        } while (this.continueUpdate() === true);
        stream._duplexState &= READ_NOT_UPDATING;
      }
      updateNonPrimary() {
        const stream = this.stream;
        if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
          stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING;
          stream.emit("end");
          if ((stream._duplexState & AUTO_DESTROY) === DONE) {
            stream._duplexState |= DESTROYING;
          }
          if (this.pipeTo !== null) {
            this.pipeTo.end();
          }
        }
        if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
          if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
            stream._duplexState |= ACTIVE;
            stream._destroy(afterDestroy.bind(this));
          }
          return;
        }
        if ((stream._duplexState & IS_OPENING) === OPENING) {
          stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
          stream._open(afterOpen.bind(this));
        }
      }
      continueUpdate() {
        if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false;
        this.stream._duplexState &= READ_NOT_NEXT_TICK;
        return true;
      }
      updateCallback() {
        if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
          this.update();
        } else {
          this.updateNextTick();
        }
      }
      updateNextTickIfOpen() {
        if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return;
        this.stream._duplexState |= READ_NEXT_TICK;
        if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
      }
      updateNextTick() {
        if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return;
        this.stream._duplexState |= READ_NEXT_TICK;
        if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
      }
    };
    var TransformState = class {
      constructor(stream) {
        this.data = null;
        this.afterTransform = afterTransform.bind(stream);
        this.afterFinal = null;
      }
    };
    var Pipeline = class {
      constructor(src, dst, cb) {
        this.from = src;
        this.to = dst;
        this.afterPipe = cb;
        this.error = null;
        this.pipeToFinished = false;
      }
      finished() {
        this.pipeToFinished = true;
      }
      done(stream, err) {
        if (err) this.error = err;
        if (stream === this.to) {
          this.to = null;
          if (this.from !== null) {
            if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
              this.from.destroy(this.error || StreamError.PREMATURE_CLOSE("Writable stream closed"));
            }
            return;
          }
        }
        if (stream === this.from) {
          this.from = null;
          if (this.to !== null) {
            if ((stream._duplexState & READ_DONE) === 0) {
              this.to.destroy(this.error || StreamError.PREMATURE_CLOSE("Readable stream closed"));
            }
            return;
          }
        }
        if (this.afterPipe !== null) this.afterPipe(this.error);
        this.to = this.from = this.afterPipe = null;
      }
    };
    function afterDrain() {
      this.stream._duplexState |= READ_PIPE_DRAINED;
      this.updateCallback();
    }
    function afterFinal(err) {
      const stream = this.stream;
      if (err) stream.destroy(err);
      if ((stream._duplexState & DESTROY_STATUS) === 0) {
        stream._duplexState |= WRITE_DONE;
        stream.emit("finish");
      }
      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING;
      }
      stream._duplexState &= WRITE_NOT_FINISHING;
      if ((stream._duplexState & WRITE_UPDATING) === 0) {
        this.update();
      } else {
        this.updateNextTick();
      }
    }
    function afterDestroy(err) {
      const stream = this.stream;
      if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error;
      if (err) stream.emit("error", err);
      stream._duplexState |= DESTROYED;
      stream.emit("close");
      const rs = stream._readableState;
      const ws = stream._writableState;
      if (rs !== null && rs.pipeline !== null) {
        rs.pipeline.done(stream, err);
      }
      if (ws !== null) {
        while (ws.drains !== null && ws.drains.length > 0) {
          ws.drains.shift().resolve(false);
        }
        if (ws.pipeline !== null) {
          ws.pipeline.done(stream, err);
        }
      }
    }
    function afterWrite(err) {
      const stream = this.stream;
      if (err) stream.destroy(err);
      stream._duplexState &= WRITE_NOT_ACTIVE;
      if (this.drains !== null) tickDrains(this.drains);
      if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
        stream._duplexState &= WRITE_DRAINED;
        if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
          stream.emit("drain");
        }
      }
      this.updateCallback();
    }
    function afterRead(err) {
      if (err) this.stream.destroy(err);
      this.stream._duplexState &= READ_NOT_ACTIVE;
      if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
        this.stream._duplexState &= READ_NO_READ_AHEAD;
      }
      this.updateCallback();
    }
    function updateReadNT() {
      if ((this.stream._duplexState & READ_UPDATING) === 0) {
        this.stream._duplexState &= READ_NOT_NEXT_TICK;
        this.update();
      }
    }
    function updateWriteNT() {
      if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
        this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
        this.update();
      }
    }
    function tickDrains(drains) {
      for (let i2 = 0; i2 < drains.length; i2++) {
        if (--drains[i2].writes === 0) {
          drains.shift().resolve(true);
          i2--;
        }
      }
    }
    function afterOpen(err) {
      const stream = this.stream;
      if (err) stream.destroy(err);
      if ((stream._duplexState & DESTROYING) === 0) {
        if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
          stream._duplexState |= READ_PRIMARY;
        }
        if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
          stream._duplexState |= WRITE_PRIMARY;
        }
        stream.emit("open");
      }
      stream._duplexState &= NOT_ACTIVE;
      if (stream._writableState !== null) {
        stream._writableState.updateCallback();
      }
      if (stream._readableState !== null) {
        stream._readableState.updateCallback();
      }
    }
    function afterTransform(err, data) {
      if (data !== void 0 && data !== null) this.push(data);
      this._writableState.afterWrite(err);
    }
    function newListener(name) {
      if (this._readableState !== null) {
        if (name === "data") {
          this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD;
          this._readableState.updateNextTick();
        }
        if (name === "readable") {
          this._duplexState |= READ_EMIT_READABLE;
          this._readableState.updateNextTick();
        }
      }
      if (this._writableState !== null) {
        if (name === "drain") {
          this._duplexState |= WRITE_EMIT_DRAIN;
          this._writableState.updateNextTick();
        }
      }
    }
    var Stream = class extends EventEmitter2 {
      constructor(opts) {
        super();
        this._duplexState = 0;
        this._readableState = null;
        this._writableState = null;
        if (opts) {
          if (opts.open) this._open = opts.open;
          if (opts.destroy) this._destroy = opts.destroy;
          if (opts.predestroy) this._predestroy = opts.predestroy;
          if (opts.signal) opts.signal.addEventListener("abort", abort.bind(this));
        }
        this.on("newListener", newListener);
      }
      _open(cb) {
        cb(null);
      }
      _destroy(cb) {
        cb(null);
      }
      _predestroy() {
      }
      get readable() {
        return this._readableState !== null ? true : void 0;
      }
      get writable() {
        return this._writableState !== null ? true : void 0;
      }
      get destroyed() {
        return (this._duplexState & DESTROYED) !== 0;
      }
      get destroying() {
        return (this._duplexState & DESTROY_STATUS) !== 0;
      }
      destroy(err) {
        if ((this._duplexState & DESTROY_STATUS) === 0) {
          if (!err) err = StreamError.STREAM_DESTROYED();
          this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY;
          if (this._readableState !== null) {
            this._readableState.highWaterMark = 0;
            this._readableState.error = err;
          }
          if (this._writableState !== null) {
            this._writableState.highWaterMark = 0;
            this._writableState.error = err;
          }
          this._duplexState |= PREDESTROYING;
          this._predestroy();
          this._duplexState &= NOT_PREDESTROYING;
          if (this._readableState !== null) {
            this._readableState.updateNextTick();
          }
          if (this._writableState !== null) {
            this._writableState.updateNextTick();
          }
        }
      }
    };
    var Readable5 = class _Readable extends Stream {
      constructor(opts) {
        super(opts);
        this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD;
        this._readableState = new ReadableState(this, opts);
        if (opts) {
          if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD;
          if (opts.read) this._read = opts.read;
          if (opts.eagerOpen) this._readableState.updateNextTick();
          if (opts.encoding) this.setEncoding(opts.encoding);
        }
      }
      static deferred(fn, opts) {
        const out = new PassThrough2(opts);
        fn().then((src) => {
          if (src === null) return out.end();
          if (out.destroying) return;
          pipeline4(src, out, noop3);
        }).catch((err) => out.destroy(err));
        return out;
      }
      setEncoding(encoding) {
        const dec = new TextDecoder2(encoding);
        const map = this._readableState.map || echo;
        this._readableState.map = mapOrSkip;
        return this;
        function mapOrSkip(data) {
          const next = dec.push(data);
          return next === "" && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next);
        }
      }
      _read(cb) {
        cb(null);
      }
      pipe(dest, cb) {
        this._readableState.updateNextTick();
        this._readableState.pipe(dest, cb);
        return dest;
      }
      read() {
        this._readableState.updateNextTick();
        return this._readableState.read();
      }
      push(data) {
        this._readableState.updateNextTickIfOpen();
        return this._readableState.push(data);
      }
      unshift(data) {
        this._readableState.updateNextTickIfOpen();
        return this._readableState.unshift(data);
      }
      resume() {
        this._duplexState |= READ_RESUMED_READ_AHEAD;
        this._readableState.updateNextTick();
        return this;
      }
      pause() {
        this._duplexState &= this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED;
        return this;
      }
      static _fromAsyncIterator(ite, opts) {
        let destroy;
        const rs = new _Readable({
          ...opts,
          read(cb) {
            ite.next().then(push).then(cb.bind(null, null)).catch(cb);
          },
          predestroy() {
            destroy = ite.return();
          },
          destroy(cb) {
            if (!destroy) return cb(null);
            destroy.then(cb.bind(null, null)).catch(cb);
          }
        });
        return rs;
        function push(data) {
          if (data.done) rs.push(null);
          else rs.push(data.value);
        }
      }
      static from(data, opts) {
        if (isReadStreamx(data)) return data;
        if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts);
        if (!Array.isArray(data)) data = data === void 0 ? [] : [data];
        let i2 = 0;
        return new _Readable({
          ...opts,
          read(cb) {
            this.push(i2 === data.length ? null : data[i2++]);
            cb(null);
          }
        });
      }
      static isBackpressured(rs) {
        return (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 || rs._readableState.buffered >= rs._readableState.highWaterMark;
      }
      static isPaused(rs) {
        return (rs._duplexState & READ_RESUMED) === 0;
      }
      [asyncIterator]() {
        const stream = this;
        let error = null;
        let promiseResolve = null;
        let promiseReject = null;
        this.on("error", (err) => {
          error = err;
        });
        this.on("readable", onreadable);
        this.on("close", onclose);
        return {
          [asyncIterator]() {
            return this;
          },
          next() {
            return new Promise(function(resolve6, reject) {
              promiseResolve = resolve6;
              promiseReject = reject;
              const data = stream.read();
              if (data !== null) ondata(data);
              else if ((stream._duplexState & DESTROYED) !== 0) ondata(null);
            });
          },
          return() {
            return destroy(null);
          },
          throw(err) {
            return destroy(err);
          }
        };
        function onreadable() {
          if (promiseResolve !== null) ondata(stream.read());
        }
        function onclose() {
          if (promiseResolve !== null) ondata(null);
        }
        function ondata(data) {
          if (promiseReject === null) return;
          if (error) {
            promiseReject(error);
          } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
            promiseReject(StreamError.STREAM_DESTROYED());
          } else {
            promiseResolve({ value: data, done: data === null });
          }
          promiseReject = promiseResolve = null;
        }
        function destroy(err) {
          stream.destroy(err);
          return new Promise((resolve6, reject) => {
            if (stream._duplexState & DESTROYED) return resolve6({ value: void 0, done: true });
            stream.once("close", function() {
              if (err) reject(err);
              else resolve6({ value: void 0, done: true });
            });
          });
        }
      }
    };
    var Writable4 = class extends Stream {
      constructor(opts) {
        super(opts);
        this._duplexState |= OPENING | READ_DONE;
        this._writableState = new WritableState(this, opts);
        if (opts) {
          if (opts.writev) this._writev = opts.writev;
          if (opts.write) this._write = opts.write;
          if (opts.final) this._final = opts.final;
          if (opts.eagerOpen) this._writableState.updateNextTick();
        }
      }
      cork() {
        this._duplexState |= WRITE_CORKED;
      }
      uncork() {
        this._duplexState &= WRITE_NOT_CORKED;
        this._writableState.updateNextTick();
      }
      _writev(batch, cb) {
        cb(null);
      }
      _write(data, cb) {
        this._writableState.autoBatch(data, cb);
      }
      _final(cb) {
        cb(null);
      }
      static isBackpressured(ws) {
        return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0;
      }
      static drained(ws) {
        if (ws.destroyed) return Promise.resolve(false);
        const state = ws._writableState;
        const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length;
        const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0);
        if (writes === 0) return Promise.resolve(true);
        if (state.drains === null) state.drains = [];
        return new Promise((resolve6) => {
          state.drains.push({ writes, resolve: resolve6 });
        });
      }
      write(data) {
        this._writableState.updateNextTick();
        return this._writableState.push(data);
      }
      end(data) {
        this._writableState.updateNextTick();
        this._writableState.end(data);
        return this;
      }
    };
    var Duplex4 = class extends Readable5 {
      // and Writable
      constructor(opts) {
        super(opts);
        this._duplexState = OPENING | this._duplexState & READ_READ_AHEAD;
        this._writableState = new WritableState(this, opts);
        if (opts) {
          if (opts.writev) this._writev = opts.writev;
          if (opts.write) this._write = opts.write;
          if (opts.final) this._final = opts.final;
        }
      }
      cork() {
        this._duplexState |= WRITE_CORKED;
      }
      uncork() {
        this._duplexState &= WRITE_NOT_CORKED;
        this._writableState.updateNextTick();
      }
      _writev(batch, cb) {
        cb(null);
      }
      _write(data, cb) {
        this._writableState.autoBatch(data, cb);
      }
      _final(cb) {
        cb(null);
      }
      write(data) {
        this._writableState.updateNextTick();
        return this._writableState.push(data);
      }
      end(data) {
        this._writableState.updateNextTick();
        this._writableState.end(data);
        return this;
      }
    };
    var Transform3 = class extends Duplex4 {
      constructor(opts) {
        super(opts);
        this._transformState = new TransformState(this);
        if (opts) {
          if (opts.transform) this._transform = opts.transform;
          if (opts.flush) this._flush = opts.flush;
        }
      }
      _write(data, cb) {
        if (this._readableState.buffered >= this._readableState.highWaterMark) {
          this._transformState.data = data;
        } else {
          this._transform(data, this._transformState.afterTransform);
        }
      }
      _read(cb) {
        if (this._transformState.data !== null) {
          const data = this._transformState.data;
          this._transformState.data = null;
          cb(null);
          this._transform(data, this._transformState.afterTransform);
        } else {
          cb(null);
        }
      }
      destroy(err) {
        super.destroy(err);
        if (this._transformState.data !== null) {
          this._transformState.data = null;
          this._transformState.afterTransform();
        }
      }
      _transform(data, cb) {
        cb(null, data);
      }
      _flush(cb) {
        cb(null);
      }
      _final(cb) {
        this._transformState.afterFinal = cb;
        this._flush(transformAfterFlush.bind(this));
      }
    };
    var PassThrough2 = class extends Transform3 {
    };
    function transformAfterFlush(err, data) {
      const cb = this._transformState.afterFinal;
      if (err) return cb(err);
      if (data !== null && data !== void 0) this.push(data);
      this.push(null);
      cb(null);
    }
    function pipelinePromise(...streams) {
      return new Promise((resolve6, reject) => {
        return pipeline4(...streams, (err) => {
          if (err) return reject(err);
          resolve6();
        });
      });
    }
    function pipeline4(stream, ...streams) {
      const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams];
      const done = all.length && typeof all[all.length - 1] === "function" ? all.pop() : null;
      if (all.length < 2) throw StreamError.BAD_ARGUMENT("Pipeline requires at least 2 streams");
      let src = all[0];
      let dest = null;
      let error = null;
      for (let i2 = 1; i2 < all.length; i2++) {
        dest = all[i2];
        if (isStreamx(src)) {
          src.pipe(dest, onerror);
        } else {
          errorHandle(src, true, i2 > 1, onerror);
          src.pipe(dest);
        }
        src = dest;
      }
      if (done) {
        let fin = false;
        const autoDestroy = isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy);
        dest.on("error", (err) => {
          if (error === null) error = err;
        });
        dest.on("finish", () => {
          fin = true;
          if (!autoDestroy) done(error);
        });
        if (autoDestroy) {
          dest.on("close", () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())));
        }
      }
      return dest;
      function errorHandle(s, rd, wr, onerror2) {
        s.on("error", onerror2);
        s.on("close", onclose);
        function onclose() {
          if (rd && s._readableState && !s._readableState.ended) {
            return onerror2(StreamError.PREMATURE_CLOSE());
          }
          if (wr && s._writableState && !s._writableState.ended) {
            return onerror2(StreamError.PREMATURE_CLOSE());
          }
        }
      }
      function onerror(err) {
        if (!err || error) return;
        error = err;
        for (const s of all) {
          s.destroy(err);
        }
      }
    }
    function echo(s) {
      return s;
    }
    function isStream2(stream) {
      return !!stream._readableState || !!stream._writableState;
    }
    function isStreamx(stream) {
      return typeof stream._duplexState === "number" && isStream2(stream);
    }
    function isEnding(stream) {
      return !!stream._readableState && stream._readableState.ending;
    }
    function isEnded(stream) {
      return !!stream._readableState && stream._readableState.ended;
    }
    function isFinishing(stream) {
      return !!stream._writableState && stream._writableState.ending;
    }
    function isFinished(stream) {
      return !!stream._writableState && stream._writableState.ended;
    }
    function getStreamError(stream, opts = {}) {
      const err = stream._readableState && stream._readableState.error || stream._writableState && stream._writableState.error;
      return !opts.all && StreamError.isStreamDestroyed(err) ? null : err;
    }
    function isReadStreamx(stream) {
      return isStreamx(stream) && stream.readable;
    }
    function isDisturbed(stream) {
      return (stream._duplexState & OPENING) !== OPENING || (stream._duplexState & DESTROYING) === DESTROYING || (stream._duplexState & ACTIVE_OR_TICKING) !== 0;
    }
    function isTypedArray(data) {
      return typeof data === "object" && data !== null && typeof data.byteLength === "number";
    }
    function defaultByteLength(data) {
      return isTypedArray(data) ? data.byteLength : 1024;
    }
    function noop3() {
    }
    function abort() {
      this.destroy(StreamError.ABORTED());
    }
    function isWritev(s) {
      return s._writev !== Writable4.prototype._writev && s._writev !== Duplex4.prototype._writev;
    }
    module.exports = {
      pipeline: pipeline4,
      pipelinePromise,
      isStream: isStream2,
      isStreamx,
      isEnding,
      isEnded,
      isFinishing,
      isFinished,
      isDisturbed,
      getStreamError,
      Stream,
      Writable: Writable4,
      Readable: Readable5,
      Duplex: Duplex4,
      Transform: Transform3,
      // Export PassThrough for compatibility with Node.js core's stream module
      PassThrough: PassThrough2
    };
  }
});

// node_modules/tar-stream/headers.js
var require_headers = __commonJS({
  "node_modules/tar-stream/headers.js"(exports) {
    var b4a = require_b4a();
    var ZEROS = "0000000000000000000";
    var SEVENS = "7777777777777777777";
    var ZERO_OFFSET = "0".charCodeAt(0);
    var USTAR_MAGIC = b4a.from([117, 115, 116, 97, 114, 0]);
    var USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET]);
    var GNU_MAGIC = b4a.from([117, 115, 116, 97, 114, 32]);
    var GNU_VER = b4a.from([32, 0]);
    var MASK = 4095;
    var MAGIC_OFFSET = 257;
    var VERSION_OFFSET = 263;
    exports.decodeLongPath = function decodeLongPath(buf, encoding) {
      return decodeStr(buf, 0, buf.length, encoding);
    };
    exports.encodePax = function encodePax(opts) {
      let result = "";
      if (opts.name) result += addLength(" path=" + opts.name + "\n");
      if (opts.linkname) result += addLength(" linkpath=" + opts.linkname + "\n");
      const pax = opts.pax;
      if (pax) {
        for (const key in pax) {
          result += addLength(" " + key + "=" + pax[key] + "\n");
        }
      }
      return b4a.from(result);
    };
    exports.decodePax = function decodePax(buf) {
      const result = {};
      while (buf.length) {
        let i2 = 0;
        while (i2 < buf.length && buf[i2] !== 32) i2++;
        const len = parseInt(b4a.toString(buf.subarray(0, i2)), 10);
        if (!len) return result;
        const b = b4a.toString(buf.subarray(i2 + 1, len - 1));
        const keyIndex = b.indexOf("=");
        if (keyIndex === -1) return result;
        result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1);
        buf = buf.subarray(len);
      }
      return result;
    };
    exports.encode = function encode(opts) {
      const buf = b4a.alloc(512);
      let name = opts.name;
      let prefix = "";
      if (opts.typeflag === 5 && name[name.length - 1] !== "/") name += "/";
      if (b4a.byteLength(name) !== name.length) return null;
      while (b4a.byteLength(name) > 100) {
        const i2 = name.indexOf("/");
        if (i2 === -1) return null;
        prefix += prefix ? "/" + name.slice(0, i2) : name.slice(0, i2);
        name = name.slice(i2 + 1);
      }
      if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null;
      if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null;
      b4a.write(buf, name);
      b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100);
      b4a.write(buf, encodeOct(opts.uid, 6), 108);
      b4a.write(buf, encodeOct(opts.gid, 6), 116);
      encodeSize(opts.size, buf, 124);
      b4a.write(buf, encodeOct(opts.mtime.getTime() / 1e3 | 0, 11), 136);
      buf[156] = ZERO_OFFSET + toTypeflag(opts.type);
      if (opts.linkname) b4a.write(buf, opts.linkname, 157);
      b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET);
      b4a.copy(USTAR_VER, buf, VERSION_OFFSET);
      if (opts.uname) b4a.write(buf, opts.uname, 265);
      if (opts.gname) b4a.write(buf, opts.gname, 297);
      b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329);
      b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337);
      if (prefix) b4a.write(buf, prefix, 345);
      b4a.write(buf, encodeOct(cksum(buf), 6), 148);
      return buf;
    };
    exports.decode = function decode(buf, filenameEncoding, allowUnknownFormat) {
      let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET;
      let name = decodeStr(buf, 0, 100, filenameEncoding);
      const mode = decodeOct(buf, 100, 8);
      const uid = decodeOct(buf, 108, 8);
      const gid = decodeOct(buf, 116, 8);
      const size = decodeOct(buf, 124, 12);
      const mtime = decodeOct(buf, 136, 12);
      const type = toType(typeflag);
      const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding);
      const uname = decodeStr(buf, 265, 32);
      const gname = decodeStr(buf, 297, 32);
      const devmajor = decodeOct(buf, 329, 8);
      const devminor = decodeOct(buf, 337, 8);
      const c3 = cksum(buf);
      if (c3 === 8 * 32) return null;
      if (c3 !== decodeOct(buf, 148, 8)) throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");
      if (isUSTAR(buf)) {
        if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + "/" + name;
      } else if (isGNU(buf)) {
      } else {
        if (!allowUnknownFormat) {
          throw new Error("Invalid tar header: unknown format.");
        }
      }
      if (typeflag === 0 && name && name[name.length - 1] === "/") typeflag = 5;
      return {
        name,
        mode,
        uid,
        gid,
        size,
        byteOffset: 0,
        mtime: new Date(1e3 * mtime),
        type,
        linkname,
        uname,
        gname,
        devmajor,
        devminor,
        pax: null
      };
    };
    function isUSTAR(buf) {
      return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6));
    }
    function isGNU(buf) {
      return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) && b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2));
    }
    function clamp(index, len, defaultValue) {
      if (typeof index !== "number") return defaultValue;
      index = ~~index;
      if (index >= len) return len;
      if (index >= 0) return index;
      index += len;
      if (index >= 0) return index;
      return 0;
    }
    function toType(flag) {
      switch (flag) {
        case 0:
          return "file";
        case 1:
          return "link";
        case 2:
          return "symlink";
        case 3:
          return "character-device";
        case 4:
          return "block-device";
        case 5:
          return "directory";
        case 6:
          return "fifo";
        case 7:
          return "contiguous-file";
        case 72:
          return "pax-header";
        case 55:
          return "pax-global-header";
        case 27:
          return "gnu-long-link-path";
        case 28:
        case 30:
          return "gnu-long-path";
      }
      return null;
    }
    function toTypeflag(flag) {
      switch (flag) {
        case "file":
          return 0;
        case "link":
          return 1;
        case "symlink":
          return 2;
        case "character-device":
          return 3;
        case "block-device":
          return 4;
        case "directory":
          return 5;
        case "fifo":
          return 6;
        case "contiguous-file":
          return 7;
        case "pax-header":
          return 72;
      }
      return 0;
    }
    function indexOf2(block, num, offset, end) {
      for (; offset < end; offset++) {
        if (block[offset] === num) return offset;
      }
      return end;
    }
    function cksum(block) {
      let sum = 8 * 32;
      for (let i2 = 0; i2 < 148; i2++) sum += block[i2];
      for (let j = 156; j < 512; j++) sum += block[j];
      return sum;
    }
    function encodeOct(val, n2) {
      val = val.toString(8);
      if (val.length > n2) return SEVENS.slice(0, n2) + " ";
      return ZEROS.slice(0, n2 - val.length) + val + " ";
    }
    function encodeSizeBin(num, buf, off) {
      buf[off] = 128;
      for (let i2 = 11; i2 > 0; i2--) {
        buf[off + i2] = num & 255;
        num = Math.floor(num / 256);
      }
    }
    function encodeSize(num, buf, off) {
      if (num.toString(8).length > 11) {
        encodeSizeBin(num, buf, off);
      } else {
        b4a.write(buf, encodeOct(num, 11), off);
      }
    }
    function parse256(buf) {
      let positive;
      if (buf[0] === 128) positive = true;
      else if (buf[0] === 255) positive = false;
      else return null;
      const tuple = [];
      let i2;
      for (i2 = buf.length - 1; i2 > 0; i2--) {
        const byte = buf[i2];
        if (positive) tuple.push(byte);
        else tuple.push(255 - byte);
      }
      let sum = 0;
      const l = tuple.length;
      for (i2 = 0; i2 < l; i2++) {
        sum += tuple[i2] * Math.pow(256, i2);
      }
      return positive ? sum : -1 * sum;
    }
    function decodeOct(val, offset, length) {
      val = val.subarray(offset, offset + length);
      offset = 0;
      if (val[offset] & 128) {
        return parse256(val);
      } else {
        while (offset < val.length && val[offset] === 32) offset++;
        const end = clamp(indexOf2(val, 32, offset, val.length), val.length, val.length);
        while (offset < end && val[offset] === 0) offset++;
        if (end === offset) return 0;
        return parseInt(b4a.toString(val.subarray(offset, end)), 8);
      }
    }
    function decodeStr(val, offset, length, encoding) {
      return b4a.toString(val.subarray(offset, indexOf2(val, 0, offset, offset + length)), encoding);
    }
    function addLength(str) {
      const len = b4a.byteLength(str);
      let digits = Math.floor(Math.log(len) / Math.log(10)) + 1;
      if (len + digits >= Math.pow(10, digits)) digits++;
      return len + digits + str;
    }
  }
});

// node_modules/tar-stream/extract.js
var require_extract = __commonJS({
  "node_modules/tar-stream/extract.js"(exports, module) {
    var { Writable: Writable4, Readable: Readable5, getStreamError } = require_streamx();
    var FIFO = require_fast_fifo();
    var b4a = require_b4a();
    var headers = require_headers();
    var EMPTY = b4a.alloc(0);
    var MAX_HEADER_SIZE = 4 * 1024 * 1024;
    var BufferList = class {
      constructor() {
        this.buffered = 0;
        this.shifted = 0;
        this.queue = new FIFO();
        this._offset = 0;
      }
      push(buffer) {
        this.buffered += buffer.byteLength;
        this.queue.push(buffer);
      }
      shiftFirst(size) {
        return this.buffered === 0 ? null : this._next(size);
      }
      shift(size) {
        if (size > this.buffered) return null;
        if (size === 0) return EMPTY;
        let chunk = this._next(size);
        if (size === chunk.byteLength) return chunk;
        const chunks2 = [chunk];
        while ((size -= chunk.byteLength) > 0) {
          chunk = this._next(size);
          chunks2.push(chunk);
        }
        return b4a.concat(chunks2);
      }
      _next(size) {
        const buf = this.queue.peek();
        const rem = buf.byteLength - this._offset;
        if (size >= rem) {
          const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf;
          this.queue.shift();
          this._offset = 0;
          this.buffered -= rem;
          this.shifted += rem;
          return sub;
        }
        this.buffered -= size;
        this.shifted += size;
        return buf.subarray(this._offset, this._offset += size);
      }
    };
    var Source = class extends Readable5 {
      constructor(self, header, offset) {
        super();
        this.header = header;
        this.offset = offset;
        this._parent = self;
      }
      _read(cb) {
        if (this.header.size === 0) {
          this.push(null);
        }
        if (this._parent._stream === this) {
          this._parent._update();
        }
        cb(null);
      }
      _predestroy() {
        this._parent.destroy(getStreamError(this));
      }
      _detach() {
        if (this._parent._stream === this) {
          this._parent._stream = null;
          this._parent._missing = overflow(this.header.size);
          this._parent._update();
        }
      }
      _destroy(cb) {
        this._detach();
        cb(null);
      }
    };
    var Extract = class extends Writable4 {
      constructor(opts) {
        super(opts);
        if (!opts) opts = {};
        this._buffer = new BufferList();
        this._offset = 0;
        this._header = null;
        this._stream = null;
        this._missing = 0;
        this._longHeader = false;
        this._callback = noop3;
        this._locked = false;
        this._finished = false;
        this._pax = null;
        this._paxGlobal = null;
        this._gnuLongPath = null;
        this._gnuLongLinkPath = null;
        this._filenameEncoding = opts.filenameEncoding || "utf-8";
        this._allowUnknownFormat = !!opts.allowUnknownFormat;
        this._unlockBound = this._unlock.bind(this);
      }
      _unlock(err) {
        this._locked = false;
        if (err) {
          this.destroy(err);
          this._continueWrite(err);
          return;
        }
        this._update();
      }
      _consumeHeader() {
        if (this._locked) return false;
        this._offset = this._buffer.shifted;
        try {
          this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat);
        } catch (err) {
          this._continueWrite(err);
          return false;
        }
        if (!this._header) return true;
        this._header.byteOffset = this._buffer.shifted;
        switch (this._header.type) {
          case "gnu-long-path":
          case "gnu-long-link-path":
          case "pax-global-header":
          case "pax-header":
            this._longHeader = true;
            this._missing = this._header.size;
            if (this._missing > MAX_HEADER_SIZE) {
              this._continueWrite(new Error("Header exceeds max size"));
              return false;
            }
            return true;
        }
        this._locked = true;
        this._applyLongHeaders();
        if (!(this._header.size >= 0)) {
          this._continueWrite(new Error("Invalid header"));
          return false;
        }
        if (this._header.size === 0 || this._header.type === "directory") {
          this.emit("entry", this._header, this._createStream(), this._unlockBound);
          return true;
        }
        this._stream = this._createStream();
        this._missing = this._header.size;
        this.emit("entry", this._header, this._stream, this._unlockBound);
        return true;
      }
      _applyLongHeaders() {
        if (this._gnuLongPath) {
          this._header.name = this._gnuLongPath;
          this._gnuLongPath = null;
        }
        if (this._gnuLongLinkPath) {
          this._header.linkname = this._gnuLongLinkPath;
          this._gnuLongLinkPath = null;
        }
        if (this._pax) {
          if (this._pax.path) this._header.name = this._pax.path;
          if (this._pax.linkpath) this._header.linkname = this._pax.linkpath;
          if (this._pax.size) this._header.size = parseInt(this._pax.size, 10);
          this._header.pax = this._pax;
          this._pax = null;
        }
      }
      _decodeLongHeader(buf) {
        switch (this._header.type) {
          case "gnu-long-path":
            this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding);
            break;
          case "gnu-long-link-path":
            this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding);
            break;
          case "pax-global-header":
            this._paxGlobal = headers.decodePax(buf);
            break;
          case "pax-header":
            this._pax = this._paxGlobal === null ? headers.decodePax(buf) : Object.assign({}, this._paxGlobal, headers.decodePax(buf));
            break;
        }
      }
      _consumeLongHeader() {
        this._longHeader = false;
        this._missing = overflow(this._header.size);
        const buf = this._buffer.shift(this._header.size);
        try {
          this._decodeLongHeader(buf);
        } catch (err) {
          this._continueWrite(err);
          return false;
        }
        return true;
      }
      _consumeStream() {
        const buf = this._buffer.shiftFirst(this._missing);
        if (buf === null) return false;
        this._missing -= buf.byteLength;
        const drained = this._stream.push(buf);
        if (this._missing === 0) {
          this._stream.push(null);
          if (drained) this._stream._detach();
          return drained && this._locked === false;
        }
        return drained;
      }
      _createStream() {
        return new Source(this, this._header, this._offset);
      }
      _update() {
        while (this._buffer.buffered > 0 && !this.destroying) {
          if (this._missing > 0) {
            if (this._stream !== null) {
              if (this._consumeStream() === false) return;
              continue;
            }
            if (this._longHeader === true) {
              if (this._missing > this._buffer.buffered) break;
              if (this._consumeLongHeader() === false) return false;
              continue;
            }
            const ignore = this._buffer.shiftFirst(this._missing);
            if (ignore !== null) this._missing -= ignore.byteLength;
            continue;
          }
          if (this._buffer.buffered < 512) break;
          if (this._stream !== null || this._consumeHeader() === false) return;
        }
        this._continueWrite(null);
      }
      _continueWrite(err) {
        const cb = this._callback;
        this._callback = noop3;
        cb(err);
      }
      _write(data, cb) {
        this._callback = cb;
        this._buffer.push(data);
        this._update();
      }
      _final(cb) {
        this._finished = this._missing === 0 && this._buffer.buffered === 0;
        cb(this._finished ? null : new Error("Unexpected end of data"));
      }
      _predestroy() {
        this._continueWrite(null);
      }
      _destroy(cb) {
        if (this._stream) this._stream.destroy(getStreamError(this));
        cb(null);
      }
      [Symbol.asyncIterator]() {
        let error = null;
        let promiseResolve = null;
        let promiseReject = null;
        let entryStream = null;
        let entryCallback = null;
        const extract2 = this;
        this.on("entry", onentry);
        this.on("error", (err) => {
          error = err;
        });
        this.on("close", onclose);
        return {
          [Symbol.asyncIterator]() {
            return this;
          },
          next() {
            return new Promise(onnext);
          },
          return() {
            return destroy(null);
          },
          throw(err) {
            return destroy(err);
          }
        };
        function consumeCallback(err) {
          if (!entryCallback) return;
          const cb = entryCallback;
          entryCallback = null;
          cb(err);
        }
        function onnext(resolve6, reject) {
          if (error) {
            return reject(error);
          }
          if (entryStream) {
            resolve6({ value: entryStream, done: false });
            entryStream = null;
            return;
          }
          promiseResolve = resolve6;
          promiseReject = reject;
          consumeCallback(null);
          if (extract2._finished && promiseResolve) {
            promiseResolve({ value: void 0, done: true });
            promiseResolve = promiseReject = null;
          }
        }
        function onentry(header, stream, callback) {
          entryCallback = callback;
          stream.on("error", noop3);
          if (promiseResolve) {
            promiseResolve({ value: stream, done: false });
            promiseResolve = promiseReject = null;
          } else {
            entryStream = stream;
          }
        }
        function onclose() {
          consumeCallback(error);
          if (!promiseResolve) return;
          if (error) promiseReject(error);
          else promiseResolve({ value: void 0, done: true });
          promiseResolve = promiseReject = null;
        }
        function destroy(err) {
          extract2.destroy(err);
          consumeCallback(err);
          return new Promise((resolve6, reject) => {
            if (extract2.destroyed) return resolve6({ value: void 0, done: true });
            extract2.once("close", function() {
              if (err) reject(err);
              else resolve6({ value: void 0, done: true });
            });
          });
        }
      }
    };
    module.exports = function extract2(opts) {
      return new Extract(opts);
    };
    function noop3() {
    }
    function overflow(size) {
      size &= 511;
      return size && 512 - size;
    }
  }
});

// node_modules/tar-stream/constants.js
var require_constants = __commonJS({
  "node_modules/tar-stream/constants.js"(exports, module) {
    var constants5 = {
      // just for envs without fs
      S_IFMT: 61440,
      S_IFDIR: 16384,
      S_IFCHR: 8192,
      S_IFBLK: 24576,
      S_IFIFO: 4096,
      S_IFLNK: 40960
    };
    try {
      module.exports = __require("fs").constants || constants5;
    } catch {
      module.exports = constants5;
    }
  }
});

// node_modules/tar-stream/pack.js
var require_pack = __commonJS({
  "node_modules/tar-stream/pack.js"(exports, module) {
    var { Readable: Readable5, Writable: Writable4, getStreamError } = require_streamx();
    var b4a = require_b4a();
    var constants5 = require_constants();
    var headers = require_headers();
    var DMODE = 493;
    var FMODE = 420;
    var END_OF_TAR = b4a.alloc(1024);
    var Sink = class extends Writable4 {
      constructor(pack, header, callback) {
        super({ mapWritable, eagerOpen: true });
        this.written = 0;
        this.header = header;
        this._callback = callback;
        this._linkname = null;
        this._isLinkname = header.type === "symlink" && !header.linkname;
        this._isVoid = header.type !== "file" && header.type !== "contiguous-file";
        this._finished = false;
        this._pack = pack;
        this._openCallback = null;
        if (this._pack._stream === null) this._pack._stream = this;
        else this._pack._pending.push(this);
      }
      _open(cb) {
        this._openCallback = cb;
        if (this._pack._stream === this) this._continueOpen();
      }
      _continuePack(err) {
        if (this._callback === null) return;
        const callback = this._callback;
        this._callback = null;
        callback(err);
      }
      _continueOpen() {
        if (this._pack._stream === null) this._pack._stream = this;
        const cb = this._openCallback;
        this._openCallback = null;
        if (cb === null) return;
        if (this._pack.destroying) return cb(new Error("pack stream destroyed"));
        if (this._pack._finalized) return cb(new Error("pack stream is already finalized"));
        this._pack._stream = this;
        if (!this._isLinkname) {
          this._pack._encode(this.header);
        }
        if (this._isVoid) {
          this._finish();
          this._continuePack(null);
        }
        cb(null);
      }
      _write(data, cb) {
        if (this._isLinkname) {
          this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data;
          return cb(null);
        }
        if (this._isVoid) {
          if (data.byteLength > 0) {
            return cb(new Error("No body allowed for this entry"));
          }
          return cb();
        }
        this.written += data.byteLength;
        if (this._pack.push(data)) return cb();
        this._pack._drain = cb;
      }
      _finish() {
        if (this._finished) return;
        this._finished = true;
        if (this._isLinkname) {
          this.header.linkname = this._linkname ? b4a.toString(this._linkname, "utf-8") : "";
          this._pack._encode(this.header);
        }
        overflow(this._pack, this.header.size);
        this._pack._done(this);
      }
      _final(cb) {
        if (this.written !== this.header.size) {
          return cb(new Error("Size mismatch"));
        }
        this._finish();
        cb(null);
      }
      _getError() {
        return getStreamError(this) || new Error("tar entry destroyed");
      }
      _predestroy() {
        this._pack.destroy(this._getError());
      }
      _destroy(cb) {
        this._pack._done(this);
        this._continuePack(this._finished ? null : this._getError());
        cb();
      }
    };
    var Pack = class extends Readable5 {
      constructor(opts) {
        super(opts);
        this._drain = noop3;
        this._finalized = false;
        this._finalizing = false;
        this._pending = [];
        this._stream = null;
      }
      entry(header, buffer, callback) {
        if (this._finalized || this.destroying) throw new Error("already finalized or destroyed");
        if (typeof buffer === "function") {
          callback = buffer;
          buffer = null;
        }
        if (!callback) callback = noop3;
        if (!header.size || header.type === "symlink") header.size = 0;
        if (!header.type) header.type = modeToType(header.mode);
        if (!header.mode) header.mode = header.type === "directory" ? DMODE : FMODE;
        if (!header.uid) header.uid = 0;
        if (!header.gid) header.gid = 0;
        if (!header.mtime) header.mtime = /* @__PURE__ */ new Date();
        if (typeof buffer === "string") buffer = b4a.from(buffer);
        const sink = new Sink(this, header, callback);
        if (b4a.isBuffer(buffer)) {
          header.size = buffer.byteLength;
          sink.write(buffer);
          sink.end();
          return sink;
        }
        if (sink._isVoid) {
          return sink;
        }
        return sink;
      }
      finalize() {
        if (this._stream || this._pending.length > 0) {
          this._finalizing = true;
          return;
        }
        if (this._finalized) return;
        this._finalized = true;
        this.push(END_OF_TAR);
        this.push(null);
      }
      _done(stream) {
        if (stream !== this._stream) return;
        this._stream = null;
        if (this._finalizing) this.finalize();
        if (this._pending.length) this._pending.shift()._continueOpen();
      }
      _encode(header) {
        if (!header.pax) {
          const buf = headers.encode(header);
          if (buf) {
            this.push(buf);
            return;
          }
        }
        this._encodePax(header);
      }
      _encodePax(header) {
        const paxHeader = headers.encodePax({
          name: header.name,
          linkname: header.linkname,
          pax: header.pax
        });
        const newHeader = {
          name: "PaxHeader",
          mode: header.mode,
          uid: header.uid,
          gid: header.gid,
          size: paxHeader.byteLength,
          mtime: header.mtime,
          type: "pax-header",
          linkname: header.linkname && "PaxHeader",
          uname: header.uname,
          gname: header.gname,
          devmajor: header.devmajor,
          devminor: header.devminor
        };
        this.push(headers.encode(newHeader));
        this.push(paxHeader);
        overflow(this, paxHeader.byteLength);
        newHeader.size = header.size;
        newHeader.type = header.type;
        this.push(headers.encode(newHeader));
      }
      _doDrain() {
        const drain = this._drain;
        this._drain = noop3;
        drain();
      }
      _predestroy() {
        const err = getStreamError(this);
        if (this._stream) this._stream.destroy(err);
        while (this._pending.length) {
          const stream = this._pending.shift();
          stream.destroy(err);
          stream._continueOpen();
        }
        this._doDrain();
      }
      _read(cb) {
        this._doDrain();
        cb();
      }
    };
    module.exports = function pack(opts) {
      return new Pack(opts);
    };
    function modeToType(mode) {
      switch (mode & constants5.S_IFMT) {
        case constants5.S_IFBLK:
          return "block-device";
        case constants5.S_IFCHR:
          return "character-device";
        case constants5.S_IFDIR:
          return "directory";
        case constants5.S_IFIFO:
          return "fifo";
        case constants5.S_IFLNK:
          return "symlink";
      }
      return "file";
    }
    function noop3() {
    }
    function overflow(self, size) {
      size &= 511;
      if (size) self.push(END_OF_TAR.subarray(0, 512 - size));
    }
    function mapWritable(buf) {
      return b4a.isBuffer(buf) ? buf : b4a.from(buf);
    }
  }
});

// node_modules/tar-stream/index.js
var require_tar_stream = __commonJS({
  "node_modules/tar-stream/index.js"(exports) {
    exports.extract = require_extract();
    exports.pack = require_pack();
  }
});

// node_modules/pend/index.js
var require_pend = __commonJS({
  "node_modules/pend/index.js"(exports, module) {
    module.exports = Pend;
    function Pend() {
      this.pending = 0;
      this.max = Infinity;
      this.listeners = [];
      this.waiting = [];
      this.error = null;
    }
    Pend.prototype.go = function(fn) {
      if (this.pending < this.max) {
        pendGo(this, fn);
      } else {
        this.waiting.push(fn);
      }
    };
    Pend.prototype.wait = function(cb) {
      if (this.pending === 0) {
        cb(this.error);
      } else {
        this.listeners.push(cb);
      }
    };
    Pend.prototype.hold = function() {
      return pendHold(this);
    };
    function pendHold(self) {
      self.pending += 1;
      var called = false;
      return onCb;
      function onCb(err) {
        if (called) throw new Error("callback called twice");
        called = true;
        self.error = self.error || err;
        self.pending -= 1;
        if (self.waiting.length > 0 && self.pending < self.max) {
          pendGo(self, self.waiting.shift());
        } else if (self.pending === 0) {
          var listeners = self.listeners;
          self.listeners = [];
          listeners.forEach(cbListener);
        }
      }
      function cbListener(listener) {
        listener(self.error);
      }
    }
    function pendGo(self, fn) {
      fn(pendHold(self));
    }
  }
});

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = __commonJS({
  "node_modules/yauzl/fd-slicer.js"(exports) {
    var fs = __require("fs");
    var util = __require("util");
    var stream = __require("stream");
    var Readable5 = stream.Readable;
    var PassThrough2 = stream.PassThrough;
    var Pend = require_pend();
    var EventEmitter2 = __require("events").EventEmitter;
    exports.BufferSlicer = BufferSlicer;
    exports.FdSlicer = FdSlicer;
    util.inherits(FdSlicer, EventEmitter2);
    function FdSlicer(fd) {
      EventEmitter2.call(this);
      this.fd = fd;
      this.pend = new Pend();
      this.pend.max = 1;
      this.refCount = 0;
    }
    FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
      var self = this;
      self.pend.go(function(cb) {
        fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer2) {
          cb();
          callback(err, bytesRead, buffer2);
        });
      });
    };
    FdSlicer.prototype.createReadStream = function(options2) {
      return new ReadStream(this, options2);
    };
    FdSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    FdSlicer.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount < 0) throw new Error("invalid unref");
      if (self.refCount > 0) return;
      fs.close(self.fd, onCloseDone);
      function onCloseDone(err) {
        if (err) {
          self.emit("error", err);
        } else {
          self.emit("close");
        }
      }
    };
    util.inherits(ReadStream, Readable5);
    function ReadStream(context, options2) {
      options2 = options2 || {};
      Readable5.call(this, options2);
      this.context = context;
      this.context.ref();
      this.start = options2.start || 0;
      this.endOffset = options2.end;
      this.pos = this.start;
    }
    ReadStream.prototype._read = function(n2) {
      var self = this;
      var toRead = Math.min(self._readableState.highWaterMark, n2);
      if (self.endOffset != null) {
        toRead = Math.min(toRead, self.endOffset - self.pos);
      }
      if (toRead <= 0) {
        self.push(null);
        this._cleanup();
        return;
      }
      self.context.pend.go(function(cb) {
        var buffer = Buffer.allocUnsafe(toRead);
        fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
          if (err) {
            self.destroy(err);
          } else if (bytesRead === 0) {
            self.push(null);
            self._cleanup();
          } else {
            self.pos += bytesRead;
            self.push(buffer.slice(0, bytesRead));
          }
          cb();
        });
      });
    };
    ReadStream.prototype._destroy = function(err, cb) {
      this._cleanup();
      cb(err);
    };
    ReadStream.prototype._cleanup = function() {
      if (this.context != null) {
        this.context.unref();
        this.context = null;
      }
    };
    util.inherits(BufferSlicer, EventEmitter2);
    function BufferSlicer(buffer) {
      EventEmitter2.call(this);
      this.refCount = 0;
      this.buffer = buffer;
    }
    BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
      if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
      if (position < 0) throw new RangeError("position is negative: " + position);
      if (offset + length > buffer.length) {
        length = buffer.length - offset;
      }
      if (position + length > this.buffer.length) {
        length = this.buffer.length - position;
      }
      if (length <= 0) {
        setImmediate(function() {
          callback(null, 0);
        });
        return;
      }
      this.buffer.copy(buffer, offset, position, position + length);
      setImmediate(function() {
        callback(null, length);
      });
    };
    BufferSlicer.prototype.createReadStream = function(options2) {
      options2 = options2 || {};
      var readStream = new PassThrough2(options2);
      readStream.start = options2.start || 0;
      readStream.endOffset = options2.end;
      readStream.pos = readStream.endOffset || this.buffer.length;
      var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
      var maxChunkSize = 65536;
      var offset = 0;
      while (true) {
        var nextOffset = offset + maxChunkSize;
        if (nextOffset >= entireSlice.length) {
          if (offset < entireSlice.length) {
            readStream.write(entireSlice.slice(offset, entireSlice.length));
          }
          break;
        }
        readStream.write(entireSlice.slice(offset, nextOffset));
        offset = nextOffset;
      }
      readStream.end();
      return readStream;
    };
    BufferSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    BufferSlicer.prototype.unref = function() {
      this.refCount -= 1;
      if (this.refCount < 0) {
        throw new Error("invalid unref");
      }
    };
  }
});

// node_modules/yauzl/crc32.js
var require_crc32 = __commonJS({
  "node_modules/yauzl/crc32.js"(exports, module) {
    var CRC_TABLE = new Int32Array([
      0,
      1996959894,
      3993919788,
      2567524794,
      124634137,
      1886057615,
      3915621685,
      2657392035,
      249268274,
      2044508324,
      3772115230,
      2547177864,
      162941995,
      2125561021,
      3887607047,
      2428444049,
      498536548,
      1789927666,
      4089016648,
      2227061214,
      450548861,
      1843258603,
      4107580753,
      2211677639,
      325883990,
      1684777152,
      4251122042,
      2321926636,
      335633487,
      1661365465,
      4195302755,
      2366115317,
      997073096,
      1281953886,
      3579855332,
      2724688242,
      1006888145,
      1258607687,
      3524101629,
      2768942443,
      901097722,
      1119000684,
      3686517206,
      2898065728,
      853044451,
      1172266101,
      3705015759,
      2882616665,
      651767980,
      1373503546,
      3369554304,
      3218104598,
      565507253,
      1454621731,
      3485111705,
      3099436303,
      671266974,
      1594198024,
      3322730930,
      2970347812,
      795835527,
      1483230225,
      3244367275,
      3060149565,
      1994146192,
      31158534,
      2563907772,
      4023717930,
      1907459465,
      112637215,
      2680153253,
      3904427059,
      2013776290,
      251722036,
      2517215374,
      3775830040,
      2137656763,
      141376813,
      2439277719,
      3865271297,
      1802195444,
      476864866,
      2238001368,
      4066508878,
      1812370925,
      453092731,
      2181625025,
      4111451223,
      1706088902,
      314042704,
      2344532202,
      4240017532,
      1658658271,
      366619977,
      2362670323,
      4224994405,
      1303535960,
      984961486,
      2747007092,
      3569037538,
      1256170817,
      1037604311,
      2765210733,
      3554079995,
      1131014506,
      879679996,
      2909243462,
      3663771856,
      1141124467,
      855842277,
      2852801631,
      3708648649,
      1342533948,
      654459306,
      3188396048,
      3373015174,
      1466479909,
      544179635,
      3110523913,
      3462522015,
      1591671054,
      702138776,
      2966460450,
      3352799412,
      1504918807,
      783551873,
      3082640443,
      3233442989,
      3988292384,
      2596254646,
      62317068,
      1957810842,
      3939845945,
      2647816111,
      81470997,
      1943803523,
      3814918930,
      2489596804,
      225274430,
      2053790376,
      3826175755,
      2466906013,
      167816743,
      2097651377,
      4027552580,
      2265490386,
      503444072,
      1762050814,
      4150417245,
      2154129355,
      426522225,
      1852507879,
      4275313526,
      2312317920,
      282753626,
      1742555852,
      4189708143,
      2394877945,
      397917763,
      1622183637,
      3604390888,
      2714866558,
      953729732,
      1340076626,
      3518719985,
      2797360999,
      1068828381,
      1219638859,
      3624741850,
      2936675148,
      906185462,
      1090812512,
      3747672003,
      2825379669,
      829329135,
      1181335161,
      3412177804,
      3160834842,
      628085408,
      1382605366,
      3423369109,
      3138078467,
      570562233,
      1426400815,
      3317316542,
      2998733608,
      733239954,
      1555261956,
      3268935591,
      3050360625,
      752459403,
      1541320221,
      2607071920,
      3965973030,
      1969922972,
      40735498,
      2617837225,
      3943577151,
      1913087877,
      83908371,
      2512341634,
      3803740692,
      2075208622,
      213261112,
      2463272603,
      3855990285,
      2094854071,
      198958881,
      2262029012,
      4057260610,
      1759359992,
      534414190,
      2176718541,
      4139329115,
      1873836001,
      414664567,
      2282248934,
      4279200368,
      1711684554,
      285281116,
      2405801727,
      4167216745,
      1634467795,
      376229701,
      2685067896,
      3608007406,
      1308918612,
      956543938,
      2808555105,
      3495958263,
      1231636301,
      1047427035,
      2932959818,
      3654703836,
      1088359270,
      936918e3,
      2847714899,
      3736837829,
      1202900863,
      817233897,
      3183342108,
      3401237130,
      1404277552,
      615818150,
      3134207493,
      3453421203,
      1423857449,
      601450431,
      3009837614,
      3294710456,
      1567103746,
      711928724,
      3020668471,
      3272380065,
      1510334235,
      755167117
    ]);
    function crc32(buf) {
      let crc = -1;
      for (let x of buf) {
        crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
      }
      return (crc ^ -1) >>> 0;
    }
    module.exports = crc32;
  }
});

// node_modules/yauzl/index.js
var require_yauzl = __commonJS({
  "node_modules/yauzl/index.js"(exports) {
    var fs = __require("fs");
    var zlib = __require("zlib");
    var fd_slicer = require_fd_slicer();
    var util = __require("util");
    var EventEmitter2 = __require("events").EventEmitter;
    var Transform3 = __require("stream").Transform;
    var PassThrough2 = __require("stream").PassThrough;
    var Writable4 = __require("stream").Writable;
    var crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
    exports.open = open4;
    exports.fromFd = fromFd;
    exports.fromBuffer = fromBuffer;
    exports.fromRandomAccessReader = fromRandomAccessReader;
    exports.openPromise = openPromise;
    exports.fromFdPromise = fromFdPromise;
    exports.fromBufferPromise = fromBufferPromise;
    exports.fromRandomAccessReaderPromise = fromRandomAccessReaderPromise;
    exports.dosDateTimeToDate = dosDateTimeToDate;
    exports.getFileNameLowLevel = getFileNameLowLevel;
    exports.validateFileName = validateFileName;
    exports.parseExtraFields = parseExtraFields;
    exports.ZipFile = ZipFile;
    exports.Entry = Entry;
    exports.LocalFileHeader = LocalFileHeader;
    exports.RandomAccessReader = RandomAccessReader;
    function openPromise(path6, options2) {
      return new Promise((resolve6, reject) => {
        open4(path6, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromFdPromise(fd, options2) {
      return new Promise((resolve6, reject) => {
        fromFd(fd, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromBufferPromise(buffer, options2) {
      return new Promise((resolve6, reject) => {
        fromBuffer(buffer, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromRandomAccessReaderPromise(reader2, totalSize, options2) {
      return new Promise((resolve6, reject) => {
        fromRandomAccessReader(reader2, totalSize, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function open4(path6, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.open(path6, "r", function(err, fd) {
        if (err) return callback(err);
        fromFd(fd, options2, function(err2, zipfile) {
          if (err2) fs.close(fd, defaultCallback);
          callback(err2, zipfile);
        });
      });
    }
    function fromFd(fd, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.fstat(fd, function(err, stats) {
        if (err) return callback(err);
        var reader2 = new fd_slicer.FdSlicer(fd);
        fromRandomAccessReader(reader2, stats.size, options2, callback);
      });
    }
    function fromBuffer(buffer, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      var reader2 = new fd_slicer.BufferSlicer(buffer);
      fromRandomAccessReader(reader2, buffer.length, options2, callback);
    }
    function fromRandomAccessReader(reader2, totalSize, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      var decodeStrings = !!options2.decodeStrings;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
      if (totalSize > Number.MAX_SAFE_INTEGER) {
        throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
      }
      reader2.ref();
      var eocdrWithoutCommentSize = 22;
      var zip64EocdlSize = 20;
      var maxCommentSize = 65535;
      var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
      var buffer = newBuffer(bufferSize);
      var bufferReadStart = totalSize - buffer.length;
      readAndAssertNoEof(reader2, buffer, 0, bufferSize, bufferReadStart, function(err) {
        if (err) return callback(err);
        for (var i2 = bufferSize - eocdrWithoutCommentSize; i2 >= 0; i2 -= 1) {
          if (buffer.readUInt32LE(i2) !== 101010256) continue;
          var eocdrBuffer = buffer.subarray(i2);
          var diskNumber = eocdrBuffer.readUInt16LE(4);
          var entryCount = eocdrBuffer.readUInt16LE(10);
          var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
          var commentLength = eocdrBuffer.readUInt16LE(20);
          var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
          if (commentLength !== expectedCommentLength) {
            return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
          }
          var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
          if (i2 - zip64EocdlSize >= 0 && buffer.readUInt32LE(i2 - zip64EocdlSize) === 117853008) {
            var zip64EocdlBuffer = buffer.subarray(i2 - zip64EocdlSize, i2 - zip64EocdlSize + zip64EocdlSize);
            var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
            var zip64EocdrBuffer = newBuffer(56);
            return readAndAssertNoEof(reader2, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err2) {
              if (err2) return callback(err2);
              if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) {
                return callback(new Error("invalid zip64 end of central directory record signature"));
              }
              diskNumber = zip64EocdrBuffer.readUInt32LE(16);
              if (diskNumber !== 0) {
                return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
              }
              entryCount = readUInt64LE(zip64EocdrBuffer, 32);
              centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
              return callback(null, new ZipFile(reader2, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
            });
          }
          if (diskNumber !== 0) {
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          return callback(null, new ZipFile(reader2, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
        }
        callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
      });
    }
    util.inherits(ZipFile, EventEmitter2);
    function ZipFile(reader2, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
      var self = this;
      EventEmitter2.call(self);
      self.reader = reader2;
      self.reader.on("error", function(err) {
        emitError(self, err);
      });
      self.reader.once("close", function() {
        self.emit("close");
      });
      self.readEntryCursor = centralDirectoryOffset;
      self.fileSize = fileSize;
      self.entryCount = entryCount;
      self.comment = comment;
      self.entriesRead = 0;
      self.autoClose = !!autoClose;
      self.lazyEntries = !!lazyEntries;
      self.decodeStrings = !!decodeStrings;
      self.validateEntrySizes = !!validateEntrySizes;
      self.strictFileNames = !!strictFileNames;
      self.isOpen = true;
      self.emittedError = false;
      self.hasEachEntryBeenCalled = false;
      if (!self.lazyEntries) self._readEntry();
    }
    ZipFile.prototype.close = function() {
      if (!this.isOpen) return;
      this.isOpen = false;
      this.reader.unref();
    };
    function emitErrorAndAutoClose(self, err) {
      if (self.autoClose) self.close();
      emitError(self, err);
    }
    function emitError(self, err) {
      if (self.emittedError) return;
      self.emittedError = true;
      self.emit("error", err);
    }
    ZipFile.prototype.readEntry = function() {
      if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
      this._readEntry();
    };
    ZipFile.prototype._readEntry = function() {
      var self = this;
      if (self.entryCount === self.entriesRead) {
        setImmediate(function() {
          if (self.autoClose) self.close();
          if (self.emittedError) return;
          self.emit("end");
        });
        return;
      }
      if (self.emittedError) return;
      var buffer = newBuffer(46);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
        if (err) return emitErrorAndAutoClose(self, err);
        if (self.emittedError) return;
        var entry = new Entry();
        var signature2 = buffer.readUInt32LE(0);
        if (signature2 !== 33639248) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature2.toString(16)));
        entry.versionMadeBy = buffer.readUInt16LE(4);
        entry.versionNeededToExtract = buffer.readUInt16LE(6);
        entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
        entry.compressionMethod = buffer.readUInt16LE(10);
        entry.lastModFileTime = buffer.readUInt16LE(12);
        entry.lastModFileDate = buffer.readUInt16LE(14);
        entry.crc32 = buffer.readUInt32LE(16);
        entry.compressedSize = buffer.readUInt32LE(20);
        entry.uncompressedSize = buffer.readUInt32LE(24);
        entry.fileNameLength = buffer.readUInt16LE(28);
        entry.extraFieldLength = buffer.readUInt16LE(30);
        entry.fileCommentLength = buffer.readUInt16LE(32);
        entry.internalFileAttributes = buffer.readUInt16LE(36);
        entry.externalFileAttributes = buffer.readUInt32LE(38);
        entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
        if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));
        self.readEntryCursor += 46;
        buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
        readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err2) {
          if (err2) return emitErrorAndAutoClose(self, err2);
          if (self.emittedError) return;
          entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
          var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
          entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
          entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
          try {
            entry.extraFields = parseExtraFields(entry.extraFieldRaw);
          } catch (err3) {
            return emitErrorAndAutoClose(self, err3);
          }
          if (self.decodeStrings) {
            var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
            entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
            entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
            var errorMessage = validateFileName(entry.fileName);
            if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
          } else {
            entry.fileComment = entry.fileCommentRaw;
            entry.fileName = entry.fileNameRaw;
          }
          entry.comment = entry.fileComment;
          self.readEntryCursor += buffer.length;
          self.entriesRead += 1;
          for (var i2 = 0; i2 < entry.extraFields.length; i2++) {
            var extraField = entry.extraFields[i2];
            if (extraField.id !== 1) continue;
            var zip64EiefBuffer = extraField.data;
            var index = 0;
            if (entry.uncompressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
              }
              entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.compressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
              }
              entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.relativeOffsetOfLocalHeader === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
              }
              entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            break;
          }
          if (self.validateEntrySizes && entry.compressionMethod === 0) {
            var expectedCompressedSize = entry.uncompressedSize;
            if (entry.isEncrypted()) {
              expectedCompressedSize += 12;
            }
            if (entry.compressedSize !== expectedCompressedSize) {
              var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
              return emitErrorAndAutoClose(self, new Error(msg));
            }
          }
          self.emit("entry", entry);
          if (!self.lazyEntries) self._readEntry();
        });
      });
    };
    ZipFile.prototype.eachEntry = function() {
      const self = this;
      if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
      if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
      self.hasEachEntryBeenCalled = true;
      let pendingResolveReject = null;
      self.on("entry", onEntry);
      self.on("end", onEnd);
      self.on("error", onError);
      function cleanup() {
        self.removeListener("entry", onEntry);
        self.removeListener("end", onEnd);
        self.removeListener("error", onError);
        if (self.autoClose) self.close();
      }
      function onEntry(entry) {
        let { resolve: resolve6 } = pendingResolveReject;
        pendingResolveReject = null;
        resolve6({ value: entry });
      }
      function onEnd() {
        let { resolve: resolve6 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        resolve6({ done: true });
      }
      function onError(err) {
        let { reject } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        reject(err);
      }
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next() {
          const promise = new Promise((resolve6, reject) => {
            if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
            pendingResolveReject = { resolve: resolve6, reject };
          });
          self.readEntry();
          return promise;
        },
        return(value) {
          cleanup();
          return Promise.resolve({ done: true, value });
        },
        throw(value) {
          cleanup();
          return Promise.reject(value);
        }
      };
    };
    ZipFile.prototype.openReadStream = function(entry, options2, callback) {
      var self = this;
      var relativeStart = 0;
      var relativeEnd = entry.compressedSize;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) {
        options2 = {};
      } else {
        if (options2.decodeFileData === false) {
          if (options2.decrypt != null) {
            throw new Error("cannot use options.decrypt when options.decodeFileData === false");
          }
          if (options2.decompress != null) {
            throw new Error("cannot use options.decompress when options.decodeFileData === false");
          }
        } else {
          if (options2.decrypt != null) {
            if (!entry.isEncrypted()) {
              throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
            }
            if (options2.decrypt !== false) throw new Error("invalid options.decrypt value: " + options2.decrypt);
            if (entry.isCompressed()) {
              if (options2.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
            }
          }
          if (options2.decompress != null) {
            if (!entry.isCompressed()) {
              throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
            }
            if (!(options2.decompress === false || options2.decompress === true)) {
              throw new Error("invalid options.decompress value: " + options2.decompress);
            }
            decompress = options2.decompress;
          }
        }
        if (options2.start != null) {
          relativeStart = options2.start;
          if (relativeStart < 0) throw new Error("options.start < 0");
          if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
        }
        if (options2.end != null) {
          relativeEnd = options2.end;
          if (relativeEnd < 0) throw new Error("options.end < 0");
          if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
          if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
        }
      }
      var rawMode = options2.decodeFileData === false || // Explicitly requested raw.
      (entry.compressionMethod === 0 || // Naturally without compression.
      entry.compressionMethod === 8 && options2.decompress === false) && (!entry.isEncrypted() || // Naturally without encryption.
      options2.decrypt === false);
      if (options2.start != null || options2.end != null) {
        if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
      }
      if (!self.isOpen) return callback(new Error("closed"));
      if (entry.isEncrypted() && !rawMode) {
        if (options2.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
      }
      var decompress;
      if (rawMode) {
        decompress = false;
      } else if (entry.compressionMethod === 8) {
        decompress = options2.decodeFileData !== true;
      } else {
        return callback(new Error("unsupported compression method: " + entry.compressionMethod));
      }
      self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
        if (err) return callback(err);
        self.openReadStreamLowLevel(
          localFileHeader.fileDataStart,
          entry.compressedSize,
          relativeStart,
          relativeEnd,
          decompress,
          entry.uncompressedSize,
          callback
        );
      });
    };
    ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
      var self = this;
      var fileDataEnd = fileDataStart + compressedSize;
      var readStream = self.reader.createReadStream({
        start: fileDataStart + relativeStart,
        end: fileDataStart + relativeEnd
      });
      var endpointStream = readStream;
      if (decompress) {
        var destroyed = false;
        var inflateFilter = zlib.createInflateRaw();
        readStream.on("error", function(err) {
          setImmediate(function() {
            if (!destroyed) inflateFilter.emit("error", err);
          });
        });
        readStream.pipe(inflateFilter);
        if (self.validateEntrySizes) {
          endpointStream = new AssertByteCountStream(uncompressedSize);
          inflateFilter.on("error", function(err) {
            setImmediate(function() {
              if (!destroyed) endpointStream.emit("error", err);
            });
          });
          inflateFilter.pipe(endpointStream);
        } else {
          endpointStream = inflateFilter;
        }
        installDestroyFn(endpointStream, function() {
          destroyed = true;
          if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
          readStream.unpipe(inflateFilter);
          readStream.destroy();
        });
      }
      callback(null, endpointStream);
    };
    ZipFile.prototype.readLocalFileHeader = function(entry, options2, callback) {
      var self = this;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      self.reader.ref();
      var buffer = newBuffer(30);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
        try {
          if (err) return callback(err);
          var signature2 = buffer.readUInt32LE(0);
          if (signature2 !== 67324752) {
            return callback(new Error("invalid local file header signature: 0x" + signature2.toString(16)));
          }
          var fileNameLength = buffer.readUInt16LE(26);
          var extraFieldLength = buffer.readUInt16LE(28);
          var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
          if (fileDataStart + entry.compressedSize > self.fileSize) {
            return callback(new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
          }
          if (options2.minimal) {
            return callback(null, { fileDataStart });
          }
          var localFileHeader = new LocalFileHeader();
          localFileHeader.fileDataStart = fileDataStart;
          localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
          localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
          localFileHeader.compressionMethod = buffer.readUInt16LE(8);
          localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
          localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
          localFileHeader.crc32 = buffer.readUInt32LE(14);
          localFileHeader.compressedSize = buffer.readUInt32LE(18);
          localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
          localFileHeader.fileNameLength = fileNameLength;
          localFileHeader.extraFieldLength = extraFieldLength;
          buffer = newBuffer(fileNameLength + extraFieldLength);
          self.reader.ref();
          readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err2) {
            try {
              if (err2) return callback(err2);
              localFileHeader.fileName = buffer.subarray(0, fileNameLength);
              localFileHeader.extraField = buffer.subarray(fileNameLength);
              return callback(null, localFileHeader);
            } finally {
              self.reader.unref();
            }
          });
        } finally {
          self.reader.unref();
        }
      });
    };
    ZipFile.prototype.openReadStreamPromise = function(entry, options2) {
      return new Promise((resolve6, reject) => {
        this.openReadStream(entry, options2, function(err, readStream) {
          if (err) return reject(err);
          resolve6(readStream);
        });
      });
    };
    ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
      return new Promise((resolve6, reject) => {
        this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
          if (err) return reject(err);
          resolve6(readStream);
        });
      });
    };
    ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options2) {
      return new Promise((resolve6, reject) => {
        this.readLocalFileHeader(entry, options2, function(err, localFileHeader) {
          if (err) return reject(err);
          resolve6(localFileHeader);
        });
      });
    };
    function Entry() {
    }
    Entry.prototype.getLastModDate = function(options2) {
      if (options2 == null) options2 = {};
      if (!options2.forceDosFormat) {
        for (var i2 = 0; i2 < this.extraFields.length; i2++) {
          var extraField = this.extraFields[i2];
          if (extraField.id === 21589) {
            var data = extraField.data;
            if (data.length < 5) continue;
            var flags = data[0];
            var HAS_MTIME = 1;
            if (!(flags & HAS_MTIME)) continue;
            var posixTimestamp = data.readInt32LE(1);
            return new Date(posixTimestamp * 1e3);
          } else if (extraField.id === 10) {
            var data = extraField.data;
            if (data.length !== 32) continue;
            if (data.readUInt16LE(4) !== 1) continue;
            if (data.readUInt16LE(6) !== 24) continue;
            var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
            var millisecondsSince1970 = hundredNanoSecondsSince1601 / 1e4 - 116444736e5;
            return new Date(millisecondsSince1970);
          }
        }
      }
      return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options2.timezone);
    };
    Entry.prototype.canDecodeFileData = function() {
      return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
    };
    Entry.prototype.isEncrypted = function() {
      return (this.generalPurposeBitFlag & 1) !== 0;
    };
    Entry.prototype.isCompressed = function() {
      return this.compressionMethod === 8;
    };
    function LocalFileHeader() {
    }
    function dosDateTimeToDate(date, time, timezone) {
      var day2 = date & 31;
      var month = (date >> 5 & 15) - 1;
      var year = (date >> 9 & 127) + 1980;
      var millisecond = 0;
      var second = (time & 31) * 2;
      var minute = time >> 5 & 63;
      var hour = time >> 11 & 31;
      if (timezone == null || timezone === "local") {
        return new Date(year, month, day2, hour, minute, second, millisecond);
      } else if (timezone === "UTC") {
        return new Date(Date.UTC(year, month, day2, hour, minute, second, millisecond));
      } else {
        throw new Error("unrecognized options.timezone: " + options.timezone);
      }
    }
    function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
      var fileName = null;
      for (var i2 = 0; i2 < extraFields.length; i2++) {
        var extraField = extraFields[i2];
        if (extraField.id === 28789) {
          if (extraField.data.length < 6) {
            continue;
          }
          if (extraField.data.readUInt8(0) !== 1) {
            continue;
          }
          var oldNameCrc32 = extraField.data.readUInt32LE(1);
          if (crc32(fileNameBuffer) !== oldNameCrc32) {
            continue;
          }
          fileName = decodeBuffer(extraField.data.subarray(5), true);
          break;
        }
      }
      if (fileName == null) {
        var isUtf8 = (generalPurposeBitFlag & 2048) !== 0;
        fileName = decodeBuffer(fileNameBuffer, isUtf8);
      }
      if (!strictFileNames) {
        fileName = fileName.replace(/\\/g, "/");
      }
      return fileName;
    }
    function validateFileName(fileName) {
      if (fileName.indexOf("\\") !== -1) {
        return "invalid characters in fileName: " + fileName;
      }
      if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
        return "absolute path: " + fileName;
      }
      if (fileName.split("/").indexOf("..") !== -1) {
        return "invalid relative path: " + fileName;
      }
      return null;
    }
    function parseExtraFields(extraFieldBuffer) {
      var extraFields = [];
      var i2 = 0;
      while (i2 < extraFieldBuffer.length - 3) {
        var headerId = extraFieldBuffer.readUInt16LE(i2 + 0);
        var dataSize = extraFieldBuffer.readUInt16LE(i2 + 2);
        var dataStart = i2 + 4;
        var dataEnd = dataStart + dataSize;
        if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
        var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
        extraFields.push({
          id: headerId,
          data: dataBuffer
        });
        i2 = dataEnd;
      }
      return extraFields;
    }
    function readAndAssertNoEof(reader2, buffer, offset, length, position, callback) {
      if (length === 0) {
        return setImmediate(function() {
          callback(null, newBuffer(0));
        });
      }
      reader2.read(buffer, offset, length, position, function(err, bytesRead) {
        if (err) return callback(err);
        if (bytesRead < length) {
          return callback(new Error("unexpected EOF"));
        }
        callback();
      });
    }
    util.inherits(AssertByteCountStream, Transform3);
    function AssertByteCountStream(byteCount) {
      Transform3.call(this);
      this.actualByteCount = 0;
      this.expectedByteCount = byteCount;
    }
    AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
      this.actualByteCount += chunk.length;
      if (this.actualByteCount > this.expectedByteCount) {
        var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb(null, chunk);
    };
    AssertByteCountStream.prototype._flush = function(cb) {
      if (this.actualByteCount < this.expectedByteCount) {
        var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb();
    };
    util.inherits(RandomAccessReader, EventEmitter2);
    function RandomAccessReader() {
      EventEmitter2.call(this);
      this.refCount = 0;
    }
    RandomAccessReader.prototype.ref = function() {
      this.refCount += 1;
    };
    RandomAccessReader.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount > 0) return;
      if (self.refCount < 0) throw new Error("invalid unref");
      self.close(onCloseDone);
      function onCloseDone(err) {
        if (err) return self.emit("error", err);
        self.emit("close");
      }
    };
    RandomAccessReader.prototype.createReadStream = function(options2) {
      if (options2 == null) options2 = {};
      var start = options2.start;
      var end = options2.end;
      if (start === end) {
        var emptyStream = new PassThrough2();
        setImmediate(function() {
          emptyStream.end();
        });
        return emptyStream;
      }
      var stream = this._readStreamForRange(start, end);
      var destroyed = false;
      var refUnrefFilter = new RefUnrefFilter(this);
      stream.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) refUnrefFilter.emit("error", err);
        });
      });
      installDestroyFn(refUnrefFilter, function() {
        stream.unpipe(refUnrefFilter);
        refUnrefFilter.unref();
        stream.destroy();
      });
      var byteCounter = new AssertByteCountStream(end - start);
      refUnrefFilter.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) byteCounter.emit("error", err);
        });
      });
      installDestroyFn(byteCounter, function() {
        destroyed = true;
        refUnrefFilter.unpipe(byteCounter);
        refUnrefFilter.destroy();
      });
      return stream.pipe(refUnrefFilter).pipe(byteCounter);
    };
    RandomAccessReader.prototype._readStreamForRange = function(start, end) {
      throw new Error("not implemented");
    };
    RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
      var readStream = this.createReadStream({ start: position, end: position + length });
      var writeStream = new Writable4();
      var written = 0;
      writeStream._write = function(chunk, encoding, cb) {
        chunk.copy(buffer, offset + written, 0, chunk.length);
        written += chunk.length;
        cb();
      };
      writeStream.on("finish", callback);
      readStream.on("error", function(error) {
        callback(error);
      });
      readStream.pipe(writeStream);
    };
    RandomAccessReader.prototype.close = function(callback) {
      setImmediate(callback);
    };
    util.inherits(RefUnrefFilter, PassThrough2);
    function RefUnrefFilter(context) {
      PassThrough2.call(this);
      this.context = context;
      this.context.ref();
      this.unreffedYet = false;
    }
    RefUnrefFilter.prototype._flush = function(cb) {
      this.unref();
      cb();
    };
    RefUnrefFilter.prototype.unref = function(cb) {
      if (this.unreffedYet) return;
      this.unreffedYet = true;
      this.context.unref();
    };
    var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";
    function decodeBuffer(buffer, isUtf8) {
      if (isUtf8) {
        return buffer.toString("utf8");
      } else {
        var result = "";
        for (var i2 = 0; i2 < buffer.length; i2++) {
          result += cp437[buffer[i2]];
        }
        return result;
      }
    }
    function readUInt64LE(buffer, offset) {
      var lower32 = buffer.readUInt32LE(offset);
      var upper32 = buffer.readUInt32LE(offset + 4);
      return upper32 * 4294967296 + lower32;
    }
    var newBuffer;
    if (typeof Buffer.allocUnsafe === "function") {
      newBuffer = function(len) {
        return Buffer.allocUnsafe(len);
      };
    } else {
      newBuffer = function(len) {
        return new Buffer(len);
      };
    }
    function installDestroyFn(stream, fn) {
      if (typeof stream.destroy === "function") {
        stream._destroy = function(err, cb) {
          fn();
          if (cb != null) cb(err);
        };
      } else {
        stream.destroy = fn;
      }
    }
    function defaultCallback(err) {
      if (err) throw err;
    }
  }
});

// src/facts/archive.ts
import { createReadStream as createReadStream2, createWriteStream as createWriteStream2 } from "node:fs";
import { chmod, link, lstat, mkdir as mkdir2, readdir as readdir2, symlink as symlink2 } from "node:fs/promises";
import { dirname as dirname3, join as join14, resolve as resolve5, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
async function unpackSdist(path6, folder) {
  try {
    if (path6.endsWith(".zip")) await unpackZip(path6, folder);
    else await unpackTar(path6, folder);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError("BAD_ARCHIVE", `${path6} cannot be unpacked: ${reason}`, void 0, {
      cause: error
    });
  }
  const entries = await readdir2(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? join14(folder, only.name) : folder;
}
async function unpackTar(path6, folder) {
  const entries = (0, import_tar_stream.extract)();
  const links = [];
  const reading = pipeline(decompressed(path6), entries);
  reading.catch(() => {
  });
  for await (const entry of entries) {
    const { name, type, mode = 420 } = entry.header;
    const target = inside(folder, name, path6);
    if (type === "directory") await mkdir2(target, { recursive: true });
    else if (type === "symlink" || type === "link") links.push(entry.header);
    else if (type === "file" || type === "contiguous-file") {
      await mkdir2(dirname3(target), { recursive: true });
      await pipeline(entry, createWriteStream2(target));
      await chmod(target, mode & 73 ? 493 : 420);
      continue;
    }
    entry.resume();
  }
  await reading;
  for (const { name, type, linkname } of links) {
    const target = inside(folder, name, path6);
    await mkdir2(dirname3(target), { recursive: true });
    if (type === "link") await link(inside(folder, linkname ?? "", path6), target);
    else {
      inside(folder, join14(dirname3(name), linkname ?? ""), path6);
      await symlink2(linkname ?? "", target);
    }
  }
}
function decompressed(path6) {
  if (/\.t?gz$/.test(path6)) return createReadStream2(path6).pipe(createGunzip());
  if (path6.endsWith(".tar")) return createReadStream2(path6);
  const program3 = Object.entries({ bzip2: /bz2$/, xz: /xz$/, zstd: /zst$/ }).find(
    ([, ending]) => ending.test(path6)
  )?.[0];
  if (program3 === void 0) throw new Error("its file name has no ending that is known");
  return execa(program3, ["-dc", path6], { buffer: false, encoding: "buffer" }).readable();
}
async function unpackZip(path6, folder) {
  await forEachZipEntry(path6, async (zip, entry) => {
    const target = inside(folder, entry.fileName, path6);
    if (entry.fileName.endsWith("/")) await mkdir2(target, { recursive: true });
    else {
      await mkdir2(dirname3(target), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream2(target));
    }
  });
}
async function forEachZipEntry(path6, visit) {
  const zip = await new Promise(
    (done, fail) => (0, import_yauzl.open)(
      path6,
      { lazyEntries: true, autoClose: false },
      (error, opened) => error ? fail(error) : done(opened)
    )
  );
  const openReadStreamPromise = (entry) => new Promise(
    (done, fail) => zip.openReadStream(entry, (error, stream) => error ? fail(error) : done(stream))
  );
  try {
    await new Promise((done, fail) => {
      zip.on("error", fail);
      zip.on("end", done);
      zip.on("entry", (entry) => {
        visit({ openReadStreamPromise }, entry).then(() => zip.readEntry(), fail);
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}
function inside(folder, name, archive) {
  const target = resolve5(folder, name);
  if (target === folder || target.startsWith(folder + sep)) return target;
  throw new UserError("BAD_ARCHIVE", `${archive} holds ${name}, which would lie outside of it`);
}
var import_tar_stream, import_yauzl;
var init_archive = __esm({
  "src/facts/archive.ts"() {
    "use strict";
    init_execa();
    import_tar_stream = __toESM(require_tar_stream(), 1);
    import_yauzl = __toESM(require_yauzl(), 1);
    init_errors();
  }
});

// src/plan/store-name.ts
function storeName(fileName) {
  const legal = fileName.replace(/[^A-Za-z0-9+._?=-]+/g, "_").replace(/^\./, "_.");
  return legal.slice(-longest);
}
var longest;
var init_store_name = __esm({
  "src/plan/store-name.ts"() {
    "use strict";
    longest = 200;
  }
});

// src/facts/cache.ts
import { homedir as homedir3 } from "node:os";
import { join as join15 } from "node:path";
function cacheDirectory(environment = process.env) {
  return join15(environment.XDG_CACHE_HOME || join15(homedir3(), ".cache"), "poetrix");
}
var init_cache = __esm({
  "src/facts/cache.ts"() {
    "use strict";
  }
});

// src/facts/download.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream as createReadStream3, createWriteStream as createWriteStream3 } from "node:fs";
import { access as access2, mkdir as mkdir3, rename, rm as rm2, stat } from "node:fs/promises";
import { join as join16 } from "node:path";
import { Readable as Readable4, Transform as Transform2 } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath as fileURLToPath5 } from "node:url";
async function downloadFiles(files, { signal, task }) {
  return concurrently(files, parallelDownloads, async (file) => {
    const path6 = cachedPath(file);
    const present = await access2(path6).then(
      () => true,
      () => false
    );
    if (!present) await download(file, path6, signal);
    task?.advance(file.fileName, present ? 0 : (await stat(path6)).size);
    return path6;
  });
}
function cachedPath({ fileName, hash }) {
  return join16(cacheDirectory(), "files", hexFromSri(hash).replace(":", "-"), storeName(fileName));
}
async function download(file, path6, signal) {
  await mkdir3(join16(path6, ".."), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const part = `${path6}.${process.pid}-${attempt}.part`;
    try {
      const hash = createHash2(file.hash.slice(0, file.hash.indexOf("-")));
      const watch = new Transform2({
        transform(chunk, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        }
      });
      await pipeline2(await open(file, signal), watch, createWriteStream3(part), { signal });
      checkHash(file, hash.digest("hex"));
      await rename(part, path6);
      return;
    } catch (error) {
      await rm2(part, { force: true });
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      if (attempt === attempts) throw downloadFailed(file, reasonOf2(error), error);
      await delay(250 * 2 ** attempt, void 0, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
async function open(file, signal) {
  const url = new URL(file.url);
  if (url.protocol === "file:") return createReadStream3(fileURLToPath5(url));
  const ask = (credentials) => {
    url.username = "";
    url.password = "";
    const headers = credentials && { authorization: basicAuthorization(credentials) };
    return fetch(url, { signal, headers: headers ?? {} });
  };
  let response = await ask(await credentialsFor(file.index, file.url));
  if (response.status === 401 && file.index !== null) {
    const credentials = await keyringCredentials(file.url);
    if (credentials !== null) {
      await response.body?.cancel();
      response = await ask(credentials);
    }
  }
  if (response.ok && response.body !== null) return Readable4.fromWeb(response.body);
  await response.body?.cancel();
  const reason = `the server answered ${response.status} ${response.statusText}`.trim();
  if (response.status === 429 || response.status >= 500) throw new Error(reason);
  throw downloadFailed(file, reason);
}
function checkHash(file, hex) {
  const expected = hexFromSri(file.hash);
  const actual = `${expected.slice(0, expected.indexOf(":"))}:${hex}`;
  if (actual === expected) return;
  throw new UserError(
    "HASH_MISMATCH",
    `${file.fileName} from ${file.url} has the hash ${actual}, but ${expected} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry"
  );
}
function downloadFailed(file, reason, cause) {
  const refused = /\b40[13]\b/.test(reason);
  return new UserError(
    "DOWNLOAD_FAILED",
    `${file.fileName} could not be fetched from ${file.url}: ${reason}`,
    refused && file.index !== null ? `give the user and password of ${file.index.name} as for Poetry: \`poetry config http-basic.${file.index.name} USER\`, or in netrc` : /\b(404|410)\b/.test(reason) ? "the index no longer has it: lock another version with `poetry update`" : void 0,
    { cause }
  );
}
function reasonOf2(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
var parallelDownloads, attempts;
var init_download = __esm({
  "src/facts/download.ts"() {
    "use strict";
    init_errors();
    init_store_name();
    init_hash();
    init_cache();
    init_concurrently();
    init_credentials();
    parallelDownloads = 8;
    attempts = 4;
  }
});

// src/facts/source-tree.ts
import { cp, mkdtemp as mkdtemp4 } from "node:fs/promises";
import { basename as basename3, join as join17 } from "node:path";
async function makeTree(place, scratch, signal) {
  const folder = await mkdtemp4(join17(scratch, "tree-"));
  switch (place.kind) {
    case "archive": {
      const [path6 = ""] = await downloadFiles([place.file], { signal });
      return join17(await unpackSdist(path6, folder), place.subdirectory ?? "");
    }
    case "directory":
      await cp(place.path, folder, { recursive: true, filter: isSource, verbatimSymlinks: true });
      return folder;
    case "git":
      await checkOut(place, folder, signal);
      return join17(folder, place.subdirectory ?? "");
  }
}
function isSource(path6) {
  return !/^(\.git|\.hg|\.venv|venv|node_modules|__pycache__|\.tox|\.nox|\..*_cache|\.direnv|result(-.*)?)$/.test(
    basename3(path6)
  );
}
async function checkOut({ url, revision }, folder, signal) {
  const steps = [
    ["init", "--quiet"],
    ["fetch", "--quiet", "--depth", "1", "--", url, revision],
    ["checkout", "--quiet", "--detach", "FETCH_HEAD"],
    ["submodule", "--quiet", "update", "--init", "--recursive", "--depth", "1"]
  ];
  for (const step of steps) {
    const answer = await execa("git", step, {
      cwd: folder,
      env: { GIT_TERMINAL_PROMPT: "0" },
      stdin: "ignore",
      reject: false,
      cancelSignal: signal
    });
    signal.throwIfAborted();
    if (answer.exitCode === 0) continue;
    throw new UserError(
      "GIT_FAILED",
      `git could not bring ${revision} of ${url}: ${answer.stderr.trim().split("\n").at(-1)}`
    );
  }
}
var init_source_tree = __esm({
  "src/facts/source-tree.ts"() {
    "use strict";
    init_execa();
    init_errors();
    init_archive();
    init_download();
  }
});

// src/facts/gather-builds.ts
async function gatherBuilds(question, tools3, arrivals) {
  const inferred = /* @__PURE__ */ new Map();
  const infer = (build, python) => {
    const key = `${build.id} ${python}`;
    const known2 = inferred.get(key) ?? tools3().then((found) => inferFrom(build, python, found));
    inferred.set(key, known2);
    return known2;
  };
  const systems = /* @__PURE__ */ new Map();
  const requirements = new Map(
    question.targets.map(({ target }) => [
      target,
      /* @__PURE__ */ new Map()
    ])
  );
  let open4 = question.targets.flatMap(
    ({ target, builds }) => builds.map((build) => ({ target, build }))
  );
  while (open4.length > 0) {
    const more = await concurrently(open4, parallelBuilds, async ({ target, build }) => {
      const found = question.known(target, build) ?? await resolveFor(
        await infer(build, target.python.version),
        target,
        build,
        question,
        await tools3()
      );
      systems.set(build.id, mergeBuilds(systems.get(build.id), found.build));
      requirements.get(target)?.set(build.id, found.requirements);
      arrivals.advance(build.subject, 0);
      return found.requirements.filter(({ file }) => file.kind === "sdist").map((requirement) => ({ target, build: buildOf(requirement, question) }));
    });
    const seen = /* @__PURE__ */ new Set();
    open4 = more.flat().filter(({ target, build }) => {
      const key = `${target.id} ${build.id}`;
      const isNew = !seen.has(key) && !requirements.get(target)?.has(build.id);
      seen.add(key);
      return isNew;
    });
  }
  for (const [target, builds] of requirements) refuseCycles(target, builds);
  return { systems, requirements };
}
async function inferFrom(build, python, tools3) {
  const root = await makeTree(build.place, tools3.scratch, tools3.signal);
  const { subject, uploaded, requires } = build;
  return inferBuild(
    { subject, root, uploaded, ...requires === null ? {} : { requires } },
    python,
    tools3
  );
}
async function resolveFor(inferred, target, source, question, tools3) {
  const build = {
    ...inferred.build,
    ...source.requires === null ? {} : { given: true },
    ...inferred.failure === null ? {} : { failure: inferred.failure }
  };
  const same3 = source.uploaded === null ? question.sameRequirements(target, source.id, build) : null;
  if (same3 !== null) return { build, requirements: same3 };
  const packages = await inferred.resolveFor(target.system);
  return { build, requirements: await chooseFiles(packages, target, source, question, tools3) };
}
function mergeBuilds(one, other) {
  if (one === void 0) return other;
  return { ...one, requires: [.../* @__PURE__ */ new Set([...one.requires, ...other.requires])].sort() };
}
async function chooseFiles(packages, target, build, { idOf, ruleFor: ruleFor2 }, { uv }) {
  const chosen = packages.map(async (listed) => {
    const { name, version } = listed;
    const found = requirementOf(listed, target, ruleFor2(name), idOf) ?? requirementOf(await allFiles(uv, listed, target), target, ruleFor2(name), idOf);
    if (found !== null) return found;
    throw new UserError(
      "NO_USABLE_FILE",
      `${name} ${version}, which ${build.subject} is built with, has no file that fits ${target.label}`,
      `name other requirements with \`build-requires\` under [tool.poetrix.packages.${build.subject.split(" ")[0]}]`
    );
  });
  return (await Promise.all(chosen)).sort((a2, b) => a2.id < b.id ? -1 : 1);
}
function requirementOf(listed, target, rule, idOf) {
  const { name, version } = listed;
  const files = listed.files.flatMap(
    ({ fileName: fileName2, hashes: [hash2] }) => hash2 === void 0 ? [] : [{ name: fileName2, hash: hexFromSri(hash2) }]
  );
  const chosen = chooseFile({ name, version, source: null, files }, target, rule);
  const file = listed.files.find(({ fileName: fileName2 }) => fileName2 === chosen.file?.name);
  const hash = file?.hashes[0];
  if (chosen.unusable !== null || file === void 0 || hash === void 0) return null;
  const { fileName, kind, url, size, uploaded } = file;
  return {
    id: idOf(name, version),
    name,
    version,
    fileName,
    file: { kind, hash, url, size },
    uploaded
  };
}
async function allFiles(uv, { name, version, files }, target) {
  const question = { name, version, index: null, python: target.python.version };
  return (await askIndex(uv, [question])).get(question) ?? { name, version, files };
}
function buildOf(requirement, { buildRequires }) {
  const { id, name, version, fileName, file, uploaded } = requirement;
  const { hash, url } = file;
  return {
    id,
    subject: `${name} ${version}`,
    place: { kind: "archive", file: { fileName, hash, url: url ?? "", index: null } },
    uploaded,
    requires: buildRequires(name)
  };
}
function refuseCycles(target, builds) {
  const done = /* @__PURE__ */ new Set();
  const visit = (id, path6) => {
    if (path6.includes(id)) {
      const circle = [...path6.slice(path6.indexOf(id)), id].join(" → ");
      throw new UserError(
        "BUILD_CYCLE",
        `on ${target.id}, build requirements go in a circle: ${circle}`,
        'let one of them come as a wheel: `source = "wheel"` under [tool.poetrix.packages.NAME]'
      );
    }
    if (done.has(id)) return;
    for (const { id: next, file } of builds.get(id) ?? []) {
      if (file.kind === "sdist") visit(next, [...path6, id]);
    }
    done.add(id);
  };
  for (const id of builds.keys()) visit(id, []);
}
var parallelBuilds;
var init_gather_builds = __esm({
  "src/facts/gather-builds.ts"() {
    "use strict";
    init_errors();
    init_choose_source();
    init_hash();
    init_concurrently();
    init_facts();
    init_infer_build();
    init_source_tree();
    parallelBuilds = 4;
  }
});

// src/facts/elf.ts
async function readDynamicNeeds(file) {
  const header = await readAt(file, 0n, 64);
  if (header.length < 52 || header.readUInt32BE(0) !== 2135247942) return null;
  const wide = header[4] === 2;
  const read2 = reader(wide, header[5] === 2);
  const programs = await programHeaders(file, header, wide, read2);
  const dynamic = programs.find(({ type }) => type === programTypes.dynamic);
  const interpreter2 = await interpreterOf(file, programs);
  if (dynamic === void 0) return { needed: [], soname: null, interpreter: interpreter2 };
  const entries = dynamicEntries(
    await readAt(file, dynamic.offset, Number(dynamic.size)),
    wide,
    read2
  );
  const value = (wanted) => entries.find(([tag]) => tag === wanted)?.[1];
  const strings2 = await readAt(
    file,
    fileOffset(programs, value(dynamicTags.stringTable) ?? 0n),
    Number(value(dynamicTags.stringSize) ?? 0n)
  );
  const text = (offset) => {
    const start = Number(offset);
    return strings2.toString("utf8", start, strings2.indexOf(0, start));
  };
  const soname = value(dynamicTags.soname);
  return {
    needed: entries.filter(([tag]) => tag === dynamicTags.needed).map(([, offset]) => text(offset)),
    soname: soname === void 0 ? null : text(soname),
    interpreter: interpreter2
  };
}
async function interpreterOf(file, programs) {
  const segment = programs.find(({ type }) => type === programTypes.interpreter);
  if (segment === void 0) return null;
  const bytes = await readAt(file, segment.offset, Number(segment.size));
  return bytes.toString("utf8").replace(/\0.*$/s, "");
}
function reader(wide, bigEndian) {
  const half = (bytes, at) => bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  const word = (bytes, at) => bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  const native = (bytes, at) => {
    if (!wide) return BigInt(word(bytes, at));
    return bigEndian ? bytes.readBigUInt64BE(at) : bytes.readBigUInt64LE(at);
  };
  return { half, word, native };
}
async function programHeaders(file, header, wide, { half, word, native }) {
  const size = half(header, wide ? 54 : 42);
  const count2 = half(header, wide ? 56 : 44);
  const table2 = await readAt(file, native(header, wide ? 32 : 28), size * count2);
  return Array.from({ length: Math.floor(table2.length / (size || 1)) }, (_, index) => {
    const at = index * size;
    return {
      type: word(table2, at),
      offset: native(table2, at + (wide ? 8 : 4)),
      address: native(table2, at + (wide ? 16 : 8)),
      size: native(table2, at + (wide ? 32 : 16))
    };
  });
}
function dynamicEntries(section, wide, { native }) {
  const width = wide ? 8 : 4;
  const entries = [];
  for (let at = 0; at + 2 * width <= section.length; at += 2 * width) {
    const tag = native(section, at);
    if (tag === dynamicTags.end) break;
    entries.push([tag, native(section, at + width)]);
  }
  return entries;
}
function fileOffset(programs, address) {
  const segment = programs.find(
    (program3) => program3.type === programTypes.load && program3.address <= address && address < program3.address + program3.size
  );
  return segment === void 0 ? address : address - segment.address + segment.offset;
}
async function readAt(file, position, length) {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - Number(position))));
  if (bytes.length === 0) return bytes;
  const { bytesRead } = await file.read(bytes, 0, bytes.length, Number(position));
  return bytes.subarray(0, bytesRead);
}
var programTypes, dynamicTags;
var init_elf = __esm({
  "src/facts/elf.ts"() {
    "use strict";
    programTypes = { load: 1, dynamic: 2, interpreter: 3 };
    dynamicTags = { end: 0n, needed: 1n, stringTable: 5n, stringSize: 10n, soname: 14n };
  }
});

// src/facts/native.ts
import { createWriteStream as createWriteStream4 } from "node:fs";
import { mkdtemp as mkdtemp5, open as open2, rm as rm3 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { basename as basename4, join as join18 } from "node:path";
import { pipeline as pipeline3 } from "node:stream/promises";
async function nativeNeeds(wheelPath) {
  const scratch = await mkdtemp5(join18(tmpdir2(), "poetrix-"));
  try {
    const found = [];
    const own = /* @__PURE__ */ new Set();
    await forEachZipEntry(wheelPath, async (zip, entry) => {
      if (entry.fileName.endsWith("/")) return;
      own.add(basename4(entry.fileName));
      if (/\.pyi?$/.test(entry.fileName)) return;
      const path6 = join18(scratch, "entry");
      await pipeline3(await zip.openReadStreamPromise(entry), createWriteStream4(path6));
      const file = await open2(path6);
      try {
        const needs = await readDynamicNeeds(file);
        if (needs !== null) found.push(needs);
      } finally {
        await file.close();
      }
    });
    return found.length === 0 ? null : summary2(found, own);
  } finally {
    await rm3(scratch, { recursive: true, force: true });
  }
}
function summary2(found, own) {
  const brought = /* @__PURE__ */ new Set([...own, ...found.map(({ soname }) => soname)]);
  const libraries = found.flatMap(({ needed }) => needed).filter((library) => !brought.has(library) && !glibcLibrary.test(library));
  const linkers = found.flatMap(({ interpreter: interpreter2 }) => interpreter2 ? [basename4(interpreter2)] : []);
  return [.../* @__PURE__ */ new Set([...libraries, ...linkers])].sort();
}
var glibcLibrary;
var init_native2 = __esm({
  "src/facts/native.ts"() {
    "use strict";
    init_archive();
    init_elf();
    glibcLibrary = /^(ld(64|-linux.*|-lsb.*)?\.so\.\d+|lib(c|m|mvec|pthread|dl|rt|util|resolv|anl|BrokenLocale|thread_db|nss_\w+)\.so(\.\d+)?)$/;
  }
});

// src/facts/gather-needs.ts
async function gatherNeeds(wheels, { signal, arrivals }) {
  const found = /* @__PURE__ */ new Map();
  await concurrently(wheels, parallelReads, async (wheel) => {
    const [path6 = ""] = await downloadFiles([wheel], { signal, task: arrivals });
    found.set(wheel.hash, await nativeNeeds(path6));
  });
  return found;
}
function mayHoldElf(fileName) {
  return /-[^-]*linux[^-]*\.whl$/.test(fileName);
}
var parallelReads;
var init_gather_needs = __esm({
  "src/facts/gather-needs.ts"() {
    "use strict";
    init_concurrently();
    init_download();
    init_native2();
    parallelReads = 4;
  }
});

// src/facts/gather-tools.ts
async function gatherTools(targets, previous, { resolver, idOf }) {
  const found = /* @__PURE__ */ new Map();
  for (const target of targets) {
    const known2 = previous.tools(target);
    if (known2 !== null && tools2.every((name) => known2.has(name))) {
      found.set(target, known2);
      continue;
    }
    const resolve6 = await resolver();
    const packages = await resolve6({
      requires: tools2,
      python: target.python.version,
      system: target.system,
      asOf: null,
      subject: "Poetrix"
    });
    const requirements = packages.map(
      (listed) => requirementOf(listed, target, { source: "wheel" }, idOf)
    );
    if (requirements.includes(null)) {
      throw new UserError(
        "NO_USABLE_FILE",
        `${tools2.join(" and ")}, which install packages, have no wheel for ${target.label}`
      );
    }
    found.set(
      target,
      new Map(
        requirements.map((requirement) => [requirement.name, requirement])
      )
    );
  }
  return found;
}
var tools2;
var init_gather_tools = __esm({
  "src/facts/gather-tools.ts"() {
    "use strict";
    init_errors();
    init_name();
    init_gather_builds();
    tools2 = ["installer", "pyproject-hooks"].map(normalizeName);
  }
});

// src/facts/locate-files.ts
async function locateFiles(chosen, project, previous, uv) {
  const locations = /* @__PURE__ */ new Map();
  const questions = [];
  for (const { described, python, wantsUploadTime } of chosen) {
    const { locked, file } = described;
    if (file === null) continue;
    const known2 = locations.get(locked) ?? /* @__PURE__ */ new Map();
    locations.set(locked, known2);
    if (known2.has(file.name)) continue;
    const { source, name, version } = locked;
    if (source !== null && source.kind !== "legacy") {
      known2.set(file.name, { url: source.kind === "url" ? source.url : null, ...unknown });
      continue;
    }
    const before = previous.file(file.name, sriFromHex(file.hash));
    if (before !== null && !wantsUploadTime) known2.set(file.name, { ...unknown, ...before });
    else {
      const index = privateIndex(locked, project);
      questions.push({ question: { name, version, index, python }, locked, file });
    }
  }
  if (questions.length === 0) return located(locations, []);
  const answers = await askIndex(
    await uv(),
    questions.map(({ question }) => question)
  );
  for (const { question, locked, file } of questions) {
    const answer = answers.get(question);
    if (answer !== void 0) checkHashes(locked, answer);
    locations.get(locked)?.set(file.name, locationOf(locked, file, answer, question.index));
  }
  return located(locations, answers.warnings);
}
function located(locations, warnings) {
  return {
    of: (locked, file) => locations.get(locked)?.get(file.name) ?? { url: null, ...unknown },
    warnings
  };
}
function privateIndex({ source }, project) {
  if (source?.kind !== "legacy") return null;
  const name = source.reference ?? "private";
  const written = project.sources.find((each) => each.name === name)?.url;
  return { name, url: written ?? source.url };
}
function checkHashes(locked, { files }) {
  const listed = new Map(files.map((file) => [file.fileName, file]));
  for (const { name, hash } of locked.files) {
    const algorithm = hash.slice(0, hash.indexOf(":"));
    const other = listed.get(name)?.hashes.map(hexFromSri).find((each) => each.startsWith(`${algorithm}:`));
    if (other === void 0 || other === hash.toLowerCase()) continue;
    throw new UserError(
      "HASH_MISMATCH",
      `${name} of ${locked.name} ${locked.version} has the hash ${hash} in poetry.lock, but ${other} on its index`,
      "the file was replaced on the index, or poetry.lock was altered: find out which before you lock it again"
    );
  }
}
function locationOf(locked, file, answer, index) {
  const listed = answer?.files.find(
    ({ fileName }) => fileName === file.name
  );
  if (listed !== void 0) {
    return { url: listed.url, size: listed.size, uploaded: listed.uploaded };
  }
  const where = index === null ? "the package index" : `the package index ${index.name}`;
  throw new UserError(
    "FILE_GONE",
    answer === void 0 ? `${where} does not have ${locked.name} ${locked.version}, which poetry.lock asks for` : `${where} no longer has ${file.name}, which poetry.lock asks for`,
    `lock another version: \`poetry update ${locked.name}\``
  );
}
var unknown;
var init_locate_files = __esm({
  "src/facts/locate-files.ts"() {
    "use strict";
    init_errors();
    init_hash();
    init_facts();
    unknown = { size: null, uploaded: null };
  }
});

// src/facts/previous-plan.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join19 } from "node:path";
function previousPlan(plan, options2) {
  const files = /* @__PURE__ */ new Map();
  const read2 = /* @__PURE__ */ new Map();
  for (const entry of Object.values(plan?.packages ?? {})) {
    for (const [fileName, { needs, ...file }] of Object.entries(entry.files)) {
      if (file.url !== null) {
        files.set(`${fileName} ${file.hash}`, file);
        read2.set(file.hash, needs ?? null);
      }
    }
  }
  const targetsLike = ({ system, python }) => Object.values(plan?.targets ?? {}).filter(
    (target) => target.system === system && target.python.version === python.version
  );
  const fileOf2 = (target, id) => {
    const name = target.packages[id]?.file ?? target.buildFiles[id];
    return name === void 0 || name === null ? void 0 : plan?.packages[id]?.files[name];
  };
  const requirement = (target, id) => {
    const entry = plan?.packages[id];
    const fileName = target.buildFiles[id];
    const file = fileName === void 0 ? void 0 : entry?.files[fileName];
    if (entry === void 0 || fileName === void 0 || !file || file.url === null) return null;
    const { source } = options2.ruleFor(entry.name);
    if (source && source !== file.kind) return null;
    const { needs: _, ...rest } = file;
    const newId = options2.ids.ofRequirement(entry.name, entry.version);
    const { name, version } = entry;
    return { id: newId, name, version, fileName, file: rest, uploaded: null };
  };
  const requirements = (target, id) => {
    const found = target.builds[id]?.map((each) => requirement(target, each));
    return found?.every((each) => each !== null) ? found : null;
  };
  const oldBuild = (id) => (id === "." ? plan?.project.build : plan?.packages[id]?.build) ?? null;
  return {
    file: (fileName, hash) => files.get(`${fileName} ${hash}`) ?? null,
    needs: (hash) => read2.get(hash),
    build(target, build) {
      const known2 = oldBuild(build.id);
      if (known2 === null || !isSameTree(build) || !isSameWish(known2, build)) return null;
      for (const old of targetsLike(target)) {
        if (build.place.kind === "archive" && build.id !== ".") {
          if (fileOf2(old, build.id)?.hash !== build.place.file.hash) continue;
        }
        const found = requirements(old, build.id);
        if (found !== null) return { build: known2, requirements: found };
      }
      return null;
    },
    sameRequirements(target, id, build) {
      const known2 = oldBuild(id);
      if (known2 === null || known2.requires.join("\n") !== build.requires.join("\n")) return null;
      for (const old of targetsLike(target)) {
        const found = requirements(old, id);
        if (found !== null) return found;
      }
      return null;
    },
    tools(target) {
      for (const old of targetsLike(target)) {
        const tools3 = Object.entries(old.tools).map(
          ([name, id]) => [name, requirement(old, id)]
        );
        if (tools3.length > 0 && tools3.every(([, found]) => found !== null)) {
          return new Map(tools3);
        }
      }
      return null;
    }
  };
  function isSameTree({ id, place }) {
    switch (place.kind) {
      case "archive":
        return true;
      case "git": {
        const source = id === "." ? void 0 : plan?.packages[id]?.source;
        return source?.kind === "git" && source.revision === place.revision;
      }
      case "directory":
        return id === "." && JSON.stringify(plan?.inputs["pyproject.toml"]) === JSON.stringify(options2.inputs["pyproject.toml"]) && !["setup.py", "setup.cfg"].some((name) => existsSync3(join19(options2.directory, name)));
    }
  }
}
function isSameWish(known2, { requires }) {
  if (requires === null) return known2.given !== true;
  return known2.given === true && known2.requires.join("\n") === requires.join("\n");
}
var init_previous_plan = __esm({
  "src/facts/previous-plan.ts"() {
    "use strict";
  }
});

// src/facts/source-build.ts
import { pathToFileURL } from "node:url";
function sourceBuildOf({ locked, file, unusable: unusable2 }, id, { project, settings, location }) {
  const { source, name, version } = locked;
  const place = (() => {
    if (source?.kind === "directory") return { kind: "directory", path: source.url };
    if (source?.kind === "git") {
      const { url, resolvedReference, reference, subdirectory } = source;
      return { kind: "git", url, revision: resolvedReference ?? reference ?? "HEAD", subdirectory };
    }
    if (file === null || unusable2 !== null || file.name.endsWith(".whl")) return null;
    return {
      kind: "archive",
      file: wantedFile(locked, file, project, location),
      subdirectory: source?.subdirectory ?? null
    };
  })();
  if (place === null) return null;
  const requires = settings.packages.get(name)?.buildRequires ?? null;
  return { id, subject: `${name} ${version}`, place, uploaded: location.uploaded, requires };
}
function wantedFile(locked, file, project, { url }) {
  const { source } = locked;
  return {
    fileName: file.name,
    hash: sriFromHex(file.hash),
    url: source?.kind === "file" ? pathToFileURL(source.url).href : url ?? "",
    index: privateIndex(locked, project)
  };
}
function projectBuild({ packageMode, name, directory }) {
  if (!packageMode) return null;
  return {
    id: ".",
    subject: name,
    place: { kind: "directory", path: directory },
    uploaded: null,
    requires: null
  };
}
var init_source_build = __esm({
  "src/facts/source-build.ts"() {
    "use strict";
    init_hash();
    init_locate_files();
  }
});

// src/plan/plan.ts
var planSchema;
var init_plan = __esm({
  "src/plan/plan.ts"() {
    "use strict";
    planSchema = 1;
  }
});

// src/plan/build-plan.ts
import { relative } from "node:path";
function buildPlan(question) {
  const { inputs, targets, ids } = question;
  return {
    schema: planSchema,
    inputs,
    project: planProject(question),
    packages: planPackages(question),
    targets: Object.fromEntries(
      targets.map((target) => [targetId(target, targets), planTarget(target, ids)])
    )
  };
}
function planProject({ project, facts }) {
  const groups = [...project.groups.keys()].filter((name) => name !== mainGroup).sort();
  const defaults = new Set(defaultGroups(project));
  const all = project.groups.has(mainGroup) ? [mainGroup, ...groups] : groups;
  return {
    name: project.name,
    version: project.version,
    python: project.pythonVersions,
    packageMode: project.packageMode,
    groups: all,
    defaultGroups: all.filter((name) => defaults.has(name)),
    extras: [...project.extras.keys()].sort(),
    scripts: project.scripts,
    build: facts.build(".") ?? null
  };
}
function targetId({ target, range: range2 }, all) {
  const isOnly = all.filter((other) => other.target.id === target.id).length === 1;
  return isOnly ? target.id : `${target.id}-${range2.from ?? `${target.python.version}.0`}`;
}
function planTarget({ target, range: range2, description, builds, tools: tools3 }, ids) {
  const used = [...[...builds.values()].flat(), ...tools3.values()];
  return {
    system: target.system,
    python: {
      implementation: "cpython",
      version: target.python.version,
      from: range2.from,
      below: range2.below
    },
    packages: Object.fromEntries(
      description.packages.map((described) => [ids.of(described.locked), targetPackage(described)])
    ),
    builds: Object.fromEntries(
      [...builds].map(([id, requirements]) => [id, requirements.map((each) => each.id).sort()])
    ),
    buildFiles: Object.fromEntries(used.map(({ id, fileName }) => [id, fileName])),
    tools: Object.fromEntries([...tools3].map(([name, { id }]) => [name, id])),
    selections: description.selections.map(({ groups, extras, packages }) => ({
      groups: [...groups].sort(),
      extras: [...extras].sort(),
      packages: packages.map((locked) => ids.of(locked)).sort()
    }))
  };
}
function targetPackage(described) {
  const { file, unusable: unusable2, dependencies, include, varies } = described;
  return {
    file: file?.name ?? null,
    ...unusable2 === null ? {} : { unusable: unusable2 },
    dependencies,
    include: Object.fromEntries(include),
    ...varies ? { varies } : {}
  };
}
function planPackages({
  project,
  settings,
  ids,
  targets,
  facts
}) {
  const packages = /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ new Map();
  const addFile = (id, name, file) => {
    const needs = facts.needs(name, file.hash);
    const known2 = files.get(id) ?? /* @__PURE__ */ new Map();
    files.set(id, known2.set(name, needs === void 0 ? file : { ...file, needs }));
  };
  const native = (name) => {
    const wanted = settings.packages.get(name)?.native ?? [];
    return wanted.length > 0 ? { native: wanted } : {};
  };
  const build = (id) => {
    const found = facts.build(id);
    return found === void 0 ? {} : { build: found };
  };
  for (const { description, builds, tools: tools3 } of targets) {
    for (const { locked, file } of description.packages) {
      const id = ids.of(locked);
      packages.set(id, {
        name: locked.name,
        version: locked.version,
        source: planSource(locked, project),
        ...build(id),
        ...native(locked.name)
      });
      if (file !== null) addFile(id, file.name, planFile(locked, file, facts));
    }
    for (const { id, name, version, fileName, file } of [
      ...[...builds.values()].flat(),
      ...tools3.values()
    ]) {
      const more = { ...build(id), ...native(name) };
      if (!packages.has(id))
        packages.set(id, { name, version, source: { kind: "index" }, ...more });
      addFile(id, fileName, file);
    }
  }
  return Object.fromEntries(
    [...packages].map(([id, entry]) => [
      id,
      { ...entry, files: Object.fromEntries(files.get(id) ?? []) }
    ])
  );
}
function planFile(locked, file, facts) {
  return {
    kind: file.name.endsWith(".whl") ? "wheel" : "sdist",
    hash: sriFromHex(file.hash),
    ...facts.location(locked, file)
  };
}
function planSource({ source }, project) {
  if (source === null) return { kind: "index" };
  const { kind, url, reference, resolvedReference, develop } = source;
  const subdirectory = source.subdirectory === null ? {} : { subdirectory: source.subdirectory };
  switch (kind) {
    case "legacy":
      return { kind: "index", ...reference === null ? {} : { name: reference } };
    case "git":
      return {
        kind,
        url: withoutCredentials(url),
        revision: resolvedReference ?? reference ?? "HEAD",
        ...subdirectory,
        hash: null
      };
    case "url":
      return { kind, url: withoutCredentials(url), ...subdirectory };
    case "file":
      return { kind, path: relative(project.directory, url), ...subdirectory };
    case "directory":
      return { kind, path: relative(project.directory, url), develop };
  }
}
var init_build_plan = __esm({
  "src/plan/build-plan.ts"() {
    "use strict";
    init_errors();
    init_groups();
    init_project();
    init_hash();
    init_plan();
  }
});

// src/plan/format-plan.ts
function formatPlan(plan) {
  return `${format2(plan, "", "")}
`;
}
function format2(value, path6, indent) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open4, close] = isList ? ["[", "]"] : ["{", "}"];
  const inner = spread.has(path6) ? `${indent}  ` : indent;
  const entries = isList ? value.map((item) => format2(item, `${path6}.*`, inner)) : keysOf(value, path6).map(
    (key) => `${JSON.stringify(key)}: ${format2(value[key], below(path6, key), inner)}`
  );
  if (entries.length === 0) return `${open4}${close}`;
  if (!spread.has(path6)) return `${open4}${entries.join(", ")}${close}`;
  return `${open4}
${entries.map((entry) => inner + entry).join(",\n")}
${indent}${close}`;
}
function below(path6, key) {
  const step = records.test(path6) ? "*" : key;
  return path6 === "" ? step : `${path6}.${step}`;
}
function keysOf(value, path6) {
  const keys = Object.keys(value).filter(
    (key) => value[key] !== void 0
  );
  const place = (key) => records.test(path6) ? order.length : rank.get(key) ?? order.length;
  return keys.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
var order, rank, spread, records;
var init_format_plan = __esm({
  "src/plan/format-plan.ts"() {
    "use strict";
    order = [
      ...["schema", "inputs", "project"],
      ...["kind", "name", "system", "implementation", "version", "python", "from", "below"],
      ...["packageMode", "groups", "defaultGroups", "extras", "scripts"],
      ...["hash", "url", "revision", "subdirectory", "path", "develop", "size", "needs"],
      ...["source", "build", "native", "files"],
      ...["backend", "backendPath", "requires", "given", "failure"],
      ...["file", "unusable", "dependencies", "include", "varies"],
      ...["packages", "targets", "builds", "buildFiles", "tools", "selections"]
    ];
    rank = new Map(order.map((key, index) => [key, index]));
    spread = /* @__PURE__ */ new Set([
      "",
      "inputs",
      "project",
      "packages",
      "packages.*",
      "packages.*.files",
      "targets",
      "targets.*",
      "targets.*.packages",
      "targets.*.builds",
      "targets.*.buildFiles",
      "targets.*.tools",
      "targets.*.selections"
    ]);
    records = /^(packages|packages\.\*\.files|targets|targets\.\*\.(packages|builds|buildFiles|tools)|project\.scripts|.*\.include)$/;
  }
});

// src/plan/package-ids.ts
function packageIds(lock) {
  const counts = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  const fromDefaultIndex = /* @__PURE__ */ new Map();
  for (const locked of lock.packages) {
    const base = `${locked.name}@${locked.version}`;
    const count2 = (counts.get(base) ?? 0) + 1;
    counts.set(base, count2);
    const id = numbered(base, count2);
    ids.set(locked, id);
    if (locked.source === null && !fromDefaultIndex.has(base)) fromDefaultIndex.set(base, id);
  }
  return {
    of(locked) {
      const id = ids.get(locked);
      if (id === void 0) throw new Error(`${locked.name} is not of this lock`);
      return id;
    },
    ofRequirement(name, version) {
      const base = `${name}@${version}`;
      return fromDefaultIndex.get(base) ?? numbered(base, (counts.get(base) ?? 0) + 1);
    }
  };
}
function numbered(base, count2) {
  return count2 === 1 ? base : `${base}#${count2}`;
}
var init_package_ids = __esm({
  "src/plan/package-ids.ts"() {
    "use strict";
  }
});

// src/plan/canonical-toml.ts
import { createHash as createHash3 } from "node:crypto";
function pyprojectDigest(text) {
  const pyproject = parse(text, { integersAsBigInt: true });
  const form = isRefusedByNix(pyproject) ? null : canonicalTables(pyproject);
  return form === null ? { bytes: sha256(text) } : { tables: sha256(form) };
}
function canonicalTables(pyproject) {
  const present = {};
  for (const path6 of tables) {
    const table2 = valueAt(pyproject, path6);
    if (table2 !== void 0) present[path6.join(".")] = table2;
  }
  try {
    return canonical(present);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}
function canonical(value) {
  if (typeof value === "string") return lengthAndText(value);
  if (typeof value === "bigint") return `i${value};`;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (Array.isArray(value)) return `[${value.map(canonical).join("")}]`;
  if (typeof value === "object" && !(value instanceof TomlDate)) {
    const keys = Object.keys(value).sort((a2, b) => Buffer.compare(Buffer.from(a2), Buffer.from(b)));
    return `{${keys.map((key) => lengthAndText(key) + canonical(value[key])).join("")}}`;
  }
  throw new NotCanonical();
}
function lengthAndText(text) {
  return `${Buffer.byteLength(text)}:${text}`;
}
function valueAt(table2, path6) {
  let value = table2;
  for (const key of path6) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
    value = value[key];
  }
  return value;
}
function isRefusedByNix(value) {
  if (typeof value === "string") return value.includes("\0");
  if (value instanceof TomlDate) return true;
  return typeof value === "object" && Object.entries(value).flat().some(isRefusedByNix);
}
function sha256(text) {
  return createHash3("sha256").update(text).digest("hex");
}
var tables, NotCanonical;
var init_canonical_toml = __esm({
  "src/plan/canonical-toml.ts"() {
    "use strict";
    init_dist();
    tables = [
      ["build-system"],
      ["dependency-groups"],
      ["project"],
      ["tool", "poetrix"],
      ["tool", "poetry"]
    ];
    NotCanonical = class extends Error {
    };
  }
});

// src/plan/read-plan.ts
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile4 } from "node:fs/promises";
import { join as join20 } from "node:path";
function planInputs(project, lock) {
  return {
    "poetry.lock": createHash4("sha256").update(lock.text).digest("hex"),
    "pyproject.toml": pyprojectDigest(project.text)
  };
}
function parsePlan(text) {
  try {
    const plan = JSON.parse(text);
    return plan?.schema === planSchema ? plan : null;
  } catch {
    return null;
  }
}
async function readPlanText(directory) {
  try {
    return await readFile4(join20(directory, planFileName), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
function whyNotCurrent(text, inputs) {
  if (text === null) return "there is no poetrix.lock";
  const plan = parsePlan(text);
  if (plan === null) return "poetrix.lock is not of this version of Poetrix";
  const stale = ["poetry.lock", "pyproject.toml"].filter(
    (name) => JSON.stringify(plan.inputs[name]) !== JSON.stringify(inputs[name])
  );
  return stale.length === 0 ? null : `poetrix.lock was not made from this ${stale.join(" and this ")}: it is stale`;
}
async function readCurrentPlan(project, lock) {
  const text = await readPlanText(project.directory);
  const reason = whyNotCurrent(text, planInputs(project, lock));
  if (reason !== null || text === null) {
    throw new UserError("STALE_PLAN", String(reason), "run `poetrix lock`");
  }
  return parsePlan(text);
}
var planFileName;
var init_read_plan = __esm({
  "src/plan/read-plan.ts"() {
    "use strict";
    init_errors();
    init_canonical_toml();
    init_plan();
    planFileName = "poetrix.lock";
  }
});

// src/cli/lock-targets.ts
function lockTargets(project, lock, settings) {
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const { packages, selections: selections2 } = settings;
  return pythonsToLock(project, lock, settings).flatMap(
    (python) => systems.flatMap(
      (system) => describeRanges(project, lock, { system, python }, { packages, selections: selections2 })
    )
  );
}
function pythonsToLock(project, lock, settings) {
  const isAllowed = (python) => pythonRanges(project, lock, python).length > 0;
  const refused = settings.python.find((python) => !isAllowed(python));
  if (refused !== void 0) {
    throw new UserError(
      "PYTHON_NOT_ALLOWED",
      `[tool.poetrix] python asks for ${refused}, but ${project.name} wants Python ${project.pythonVersions}`
    );
  }
  if (settings.python.length > 0) return settings.python;
  const allowed = releasedPythons.filter(isAllowed);
  const maintained = releasedPythons.slice(releasedPythons.indexOf(oldestMaintainedPython));
  const chosen = allowed.find((python) => maintained.includes(python)) ?? allowed.at(-1);
  if (chosen !== void 0) return [chosen];
  throw new UserError(
    "NO_PYTHON",
    `${project.name} wants Python ${project.pythonVersions}, and this Poetrix knows no such release`,
    `it knows ${releasedPythons.join(", ")}; name others with \`python = ["3.x"]\` under [tool.poetrix]`
  );
}
var init_lock_targets = __esm({
  "src/cli/lock-targets.ts"() {
    "use strict";
    init_errors();
    init_python_releases();
    init_python_ranges();
    init_target();
  }
});

// src/cli/this-machine.ts
function thisSystem() {
  const cpus2 = { x64: "x86_64", arm64: "aarch64", ia32: "i686" };
  return `${cpus2[process.arch] ?? process.arch}-${process.platform}`;
}
var init_this_machine = __esm({
  "src/cli/this-machine.ts"() {
    "use strict";
  }
});

// src/cli/write-atomically.ts
import { open as open3, rename as rename2, rm as rm4 } from "node:fs/promises";
async function writeAtomically(path6, text, signal) {
  const part = `${path6}.${process.pid}.part`;
  try {
    const file = await open3(part, "w", 420);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename2(part, path6);
  } catch (error) {
    await rm4(part, { force: true });
    throw error;
  }
}
var init_write_atomically = __esm({
  "src/cli/write-atomically.ts"() {
    "use strict";
  }
});

// src/cli/commands/lock.ts
var lock_exports = {};
__export(lock_exports, {
  run: () => run3
});
import { mkdtemp as mkdtemp6, rm as rm5 } from "node:fs/promises";
import { tmpdir as tmpdir3 } from "node:os";
import { join as join21 } from "node:path";
async function run3({ dir, check }, context) {
  const project = await readProject(dir);
  const lock = await readLock(project.directory);
  const stale = checkFreshness(project, lock);
  const before = await readPlanText(project.directory);
  if (check) {
    return checked(stale?.message ?? whyNotCurrent(before, planInputs(project, lock)));
  }
  if (stale !== null) throw stale;
  const plan = await makePlan(project, lock, before, context);
  const text = formatPlan(plan);
  if (text !== before) {
    await writeAtomically(join21(project.directory, planFileName), text, context.signal);
  }
  return summary3(plan, text !== before);
}
function checked(reason) {
  return {
    exitCode: reason === null ? 0 : 1,
    data: { current: reason === null, reason },
    text: reason === null ? "poetrix.lock is current" : `${reason}
hint: run \`poetrix lock\``
  };
}
async function makePlan(project, lock, before, context) {
  const settings = readSettings(project);
  const ids = packageIds(lock);
  const inputs = planInputs(project, lock);
  const previous = previousPlan(before === null ? null : parsePlan(before), {
    inputs,
    ids,
    directory: project.directory,
    ruleFor: (name) => ruleFor(name, settings)
  });
  const uv = once9(() => findUv(project.directory, context.signal));
  const resolver = once9(async () => requirementsResolver(await uv()));
  const scratch = await mkdtemp6(join21(tmpdir3(), "poetrix-"));
  const work = { project, lock, settings, context, previous, ids, uv, resolver, scratch };
  try {
    context.progress.step(`resolving ${lock.packages.length} packages`);
    const ranges = lockTargets(project, lock, settings);
    const located2 = await locate(ranges, work);
    const builds = await findBuilds(ranges, located2, work);
    const tools3 = await gatherTools(
      ranges.map(({ target }) => target),
      previous,
      { resolver, idOf: ids.ofRequirement }
    );
    const targets = ranges.map(
      (range2) => ({
        ...range2,
        builds: builds.requirements.get(range2.target) ?? /* @__PURE__ */ new Map(),
        tools: tools3.get(range2.target) ?? /* @__PURE__ */ new Map()
      })
    );
    const needs = await findNeeds(targets, located2, work);
    return buildPlan({
      ...{ project, lock, settings, inputs, ids, targets },
      facts: {
        location(locked, file) {
          const { url, size } = located2.of(locked, file);
          return { url, size };
        },
        needs: (fileName, hash) => mayHoldElf(fileName) ? needs.get(hash) ?? void 0 : void 0,
        build: (id) => builds.systems.get(id)
      }
    });
  } finally {
    await rm5(scratch, { recursive: true, force: true });
  }
}
function once9(make2) {
  let made;
  return () => {
    made ??= make2();
    return made;
  };
}
async function locate(ranges, work) {
  const { project, settings, previous, context, ids } = work;
  context.progress.step("asking the package index for files and their hashes");
  const chosen = ranges.flatMap(
    ({ target, description }) => description.packages.map((described) => {
      const id = ids.of(described.locked);
      const build = sourceBuildOf(described, id, { project, settings, location: nowhere });
      return {
        described,
        python: target.python.version,
        wantsUploadTime: build !== null && previous.build(target, build) === null
      };
    })
  );
  const located2 = await locateFiles(chosen, project, previous, work.uv);
  for (const warning of located2.warnings) context.progress.warn(warning);
  return located2;
}
async function findBuilds(ranges, located2, work) {
  const { project, settings, previous, context, ids, scratch } = work;
  const itself = projectBuild(project);
  const targets = ranges.map(({ target, description }) => {
    const builds = description.packages.flatMap((described) => {
      const { locked, file } = described;
      const location = file === null ? nowhere : located2.of(locked, file);
      return sourceBuildOf(described, ids.of(locked), { project, settings, location }) ?? [];
    });
    return { target, builds: itself === null ? builds : [...builds, itself] };
  });
  const total = targets.reduce((sum, { builds }) => sum + builds.length, 0);
  const task = context.progress.task("finding build requirements", total);
  try {
    const tools3 = async () => {
      const uv = await work.uv();
      const warn = (text) => context.progress.warn(text);
      return {
        ...{ uv, scratch, signal: context.signal, system: thisSystem() },
        resolver: await work.resolver(),
        environments: environmentsIn(scratch, uv, warn)
      };
    };
    const question = {
      targets,
      known: previous.build,
      sameRequirements: previous.sameRequirements,
      idOf: ids.ofRequirement,
      ruleFor: (name) => ruleFor(name, settings),
      buildRequires: (name) => settings.packages.get(name)?.buildRequires ?? null
    };
    const builds = await gatherBuilds(question, once9(tools3), task);
    for (const [id, { failure }] of builds.systems) {
      if (failure !== void 0) context.progress.warn(backEndFailed(id, failure, project));
    }
    return builds;
  } finally {
    task.end();
  }
}
function backEndFailed(id, failure, project) {
  const name = id === "." ? project.name : id;
  return `the build back end of ${name} could not tell what it needs (${failure}); what it names in its pyproject.toml is taken`;
}
async function findNeeds(targets, located2, { project, previous, context }) {
  const known2 = /* @__PURE__ */ new Map();
  const unread = /* @__PURE__ */ new Map();
  const want = (file) => {
    if (!mayHoldElf(file.fileName)) return;
    const before = previous.needs(file.hash);
    if (before !== void 0) known2.set(file.hash, before);
    else unread.set(file.hash, file);
  };
  for (const { target, description, builds, tools: tools3 } of targets) {
    if (!target.system.endsWith("-linux")) continue;
    for (const { locked, file } of description.packages) {
      if (file !== null) want(wantedFile(locked, file, project, located2.of(locked, file)));
    }
    for (const { fileName, file } of [...[...builds.values()].flat(), ...tools3.values()]) {
      want({ fileName, hash: file.hash, url: file.url ?? "", index: null });
    }
  }
  const task = context.progress.task("reading which libraries wheels want", unread.size);
  try {
    const { signal } = context;
    const read2 = await gatherNeeds([...unread.values()], { signal, arrivals: task });
    return new Map([...known2, ...read2]);
  } finally {
    task.end();
  }
}
function summary3(plan, changed) {
  const targets = Object.keys(plan.targets);
  const included = new Set(
    Object.values(plan.targets).flatMap(({ packages }) => Object.keys(packages))
  );
  const built = [...included].filter(
    (id) => Object.values(plan.targets).some((target) => id in target.builds)
  );
  const unusable2 = Object.entries(plan.targets).flatMap(
    ([target, { packages }]) => Object.entries(packages).flatMap(
      ([id, entry]) => entry.unusable === void 0 ? [] : [{ target, package: id, reason: entry.unusable }]
    )
  );
  const lines = [
    `${planFileName}: ${changed ? "written" : "already current"}, ${included.size} packages for ${targets.join(", ")}`,
    built.length === 0 ? "every package has a wheel" : `built from source: ${built.sort().join(", ")}`,
    ...unusable2.map(({ target, reason }) => `cannot be installed on ${target}: ${reason}`)
  ];
  return {
    exitCode: 0,
    data: { changed, targets, packages: included.size, builtFromSource: built, unusable: unusable2 },
    text: lines.join("\n")
  };
}
var nowhere;
var init_lock2 = __esm({
  "src/cli/commands/lock.ts"() {
    "use strict";
    init_build_environment();
    init_build_requirements();
    init_gather_builds();
    init_gather_needs();
    init_gather_tools();
    init_locate_files();
    init_previous_plan();
    init_source_build();
    init_uv();
    init_build_plan();
    init_format_plan();
    init_package_ids();
    init_read_plan();
    init_freshness();
    init_lock();
    init_project();
    init_settings();
    init_resolve();
    init_lock_targets();
    init_this_machine();
    init_write_atomically();
    nowhere = { url: null, size: null, uploaded: null };
  }
});

// src/facts/store.ts
import { createHash as createHash5 } from "node:crypto";
import { basename as basename5 } from "node:path";
async function nixStore(signal) {
  if (await onPath("nix-store") === null) throw nixMissing();
  const folder = process.env.NIX_STORE_DIR || "/nix/store";
  const run6 = async (args) => {
    const answer = await execa("nix-store", args, { reject: false, cancelSignal: signal });
    signal.throwIfAborted();
    if (answer.exitCode === 0) return answer.stdout.split("\n").filter((line) => line !== "");
    throw new UserError("NIX_FAILED", `nix-store ${args[0]} failed: ${answer.stderr.trim()}`);
  };
  return {
    async missing(files) {
      const byPath = new Map(files.map((file) => [fixedOutputPath(file, folder), file]));
      const invalid4 = [];
      for (const paths of chunks([...byPath.keys()])) {
        invalid4.push(...await run6(["--check-validity", "--print-invalid", ...paths]));
      }
      return invalid4.flatMap((path6) => byPath.get(path6) ?? []);
    },
    async add(files) {
      const algorithms = new Set(files.map(algorithmOf));
      for (const algorithm of algorithms) {
        const group = files.filter((file) => algorithmOf(file) === algorithm);
        for (const chunk of chunks(group)) {
          const added = await run6(["--add-fixed", algorithm, ...chunk.map(({ path: path6 }) => path6)]);
          for (const [index, file] of chunk.entries()) {
            const expected = fixedOutputPath(file, folder);
            if (added[index] === expected) continue;
            throw new UserError(
              "HASH_MISMATCH",
              `${basename5(file.path)} went into the store as ${added[index]}, but ${expected} is expected`,
              `the file ${file.path} was altered: delete it and run the command again`
            );
          }
        }
      }
    }
  };
}
function nixMissing() {
  return new UserError(
    "NIX_MISSING",
    "Nix is not on PATH",
    "install it from https://nixos.org/download, or on Debian with `apt install nix-bin`"
  );
}
function fixedOutputPath({ fileName, hash }, folder) {
  const inner = sha2562(`fixed:out:${hexFromSri(hash)}:`).toString("hex");
  const name = storeName(fileName);
  const digest = sha2562(`output:out:sha256:${inner}:${folder}:${name}`);
  return `${folder}/${base32(compressed(digest))}-${name}`;
}
function algorithmOf({ hash }) {
  return hash.slice(0, hash.indexOf("-"));
}
function sha2562(text) {
  return createHash5("sha256").update(text).digest();
}
function compressed(digest) {
  const folded = Buffer.alloc(20);
  for (const [index, byte] of digest.entries()) {
    folded[index % folded.length] = (folded[index % folded.length] ?? 0) ^ byte;
  }
  return folded;
}
function base32(bytes) {
  const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";
  let number = 0n;
  for (const byte of [...bytes].reverse()) number = number * 256n + BigInt(byte);
  let text = "";
  for (let digits = Math.ceil(bytes.length * 8 / 5); digits > 0; digits -= 1) {
    text = (alphabet[Number(number % 32n)] ?? "") + text;
    number /= 32n;
  }
  return text;
}
function chunks(items) {
  return Array.from(
    { length: Math.ceil(items.length / batchSize) },
    (_, index) => items.slice(index * batchSize, (index + 1) * batchSize)
  );
}
var batchSize;
var init_store = __esm({
  "src/facts/store.ts"() {
    "use strict";
    init_execa();
    init_errors();
    init_store_name();
    init_hash();
    init_on_path();
    batchSize = 500;
  }
});

// src/cli/fetch-files.ts
async function fetchFiles(files, { progress, signal }) {
  const store = await nixStore(signal);
  const missing2 = await store.missing(files);
  if (missing2.length === 0) return [];
  const task = progress.task("fetching files", missing2.length);
  try {
    for (let start = 0; start < missing2.length; start += batchSize2) {
      const batch = missing2.slice(start, start + batchSize2);
      const paths = await downloadFiles(batch, { signal, task });
      await store.add(batch.map((file, index) => ({ ...file, path: paths[index] ?? "" })));
    }
  } finally {
    task.end();
  }
  return missing2;
}
var batchSize2;
var init_fetch_files = __esm({
  "src/cli/fetch-files.ts"() {
    "use strict";
    init_download();
    init_store();
    batchSize2 = 32;
  }
});

// src/cli/plan-files.ts
function planFiles(plan, project, isWanted) {
  const wanted = /* @__PURE__ */ new Map();
  for (const target of Object.values(plan.targets).filter(isWanted)) {
    const chosen = [
      ...Object.entries(target.packages).map(([id, { file }]) => [id, file]),
      ...Object.entries(target.buildFiles)
    ];
    for (const [id, fileName] of chosen) {
      const entry = plan.packages[id];
      const file = fileName === null ? void 0 : entry?.files[fileName];
      if (fileName === null || entry === void 0 || !file || file.url === null) continue;
      const index = indexOf(entry.source, project);
      wanted.set(`${fileName} ${file.hash}`, { fileName, hash: file.hash, url: file.url, index });
    }
  }
  return [...wanted.values()].sort((a2, b) => a2.fileName < b.fileName ? -1 : 1);
}
function indexOf(source, project) {
  if (source.kind !== "index" || source.name === void 0) return null;
  const url = project.sources.find(({ name }) => name === source.name)?.url;
  return url === void 0 || url === null ? null : { name: source.name, url };
}
var init_plan_files = __esm({
  "src/cli/plan-files.ts"() {
    "use strict";
  }
});

// src/cli/commands/fetch.ts
var fetch_exports = {};
__export(fetch_exports, {
  run: () => run4
});
async function run4(options2, context) {
  const project = await readProject(options2.dir);
  const plan = await readCurrentPlan(project, await readLock(project.directory));
  const system = options2.system ?? thisSystem();
  const systems = [...new Set(Object.values(plan.targets).map((target) => target.system))];
  if (system !== "all" && !systems.includes(system)) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover the system ${system}: it covers ${systems.join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
    );
  }
  const files = planFiles(plan, project, (target) => system === "all" || target.system === system);
  const fetched = await fetchFiles(files, context);
  return {
    exitCode: 0,
    data: { files: files.length, fetched: fetched.map(({ fileName }) => fileName) },
    text: `${files.length} files in the Nix store, ${fetched.length} of them fetched now`
  };
}
var init_fetch = __esm({
  "src/cli/commands/fetch.ts"() {
    "use strict";
    init_errors();
    init_read_plan();
    init_lock();
    init_project();
    init_fetch_files();
    init_plan_files();
    init_this_machine();
  }
});

// src/cli/run-nix.ts
import { createInterface } from "node:readline";
import { stripVTControlCharacters as stripVTControlCharacters2 } from "node:util";
async function runNix(program3, args, { progress, signal }) {
  const child = execa(program3, [...args, "--log-format", "internal-json", "-v"], {
    reject: false,
    cancelSignal: signal,
    stdin: "ignore",
    forceKillAfterDelay: 1e4
  });
  const log = followLog(progress);
  for await (const line of createInterface({ input: child.stderr })) log.read(line);
  const answer = await child;
  log.end();
  signal.throwIfAborted();
  if (answer.code === "ENOENT") throw nixMissing();
  if (answer.exitCode !== 0) throw log.failure();
  return answer.stdout.split("\n").filter((line) => line !== "");
}
function followLog(progress) {
  const running = /* @__PURE__ */ new Map();
  const lines = /* @__PURE__ */ new Map();
  const errors = [];
  let refusedSettings = false;
  let task;
  const message = ({ level, msg = "", raw_msg }) => {
    const text = stripVTControlCharacters2(raw_msg ?? msg.replace(/^error: /, "")).trim();
    const [, count2] = /^(?:these (\d+)|this) derivations? will be built:$/.exec(text) ?? [];
    if (/^th(is|ese .*) derivations? will be built:$/.test(text)) {
      task ??= progress.task("building", Number(count2 ?? 1));
    } else if (level === levels.error) errors.push(text);
    if (/not a trusted user/.test(text)) refusedSettings = true;
  };
  const event = (each) => {
    const { action, id = 0, type, fields = [] } = each;
    if (action === "msg") message(each);
    else if (action === "start" && type === activityBuild) running.set(id, String(fields[0]));
    else if (action === "result" && type === resultLogLine) {
      const derivation = running.get(id) ?? "";
      const known2 = lines.get(derivation) ?? [];
      lines.set(
        derivation,
        [...known2, stripVTControlCharacters2(String(fields[0]))].slice(-shownLines)
      );
    } else if (action === "stop" && running.has(id)) {
      task?.advance(nameOf(running.get(id) ?? ""));
      running.delete(id);
    }
  };
  return {
    read(line) {
      if (!line.startsWith("@nix ")) {
        if (line.startsWith("error: ")) errors.push(line.slice("error: ".length));
        return;
      }
      try {
        event(JSON.parse(line.slice("@nix ".length)));
      } catch {
      }
    },
    end: () => task?.end(),
    failure: () => failureOf(errors, lines, refusedSettings)
  };
}
function failureOf(errors, lines, refusedSettings) {
  const failed = errors.find((error) => error.startsWith("builder for "));
  if (failed === void 0) {
    const [text = "Nix failed and did not say why", ...more] = errors;
    const [message, hint] = splitHint([text, ...more].at(0) ?? text);
    return new UserError("NIX_EVALUATION_FAILED", message, hint);
  }
  const [, derivation = "", what = ""] = /^builder for '([^']*)' (.*)/.exec(failed) ?? [];
  const log = lines.get(derivation) ?? [];
  return new UserError(
    "NIX_BUILD_FAILED",
    `${nameOf(derivation)} could not be built: its builder ${what.replace(/;$/, "")}`,
    [
      ...log.length > 0 ? [`the end of its log:
${log.map((line) => `  ${line}`).join("\n")}`] : [],
      ...refusedSettings ? [untrusted] : [],
      `all of it: nix-store --read-log ${derivation}`
    ].join("\n")
  );
}
function splitHint(text) {
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return [message.trim(), hint?.trim()];
}
function nameOf(derivation) {
  return derivation.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}
var activityBuild, resultLogLine, levels, shownLines, untrusted;
var init_run_nix = __esm({
  "src/cli/run-nix.ts"() {
    "use strict";
    init_execa();
    init_errors();
    init_store();
    activityBuild = 105;
    resultLogLine = 101;
    levels = { error: 0, warn: 1 };
    shownLines = 25;
    untrusted = "the Nix daemon did not let the sandbox see this machine's Python and compilers: add your name to `trusted-users` in /etc/nix/nix.conf, or build with `--toolchain nixpkgs`";
  }
});

// src/facts/host-python.ts
import { createHash as createHash6 } from "node:crypto";
import { readFile as readFile5 } from "node:fs/promises";
async function describePython(interpreter2) {
  const answer = await execa(interpreter2, ["-I", "-c", describe2], { reject: false });
  if (answer.exitCode !== 0) {
    throw new UserError(
      "PYTHON_UNUSABLE",
      `${interpreter2} does not run: ${String(answer.stderr).trim().split("\n").at(-1)}`
    );
  }
  const { path: path6, prefix, version, libraries, build } = JSON.parse(answer.stdout);
  const hash = createHash6("sha256").update(build);
  for (const file of [path6, ...libraries]) hash.update(await readFile5(file).catch(() => ""));
  return { path: path6, prefix, version, hash: hash.digest("hex") };
}
var describe2;
var init_host_python = __esm({
  "src/facts/host-python.ts"() {
    "use strict";
    init_execa();
    init_errors();
    describe2 = `
import json, os, sys, sysconfig
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({
    "path": executable,
    "prefix": os.path.realpath(sys.base_prefix),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "implementation": sys.implementation.name,
    "libraries": [library] if library.endswith((".so", ".dylib")) or ".so." in library else [],
    "build": sys.version,
}))
`;
  }
});

// src/cli/toolchain.ts
import { existsSync as existsSync4 } from "node:fs";
import { readFile as readFile6 } from "node:fs/promises";
import { dirname as dirname4, join as join22 } from "node:path";
async function chooseToolchain(question) {
  const { asked } = question;
  if (asked !== void 0 && asked !== "nixpkgs" && asked !== "host") {
    throw new UserError(
      "UNKNOWN_TOOLCHAIN",
      `there is no toolchain "${asked}": it is nixpkgs or host`
    );
  }
  if (asked !== "host") {
    const found = await findNixpkgs(question.directory);
    if (found !== null) return found;
    if (asked === "nixpkgs") {
      throw new UserError(
        "NIXPKGS_MISSING",
        "there is no nixpkgs: the project has no flake.lock that names one, and NIX_PATH has none",
        "lock a flake with an input `nixpkgs`, set NIX_PATH, or build with `--toolchain host`"
      );
    }
  }
  return hostToolchain(question);
}
async function findNixpkgs(directory) {
  const locked = await lockedNixpkgs(join22(directory, "flake.lock"));
  if (locked !== null) {
    const fetched = await execa(
      "nix-instantiate",
      [
        ...["--eval", "--json", "--option", "experimental-features", "nix-command flakes"],
        ...["--argstr", "locked", JSON.stringify(locked), "-E"],
        "{ locked }: (builtins.fetchTree (builtins.fromJSON locked)).outPath"
      ],
      { reject: false }
    );
    if (fetched.exitCode === 0) {
      const path6 = JSON.parse(fetched.stdout);
      return nixpkgs("nixpkgs of flake.lock", path6);
    }
    throw new UserError(
      "NIXPKGS_MISSING",
      `the nixpkgs of flake.lock cannot be fetched: ${fetched.stderr.trim().split("\n").at(-1)}`,
      "build with `--toolchain host` to do without it"
    );
  }
  const found = await execa("nix-instantiate", ["--find-file", "nixpkgs"], { reject: false });
  return found.exitCode === 0 ? nixpkgs("nixpkgs of NIX_PATH", found.stdout.trim()) : null;
}
function nixpkgs(label, path6) {
  return {
    name: "nixpkgs",
    label,
    args: ["--argstr", "toolchain", "nixpkgs", "--argstr", "nixpkgs", path6]
  };
}
async function lockedNixpkgs(path6) {
  const text = await readFile6(path6, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { nodes, root } = JSON.parse(text);
    const name = nodes[root]?.inputs?.nixpkgs;
    return typeof name === "string" ? nodes[name]?.locked ?? null : null;
  } catch {
    return null;
  }
}
async function hostToolchain({ pythons, uv }) {
  for (const version of pythons) {
    const interpreter2 = await findPython(uv, version);
    if (interpreter2 === null) continue;
    const python = await describePython(interpreter2);
    return {
      name: "host",
      label: `host, Python ${python.version} at ${python.path}`,
      args: [
        ...["--argstr", "toolchain", "host", "--argstr", "hostPython", JSON.stringify(python)],
        ...["--argstr", "hostNode", process.execPath],
        ...sandboxOptions([python.prefix, dirname4(dirname4(process.execPath))])
      ]
    };
  }
  throw new UserError(
    "PYTHON_MISSING",
    `this machine has no Python ${pythons.join(" or ")}, which poetrix.lock is for`,
    `install one (for example \`uv python install ${pythons[0]}\`), or add another version to \`python\` under [tool.poetrix] and run \`poetrix lock\``
  );
}
function sandboxOptions(prefixes) {
  if (process.platform !== "linux") return ["--option", "substitute", "false"];
  const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives"].filter(
    existsSync4
  );
  const others = prefixes.filter((prefix) => !/^\/usr(\/|$)/.test(prefix));
  const options2 = [
    ["sandbox", "true"],
    ["sandbox-paths", [.../* @__PURE__ */ new Set([...system, ...others])].join(" ")],
    ["build-users-group", ""],
    ["substitute", "false"]
  ];
  return options2.flatMap(([name, value]) => ["--option", name, value]);
}
var init_toolchain = __esm({
  "src/cli/toolchain.ts"() {
    "use strict";
    init_execa();
    init_errors();
    init_host_python();
    init_python();
  }
});

// src/cli/commands/build.ts
var build_exports = {};
__export(build_exports, {
  run: () => run5
});
import { join as join23 } from "node:path";
async function run5(options2, context) {
  const product = productOf(options2);
  const project = await readProject(options2.dir);
  const plan = await readCurrentPlan(project, await readLock(project.directory));
  const pythons = pythonsFor(plan, options2.python);
  const uv = await findUv(project.directory, context.signal).catch(() => null);
  const toolchain = await chooseToolchain({
    asked: options2.toolchain,
    directory: project.directory,
    pythons,
    uv
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  const files = planFiles(
    plan,
    project,
    ({ system, python }) => system === thisSystem() && pythons.includes(python.version)
  );
  await fetchFiles(files, context);
  const [path6 = ""] = await runNix(
    "nix-build",
    [
      join23(runtimeRoot(), "nix", "build.nix"),
      ...["--argstr", "projectDir", project.directory, ...product],
      ...selectionArguments(project, options2),
      ...options2.python === void 0 ? [] : ["--argstr", "pythonVersion", options2.python],
      ...toolchain.args,
      ...["--out-link", options2.outLink]
    ],
    context
  );
  return {
    exitCode: 0,
    data: { path: path6, outLink: options2.outLink, toolchain: toolchain.name },
    text: path6
  };
}
function productOf({ app, env, package: name }) {
  const given = [app && "--app", env && "--env", name !== void 0 && "--package"].filter(Boolean);
  if (given.length > 1) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      `${given.join(" and ")} ask for different things: give one of them`
    );
  }
  if (name !== void 0) {
    return ["--argstr", "what", "package", "--argstr", "package", normalizeName(name)];
  }
  return ["--argstr", "what", env ? "env" : "app"];
}
function selectionArguments(project, { env, groups, extras }) {
  const selection = parseSelection(project, groups, extras);
  return [
    ...env || groups !== void 0 ? ["--argstr", "groups", JSON.stringify(selection.groups)] : [],
    ...extras === void 0 ? [] : ["--argstr", "extras", JSON.stringify(selection.extras)]
  ];
}
function pythonsFor(plan, asked) {
  const system = thisSystem();
  const covered = Object.values(plan.targets).filter((target) => target.system === system).map(({ python }) => python.version);
  const pythons = [...new Set(covered)];
  if (pythons.length === 0) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover this machine's system, ${system}: it covers ${Object.keys(plan.targets).join(", ")}`,
      `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
    );
  }
  if (asked === void 0) return pythons;
  if (pythons.includes(asked)) return [asked];
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${asked} on ${system}: it covers ${pythons.join(", ")}`,
    `add "${asked}" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
  );
}
var init_build = __esm({
  "src/cli/commands/build.ts"() {
    "use strict";
    init_errors();
    init_uv();
    init_read_plan();
    init_lock();
    init_project();
    init_selection();
    init_runtime_root();
    init_name();
    init_fetch_files();
    init_plan_files();
    init_run_nix();
    init_this_machine();
    init_toolchain();
  }
});

// node_modules/cli-progress/lib/eta.js
var require_eta = __commonJS({
  "node_modules/cli-progress/lib/eta.js"(exports, module) {
    var ETA = class {
      constructor(length, initTime, initValue) {
        this.etaBufferLength = length || 100;
        this.valueBuffer = [initValue];
        this.timeBuffer = [initTime];
        this.eta = "0";
      }
      // add new values to calculation buffer
      update(time, value, total) {
        this.valueBuffer.push(value);
        this.timeBuffer.push(time);
        this.calculate(total - value);
      }
      // fetch estimated time
      getTime() {
        return this.eta;
      }
      // eta calculation - request number of remaining events
      calculate(remaining) {
        const currentBufferSize = this.valueBuffer.length;
        const buffer = Math.min(this.etaBufferLength, currentBufferSize);
        const v_diff = this.valueBuffer[currentBufferSize - 1] - this.valueBuffer[currentBufferSize - buffer];
        const t_diff = this.timeBuffer[currentBufferSize - 1] - this.timeBuffer[currentBufferSize - buffer];
        const vt_rate = v_diff / t_diff;
        this.valueBuffer = this.valueBuffer.slice(-this.etaBufferLength);
        this.timeBuffer = this.timeBuffer.slice(-this.etaBufferLength);
        const eta = Math.ceil(remaining / vt_rate / 1e3);
        if (isNaN(eta)) {
          this.eta = "NULL";
        } else if (!isFinite(eta)) {
          this.eta = "INF";
        } else if (eta > 1e7) {
          this.eta = "INF";
        } else if (eta < 0) {
          this.eta = 0;
        } else {
          this.eta = eta;
        }
      }
    };
    module.exports = ETA;
  }
});

// node_modules/cli-progress/lib/terminal.js
var require_terminal = __commonJS({
  "node_modules/cli-progress/lib/terminal.js"(exports, module) {
    var _readline = __require("readline");
    var Terminal = class {
      constructor(outputStream) {
        this.stream = outputStream;
        this.linewrap = true;
        this.dy = 0;
      }
      // save cursor position + settings
      cursorSave() {
        if (!this.stream.isTTY) {
          return;
        }
        this.stream.write("\x1B7");
      }
      // restore last cursor position + settings
      cursorRestore() {
        if (!this.stream.isTTY) {
          return;
        }
        this.stream.write("\x1B8");
      }
      // show/hide cursor
      cursor(enabled) {
        if (!this.stream.isTTY) {
          return;
        }
        if (enabled) {
          this.stream.write("\x1B[?25h");
        } else {
          this.stream.write("\x1B[?25l");
        }
      }
      // change cursor positionn
      cursorTo(x = null, y = null) {
        if (!this.stream.isTTY) {
          return;
        }
        _readline.cursorTo(this.stream, x, y);
      }
      // change relative cursor position
      cursorRelative(dx = null, dy = null) {
        if (!this.stream.isTTY) {
          return;
        }
        this.dy = this.dy + dy;
        _readline.moveCursor(this.stream, dx, dy);
      }
      // relative reset
      cursorRelativeReset() {
        if (!this.stream.isTTY) {
          return;
        }
        _readline.moveCursor(this.stream, 0, -this.dy);
        _readline.cursorTo(this.stream, 0, null);
        this.dy = 0;
      }
      // clear to the right from cursor
      clearRight() {
        if (!this.stream.isTTY) {
          return;
        }
        _readline.clearLine(this.stream, 1);
      }
      // clear the full line
      clearLine() {
        if (!this.stream.isTTY) {
          return;
        }
        _readline.clearLine(this.stream, 0);
      }
      // clear everyting beyond the current line
      clearBottom() {
        if (!this.stream.isTTY) {
          return;
        }
        _readline.clearScreenDown(this.stream);
      }
      // add new line; increment counter
      newline() {
        this.stream.write("\n");
        this.dy++;
      }
      // write content to output stream
      // @TODO use string-width to strip length
      write(s, rawWrite = false) {
        if (this.linewrap === true && rawWrite === false) {
          this.stream.write(s.substr(0, this.getWidth()));
        } else {
          this.stream.write(s);
        }
      }
      // control line wrapping
      lineWrapping(enabled) {
        if (!this.stream.isTTY) {
          return;
        }
        this.linewrap = enabled;
        if (enabled) {
          this.stream.write("\x1B[?7h");
        } else {
          this.stream.write("\x1B[?7l");
        }
      }
      // tty environment ?
      isTTY() {
        return this.stream.isTTY === true;
      }
      // get terminal width
      getWidth() {
        return this.stream.columns || (this.stream.isTTY ? 80 : 200);
      }
    };
    module.exports = Terminal;
  }
});

// node_modules/ansi-regex/index.js
var require_ansi_regex = __commonJS({
  "node_modules/ansi-regex/index.js"(exports, module) {
    "use strict";
    module.exports = ({ onlyFirst = false } = {}) => {
      const pattern = [
        "[\\u001B\\u009B][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]*)*)?\\u0007)",
        "(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))"
      ].join("|");
      return new RegExp(pattern, onlyFirst ? void 0 : "g");
    };
  }
});

// node_modules/strip-ansi/index.js
var require_strip_ansi = __commonJS({
  "node_modules/strip-ansi/index.js"(exports, module) {
    "use strict";
    var ansiRegex = require_ansi_regex();
    module.exports = (string2) => typeof string2 === "string" ? string2.replace(ansiRegex(), "") : string2;
  }
});

// node_modules/is-fullwidth-code-point/index.js
var require_is_fullwidth_code_point = __commonJS({
  "node_modules/is-fullwidth-code-point/index.js"(exports, module) {
    "use strict";
    var isFullwidthCodePoint = (codePoint) => {
      if (Number.isNaN(codePoint)) {
        return false;
      }
      if (codePoint >= 4352 && (codePoint <= 4447 || // Hangul Jamo
      codePoint === 9001 || // LEFT-POINTING ANGLE BRACKET
      codePoint === 9002 || // RIGHT-POINTING ANGLE BRACKET
      // CJK Radicals Supplement .. Enclosed CJK Letters and Months
      11904 <= codePoint && codePoint <= 12871 && codePoint !== 12351 || // Enclosed CJK Letters and Months .. CJK Unified Ideographs Extension A
      12880 <= codePoint && codePoint <= 19903 || // CJK Unified Ideographs .. Yi Radicals
      19968 <= codePoint && codePoint <= 42182 || // Hangul Jamo Extended-A
      43360 <= codePoint && codePoint <= 43388 || // Hangul Syllables
      44032 <= codePoint && codePoint <= 55203 || // CJK Compatibility Ideographs
      63744 <= codePoint && codePoint <= 64255 || // Vertical Forms
      65040 <= codePoint && codePoint <= 65049 || // CJK Compatibility Forms .. Small Form Variants
      65072 <= codePoint && codePoint <= 65131 || // Halfwidth and Fullwidth Forms
      65281 <= codePoint && codePoint <= 65376 || 65504 <= codePoint && codePoint <= 65510 || // Kana Supplement
      110592 <= codePoint && codePoint <= 110593 || // Enclosed Ideographic Supplement
      127488 <= codePoint && codePoint <= 127569 || // CJK Unified Ideographs Extension B .. Tertiary Ideographic Plane
      131072 <= codePoint && codePoint <= 262141)) {
        return true;
      }
      return false;
    };
    module.exports = isFullwidthCodePoint;
    module.exports.default = isFullwidthCodePoint;
  }
});

// node_modules/emoji-regex/index.js
var require_emoji_regex = __commonJS({
  "node_modules/emoji-regex/index.js"(exports, module) {
    "use strict";
    module.exports = function() {
      return /\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62(?:\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74|\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F|\uD83D\uDC68(?:\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68\uD83C\uDFFB|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFE])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D)?\uD83D\uDC68|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D[\uDC66\uDC67])|[\u2695\u2696\u2708]\uFE0F|\uD83D[\uDC66\uDC67]|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|(?:\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708])\uFE0F|\uD83C\uDFFB\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C[\uDFFB-\uDFFF])|(?:\uD83E\uDDD1\uD83C\uDFFB\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)\uD83C\uDFFB|\uD83E\uDDD1(?:\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1)|(?:\uD83E\uDDD1\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D(?:\uD83D[\uDC68\uDC69]))(?:\uD83C[\uDFFB-\uDFFE])|(?:\uD83E\uDDD1\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB\uDFFC])|\uD83D\uDC69(?:\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFB\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFC-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D(?:\uD83D[\uDC68\uDC69])|\uD83D[\uDC68\uDC69])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD]))|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|(?:\uD83E\uDDD1\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB-\uDFFD])|\uD83D\uDC69\u200D\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8|\uD83D\uDC69(?:\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708]|\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\u200D[\u2695\u2696\u2708])|(?:(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)\uFE0F|\uD83D\uDC6F|\uD83E[\uDD3C\uDDDE\uDDDF])\u200D[\u2640\u2642]|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|\u200D[\u2640\u2642])|\uD83C\uDFF4\u200D\u2620)\uFE0F|\uD83D\uDC69\u200D\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08|\uD83D\uDC15\u200D\uD83E\uDDBA|\uD83D\uDC69\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC67|\uD83C\uDDFD\uD83C\uDDF0|\uD83C\uDDF4\uD83C\uDDF2|\uD83C\uDDF6\uD83C\uDDE6|[#\*0-9]\uFE0F\u20E3|\uD83C\uDDE7(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF])|\uD83C\uDDF9(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF])|\uD83C\uDDEA(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA])|\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF7(?:\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC])|\uD83D\uDC69(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF2(?:\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF])|\uD83C\uDDE6(?:\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF])|\uD83C\uDDF0(?:\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF])|\uD83C\uDDED(?:\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA])|\uD83C\uDDE9(?:\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF])|\uD83C\uDDFE(?:\uD83C[\uDDEA\uDDF9])|\uD83C\uDDEC(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE])|\uD83C\uDDF8(?:\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF])|\uD83C\uDDEB(?:\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7])|\uD83C\uDDF5(?:\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE])|\uD83C\uDDFB(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA])|\uD83C\uDDF3(?:\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF])|\uD83C\uDDE8(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF5\uDDF7\uDDFA-\uDDFF])|\uD83C\uDDF1(?:\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE])|\uD83C\uDDFF(?:\uD83C[\uDDE6\uDDF2\uDDFC])|\uD83C\uDDFC(?:\uD83C[\uDDEB\uDDF8])|\uD83C\uDDFA(?:\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF])|\uD83C\uDDEE(?:\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9])|\uD83C\uDDEF(?:\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5])|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:\uD83C[\uDFFB-\uDFFF])|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u261D\u270A-\u270D]|\uD83C[\uDF85\uDFC2\uDFC7]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC70\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDCAA\uDD74\uDD7A\uDD90\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1C\uDD1E\uDD1F\uDD30-\uDD36\uDDB5\uDDB6\uDDBB\uDDD2-\uDDD5])(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u231A\u231B\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55]|\uD83C[\uDC04\uDCCF\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF7C\uDF7E-\uDF93\uDFA0-\uDFCA\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF4\uDFF8-\uDFFF]|\uD83D[\uDC00-\uDC3E\uDC40\uDC42-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDD7A\uDD95\uDD96\uDDA4\uDDFB-\uDE4F\uDE80-\uDEC5\uDECC\uDED0-\uDED2\uDED5\uDEEB\uDEEC\uDEF4-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])|(?:[#\*0-9\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692-\u2697\u2699\u269B\u269C\u26A0\u26A1\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0-\u26F5\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744\u2747\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B50\u2B55\u3030\u303D\u3297\u3299]|\uD83C[\uDC04\uDCCF\uDD70\uDD71\uDD7E\uDD7F\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE02\uDE1A\uDE2F\uDE32-\uDE3A\uDE50\uDE51\uDF00-\uDF21\uDF24-\uDF93\uDF96\uDF97\uDF99-\uDF9B\uDF9E-\uDFF0\uDFF3-\uDFF5\uDFF7-\uDFFF]|\uD83D[\uDC00-\uDCFD\uDCFF-\uDD3D\uDD49-\uDD4E\uDD50-\uDD67\uDD6F\uDD70\uDD73-\uDD7A\uDD87\uDD8A-\uDD8D\uDD90\uDD95\uDD96\uDDA4\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA-\uDE4F\uDE80-\uDEC5\uDECB-\uDED2\uDED5\uDEE0-\uDEE5\uDEE9\uDEEB\uDEEC\uDEF0\uDEF3-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])\uFE0F|(?:[\u261D\u26F9\u270A-\u270D]|\uD83C[\uDF85\uDFC2-\uDFC4\uDFC7\uDFCA-\uDFCC]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66-\uDC78\uDC7C\uDC81-\uDC83\uDC85-\uDC87\uDC8F\uDC91\uDCAA\uDD74\uDD75\uDD7A\uDD90\uDD95\uDD96\uDE45-\uDE47\uDE4B-\uDE4F\uDEA3\uDEB4-\uDEB6\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1F\uDD26\uDD30-\uDD39\uDD3C-\uDD3E\uDDB5\uDDB6\uDDB8\uDDB9\uDDBB\uDDCD-\uDDCF\uDDD1-\uDDDD])/g;
    };
  }
});

// node_modules/string-width/index.js
var require_string_width = __commonJS({
  "node_modules/string-width/index.js"(exports, module) {
    "use strict";
    var stripAnsi = require_strip_ansi();
    var isFullwidthCodePoint = require_is_fullwidth_code_point();
    var emojiRegex = require_emoji_regex();
    var stringWidth = (string2) => {
      if (typeof string2 !== "string" || string2.length === 0) {
        return 0;
      }
      string2 = stripAnsi(string2);
      if (string2.length === 0) {
        return 0;
      }
      string2 = string2.replace(emojiRegex(), "  ");
      let width = 0;
      for (let i2 = 0; i2 < string2.length; i2++) {
        const code = string2.codePointAt(i2);
        if (code <= 31 || code >= 127 && code <= 159) {
          continue;
        }
        if (code >= 768 && code <= 879) {
          continue;
        }
        if (code > 65535) {
          i2++;
        }
        width += isFullwidthCodePoint(code) ? 2 : 1;
      }
      return width;
    };
    module.exports = stringWidth;
    module.exports.default = stringWidth;
  }
});

// node_modules/cli-progress/lib/format-value.js
var require_format_value = __commonJS({
  "node_modules/cli-progress/lib/format-value.js"(exports, module) {
    module.exports = function formatValue(v, options2, type) {
      if (options2.autopadding !== true) {
        return v;
      }
      function autopadding(value, length) {
        return (options2.autopaddingChar + value).slice(-length);
      }
      switch (type) {
        case "percentage":
          return autopadding(v, 3);
        default:
          return v;
      }
    };
  }
});

// node_modules/cli-progress/lib/format-bar.js
var require_format_bar = __commonJS({
  "node_modules/cli-progress/lib/format-bar.js"(exports, module) {
    module.exports = function formatBar(progress, options2) {
      const completeSize = Math.round(progress * options2.barsize);
      const incompleteSize = options2.barsize - completeSize;
      return options2.barCompleteString.substr(0, completeSize) + options2.barGlue + options2.barIncompleteString.substr(0, incompleteSize);
    };
  }
});

// node_modules/cli-progress/lib/format-time.js
var require_format_time = __commonJS({
  "node_modules/cli-progress/lib/format-time.js"(exports, module) {
    module.exports = function formatTime(t, options2, roundToMultipleOf) {
      function round(input) {
        if (roundToMultipleOf) {
          return roundToMultipleOf * Math.round(input / roundToMultipleOf);
        } else {
          return input;
        }
      }
      function autopadding(v) {
        return (options2.autopaddingChar + v).slice(-2);
      }
      if (t > 3600) {
        return autopadding(Math.floor(t / 3600)) + "h" + autopadding(round(t % 3600 / 60)) + "m";
      } else if (t > 60) {
        return autopadding(Math.floor(t / 60)) + "m" + autopadding(round(t % 60)) + "s";
      } else if (t > 10) {
        return autopadding(round(t)) + "s";
      } else {
        return autopadding(t) + "s";
      }
    };
  }
});

// node_modules/cli-progress/lib/formatter.js
var require_formatter = __commonJS({
  "node_modules/cli-progress/lib/formatter.js"(exports, module) {
    var _stringWidth = require_string_width();
    var _defaultFormatValue = require_format_value();
    var _defaultFormatBar = require_format_bar();
    var _defaultFormatTime = require_format_time();
    module.exports = function defaultFormatter(options2, params, payload) {
      let s = options2.format;
      const formatTime = options2.formatTime || _defaultFormatTime;
      const formatValue = options2.formatValue || _defaultFormatValue;
      const formatBar = options2.formatBar || _defaultFormatBar;
      const percentage = Math.floor(params.progress * 100) + "";
      const stopTime = params.stopTime || Date.now();
      const elapsedTime = Math.round((stopTime - params.startTime) / 1e3);
      const context = Object.assign({}, payload, {
        bar: formatBar(params.progress, options2),
        percentage: formatValue(percentage, options2, "percentage"),
        total: formatValue(params.total, options2, "total"),
        value: formatValue(params.value, options2, "value"),
        eta: formatValue(params.eta, options2, "eta"),
        eta_formatted: formatTime(params.eta, options2, 5),
        duration: formatValue(elapsedTime, options2, "duration"),
        duration_formatted: formatTime(elapsedTime, options2, 1)
      });
      s = s.replace(/\{(\w+)\}/g, function(match, key) {
        if (typeof context[key] !== "undefined") {
          return context[key];
        }
        return match;
      });
      const fullMargin = Math.max(0, params.maxWidth - _stringWidth(s) - 2);
      const halfMargin = Math.floor(fullMargin / 2);
      switch (options2.align) {
        // fill start-of-line with whitespaces
        case "right":
          s = fullMargin > 0 ? " ".repeat(fullMargin) + s : s;
          break;
        // distribute whitespaces to left+right
        case "center":
          s = halfMargin > 0 ? " ".repeat(halfMargin) + s : s;
          break;
        // default: left align, no additional whitespaces
        case "left":
        default:
          break;
      }
      return s;
    };
  }
});

// node_modules/cli-progress/lib/options.js
var require_options = __commonJS({
  "node_modules/cli-progress/lib/options.js"(exports, module) {
    function mergeOption2(v, defaultValue) {
      if (typeof v === "undefined" || v === null) {
        return defaultValue;
      } else {
        return v;
      }
    }
    module.exports = {
      // set global options
      parse: function parse2(rawOptions, preset) {
        const options2 = {};
        const opt = Object.assign({}, preset, rawOptions);
        options2.throttleTime = 1e3 / mergeOption2(opt.fps, 10);
        options2.stream = mergeOption2(opt.stream, process.stderr);
        options2.terminal = mergeOption2(opt.terminal, null);
        options2.clearOnComplete = mergeOption2(opt.clearOnComplete, false);
        options2.stopOnComplete = mergeOption2(opt.stopOnComplete, false);
        options2.barsize = mergeOption2(opt.barsize, 40);
        options2.align = mergeOption2(opt.align, "left");
        options2.hideCursor = mergeOption2(opt.hideCursor, false);
        options2.linewrap = mergeOption2(opt.linewrap, false);
        options2.barGlue = mergeOption2(opt.barGlue, "");
        options2.barCompleteChar = mergeOption2(opt.barCompleteChar, "=");
        options2.barIncompleteChar = mergeOption2(opt.barIncompleteChar, "-");
        options2.format = mergeOption2(opt.format, "progress [{bar}] {percentage}% | ETA: {eta}s | {value}/{total}");
        options2.formatTime = mergeOption2(opt.formatTime, null);
        options2.formatValue = mergeOption2(opt.formatValue, null);
        options2.formatBar = mergeOption2(opt.formatBar, null);
        options2.etaBufferLength = mergeOption2(opt.etaBuffer, 10);
        options2.etaAsynchronousUpdate = mergeOption2(opt.etaAsynchronousUpdate, false);
        options2.progressCalculationRelative = mergeOption2(opt.progressCalculationRelative, false);
        options2.synchronousUpdate = mergeOption2(opt.synchronousUpdate, true);
        options2.noTTYOutput = mergeOption2(opt.noTTYOutput, false);
        options2.notTTYSchedule = mergeOption2(opt.notTTYSchedule, 2e3);
        options2.emptyOnZero = mergeOption2(opt.emptyOnZero, false);
        options2.forceRedraw = mergeOption2(opt.forceRedraw, false);
        options2.autopadding = mergeOption2(opt.autopadding, false);
        options2.gracefulExit = mergeOption2(opt.gracefulExit, false);
        return options2;
      },
      // derived options: instance specific, has to be created for every bar element
      assignDerivedOptions: function assignDerivedOptions(options2) {
        options2.barCompleteString = options2.barCompleteChar.repeat(options2.barsize + 1);
        options2.barIncompleteString = options2.barIncompleteChar.repeat(options2.barsize + 1);
        options2.autopaddingChar = options2.autopadding ? mergeOption2(options2.autopaddingChar, "   ") : "";
        return options2;
      }
    };
  }
});

// node_modules/cli-progress/lib/generic-bar.js
var require_generic_bar = __commonJS({
  "node_modules/cli-progress/lib/generic-bar.js"(exports, module) {
    var _ETA = require_eta();
    var _Terminal = require_terminal();
    var _formatter = require_formatter();
    var _options = require_options();
    var _EventEmitter = __require("events");
    module.exports = class GenericBar extends _EventEmitter {
      constructor(options2) {
        super();
        this.options = _options.assignDerivedOptions(options2);
        this.terminal = this.options.terminal ? this.options.terminal : new _Terminal(this.options.stream);
        this.value = 0;
        this.startValue = 0;
        this.total = 100;
        this.lastDrawnString = null;
        this.startTime = null;
        this.stopTime = null;
        this.lastRedraw = Date.now();
        this.eta = new _ETA(this.options.etaBufferLength, 0, 0);
        this.payload = {};
        this.isActive = false;
        this.formatter = typeof this.options.format === "function" ? this.options.format : _formatter;
      }
      // internal render function
      render(forceRendering = false) {
        const params = {
          progress: this.getProgress(),
          eta: this.eta.getTime(),
          startTime: this.startTime,
          stopTime: this.stopTime,
          total: this.total,
          value: this.value,
          maxWidth: this.terminal.getWidth()
        };
        if (this.options.etaAsynchronousUpdate) {
          this.updateETA();
        }
        const s = this.formatter(this.options, params, this.payload);
        const forceRedraw = forceRendering || this.options.forceRedraw || this.options.noTTYOutput && !this.terminal.isTTY();
        if (forceRedraw || this.lastDrawnString != s) {
          this.emit("redraw-pre");
          this.terminal.cursorTo(0, null);
          this.terminal.write(s);
          this.terminal.clearRight();
          this.lastDrawnString = s;
          this.lastRedraw = Date.now();
          this.emit("redraw-post");
        }
      }
      // start the progress bar
      start(total, startValue, payload) {
        this.value = startValue || 0;
        this.total = typeof total !== "undefined" && total >= 0 ? total : 100;
        this.startValue = startValue || 0;
        this.payload = payload || {};
        this.startTime = Date.now();
        this.stopTime = null;
        this.lastDrawnString = "";
        this.eta = new _ETA(this.options.etaBufferLength, this.startTime, this.value);
        this.isActive = true;
        this.emit("start", total, startValue);
      }
      // stop the bar
      stop() {
        this.isActive = false;
        this.stopTime = Date.now();
        this.emit("stop", this.total, this.value);
      }
      // update the bar value
      // update(value, payload)
      // update(payload)
      update(arg0, arg1 = {}) {
        if (typeof arg0 === "number") {
          this.value = arg0;
          this.eta.update(Date.now(), arg0, this.total);
        }
        const payloadData = (typeof arg0 === "object" ? arg0 : arg1) || {};
        this.emit("update", this.total, this.value);
        for (const key in payloadData) {
          this.payload[key] = payloadData[key];
        }
        if (this.value >= this.getTotal() && this.options.stopOnComplete) {
          this.stop();
        }
      }
      // calculate the actual progress value
      getProgress() {
        let progress = this.value / this.total;
        if (this.options.progressCalculationRelative) {
          progress = (this.value - this.startValue) / (this.total - this.startValue);
        }
        if (isNaN(progress)) {
          progress = this.options && this.options.emptyOnZero ? 0 : 1;
        }
        progress = Math.min(Math.max(progress, 0), 1);
        return progress;
      }
      // update the bar value
      // increment(delta, payload)
      // increment(payload)
      increment(arg0 = 1, arg1 = {}) {
        if (typeof arg0 === "object") {
          this.update(this.value + 1, arg0);
        } else {
          this.update(this.value + arg0, arg1);
        }
      }
      // get the total (limit) value
      getTotal() {
        return this.total;
      }
      // set the total (limit) value
      setTotal(total) {
        if (typeof total !== "undefined" && total >= 0) {
          this.total = total;
        }
      }
      // force eta calculation update (long running processes)
      updateETA() {
        this.eta.update(Date.now(), this.value, this.total);
      }
    };
  }
});

// node_modules/cli-progress/lib/single-bar.js
var require_single_bar = __commonJS({
  "node_modules/cli-progress/lib/single-bar.js"(exports, module) {
    var _GenericBar = require_generic_bar();
    var _options = require_options();
    module.exports = class SingleBar extends _GenericBar {
      constructor(options2, preset) {
        super(_options.parse(options2, preset));
        this.timer = null;
        if (this.options.noTTYOutput && this.terminal.isTTY() === false) {
          this.options.synchronousUpdate = false;
        }
        this.schedulingRate = this.terminal.isTTY() ? this.options.throttleTime : this.options.notTTYSchedule;
        this.sigintCallback = null;
      }
      // internal render function
      render() {
        if (this.timer) {
          clearTimeout(this.timer);
          this.timer = null;
        }
        super.render();
        if (this.options.noTTYOutput && this.terminal.isTTY() === false) {
          this.terminal.newline();
        }
        this.timer = setTimeout(this.render.bind(this), this.schedulingRate);
      }
      update(current, payload) {
        if (!this.timer) {
          return;
        }
        super.update(current, payload);
        if (this.options.synchronousUpdate && this.lastRedraw + this.options.throttleTime * 2 < Date.now()) {
          this.render();
        }
      }
      // start the progress bar
      start(total, startValue, payload) {
        if (this.options.noTTYOutput === false && this.terminal.isTTY() === false) {
          return;
        }
        if (this.sigintCallback === null && this.options.gracefulExit) {
          this.sigintCallback = this.stop.bind(this);
          process.once("SIGINT", this.sigintCallback);
          process.once("SIGTERM", this.sigintCallback);
        }
        this.terminal.cursorSave();
        if (this.options.hideCursor === true) {
          this.terminal.cursor(false);
        }
        if (this.options.linewrap === false) {
          this.terminal.lineWrapping(false);
        }
        super.start(total, startValue, payload);
        this.render();
      }
      // stop the bar
      stop() {
        if (!this.timer) {
          return;
        }
        if (this.sigintCallback) {
          process.removeListener("SIGINT", this.sigintCallback);
          process.removeListener("SIGTERM", this.sigintCallback);
          this.sigintCallback = null;
        }
        this.render();
        super.stop();
        clearTimeout(this.timer);
        this.timer = null;
        if (this.options.hideCursor === true) {
          this.terminal.cursor(true);
        }
        if (this.options.linewrap === false) {
          this.terminal.lineWrapping(true);
        }
        this.terminal.cursorRestore();
        if (this.options.clearOnComplete) {
          this.terminal.cursorTo(0, null);
          this.terminal.clearLine();
        } else {
          this.terminal.newline();
        }
      }
    };
  }
});

// node_modules/cli-progress/lib/multi-bar.js
var require_multi_bar = __commonJS({
  "node_modules/cli-progress/lib/multi-bar.js"(exports, module) {
    var _Terminal = require_terminal();
    var _BarElement = require_generic_bar();
    var _options = require_options();
    var _EventEmitter = __require("events");
    module.exports = class MultiBar extends _EventEmitter {
      constructor(options2, preset) {
        super();
        this.bars = [];
        this.options = _options.parse(options2, preset);
        this.options.synchronousUpdate = false;
        this.terminal = this.options.terminal ? this.options.terminal : new _Terminal(this.options.stream);
        this.timer = null;
        this.isActive = false;
        this.schedulingRate = this.terminal.isTTY() ? this.options.throttleTime : this.options.notTTYSchedule;
        this.loggingBuffer = [];
        this.sigintCallback = null;
      }
      // add a new bar to the stack
      create(total, startValue, payload, barOptions = {}) {
        const bar = new _BarElement(Object.assign(
          {},
          // global options
          this.options,
          // terminal instance
          {
            terminal: this.terminal
          },
          // overrides
          barOptions
        ));
        this.bars.push(bar);
        if (this.options.noTTYOutput === false && this.terminal.isTTY() === false) {
          return bar;
        }
        if (this.sigintCallback === null && this.options.gracefulExit) {
          this.sigintCallback = this.stop.bind(this);
          process.once("SIGINT", this.sigintCallback);
          process.once("SIGTERM", this.sigintCallback);
        }
        if (!this.isActive) {
          if (this.options.hideCursor === true) {
            this.terminal.cursor(false);
          }
          if (this.options.linewrap === false) {
            this.terminal.lineWrapping(false);
          }
          this.timer = setTimeout(this.update.bind(this), this.schedulingRate);
        }
        this.isActive = true;
        bar.start(total, startValue, payload);
        this.emit("start");
        return bar;
      }
      // remove a bar from the stack
      remove(bar) {
        const index = this.bars.indexOf(bar);
        if (index < 0) {
          return false;
        }
        this.bars.splice(index, 1);
        this.update();
        this.terminal.newline();
        this.terminal.clearBottom();
        return true;
      }
      // internal update routine
      update() {
        if (this.timer) {
          clearTimeout(this.timer);
          this.timer = null;
        }
        this.emit("update-pre");
        this.terminal.cursorRelativeReset();
        this.emit("redraw-pre");
        if (this.loggingBuffer.length > 0) {
          this.terminal.clearLine();
          while (this.loggingBuffer.length > 0) {
            this.terminal.write(this.loggingBuffer.shift(), true);
          }
        }
        for (let i2 = 0; i2 < this.bars.length; i2++) {
          if (i2 > 0) {
            this.terminal.newline();
          }
          this.bars[i2].render();
        }
        this.emit("redraw-post");
        if (this.options.noTTYOutput && this.terminal.isTTY() === false) {
          this.terminal.newline();
          this.terminal.newline();
        }
        this.timer = setTimeout(this.update.bind(this), this.schedulingRate);
        this.emit("update-post");
        if (this.options.stopOnComplete && !this.bars.find((bar) => bar.isActive)) {
          this.stop();
        }
      }
      stop() {
        clearTimeout(this.timer);
        this.timer = null;
        if (this.sigintCallback) {
          process.removeListener("SIGINT", this.sigintCallback);
          process.removeListener("SIGTERM", this.sigintCallback);
          this.sigintCallback = null;
        }
        this.isActive = false;
        if (this.options.hideCursor === true) {
          this.terminal.cursor(true);
        }
        if (this.options.linewrap === false) {
          this.terminal.lineWrapping(true);
        }
        this.terminal.cursorRelativeReset();
        this.emit("stop-pre-clear");
        if (this.options.clearOnComplete) {
          this.terminal.clearBottom();
        } else {
          for (let i2 = 0; i2 < this.bars.length; i2++) {
            if (i2 > 0) {
              this.terminal.newline();
            }
            this.bars[i2].render();
            this.bars[i2].stop();
          }
          this.terminal.newline();
        }
        this.emit("stop");
      }
      log(s) {
        this.loggingBuffer.push(s);
      }
    };
  }
});

// node_modules/cli-progress/presets/legacy.js
var require_legacy = __commonJS({
  "node_modules/cli-progress/presets/legacy.js"(exports, module) {
    module.exports = {
      format: "progress [{bar}] {percentage}% | ETA: {eta}s | {value}/{total}",
      barCompleteChar: "=",
      barIncompleteChar: "-"
    };
  }
});

// node_modules/cli-progress/presets/shades-classic.js
var require_shades_classic = __commonJS({
  "node_modules/cli-progress/presets/shades-classic.js"(exports, module) {
    module.exports = {
      format: " {bar} {percentage}% | ETA: {eta}s | {value}/{total}",
      barCompleteChar: "█",
      barIncompleteChar: "░"
    };
  }
});

// node_modules/cli-progress/presets/shades-grey.js
var require_shades_grey = __commonJS({
  "node_modules/cli-progress/presets/shades-grey.js"(exports, module) {
    module.exports = {
      format: " \x1B[90m{bar}\x1B[0m {percentage}% | ETA: {eta}s | {value}/{total}",
      barCompleteChar: "█",
      barIncompleteChar: "░"
    };
  }
});

// node_modules/cli-progress/presets/rect.js
var require_rect = __commonJS({
  "node_modules/cli-progress/presets/rect.js"(exports, module) {
    module.exports = {
      format: " {bar}■ {percentage}% | ETA: {eta}s | {value}/{total}",
      barCompleteChar: "■",
      barIncompleteChar: " "
    };
  }
});

// node_modules/cli-progress/presets/index.js
var require_presets = __commonJS({
  "node_modules/cli-progress/presets/index.js"(exports, module) {
    var _legacy = require_legacy();
    var _shades_classic = require_shades_classic();
    var _shades_grey = require_shades_grey();
    var _rect = require_rect();
    module.exports = {
      legacy: _legacy,
      shades_classic: _shades_classic,
      shades_grey: _shades_grey,
      rect: _rect
    };
  }
});

// node_modules/cli-progress/cli-progress.js
var require_cli_progress = __commonJS({
  "node_modules/cli-progress/cli-progress.js"(exports, module) {
    var _SingleBar = require_single_bar();
    var _MultiBar = require_multi_bar();
    var _Presets = require_presets();
    var _Formatter = require_formatter();
    var _defaultFormatValue = require_format_value();
    var _defaultFormatBar = require_format_bar();
    var _defaultFormatTime = require_format_time();
    module.exports = {
      Bar: _SingleBar,
      SingleBar: _SingleBar,
      MultiBar: _MultiBar,
      Presets: _Presets,
      Format: {
        Formatter: _Formatter,
        BarFormat: _defaultFormatBar,
        ValueFormat: _defaultFormatValue,
        TimeFormat: _defaultFormatTime
      }
    };
  }
});

// src/cli/progress.ts
var progress_exports = {};
__export(progress_exports, {
  formatBytes: () => formatBytes,
  quietProgress: () => quietProgress,
  terminalProgress: () => terminalProgress
});
import { stripVTControlCharacters as stripVTControlCharacters3 } from "node:util";
function quietProgress(stderr) {
  return {
    step() {
    },
    note: (text) => void stderr.write(`${text}
`),
    warn: (text) => void stderr.write(`warning: ${text}
`),
    task: () => ({ advance() {
    }, end() {
    } })
  };
}
function terminalProgress(stderr) {
  return {
    step: (text) => void stderr.write(`${import_picocolors3.default.dim("·")} ${text}
`),
    note: (text) => void stderr.write(`${import_picocolors3.default.dim("·")} ${text}
`),
    warn: (text) => void stderr.write(`${import_picocolors3.default.yellow("warning")}: ${text}
`),
    task(text, total) {
      const bar = new import_cli_progress.default.SingleBar(
        {
          stream: stderr,
          format: `${import_picocolors3.default.dim("·")} ${text} {bar} {value}/{total} {bytes} {item}`,
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: true
        },
        import_cli_progress.default.Presets.shades_classic
      );
      let received = 0;
      bar.start(total, 0, { bytes: "", item: "" });
      return {
        advance(item, bytes = 0) {
          received += bytes;
          bar.increment(1, {
            bytes: received > 0 ? formatBytes(received) : "",
            item: stripVTControlCharacters3(item)
          });
        },
        end() {
          bar.stop();
          stderr.write(
            `${import_picocolors3.default.dim("·")} ${text} ${total}${received > 0 ? `, ${formatBytes(received)}` : ""}
`
          );
        }
      };
    }
  };
}
function formatBytes(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1e3 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
var import_cli_progress, import_picocolors3;
var init_progress = __esm({
  "src/cli/progress.ts"() {
    "use strict";
    import_cli_progress = __toESM(require_cli_progress(), 1);
    import_picocolors3 = __toESM(require_picocolors(), 1);
  }
});

// node_modules/commander/esm.mjs
var import_index = __toESM(require_commander(), 1);
var {
  program,
  createCommand,
  createArgument,
  createOption,
  CommanderError,
  InvalidArgumentError,
  InvalidOptionArgumentError,
  // deprecated old name
  Command,
  Argument,
  Option,
  Help
} = import_index.default;

// src/cli/main.ts
init_errors();
function program2() {
  const poetrix = new Command("poetrix").description("Reproducible Nix builds of Poetry projects").version("0.1.0").exitOverride().configureHelp({ showGlobalOptions: true });
  addCommand(poetrix, "show", "what would be installed", () => Promise.resolve().then(() => (init_show(), show_exports))).option("--target <target>", "such as cp312-x86_64-linux; this machine's by default").option("--python-full-version <version>", "the exact Python, such as 3.12.1").option("--glibc <version>", "the glibc of a Linux target, such as 2.36").option("--macos <version>", "the macOS of a Darwin target, such as 14.0").option("--groups <list>", "groups, separated by commas; `all` or the default groups").option("--extras <list>", "extras, separated by commas; `all`, or empty for none").option("--tree", "as a tree of dependencies").option("--json", "for programs");
  addCommand(
    poetrix,
    "why",
    "the chains of dependencies that bring a package in, or why it is left out",
    () => Promise.resolve().then(() => (init_why2(), why_exports)),
    "<name>"
  ).option("--target <target>", "such as cp312-x86_64-linux; this machine's by default").option("--python-full-version <version>", "the exact Python, such as 3.12.1").option("--groups <list>", "groups, separated by commas; `all` or the default groups").option("--extras <list>", "extras, separated by commas; `all`, or empty for none").option("--json", "for programs");
  addCommand(poetrix, "lock", "writes poetrix.lock", () => Promise.resolve().then(() => (init_lock2(), lock_exports))).option("--check", "only tell whether poetrix.lock is current (exit code 1 if not)").option("--json", "for programs");
  addCommand(
    poetrix,
    "fetch",
    "brings every file of the plan into the Nix store",
    () => Promise.resolve().then(() => (init_fetch(), fetch_exports))
  ).option("--json", "for programs");
  addCommand(poetrix, "build", "builds the project with Nix", () => Promise.resolve().then(() => (init_build(), build_exports))).option("--app", "the project's own package (default)").option("--env", "the environment of its dependencies").option("--package <name>", "one package of the lock").option("--groups <list>", "groups of --env; `all` or the default groups").option("--extras <list>", "extras; `all`, or empty for none").option("--toolchain <toolchain>", "nixpkgs or host; by default nixpkgs where one is at hand").option("--python <version>", "such as 3.12").option("--out-link <path>", "the link to the result", "result").option("--json", "for programs");
  return poetrix;
}
function addCommand(parent, name, summary4, load2, argument = "") {
  const command = parent.command(argument ? `${name} ${argument}` : name).description(summary4);
  command.argument("[dir]", "the project's folder", ".");
  command.action(async (...given) => {
    const positional = given.slice(0, -2);
    const options2 = {
      ...given.at(-2),
      dir: positional.at(-1),
      ...argument ? { name: positional[0] } : {}
    };
    process.exitCode = await execute(load2, options2);
  });
  return command;
}
async function execute(load2, options2) {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new UserError("INTERRUPTED", "interrupted"));
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const command = await load2();
    const context = { progress: await progressFor(process.stderr), signal: controller.signal };
    const outcome = await command.run(options2, context);
    const text = options2.json ? JSON.stringify(outcome.data, null, 2) : outcome.text;
    if (text !== "") process.stdout.write(`${text}
`);
    return outcome.exitCode;
  } catch (error) {
    process.stderr.write(renderError(controller.signal.aborted ? controller.signal.reason : error));
    return 2;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
async function progressFor(stderr) {
  const { quietProgress: quietProgress2, terminalProgress: terminalProgress2 } = await Promise.resolve().then(() => (init_progress(), progress_exports));
  return stderr.isTTY ? terminalProgress2(stderr) : quietProgress2(stderr);
}
function renderError(error) {
  if (error instanceof UserError) {
    return `error[${error.code}]: ${error.message}
${error.hint ? `hint: ${error.hint}
` : ""}`;
  }
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error[INTERNAL]: this is a mistake in Poetrix, please report it
${stack}
`;
}
try {
  await program2().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
export {
  addCommand
};
