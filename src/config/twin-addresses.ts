import type { ConfigProblem } from './problem.ts';
import { entriesOf, keysOf } from './raw-keys.ts';
import type { YamlTree } from './yaml/yaml-tree.ts';

/** A subscriber is known by the address: a second entry for it would send nothing of its own. */
export function twinAddresses(file: string, { data, positionOf }: YamlTree): readonly ConfigProblem[] {
  const seen = new Map<string, number>();
  return entriesOf(keysOf(data).subscribers).flatMap(({ address }, index) => {
    if (typeof address !== 'string') return [];
    const here = positionOf(['subscribers', index, 'address']);
    const first = seen.get(address.toLowerCase());
    if (first === undefined) {
      seen.set(address.toLowerCase(), here.line);
      return [];
    }
    const message = `subscribers.address: this address stands in line ${first} too; make one entry of the two`;
    return [{ file, ...here, message }];
  });
}
