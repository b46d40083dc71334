/** What `duizhao review` does, loaded when it is asked for. */
export { add } from './add.ts';
export { assign } from './assign.ts';
export { accept, reject, undo } from './decide.ts';
export { list } from './list.ts';
export { progress } from './progress.ts';
export { rules } from './rules.ts';
