import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';

function createProcessor() {
  return remark().use(remarkFrontmatter).use(remarkGfm).freeze();
}

let processor: ReturnType<typeof createProcessor> | null = null;

/** The Markdown tree, for whoever asks for it: parsing only, the author's text is never written back from it. */
export function markdownTree(text: string): Root {
  processor ??= createProcessor();
  return processor.parse(text);
}
