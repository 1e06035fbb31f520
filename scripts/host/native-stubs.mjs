/**
 * Replaces two native modules that npm cannot compile without scripts. VS Code 1.90 does not finish starting
 * its extension host without the first, and neither version shows output channels without the second.
 */
import fs from 'node:fs';
import path from 'node:path';

/** Would end the extension host when the server dies; stopping the process group does that here. */
const WATCHDOG = `exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
`;

/** Writes log files, from which VS Code fills its output channels. Plain `exports.…` for imports as a module. */
const SPDLOG = `const fs = require('fs');
const path = require('path');
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(type, name, file) {
    this.file = file;
    this.level = 0;
    this.plain = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }
  log(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, -1);
    try {
      fs.appendFileSync(this.file, this.plain ? message : time + ' [' + LEVELS[level] + '] ' + message + '\\n');
    } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.plain = false; }
  clearFormatters() { this.plain = true; }
  flush() {}
  drop() {}
}
LEVELS.forEach((name, level) => { Logger.prototype[name] = function (message) { this.log(level, message); }; });
const create = async (name, file) => new Logger('', name, file);
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

const STUBS = {
  'node_modules/native-watchdog/index.js': WATCHDOG,
  'node_modules/@vscode/native-watchdog/index.js': WATCHDOG,
  'node_modules/@vscode/spdlog/index.js': SPDLOG,
};

/** @param {string} root  folder of the VS Code server */
export function stubNativeModules(root) {
  for (const [name, source] of Object.entries(STUBS)) {
    const file = path.join(root, name);
    if (fs.existsSync(file)) fs.writeFileSync(file, source);
  }
}
