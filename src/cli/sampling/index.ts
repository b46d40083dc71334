/** What `sample` does, apart from the other commands: most runs never ask for it. */
export { runDraw } from './run-draw.ts';
export { runEstimate } from './run-estimate.ts';
export { runVerify } from './run-verify.ts';
