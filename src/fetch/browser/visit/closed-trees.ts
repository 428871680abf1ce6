import type { CDPSession } from 'playwright';

/** What of the browser's own tree is looked at. */
interface TreeNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly unknown[];
  readonly shadowRoots?: readonly unknown[];
}

/** A document with more elements is not gone through for shadow trees: its tree would fill the memory. */
const MOST_ELEMENTS = 20_000;

/** Layers stand in one tree or two; a page that makes more hides everything in them. */
const MOST_TREES = 50;

/**
 * Calls a function in a page with the document and its closed shadow trees, which no script finds but the one that made
 * them. Undefined where there is none, or the page does not let itself be asked.
 */
export async function callWithClosedTrees(cdp: CDPSession, source: string): Promise<unknown> {
  try {
    const { result: count } = await cdp.send('Runtime.evaluate', {
      expression: 'document.getElementsByTagName("*").length',
    });
    if (typeof count.value !== 'number' || count.value > MOST_ELEMENTS) return undefined;
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const closed = closedTreesIn(root);
    await cdp.send('DOM.disable');
    if (closed.length === 0) return undefined;
    const trees = await Promise.all(
      [root.backendNodeId, ...closed].map(async (backendNodeId) => {
        const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
        return object.objectId === undefined ? [] : [{ objectId: object.objectId }];
      }),
    );
    const [first, ...others] = trees.flat();
    if (first === undefined) return undefined;
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (...trees) { return (${source})(trees); }`,
      objectId: first.objectId,
      arguments: [first, ...others],
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  } catch {
    // The page has gone on, or nests deeper than the browser tells.
    return undefined;
  }
}

/** The closed trees of the document itself; those of its frames are theirs. */
function closedTreesIn(root: TreeNode): readonly number[] {
  const found: number[] = [];
  const open: TreeNode[] = [root];
  for (let node = open.pop(); node !== undefined && found.length < MOST_TREES; node = open.pop()) {
    if (node.shadowRootType === 'closed') found.push(node.backendNodeId);
    open.push(...((node.children ?? []) as TreeNode[]), ...((node.shadowRoots ?? []) as TreeNode[]));
  }
  return found;
}
