// A folder that a call names, and the names that its own file gives it. Plain Node: it runs before anything is installed.
import { readFileSync } from 'node:fs';

/**
 * Takes `--option folder` out of the arguments of a command that hands on the others.
 * @param {string} option
 * @param {string} missing the sentence where no folder follows
 * @param {readonly string[]} args
 * @returns {{ rest: string[], said: string | undefined }}
 * @throws with that sentence
 */
export function takeFolder(option, missing, args) {
  const rest = [];
  let said;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i];
    if (argument === option) {
      said = args[++i];
      if (said === undefined || said.startsWith('-')) throw new Error(missing);
    } else if (argument.startsWith(`${option}=`)) said = argument.slice(option.length + 1);
    else rest.push(argument);
  }
  return { rest, said };
}

/**
 * What a command says first of the folder that it works on: its names in Chinese and in English as far as its file gives them, and where it is.
 * @param {string} what
 * @param {string} folder
 * @param {string} file one with `name: { zh, en }`
 * @param {(yaml: string) => unknown} parse reads YAML
 */
export function folderLine(what, folder, file, parse) {
  let name;
  try {
    name = parse(readFileSync(file, 'utf8'))?.name;
  } catch {
    // What is wrong with the file is for the check to tell.
  }
  const names = [name?.zh, name?.en].filter((text) => typeof text === 'string' && text !== '');
  return `${what}: ${[...new Set(names)].map((text) => text.replaceAll(/\s+/g, ' ')).join(' · ')}${names.length > 0 ? ', ' : ''}${folder}`;
}
