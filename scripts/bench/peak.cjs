// Preloaded where there is no GNU time: tells at the end how much memory the process held, as that program does.
process.on('exit', () => {
  process.stderr.write(`Maximum resident set size (kbytes): ${process.resourceUsage().maxRSS}\n`);
});
