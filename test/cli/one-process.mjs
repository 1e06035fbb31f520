// Two programs: a thread that has a process, and that process, which runs one command line after the other.
import { fork } from 'node:child_process';
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';

const TIMEOUT = 25_000;

/** Gives what is asked for at the port to the process, and posts what came of it. */
function serve({ port, answered, options }) {
  let child;
  /** Of the command line that is running. */
  let running;

  const begin = () => {
    child = fork(fileURLToPath(import.meta.url), [], {
      ...options,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout.setEncoding('utf8').on('data', (text) => take('stdout', text));
    child.stderr.setEncoding('utf8').on('data', (text) => take('stderr', text));
    child.on('message', ({ status }) => {
      running.status = status;
      answer();
    });
    // by itself or by a signal: the next command line gets another process
    child.on('close', (status, signal) => {
      child = undefined;
      if (running) post({ ...running, status, signal });
    });
  };

  const take = (output, text) => {
    if (!running) return;
    running[output] += text;
    answer();
  };

  /** It has ended when each output has. */
  const answer = () => {
    const { end, status, stdout, stderr } = running;
    if (status === undefined || !stdout.endsWith(end) || !stderr.endsWith(end)) return;
    post({
      status,
      signal: null,
      stdout: stdout.slice(0, -end.length),
      stderr: stderr.slice(0, -end.length),
    });
  };

  const post = ({ status, signal, stdout, stderr }) => {
    clearTimeout(running.timer);
    running = undefined;
    port.postMessage({ status, signal, stdout, stderr });
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  };

  port.on('message', ({ args, cwd }) => {
    if (!child) begin();
    const end = `\0${Math.random()}\0`;
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT);
    running = { end, timer, stdout: '', stderr: '' };
    child.send({ args, cwd, end });
  });
}

function run() {
  const require = createRequire(import.meta.url);
  const program = require.resolve('../../dist/cli.js');
  const { start } = require('../../dist/program.js');
  const { exit } = process;
  const home = process.cwd();
  // a program that ends itself has set its exit code, and another command line follows
  process.exit = () => {};
  process.on('disconnect', () => exit(0));
  process.on('message', async ({ args, cwd, end }) => {
    process.chdir(cwd);
    process.argv = [process.execPath, program, ...args];
    process.exitCode = 0;
    await start();
    const status = process.exitCode;
    // Windows removes no folder that somebody is in
    process.chdir(home);
    for (const output of [1, 2]) writeSync(output, end);
    process.send({ status });
  });
}

if (isMainThread) run();
else serve(workerData);
