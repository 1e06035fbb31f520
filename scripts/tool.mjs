/**
 * How npm and npx are started. On Windows they are batch files, which only a shell starts; it takes one line, in which
 * whatever has a blank or a sign of its own must be quoted.
 * @param {'npm' | 'npx'} name
 * @param {string[]} args
 * @returns {[string, string[], { shell: boolean }]}  what `spawn` takes
 */
export function tool(name, args, platform = process.platform) {
  if (platform !== 'win32') return [name, args, { shell: false }];
  return [[name, ...args.map(quoted)].join(' '), [], { shell: true }];
}

function quoted(arg) {
  if (arg.includes('"')) throw new Error(`a Windows shell cannot be given ${arg}`);
  return /^[\w.:\\/=@+-]+$/.test(arg) ? arg : `"${arg}"`;
}
