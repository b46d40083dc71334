// Runs the command line again and again in one process, as its parent asks: a start costs more than most of what the
// tests want to know. `binary.ts` says which tests have a process of their own.
import { Readable, Writable } from 'node:stream';

const { main } = await import('../../dist/cli.js');
const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Puts a stream in the place of one of the process's own. */
function replace(name, stream) {
  Object.defineProperty(process, name, { value: stream, configurable: true });
}

function collector(chunks) {
  return new Writable({
    decodeStrings: true,
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
}

process.on('message', async ({ args, env, cwd, input }) => {
  const out = [];
  const err = [];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.exitCode = 0;
  replace('stdin', Readable.from(input.length === 0 ? [] : [Buffer.from(input)]));
  replace('stdout', collector(out));
  replace('stderr', collector(err));
  await main([process.execPath, 'duizhao', ...args]);
  const code = process.exitCode;
  process.exitCode = 0;
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  process.send({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
});
process.on('disconnect', () => process.exit());
process.send('ready');
