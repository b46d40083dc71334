#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

module.enableCompileCache?.();
// node would make each pattern twice: for an interpreter at its first use, for the machine at its second
setFlagsFromString('--no-regexp-tier-up');
const { main } = await import('../dist/cli.js');
await main(process.argv);
