import { providers } from '../core/providers/index.ts';

/** Where what an option does begins, and how far it goes. */
const INDENT = 48;
const WIDTH = 112;

/** The options of `--provider`, on as many lines as they take. */
function ids(): string {
  const lines = [''];
  const all = providers.filter(({ setup }) => setup).map(({ id }) => id);
  for (const [index, id] of all.entries()) {
    const word = index === all.length - 1 ? id : `${id}${index === all.length - 2 ? ' or' : ','}`;
    const line = `${lines.at(-1)} ${word}`.trimStart();
    if (line.length > WIDTH - INDENT) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join(`\n${' '.repeat(INDENT)}`);
}

export const usage = `Usage: uni-offline-push <command> [options]

Commands
  check [folder…]   checks the offline push configuration of every uni-app project below the folders
                    (default: the current folder)
  setup [folder]    sets offline push up in a uni-app project, step by step
  doctor [folder]   tells for each phone maker what is done, what is missing, and what only you can check
  fingerprint <app | keystore>  prints the package and the certificate fingerprints that consoles ask for
  inspect <app>     looks into a built app (apk, aab, ipa, wgt, hap): base, plugins, makers' values, certificate
  rules             lists the rules
  explain <what>    tells what a rule is about, or what a maker's error code or a line of a log means
  logs <file | ->   reads a phone's log, and tells what went wrong with push (adb logcat | … logs -)
  mcp [folder]      serves all of it to an assistant over stdio (Model Context Protocol); reads only

Options of check
  --format pretty|json|sarif|github|junit       how findings are printed (default: pretty)
  --fail-on error|warning|information|hint|never  lowest severity that makes the exit code 1 (default: error)
  --rule <rule>=off|error|warning|information|hint  severity of one rule; may be repeated
  --config <file>                               settings to take in place of the projects' own
  --baseline <file>                             report only what is not in the file
  --write-baseline                              write all that is found into that file
  --report-unused-suppressions                  report comments that suppress nothing
  --fix                                         apply the fixes that are safe, then report what is left
  --fix-dry-run                                 print what --fix would change as a unified diff
  --watch                                       check again whenever a file changes

Options of setup
  --answers <file>                              take the answers from a JSON file and ask nothing
  --provider <id>                               ${ids()}
  --overwrite <key>                             what may be replaced though it is filled in: a key of the answers'
                                                values, packageName, agconnect; may be repeated
  --dry-run                                     print the changes as a unified diff and write nothing

Options of doctor
  --format pretty|json|markdown                 how it is printed (default: pretty)
  --app <built app>                             what of it is in the app too (see inspect)
  --troubleshoot                                what to look at when push does not arrive, maker by maker

Options of inspect
  --project <folder>                            compare with the project that it was built from
  --format pretty|json|sarif|github|junit, --fail-on, as for check

Options of fingerprint
  --format pretty|json                          how they are printed (default: pretty); the password of a keystore
                                                is asked for, or taken from UNI_PUSH_STORE_PASS or standard input

Options of explain and logs
  --format pretty|json                          how it is printed (default: pretty)
  --project <folder>                            the project whose files are looked into (default: the current folder)
  --maker <id>                                  of explain: only this phone maker's or push service's codes

Options of rules
  --format pretty|json                          how the list is printed (default: pretty)

Options of every command
  --lang zh-CN|en                               language of the messages (default: the environment's)
  --help, --version

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 bad usage, 3 a fault of this program.
With --fix and --fix-dry-run, what is left counts. explain: 1 where nothing is known; logs: 1 where a line is of push.
`;
