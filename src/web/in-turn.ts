/** How many results are kept: those that several readers open at once, and little memory. */
const MOST_KEPT = 24;

export type InTurn<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/** Does costly work one piece after the other, and keeps the last results by key; a failure is not kept. */
export function inTurn<T>(): InTurn<T> {
  const kept = new Map<string, Promise<T>>();
  let turn: Promise<unknown> = Promise.resolve();
  return (key, work) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = turn.then(work);
    turn = result.then(nothing, nothing);
    kept.set(key, result);
    result.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}

/** The next piece of work comes whether or not this one failed; its caller has been told. */
function nothing(): undefined {
  return undefined;
}
